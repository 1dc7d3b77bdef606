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

kern::OrganisatieId organisatie(std::uint8_t nummer) {
    IdBytes bytes{};
    bytes.bytes[15] = nummer;
    return kern::OrganisatieId::from(bytes);
}
const casus::Beslissers beslissers{{{organisatie(1), "Politie"}}, vandaag.plus_days(-3), 0};

std::vector<std::string> codes(const NieuweDeelname& nieuw,
                               OrganisatieSoort soort = OrganisatieSoort::reclassering) {
    std::vector<std::string> gevonden;
    for (const auto& fout : casus::rules::fouten(nieuw, soort, beslissers, vandaag))
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

TEST(CasusRules, ADecisionElsewhereNeedsDateSourceAndDeciders) {
    auto nieuw = goed();
    nieuw.besluit_datum = vandaag;
    nieuw.beslissers = {organisatie(1)};
    EXPECT_EQ(codes(nieuw), (Codes{"besluitBron:required"}));
    nieuw.besluit_bron = "x";
    EXPECT_EQ(codes(nieuw), (Codes{"besluitBron:too-short"}));
    nieuw.besluit_bron = "Verslag van 20 november";
    EXPECT_EQ(codes(nieuw), Codes{});
    nieuw.besluit_datum = vandaag.plus_days(1);
    EXPECT_EQ(codes(nieuw), (Codes{"besluitDatum:in-the-future"}));
    nieuw.besluit_datum = Date{2020, 1, 1};
    EXPECT_EQ(codes(nieuw), (Codes{"besluitDatum:before-report"}));
    nieuw.besluit_datum.reset();
    EXPECT_EQ(codes(nieuw), (Codes{"besluitDatum:required"}));
    nieuw.besluit_datum = vandaag;
    nieuw.beslissers = {organisatie(2)};  // takes no part, or is the one it is about
    EXPECT_EQ(codes(nieuw), (Codes{"beslissers:invalid-choice"}));
    nieuw.beslissers.clear();
    EXPECT_EQ(codes(nieuw), (Codes{"beslissers:required"}));
}

TEST(CasusRules, NoSourceOverAnObjectionAndNobodyAdmitsHimself) {
    auto nieuw = goed();
    casus::Beslissers een_tegen = beslissers;
    een_tegen.tegen = 1;
    EXPECT_FALSE(casus::rules::mag_vastleggen(nieuw, een_tegen));  // put before them, it may
    nieuw.besluit_datum = vandaag;
    EXPECT_EQ(casus::rules::mag_vastleggen(nieuw, een_tegen)->rule, "bezwaar-open");
    EXPECT_FALSE(casus::rules::mag_vastleggen(nieuw, beslissers));
    EXPECT_EQ(casus::rules::mag_instemmen(true)->rule, "deelname-eigen");
    EXPECT_FALSE(casus::rules::mag_instemmen(false));
}

TEST(CasusRules, ADecisionIsTakenByEnoughAndWithoutObjection) {
    EXPECT_FALSE(casus::rules::genomen(2, 1, 0));
    EXPECT_TRUE(casus::rules::genomen(2, 2, 0));
    EXPECT_FALSE(casus::rules::genomen(2, 2, 1));
    EXPECT_FALSE(casus::rules::genomen(0, 0, 0));  // never by nobody
}

}  // namespace
