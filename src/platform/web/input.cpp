#include "platform/web/input.hpp"

#include <algorithm>
#include <charconv>

#include "platform/base/text.hpp"
#include "platform/json/parse.hpp"
#include "platform/web/input_state.hpp"

namespace web {

using detail::InputEntry;
using detail::InputState;
using detail::Saying;
using detail::Shape;
using detail::Source;

namespace {

std::string count_text(std::size_t count) { return base::dutch_number(static_cast<long long>(count)); }

std::string date_text(const InputState& state, Date date) {
    return state.source == Source::json ? date.iso() : dutch_date_typed(date);
}

std::string example(const InputState& state) { return date_text(state, {2026, 12, 11}); }

// What people type for a number: digits, a minus, dots between the thousands where they belong.
std::optional<std::int64_t> typed_number(std::string_view text) {
    constexpr std::string_view minus = "\xE2\x88\x92";
    std::string plain;
    if (text.starts_with(minus)) {
        plain = "-";
        text.remove_prefix(minus.size());
    } else if (text.starts_with('-')) {
        plain = "-";
        text.remove_prefix(1);
    }
    const auto groups = base::split(text, '.');
    if (text.size() > 26 || groups.front().empty()) return std::nullopt;
    if (groups.size() > 1 && groups.front().size() > 3) return std::nullopt;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i > 0 && groups[i].size() != 3) return std::nullopt;
        plain += groups[i];
    }
    std::int64_t value = 0;
    const auto* end = plain.data() + plain.size();
    const auto read = std::from_chars(plain.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return value;
}

void check_range(InputState& state, std::string field, const DateRule& rule, bool early, bool late) {
    if (!early && !late) return;
    const std::string min = rule.min ? date_text(state, *rule.min) : std::string{};
    const std::string max = rule.max ? date_text(state, *rule.max) : std::string{};
    const Saying one_sided = early ? Saying::date_early : Saying::date_late;
    const Saying saying = rule.min && rule.max ? Saying::date_between : one_sided;
    state.tell(std::move(field), saying, rule.label, {{"min", min}, {"max", max}});
}

}  // namespace

Input::Input(std::shared_ptr<InputState> state, std::string prefix)
    : m_state(std::move(state)),
      m_prefix(std::move(prefix)) {}

Input Input::empty() { return {std::make_shared<InputState>(), {}}; }

Input Input::from_form(const Fields& form) {
    Input input = empty();
    input.m_state->add_form(form);
    return input;
}

Input Input::from_json(const json::Value& sent) {
    Input input = empty();
    input.m_state->add_json(sent);
    return input;
}

Result<Input> Input::parse_json(std::string_view body) {
    const auto parsed = json::parse(body, Limits::body_bytes);
    if (parsed) return from_json(*parsed);
    const json::ParseError& error = parsed.error();
    const std::string code{json::code(error.fault)};
    return invalid({}, "json-" + code,
                   "De JSON klopt niet op regel " + std::to_string(error.line) + ", teken " +
                       std::to_string(error.column) + " (" + code + ").");
}

// The entry as one value, or nullptr when it is absent or stands there twice.
InputEntry* Input::take(std::string_view field, std::string_view label) {
    const std::string full = name(field);
    m_state->mark_parents(full);
    InputEntry* entry = m_state->find(full);
    if (entry == nullptr) return nullptr;
    entry->read = true;
    if (entry->shape == Shape::null) return nullptr;
    if (entry->shape != Shape::text || entry->values.size() == 1) return entry;
    if (!entry->values.empty()) m_state->tell(full, Saying::doubled, label);
    return nullptr;
}

std::string Input::text(std::string_view field, const TextRule& rule) {
    const std::size_t before = m_state->faults.size();
    const InputEntry* entry = take(field, rule.label);
    const std::string full = name(field);
    const auto say = [&](Saying saying, detail::Words words = {}) {
        m_state->tell(full, saying, rule.label, words);
    };
    if (entry != nullptr && entry->shape != Shape::text) {
        say(Saying::type, {{"type", "een tekst"}});
        return {};
    }
    std::string text =
        entry == nullptr ? std::string{} : base::normalize_newlines(base::trim(entry->first()));
    if (entry != nullptr && entry->had_bad_utf8) {
        say(Saying::unreadable);
    } else if (entry != nullptr && entry->had_control) {
        say(Saying::control);
    } else if (text.empty()) {
        if (rule.required && m_state->faults.size() == before) say(Saying::empty);
        return text;
    }
    if (rule.lines == Lines::one) {
        if (text.find('\n') != std::string::npos) say(Saying::line_break);
        std::replace(text.begin(), text.end(), '\t', ' ');
    }
    const std::size_t length = base::length(text);
    if (length > rule.max)
        say(Saying::too_long, {{"max", count_text(rule.max)}, {"have", count_text(length)}});
    if (length < rule.min)
        say(Saying::too_short, {{"min", count_text(rule.min)}, {"have", count_text(length)}});
    return text;
}

