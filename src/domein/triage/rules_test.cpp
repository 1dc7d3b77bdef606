#include "domein/triage/rules.hpp"

#include <gtest/gtest.h>

namespace {

using toegang::DeelnameRol;
using toegang::OrganisatieSoort;
using triage::BesluitSoort;
using triage::JaNee;
using triage::NieuwBesluit;
using triage::Oordelen;
using triage::rules::Wijze;

constexpr Date vandaag{2026, 11, 23};
constexpr Oordelen vier_ja{JaNee::ja, JaNee::ja, JaNee::ja, JaNee::ja};

template <class Tag>
Id<Tag> id(std::uint8_t n) {
    Id<Tag> made;
    made.bytes[0] = n;
    return made;
}

std::string code(const std::optional<Refusal>& refusal) { return refusal ? refusal->rule : "mag"; }

TEST(TriageRules, only_four_times_yes_fits) {
    EXPECT_TRUE(triage::rules::past(vier_ja));
    EXPECT_EQ(code(triage::rules::mag_procesregie(vier_ja)), "mag");
    for (std::size_t i = 0; i < vier_ja.size(); ++i) {
        Oordelen een_nee = vier_ja;
        een_nee[i] = JaNee::nee;
        EXPECT_FALSE(triage::rules::past(een_nee)) << i;
        EXPECT_EQ(code(triage::rules::mag_procesregie(een_nee)), "toets-niet-voldaan") << i;
        Oordelen een_open = vier_ja;
        een_open[i].reset();
        EXPECT_FALSE(triage::rules::past(een_open)) << i;
        EXPECT_EQ(code(triage::rules::mag_procesregie(een_open)), "toets-niet-beoordeeld") << i;
    }
}

TEST(TriageRules, each_refusal_to_prepare_is_named) {
    struct Geval {
        BesluitSoort soort;
        Oordelen oordelen;
        bool open;
        int beoordelaars;
        Wijze wijze;
        std::string_view uitkomst;
        int tegen = 0;
    };
    const Geval gevallen[] = {
        {BesluitSoort::procesregie, vier_ja, false, 2, Wijze::bevestigen, "mag"},
        {BesluitSoort::procesregie, {}, false, 2, Wijze::bevestigen, "toets-niet-beoordeeld"},
        {BesluitSoort::procesregie,
         {},
         false,
         2,
         Wijze::bron,
         "toets-niet-beoordeeld"},  // a source does not stand in
        {BesluitSoort::procesregie,
         {},
         false,
         2,
         Wijze::mandaat,
         "toets-niet-beoordeeld"},  // nor does a mandate
        {BesluitSoort::terugleggen, {}, false, 2, Wijze::bevestigen, "mag"},
        {BesluitSoort::ondersteunen, {}, false, 2, Wijze::bevestigen, "mag"},
        {BesluitSoort::terugleggen, {}, true, 2, Wijze::bevestigen, "besluit-ligt-voor"},
        {BesluitSoort::terugleggen, {}, true, 2, Wijze::bron, "besluit-ligt-voor"},
        {BesluitSoort::terugleggen, {}, false, 0, Wijze::bevestigen, "geen-beoordelaars"},
        {BesluitSoort::terugleggen, {}, false, 0, Wijze::bron, "geen-beoordelaars"},
        {BesluitSoort::terugleggen, {}, false, 2, Wijze::bron, "mag"},
        {BesluitSoort::terugleggen, {}, false, 2, Wijze::bron, "bezwaar-open", 1},
        {BesluitSoort::terugleggen, {}, false, 2, Wijze::mandaat, "bezwaar-open", 1},
        {BesluitSoort::terugleggen, {}, false, 2, Wijze::bevestigen, "mag", 1},  // he answers himself
        {BesluitSoort::terugleggen, {}, false, 0, Wijze::mandaat, "mag"},
    };
    int nummer = 0;
    for (const auto& geval : gevallen)
        EXPECT_EQ(
            code(triage::rules::mag_voorbereiden(
                geval.soort, {geval.oordelen, geval.open, geval.beoordelaars, geval.tegen}, geval.wijze)),
            geval.uitkomst)
            << nummer++;
    EXPECT_EQ(code(triage::rules::mag_beoordelen(true)), "besluit-ligt-voor");
    EXPECT_EQ(code(triage::rules::mag_beoordelen(false)), "mag");
}

TEST(TriageRules, a_source_comes_before_a_mandate_before_asking) {
    NieuwBesluit nieuw;
    EXPECT_EQ(triage::rules::wijze(nieuw, false), Wijze::bevestigen);
    EXPECT_EQ(triage::rules::wijze(nieuw, true), Wijze::mandaat);
    nieuw.bron_datum = vandaag;
    EXPECT_EQ(triage::rules::wijze(nieuw, true), Wijze::bron);
}

TEST(TriageRules, a_decision_needs_enough_and_no_objection) {
    EXPECT_FALSE(triage::rules::genomen(2, 1, 0));
    EXPECT_TRUE(triage::rules::genomen(2, 2, 0));
    EXPECT_TRUE(triage::rules::genomen(2, 3, 0));
    EXPECT_FALSE(triage::rules::genomen(2, 3, 1));
    EXPECT_FALSE(triage::rules::genomen(0, 0, 0));  // never by nobody
    EXPECT_EQ(triage::rules::bevestigingen_nodig(2, 5), 2);
    EXPECT_EQ(triage::rules::bevestigingen_nodig(9, 5), 5);
    EXPECT_EQ(triage::rules::bevestigingen_nodig(0, 5), 1);
    EXPECT_EQ(triage::rules::bevestigingen_nodig(-3, 0), 1);
    EXPECT_EQ(triage::rules::stand(0), triage::Stand::wacht);
    EXPECT_EQ(triage::rules::stand(1), triage::Stand::bezwaar);
}

using Codes = std::vector<std::string>;
Codes codes(const std::vector<FieldFault>& fouten) {
    Codes gevonden;
    for (const auto& fout : fouten) gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}

const triage::Keuzes keuzes{{{id<kern::Tafel>(1), "Volwassenen"}},
                            {{id<kern::Medewerker>(2), "N. Wilgenhof", 31}},
                            {{id<kern::Organisatie>(3),
                              "Politie",
                              OrganisatieSoort::politie,
                              {{id<kern::Medewerker>(4), "I. Vlier"}}},
                             {id<kern::Organisatie>(5), "Stuurgroep", OrganisatieSoort::bestuur, {}}},
                            {{id<kern::Organisatie>(3), "Politie"}},
                            vandaag.plus_days(-3),
                            1};

NieuwBesluit procesregie() {
    NieuwBesluit nieuw;
    nieuw.soort = BesluitSoort::procesregie;
    nieuw.inhoud = {"Bgs 2.20", "Wij nodigen je uit.", "Meer organisaties zijn nodig."};
    nieuw.tafel = id<kern::Tafel>(1);
    nieuw.procesregisseur = id<kern::Medewerker>(2);
    nieuw.organisaties = {
        {id<kern::Organisatie>(3), DeelnameRol::deelnemer, "politie", {}, {id<kern::Medewerker>(4)}}};
    return nieuw;
}

TEST(TriageRules, a_whole_decision_has_no_faults) {
    EXPECT_EQ(codes(triage::rules::fouten(procesregie(), keuzes, vandaag)), Codes{});
}

TEST(TriageRules, what_each_kind_needs_is_named) {
    NieuwBesluit nieuw;
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)),
              (Codes{"grond:required", "reden:required", "advies:required"}));
    nieuw.soort = BesluitSoort::ondersteunen;
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)),
              (Codes{"procesregisseur:required", "tot:required", "grond:required", "reden:required",
                     "advies:required"}));
    nieuw.soort = BesluitSoort::procesregie;
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)),
              (Codes{"tafel:required", "procesregisseur:required", "organisaties:required", "grond:required",
                     "reden:required", "advies:required"}));
}

