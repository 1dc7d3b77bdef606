// Reading a world from its tree: each look names what it wants, and a slip in the file is a Fault that says where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kern/toegang/woorden.hpp"
#include "platform/base/clock.hpp"
#include "platform/json/value.hpp"

namespace app::seed {

class Tree {
public:
    // `where` names the file in faults; `today` is what "-12d" counts from.
    Tree(const json::Value& value, std::string where, Date today)
        : m_value(&value),
          m_where(std::move(where)),
          m_today(today) {}

    bool has(std::string_view key) const { return m_value->find(key) != nullptr; }
    std::string text(std::string_view key) const;     // must be there
    std::string text_or(std::string_view key) const;  // absent: ""
    bool flag(std::string_view key) const;            // absent: false
    std::int64_t number(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;  // absent: none
    std::vector<Tree> list(std::string_view key) const;          // tables; absent: none
    std::optional<Tree> table(std::string_view key) const;
    const json::Value& value() const { return *m_value; }

    // "-12d 09:15", "+5d" (then noon), "2025-03-01".
    Instant moment(std::string_view key) const;
    std::optional<Instant> moment_or(std::string_view key) const;
    Date date(std::string_view key) const;
    std::optional<Date> date_or(std::string_view key) const;

    // A code of a closed list.
    template <class E>
    E code(std::string_view key, std::span<const toegang::Woord<E>> words) const {
        const auto found = toegang::vind_code(words, text(key));
        if (!found) wrong(key);
        return *found;
    }
    template <class E>
    toegang::Set<E> codes(std::string_view key, std::span<const toegang::Woord<E>> words) const {
        toegang::Set<E> set;
        for (const auto& one : texts(key)) {
            const auto found = toegang::vind_code(words, one);
            if (!found) wrong(key);
            set.add(*found);
        }
        return set;
    }
    [[noreturn]] void wrong(std::string_view key) const;

private:
    const json::Value& need(std::string_view key) const;
    Instant read_moment(std::string_view key, const std::string& text) const;
    const json::Value* m_value;
    std::string m_where;
    Date m_today;
};

}  // namespace app::seed
