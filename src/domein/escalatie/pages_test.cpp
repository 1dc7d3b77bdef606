// The ladder through the real router on both engines: who is asked sees the question and nothing else.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class EscalatieTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"ondersteuner", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"gemeente", DeelnameRol::casusregisseur}},
                                            .titel = "Kleine Karekiet, K."});
    static constexpr std::string_view vraag = "Een plek in de <noodopvang> voor vrijdag.";
    static constexpr std::string_view getoond = "Een plek in de &lt;noodopvang&gt; voor vrijdag.";

    std::string pad(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + "/knelpunten" + std::string(rest);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    // The aanmelder works for the municipality and is not named in the dossier: somebody above who does the work.
    Velden velden(std::string_view niveau = "tactisch", Velden meer = {}) {
        meer.emplace_back("niveau", std::string(niveau));
        meer.emplace_back("vraag", std::string(vraag));
        meer.emplace_back("antwoordVoor", "27-11-2026");
        return meer;
    }
    std::string wie(std::string_view login) { return huis.medewerker(login).text(); }
    std::string nieuwste() {
        static constexpr db::Sql laatste{
            "test.knelpunt",
            "SELECT id FROM item WHERE soort = 20 AND dossier = $1 ORDER BY gemaakt DESC, id LIMIT 1"};
        auto snapshot = huis.db().read();
        return pad("/" + snapshot.reader().value<kern::ItemId>(laatste, dossier)->text());
    }
    std::string vraag_aan(std::string_view login, std::string_view niveau = "tactisch", Velden meer = {}) {
        huis.clock().set(huis.clock().now().plus_seconds(1));
        meer.emplace_back("wie", wie(login));
        const auto klaar = huis.post("regisseur", pad(), velden(niveau, meer));
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        return nieuwste();
    }
};

TEST_P(EscalatieTest, who_is_asked_sees_the_question_and_nothing_else) {
    EXPECT_EQ(huis.get("contactpunt", "/casussen/" + dossier.text()).status, 404);
    const auto een = vraag_aan("gemeente");
    EXPECT_TRUE(staat(huis.get("regisseur", een), getoond));
    EXPECT_TRUE(staat(huis.get("ondersteuner", een), getoond));
    EXPECT_TRUE(staat(huis.get("gemeente", een), getoond));
    for (const auto* ander : {"politie", "om", "reclassering", "aanmelder", "fg", "beheerder", "manager"})
        EXPECT_EQ(huis.get(ander, een).status, 404) << ander;
}

TEST_P(EscalatieTest, somebody_above_comes_in_for_this_alone_and_goes_out_with_it) {
    huis.als("om");  // his session is there before it is moved
    huis.schrijf([&](db::Tx& tx) {
        static constexpr db::Sql werkt_voor{
            "test.werkt_voor", "UPDATE medewerker SET werkt_voor = $2, in_dienst_bij = $2 WHERE id = $1"};
        tx.run(werkt_voor, huis.medewerker("om"), huis.organisatie("politie"));
        static constexpr db::Sql sessie{"test.sessie",
                                        "UPDATE sessie SET organisatie = $2, organisatie_soort = 3 WHERE "
                                        "medewerker = $1"};
        tx.run(sessie, huis.medewerker("om"), huis.organisatie("politie"));
    });
    const auto casus = "/casussen/" + dossier.text();
    EXPECT_EQ(huis.get("om", casus).status, 404);
    const auto een = vraag_aan("om");
    const auto blad = huis.get("om", een);
    EXPECT_EQ(blad.status, 200);
    EXPECT_TRUE(staat(blad, getoond));
    EXPECT_FALSE(staat(blad, "Karekiet")) << "the name is not his to see";
    for (const auto& rest : {"", "/plan", "/knelpunten", "/bijdragen/nieuw", "/inzage"})
        EXPECT_EQ(huis.get("om", casus + rest).status, 404) << rest;
    EXPECT_FALSE(staat(huis.get("om", "/"), "Karekiet"));
    EXPECT_TRUE(staat(huis.get("om", "/"), een)) << "it waits on Mijn werk";
    EXPECT_EQ(huis.post("om", een + "/antwoord", {{"antwoord", "Vanaf donderdag."}, {"versie", "1"}}).status,
              303);
    EXPECT_EQ(huis.post("om", een + "/antwoord", {{"antwoord", "Toch niet."}, {"versie", "2"}}).status, 409);
    EXPECT_TRUE(staat(huis.get("regisseur", een), "Vanaf donderdag."));
    EXPECT_EQ(huis.post("regisseur", een + "/afloop",
                        {{"afloop", "opgelost"}, {"resultaat", "De plek is er."}, {"versie", "2"}})
                  .status,
              303);
    EXPECT_EQ(huis.get("om", een).status, 404) << "and now it is over";
    EXPECT_TRUE(staat(huis.get("regisseur", pad()), "De plek is er."));
}