TEST(TriageRules, only_what_exists_can_be_named) {
    auto nieuw = procesregie();
    nieuw.tafel = id<kern::Tafel>(9);
    nieuw.procesregisseur = id<kern::Medewerker>(9);
    nieuw.organisaties[0].mensen = {id<kern::Medewerker>(9)};
    EXPECT_EQ(
        codes(triage::rules::fouten(nieuw, keuzes, vandaag)),
        (Codes{"tafel:invalid-choice", "procesregisseur:invalid-choice", "organisaties:not-designated"}));
}

TEST(TriageRules, only_participants_of_the_act_and_each_once) {
    auto nieuw = procesregie();
    nieuw.organisaties[0].organisatie = id<kern::Organisatie>(5);
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"organisaties:no-participant"}));
    nieuw.organisaties[0].organisatie = id<kern::Organisatie>(7);
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"organisaties:no-participant"}));
    nieuw = procesregie();
    nieuw.organisaties.push_back(nieuw.organisaties[0]);
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"organisaties:double"}));
    nieuw = procesregie();
    nieuw.organisaties[0].grondslag.clear();
    nieuw.organisaties[0].tot = Date{2026, 11, 22};
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)),
              (Codes{"organisaties:required", "organisaties:in-the-past"}));
    nieuw = procesregie();
    nieuw.soort = BesluitSoort::terugleggen;
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"organisaties:not-allowed"}));
}

