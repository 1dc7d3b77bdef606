// The statutory rules of an aanmelding and the decision on it, one table each (Wgs 2.31, Bgs 2.20, DECISIONS 5). Where a row
// here and a page differ, the row is right.
#include <gtest/gtest.h>

#include "domein/triage/rules.hpp"

namespace {

using toegang::OrganisatieSoort;
using triage::BesluitSoort;
using triage::JaNee;
using triage::NieuwBesluit;
using triage::Oordelen;
using triage::rules::Wijze;

constexpr Date vandaag{2026, 11, 23};
constexpr BesluitSoort soorten[] = {BesluitSoort::terugleggen, BesluitSoort::ondersteunen,
                                    BesluitSoort::procesregie};

std::string regel(const std::optional<Refusal>& bezwaar) { return bezwaar ? bezwaar->rule : "mag"; }

// Bgs 2.20(1): a and b and c and d. All 81 ways to judge four tests; one of them fits.
TEST(Wet, Bgs_2_20_1_asks_all_four_tests) {
    constexpr std::optional<JaNee> antwoorden[] = {std::nullopt, JaNee::ja, JaNee::nee};
    int passen = 0;
    for (int n = 0; n < 81; ++n) {
        Oordelen oordelen;
        int rest = n;
        bool open = false;
        bool nee = false;
        for (auto& oordeel : oordelen) {
            oordeel = antwoorden[rest % 3];
            rest /= 3;
            open = open || !oordeel;
            nee = nee || oordeel == JaNee::nee;
        }
        const std::string_view verwacht = open ? "toets-niet-beoordeeld" : nee ? "toets-niet-voldaan" : "mag";
        EXPECT_EQ(regel(triage::rules::mag_procesregie(oordelen)), verwacht) << n;
        EXPECT_EQ(triage::rules::past(oordelen), verwacht == "mag") << n;
        passen += triage::rules::past(oordelen) ? 1 : 0;
    }
    EXPECT_EQ(passen, 1);
}

// Bgs 2.20(3): the judgement is registered, each with its motivation.
TEST(Wet, Bgs_2_20_3_asks_a_motivation_with_each_judgement) {
    for (const char letter : std::string("abcd"))
        for (const auto antwoord : {JaNee::ja, JaNee::nee}) {
            EXPECT_TRUE(
                triage::rules::fouten(triage::Beoordeling{{{letter, antwoord, "Dat blijkt."}}, 0}).empty());
            EXPECT_FALSE(triage::rules::fouten(triage::Beoordeling{{{letter, antwoord, ""}}, 0}).empty());
        }
}

// Wgs 2.27 and 2.31: who is public, who takes part, who neither. The kinds of organisation, one by one.
TEST(Wet, Wgs_2_27_says_who_may_judge_and_who_may_take_part) {
    struct Geval {
        OrganisatieSoort soort;
        bool beoordeelt;  // 2.31(2): public participants alone
        bool doet_mee;    // 2.31(1), (4): every participant reports and may be admitted
    };
    using S = OrganisatieSoort;
    const Geval gevallen[] = {{S::raad_kinderbescherming, true, true},
                              {S::dji, true, true},
                              {S::politie, true, true},
                              {S::om, true, true},
                              {S::burgemeester, true, true},
                              {S::gemeente, true, true},
                              {S::ggd, true, true},
                              {S::reclassering, false, true},
                              {S::veilig_thuis, false, true},
                              {S::gecertificeerde_instelling, false, true},
                              {S::ggz, false, true},
                              {S::zorgaanbieder, false, true},
                              {S::huis, false, false},
                              {S::gastheer, false, false},
                              {S::bestuur, false, false}};
    for (const auto& geval : gevallen) {
        const auto n = static_cast<int>(geval.soort);
        EXPECT_EQ(toegang::is_publiek(geval.soort), geval.beoordeelt) << n;
        EXPECT_EQ(toegang::is_deelnemer(geval.soort), geval.doet_mee) << n;
        // 2.31(4): the decision names participants, and nobody else.
        triage::Keuzes keuzes;
        keuzes.organisaties.push_back({{}, "Iemand", geval.soort, {}});
        NieuwBesluit nieuw;
        nieuw.soort = BesluitSoort::ondersteunen;
        nieuw.organisaties = {{{}, toegang::DeelnameRol::deelnemer, "grondslag", {}, {}}};
        bool geweigerd = false;
        for (const auto& fout : triage::rules::fouten(nieuw, keuzes, vandaag))
            geweigerd = geweigerd || fout.code == "no-participant";
        EXPECT_EQ(geweigerd, !geval.doet_mee) << n;
    }
}

// DECISIONS 5: enough confirmed, none objects, never with nobody: the procesregisseur does not decide alone.
TEST(Wet, a_decision_takes_effect_once_enough_public_participants_confirmed) {
    for (int nodig = 1; nodig <= 4; ++nodig)
        for (int akkoord = 0; akkoord <= 4; ++akkoord)
            for (int niet = 0; niet <= 2; ++niet)
                EXPECT_EQ(triage::rules::genomen(nodig, akkoord, niet), niet == 0 && akkoord >= nodig)
                    << nodig << akkoord << niet;
    EXPECT_FALSE(triage::rules::genomen(0, 0, 0)) << "a setting of none asks at least one";
    EXPECT_EQ(triage::rules::bevestigingen_nodig(0, 3), 1);
    EXPECT_EQ(triage::rules::bevestigingen_nodig(-4, 3), 1);
    EXPECT_EQ(triage::rules::bevestigingen_nodig(2, 3), 2);
    EXPECT_EQ(triage::rules::bevestigingen_nodig(9, 3), 3) << "not more than there are";
}

// DECISIONS 5: confirmed in the program, or taken elsewhere with date and source, or under a standing mandate.
TEST(Wet, a_decision_comes_into_force_in_one_of_three_ways) {
    struct Geval {
        bool datum, mandaat;
        Wijze wijze;
    };
    for (const auto& geval : {Geval{false, false, Wijze::bevestigen}, Geval{false, true, Wijze::mandaat},
                              Geval{true, false, Wijze::bron}, Geval{true, true, Wijze::bron}}) {
        NieuwBesluit nieuw;
        if (geval.datum) nieuw.bron_datum = vandaag;
        EXPECT_EQ(triage::rules::wijze(nieuw, geval.mandaat), geval.wijze);
    }
}

// Wgs 2.31(2): nobody who judges, nobody who confirms, and nobody whom a source could name; only a standing mandate is left.
TEST(Wet, without_a_public_participant_nothing_can_be_confirmed) {
    for (const auto soort : soorten)
        for (const auto wijze : {Wijze::bevestigen, Wijze::bron, Wijze::mandaat})
            for (const int beoordelaars : {0, 1, 3}) {
                const triage::rules::Feiten feiten{
                    {JaNee::ja, JaNee::ja, JaNee::ja, JaNee::ja}, false, beoordelaars};
                const bool kan = wijze == Wijze::mandaat || beoordelaars > 0;
                EXPECT_EQ(regel(triage::rules::mag_voorbereiden(soort, feiten, wijze)),
                          kan ? "mag" : "geen-beoordelaars")
                    << static_cast<int>(soort) << static_cast<int>(wijze) << beoordelaars;
            }
}

// DECISIONS 5: procesregie is not offered until the four tests are judged yes, whichever way the decision is taken; the other
// kinds ask for no test. A decision that waits stands in the way of another.
TEST(Wet, procesregie_asks_the_tests_and_one_decision_waits_at_a_time) {
    for (const auto soort : soorten)
        for (const auto wijze : {Wijze::bevestigen, Wijze::bron, Wijze::mandaat}) {
            const bool casus = soort == BesluitSoort::procesregie;
            EXPECT_EQ(regel(triage::rules::mag_voorbereiden(soort, {{}, false, 2}, wijze)),
                      casus ? "toets-niet-beoordeeld" : "mag");
            EXPECT_EQ(regel(triage::rules::mag_voorbereiden(
                          soort, {{JaNee::ja, JaNee::ja, JaNee::nee, JaNee::ja}, false, 2}, wijze)),
                      casus ? "toets-niet-voldaan" : "mag");
            EXPECT_EQ(regel(triage::rules::mag_voorbereiden(
                          soort, {{JaNee::ja, JaNee::ja, JaNee::ja, JaNee::ja}, true, 2}, wijze)),
                      "besluit-ligt-voor");
        }
    EXPECT_EQ(regel(triage::rules::mag_beoordelen(true)), "besluit-ligt-voor");
    EXPECT_EQ(regel(triage::rules::mag_beoordelen(false)), "mag");
}

// DECISIONS 5 and 13: each kind has its ground, its settings, its phase and one purpose of its own.
TEST(Wet, each_kind_has_ground_settings_phase_and_one_purpose) {
    for (const auto soort : soorten) {
        EXPECT_FALSE(triage::rules::grond(soort).empty());
        for (const auto ander : soorten) {
            if (soort == ander) continue;
            EXPECT_NE(triage::rules::grond(soort), triage::rules::grond(ander));
            EXPECT_NE(triage::rules::fase_na(soort), triage::rules::fase_na(ander));
            EXPECT_NE(triage::rules::instelling_bevestigingen(soort),
                      triage::rules::instelling_bevestigingen(ander));
            EXPECT_NE(triage::rules::instelling_mandaat(soort), triage::rules::instelling_mandaat(ander));
        }
    }
    EXPECT_EQ(triage::rules::doel_na(BesluitSoort::procesregie), toegang::Doel::procesregie);
    EXPECT_EQ(triage::rules::doel_na(BesluitSoort::ondersteunen), toegang::Doel::ondersteunen);
}

}  // namespace
