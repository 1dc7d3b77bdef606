#include "platform/db/statement_cache.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace {

struct Fake {
    Fake(std::string text, std::set<std::string>& alive) : m_text(std::move(text)), m_alive(alive) {
        m_alive.insert(m_text);
    }
    ~Fake() { m_alive.erase(m_text); }
    bool busy() const { return in_use; }
    std::uint64_t used = 0;
    bool in_use = false;

private:
    std::string m_text;
    std::set<std::string>& m_alive;
};

class StatementCacheTest : public testing::Test {
protected:
    Fake& get(std::string_view text) {
        return m_cache.get(text, [&] { return std::make_unique<Fake>(std::string(text), m_alive); });
    }
    std::set<std::string> m_alive;
    db::StatementCache<Fake> m_cache{2};
};

TEST_F(StatementCacheTest, FindsATextAtAnotherAddress) {
    const std::string first = "SELECT 1";
    const std::string second = "SELECT 1";
    Fake& made = get(first);
    EXPECT_EQ(&get(first), &made);
    EXPECT_EQ(&get(second), &made);
    EXPECT_EQ(&get(second), &made);
}

TEST_F(StatementCacheTest, TheOneUsedLongestAgoMakesRoom) {
    get("a");
    get("b");
    get("a");
    get("c");
    EXPECT_EQ(m_alive, (std::set<std::string>{"a", "c"}));
    get("b");
    EXPECT_EQ(m_alive, (std::set<std::string>{"b", "c"}));
}

TEST_F(StatementCacheTest, WhatIsInUseStays) {
    get("a").in_use = true;
    get("b").in_use = true;
    get("c");
    EXPECT_EQ(m_alive, (std::set<std::string>{"a", "b", "c"}));
    get("a").in_use = false;
    get("d");
    EXPECT_EQ(m_alive, (std::set<std::string>{"b", "d"}));
}

}  // namespace
