// The rules of advice, as tables.
#include "domein/advies/rules.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace advies::rules {
namespace {

const std::vector<partner::Code> themas{{"stalking", "Stalking"}, {"radicalisering", "Radicalisering"}};

std::string velden(const std::vector<FieldFault>& fouten) {
    std::string text;
    for (const auto& fout : fouten) text += fout.field + ":" + fout.code + " ";
    return text;
}

Nieuw goed() {
    Nieuw nieuw;
    nieuw.soort = Soort::kort;
    nieuw.thema = "stalking";
    nieuw.vraag = "Wat kan een wijkteam doen als iemand steeds voor de deur staat?";
    return nieuw;
}

TEST(AdviesRules, names_each_fault_of_a_question) {
    struct Geval {
        const char* wat;
        std::function<void(Nieuw&, Kader&)> anders;
        const char* fouten;
    };
    const auto met_namen = [](Nieuw& n) {
        n.met_namen = true;
        n.geslachtsnaam = "Kluut";
        n.categorieen = {toegang::Categorie::identiteit};
    };
    const Geval gevallen[] = {
        {"all well", [](Nieuw&, Kader&) {}, ""},
        {"nothing filled in", [](Nieuw& n, Kader&) { n = {}; },
         "soort:required thema:required vraag:required "},
        {"a theme that is not ours", [](Nieuw& n, Kader&) { n.thema = "ufo"; }, "thema:unknown "},
        {"a BSN", [](Nieuw& n, Kader&) { n.vraag = "Het gaat om 9999.40.004."; },
         "gecontroleerd:personal-data "},
        {"a birth date", [](Nieuw& n, Kader&) { n.vraag = "Geboren op 3 april 1987."; },
         "gecontroleerd:personal-data "},
        {"looked at",
         [](Nieuw& n, Kader&) {
             n.vraag = "Sinds 3-4-2026.";
             n.gecontroleerd = true;
         },
         ""},
        {"a name without choosing", [](Nieuw& n, Kader&) { n.geslachtsnaam = "Kluut"; },
         "metNamen:names-without-choice "},
        {"with names", [&](Nieuw& n, Kader&) { met_namen(n); }, ""},
        {"with names and a BSN in it",
         [&](Nieuw& n, Kader&) {
             met_namen(n);
             n.vraag = "999940004";
         },
         ""},
        {"with names, without a ground of the house",
         [&](Nieuw& n, Kader& k) {
             met_namen(n);
             k.namen_mogen = false;
         },
         "metNamen:no-ground "},
        {"with names, about nobody", [](Nieuw& n, Kader&) { n.met_namen = true; },
         "geslachtsnaam:required categorieen:required "},
        {"policy with names",
         [&](Nieuw& n, Kader&) {
             met_namen(n);
             n.soort = Soort::beleid;
         },
         "metNamen:no-person "},
        {"radicalisation with names",
         [&](Nieuw& n, Kader&) {
             met_namen(n);
             n.thema = "radicalisering";
         },
         "thema:other-register "},
        {"radicalisation without", [](Nieuw& n, Kader&) { n.thema = "radicalisering"; }, ""},
        {"for somebody else, but not by the house", [](Nieuw& n, Kader&) { n.namens = kern::MedewerkerId{}; },
         "namens:not-yours "},
        {"by the house, for nobody", [](Nieuw&, Kader& k) { k.van_huis = true; }, "namens:required "},
    };
    for (const auto& geval : gevallen) {
        Nieuw nieuw = goed();
        Kader kader{false, true, themas};
        geval.anders(nieuw, kader);
        EXPECT_EQ(velden(fouten(nieuw, kader)), geval.fouten) << geval.wat;
    }
}

TEST(AdviesRules, sees_what_may_tell_who_somebody_is) {
    const std::pair<const char*, std::size_t> gevallen[] = {
        {"", 0},
        {"Een man van rond de dertig.", 0},
        {"999940004", 1},
        {"9999 40 004", 1},
        {"9999-40-004.", 1},
        {"999940005", 0},  // not by the elfproef
        {"000000000", 0},
        {"0612345678", 0},  // a telephone number
        {"1999940004", 0},  // ten digits
        {"zaak 2026/14", 0},
        {"3-4-1987", 1},
        {"03/04/1987", 1},
        {"3 April 1987", 1},
        {"1987-04-03", 1},
        {"00-00-1987", 1},
        {"tussen 3-4 en 7-8 uur", 0},
        {"Bgs 1.17", 0},
        {"999940004, geboren 3-4-1987", 2},
    };
    for (const auto& [tekst, aantal] : gevallen) EXPECT_EQ(herkenbaar(tekst).size(), aantal) << tekst;
}

TEST(AdviesRules, moves_a_question_on) {
    struct Geval {
        Staat van;
        Daad daad;
        std::optional<Staat> naar;
    };
    using S = Staat;
    using D = Daad;
    const Geval gevallen[] = {
        {S::gevraagd, D::toewijzen, S::in_behandeling},    {S::bij_vrager, D::toewijzen, S::bij_vrager},
        {S::beantwoord, D::toewijzen, S::beantwoord},      {S::in_behandeling, D::terugvragen, S::bij_vrager},
        {S::bij_vrager, D::aanvullen, S::in_behandeling},  {S::beantwoord, D::aanvullen, S::in_behandeling},
        {S::gevraagd, D::aanvullen, S::gevraagd},          {S::gevraagd, D::antwoorden, S::beantwoord},
        {S::gevraagd, D::sluiten, std::nullopt},           {S::beantwoord, D::sluiten, S::gesloten},
        {S::in_behandeling, D::intrekken, S::ingetrokken}, {S::beantwoord, D::intrekken, std::nullopt},
        {S::gesloten, D::antwoorden, std::nullopt},        {S::ingetrokken, D::toewijzen, std::nullopt},
    };
    for (const auto& geval : gevallen) {
        const auto gevolg = na(geval.van, geval.daad);
        EXPECT_EQ(gevolg.has_value(), geval.naar.has_value()) << code(geval.van);
        EXPECT_EQ(gevolg.value_or(geval.van), geval.naar.value_or(geval.van)) << code(geval.van);
    }
}

TEST(AdviesRules, an_answer_needs_a_text_a_kind_and_a_theme) {
    EXPECT_EQ(velden(fouten(NieuwAntwoord{}, themas, false)),
              "tekst:required soort:required thema:required ");
    EXPECT_EQ(velden(fouten(NieuwAntwoord{"Zo.", Soort::beleid, "stalking", 1}, themas, true)),
              "soort:no-person ");
    EXPECT_EQ(velden(fouten(NieuwAntwoord{"Zo.", Soort::kort, "stalking", 1}, themas, true)), "");
}

TEST(AdviesRules, says_hours_and_days) {
    EXPECT_EQ(uren(42), "42 minuten");
    EXPECT_EQ(uren(1398), "23 uur en 18 minuten");
    EXPECT_EQ(uren(60), "1 uur");
    EXPECT_EQ(uren(61), "1 uur en 1 minuut");
    EXPECT_EQ(dagen(Instant{}, Date{1970, 1, 5}), 4);
}

}  // namespace
}  // namespace advies::rules
