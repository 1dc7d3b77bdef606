#include <gtest/gtest.h>

#include <functional>

#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class PlanTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    // The police is only asked; the mental health service takes part.
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"politie", DeelnameRol::bevraagd}},
                                            .titel = "Grutto, D."});

    std::string casus() const { return "/casussen/" + dossier.text(); }
    std::string plan_pad() const { return casus() + "/plan"; }

    std::int64_t getal(const db::Sql& sql) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql).value_or(-1);
    }

    // The id of the only goal.
    std::string doel(const std::string& tekst = "Een eigen plek met begeleiding.") {
        static constexpr db::Sql laatste{"test.doel", "SELECT id FROM doel ORDER BY volgorde DESC LIMIT 1"};
        const auto klaar =
            huis.post("regisseur", casus() + "/doelen", {{"leefgebied", "huisvesting"}, {"tekst", tekst}});
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::ItemId>(laatste)->text();
    }

    static std::string header(const web::Response& response, std::string_view naam) {
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == naam) return waarde;
        return {};
    }

    Velden actie_velden(const std::string& doel_id, std::string_view eigenaar) {
        return {{"tekst", "Vaste woonplek regelen"},
                {"doel", doel_id},
                {"eigenaar", huis.medewerker(eigenaar).text()},
                {"termijn", "04-12-2026"}};
    }
    // The path of a new action.
    std::string actie(std::string_view eigenaar, const std::string& doel_id) {
        const auto klaar = huis.post("regisseur", casus() + "/acties", actie_velden(doel_id, eigenaar));
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        return header(klaar, "Location");
    }
    std::string actie(std::string_view eigenaar) { return actie(eigenaar, doel()); }

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static constexpr db::Sql staat_van{"test.staat", "SELECT staat FROM actie"};
};

TEST_P(PlanTest, an_owner_that_is_only_asked_sees_its_own_action_and_no_more) {
    const auto pad = actie("politie");
    const auto eigen = huis.get("politie", pad);
    EXPECT_EQ(eigen.status, 200);
    EXPECT_TRUE(staat(eigen, "Vaste woonplek regelen"));
    EXPECT_FALSE(staat(eigen, "Een eigen plek met begeleiding."));  // the goal is not its own
    EXPECT_EQ(huis.get("politie", plan_pad()).status, 404);
    EXPECT_EQ(huis.get("ggz", pad).status, 200);  // a participant sees what is shared with all
    EXPECT_TRUE(staat(huis.get("ggz", pad), "Een eigen plek met begeleiding."));
    EXPECT_EQ(huis.get("om", pad).status, 404);
    EXPECT_EQ(huis.post("ggz", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}).status, 404);
}

TEST_P(PlanTest, what_one_may_not_know_of_is_not_counted) {
    static constexpr db::Sql verstil{
        "test.verstil", "UPDATE item SET stil = 1, kring = 1, bron = $1, eigenaar = $1 WHERE soort = 5"};
    actie("ggz");
    EXPECT_TRUE(staat(huis.get("regisseur", casus()), "1 open"));
    huis.schrijf([&](db::Tx& tx) { tx.run(verstil, huis.organisatie("ggz")); });
    EXPECT_TRUE(staat(huis.get("ggz", casus()), "1 open"));
    EXPECT_FALSE(staat(huis.get("regisseur", casus()), "1 open"));
    EXPECT_TRUE(staat(huis.get("regisseur", casus()), "0 open"));
}

TEST_P(PlanTest, from_proposed_to_done) {
    const auto pad = actie("politie");
    EXPECT_EQ(huis.post("politie", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}).status,
              303);
    EXPECT_EQ(
        huis.post("politie", pad + "/voortgang", {{"tekst", "De aanvraag ligt bij de commissie."}}).status,
        303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "De aanvraag ligt bij de commissie."));
    EXPECT_TRUE(staat(huis.get("politie", pad), "De aanvraag ligt bij de commissie."));
    EXPECT_EQ(huis.post("politie", pad + "/afronding",
                        {{"uitkomst", "gereed"}, {"tekst", "De sleutel is er."}, {"versie", "2"}})
                  .status,
              303);
    EXPECT_EQ(getal(staat_van), 4);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "De sleutel is er."));
    // What is done takes no report; the text that was typed is still there to copy.
    const auto te_laat = huis.post("politie", pad + "/voortgang", {{"tekst", "Nog een woord."}});
    EXPECT_EQ(te_laat.status, 409);
    EXPECT_TRUE(staat(te_laat, "Nog een woord."));
    static constexpr db::Sql verloop{"test.verloop",
                                     "SELECT count(*) FROM dossier_verloop WHERE soort IN ('plan', 'actie')"};
    EXPECT_EQ(getal(verloop), 6);  // plan, proposed, accepted, report, done, last report
}

