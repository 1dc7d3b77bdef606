// Beheer behind the real router, on both engines: what is refused, what takes effect at once, what is never shown.

#include <gtest/gtest.h>

#include "domein/beheer/test_beheer.hpp"

namespace beheer::test {
namespace {

TEST_P(BeheerTest, every_page_opens_for_who_may_and_is_absent_for_others) {
    for (const char* pad :
         {"/beheer", "/beheer/organisaties", "/beheer/organisaties/nieuw", "/beheer/medewerkers",
          "/beheer/medewerkers/nieuw", "/beheer/rollen", "/beheer/regietafels", "/beheer/regietafels/nieuw",
          "/beheer/convenanten", "/beheer/convenanten/nieuw", "/beheer/codelijsten",
          "/beheer/codelijsten/herkomst", "/beheer/instellingen",
          "/beheer/instellingen/triage.eerste_contact_werkdagen"}) {
        EXPECT_EQ(huis.get("beheerder", pad).status, 200) << pad;
        EXPECT_EQ(huis.get("regisseur", pad).status, 404) << pad;
    }
    EXPECT_EQ(huis.get("beheerder", mens("politie")).status, 200);
    EXPECT_EQ(huis.get("beheerder", mens("politie") + "/wijzigen").status, 200);
    EXPECT_EQ(huis.get("contactpersoon", "/organisatie/medewerkers").status, 200);
    EXPECT_EQ(huis.get("contactpersoon", eigen("gemeente")).status, 200);
    EXPECT_EQ(huis.get("contactpersoon", eigen("politie")).status, 404);
    EXPECT_EQ(huis.get("beheerder", "/organisatie/medewerkers").status, 404);
}

TEST_P(BeheerTest, people_stand_by_surname_and_are_found_by_its_letter) {
    const auto plek = [&](const web::Response& lijst, std::string_view naam) {
        return lijst.body.find(naam);
    };
    const auto alle = huis.get("beheerder", "/beheer/medewerkers");
    EXPECT_LT(plek(alle, ">Azalea, Femke van<"), plek(alle, ">Beukers, Anouk<"));
    const auto met_b = huis.get("beheerder", "/beheer/medewerkers?letter=b");
    EXPECT_NE(plek(met_b, ">Beukers, Anouk<"), std::string::npos);
    EXPECT_EQ(plek(met_b, ">Azalea, Femke van<"), std::string::npos);
    EXPECT_NE(plek(met_b, "?letter=b\" aria-current=\"true\">B</a>"), std::string::npos);
    EXPECT_EQ(huis.get("beheerder", "/beheer/medewerkers?letter=bb").body.find("aria-current=\"true\">B<"),
              std::string::npos);
}

TEST_P(BeheerTest, a_role_takes_two_people_and_neither_is_oneself) {
    EXPECT_EQ(stel_voor("beheerder", "beheerder", "manager"), 409);
    ASSERT_EQ(stel_voor("beheerder", "beleid", "manager"), 303);
    const auto voorstel = laatste_rol("beleid");
    EXPECT_EQ(voorstel.staat, beheer::RolStaat::voorgesteld);
    EXPECT_EQ(stel_voor("beheerder2", "beleid", "manager"), 409);  // waits already
    EXPECT_EQ(beslis("beheerder", voorstel, "bevestiging"), 409);  // proposed it himself
    EXPECT_EQ(beslis("beleid", voorstel, "bevestiging"), 404);     // no right at all
    EXPECT_FALSE(huis.als("beleid").heeft(Rol::manager));
    ASSERT_EQ(beslis("manager", voorstel, "bevestiging"), 303);
    EXPECT_EQ(huis.get("beleid", "/").status, 303);  // the old session is gone
    huis.vergeet("beleid");
    EXPECT_TRUE(huis.als("beleid").heeft(Rol::manager));
    EXPECT_EQ(beslis("manager", voorstel, "bevestiging"), 409);

    const auto geldig = laatste_rol("beleid");
    ASSERT_EQ(beslis("beheerder", geldig, "einde"), 303);
    huis.vergeet("beleid");
    EXPECT_FALSE(huis.als("beleid").heeft(Rol::manager));
}

TEST_P(BeheerTest, a_beheerder_does_not_confirm_his_own_role_nor_change_his_own_row) {
    EXPECT_EQ(stel_voor("beheerder", "beheerder2", "manager"), 303);
    EXPECT_EQ(beslis("beheerder2", laatste_rol("beheerder2"), "bevestiging"), 409);
    EXPECT_EQ(beslis("beheerder2", laatste_rol("beheerder2"), "afwijzing"), 303);
    EXPECT_EQ(huis.post("beheerder", mens("beheerder") + "/blokkade", {{"versie", "1"}}).status, 409);
    EXPECT_EQ(huis.post("beheerder", mens("beheerder") + "/herstel").status, 409);
}

TEST_P(BeheerTest, blocking_ends_the_session_and_a_stale_version_does_not) {
    ASSERT_EQ(huis.get("politie", "/").status, 200);
    EXPECT_EQ(huis.post("beheerder", mens("politie") + "/blokkade", {{"versie", "9"}}).status, 409);
    ASSERT_EQ(huis.get("politie", "/").status, 200);
    EXPECT_EQ(huis.post("beheerder", mens("politie") + "/blokkade", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.get("politie", "/").status, 303);
}

TEST_P(BeheerTest, ending_an_organisation_ends_its_sessions) {
    ASSERT_EQ(huis.get("politie", "/").status, 200);
    const std::string pad = "/beheer/organisaties/" + huis.organisatie("politie").text();
    const Velden velden{{"naam", "Politie"},   {"soort", "politie"},  {"keten", "straf"},
                        {"van", "01-01-2026"}, {"tot", "22-11-2026"}, {"versie", "1"}};
    EXPECT_EQ(huis.post("beheerder", pad, velden).status, 303);
    EXPECT_EQ(huis.get("politie", "/").status, 303);
    const auto botsing = huis.post("beheerder", pad,
                                   {{"naam", "Politie Oost"},
                                    {"soort", "politie"},
                                    {"keten", "straf"},
                                    {"van", "01-01-2026"},
                                    {"versie", "1"}});
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(bevat(botsing, "Politie Oost"));  // nothing that was typed is lost
    EXPECT_TRUE(bevat(botsing, "name=\"versie\" value=\"2\""));
    // The kind decides what people see: fixed once there are people.
    EXPECT_EQ(huis.post("beheerder", pad,
                        {{"naam", "Politie"},
                         {"soort", "ggz"},
                         {"keten", "straf"},
                         {"van", "01-01-2026"},
                         {"versie", "2"}})
                  .status,
              409);
}

TEST_P(BeheerTest, a_form_comes_back_with_its_faults_and_its_text) {
    const auto terug = huis.post("beheerder", "/beheer/organisaties",
                                 {{"naam", "Wijkteam Oost"},
                                  {"soort", "zorgaanbieder"},
                                  {"code", "Wijkteam Oost"},
                                  {"van", "01-01-2026"}});
    EXPECT_EQ(terug.status, 422);
    EXPECT_TRUE(bevat(terug, "Wijkteam Oost"));
    const Velden goed{{"naam", "Wijkteam Oost"},
                      {"soort", "zorgaanbieder"},
                      {"keten", "zorg"},
                      {"code", "wijkteam-oost"},
                      {"van", "01-01-2026"}};
    EXPECT_EQ(huis.post("beheerder", "/beheer/organisaties", goed).status, 303);
    EXPECT_EQ(huis.post("beheerder", "/beheer/organisaties", goed).status, 422);  // the code is taken
    EXPECT_TRUE(bevat(huis.get("beheerder", "/beheer/organisaties"), "Wijkteam Oost"));
}

TEST_P(BeheerTest, codes_and_settings_hold_from_a_day_on) {
    EXPECT_EQ(huis.post("beheerder", "/beheer/codelijsten/herkomst",
                        {{"naam", "Politie"}, {"code", "politie"}, {"van", "23-11-2026"}})
                  .status,
              303);
    const auto lijst = huis.get("beheerder", "/beheer/codelijsten/herkomst");
    EXPECT_TRUE(bevat(lijst, "Uit het veld"));  // the default list came along
    EXPECT_EQ(huis.post("beheerder", "/beheer/codelijsten/herkomst/zsm/einde").status, 303);
    EXPECT_EQ(huis.post("beheerder", "/beheer/codelijsten/herkomst/zsm/einde").status, 409);
    EXPECT_EQ(huis.get("beheerder", "/beheer/codelijsten/toetsen").status,
              404);  // the program reads it as an enum
    const std::string pad = "/beheer/instellingen/triage.eerste_contact_werkdagen";
    EXPECT_EQ(huis.post("beheerder", pad, {{"waarde", "vijf"}, {"van", "23-11-2026"}}).status, 422);
    EXPECT_EQ(huis.post("beheerder", pad, {{"waarde", "3"}, {"van", "23-11-2026"}}).status, 303);
}

TEST_P(BeheerTest, tables_have_members) {
    const std::string pad = "/beheer/regietafels/" + huis.tafel("jeugd").text();
    EXPECT_EQ(
        huis.post("beheerder", pad + "/leden", {{"medewerker", huis.medewerker("politie").text()}}).status,
        303);
    EXPECT_TRUE(bevat(huis.get("beheerder", pad), "Ilse Vlier"));
    const std::string einde = pad + "/leden/" + huis.medewerker("politie").text() + "/einde";
    EXPECT_EQ(huis.post("beheerder", einde).status, 303);
    EXPECT_EQ(huis.post("beheerder", einde).status, 404);
}

TEST_P(BeheerTest, the_lists_are_there_as_json) {
    for (const char* naam :
         {"organisaties", "medewerkers", "regietafels", "convenanten", "codelijsten", "instellingen"}) {
        const auto antwoord =
            huis.api("beheerder", web::Method::get, "/api/v1/" + std::string(naam) + "?page=1&pageSize=2", {},
                     toegang::Doel::beheer);
        EXPECT_EQ(antwoord.status, 200) << naam;
        EXPECT_TRUE(bevat(antwoord, "\"" + std::string(naam) + "\":[")) << naam;
    }
    EXPECT_EQ(huis.api("beheerder", web::Method::get, "/api/v1/medewerkers?page=0", {}, toegang::Doel::beheer)
                  .status,
              400);
    EXPECT_EQ(huis.api("regisseur", web::Method::get, "/api/v1/medewerkers").status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, BeheerTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace beheer::test
