#include "platform/web/input_state.hpp"

#include <algorithm>

#include "platform/base/text.hpp"
#include "platform/web/input.hpp"

namespace web::detail {

namespace {

constexpr std::uint32_t item_number_max = 9'999;

// A name that may stand in an answer: what somebody else made up is not repeated to him.
std::string presentable(std::string_view name) {
    const auto plain = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
               sign == '.' || sign == '_' || sign == '-';
    };
    const bool fits = name.size() <= InputLimits::name_bytes && std::all_of(name.begin(), name.end(), plain);
    return fits ? std::string{name} : std::string{};
}

// "12" of "12.naam"; nothing for "012.naam", "x.naam" or "12".
std::optional<std::uint32_t> item_number(std::string_view rest) {
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos || dot == 0 || dot > 4 || (rest[0] == '0' && dot > 1))
        return std::nullopt;
    std::uint32_t number = 0;
    for (const char sign : rest.substr(0, dot)) {
        if (sign < '0' || sign > '9') return std::nullopt;
        number = number * 10 + static_cast<std::uint32_t>(sign - '0');
    }
    static_assert(item_number_max == 9'999, "four digits at most");
    return number;
}

bool all_texts(const json::Array& items) {
    return std::all_of(items.begin(), items.end(),
                       [](const json::Value& item) { return item.text() != nullptr; });
}

}  // namespace

bool InputEntry::blank() const {
    return std::all_of(values.begin(), values.end(),
                       [](const auto& value) { return base::trim(value).empty(); });
}

void InputEntry::add(std::string_view value) {
    if (!base::valid_utf8(value)) {
        had_bad_utf8 = true;
        values.emplace_back();
    } else if (base::has_control(value)) {
        had_control = true;
        values.push_back(base::without_control(value));
    } else {
        values.emplace_back(value);
    }
}

InputEntry* InputState::find(std::string_view name) {
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : found->second;
}

InputEntry& InputState::make(std::string_view name, Shape shape) {
    if (InputEntry* known = find(name)) return *known;
    InputEntry& entry = entries.emplace_back();
    entry.name = name;
    entry.shape = shape;
    by_name.emplace(entry.name, &entry);
    return entry;
}

void InputState::fault(std::string field, std::string code, std::string sentence) {
    if (faults.size() < InputLimits::faults) {
        faults.push_back({std::move(field), std::move(code), std::move(sentence)});
    }
}

void InputState::unknown(std::string_view name) { tell(presentable(name), Saying::unknown, {}); }

void InputState::tell(std::string_view field, Saying saying, std::string_view label, Words words) {
    fault(std::string{field}, std::string{code(saying)}, sentence(saying, label, words));
}

bool InputState::full() {
    if (entries.size() < InputLimits::fields) return false;
    if (!m_told_full) {
        m_told_full = true;
        tell({}, Saying::too_many_fields, {}, {{"max", base::dutch_number(InputLimits::fields)}});
    }
    return true;
}

void InputState::add_form(const Fields& form) {
    source = Source::form;
    for (const auto& [name, value] : form.list()) {
        if (name.empty() || name.size() > InputLimits::name_bytes) {
            unknown(name);
            continue;
        }
        if (find(name) == nullptr && full()) return;
        make(name, Shape::text).add(value);
    }
    for (const std::string_view known : {"csrf", "versie", "concept"}) {
        if (InputEntry* entry = find(known)) entry->read = true;
    }
}

void InputState::add_json(const json::Value& sent) {
    source = Source::json;
    const json::Object* members = sent.object();
    if (members == nullptr) {
        tell({}, Saying::type, {}, {{"type", "een object"}});
        return;
    }
    for (const json::Member& member : *members) add_member({}, member);
}

void InputState::add_member(const std::string& prefix, const json::Member& member) {
    // A dot would make a name another one: {"kring.0.naam": …} is not {"kring": [{"naam": …}]}.
    const bool dotted = member.name.find('.') != std::string::npos;
    if (dotted || member.name.empty() || member.name.size() > InputLimits::name_bytes) {
        unknown(prefix + member.name);
    } else {
        add_value(prefix + member.name, member.value);
    }
}

void InputState::add_value(const std::string& name, const json::Value& value) {
    if (full()) return;
    if (const json::Array* items = value.array()) {
        add_array(name, *items);
    } else if (const json::Object* members = value.object()) {
        make(name, Shape::object);
        for (const json::Member& member : *members) add_member(name + '.', member);
    } else if (const std::string* text = value.text()) {
        make(name, Shape::text).add(*text);
    } else if (const std::int64_t* number = value.integer()) {
        make(name, Shape::integer).values.push_back(std::to_string(*number));
    } else if (const bool* flag = value.boolean()) {
        make(name, Shape::boolean).values.emplace_back(*flag ? "ja" : "nee");
    } else {
        make(name, value.is_null() ? Shape::null : Shape::other);
    }
}

void InputState::add_array(const std::string& name, const json::Array& items) {
    if (all_texts(items)) {
        InputEntry& entry = make(name, Shape::texts);
        entry.items = items.size();
        // One more than any reader takes is enough to be told that there are too many.
        const std::size_t kept = std::min(items.size(), InputLimits::choices + 1);
        for (std::size_t i = 0; i < kept; ++i) entry.add(*items[i].text());
        return;
    }
    make(name, Shape::list).items = items.size();
    for (std::size_t i = 0; i < items.size() && !full(); ++i)
        add_value(name + '.' + std::to_string(i), items[i]);
}

void InputState::mark_under(std::string_view name) {
    if (InputEntry* entry = find(name)) entry->read = true;
    const std::string prefix = std::string{name} + '.';
    for (auto at = by_name.lower_bound(prefix); at != by_name.end() && at->first.starts_with(prefix); ++at) {
        at->second->read = true;
    }
}

void InputState::mark_parents(std::string_view name) {
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
        InputEntry* parent = find(name.substr(0, dot));
        if (parent != nullptr && (parent->shape == Shape::object || parent->shape == Shape::list))
            parent->read = true;
    }
}

std::vector<std::uint32_t> InputState::numbers(std::string_view list) {
    const std::string prefix = std::string{list} + '.';
    std::vector<std::uint32_t> found;
    for (auto at = by_name.lower_bound(prefix); at != by_name.end() && at->first.starts_with(prefix); ++at) {
        if (const auto number = item_number(at->first.substr(prefix.size()))) found.push_back(*number);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool InputState::blank_under(std::string_view prefix) const {
    for (auto at = by_name.lower_bound(prefix); at != by_name.end() && at->first.starts_with(prefix); ++at) {
        if (!at->second->blank() || at->second->had_bad_utf8) return false;
    }
    return true;
}

void InputState::find_unread() {
    std::string told;  // the unknown part whose inside needs no word of its own
    for (const InputEntry& entry : entries) {
        if (entry.read || (!told.empty() && entry.name.starts_with(told))) continue;
        unknown(entry.name);
        if (entry.shape == Shape::object || entry.shape == Shape::list) told = entry.name + '.';
    }
}

}  // namespace web::detail