// A short value that is not free text: trimmed, not empty, sent as a text. `missing` is unused for optional
// fields.
std::optional<std::string_view> Input::scalar(std::string_view field, const Rule& rule, Saying missing) {
    const std::size_t before = m_state->faults.size();
    const InputEntry* entry = take(field, rule.label);
    if (entry != nullptr && entry->shape != Shape::text) {
        m_state->tell(name(field), Saying::type, rule.label, {{"type", "een tekst"}});
        return std::nullopt;
    }
    if (entry != nullptr && (entry->had_bad_utf8 || entry->had_control)) {
        m_state->tell(name(field), entry->had_control ? Saying::control : Saying::unreadable, rule.label);
        return std::nullopt;
    }
    const std::string_view value = entry == nullptr ? std::string_view{} : base::trim(entry->first());
    if (!value.empty()) return value;
    if (rule.required && m_state->faults.size() == before) {
        m_state->tell(name(field), missing, rule.label, {{"example", example(*m_state)}});
    }
    return std::nullopt;
}

std::optional<Date> Input::date(std::string_view field, const DateRule& rule) {
    const auto typed = scalar(field, {rule.label, rule.required}, Saying::empty_date);
    if (!typed) return std::nullopt;
    const auto date = m_state->source == Source::json ? Date::parse_iso(*typed) : Date::parse_dutch(*typed);
    if (!date) {
        m_state->tell(name(field), Saying::date, rule.label, {{"example", example(*m_state)}});
        return std::nullopt;
    }
    const bool early = rule.min && *date < *rule.min;
    const bool late = rule.max && *date > *rule.max;
    check_range(*m_state, name(field), rule, early, late);
    return early || late ? std::nullopt : date;
}

std::optional<PartialDate> Input::partial_date(std::string_view field, const DateRule& rule) {
    const auto typed = scalar(field, {rule.label, rule.required}, Saying::empty_date);
    if (!typed) return std::nullopt;
    const bool json = m_state->source == Source::json;
    const auto date = json ? PartialDate::parse_iso(*typed) : PartialDate::parse_dutch(*typed);
    if (!date) {
        m_state->tell(name(field), Saying::partial_date, rule.label, {{"example", example(*m_state)}});
        return std::nullopt;
    }
    // Outside the range only when no day it may stand for lies inside.
    const PartialDate last{date->year, date->month == 0 ? 12 : date->month, date->day == 0 ? 31 : date->day};
    const bool known = date->year != 0;
    const bool early =
        known && rule.min && last < PartialDate{rule.min->year, rule.min->month, rule.min->day};
    const bool late =
        known && rule.max && *date > PartialDate{rule.max->year, rule.max->month, rule.max->day};
    check_range(*m_state, name(field), rule, early, late);
    return early || late ? std::nullopt : date;
}

std::optional<std::int64_t> Input::number(std::string_view field, const NumberRule& rule) {
    std::optional<std::int64_t> value;
    if (m_state->source == Source::json) {
        const InputEntry* entry = take(field, rule.label);
        if (entry == nullptr) {
            if (rule.required) m_state->tell(name(field), Saying::empty_number, rule.label);
            return std::nullopt;
        }
        if (entry->shape != Shape::integer) {
            m_state->tell(name(field), Saying::type, rule.label, {{"type", "een heel getal"}});
            return std::nullopt;
        }
        value = typed_number(entry->first());
    } else {
        const auto typed = scalar(field, {rule.label, rule.required}, Saying::empty_number);
        if (!typed) return std::nullopt;
        value = typed_number(*typed);
    }
    if (!value) {
        m_state->tell(name(field), Saying::number, rule.label);
    } else if (*value < rule.min || *value > rule.max) {
        m_state->tell(name(field), Saying::number_range, rule.label,
                      {{"min", base::dutch_number(rule.min)}, {"max", base::dutch_number(rule.max)}});
        value.reset();
    }
    return value;
}

}  // namespace web
