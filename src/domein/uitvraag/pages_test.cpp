// A round of questions with four kinds of answers, through the real router on both engines.
#include <gtest/gtest.h>

#include "kern/bericht/bericht.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class UitvraagTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"gemeente", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::bevraagd}},
                                            .titel = "Grutto, D."});
    static constexpr std::string_view vraag = "Wat weten jullie over zijn woonplek?";

    std::string casus(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + std::string(rest);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    void later(std::int64_t seconden) {
        huis.clock().set(huis.clock().now().plus_seconds(seconden));
        for (const auto* wie : {"regisseur", "politie", "ggz", "om"}) huis.vergeet(wie);
    }
    Velden vragen_aan(std::initializer_list<std::string_view> wie) {
        Velden velden{{"vraag", std::string(vraag)}, {"grondslag", "verstrekken"}, {"termijn", "30-11-2026"}};
        int nummer = 0;
        for (const auto een : wie)
            velden.emplace_back("organisaties." + std::to_string(nummer++) + ".id",
                                huis.organisatie(een).text());
        return velden;
    }
    // Asks these, and gives the path of the question to the first.
    std::string stel(std::initializer_list<std::string_view> wie) {
        EXPECT_EQ(huis.post("regisseur", casus("/uitvragen"), vragen_aan(wie)).status, 303);
        return pad_van(*wie.begin());
    }
    std::string pad_van(std::string_view wie) {
        static constexpr db::Sql laatste{
            "test.uitvraag",
            "SELECT u.id FROM uitvraag u JOIN item i ON i.dossier = u.dossier AND i.id = u.id WHERE u.dossier = $1 AND "
            "u.organisatie = $2 ORDER BY i.gemaakt DESC, u.id LIMIT 1"};
        auto snapshot = huis.db().read();
        return casus("/uitvragen/" +
                     snapshot.reader().value<kern::ItemId>(laatste, dossier, huis.organisatie(wie))->text());
    }
    std::int64_t tel(const db::Sql& sql) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql).value_or(-1);
    }
    static constexpr db::Sql aantal_vragen{"test.vragen", "SELECT count(*) FROM uitvraag"};
    static constexpr db::Sql aantal_antwoorden{"test.antwoorden", "SELECT count(*) FROM uitvraag_antwoord"};
    static constexpr db::Sql aantal_bijdragen{"test.bijdragen", "SELECT count(*) FROM bijdrage"};
};

TEST_P(UitvraagTest, four_kinds_of_answers_stand_on_the_overview) {
    stel({"politie", "ggz", "gemeente", "om"});
    EXPECT_EQ(tel(aantal_vragen), 4);
    EXPECT_EQ(huis.post("politie", pad_van("politie") + "/antwoord",
                        {{"soort", "bijdrage"},
                         {"bijdrage.tekst", "Hij slaapt in zijn auto."},
                         {"bijdrage.kring", "C3"},
                         {"bijdrage.categorieen", "wonen"}})
                  .status,
              303);
    EXPECT_EQ(huis.post("gemeente", pad_van("gemeente") + "/antwoord", {{"soort", "niets-bekend"}}).status,
              303);
    EXPECT_EQ(
        huis.post("ggz", pad_van("ggz") + "/antwoord",
                  {{"soort", "mag-niet"}, {"grond", "beroepsgeheim"}, {"toelichting", "Hij wil dat niet."}})
            .status,
        303);
    EXPECT_EQ(
        huis.post("om", pad_van("om") + "/antwoord", {{"soort", "later"}, {"later", "07-12-2026"}}).status,
        303);
    const auto overzicht = huis.get("regisseur", casus("/uitvraag"));
    for (const auto* woorden : {"bijdrage gegeven", "niets bekend", "mag niet delen", "beroepsgeheim",
                                "Hij wil dat niet.", "later: 7 december 2026", "1 open", "nog niets"})
        EXPECT_TRUE(staat(overzicht, woorden)) << woorden;
    EXPECT_TRUE(staat(huis.get("gemeente", casus()), "Hij slaapt in zijn auto."))
        << "one act made the bijdrage too";
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), bericht::zin(bericht::Soort::uitvraag_beantwoord)));
    EXPECT_EQ(tel(aantal_antwoorden), 4);
}

