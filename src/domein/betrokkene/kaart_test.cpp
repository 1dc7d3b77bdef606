#include "domein/betrokkene/kaart.hpp"

#include <gtest/gtest.h>

#include <set>

namespace betrokkene::kaart {
namespace {

TEST(Kaart, a_ring_goes_round_clockwise_from_above_the_middle) {
    EXPECT_EQ(ring(1),
              (std::vector<Cel>{{0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}}));
    for (int nummer = 1; nummer <= 5; ++nummer) {
        const auto cellen = ring(nummer);
        EXPECT_EQ(cellen.size(), static_cast<std::size_t>(8 * nummer));
        std::set<std::pair<int, int>> anders;
        for (const Cel& cel : cellen) {
            anders.emplace(cel.x, cel.y);
            EXPECT_EQ(std::max(std::abs(cel.x), std::abs(cel.y)), nummer);
        }
        EXPECT_EQ(anders.size(), cellen.size()) << "nobody stands on another";
    }
}

TEST(Kaart, few_people_are_spread_evenly) {
    EXPECT_EQ(verdeel(0, 1), std::vector<Cel>{});
    EXPECT_EQ(verdeel(1, 1), (std::vector<Cel>{{0, -1}}));
    EXPECT_EQ(verdeel(2, 1), (std::vector<Cel>{{0, -1}, {0, 1}}));
    EXPECT_EQ(verdeel(4, 1), (std::vector<Cel>{{0, -1}, {1, 0}, {0, 1}, {-1, 0}}));
}

TEST(Kaart, professionals_stand_outside_whatever_the_number_of_people) {
    for (std::size_t kring = 0; kring <= 30; ++kring)
        for (std::size_t vak = 0; vak <= 30; vak += 5) {
            const Indeling indeling = indeel(kring, vak);
            ASSERT_EQ(indeling.kring.size(), kring);
            ASSERT_EQ(indeling.professionals.size(), vak);
            std::set<std::pair<int, int>> anders{{0, 0}};
            int verste = 0;
            for (const Cel& cel : indeling.kring) {
                anders.emplace(cel.x, cel.y);
                verste = std::max({verste, std::abs(cel.x), std::abs(cel.y)});
            }
            for (const Cel& cel : indeling.professionals) {
                anders.emplace(cel.x, cel.y);
                EXPECT_GT(std::max(std::abs(cel.x), std::abs(cel.y)), verste);
                EXPECT_LE(std::max(std::abs(cel.x), std::abs(cel.y)), indeling.ringen);
            }
            EXPECT_EQ(anders.size(), 1 + kring + vak) << kring << " and " << vak;
        }
}

TEST(Kaart, the_same_people_give_the_same_places) {
    EXPECT_EQ(indeel(5, 3).kring, indeel(5, 3).kring);
    EXPECT_EQ(indeel(5, 3).professionals, indeel(5, 3).professionals);
    // One professional more moves nobody of the kring.
    EXPECT_EQ(indeel(5, 3).kring, indeel(5, 4).kring);
}

TEST(Kaart, a_line_is_seen_from_box_to_box) {
    const auto recht = tussen({0, 0}, {200, 0}, 80, 24);
    EXPECT_DOUBLE_EQ(recht.van.x, 80);
    EXPECT_DOUBLE_EQ(recht.naar.x, 120);
    const auto omlaag = tussen({0, 0}, {0, 100}, 80, 24);
    EXPECT_DOUBLE_EQ(omlaag.van.y, 24);
    EXPECT_DOUBLE_EQ(omlaag.naar.y, 76);
    const auto bijna = tussen({0, 0}, {10, 0}, 80, 24);  // boxes that touch: nothing between them
    EXPECT_DOUBLE_EQ(bijna.van.x, bijna.naar.x);
}

TEST(Kaart, a_line_through_a_box_is_known) {
    EXPECT_TRUE(kruist({0, -100}, {0, 100}, {0, 0}, 80, 24));
    EXPECT_TRUE(kruist({-250, -112}, {250, 112}, {0, 0}, 80, 24));
    EXPECT_FALSE(kruist({0, -112}, {250, 0}, {0, 0}, 80, 24)) << "round the corner";
    EXPECT_FALSE(kruist({0, -112}, {0, -60}, {0, 0}, 80, 24)) << "it ends before";
    EXPECT_FALSE(kruist({90, -100}, {90, 100}, {0, 0}, 80, 24)) << "it goes past";
}

TEST(Kaart, words_are_cut_between_signs) {
    EXPECT_EQ(kort("Mariëtte Grutto", 15), "Mariëtte Grutto");
    EXPECT_EQ(kort("Mariëtte Grutto", 5), "Mari…");
    EXPECT_EQ(kort("ëëëë", 3), "ëë…");
    EXPECT_EQ(kort("arts, GGD", 6), "arts…");
    EXPECT_EQ(kort("", 3), "");
}

}  // namespace
}  // namespace betrokkene::kaart