TEST_P(PlanTest, a_refusal_has_a_reason_and_another_owner_is_asked_anew) {
    const auto pad = actie("politie");
    const auto kaal = huis.post("politie", pad + "/antwoord", {{"antwoord", "weigeren"}, {"versie", "1"}});
    EXPECT_EQ(kaal.status, 422);
    EXPECT_TRUE(staat(kaal, "href=\"#reden\""));
    EXPECT_EQ(huis.post("politie", pad + "/antwoord",
                        {{"antwoord", "weigeren"}, {"reden", "Geen tijd."}, {"versie", "1"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "Geen tijd."));
    const Velden ander{
        {"termijn", "11-12-2026"}, {"eigenaar", huis.medewerker("ggz").text()}, {"versie", "2"}};
    EXPECT_EQ(huis.post("regisseur", pad + "/wijziging", ander).status, 303);
    EXPECT_EQ(getal(staat_van), 1);
    EXPECT_EQ(huis.get("politie", pad).status, 404);  // it was its own, and is no more
    EXPECT_FALSE(staat(huis.get("ggz", pad), "Geen tijd."));
    EXPECT_EQ(huis.post("ggz", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "3"}}).status, 303);
}

TEST_P(PlanTest, who_comes_second_sees_both_and_loses_nothing) {
    const auto pad = actie("politie");
    const std::string politie = huis.medewerker("politie").text();
    EXPECT_EQ(huis.post("regisseur", pad + "/wijziging",
                        {{"termijn", "10-12-2026"}, {"eigenaar", politie}, {"versie", "1"}})
                  .status,
              303);
    const auto botsing = huis.post("regisseur", pad + "/wijziging",
                                   {{"termijn", "18-12-2026"}, {"eigenaar", politie}, {"versie", "1"}});
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(staat(botsing, "10 december 2026"));
    EXPECT_TRUE(staat(botsing, "18 december 2026"));
    EXPECT_TRUE(staat(botsing, "value=\"18-12-2026\""));  // one button keeps mine …
    EXPECT_TRUE(staat(botsing, "name=\"versie\" value=\"2\""));
    EXPECT_TRUE(staat(botsing, "Houd wat er nu staat"));  // … the other what is there
    // The owner answers what he read: a deadline that moved in between is shown first, his words stay.
    const auto antwoord = huis.post("politie", pad + "/antwoord",
                                    {{"antwoord", "weigeren"}, {"reden", "Te kort dag."}, {"versie", "1"}});
    EXPECT_EQ(antwoord.status, 409);
    EXPECT_TRUE(staat(antwoord, "Te kort dag."));
    EXPECT_TRUE(staat(antwoord, "10 december"));
    EXPECT_EQ(getal(staat_van), 1);
}

TEST_P(PlanTest, only_the_regie_makes_the_plan_and_only_of_who_takes_part) {
    const auto doel_id = doel();
    for (const auto* wie : {"ggz", "politie", "om", "manager"}) {
        EXPECT_EQ(huis.post(wie, casus() + "/doelen", {{"leefgebied", "justitie"}, {"tekst", "x"}}).status,
                  404)
            << wie;
        EXPECT_EQ(huis.post(wie, casus() + "/acties", actie_velden(doel_id, "ggz")).status, 404) << wie;
    }
    const auto vreemd = huis.post("regisseur", casus() + "/acties", actie_velden(doel_id, "om"));
    EXPECT_EQ(vreemd.status, 422);
    EXPECT_TRUE(staat(vreemd, "Kies iemand die nu bij deze casus hoort."));
    EXPECT_TRUE(staat(vreemd, "Vaste woonplek regelen"));  // what was typed stays
    const auto elders = huis.post("regisseur", casus() + "/acties",
                                  actie_velden(huis.random().id<kern::Item>().text(), "ggz"));
    EXPECT_EQ(elders.status, 422);
    EXPECT_EQ(
        huis.post("regisseur", casus() + "/doelen", {{"leefgebied", "bestaat-niet"}, {"tekst", "x"}}).status,
        422);
}

