#include "domein/uitvraag/rules.hpp"

#include <gtest/gtest.h>

namespace {

using uitvraag::AntwoordSoort;
using uitvraag::NietGrond;
using uitvraag::NieuwAntwoord;
using uitvraag::NieuweUitvraag;
using uitvraag::Staat;
using uitvraag::Vraagbaar;

constexpr Date vandaag{2026, 11, 23};
using Codes = std::vector<std::string>;

kern::OrganisatieId organisatie(std::uint8_t nummer) {
    IdBytes bytes{};
    bytes.bytes[0] = nummer;
    return kern::OrganisatieId::from(bytes);
}

const std::vector<Vraagbaar> kiesbaar{{organisatie(1), "Politie", false}, {organisatie(2), "GGZ", true}};
const std::vector<partner::Code> grondslagen{{"verstrekken", "Wgs 1.5"}};

NieuweUitvraag goed() {
    return {{organisatie(1), organisatie(2)}, "Wat weten jullie?", "verstrekken", vandaag};
}

Codes codes(const std::vector<FieldFault>& fouten) {
    Codes gevonden;
    for (const auto& fout : fouten) gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}

TEST(UitvraagRules, a_question_names_each_of_its_faults) {
    struct Geval {
        std::string_view wat;
        void (*maak)(NieuweUitvraag&);
        Codes fouten;
    };
    const Geval gevallen[] = {
        {"right", [](NieuweUitvraag&) {}, {}},
        {"asks nobody", [](NieuweUitvraag& n) { n.organisaties.clear(); }, {"organisaties:required"}},
        {"asks who takes no part",
         [](NieuweUitvraag& n) { n.organisaties.push_back(organisatie(3)); },
         {"organisaties:invalid-choice"}},
        {"asks one twice",
         [](NieuweUitvraag& n) { n.organisaties.push_back(organisatie(1)); },
         {"organisaties:invalid-choice"}},
        {"asks nothing", [](NieuweUitvraag& n) { n.vraag.clear(); }, {"vraag:required"}},
        {"no ground", [](NieuweUitvraag& n) { n.grondslag.clear(); }, {"grondslag:required"}},
        {"a ground that is not in the list",
         [](NieuweUitvraag& n) { n.grondslag = "zomaar"; },
         {"grondslag:invalid-choice"}},
        {"no day", [](NieuweUitvraag& n) { n.termijn.reset(); }, {"termijn:required"}},
        {"yesterday", [](NieuweUitvraag& n) { n.termijn = vandaag.plus_days(-1); }, {"termijn:in-the-past"}},
        {"years away", [](NieuweUitvraag& n) { n.termijn = vandaag.plus_days(367); }, {"termijn:too-far"}},
    };
    for (const auto& geval : gevallen) {
        NieuweUitvraag nieuw = goed();
        geval.maak(nieuw);
        EXPECT_EQ(codes(uitvraag::rules::fouten(nieuw, kiesbaar, grondslagen, vandaag)), geval.fouten)
            << geval.wat;
    }
}

TEST(UitvraagRules, each_kind_of_answer_asks_what_belongs_to_it) {
    const auto fouten = [](const NieuwAntwoord& antwoord) {
        return codes(uitvraag::rules::fouten(antwoord, vandaag));
    };
    NieuwAntwoord antwoord;
    EXPECT_EQ(fouten(antwoord), Codes{"soort:required"});
    antwoord.soort = AntwoordSoort::niets_bekend;
    EXPECT_EQ(fouten(antwoord), Codes{});
    antwoord.soort = AntwoordSoort::mag_niet;
    EXPECT_EQ(fouten(antwoord), (Codes{"grond:required", "toelichting:required"}));
    antwoord.grond = NietGrond::beroepsgeheim;
    antwoord.toelichting = "Hij wil het eerst zelf horen.";
    EXPECT_EQ(fouten(antwoord), Codes{});
    antwoord.soort = AntwoordSoort::later;
    EXPECT_EQ(fouten(antwoord), Codes{"later:required"});
    antwoord.later = vandaag;
    EXPECT_EQ(fouten(antwoord), Codes{"later:in-the-past"});
    antwoord.later = vandaag.plus_days(367);
    EXPECT_EQ(fouten(antwoord), Codes{"later:too-far"});
    antwoord.later = vandaag.plus_days(1);
    EXPECT_EQ(fouten(antwoord), Codes{});
    antwoord.soort = AntwoordSoort::bijdrage;
    EXPECT_EQ(fouten(antwoord), Codes{"bijdrage.tekst:required"});
    antwoord.bijdrage = bijdrage::Nieuw{};
    EXPECT_EQ(fouten(antwoord), (Codes{"bijdrage.tekst:required", "bijdrage.categorieen:required"}));
}

TEST(UitvraagRules, what_comes_after_what) {
    struct Geval {
        Staat van;
        AntwoordSoort soort;
        std::string_view uitkomst;  // code of the state, or of the refusal
    };
    const Geval gevallen[] = {
        {Staat::open, AntwoordSoort::bijdrage, "beantwoord"},
        {Staat::open, AntwoordSoort::niets_bekend, "beantwoord"},
        {Staat::open, AntwoordSoort::mag_niet, "beantwoord"},
        {Staat::open, AntwoordSoort::later, "open"},
        {Staat::beantwoord, AntwoordSoort::bijdrage, "beantwoord"},
        {Staat::beantwoord, AntwoordSoort::later, "uitvraag.beantwoord"},
        {Staat::ingetrokken, AntwoordSoort::bijdrage, "uitvraag.ingetrokken"},
        {Staat::ingetrokken, AntwoordSoort::later, "uitvraag.ingetrokken"},
    };
    for (const auto& geval : gevallen) {
        const auto na = uitvraag::rules::na(geval.van, geval.soort);
        const std::string gevonden =
            na ? std::string(uitvraag::rules::code(*na)) : std::get<Refusal>(na.error()).rule;
        EXPECT_EQ(gevonden, geval.uitkomst)
            << uitvraag::rules::code(geval.van) << " " << uitvraag::rules::code(geval.soort);
    }
}

TEST(UitvraagRules, only_an_open_question_is_changed_or_reminded_of) {
    using uitvraag::rules::mag_herinneren;
    using uitvraag::rules::mag_wijzigen;
    EXPECT_FALSE(mag_wijzigen(Staat::open));
    EXPECT_EQ(mag_wijzigen(Staat::beantwoord)->rule, "uitvraag.beantwoord");
    EXPECT_EQ(mag_wijzigen(Staat::ingetrokken)->rule, "uitvraag.ingetrokken");
    EXPECT_FALSE(mag_herinneren(Staat::open, false));
    EXPECT_EQ(mag_herinneren(Staat::open, true)->rule, "uitvraag.al-herinnerd");
    EXPECT_EQ(mag_herinneren(Staat::beantwoord, false)->rule, "uitvraag.beantwoord");
    EXPECT_EQ(codes(uitvraag::rules::fouten(uitvraag::Intrekking{})), Codes{"reden:required"});
    EXPECT_EQ(codes(uitvraag::rules::fouten(uitvraag::Verplaatsing{}, vandaag)), Codes{"termijn:required"});
}

TEST(UitvraagRules, every_word_has_its_code) {
    for (const auto& [code, soort] : uitvraag::rules::soort_codes) {
        EXPECT_EQ(uitvraag::rules::code(soort), code);
        EXPECT_NE(uitvraag::rules::naam(soort), "onbekend");
    }
    for (const auto& [code, grond] : uitvraag::rules::grond_codes)
        EXPECT_EQ(uitvraag::rules::code(grond), code);
}

}  // namespace
