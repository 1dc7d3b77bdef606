// The print of a whole casus: what its reader may see, and no look that is not in the log. On both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class AfdrukTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"ggz"}}, .titel = "Grutto, D."});
    std::string casus = "/casussen/" + dossier.text();
    std::string afdruk = casus + "/afdruk";

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string naar(const web::Response& response) {
        EXPECT_EQ(response.status, 303) << response.body;
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == "Location") return waarde;
        return {};
    }
    void vul() {
        static constexpr db::Sql doel{"test.doel", "SELECT id FROM doel WHERE dossier = $1"};
        naar(huis.post("politie", casus + "/bijdragen",
                       {{"tekst", "De aangifte loopt nog."},
                        {"categorieen", "politie"},
                        {"voorwaarden", "Alleen mondeling bespreken."}}));
        naar(huis.post("ggz", casus + "/bijdragen",
                       {{"tekst", "Alleen van ons."}, {"categorieen", "gezondheid"}, {"kring", "C1"}}));
        naar(huis.post("regisseur", casus + "/doelen",
                       {{"leefgebied", "huisvesting"}, {"tekst", "Een vast adres."}}));
        auto snapshot = huis.db().read();
        const auto id = snapshot.reader().value<kern::ItemId>(doel, dossier)->text();
        const auto actie = naar(huis.post("regisseur", casus + "/acties",
                                          {{"tekst", "Sleutel regelen."},
                                           {"doel", id},
                                           {"eigenaar", huis.medewerker("ggz").text()},
                                           {"termijn", "04-12-2026"}}));
        naar(huis.post("ggz", actie + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}));
        naar(huis.post("ggz", actie + "/voortgang", {{"tekst", "De sleutel is besteld."}}));
    }
    // The classes that the last look of the log names, as a mask.
    std::int64_t klassen() {
        const auto regel = huis.log().back().regel;
        const auto gelezen = json::parse(regel, regel.size());
        return *(*gelezen->find("dossiers")->array()->front().array())[1].integer();
    }
};

TEST_P(AfdrukTest, it_holds_what_the_reader_may_see_and_the_log_line) {
    vul();
    const auto papier = huis.get("regisseur", afdruk);
    ASSERT_EQ(papier.status, 200) << papier.body;
    for (const auto* woord :
         {"Grutto, D.", "Gezin en netwerk", "Een vast adres.", "Sleutel regelen.", "De sleutel is besteld.",
          "De aangifte loopt nog.", "Alleen mondeling bespreken.", "Deelnemers", "Besluiten",
          "Dit is vastgelegd in het logboek"})
        EXPECT_TRUE(staat(papier, woord)) << woord;
    EXPECT_FALSE(staat(papier, "Alleen van ons.")) << "closed on screen, closed on paper";
    EXPECT_EQ(huis.log().back().actie, "casus.afdrukken");
    EXPECT_TRUE(staat(huis.get("ggz", afdruk), "Alleen van ons."));
}

TEST_P(AfdrukTest, only_the_chosen_parts_are_opened) {
    vul();
    EXPECT_EQ(huis.get("regisseur", afdruk + "?deel=deelnemers").status, 200);
    const auto weinig = klassen();
    const auto papier = huis.get("regisseur", afdruk + "?deel=bijdragen&deel=deelnemers");
    EXPECT_TRUE(staat(papier, "De aangifte loopt nog."));
    EXPECT_FALSE(staat(papier, "Sleutel regelen."));
    EXPECT_NE(klassen() & ~weinig, 0) << "what was printed is in the entry, and not before";
    for (const auto* fout : {"?deel=alles", "?meer=1"}) {
        EXPECT_EQ(huis.get("regisseur", afdruk + fout).status, 422) << fout;
        EXPECT_EQ(huis.api("regisseur", web::Method::get, "/api/v1" + afdruk + fout).status, 400) << fout;
    }
}

TEST_P(AfdrukTest, the_api_gives_the_same) {
    vul();
    const auto antwoord = huis.api("regisseur", web::Method::get, "/api/v1" + afdruk);
    ASSERT_EQ(antwoord.status, 200) << antwoord.body;
    for (const auto* woord :
         {"De sleutel is besteld.", "De aangifte loopt nog.", "Een vast adres.", "\"alleBesluiten\""})
        EXPECT_TRUE(staat(antwoord, woord)) << woord;
    EXPECT_FALSE(staat(antwoord, "Alleen van ons."));
    const auto deel = huis.api("regisseur", web::Method::get, "/api/v1" + afdruk + "?deel=verloop");
    EXPECT_FALSE(staat(deel, "\"bijdragen\""));
    EXPECT_TRUE(staat(deel, "\"verloop\""));
}

TEST_P(AfdrukTest, it_holds_the_plan_as_laid_down_the_scores_the_risk_and_the_rounding_off) {
    vul();
    naar(huis.post("regisseur", casus + "/planversies", {{"reden", "Na de tafel."}, {"versie", "0"}}));
    naar(huis.post("politie", casus + "/scores",
                   {{"leefgebied", "huisvesting"},
                    {"score", "2"},
                    {"datum", "20-11-2026"},
                    {"tekst", "Hij slaapt bij vrienden."},
                    {"categorieen", "wonen"}}));
    naar(huis.post("ggz", casus + "/risico",
                   {{"instrument", "Leidraad veiligheid"},
                    {"bevoegdheid", "Opgeleid."},
                    {"datum", "20-11-2026"},
                    {"uitkomst", "gemiddeld"},
                    {"tekst", "Houdt zich aan afspraken."},
                    {"categorieen", "gezondheid"},
                    {"kring", "C3"}}));
    naar(huis.post("regisseur", casus + "/afronding", {{"reden", "De doelen zijn bereikt."}}));
    const auto papier = huis.get("regisseur", afdruk);
    for (const auto* woord :
         {"Na de tafel.", "Leidraad veiligheid", "De doelen zijn bereikt.", "Leefgebieden"})
        EXPECT_TRUE(staat(papier, woord)) << woord;
    EXPECT_FALSE(staat(huis.get("politie", afdruk), "Leidraad veiligheid")) << "health is not for the police";
    const auto json = huis.api("regisseur", web::Method::get, "/api/v1" + afdruk);
    for (const auto* woord : {"\"planversie\":{", "\"leefgebieden\":[", "\"risico\":[", "\"afronding\":{"})
        EXPECT_TRUE(staat(json, woord)) << woord;
}

TEST_P(AfdrukTest, it_is_for_who_may_see_the_casus) {
    for (const auto* wie : {"om", "regisseur2", "manager", "fg", "beheerder"}) {
        EXPECT_EQ(huis.get(wie, afdruk).status, 404) << wie;
        EXPECT_EQ(huis.api(wie, web::Method::get, "/api/v1" + afdruk).status, 404) << wie;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, AfdrukTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
