#include "domein/bijdrage/rules.hpp"

#include <gtest/gtest.h>

#include "domein/bijdrage/indeling.hpp"

namespace {

using bijdrage::GeheimGrond;
using bijdrage::Nieuw;
using toegang::Categorie;
using toegang::Geheim;
using toegang::Kring;
using toegang::OrganisatieSoort;

constexpr Date vandaag{2026, 11, 23};
using Codes = std::vector<std::string>;

Nieuw goed() {
    Nieuw nieuw;
    nieuw.tekst = "De wijkagent sprak hem op straat.";
    nieuw.categorieen = {Categorie::politie};
    return nieuw;
}

Codes codes(const Nieuw& nieuw) {
    Codes gevonden;
    for (const auto& fout : bijdrage::rules::fouten(nieuw, vandaag))
        gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}

struct Geval {
    std::string_view wat;
    void (*maak)(Nieuw&);
    Codes fouten;
};

TEST(BijdrageRules, what_is_right_has_no_faults) { EXPECT_EQ(codes(goed()), Codes{}); }

// Wgs 2.29 and 2.30, DECISIONS 11 and 12: each rule alone.
TEST(BijdrageRules, each_fault_is_named_at_its_field) {
    const Geval gevallen[] = {
        {"no text", [](Nieuw& n) { n.tekst.clear(); }, {"tekst:required"}},
        {"no category (Wgs 2.30(1))", [](Nieuw& n) { n.categorieen = {}; }, {"categorieen:required"}},
        {"C2 names nobody",
         [](Nieuw& n) { n.kring = Kring::organisaties; },
         {"organisaties:required", "noodzaak:required"}},
        {"C2 without its necessity",
         [](Nieuw& n) {
             n.kring = Kring::organisaties;
             n.organisaties.resize(1);
         },
         {"noodzaak:required"}},
        {"C2 whole",
         [](Nieuw& n) {
             n.kring = Kring::organisaties;
             n.organisaties.resize(1);
             n.noodzaak = "Zij bezoeken hem morgen.";
         },
         {}},
        {"a source of tomorrow",
         [](Nieuw& n) { n.brondatum = vandaag.plus_days(1); },
         {"brondatum:in-the-future"}},
        {"a source of today", [](Nieuw& n) { n.brondatum = vandaag; }, {}},
        {"an embargo that is over", [](Nieuw& n) { n.embargo_tot = vandaag; }, {"embargoTot:in-the-past"}},
        {"an embargo until tomorrow", [](Nieuw& n) { n.embargo_tot = vandaag.plus_days(1); }, {}},
        {"secrecy without its ground (Wgs 2.29(2))",
         [](Nieuw& n) { n.geheim = Geheim::medisch; },
         {"geheimGrond:required", "geheimToelichting:required"}},
        {"a ground without its reason",
         [](Nieuw& n) {
             n.geheim = Geheim::medisch;
             n.grond = GeheimGrond::plicht;
         },
         {"geheimToelichting:required"}},
        {"secrecy with ground and reason",
         [](Nieuw& n) {
             n.geheim = Geheim::medisch;
             n.grond = GeheimGrond::toestemming;
             n.grond_toelichting = "Voor dit overleg.";
             n.grond_datum = Date{2026, 11, 12};
             n.vrijgegeven = true;
         },
         {}},
        {"consent without its day",
         [](Nieuw& n) {
             n.geheim = Geheim::medisch;
             n.grond = GeheimGrond::toestemming;
             n.grond_toelichting = "Voor dit overleg.";
         },
         {"geheimDatum:required"}},
        {"consent of tomorrow",
         [](Nieuw& n) {
             n.geheim = Geheim::medisch;
             n.grond = GeheimGrond::toestemming;
             n.grond_toelichting = "Voor dit overleg.";
             n.grond_datum = vandaag.plus_days(1);
         },
         {"geheimDatum:in-the-future"}},
        {"a day with another ground",
         [](Nieuw& n) {
             n.geheim = Geheim::jeugdhulp;
             n.grond = GeheimGrond::recht;
             n.grond_toelichting = "Jeugdwet 7.3.11";
             n.grond_datum = vandaag;
         },
         {"geheimDatum:not-consent"}},
        {"a duty without an article",
         [](Nieuw& n) {
             n.geheim = Geheim::medisch;
             n.grond = GeheimGrond::plicht;
             n.grond_toelichting = "Dat moet.";
         },
         {"geheimToelichting:no-article"}},
        {"good care with its reason",
         [](Nieuw& n) {
             n.geheim = Geheim::medisch;
             n.grond = GeheimGrond::goed_hulpverlener;
             n.grond_toelichting = "Anders loopt hij gevaar.";
         },
         {}},
        {"an incident without its day",
         [](Nieuw& n) { n.aard = bijdrage::Aard::incident; },
         {"brondatum:required"}},
        {"an incident with its day",
         [](Nieuw& n) {
             n.aard = bijdrage::Aard::incident;
             n.brondatum = vandaag;
             n.tijd = "21:10";
         },
         {}},
        {"no time", [](Nieuw& n) { n.tijd = "24:00"; }, {"tijd:invalid-time"}},
        {"half a time", [](Nieuw& n) { n.tijd = "9:30"; }, {"tijd:invalid-time"}},
        {"released though no secret", [](Nieuw& n) { n.vrijgegeven = true; }, {"vrijgegeven:not-secret"}},
        {"hidden though shared (DECISIONS 12)", [](Nieuw& n) { n.stil = true; }, {"stil:kring"}},
        {"hidden and one's own",
         [](Nieuw& n) {
             n.stil = true;
             n.kring = Kring::bron;
         },
         {}}};
    for (const auto& geval : gevallen) {
        Nieuw nieuw = goed();
        geval.maak(nieuw);
        EXPECT_EQ(codes(nieuw), geval.fouten) << geval.wat;
    }
}

TEST(BijdrageRules, all_faults_come_at_once_in_the_order_of_the_form) {
    Nieuw nieuw;
    nieuw.kring = Kring::organisaties;
    nieuw.geheim = Geheim::medisch;
    EXPECT_EQ(codes(nieuw),
              (Codes{"tekst:required", "categorieen:required", "organisaties:required", "noodzaak:required",
                     "geheimGrond:required", "geheimToelichting:required"}));
}

// DECISIONS 49: nobody has to tick what his organisation always gives; each kind has something.
TEST(BijdrageRules, every_kind_of_organisation_has_its_usual_categories) {
    for (int soort = 1; soort <= 23; ++soort)
        EXPECT_FALSE(bijdrage::gewone_categorieen(static_cast<OrganisatieSoort>(soort)).empty()) << soort;
    EXPECT_TRUE(bijdrage::gewone_categorieen(OrganisatieSoort::politie).has(Categorie::politie));
    EXPECT_TRUE(bijdrage::gewone_categorieen(OrganisatieSoort::ggz).has(Categorie::gezondheid));
    EXPECT_FALSE(bijdrage::gewone_categorieen(OrganisatieSoort::gemeente).has(Categorie::gezondheid));
}

TEST(BijdrageRules, what_is_gone_is_not_corrected) {
    EXPECT_FALSE(bijdrage::rules::mag_verbeteren(false, false));
    EXPECT_EQ(bijdrage::rules::mag_verbeteren(true, false)->rule, "bijdrage.ingetrokken");
    EXPECT_EQ(bijdrage::rules::mag_verbeteren(false, true)->rule, "bijdrage.vervangen");
}

TEST(BijdrageRules, an_incident_has_its_moment_on_the_life_line) {
    const Instant begin = start_of_day(vandaag);
    EXPECT_EQ(bijdrage::rules::moment_van(vandaag, ""), begin);
    EXPECT_EQ(bijdrage::rules::moment_van(vandaag, "21:10"), begin.plus_seconds(21 * 3600 + 10 * 60));
}

TEST(BijdrageRules, every_ground_has_a_code_and_words) {
    for (const auto& [code, grond] : bijdrage::rules::grond_codes) {
        EXPECT_EQ(bijdrage::code(grond), code);
        EXPECT_NE(bijdrage::rules::naam(grond), "onbekend");
    }
}

}  // namespace
