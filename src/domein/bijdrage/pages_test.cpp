// Giving, releasing and withdrawing a bijdrage, through the real router on both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class BijdrageTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::deelnemer}}});
    static constexpr std::string_view tekst = "Hij slikt zijn medicijnen <niet> meer.";
    static constexpr std::string_view getoond = "Hij slikt zijn medicijnen &lt;niet&gt; meer.";

    std::string pad(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + "/bijdragen" + std::string(rest);
    }
    std::string casus() const { return "/casussen/" + dossier.text(); }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    // Gives one and returns its path.
    std::string geef(std::string_view login, Velden velden = {}) {
        static constexpr db::Sql laatste{
            "test.laatste",
            "SELECT id FROM item WHERE soort = 3 AND dossier = $1 ORDER BY gemaakt DESC, id LIMIT 1"};
        huis.clock().set(
            huis.clock().now().plus_seconds(1));  // or the last one is any of those of this moment
        velden.emplace_back("tekst", std::string(tekst));
        velden.emplace_back("categorieen", "wonen");  // everybody here is cleared for that
        const auto klaar = huis.post(login, pad(), velden);
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        auto snapshot = huis.db().read();
        return pad("/" + snapshot.reader().value<kern::ItemId>(laatste, dossier)->text());
    }
    static Velden geheim(Velden meer = {}) {
        meer.emplace_back("geheim", "medisch");
        meer.emplace_back("geheimGrond", "toestemming");
        meer.emplace_back("geheimToelichting", "Voor dit overleg, 12 november 2026.");
        return meer;
    }
    std::int64_t aantal() {
        static constexpr db::Sql tel{"test.aantal", "SELECT count(*) FROM bijdrage"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(tel).value_or(-1);
    }
};

TEST_P(BijdrageTest, every_page_says_whose_dossier_it_is) {
    const auto ander =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::bevraagd}},
                      .titel = "Kievit, R."});
    const auto link = "<a href=\"" + casus() + "\">";
    EXPECT_TRUE(staat(huis.get("politie", pad("/nieuw")), link));
    EXPECT_TRUE(staat(huis.get("politie", geef("politie")), link));
    const auto gevraagd = huis.get("politie", "/casussen/" + ander.text() + "/bijdragen/nieuw");
    EXPECT_TRUE(staat(gevraagd, "Kievit, R."));
    EXPECT_FALSE(staat(gevraagd, "<a href=\"/casussen/" + ander.text() + "\">"))
        << "who may not see the casus";
    const auto leeg = huis.post("politie", pad());
    EXPECT_EQ(leeg.status, 422);
    EXPECT_TRUE(staat(leeg, "Wat wil je vastleggen? Dit veld is nog leeg."))
        << "as the field is called on the screen";
    EXPECT_TRUE(staat(leeg, link));
}

TEST_P(BijdrageTest, three_fields_are_enough_and_the_kring_sees_it) {
    const auto formulier = huis.get("politie", pad("/nieuw"));
    EXPECT_EQ(formulier.status, 200);
    EXPECT_TRUE(staat(formulier, "Wat wil je vastleggen?"));
    const auto een = geef("politie");
    for (const auto* wie : {"regisseur", "politie", "ggz", "om"}) {
        EXPECT_TRUE(staat(huis.get(wie, een), getoond)) << wie;
        EXPECT_TRUE(staat(huis.get(wie, casus()), getoond)) << wie;
    }
}

TEST_P(BijdrageTest, each_kring_shows_it_to_its_own_and_to_nobody_else) {
    const auto eigen = geef("politie", {{"kring", "C1"}});
    const auto genoemd = geef("politie", {{"kring", "C2"},
                                          {"organisaties.0.id", huis.organisatie("om").text()},
                                          {"noodzaak", "Het OM beslist morgen."}});
    EXPECT_EQ(huis.get("politie", eigen).status, 200);
    for (const auto* wie : {"regisseur", "ggz", "om", "reclassering", "aanmelder", "fg", "beheerder"})
        EXPECT_EQ(huis.get(wie, eigen).status, 404) << wie;
    EXPECT_TRUE(staat(huis.get("om", genoemd), getoond));
    for (const auto* wie : {"ggz", "reclassering"}) EXPECT_EQ(huis.get(wie, genoemd).status, 404) << wie;
}

