// The casus opens the newest bijdragen and counts the rest; the list has them all, on both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class BijdrageLijstTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    std::string casus =
        "/casussen/" +
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"ggz"}, {"politie"}}}).text();
    std::string lijst = casus + "/bijdragen";

    void geef(std::string_view login, std::string_view tekst, std::string_view categorie = "wonen",
              Velden meer = {}) {
        huis.clock().set(huis.clock().now().plus_seconds(60));
        Velden velden{{"tekst", std::string(tekst)}, {"categorieen", std::string(categorie)}};
        velden.insert(velden.end(), meer.begin(), meer.end());
        ASSERT_EQ(huis.post(login, lijst, velden).status, 303);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    // The classes that the last look of the log names, as a mask.
    std::int64_t klassen() {
        const auto regel = huis.log().back().regel;
        const auto gelezen = json::parse(regel, regel.size());
        return *(*gelezen->find("dossiers")->array()->front().array())[1].integer();
    }
    std::int64_t api(std::string_view vraag) {
        const auto antwoord = huis.api("regisseur", web::Method::get, "/api/v1" + lijst + std::string(vraag));
        EXPECT_EQ(antwoord.status, 200) << antwoord.body;
        return json::parse(antwoord.body, antwoord.body.size())->find("totaal")->integer()[0];
    }
};

TEST_P(BijdrageLijstTest, the_casus_opens_what_stands_on_it_and_counts_the_rest) {
    geef("politie", "De oudste gaat over de aangifte.", "politie");
    for (int n = 0; n < 11; ++n) geef("politie", "Regel " + std::to_string(n) + ".");
    const auto pagina = huis.get("regisseur", casus);
    EXPECT_TRUE(staat(pagina, "12, nieuwste boven"));
    EXPECT_TRUE(staat(pagina, "Nog 2 oudere bijdragen"));
    EXPECT_TRUE(staat(pagina, "Regel 10.") && staat(pagina, "Regel 1."));
    EXPECT_FALSE(staat(pagina, "Regel 0.")) << "the eleventh";
    const auto zonder = klassen();
    const auto alles = huis.get("regisseur", lijst);
    EXPECT_TRUE(staat(alles, "Regel 0.") && staat(alles, "De oudste gaat over de aangifte."));
    EXPECT_NE(klassen() & ~zonder, 0) << "the log names K5 once it was opened, and not before";
}

TEST_P(BijdrageLijstTest, a_page_holds_twenty_five_and_leads_on) {
    for (int n = 0; n < 27; ++n) geef("politie", "Regel " + std::to_string(n) + ".");
    const auto eerste = huis.get("ggz", lijst);
    EXPECT_TRUE(staat(eerste, "1 tot en met 25 van 27"));
    EXPECT_TRUE(staat(eerste, "Regel 26.") && staat(eerste, "Regel 2."));
    EXPECT_FALSE(staat(eerste, "Regel 1."));
    const auto tweede = huis.get("ggz", lijst + "?pagina=2");
    EXPECT_TRUE(staat(tweede, "Regel 1.") && staat(tweede, "Regel 0."));
    EXPECT_FALSE(staat(tweede, "Regel 2."));
    EXPECT_TRUE(staat(huis.get("ggz", lijst + "?pagina=9"), "Zo ver loopt de lijst niet."));
    for (const auto* raar : {"?pagina=0", "?pagina=-1", "?pagina=x", "?pagina=99999999999999999999"})
        EXPECT_TRUE(staat(huis.get("ggz", lijst + raar), "Bijdragen")) << raar;
}

TEST_P(BijdrageLijstTest, a_choice_counts_only_what_fits_and_tells_nothing_of_what_is_closed) {
    geef("politie", "Een feit.");
    geef("politie", "Een mening.", "wonen", {{"aard", "mening"}});
    geef("ggz", "Alleen van ons.", "gezondheid", {{"kring", "C1"}, {"aard", "mening"}});
    geef("ggz", "Stil.", "gezondheid", {{"kring", "C1"}, {"stil", "ja"}});
    const std::string politie = huis.organisatie("politie").text();
    EXPECT_EQ(api(""), 3) << "the house may know that one is closed";
    EXPECT_EQ(api("?aard=mening"), 1) << "and not of what kind it is";
    EXPECT_EQ(api("?organisatie=" + politie), 2);
    EXPECT_EQ(api("?organisatie=" + politie + "&aard=feit"), 1);
    const auto van_politie = huis.get("politie", lijst);
    EXPECT_TRUE(staat(van_politie, "2 bijdragen</p>"));
    EXPECT_FALSE(staat(van_politie, huis.organisatie("ggz").text())) << "who gave nothing it may know of";
    EXPECT_TRUE(staat(huis.get("ggz", lijst), "4 bijdragen</p>"));
    EXPECT_TRUE(staat(huis.get("politie", lijst + "?organisatie=" + huis.organisatie("ggz").text()),
                      "Geen bijdrage past bij je keuze."));
}

TEST_P(BijdrageLijstTest, it_is_for_who_may_see_the_casus) {
    geef("politie", "Een feit.");
    for (const auto* wie : {"om", "regisseur2", "manager", "fg", "beheerder"}) {
        EXPECT_EQ(huis.get(wie, lijst).status, 404) << wie;
        EXPECT_EQ(huis.api(wie, web::Method::get, "/api/v1" + lijst).status, 404) << wie;
    }
    for (const auto* fout : {"?aard=ras", "?organisatie=1", "?page=0", "?pageSize=101", "?soort=feit"})
        EXPECT_EQ(huis.api("regisseur", web::Method::get, "/api/v1" + lijst + fout).status, 400) << fout;
    geef("politie", "Nog een.");
    const auto eerste = huis.api("regisseur", web::Method::get, "/api/v1" + lijst + "?pageSize=1&aard=feit");
    std::string verder;
    for (const auto& [naam, waarde] : eerste.headers)
        if (naam == "Link") verder = waarde;
    EXPECT_NE(verder.find("aard=feit&page=2&pageSize=1>; rel=\"next\""), verder.npos) << verder;
}

INSTANTIATE_TEST_SUITE_P(Engines, BijdrageLijstTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
