// Tables through the real router, on both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class RegietafelTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    std::string pad(std::string_view tafel, std::string_view rest = {}) {
        return "/regietafels/" + huis.tafel(tafel).text() + std::string(rest);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static Velden werkwijze(std::string_view versie = "1") {
        return {{"regime", "volwassenen"}, {"voorzitter", ""},
                {"plaats", "Merenzaal"},   {"weken", "2"},
                {"vanaf", "24-11-2026"},   {"tijd", "13:30"},
                {"minuten", "120"},        {"sluitDagen", "1"},
                {"sluitTijd", "12:00"},    {"versie", std::string(versie)}};
    }
    int lid(std::string_view tafel, std::string_view wie, std::string_view vervangt = {}) {
        Velden velden{{"medewerker", huis.medewerker(wie).text()}};
        if (!vervangt.empty()) velden.emplace_back("vervangt", huis.medewerker(vervangt).text());
        return huis.post("regisseur", pad(tafel, "/leden"), velden).status;
    }
};

TEST_P(RegietafelTest, the_house_sets_rhythm_and_chair) {
    EXPECT_EQ(huis.post("regisseur", pad("volwassenen", "/werkwijze"), werkwijze()).status, 303);
    const auto blad = huis.get("ondersteuner", pad("volwassenen"));
    EXPECT_TRUE(staat(blad, "Elke 2 weken op dinsdag, 13:30 tot 15:30 uur"));
    EXPECT_TRUE(staat(blad, "maandag, 12:00 uur"));
    EXPECT_TRUE(staat(blad, "dinsdag 8 december 2026"));
    EXPECT_EQ(huis.post("regisseur", pad("volwassenen", "/werkwijze"), werkwijze("1")).status, 409);
    auto vreemd = werkwijze("2");
    vreemd[1].second = huis.medewerker("politie").text();
    EXPECT_EQ(huis.post("manager", pad("volwassenen", "/werkwijze"), vreemd).status, 422)
        << "not at this table and not of the house";
    EXPECT_EQ(lid("volwassenen", "politie"), 303);
    EXPECT_EQ(huis.post("manager", pad("volwassenen", "/werkwijze"), vreemd).status, 303);
    EXPECT_TRUE(staat(huis.get("manager", pad("volwassenen")), "lid, voorzitter"));
    EXPECT_EQ(huis.post("politie", pad("volwassenen", "/werkwijze"), werkwijze("3")).status, 404);
}

TEST_P(RegietafelTest, who_sits_at_a_table_knows_it) {
    EXPECT_EQ(huis.get("politie", pad("volwassenen")).status, 404);
    EXPECT_TRUE(staat(huis.get("politie", "/regietafels"), "Je zit aan geen tafel."));
    EXPECT_EQ(lid("volwassenen", "politie"), 303);
    const auto blad = huis.get("politie", pad("volwassenen"));
    EXPECT_EQ(blad.status, 200);
    EXPECT_FALSE(staat(blad, "instroom")) << "no figures for a partner";
    EXPECT_FALSE(staat(blad, "Zet iemand aan tafel"));
    EXPECT_EQ(huis.get("politie", pad("jeugd")).status, 404);
    EXPECT_EQ(
        huis.post("regisseur", pad("volwassenen", "/leden/" + huis.medewerker("politie").text() + "/einde"))
            .status,
        303);
    EXPECT_EQ(huis.get("politie", pad("volwassenen")).status, 404);
}

TEST_P(RegietafelTest, a_deputy_is_of_the_same_organisation_and_leaves_along) {
    EXPECT_EQ(lid("volwassenen", "gemeente"), 303);
    EXPECT_EQ(lid("volwassenen", "politie", "gemeente"), 422);
    EXPECT_EQ(lid("volwassenen", "aanmelder", "gemeente"), 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad("volwassenen")), "vervangt "));
    EXPECT_EQ(
        huis.post("regisseur", pad("volwassenen", "/leden/" + huis.medewerker("gemeente").text() + "/einde"))
            .status,
        303);
    EXPECT_EQ(huis.get("aanmelder", pad("volwassenen")).status, 404);
}

TEST_P(RegietafelTest, who_judges_reports_is_set_by_beheer) {
    EXPECT_EQ(lid("triage", "politie"), 409);
    EXPECT_TRUE(staat(huis.get("regisseur", pad("triage")), "met twee"));
}

TEST_P(RegietafelTest, a_table_ends_and_its_dossiers_go_on) {
    const auto dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}});
    const Velden zonder{{"reden", "De aanpak stopt."}, {"versie", "1"}};
    EXPECT_EQ(huis.post("manager", pad("volwassenen", "/einde"), zonder).status, 422) << "a dossier runs";
    Velden met = zonder;
    met.emplace_back("naar", huis.tafel("jeugd").text());
    EXPECT_EQ(huis.post("manager", pad("volwassenen", "/einde"), met).status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad("volwassenen")), "Deze tafel is beëindigd"));
    EXPECT_TRUE(staat(huis.get("regisseur", pad("jeugd")), dossier.text()));
    EXPECT_TRUE(staat(huis.post("manager", pad("volwassenen", "/einde"), met), "tafel.voorbij"));
    EXPECT_EQ(lid("volwassenen", "politie"), 409);
    // No meetings and no choice of it any more.
    EXPECT_FALSE(staat(huis.get("regisseur", "/overleggen/nieuw"), huis.tafel("volwassenen").text()));
    EXPECT_TRUE(staat(huis.post("regisseur", "/overleggen",
                                {{"tafel", huis.tafel("volwassenen").text()},
                                 {"dagen.0.dag", "24-11-2026"},
                                 {"tijd", "13:30"},
                                 {"minuten", "60"},
                                 {"plaats", ""}}),
                      "overleg.tafel-voorbij"));
    EXPECT_EQ(huis.post("ondersteuner", pad("jeugd", "/einde"), zonder).status, 404) << "she decides nothing";
}

TEST_P(RegietafelTest, a_manager_sees_no_small_count_and_no_name) {
    huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}, .titel = "Kwartel, K."});
    const auto manager = huis.get("manager", pad("volwassenen"));
    EXPECT_TRUE(staat(manager, "&lt; 5"));
    EXPECT_FALSE(staat(manager, "Kwartel"));
    const auto regisseur = huis.get("regisseur", pad("volwassenen"));
    EXPECT_TRUE(staat(regisseur, "Kwartel"));
    EXPECT_FALSE(staat(regisseur, "&lt; 5"));
    EXPECT_FALSE(staat(huis.get("regisseur2", pad("volwassenen")), "Kwartel"));
}

INSTANTIATE_TEST_SUITE_P(Engines, RegietafelTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
