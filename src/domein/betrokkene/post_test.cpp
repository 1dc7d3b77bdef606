#include "domein/betrokkene/post.hpp"

#include <gtest/gtest.h>

#include "platform/base/random.hpp"

namespace {

using betrokkene::AdresNietVoor;
using betrokkene::Woning;

// DECISIONS 14: post that would lie on the mat of somebody an address is kept from.
TEST(BetrokkenePost, stops_where_somebody_lives_from_whom_an_address_is_kept) {
    SeededRandom random(1, "post");
    const auto merel = random.id<kern::Item>(), vink = random.id<kern::Item>(),
               mees = random.id<kern::Item>();
    const std::vector<Woning> samen{{merel, "1285dn3"}, {vink, "1285dn3"}, {mees, "1281ka9"}};
    const std::vector<Woning> apart{{merel, "1285dn3"}, {vink, "1281ka9"}, {mees, "1285dn3"}};
    const std::vector<Woning> onbekend{{merel, ""}, {vink, ""}, {mees, "1281ka9"}};
    const std::vector<AdresNietVoor> geheim{{merel, vink}};
    EXPECT_TRUE(betrokkene::post_stopt(merel, samen, geheim)) << "vink would read it";
    EXPECT_TRUE(betrokkene::post_stopt(vink, samen, geheim)) << "and the other way round";
    EXPECT_FALSE(betrokkene::post_stopt(mees, samen, geheim)) << "lives elsewhere";
    EXPECT_FALSE(betrokkene::post_stopt(merel, apart, geheim));
    EXPECT_FALSE(betrokkene::post_stopt(mees, apart, geheim)) << "with merel, from whom nothing is kept";
    EXPECT_FALSE(betrokkene::post_stopt(merel, samen, {}));
    EXPECT_FALSE(betrokkene::post_stopt(merel, onbekend, geheim)) << "two unknown addresses are not one";
}

}  // namespace
