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

kern::MedewerkerId medewerker(std::uint8_t nummer) {
    IdBytes bytes{};
    bytes.bytes[15] = nummer;
    return kern::MedewerkerId::from(bytes);
}
kern::OrganisatieId organisatie(std::uint8_t nummer) {
    IdBytes bytes{};
    bytes.bytes[15] = nummer;
    return kern::OrganisatieId::from(bytes);
}
const std::vector<kern::MedewerkerId> aangewezen{kern::MedewerkerId{}, medewerker(7)};
const casus::Beslissers beslissers{{{organisatie(1), "Politie"}}, vandaag.plus_days(-3), 0};

std::vector<std::string> codes(const NieuweDeelname& nieuw,
                               OrganisatieSoort soort = OrganisatieSoort::reclassering) {
    std::vector<std::string> gevonden;
    for (const auto& fout : casus::rules::fouten(nieuw, soort, aangewezen, beslissers, vandaag))
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

TEST(CasusRules, OnlyPeopleOfTheOrganisationItselfAreNamed) {
    auto nieuw = goed();
    nieuw.mensen = {medewerker(7)};
    EXPECT_EQ(codes(nieuw), Codes{});
    nieuw.mensen = {medewerker(7), medewerker(8)};
    EXPECT_EQ(codes(nieuw), (Codes{"mensen:not-designated"})) << "one of another organisation among them";
    nieuw.mensen = {medewerker(8)};
    EXPECT_EQ(codes(nieuw), (Codes{"mensen:not-designated"}));
}

TEST(CasusRules, AnOrganisationIsInOnlyWhenSomebodyCanLook) {
    EXPECT_FALSE(casus::rules::mag_toelaten(true));
    ASSERT_TRUE(casus::rules::mag_toelaten(false));
    EXPECT_EQ(casus::rules::mag_toelaten(false)->rule, "niemand-kan-meekijken");
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

// As many as the house set; at least one; never more than can answer.
TEST(CasusRules, confirmations_are_a_setting_that_can_be_met) {
    EXPECT_EQ(casus::rules::bevestigingen_nodig(1, 4), 1);
    EXPECT_EQ(casus::rules::bevestigingen_nodig(3, 4), 3);
    EXPECT_EQ(casus::rules::bevestigingen_nodig(9, 4), 4);
    EXPECT_EQ(casus::rules::bevestigingen_nodig(0, 4), 1);
    EXPECT_EQ(casus::rules::bevestigingen_nodig(2, 0), 1);
}

// The order of the list is by id in the end, so that a page never shuffles.
casus::Lijstrij rij(int ave, int dag_in, int dag_gewijzigd, int te_laat = 0) {
    casus::Lijstrij een;
    een.ave = ave;
    een.tafel = "t1";
    een.gemeente = "oudmeer";
    een.ingediend = start_of_day(vandaag.plus_days(-dag_in));
    een.gewijzigd = start_of_day(vandaag.plus_days(-dag_gewijzigd));
    een.te_laat = te_laat;
    return een;
}

TEST(CasusRules, AChoiceTakesWhatItNames) {
    using casus::rules::lees_keuze;
    using casus::rules::past;
    const auto een = rij(2, 100, 1, 3);
    struct Geval {
        casus::Lijstkeuze keuze;
        bool past;
    };
    const Geval gevallen[] = {
        {lees_keuze("", "", "", false, ""), true},           {lees_keuze("casus", "", "", false, ""), true},
        {lees_keuze("afronding", "", "", false, ""), false}, {lees_keuze("", "t1", "", false, ""), true},
        {lees_keuze("", "t2", "", false, ""), false},        {lees_keuze("", "", "oudmeer", false, ""), true},
        {lees_keuze("", "", "lisdijk", false, ""), false},   {lees_keuze("", "", "", true, ""), true},
        {lees_keuze("onzin", "", "", false, "onzin"), true},
    };
    for (const Geval& geval : gevallen)
        EXPECT_EQ(past(een, geval.keuze), geval.past) << geval.keuze.tafel << geval.keuze.gemeente;
    EXPECT_FALSE(past(rij(2, 100, 1, 0), lees_keuze("", "", "", true, "")));
    EXPECT_EQ(lees_keuze("", "", "", false, "onzin"), casus::Lijstkeuze{});
}

TEST(CasusRules, EachOrderPutsItsOwnFirst) {
    using casus::Volgorde;
    using casus::rules::eerder;
    const auto oud = rij(1, 200, 9), hoog = rij(4, 100, 5), vers = rij(1, 50, 1);
    EXPECT_TRUE(eerder(vers, hoog, Volgorde::gewijzigd));
    EXPECT_TRUE(eerder(hoog, vers, Volgorde::ave));
    EXPECT_TRUE(eerder(vers, oud, Volgorde::ave));  // equally high: last changed first
    EXPECT_TRUE(eerder(oud, hoog, Volgorde::langst));
    EXPECT_FALSE(eerder(oud, oud, Volgorde::langst));
    for (const auto volgorde : {Volgorde::gewijzigd, Volgorde::naam, Volgorde::ave, Volgorde::langst})
        EXPECT_EQ(casus::rules::lees_keuze("", "", "", false, casus::rules::code(volgorde)).volgorde,
                  volgorde);
}

TEST(CasusRules, AnEventIsToldToWhoMayKnowOfIt) {
    const struct {
        const char* soort;
        bool huis, lezer;
    } gevallen[] = {{"aangemeld", true, true},  {"fase", true, true},          {"deelname", true, true},
                    {"opschaling", true, true}, {"verstrekking", true, false}, {"derde", true, false},
                    {"escalatie", true, false}};
    for (const auto& geval : gevallen) {
        EXPECT_EQ(casus::rules::op_de_lijn(geval.soort, true), geval.huis) << geval.soort;
        EXPECT_EQ(casus::rules::op_de_lijn(geval.soort, false), geval.lezer) << geval.soort;
    }
}

}  // namespace