TEST_P(UitvraagTest, each_sees_only_the_question_to_itself) {
    const auto aan_politie = stel({"politie", "om"});
    const auto aan_om = pad_van("om");
    for (const auto* wie : {"politie", "regisseur"})
        EXPECT_TRUE(staat(huis.get(wie, aan_politie), vraag)) << wie;
    for (const auto* wie : {"ggz", "om", "gemeente", "regisseur2", "fg", "beheerder", "reclassering"}) {
        EXPECT_EQ(huis.get(wie, aan_politie).status, 404) << wie;
        EXPECT_EQ(huis.post(wie, aan_politie + "/antwoord", {{"soort", "niets-bekend"}}).status, 404) << wie;
        EXPECT_EQ(huis.get(wie, casus("/uitvraag")).status, 404) << wie;
    }
    EXPECT_EQ(huis.post("regisseur", aan_politie + "/antwoord", {{"soort", "niets-bekend"}}).status, 404)
        << "the house does not answer for another";
    // Who is only asked reads the question and nothing else of the casus.
    EXPECT_TRUE(staat(huis.get("om", aan_om), vraag));
    EXPECT_EQ(huis.get("om", casus()).status, 404);
    EXPECT_EQ(huis.post("politie", casus("/uitvragen"), vragen_aan({"ggz"})).status, 404)
        << "only the house asks";
    EXPECT_TRUE(staat(huis.get("om", "/"), "<a href=\"" + aan_om + "\">"));
    EXPECT_FALSE(staat(huis.get("ggz", "/"), "Vraag van het huis"));
}

TEST_P(UitvraagTest, only_who_takes_part_now_is_asked_and_never_the_house) {
    for (const auto* wie : {"reclassering", "huis", "bestuur"}) {
        const auto terug = huis.post("regisseur", casus("/uitvragen"), vragen_aan({wie}));
        EXPECT_EQ(terug.status, 422) << wie;
        EXPECT_TRUE(staat(terug, "href=\"#organisaties\"")) << wie;
        EXPECT_TRUE(staat(terug, vraag)) << "what was typed stays";
    }
    const auto formulier = huis.get("regisseur", casus("/uitvragen/nieuw"));
    EXPECT_TRUE(staat(formulier, "value=\"30-11-2026\"")) << "five working days";
    EXPECT_TRUE(staat(formulier, "alleen bevraagd"));
    EXPECT_EQ(huis.post("regisseur", casus("/uitvragen"), {}).status, 422);
    EXPECT_EQ(tel(aantal_vragen), 0);
    const auto jong = huis.dossier(
        {.fase = toegang::Fase::triage,
         .deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::beoordelaar}}});
    EXPECT_EQ(
        huis.post("regisseur", "/casussen/" + jong.text() + "/uitvragen", vragen_aan({"politie"})).status,
        404)
        << "only after the judgement (DECISIONS 6)";
}

TEST_P(UitvraagTest, the_same_form_twice_is_one_act) {
    auto velden = vragen_aan({"politie", "ggz"});
    velden.emplace_back("concept", "0123456789abcdefghjkmnpqrs");
    for (int keer = 0; keer < 2; ++keer)
        EXPECT_EQ(huis.post("regisseur", casus("/uitvragen"), velden).status, 303);
    EXPECT_EQ(tel(aantal_vragen), 2);
    const Velden antwoord{{"soort", "bijdrage"},
                          {"bijdrage.tekst", "Een auto."},
                          {"bijdrage.kring", "C3"},
                          {"concept", "0123456789abcdefghjkmnpqrt"}};
    for (int keer = 0; keer < 2; ++keer)
        EXPECT_EQ(huis.post("politie", pad_van("politie") + "/antwoord", antwoord).status, 303);
    EXPECT_EQ(tel(aantal_antwoorden), 1);
    EXPECT_EQ(tel(aantal_bijdragen), 1);
}

