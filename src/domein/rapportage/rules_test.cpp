#include "domein/rapportage/rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace {

using namespace rapportage;

TEST(RapportageRules, the_table_begins_with_the_first_month_that_counts) {
    struct Geval {
        std::vector<Telling> tellingen;
        std::string eerste;
    };
    const Geval gevallen[] = {{{}, "2026-01"},
                              {{{"2026-04", "Lisdijk", 2}, {"2026-03", "Oudmeer", 1}}, "2026-03"},
                              {{{"2026-02", "Lisdijk", 0}, {"2026-04", "Lisdijk", 1}}, "2026-04"},
                              {{{"2025-12", "Lisdijk", 3}, {"2026-05", "Lisdijk", 1}}, "2026-05"}};
    for (const auto& geval : gevallen)
        EXPECT_EQ(rules::eerste_maand(geval.tellingen, "2026-01"), geval.eerste);
}

TEST(RapportageRules, MonthsAreCountedOverYears) {
    EXPECT_EQ(rules::maand_van({2026, 11, 23}), "2026-11");
    EXPECT_EQ(rules::maanden_terug({2026, 2, 1}, 3), "2025-11");
    EXPECT_EQ(rules::maand_naam("2026-03"), "maart 2026");
}

TEST(RapportageRules, EmptyMonthsAreZeroAndOthersAreLeftOut) {
    const std::vector<Telling> tellingen{
        {"2026-01", "Oudmeer", 2}, {"2026-03", "Lisdijk", 1}, {"2025-12", "Oudmeer", 9}};
    const auto tabel = rules::instroom(tellingen, "2026-01", "2026-03");
    EXPECT_EQ(tabel.gemeenten, (std::vector<std::string>{"Lisdijk", "Oudmeer"}));
    ASSERT_EQ(tabel.maanden.size(), 3U);
    EXPECT_EQ(tabel.maanden[1].totaal, 0);
    EXPECT_EQ(tabel.maanden[0].aantallen, (std::vector<long long>{0, 2}));
    EXPECT_EQ(tabel.totaal, 3);
}

RC_GTEST_PROP(RapportageRules, RowsAndColumnsTieOut, ()) {
    std::vector<Telling> tellingen;
    const int aantal = *rc::gen::inRange(0, 60);
    for (int i = 0; i < aantal; ++i)
        tellingen.push_back({rules::maanden_terug({2026, 12, 1}, *rc::gen::inRange(0, 40)),
                             std::string(1, static_cast<char>('A' + *rc::gen::inRange(0, 5))),
                             *rc::gen::inRange(0, 100)});
    const auto tabel = rules::instroom(tellingen, "2024-01", "2026-12");
    long long rijen = 0;
    for (const auto& maand : tabel.maanden) {
        RC_ASSERT(std::accumulate(maand.aantallen.begin(), maand.aantallen.end(), 0LL) == maand.totaal);
        rijen += maand.totaal;
    }
    RC_ASSERT(rijen == tabel.totaal);
    RC_ASSERT(std::accumulate(tabel.totalen.begin(), tabel.totalen.end(), 0LL) == tabel.totaal);
}

}  // namespace
