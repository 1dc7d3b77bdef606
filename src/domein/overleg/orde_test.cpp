// The order in which partners sit together, and who is needed when.
#include "domein/overleg/orde.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace {

using overleg::Blok;
namespace orde = overleg::orde;
using Punten = std::vector<orde::Wie>;
using Volgorde = std::vector<std::size_t>;

constexpr orde::Wie politie = 1, gemeente = 2, reclassering = 4, ggz = 8;

int minste(const Punten& punten) {
    Volgorde volgorde(punten.size());
    std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
    int beste = orde::stukken(punten, volgorde);
    while (std::next_permutation(volgorde.begin(), volgorde.end()))
        beste = std::min(beste, orde::stukken(punten, volgorde));
    return beste;
}

TEST(OverlegOrde, partners_sit_together) {
    struct Geval {
        const char* wat;
        Punten punten;
        Volgorde volgorde;
    };
    const Geval gevallen[] = {
        {"nothing", {}, {}},
        {"one", {politie}, {0}},
        {"already good: the order stays", {politie, politie | ggz, ggz}, {0, 1, 2}},
        {"two apart come together", {politie, ggz, politie}, {0, 2, 1}},
        {"the shared one in between", {politie, ggz, politie | ggz}, {0, 2, 1}},
        {"equal ones keep their order", {gemeente, politie, gemeente, politie}, {0, 2, 1, 3}},
        {"of nobody comes last", {0, politie, 0, politie}, {1, 3, 0, 2}},
        {"all in all keep their order", {politie | ggz, politie | ggz, politie | ggz}, {0, 1, 2}},
        {"a chain", {politie | gemeente, ggz | reclassering, gemeente | ggz, reclassering}, {0, 2, 1, 3}},
    };
    for (const auto& geval : gevallen) EXPECT_EQ(orde::bij_elkaar(geval.punten), geval.volgorde) << geval.wat;
}

// Against every order there is, for all agendas of five points of four partners with a given seed.
TEST(OverlegOrde, no_order_has_fewer_stretches) {
    std::uint64_t getal = 7;
    for (int ronde = 0; ronde < 200; ++ronde) {
        Punten punten;
        for (int i = 0; i < 6; ++i) {
            getal = getal * 6364136223846793005ULL + 1442695040888963407ULL;
            punten.push_back((getal >> 33) % 15 + 1);
        }
        const auto volgorde = orde::bij_elkaar(punten);
        EXPECT_EQ(orde::stukken(punten, volgorde), minste(punten));
        EXPECT_EQ(volgorde, orde::bij_elkaar(punten)) << "the same each time";
    }
}

TEST(OverlegOrde, a_long_agenda_is_put_in_order_too) {
    Punten punten;
    for (int i = 0; i < 40; ++i) punten.push_back(i % 2 == 0 ? politie : ggz);
    const auto volgorde = orde::bij_elkaar(punten);
    Volgorde gesorteerd = volgorde;
    std::ranges::sort(gesorteerd);
    for (std::size_t i = 0; i < gesorteerd.size(); ++i) EXPECT_EQ(gesorteerd[i], i) << "each point once";
    EXPECT_EQ(orde::stukken(punten, volgorde), 2);
}

TEST(OverlegOrde, by_hand) {
    EXPECT_EQ(orde::volgens(std::vector<std::int64_t>{3, 1, 2}), (Volgorde{1, 2, 0}));
    EXPECT_EQ(orde::volgens(std::vector<std::int64_t>{1, 1, 0}), (Volgorde{2, 0, 1}))
        << "equal places keep their order";
}

Blok blok(int van, int tot) { return {Instant{}.plus_seconds(van * 60), Instant{}.plus_seconds(tot * 60)}; }

TEST(OverlegOrde, times_follow_each_other_and_neighbours_are_one_stretch) {
    const std::vector<int> minuten{10, 20, 5};
    const auto tijden = orde::begintijden(Instant{}, minuten);
    EXPECT_EQ(tijden[1], Instant{}.plus_seconds(600));
    EXPECT_EQ(tijden[2], Instant{}.plus_seconds(1800));
    EXPECT_EQ(orde::blokken({blok(30, 40), blok(0, 10), blok(10, 20)}),
              (std::vector{blok(0, 20), blok(30, 40)}));
    EXPECT_EQ(orde::geheel(std::vector{blok(0, 20), blok(30, 40)}), blok(0, 40));
    EXPECT_FALSE(orde::geheel({}));
}

TEST(OverlegOrde, a_stretch_in_words) {
    const Instant acht{1'763'971'200'000'000};  // 24 November 2025, 08:00 UTC
    const auto om = [&](int minuut) { return acht.plus_seconds(minuut * 60); };
    EXPECT_EQ(orde::zin(std::vector<Blok>{{om(70), om(100)}}), "10:10–10:40");
    EXPECT_EQ(orde::zin(std::vector<Blok>{{om(0), om(15)}, {om(30), om(45)}}), "09:00–09:15 en 09:30–09:45");
}

}  // namespace