TEST_P(UitvraagTest, bad_answers_come_back_with_what_was_typed) {
    const auto pad = stel({"politie"}) + "/antwoord";
    struct Geval {
        Velden velden;
        std::string_view veld;
    };
    const Geval gevallen[] = {
        {{{"soort", "bijdrage"}, {"bijdrage.tekst", ""}, {"bijdrage.voorwaarden", "Blijft staan."}},
         "#bijdrage.tekst"},
        {{{"soort", "bijdrage"}, {"bijdrage.tekst", "Blijft staan."}, {"bijdrage.kring", "C2"}},
         "#bijdrage.organisaties"},
        {{{"soort", "mag-niet"}, {"toelichting", "Blijft staan."}}, "#grond"},
        {{{"soort", "later"}, {"later", "23-11-2026"}, {"toelichting", "Blijft staan."}}, "#later"},
        {{{"soort", "geen"}, {"bijdrage.tekst", "Blijft staan."}}, "#soort"},
        {{{"soort", "niets-bekend"}, {"toelichting", "Blijft staan." + std::string(1'000, 'a')}},
         "#toelichting"}};
    for (const auto& geval : gevallen) {
        const auto terug = huis.post("politie", pad, geval.velden);
        EXPECT_EQ(terug.status, 422) << geval.veld;
        EXPECT_TRUE(staat(terug, "href=\"" + std::string(geval.veld) + "\"")) << geval.veld;
        EXPECT_TRUE(staat(terug, "Blijft staan.")) << geval.veld;
    }
    EXPECT_EQ(tel(aantal_antwoorden), 0);
    EXPECT_EQ(tel(aantal_bijdragen), 0);
}

TEST_P(UitvraagTest, the_house_changes_reminds_and_withdraws) {
    const auto pad = stel({"politie", "ggz"});
    EXPECT_EQ(huis.post("regisseur", pad + "/termijn", {{"termijn", "02-12-2026"}, {"versie", "1"}}).status,
              303);
    const auto anders =
        huis.post("regisseur", pad + "/termijn", {{"termijn", "03-12-2026"}, {"versie", "1"}});
    EXPECT_EQ(anders.status, 409);
    EXPECT_TRUE(staat(anders, "03-12-2026"));
    EXPECT_EQ(huis.post("regisseur", pad + "/herinnering").status, 303);
    EXPECT_TRUE(staat(huis.get("politie", "/"), bericht::zin(bericht::Soort::herinnering)));
    EXPECT_FALSE(staat(huis.get("ggz", "/"), bericht::zin(bericht::Soort::herinnering)));
    EXPECT_EQ(huis.post("regisseur", pad + "/herinnering").status, 409) << "once a day";
    EXPECT_EQ(huis.post("regisseur", pad_van("ggz") + "/herinnering").status, 303) << "of each organisation";
    later(24 * 3600);
    EXPECT_EQ(huis.post("regisseur", pad + "/herinnering").status, 303) << "and again tomorrow";
    EXPECT_EQ(huis.post("politie", pad + "/intrekking", {{"reden", "Weg."}, {"versie", "2"}}).status, 404);
    EXPECT_EQ(huis.post("regisseur", pad + "/intrekking", {{"reden", ""}, {"versie", "2"}}).status, 422);
    EXPECT_FALSE(staat(huis.get("politie", "/"), bericht::zin(bericht::Soort::uitvraag_ingetrokken)));
    EXPECT_EQ(huis.post("regisseur", pad + "/intrekking", {{"reden", "Al bekend."}, {"versie", "2"}}).status,
              303);
    EXPECT_TRUE(staat(huis.get("politie", pad), "Al bekend."));
    EXPECT_TRUE(staat(huis.get("politie", "/"), bericht::zin(bericht::Soort::uitvraag_ingetrokken)));
    EXPECT_FALSE(staat(huis.get("ggz", "/"), bericht::zin(bericht::Soort::uitvraag_ingetrokken)));
    EXPECT_EQ(huis.post("politie", pad + "/antwoord", {{"soort", "niets-bekend"}}).status, 409);
    EXPECT_EQ(huis.post("regisseur", pad + "/herinnering").status, 409);
    EXPECT_FALSE(staat(huis.get("politie", "/"), "Vraag van het huis"));
}

TEST_P(UitvraagTest, a_question_waits_on_mijn_werk_and_grows_late) {
    const auto pad = stel({"politie"});
    EXPECT_TRUE(staat(huis.get("politie", "/"), "<a href=\"" + pad + "\">Vraag van het huis</a>"));
    later(14 * 24 * 3600);  // Monday 7 December
    EXPECT_TRUE(staat(huis.get("politie", "/"), "te laat"));
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/uitvraag")), "1 te laat"));
    EXPECT_EQ(huis.post("politie", pad + "/antwoord", {{"soort", "later"}, {"later", "14-12-2026"}}).status,
              303);
    EXPECT_FALSE(staat(huis.get("regisseur", casus("/uitvraag")), "1 te laat")) << "another day was promised";
    const auto werk = huis.api("politie", web::Method::get, "/api/v1/werk");
    EXPECT_TRUE(staat(werk, "\"soort\":\"uitvraag\""));
}

TEST_P(UitvraagTest, the_four_tests_rest_on_what_the_house_ticked) {
    static constexpr db::Sql laatste{
        "test.laatste",
        "SELECT id FROM item WHERE soort = 3 AND dossier = $1 ORDER BY gemaakt DESC, id LIMIT 1"};
    const auto geef = [&](std::string_view wie, Velden velden) {
        velden.emplace_back("categorieen", "wonen");
        huis.clock().set(huis.clock().now().plus_seconds(1));
        EXPECT_EQ(huis.post(wie, casus("/bijdragen"), velden).status, 303);
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::ItemId>(laatste, dossier)->text();
    };
    const auto open = geef("politie", {{"tekst", "Hij slaapt in zijn auto."}});
    const auto dicht = geef("ggz", {{"tekst", "Voor ons."}, {"kring", "C1"}});
    const auto tik = [&](const std::string& id, std::initializer_list<const char*> was,
                         std::initializer_list<const char*> nu) {
        Velden velden{{"bijdragen.0.id", id}};
        for (const auto* letter : was) velden.emplace_back("bijdragen.0.was", letter);
        for (const auto* letter : nu) velden.emplace_back("bijdragen.0.toetsen", letter);
        return huis.post("regisseur", casus("/uitvraag/toetsen"), velden).status;
    };
    const auto pagina = huis.get("regisseur", casus("/uitvraag/toetsen"));
    EXPECT_TRUE(staat(pagina, open));
    EXPECT_FALSE(staat(pagina, dicht)) << "what the house may not read it cannot use";
    EXPECT_EQ(tik(open, {}, {"a", "c"}), 303);
    EXPECT_EQ(tik(dicht, {}, {"a"}), 404);
    EXPECT_EQ(tik(open, {}, {"b"}), 409) << "a colleague ticked meanwhile";
    const auto api = huis.api("regisseur", web::Method::get, "/api/v1" + casus("/uitvraag"));
    EXPECT_TRUE(staat(api, "{\"letter\":\"a\",\"bijdragen\":[\"" + open + "\"]}"));
    EXPECT_TRUE(staat(api, "{\"letter\":\"b\",\"bijdragen\":[]}"));
    // A correction stands for what it corrects; what was withdrawn supports nothing.
    EXPECT_EQ(huis.post("politie", casus("/bijdragen/" + open + "/verbetering"),
                        {{"tekst", "Hij slaapt bij zijn zus."}, {"categorieen", "wonen"}, {"versie", "1"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/uitvraag")), "Hij slaapt bij zijn zus."));
    EXPECT_FALSE(staat(huis.get("regisseur", casus("/uitvraag")), "Hij slaapt in zijn auto."));
    EXPECT_EQ(huis.post("regisseur", casus("/uitvraag/toetsen"),
                        {{"bijdragen.0.id", open}, {"bijdragen.0.toetsen", "e"}})
                  .status,
              422);
    EXPECT_EQ(huis.post("politie", casus("/uitvraag/toetsen"), {}).status, 404);
}

TEST_P(UitvraagTest, the_log_says_what_kind_of_answer_it_was) {
    const auto pad = stel({"politie"});
    huis.post("politie", pad + "/antwoord", {{"soort", "niets-bekend"}});
    const auto log = huis.log();
    EXPECT_EQ(log.back().actie, "uitvraag.beantwoorden");
    EXPECT_NE(log.back().regel.find("niets-bekend"), std::string::npos);
}

TEST_P(UitvraagTest, the_api_does_the_same) {
    const std::string basis = "/api/v1" + casus("/uitvragen");
    const auto gemaakt = huis.api("regisseur", web::Method::post, basis,
                                  R"({"organisaties":[{"id":")" + huis.organisatie("politie").text() +
                                      R"("}],"vraag":"Wat weten jullie?","grondslag":"verstrekken"})");
    EXPECT_EQ(gemaakt.status, 201) << gemaakt.body;
    const auto een = "/api/v1" + pad_van("politie");
    EXPECT_TRUE(staat(huis.api("politie", web::Method::get, een), "\"termijn\":\"2026-11-30\""))
        << "five working days";
    EXPECT_EQ(huis.api("politie", web::Method::post, een + "/antwoord",
                       R"({"soort":"bijdrage","bijdrage":{"tekst":"Een auto."}})")
                  .status,
              201);
    EXPECT_EQ(huis.api("politie", web::Method::post, een + "/antwoord", R"({"soort":"bijdrage"})").status,
              400);
    EXPECT_EQ(huis.api("ggz", web::Method::get, een).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, UitvraagTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