TEST(TriageRules, a_decision_elsewhere_needs_date_and_source) {
    auto nieuw = procesregie();
    nieuw.bron_datum = vandaag;
    nieuw.beslissers = {id<kern::Organisatie>(3)};
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"bron:required"}));
    nieuw.bron = "x";
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"bron:too-short"}));
    nieuw.bron = "Verslag van de triagetafel";
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), Codes{});
    nieuw.bron_datum = vandaag.plus_days(1);
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"bronDatum:in-the-future"}));
    nieuw.bron_datum = Date{2020, 1, 1};
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"bronDatum:before-report"}));
    nieuw.bron_datum = vandaag;
    nieuw.beslissers = {id<kern::Organisatie>(5)};  // not one of those who judge it
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"beslissers:invalid-choice"}));
    nieuw.beslissers.clear();
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"beslissers:required"}));
    nieuw.beslissers = {id<kern::Organisatie>(3)};
    nieuw.bron_datum.reset();
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"bronDatum:required"}));
}

TEST(TriageRules, support_ends_after_today) {
    auto nieuw = procesregie();
    nieuw.soort = BesluitSoort::ondersteunen;
    nieuw.tot = vandaag;
    EXPECT_EQ(codes(triage::rules::fouten(nieuw, keuzes, vandaag)), (Codes{"tot:in-the-past"}));
}

TEST(TriageRules, a_judgement_has_its_reason) {
    EXPECT_EQ(codes(triage::rules::fouten(triage::Beoordeling{})), (Codes{"oordelen.0.oordeel:required"}));
    EXPECT_EQ(codes(triage::rules::fouten(triage::Beoordeling{{{'a', JaNee::ja, "Geen woning."}}, 0})),
              Codes{});
    EXPECT_EQ(codes(triage::rules::fouten(
                  triage::Beoordeling{{{'a', JaNee::ja, ""}, {'b', std::nullopt, "Schulden."}}, 0})),
              (Codes{"oordelen.0.motivering:required", "oordelen.1.oordeel:required"}));
}

TEST(TriageRules, the_clock_counts_working_days) {
    struct Geval {
        Date ontvangen, nu;
        int dag;
        bool te_laat;
    };
    const Geval gevallen[] = {
        {{2026, 11, 20}, {2026, 11, 20}, 1, false},  // Friday
        {{2026, 11, 20}, {2026, 11, 24}, 3, false},
        {{2026, 11, 20}, {2026, 11, 26}, 5, false},
        {{2026, 11, 20}, {2026, 11, 27}, 6, true},
        {{2026, 11, 21}, {2026, 11, 22}, 1, false},  // a weekend: the clock starts on Monday
        {{2026, 11, 21}, {2026, 11, 23}, 1, false},
        {{2026, 12, 24}, {2026, 12, 28}, 2, false},  // Christmas does not count
    };
    for (const auto& geval : gevallen) {
        const auto klok = triage::rules::klok(geval.ontvangen, geval.nu, 5);
        EXPECT_EQ(klok.dag, geval.dag) << geval.ontvangen.iso() << " " << geval.nu.iso();
        EXPECT_EQ(klok.te_laat(), geval.te_laat) << geval.ontvangen.iso() << " " << geval.nu.iso();
    }
    EXPECT_EQ(triage::rules::klok({2026, 11, 20}, vandaag, 5).uiterlijk, (Date{2026, 11, 26}));
}

}  // namespace