TEST_P(PlanTest, a_goal_has_its_result_and_takes_no_more_actions) {
    const auto doel_id = doel();
    const auto pad = casus() + "/doelen/" + doel_id + "/resultaat";
    const auto kaal = huis.post("regisseur", pad, {{"resultaat", "behaald"}, {"versie", "1"}});
    EXPECT_EQ(kaal.status, 422);
    EXPECT_TRUE(staat(kaal, "href=\"#op\""));
    EXPECT_TRUE(staat(kaal, "href=\"#tekst\""));
    EXPECT_EQ(huis.post("ggz", pad, {{"resultaat", "open"}, {"versie", "1"}}).status, 404);
    const Velden deels{
        {"resultaat", "deels"}, {"op", "20-11-2026"}, {"tekst", "Hij woont er half."}, {"versie", "1"}};
    EXPECT_EQ(huis.post("regisseur", pad, deels).status, 303);
    EXPECT_TRUE(staat(huis.get("ggz", plan_pad()), "Hij woont er half."));
    EXPECT_TRUE(staat(huis.api("ggz", web::Method::get, "/api/v1" + plan_pad()), "\"resultaat\":\"deels\""));
    EXPECT_EQ(huis.post("regisseur", casus() + "/acties", actie_velden(doel_id, "ggz")).status, 422);
    // Who read the goal before that sees what stands there now, and his own words.
    const auto later =
        huis.post("regisseur", pad,
                  {{"resultaat", "behaald"}, {"op", "21-11-2026"}, {"tekst", "Toch."}, {"versie", "1"}});
    EXPECT_EQ(later.status, 409);
    EXPECT_TRUE(staat(later, "Hij woont er half."));
    EXPECT_TRUE(staat(later, "Toch."));
    EXPECT_TRUE(staat(later, "name=\"versie\" value=\"2\""));
    // It runs on after all: nothing is left of the result.
    EXPECT_EQ(huis.api("regisseur", web::Method::post, "/api/v1" + pad, R"({"resultaat":"open","versie":2})")
                  .status,
              204);
    EXPECT_FALSE(staat(huis.get("ggz", plan_pad()), "Hij woont er half."));
    EXPECT_EQ(huis.post("regisseur", casus() + "/acties", actie_velden(doel_id, "ggz")).status, 303);
    EXPECT_EQ(
        huis.get("regisseur", casus() + "/doelen/" + huis.random().id<kern::Item>().text() + "/resultaat")
            .status,
        404);
}

TEST_P(PlanTest, a_plan_keeps_the_list_it_began_with) {
    const auto zet = [&](const char* lijst, const char* code, Date van) {
        static constexpr db::Sql insert{
            "test.codelijst",
            "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES ($1, $2, $2, 1, $3)"};
        huis.schrijf([&](db::Tx& tx) { tx.run(insert, lijst, code, van); });
    };
    zet("leefgebied.eerste", "wonen", {2025, 3, 1});
    EXPECT_EQ(
        huis.post("regisseur", casus() + "/doelen", {{"leefgebied", "wonen"}, {"tekst", "Een plek."}}).status,
        303);
    zet("leefgebied.tweede", "huis", {2026, 1, 1});
    EXPECT_EQ(huis.post("regisseur", casus() + "/doelen", {{"leefgebied", "huis"}, {"tekst", "x"}}).status,
              422);
    EXPECT_EQ(
        huis.post("regisseur", casus() + "/doelen", {{"leefgebied", "wonen"}, {"tekst", "Nog een."}}).status,
        303);
    dossier = huis.dossier();
    EXPECT_EQ(
        huis.post("regisseur", casus() + "/doelen", {{"leefgebied", "huis"}, {"tekst", "Een plek."}}).status,
        303);
}

TEST_P(PlanTest, late_and_lying_still_show_to_owner_and_regie) {
    const auto pad = actie("ggz");
    EXPECT_EQ(huis.post("ggz", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}).status, 303);
    huis.clock().set(huis.clock().now().plus_seconds(29 * 24 * 3600));  // 22 December
    for (const auto* wie : {"regisseur", "ggz"}) {
        huis.vergeet(wie);
        for (const auto& bladzijde : {pad, plan_pad()}) {
            const auto gezien = huis.get(wie, bladzijde);
            EXPECT_TRUE(staat(gezien, "12 werkdagen te laat")) << wie << " " << bladzijde;
            EXPECT_TRUE(staat(gezien, "4 weken niets gemeld")) << wie << " " << bladzijde;
        }
    }
    EXPECT_TRUE(staat(huis.get("ggz", "/acties"), "12 werkdagen te laat"));
    // The regie finds it in a list of its own, and on the casus; who has none is offered none.
    const auto regie = huis.get("regisseur", "/acties?van=regie");
    EXPECT_TRUE(staat(regie, "12 werkdagen te laat"));
    EXPECT_TRUE(staat(regie, "4 weken niets gemeld"));
    EXPECT_TRUE(staat(regie, "1 te laat, 1 ligt stil"));
    EXPECT_TRUE(staat(huis.get("regisseur", casus()), "4 weken niets gemeld"));
    EXPECT_FALSE(staat(huis.get("om", "/acties?van=regie"), "12 werkdagen te laat"));
}

