#include "domein/casus/rules.hpp"

#include <gtest/gtest.h>

namespace {

using casus::NieuweDeelname;
using toegang::OrganisatieSoort;

constexpr Date vandaag{2026, 11, 23};

NieuweDeelname goed() {
    NieuweDeelname nieuw;
    nieuw.mensen.resize(1);
    nieuw.grondslag = "wgs-2.31-4";
    nieuw.reden = "Zij begeleiden hem thuis.";
    return nieuw;
}

std::vector<std::string> codes(const NieuweDeelname& nieuw,
                               OrganisatieSoort soort = OrganisatieSoort::reclassering) {
    std::vector<std::string> gevonden;
    for (const auto& fout : casus::rules::fouten(nieuw, soort, vandaag))
        gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}

using Codes = std::vector<std::string>;

TEST(CasusRules, AGoodRequestHasNoFaults) { EXPECT_EQ(codes(goed()), Codes{}); }

TEST(CasusRules, OnlyParticipantsOfTheActAreAdmitted) {
    for (const auto soort : {OrganisatieSoort::gastheer, OrganisatieSoort::bestuur, OrganisatieSoort::huis})
        EXPECT_EQ(codes(goed(), soort), (Codes{"organisatie:no-participant"}));
}

TEST(CasusRules, EachMissingPartIsNamed) {
    EXPECT_EQ(codes(NieuweDeelname{}), (Codes{"mensen:required", "grondslag:required", "reden:required"}));
    auto nieuw = goed();
    nieuw.tot = Date{2026, 11, 22};
    EXPECT_EQ(codes(nieuw), (Codes{"tot:in-the-past"}));
}

TEST(CasusRules, ADecisionElsewhereNeedsDateAndSource) {
    auto nieuw = goed();
    nieuw.besluit_datum = vandaag;
    EXPECT_EQ(codes(nieuw), (Codes{"besluitBron:required"}));
    nieuw.besluit_datum = vandaag.plus_days(1);
    nieuw.besluit_bron = "verslag";
    EXPECT_EQ(codes(nieuw), (Codes{"besluitDatum:in-the-future"}));
    nieuw.besluit_datum.reset();
    EXPECT_EQ(codes(nieuw), (Codes{"besluitDatum:required"}));
}

TEST(CasusRules, ADecisionIsTakenByEnoughAndWithoutObjection) {
    EXPECT_FALSE(casus::rules::genomen(2, 1, 0));
    EXPECT_TRUE(casus::rules::genomen(2, 2, 0));
    EXPECT_FALSE(casus::rules::genomen(2, 2, 1));
    EXPECT_FALSE(casus::rules::genomen(0, 0, 0));  // never by nobody
}

// As many as the house set; at least one; never more than can answer.
TEST(CasusRules, confirmations_are_a_setting_that_can_be_met) {
    EXPECT_EQ(casus::rules::bevestigingen_nodig(1, 4), 1);
    EXPECT_EQ(casus::rules::bevestigingen_nodig(3, 4), 3);
    EXPECT_EQ(casus::rules::bevestigingen_nodig(9, 4), 4);
    EXPECT_EQ(casus::rules::bevestigingen_nodig(0, 4), 1);
    EXPECT_EQ(casus::rules::bevestigingen_nodig(2, 0), 1);
}

}  // namespace
