// Input's readers of what is picked rather than typed: boxes, choices, ids, and the version a form was made
// from.
#include <algorithm>
#include <limits>

#include "platform/base/text.hpp"
#include "platform/web/input.hpp"
#include "platform/web/input_state.hpp"

namespace web {

using detail::InputEntry;
using detail::Saying;
using detail::Shape;
using detail::Source;

bool Input::flag(std::string_view field) {
    if (m_state->source == Source::json) {
        const InputEntry* entry = take(field, {});
        if (entry == nullptr) return false;
        if (entry->shape != Shape::boolean) {
            m_state->tell(name(field), Saying::type, {}, {{"type", "true of false"}});
            return false;
        }
        return entry->first() == "ja";
    }
    const auto typed = scalar(field, {}, Saying::empty_choice);
    if (!typed) return false;
    const auto is = [&](std::string_view word) { return *typed == word; };
    if (is("ja") || is("on") || is("true") || is("1")) return true;
    if (!is("nee") && !is("false") && !is("0")) wrong_choice(field, {});
    return false;
}

std::optional<std::int64_t> Input::versie() {
    constexpr std::string_view field = "versie";
    const InputEntry* entry = m_state->find(name(field));
    if (entry == nullptr || entry->shape == Shape::null || (entry->shape == Shape::text && entry->blank())) {
        ignore(field);
        m_state->tell(name(field), Saying::empty_version, {});
        return std::nullopt;
    }
    return number(field, {.label = "Versie", .max = std::numeric_limits<std::int64_t>::max()});
}

std::optional<std::string_view> Input::choice_code(std::string_view field, const Rule& rule) {
    return scalar(field, rule, Saying::empty_choice);
}

std::vector<std::string_view> Input::choice_codes(std::string_view field, const Rule& rule) {
    const std::string full = name(field);
    m_state->mark_parents(full);
    InputEntry* entry = m_state->find(full);
    std::vector<std::string_view> codes;
    if (entry != nullptr) {
        entry->read = true;
        const Shape plural = m_state->source == Source::json ? Shape::texts : Shape::text;
        if (entry->shape != plural && entry->shape != Shape::null) {
            m_state->mark_under(full);
            m_state->tell(full, Saying::type, rule.label, {{"type", "een lijst van teksten"}});
            return codes;
        }
        if (entry->had_bad_utf8 || entry->had_control) {
            wrong_choice(field, rule);
            return codes;
        }
        for (const std::string_view value : entry->values) {
            if (const auto code = base::trim(value); !code.empty()) codes.push_back(code);
        }
    }
    constexpr std::size_t most = InputLimits::choices;
    if (codes.size() > most) {
        const std::size_t have = std::max(codes.size(), entry->items);
        m_state->tell(
            full, Saying::too_many, rule.label,
            {{"max", base::dutch_number(most)}, {"have", base::dutch_number(static_cast<long long>(have))}});
        codes.resize(most);
    }
    for (auto at = codes.begin(); at != codes.end(); ++at) {
        if (std::find(codes.begin(), at, *at) == at) continue;
        m_state->tell(full, Saying::doubled, rule.label);
        return {};
    }
    if (codes.empty() && rule.required) m_state->tell(full, Saying::empty_choice, rule.label);
    return codes;
}

std::optional<IdBytes> Input::id_bytes(std::string_view field, const Rule& rule) {
    const auto typed = scalar(field, rule, Saying::empty_choice);
    if (!typed) return std::nullopt;
    const auto id = IdBytes::parse(*typed);
    if (!id) m_state->tell(name(field), Saying::id, rule.label);
    return id;
}

void Input::wrong_choice(std::string_view field, const Rule& rule) {
    m_state->tell(name(field), Saying::choice, rule.label);
}

}  // namespace web
