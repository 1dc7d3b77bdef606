#include "platform/base/id.hpp"

#include <gtest/gtest.h>

#include <unordered_set>

#include "platform/base/random.hpp"

namespace {

struct Boom;

TEST(Id, WritesTheBitsAsOneBigEndianNumber) {
    IdBytes id;
    EXPECT_EQ(id.text(), "00000000000000000000000000");
    id.bytes[15] = 31;
    EXPECT_EQ(id.text(), "0000000000000000000000000z");
    id.bytes[15] = 32;
    EXPECT_EQ(id.text(), "00000000000000000000000010");
    id.bytes.fill(0xFF);
    EXPECT_EQ(id.text(), "7zzzzzzzzzzzzzzzzzzzzzzzzz");
}

TEST(Id, ReadsBackWhatItWrites) {
    SeededRandom random(1, "id");
    for (int i = 0; i < 1000; ++i) {
        const auto id = random.id<Boom>();
        const auto text = id.text();
        ASSERT_EQ(text.size(), 26U);
        ASSERT_EQ(Id<Boom>::parse(text), id) << text;
    }
}

TEST(Id, RefusesEverythingItWouldNotWrite) {
    const std::string good = "7zzzzzzzzzzzzzzzzzzzzzzzzz";
    ASSERT_TRUE(IdBytes::parse(good));
    for (const std::string& bad :
         {std::string{}, good.substr(1), good + "0", std::string("8zzzzzzzzzzzzzzzzzzzzzzzzz"),
          std::string("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"), std::string("7zzzzzzzzzzzzzzzzzzzzzzzzi"),
          std::string("7zzzzzzzzzzzzzzzzzzzzzzzzl"), std::string("7zzzzzzzzzzzzzzzzzzzzzzzzo"),
          std::string("7zzzzzzzzzzzzzzzzzzzzzzzzu"), std::string("7zzzzzzzzzzzz-zzzzzzzzzzzz"),
          std::string("7zzzzzzzzzzzz\0zzzzzzzzzzzz", 26), std::string(24, 'z') + "\xC3\xA9"}) {
        EXPECT_FALSE(IdBytes::parse(bad)) << bad;
    }
}

TEST(Id, CanBeAKey) {
    SeededRandom random(2, "id");
    std::unordered_set<Id<Boom>> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(random.id<Boom>());
    EXPECT_EQ(seen.size(), 1000U);
    EXPECT_TRUE(Id<Boom>{}.is_null());
    EXPECT_FALSE(random.id<Boom>().is_null());
}

}  // namespace
