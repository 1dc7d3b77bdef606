#include "kern/termijn/termijn.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace termijn;

TEST(Termijn, EasterOfKnownYears) {
    EXPECT_EQ(pasen(2024), (Date{2024, 3, 31}));
    EXPECT_EQ(pasen(2025), (Date{2025, 4, 20}));
    EXPECT_EQ(pasen(2026), (Date{2026, 4, 5}));
    EXPECT_EQ(pasen(2038), (Date{2038, 4, 25}));  // the latest there is
}

struct Geval {
    Date dag;
    bool werkdag;
};

TEST(Termijn, HolidaysOfTheAct) {
    constexpr Geval gevallen[] = {
        {{2026, 1, 1}, false},   {{2026, 1, 2}, true},
        {{2026, 4, 3}, false},  // Good Friday
        {{2026, 4, 6}, false},  // Easter Monday
        {{2026, 4, 27}, false},  {{2025, 4, 26}, false},
        {{2025, 4, 28}, true},                            // King's day moves from a Sunday
        {{2026, 5, 5}, false},   {{2026, 5, 14}, false},  // Ascension
        {{2026, 5, 25}, false},                           // Whit Monday
        {{2026, 12, 25}, false}, {{2026, 12, 28}, true},
        {{2026, 11, 21}, false},  // a Saturday
    };
    for (const auto& geval : gevallen) EXPECT_EQ(is_werkdag(geval.dag), geval.werkdag) << geval.dag.iso();
}

TEST(Termijn, FiveWorkingDaysSkipWeekendAndHolidays) {
    EXPECT_EQ(plus_werkdagen({2026, 11, 23}, 5), (Date{2026, 11, 30}));
    EXPECT_EQ(plus_werkdagen({2026, 12, 22}, 5), (Date{2026, 12, 30}));  // over Christmas
    EXPECT_EQ(plus_werkdagen({2026, 11, 21}, 0), (Date{2026, 11, 23}));  // Saturday: Monday
}

TEST(Termijn, LateIsCountedInWorkingDays) {
    EXPECT_EQ(tijdigheid({2026, 11, 13}, {2026, 11, 24}).tekst, "7 werkdagen te laat");
    EXPECT_EQ(tijdigheid({2026, 11, 20}, {2026, 11, 21}).tekst, "te laat");
    EXPECT_EQ(tijdigheid({2026, 11, 24}, {2026, 11, 24}).tekst, "vandaag");
    EXPECT_EQ(tijdigheid({2026, 11, 25}, {2026, 11, 24}).tekst, "nog 1 werkdag");
    EXPECT_EQ(tijdigheid({2026, 12, 4}, {2026, 11, 24}).stand, Stand::op_tijd);
    EXPECT_EQ(tijdigheid({2027, 1, 4}, {2026, 11, 24}).tekst, "4 januari 2027");
}

RC_GTEST_PROP(Termijn, AddingAndCountingAgree, ()) {
    const Date dag = Date{2020, 1, 1}.plus_days(*rc::gen::inRange(0, 6000));
    const int n = *rc::gen::inRange(1, 40);
    RC_PRE(is_werkdag(dag));
    RC_ASSERT(werkdagen_tussen(dag, plus_werkdagen(dag, n)) == n);
    RC_ASSERT(is_werkdag(plus_werkdagen(dag, n)));
}

RC_GTEST_PROP(Termijn, CountingIsAskingEachDay, ()) {
    const Date van = Date{2014, 1, 1}.plus_days(*rc::gen::inRange(0, 9000));
    const int dagen = *rc::gen::inRange(0, 900);
    int aantal = 0;
    for (int i = 1; i <= dagen; ++i) aantal += is_werkdag(van.plus_days(i)) ? 1 : 0;
    RC_ASSERT(werkdagen_tussen(van, van.plus_days(dagen)) == aantal);
    RC_ASSERT(werkdagen_tussen(van.plus_days(dagen), van) == -aantal);
}

TEST(Termijn, AscensionOnTheFifthOfMayIsOneHoliday) {
    EXPECT_EQ(werkdagen_tussen({2016, 5, 2}, {2016, 5, 6}), 3);  // Tuesday, Wednesday, Friday
}

}  // namespace