TEST_P(BijdrageTest, secrecy_stays_shut_until_it_is_released) {
    const auto een = geef("ggz", geheim());
    EXPECT_EQ(huis.get("politie", een).status, 404);
    EXPECT_FALSE(staat(huis.get("regisseur", casus()), getoond));
    EXPECT_EQ(huis.post("politie", een + "/vrijgave", {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("ggz", een + "/vrijgave", {{"versie", "1"}}).status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", een), getoond));
}

TEST_P(BijdrageTest, withdrawn_it_is_for_its_source_alone_from_the_next_request) {
    const auto een = geef("politie");
    EXPECT_EQ(huis.get("om", een).status, 200);
    EXPECT_EQ(huis.post("om", een + "/intrekking", {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("politie", een + "/intrekking", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.get("om", een).status, 404);
    EXPECT_FALSE(staat(huis.get("om", casus()), getoond));
    EXPECT_TRUE(staat(huis.get("politie", een), "ingetrokken door de bron"));
}

TEST_P(BijdrageTest, who_comes_second_sees_how_it_stands) {
    const auto een = geef("ggz", geheim());
    EXPECT_EQ(huis.post("ggz", een + "/vrijgave", {{"versie", "1"}}).status, 303);
    // Released already: there is nothing left to choose.
    const auto weer = huis.post("ggz", een + "/vrijgave", {{"versie", "1"}});
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(staat(weer, "<td data-kop=\"Nu in het dossier\">open voor de kring</td>"));
    EXPECT_FALSE(staat(weer, "Neem mijn versie"));
    // To withdraw it is still possible, but upon what stands there now.
    const auto intrekken = huis.post("ggz", een + "/intrekking", {{"versie", "1"}});
    EXPECT_EQ(intrekken.status, 409);
    EXPECT_TRUE(staat(intrekken, "Neem mijn versie"));
    EXPECT_TRUE(staat(intrekken, "name=\"versie\" value=\"2\""));
    EXPECT_EQ(huis.post("ggz", een + "/intrekking", {{"versie", "2"}}).status, 303);
    EXPECT_TRUE(staat(huis.post("ggz", een + "/intrekking", {{"versie", "2"}}), "ingetrokken"));
}

TEST_P(BijdrageTest, bad_input_comes_back_with_what_was_typed) {
    const auto terug = huis.post(
        "politie", pad(), {{"tekst", ""}, {"voorwaarden", "Alleen mondeling."}, {"brondatum", "31-02-2026"}});
    EXPECT_EQ(terug.status, 422);
    EXPECT_TRUE(staat(terug, "href=\"#tekst\""));
    EXPECT_TRUE(staat(terug, "href=\"#brondatum\""));
    EXPECT_TRUE(staat(terug, "Alleen mondeling."));
    EXPECT_TRUE(staat(terug, "value=\"31-02-2026\""));
    for (const Velden& fout :
         {Velden{{"tekst", std::string(8'001, 'a')}}, Velden{{"tekst", "Iets."}, {"kring", "C9"}},
          Velden{{"tekst", "Iets."}, {"categorieen", "ras"}}, Velden{{"tekst", "Iets."}, {"onbekend", "x"}},
          Velden{{"tekst", "Iets."}, {"kring", "C2"}}, Velden{{"tekst", "Iets."}, {"geheim", "medisch"}},
          Velden{{"tekst", std::string("nul\0teken", 9)}}})
        EXPECT_EQ(huis.post("politie", pad(), fout).status, 422) << fout.back().first;
    EXPECT_EQ(aantal(), 0);
}

TEST_P(BijdrageTest, who_does_not_take_part_finds_nothing) {
    const auto een = geef("politie");
    const std::string niets = "/casussen/" + huis.random().id<kern::Dossier>().text() + "/bijdragen";
    for (const auto* wie : {"reclassering", "aanmelder", "manager", "fg", "beheerder", "regisseur2"}) {
        EXPECT_EQ(huis.get(wie, pad("/nieuw")).status, 404) << wie;
        EXPECT_EQ(huis.post(wie, pad(), {{"tekst", "Iets."}}).status, 404) << wie;
        EXPECT_EQ(huis.get(wie, een).status, 404) << wie;
        EXPECT_EQ(huis.post(wie, een + "/intrekking", {{"versie", "1"}}).status, 404) << wie;
    }
    EXPECT_EQ(huis.get("politie", niets + "/nieuw").status, 404);
    EXPECT_EQ(huis.get("politie", pad("/" + huis.random().id<kern::Item>().text())).status, 404);
    EXPECT_EQ(aantal(), 1);
}

TEST_P(BijdrageTest, the_api_says_the_same) {
    const std::string basis = "/api/v1" + pad();
    const auto gemaakt =
        huis.api("politie", web::Method::post, basis, R"({"tekst":"Gezien bij het station."})");
    EXPECT_EQ(gemaakt.status, 201) << gemaakt.body;
    EXPECT_EQ(huis.api("politie", web::Method::post, basis, R"({"tekst":""})").status, 400);
    EXPECT_EQ(huis.api("politie", web::Method::post, basis, R"({"tekst":"Iets.","tekst":"Iets."})").status,
              400);
    EXPECT_EQ(huis.api("reclassering", web::Method::post, basis, R"({"tekst":"Iets."})").status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, BijdrageTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
