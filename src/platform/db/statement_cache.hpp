// The prepared statements of one connection, found by the address of their text and else by the text itself (one text
// may stand in several places). Invariant: at most `limit` statements are kept; the one that was used longest ago and
// is not in use makes room.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace db {

// S has `std::uint64_t used` and `bool busy() const`; abandon() is called when S has it.
template <class S>
class StatementCache {
public:
    explicit StatementCache(std::size_t limit) : m_limit(limit) {}

    // The statement for this text, or the one `make()` returns (a std::unique_ptr<S>), which is kept.
    template <class Make>
    S& get(std::string_view text, Make make) {
        S* found = nullptr;
        if (const auto at = m_by_address.find(text.data()); at != m_by_address.end()) {
            found = at->second;
        } else {
            found = find_or_make(text, make);
            m_by_address.emplace(text.data(), found);
        }
        found->used = ++m_clock;
        return *found;
    }

    // Before the connection goes: its statements need not be given back one by one.
    void abandon() {
        for (auto& entry : m_by_text) entry.second->abandon();
    }

private:
    template <class Make>
    S* find_or_make(std::string_view text, Make make) {
        if (const auto at = m_by_text.find(text); at != m_by_text.end()) return at->second.get();
        while (m_by_text.size() >= m_limit && make_room()) {
        }
        return m_by_text.emplace(text, make()).first->second.get();
    }

    bool make_room() {
        auto oldest = m_by_text.end();
        for (auto at = m_by_text.begin(); at != m_by_text.end(); ++at) {
            if (at->second->busy()) continue;
            if (oldest == m_by_text.end() || at->second->used < oldest->second->used) oldest = at;
        }
        if (oldest == m_by_text.end()) return false;  // all in use at once: let it grow for the moment
        std::erase_if(m_by_address, [&](const auto& entry) { return entry.second == oldest->second.get(); });
        m_by_text.erase(oldest);
        return true;
    }

    const std::size_t m_limit;
    std::uint64_t m_clock = 0;
    std::unordered_map<const char*, S*> m_by_address;
    std::unordered_map<std::string_view, std::unique_ptr<S>> m_by_text;
};

}  // namespace db
