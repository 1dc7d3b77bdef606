// The rules of the ladder, each refusal by name.
#include "domein/escalatie/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace escalatie;

const Date vandaag{2026, 11, 23};

Nieuw goed() {
    Nieuw nieuw;
    nieuw.wie = kern::MedewerkerId{};
    nieuw.vraag = "Een plek in de noodopvang voor vrijdag.";
    nieuw.antwoord_voor = Date{2026, 11, 27};
    return nieuw;
}

std::vector<std::string> velden(const std::vector<FieldFault>& fouten) {
    std::vector<std::string> namen;
    for (const auto& fout : fouten) namen.push_back(fout.field + " " + fout.code);
    return namen;
}

TEST(EscalatieRules, what_is_wrong_with_a_question) {
    using Lijst = std::vector<std::string>;
    const auto fouten = [](void (*bederf)(Nieuw&)) {
        Nieuw nieuw = goed();
        bederf(nieuw);
        return velden(rules::fouten(nieuw, vandaag));
    };
    EXPECT_EQ(fouten([](Nieuw&) {}), Lijst{});
    EXPECT_EQ(fouten([](Nieuw& n) { n.wie.reset(); }), Lijst{"wie required"});
    EXPECT_EQ(fouten([](Nieuw& n) { n.aan = "Het ministerie"; }), Lijst{"aan one-of-two"});
    EXPECT_EQ(fouten([](Nieuw& n) {
                  n.wie.reset();
                  n.aan = "Het ministerie";
              }),
              (Lijst{"wie required", "aan level"}));
    EXPECT_EQ(fouten([](Nieuw& n) {
                  n.wie.reset();
                  n.aan = "Het ministerie";
                  n.niveau = Niveau::landelijk;
              }),
              Lijst{})
        << "at the national level somebody outside can be asked";
    EXPECT_EQ(fouten([](Nieuw& n) { n.vraag.clear(); }), Lijst{"vraag required"});
    EXPECT_EQ(fouten([](Nieuw& n) { n.antwoord_voor.reset(); }), Lijst{"antwoordVoor required"});
    EXPECT_EQ(fouten([](Nieuw& n) { n.antwoord_voor = vandaag; }), Lijst{"antwoordVoor in-the-past"});
    EXPECT_EQ(fouten([](Nieuw& n) { n.antwoord_voor = vandaag.plus_days(367); }),
              Lijst{"antwoordVoor too-far"});
}

TEST(EscalatieRules, the_ladder_is_climbed_step_by_step) {
    const auto code = [](Niveau naar, const std::optional<rules::Vorige>& vorige) {
        const auto bezwaar = rules::mag_naar(naar, vorige, vandaag);
        return bezwaar ? bezwaar->rule : std::string("mag");
    };
    const rules::Vorige beantwoord{Niveau::tactisch, Staat::beantwoord, vandaag.plus_days(9), true};
    const rules::Vorige laat{Niveau::tactisch, Staat::gevraagd, vandaag.plus_days(-1), true};
    EXPECT_EQ(code(Niveau::operationeel, std::nullopt), "mag");
    EXPECT_EQ(code(Niveau::tactisch, std::nullopt), "mag");
    EXPECT_EQ(code(Niveau::strategisch, std::nullopt), "escalatie.overgeslagen");
    EXPECT_EQ(code(Niveau::landelijk, std::nullopt), "escalatie.overgeslagen");
    EXPECT_EQ(code(Niveau::strategisch, beantwoord), "mag");
    EXPECT_EQ(code(Niveau::strategisch, laat), "mag");
    EXPECT_EQ(code(Niveau::landelijk, beantwoord), "escalatie.overgeslagen");
    EXPECT_EQ(code(Niveau::tactisch, beantwoord), "escalatie.overgeslagen");
    rules::Vorige loopt = laat;
    loopt.antwoord_voor = vandaag;
    EXPECT_EQ(code(Niveau::strategisch, loopt), "escalatie.vorige-loopt") << "on its last day it still runs";
    rules::Vorige verder = beantwoord;
    verder.laatste = false;
    EXPECT_EQ(code(Niveau::strategisch, verder), "escalatie.al-verder");
    for (const Staat einde : {Staat::opgelost, Staat::vervallen}) {
        rules::Vorige afgelopen = beantwoord;
        afgelopen.staat = einde;
        EXPECT_EQ(code(Niveau::strategisch, afgelopen), "escalatie.afgelopen");
    }
}

