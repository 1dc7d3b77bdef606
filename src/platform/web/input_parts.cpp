// The other half of Input: its parts, its faults, and what a page needs to show the form again.
#include <algorithm>

#include "platform/base/text.hpp"
#include "platform/web/input.hpp"
#include "platform/web/input_state.hpp"

namespace web {

using detail::InputEntry;
using detail::InputState;
using detail::Saying;
using detail::Shape;
using detail::Source;

namespace {

std::string item_name(const std::string& list, std::size_t number) {
    return list + '.' + std::to_string(number);
}

// The numbers of the items that a form sent; what is empty from end to end was never filled in.
std::vector<std::size_t> form_items(InputState& state, const std::string& list) {
    std::vector<std::size_t> numbers;
    for (const std::uint32_t number : state.numbers(list)) {
        const std::string item = item_name(list, number);
        if (state.blank_under(item + '.')) {
            state.mark_under(item);
        } else {
            numbers.push_back(number);
        }
    }
    return numbers;
}

std::vector<std::size_t> json_items(InputState& state, const std::string& list, std::string_view label) {
    InputEntry* entry = state.find(list);
    if (entry == nullptr) return {};
    entry->read = true;
    const bool none = entry->shape == Shape::null || (entry->shape == Shape::texts && entry->values.empty());
    if (none) return {};
    if (entry->shape != Shape::list) {
        state.mark_under(list);
        state.tell(list, Saying::type, label, {{"type", "een lijst van objecten"}});
        return {};
    }
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < entry->items; ++i) {
        const std::string item = item_name(list, i);
        const InputEntry* part = state.find(item);
        if (part == nullptr) break;  // beyond InputLimits::fields, which has been told
        if (part->shape == Shape::object) {
            numbers.push_back(i);
        } else {
            state.mark_under(item);
            state.tell(item, Saying::type, label, {{"type", "een object"}});
        }
    }
    return numbers;
}

}  // namespace

std::vector<Input> Input::list(std::string_view field, const ListRule& rule) {
    const std::string full = name(field);
    m_state->mark_parents(full);
    const std::size_t before = m_state->faults.size();
    const bool json = m_state->source == Source::json;
    std::vector<std::size_t> numbers =
        json ? json_items(*m_state, full, rule.label) : form_items(*m_state, full);
    if (numbers.size() > rule.max) {
        const std::string max = base::dutch_number(static_cast<long long>(rule.max));
        const std::string have = base::dutch_number(static_cast<long long>(numbers.size()));
        m_state->tell(full, Saying::too_many, rule.label, {{"max", max}, {"have", have}});
        m_state->mark_under(full);
        numbers.resize(rule.max);
    }
    if (numbers.empty() && rule.required && m_state->faults.size() == before) {
        m_state->tell(full, Saying::empty_list, rule.label);
    }
    std::vector<Input> parts;
    for (const std::size_t number : numbers)
        parts.push_back(section(std::string{field} + '.' + std::to_string(number)));
    return parts;
}

Input Input::section(std::string_view field) {
    const std::string full = name(field);
    m_state->mark_parents(full);
    InputEntry* entry = m_state->source == Source::json ? m_state->find(full) : nullptr;
    if (entry != nullptr) {
        entry->read = true;
        if (entry->shape != Shape::object && entry->shape != Shape::null) {
            m_state->mark_under(full);
            m_state->tell(full, Saying::type, {}, {{"type", "een object"}});
        }
    }
    return {m_state, full + '.'};
}

void Input::ignore(std::string_view field) {
    const std::string full = name(field);
    m_state->mark_parents(full);
    m_state->mark_under(full);
}

void Input::fault(std::string_view field, std::string code, std::string sentence) {
    m_state->fault(name(field), std::move(code), std::move(sentence));
}

void Input::add(const InvalidInput& found) {
    for (const FieldFault& fault : found.faults) m_state->fault(fault.field, fault.code, fault.sentence);
}

Result<void> Input::finish() {
    if (!m_state->finished) m_state->find_unread();
    m_state->finished = true;
    if (m_state->faults.empty()) return {};
    return tl::unexpected<Error>(InvalidInput{m_state->faults});
}

std::string Input::name(std::string_view field) const {
    if (!field.empty()) return m_prefix + std::string{field};
    return m_prefix.substr(0, m_prefix.empty() ? 0 : m_prefix.size() - 1);
}

std::string_view Input::typed(std::string_view field) const {
    const InputEntry* entry = m_state->find(name(field));
    return entry == nullptr ? std::string_view{} : entry->first();
}

bool Input::chosen(std::string_view field, std::string_view code) const {
    const InputEntry* entry = m_state->find(name(field));
    if (entry == nullptr) return false;
    const auto same = [&](const std::string& value) { return base::trim(value) == code; };
    return std::any_of(entry->values.begin(), entry->values.end(), same);
}

std::vector<Input> Input::items(std::string_view field) const {
    const std::string full = name(field);
    std::vector<Input> parts;
    for (const std::uint32_t number : m_state->numbers(full)) {
        parts.push_back({m_state, item_name(full, number) + '.'});
    }
    return parts;
}

const std::vector<FieldFault>& Input::faults() const { return m_state->faults; }

const FieldFault* Input::fault_of(std::string_view field) const {
    const std::string full = name(field);
    for (const FieldFault& fault : m_state->faults) {
        if (fault.field == full) return &fault;
    }
    return nullptr;
}

Fields Input::fields() const {
    Fields all;
    for (const InputEntry& entry : m_state->entries) {
        for (const std::string& value : entry.values) all.add(entry.name, value);
    }
    return all;
}

void Input::set(std::string_view field, std::string_view value) {
    InputEntry& entry = m_state->make(name(field), Shape::text);
    entry.shape = Shape::text;
    entry.had_control = entry.had_bad_utf8 = false;
    const std::string kept{value};  // `value` may be what typed() handed out for this very field
    entry.values.clear();
    entry.add(kept);
}

void Input::set(std::string_view field, Date value) {
    set(field, std::string_view{m_state->source == Source::json ? value.iso() : dutch_date_typed(value)});
}

void Input::set(std::string_view field, const PartialDate& value) {
    set(field,
        std::string_view{m_state->source == Source::json ? value.iso() : dutch_partial_date_typed(value)});
}

void Input::set(std::string_view field, std::int64_t value) {
    set(field, std::string_view{std::to_string(value)});
}

void Input::set(std::string_view field, const IdBytes& value) { set(field, std::string_view{value.text()}); }

void Input::tick(std::string_view field, std::string_view code) {
    InputEntry& entry = m_state->make(name(field), Shape::text);
    entry.add(std::string{code});
}

}  // namespace web
