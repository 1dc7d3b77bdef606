// What npm brings is pinned, comes from nowhere in particular, and runs on Debian 12's Node 18.
#include <gtest/gtest.h>

#include <charconv>

#include "tests/tidy/tree.hpp"

namespace {

// The first number in a piece of a version range; -1 when there is none.
int first_number(std::string_view text) {
    const auto from = text.find_first_of("0123456789");
    int number = -1;
    if (from != text.npos) std::from_chars(text.data() + from, text.data() + text.size(), number);
    return number;
}

// Whether one alternative of a range ("^18.18", ">= 16", "4.x", "*") takes some Node 18; Debian 12 has 18.20.
bool takes_node_18(std::string_view alternative) {
    while (alternative.starts_with(' ')) alternative.remove_prefix(1);
    if (alternative.starts_with('*')) return true;
    if (alternative.starts_with(">=")) return first_number(alternative) <= 18;
    return first_number(alternative) == 18;
}

bool range_takes_node_18(std::string_view range) {
    while (!range.empty()) {
        const auto bar = range.find("||");
        if (takes_node_18(range.substr(0, bar))) return true;
        range.remove_prefix(bar == range.npos ? range.size() : bar + 2);
    }
    return false;
}

TEST(TidyLock, names_no_registry) {
    const auto* lock = tidy::find("web/package-lock.json");
    ASSERT_NE(lock, nullptr);
    EXPECT_EQ(lock->text.find("\"resolved\""), lock->text.npos);
    EXPECT_EQ(lock->text.find("file:"), lock->text.npos);
    EXPECT_NE(lock->text.find("\"integrity\""), lock->text.npos);
}

TEST(TidyLock, every_package_runs_on_node_18) {
    const auto* lock = tidy::find("web/package-lock.json");
    ASSERT_NE(lock, nullptr);
    constexpr std::string_view key = "\"node\": \"";
    std::size_t seen = 0;
    for (std::size_t i = 0; i < lock->lines.size(); ++i) {
        const auto line = lock->lines[i];
        const auto from = line.find(key);
        if (from == line.npos) continue;
        const auto range = line.substr(from + key.size(), line.rfind('"') - from - key.size());
        EXPECT_TRUE(range_takes_node_18(range)) << tidy::at(*lock, i + 1) << range;
        ++seen;
    }
    EXPECT_GT(seen, 50U);
}

TEST(TidyLock, versions_are_exact) {
    const auto* package = tidy::find("web/package.json");
    ASSERT_NE(package, nullptr);
    EXPECT_EQ(package->text.find("\": \"^"), package->text.npos);
    EXPECT_EQ(package->text.find("\": \"~"), package->text.npos);
    EXPECT_NE(package->text.find("\"private\": true"), package->text.npos);
}

TEST(TidyLock, ranges_are_understood) {
    EXPECT_TRUE(range_takes_node_18(">=18"));
    EXPECT_TRUE(range_takes_node_18("^16.20 || ^18.18 || >= 20.17"));
    EXPECT_TRUE(range_takes_node_18("*"));
    EXPECT_FALSE(range_takes_node_18(">= 20.16.0"));
    EXPECT_FALSE(range_takes_node_18("^20.19.0 || ^22"));
}

}  // namespace