TEST(EscalatieRules, a_question_is_answered_once_and_ends_once) {
    using rules::Handeling;
    const auto code = [](Staat staat, Handeling handeling) {
        const auto bezwaar = rules::mag(staat, handeling);
        return bezwaar ? bezwaar->rule : std::string("mag");
    };
    EXPECT_EQ(code(Staat::gevraagd, Handeling::antwoorden), "mag");
    EXPECT_EQ(code(Staat::beantwoord, Handeling::antwoorden), "escalatie.al-beantwoord");
    EXPECT_EQ(code(Staat::gevraagd, Handeling::aflopen), "mag");
    EXPECT_EQ(code(Staat::beantwoord, Handeling::aflopen), "mag");
    for (const Staat einde : {Staat::opgelost, Staat::vervallen})
        for (const Handeling handeling : {Handeling::antwoorden, Handeling::aflopen})
            EXPECT_EQ(code(einde, handeling), "escalatie.afgelopen");
}

TEST(EscalatieRules, an_end_says_what_came_of_it) {
    EXPECT_EQ(velden(rules::fouten(Afloop{true, "", "Er is een plek.", 1}, false)),
              std::vector<std::string>{});
    EXPECT_EQ(velden(rules::fouten(Afloop{true, "", "", 1}, false)),
              std::vector<std::string>{"resultaat required"});
    EXPECT_EQ(velden(rules::fouten(Afloop{false, "Nee.", "Niet nodig.", 1}, false)),
              std::vector<std::string>{"antwoord not-yours"});
    EXPECT_EQ(velden(rules::fouten(Afloop{false, "Nee.", "Niet nodig.", 1}, true)),
              std::vector<std::string>{});
}

TEST(EscalatieRules, what_lies_still_and_why) {
    const Grenzen grenzen{14, 4, 5};
    const auto start = start_of_day(vandaag);
    plan::ActieKop actie;
    actie.staat = plan::Staat::aanvaard;
    actie.termijn = vandaag.plus_days(10);
    actie.laatste_voortgang = start;
    const auto zin = [&](const plan::ActieKop& kop, bool eigenaar = true) {
        return rules::zin(rules::stilstand(kop, grenzen, eigenaar, vandaag), kop, vandaag);
    };
    EXPECT_EQ(zin(actie), "");
    plan::ActieKop laat = actie;
    laat.termijn = vandaag.plus_days(-13);
    EXPECT_EQ(zin(laat), "");
    laat.termijn = vandaag.plus_days(-14);
    EXPECT_EQ(zin(laat), "14 dagen te laat");
    laat.staat = plan::Staat::gereed;
    EXPECT_EQ(zin(laat), "") << "what is done lies still no more";
    plan::ActieKop stil = actie;
    stil.laatste_voortgang = start.plus_seconds(-28 * 86'400);
    EXPECT_EQ(zin(stil), "4 weken geen bericht");
    plan::ActieKop geweigerd = actie;
    geweigerd.staat = plan::Staat::geweigerd;
    geweigerd.item.gewijzigd = start.plus_seconds(-4 * 86'400);
    EXPECT_EQ(zin(geweigerd), "");
    geweigerd.item.gewijzigd = start.plus_seconds(-5 * 86'400);
    EXPECT_EQ(zin(geweigerd), "geweigerd, nog niemand anders");
    EXPECT_EQ(zin(actie, false), "de eigenaar doet niet meer mee");
    stil.termijn = vandaag.plus_days(-20);
    EXPECT_EQ(zin(stil, false), "20 dagen te laat, 4 weken geen bericht, de eigenaar doet niet meer mee");
}

}  // namespace
