#include "app/seed/tree.hpp"

#include <cstdio>

#include "app/fault.hpp"

namespace app::seed {

void Tree::wrong(std::string_view key) const {
    const json::Value* code = m_value->find("code");
    const std::string about = code != nullptr && code->text() != nullptr ? " of '" + *code->text() + "'" : "";
    throw Fault(m_where + ": '" + std::string(key) + "'" + about + " is absent or wrong");
}

const json::Value& Tree::need(std::string_view key) const {
    const json::Value* found = m_value->find(key);
    if (found == nullptr) wrong(key);
    return *found;
}

std::string Tree::text(std::string_view key) const {
    const std::string* found = need(key).text();
    if (found == nullptr) wrong(key);
    return *found;
}

std::string Tree::text_or(std::string_view key) const { return has(key) ? text(key) : std::string(); }

bool Tree::flag(std::string_view key) const {
    if (!has(key)) return false;
    const bool* found = need(key).boolean();
    if (found == nullptr) wrong(key);
    return *found;
}

std::int64_t Tree::number(std::string_view key) const {
    const std::int64_t* found = need(key).integer();
    if (found == nullptr) wrong(key);
    return *found;
}

std::vector<std::string> Tree::texts(std::string_view key) const {
    std::vector<std::string> found;
    if (!has(key)) return found;
    const json::Array* items = need(key).array();
    if (items == nullptr) wrong(key);
    for (const auto& item : *items) {
        if (item.text() == nullptr) wrong(key);
        found.push_back(*item.text());
    }
    return found;
}

std::vector<Tree> Tree::list(std::string_view key) const {
    std::vector<Tree> found;
    if (!has(key)) return found;
    const json::Array* items = need(key).array();
    if (items == nullptr) wrong(key);
    for (const auto& item : *items) found.emplace_back(item, m_where, m_today);
    return found;
}

std::optional<Tree> Tree::table(std::string_view key) const {
    if (!has(key)) return std::nullopt;
    return Tree(need(key), m_where, m_today);
}

Instant Tree::read_moment(std::string_view key, const std::string& text) const {
    if (const auto date = Date::parse_iso(text)) return start_of_day(*date);
    int days = 0, hour = 12, minute = 0;
    const int read = std::sscanf(text.c_str(), "%dd %d:%d", &days, &hour, &minute);
    if ((read != 1 && read != 3) || hour > 23 || minute > 59) wrong(key);
    return start_of_day(m_today.plus_days(days)).plus_seconds(hour * 3'600 + minute * 60);
}

Instant Tree::moment(std::string_view key) const { return read_moment(key, text(key)); }
std::optional<Instant> Tree::moment_or(std::string_view key) const {
    return has(key) ? std::optional(moment(key)) : std::nullopt;
}
Date Tree::date(std::string_view key) const { return local_date(moment(key)); }
std::optional<Date> Tree::date_or(std::string_view key) const {
    return has(key) ? std::optional(date(key)) : std::nullopt;
}

}  // namespace app::seed