TEST_P(PlanTest, who_may_have_actions_has_them_in_the_menu) {
    for (const auto* wie : {"regisseur", "politie", "ggz"})
        EXPECT_TRUE(staat(huis.get(wie, "/"), "href=\"/acties\"")) << wie;
    for (const auto* wie : {"manager", "fg", "beheerder", "bestuur"})
        EXPECT_FALSE(staat(huis.get(wie, "/"), "href=\"/acties\"")) << wie;
}

TEST_P(PlanTest, the_list_holds_what_the_page_would_show) {
    const auto doel_id = doel();
    const auto mijn = actie("politie", doel_id);
    const auto ander = actie("ggz", doel_id);
    EXPECT_TRUE(staat(huis.get("politie", "/acties"), mijn));
    EXPECT_FALSE(staat(huis.get("politie", "/acties"), ander));
    EXPECT_TRUE(staat(huis.get("ggz", "/acties?van=mij"), ander));
    EXPECT_FALSE(staat(huis.get("om", "/acties"), mijn));
    EXPECT_EQ(huis.get("manager", "/acties").status, 404);
    // Own case: gone from page and list alike.
    static constexpr db::Sql sluit_uit{
        "test.uitsluiting", "INSERT INTO uitsluiting (medewerker, dossier, reden) VALUES ($1, $2, 1)"};
    huis.schrijf([&](db::Tx& tx) { tx.run(sluit_uit, huis.medewerker("politie"), dossier); });
    EXPECT_EQ(huis.get("politie", mijn).status, 404);
    EXPECT_FALSE(staat(huis.get("politie", "/acties"), mijn));
}

TEST_P(PlanTest, every_change_is_in_the_log) {
    const auto voor = huis.log_aantal();
    const auto pad = actie("ggz");
    huis.post("ggz", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}});
    huis.post("regisseur", pad + "/verval", {{"reden", "Niet meer nodig."}, {"versie", "2"}});
    std::string acties;
    const auto log = huis.log();
    for (auto i = voor; i < log.size(); ++i) acties += log[i].actie + " ";
    EXPECT_EQ(acties, "plan.doel_stellen actie.voorstellen actie.aanvaarden actie.vervallen ");
}

TEST_P(PlanTest, the_api_does_the_same) {
    const std::string api = "/api/v1" + casus();
    const auto doel_id = doel();
    const auto fout =
        huis.api("regisseur", web::Method::post, api + "/acties", R"({"tekst":"","termijn":"2020-01-01"})");
    EXPECT_EQ(fout.status, 400);
    for (const auto* veld : {"\"tekst\"", "\"doel\"", "\"eigenaar\"", "\"termijn\""})
        EXPECT_TRUE(staat(fout, veld)) << veld;

    const auto klaar = huis.api("regisseur", web::Method::post, api + "/acties",
                                R"({"tekst":"Woonplek","termijn":"2026-12-04","doel":")" + doel_id +
                                    R"(","eigenaar":")" + huis.medewerker("ggz").text() + "\"}");
    ASSERT_EQ(klaar.status, 201) << klaar.body;
    const auto een = header(klaar, "Location");
    EXPECT_EQ(huis.api("ggz", web::Method::post, een + "/antwoord", R"({"antwoord":"aanvaarden","versie":1})")
                  .status,
              204);
    EXPECT_EQ(huis.api("ggz", web::Method::post, een + "/antwoord", R"({"antwoord":"aanvaarden","versie":1})")
                  .status,
              409);
    EXPECT_EQ(huis.api("ggz", web::Method::post, een + "/voortgang", R"({"tekst":"Gebeld."})").status, 201);
    EXPECT_TRUE(staat(huis.api("regisseur", web::Method::get, een), "Gebeld."));
    EXPECT_TRUE(staat(huis.api("regisseur", web::Method::get, api + "/plan"), "\"staat\":\"aanvaard\""));
    const auto lijst = huis.api("ggz", web::Method::get, "/api/v1/acties?pageSize=1");
    EXPECT_TRUE(staat(lijst, "\"totaal\":1"));
    EXPECT_TRUE(staat(lijst, "Woonplek"));
    EXPECT_EQ(header(lijst, "Link"), "</api/v1/acties?page=1&pageSize=1>; rel=\"self\"");
    EXPECT_EQ(huis.api("ggz", web::Method::get, "/api/v1/acties?pageSize=0").status, 400);
}

INSTANTIATE_TEST_SUITE_P(Engines, PlanTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