TEST_P(EscalatieTest, only_people_of_organisations_that_take_part_are_asked) {
    for (const auto* login : {"ggz", "om", "bestuur", "manager", "regisseur2"}) {
        Velden nieuw = velden();
        nieuw.emplace_back("wie", wie(login));
        EXPECT_EQ(huis.post("regisseur", pad(), nieuw).status, 422) << login;
    }
    EXPECT_EQ(huis.post("politie", pad(), velden()).status, 404)
        << "a participant does not escalate for the house";
    EXPECT_EQ(huis.post("gemeente", pad(), velden()).status, 404);
}

TEST_P(EscalatieTest, the_ladder_refuses_what_goes_too_fast_and_keeps_what_was_typed) {
    Velden hoog = velden("strategisch");
    hoog.emplace_back("wie", wie("gemeente"));
    const auto terug = huis.post("regisseur", pad(), hoog);
    EXPECT_EQ(terug.status, 409);
    EXPECT_TRUE(staat(terug, "escalatie.overgeslagen"));
    EXPECT_TRUE(staat(terug, getoond)) << "what was typed stays";
    const auto een = vraag_aan("gemeente");
    const auto id = een.substr(een.rfind('/') + 1);
    Velden volgende = velden("strategisch");
    volgende.emplace_back("wie", wie("politie"));
    volgende.emplace_back("vorige", id);
    EXPECT_TRUE(staat(huis.post("regisseur", pad(), volgende), "escalatie.vorige-loopt"));
    EXPECT_EQ(huis.post("gemeente", een + "/antwoord", {{"antwoord", "Nee."}, {"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.post("regisseur", pad(), volgende).status, 303);
    const auto ladder = huis.get("regisseur", pad());
    EXPECT_TRUE(staat(ladder, "<li aria-current=\"step\"><b>Strategisch, stuurgroep</b>"));
    EXPECT_TRUE(staat(ladder, "<li><b>Tactisch, management</b>")) << "it went on from there";
    const auto leeg = huis.post("regisseur", pad(), {{"niveau", "tactisch"}});
    EXPECT_EQ(leeg.status, 422);
    for (const auto* veld : {"href=\"#wie\"", "href=\"#vraag\"", "href=\"#antwoordVoor\""})
        EXPECT_TRUE(staat(leeg, veld)) << veld;
}

TEST_P(EscalatieTest, at_the_national_level_the_house_records_the_answer) {
    const auto een = vraag_aan("gemeente");
    const auto id = [](const std::string& waar) { return waar.substr(waar.rfind('/') + 1); };
    EXPECT_EQ(huis.post("gemeente", een + "/antwoord", {{"antwoord", "Nee."}, {"versie", "1"}}).status, 303);
    const auto twee = vraag_aan("politie", "strategisch", {{"vorige", id(een)}});
    EXPECT_EQ(huis.post("politie", twee + "/antwoord", {{"antwoord", "Ook niet."}, {"versie", "1"}}).status,
              303);
    huis.clock().set(huis.clock().now().plus_seconds(1));
    EXPECT_EQ(huis.post("regisseur", pad(),
                        velden("landelijk", {{"vorige", id(twee)}, {"aan", "Landelijk escalatieteam"}}))
                  .status,
              303);
    const auto drie = nieuwste();
    EXPECT_TRUE(staat(huis.get("regisseur", drie), "Landelijk escalatieteam"));
    EXPECT_EQ(huis.post("regisseur", drie + "/afloop",
                        {{"afloop", "opgelost"},
                         {"antwoord", "Er komt een plek."},
                         {"resultaat", "Geplaatst op 3 december."},
                         {"versie", "1"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", drie), "Er komt een plek."));
}

TEST_P(EscalatieTest, a_colleague_of_who_is_asked_sees_nothing_of_it) {
    dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                           {"gemeente", DeelnameRol::casusregisseur},
                                           {"aanmelder", DeelnameRol::deelnemer}}});
    EXPECT_EQ(huis.als("aanmelder").organisatie, huis.als("gemeente").organisatie);
    const auto een = vraag_aan("gemeente");
    EXPECT_EQ(huis.get("aanmelder", een).status, 404) << "it was asked of one person";
    EXPECT_EQ(huis.post("aanmelder", een + "/antwoord", {{"antwoord", "Ja."}, {"versie", "1"}}).status, 404);
}

TEST_P(EscalatieTest, an_answer_to_what_changed_since_and_a_question_about_something_else_are_refused) {
    const auto een = vraag_aan("gemeente");
    EXPECT_EQ(huis.post("gemeente", een + "/antwoord", {{"antwoord", "Ja."}, {"versie", "7"}}).status, 409);
    EXPECT_EQ(huis.post("gemeente", een + "/antwoord", {{"antwoord", "Ja."}, {"versie", "1"}}).status, 303)
        << "the refused one changed nothing";
    Velden vreemd = velden("tactisch", {{"wie", wie("politie")}});
    vreemd.emplace_back("actie", huis.random().id<kern::Item>().text());
    EXPECT_EQ(huis.post("regisseur", pad(), vreemd).status, 422) << "no action of this plan";
    Velden nergens = velden("tactisch", {{"wie", wie("politie")}});
    nergens.emplace_back("vorige", huis.random().id<kern::Item>().text());
    EXPECT_EQ(huis.post("regisseur", pad(), nergens).status, 404) << "no step of this casus";
}

TEST_P(EscalatieTest, ave_has_four_responsibilities_and_a_reason_for_each_step) {
    const std::string taken = "/casussen/" + dossier.text() + "/ave-taken";
    EXPECT_EQ(huis.post("regisseur", taken,
                        {{"fase", "1"},
                         {"casusregie", wie("gemeente")},
                         {"procesregie", wie("regisseur")},
                         {"versie", "1"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad()), "nog niet afgesproken"));
    EXPECT_EQ(
        huis.post("regisseur", taken, {{"fase", "1"}, {"bestuurlijk", wie("om")}, {"versie", "2"}}).status,
        422)
        << "who does not take part has no responsibility";
    EXPECT_EQ(huis.post("regisseur", taken, {{"fase", "1"}, {"versie", "1"}}).status, 409);
    EXPECT_EQ(huis.post("regisseur", "/casussen/" + dossier.text() + "/kop",
                        {{"ave", "2"}, {"aveReden", "Er is <weer> geweld."}, {"versie", "2"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad()), "Er is &lt;weer&gt; geweld."));
    EXPECT_EQ(huis.post("regisseur", taken, {{"fase", "1"}, {"versie", "3"}}).status, 409)
        << "the phase went up meanwhile";
}

TEST_P(EscalatieTest, the_api_says_the_same) {
    const std::string basis = "/api/v1" + pad();
    const auto gemaakt = huis.api("regisseur", web::Method::post, basis,
                                  R"({"niveau":"tactisch","wie":")" + wie("gemeente") +
                                      R"(","vraag":"Wie betaalt dit?","antwoordVoor":"2026-11-27"})");
    EXPECT_EQ(gemaakt.status, 201) << gemaakt.body;
    EXPECT_TRUE(staat(huis.api("regisseur", web::Method::get, basis), "Wie betaalt dit?"));
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis, R"({"niveau":"tactisch"})").status, 400);
    EXPECT_EQ(huis.api("politie", web::Method::get, basis).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, EscalatieTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
