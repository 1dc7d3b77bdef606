#include "platform/base/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "platform/base/text.hpp"

namespace {

std::string draw(Random& random, std::size_t size) {
    std::vector<std::uint8_t> bytes(size);
    random.fill(bytes);
    return base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

TEST(SeededRandom, DependsOnSeedAndPathAlone) {
    SeededRandom one(7, "casus/1");
    SeededRandom same(7, "casus/1");
    SeededRandom seed(8, "casus/1");
    SeededRandom path(7, "casus/2");
    const auto first = draw(one, 32);
    EXPECT_EQ(first, draw(same, 32));
    EXPECT_NE(first, draw(seed, 32));
    EXPECT_NE(first, draw(path, 32));
    EXPECT_NE(first, draw(one, 32)) << "the stream goes on";
    draw(same, 32);
    EXPECT_EQ(draw(one, 5), draw(same, 5)) << "and goes on the same way";
}

// A seeded world may be stored and compared years later: the stream may never change.
TEST(SeededRandom, StreamIsFixedForEver) {
    SeededRandom random(42, "wereld");
    EXPECT_EQ(draw(random, 16), "61a6c19b04626f8bca321ab5651894f5");
    EXPECT_EQ(random.below(1'000'000), 960852U);
}

TEST(SeededRandom, BelowIsUniformAndWithinItsLimit) {
    SeededRandom random(3, "below");
    std::array<int, 6> counts{};
    for (int i = 0; i < 60'000; ++i) ++counts.at(random.below(counts.size()));
    for (const int count : counts) EXPECT_NEAR(count, 10'000, 400);
    EXPECT_EQ(random.below(1), 0U);
    const std::uint64_t large = (1ULL << 63) + 1;  // almost half of all draws must be thrown away
    for (int i = 0; i < 100; ++i) EXPECT_LT(random.below(large), large);
    EXPECT_THROW(random.below(0), std::invalid_argument);
}

TEST(SystemRandom, DrawsSomethingElseEachTime) {
    SystemRandom random;
    EXPECT_NE(draw(random, 16), draw(random, 16));
    EXPECT_EQ(draw(random, 0), "");
}

}  // namespace
