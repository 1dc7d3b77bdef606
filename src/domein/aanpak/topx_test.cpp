// The list of Wgs 2.32: not before publication, not without tests and criteria, by public participants, and wiped at its end.
#include "domein/aanpak/test_aanpak.hpp"

namespace aanpak {
namespace {

using test::Velden;

constexpr db::Sql tel_verloop{"test.verloop",
                              "SELECT count(*) FROM dossier_verloop WHERE dossier = $1 AND soort = 'aanpak'"};
constexpr db::Sql tel_aanpak{"test.aanpak", "SELECT count(*) FROM aanpak WHERE dossier = $1"};
constexpr db::Sql tel_item{"test.item", "SELECT count(*) FROM item WHERE dossier = $1 AND soort IN (37, 38)"};
constexpr db::Sql tel_besluit{"test.besluit", "SELECT count(*) FROM besluit WHERE dossier = $1"};
constexpr db::Sql tel_rol{"test.rol", "SELECT count(*) FROM aanpak_rol WHERE dossier = $1"};
constexpr db::Sql tel_bespreking{"test.bespreking",
                                 "SELECT count(*) FROM aanpak_bespreking WHERE dossier = $1"};
constexpr db::Sql tel_beslisser{"test.beslisser",
                                "SELECT count(*) FROM besluit_beslisser WHERE dossier = $1"};
constexpr db::Sql telling{"test.telling", "SELECT COALESCE(sum(aantal), 0) FROM telling WHERE soort = $1"};

class TopxTest : public test::Aanpakhuis {
protected:
    web::Response plaats(Velden nieuw) { return huis.post("regisseur", pad(), nieuw); }
};

TEST_P(TopxTest, nobody_is_placed_before_the_criteria_are_published) {
    EXPECT_TRUE(staat(plaats(velden("top-x", antwoorden(4))), "topx.niet-gepubliceerd")) << "there are none";
    EXPECT_EQ(criteria("24-11-2026").status, 303);
    EXPECT_TRUE(staat(plaats(velden("top-x", antwoorden(6, bron()))), "topx.niet-gepubliceerd"));
    EXPECT_EQ(tel(tel_aanpak, dossier), 0);
    EXPECT_EQ(criteria("23-11-2026").status, 303);
    EXPECT_EQ(plaats(velden("top-x", antwoorden(6, bron()))).status, 303);
}

TEST_P(TopxTest, nobody_is_placed_without_the_four_tests_and_the_criteria) {
    criteria("20-11-2026");
    for (int i = 0; i < 6; ++i) {
        Velden nieuw = velden("top-x", antwoorden(6, bron()));
        for (auto& [naam, waarde] : nieuw)
            if (naam == "vragen." + std::to_string(i) + ".antwoord") waarde = "nee";
        EXPECT_EQ(plaats(nieuw).status, 409) << i;
    }
    EXPECT_EQ(plaats(velden("top-x", antwoorden(4, bron()))).status, 422) << "the criteria too";
    EXPECT_EQ(tel(tel_aanpak, dossier), 0);
}

TEST_P(TopxTest, public_participants_decide_in_the_program) {
    criteria("20-11-2026");
    const auto een = begin(velden("top-x", antwoorden(6)));
    EXPECT_TRUE(staat(huis.get("politie", "/"), "Besluit bevestigen"));
    EXPECT_EQ(huis.post("ggz", een + "/bevestiging", {{"antwoord", "akkoord"}}).status, 404) << "not public";
    EXPECT_EQ(huis.post("politie", een + "/bevestiging", {{"antwoord", "niet-akkoord"}}).status, 422);
    EXPECT_EQ(huis.post("politie", een + "/bevestiging", {{"antwoord", "akkoord"}}).status, 303);
    EXPECT_EQ(huis.post("politie", een + "/bevestiging", {{"antwoord", "akkoord"}}).status, 409) << "once";
    EXPECT_TRUE(staat(huis.get("om", een), "wacht op besluit"));
    EXPECT_EQ(huis.post("om", een + "/bevestiging", {{"antwoord", "akkoord"}}).status, 303);
    EXPECT_FALSE(staat(huis.get("om", een), "wacht op besluit"));
    EXPECT_TRUE(staat(huis.get("politie", "/aanpakken/top-x"), "Deze lijst is voor Ilse Vlier"));
    EXPECT_TRUE(staat(huis.get("politie", "/aanpakken/top-x"), "Karekiet"));
    EXPECT_EQ(tel(telling, "aanpak.in.top-x"), 1);
}

TEST_P(TopxTest, one_no_keeps_a_casus_off_the_list) {
    criteria("20-11-2026");
    const auto een = begin(velden("top-x", antwoorden(6)));
    for (const auto* wie : {"politie", "gemeente"})
        huis.post(wie, een + "/bevestiging",
                  {{"antwoord", wie == std::string_view("politie") ? "niet-akkoord" : "akkoord"},
                   {"toelichting", "Zo is het."}});
    huis.post("om", een + "/bevestiging", {{"antwoord", "akkoord"}});
    EXPECT_TRUE(staat(huis.get("om", een), "wacht op besluit"));
    EXPECT_EQ(tel(telling, "aanpak.in.top-x"), 0);
    EXPECT_EQ(
        huis.post("regisseur", een + "/einde", {{"einde", "voldoet-niet"}, {"versie", versie(een)}}).status,
        303);
    EXPECT_EQ(tel(tel_besluit, dossier), 0) << "the proposal goes whole";
}

TEST_P(TopxTest, off_the_list_wipes_everything_but_the_counts) {
    criteria("20-11-2026");
    const auto een = begin(velden("top-x", rol("trekker", "politie", 0, antwoorden(6, bron()))));
    EXPECT_EQ(huis.post("regisseur", een + "/besprekingen", {{"dag", "23-11-2026"}, {"versie", versie(een)}})
                  .status,
              303);
    EXPECT_EQ(huis.post("regisseur", een + "/besprekingen", {{"dag", "23-11-2026"}, {"versie", versie(een)}})
                  .status,
              422);
    huis.clock().set(huis.clock().now().plus_seconds(86'400));
    for (const auto* wie : {"regisseur", "politie"}) huis.vergeet(wie);

    EXPECT_EQ(huis.post("regisseur", een + "/besprekingen", {{"dag", "24-11-2026"}, {"versie", versie(een)}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", een), "2 keer"));
    EXPECT_EQ(tel(tel_rol, dossier), 1);
    const auto weg =
        huis.post("regisseur", een + "/einde", {{"einde", "niet-meer-nodig"}, {"versie", versie(een)}});
    EXPECT_EQ(weg.status, 303) << weg.body;
    for (const auto& sql :
         {tel_aanpak, tel_item, tel_besluit, tel_beslisser, tel_rol, tel_bespreking, tel_verloop})
        EXPECT_EQ(tel(sql, dossier), 0) << sql.name();
    EXPECT_EQ(huis.get("regisseur", een).status, 404);
    EXPECT_FALSE(staat(huis.get("politie", "/aanpakken/top-x"), "Karekiet"));
    EXPECT_FALSE(staat(huis.get("politie", "/casussen/" + dossier.text() + "/tijdlijn"), "Top-X"));
    EXPECT_EQ(tel(telling, "aanpak.in.top-x"), 1);
    EXPECT_EQ(tel(telling, "aanpak.uit.top-x"), 1);
    EXPECT_EQ(tel(telling, "topx.bespreking"), 2) << "discussions";
    EXPECT_EQ(tel(telling, "topx.persoon"), 1) << "and people, apart";
    const auto cijfers = huis.get("regisseur", "/cijfers/aanpakken");
    EXPECT_EQ(cijfers.status, 200);
    EXPECT_TRUE(staat(cijfers, "Personen, elk één keer geteld"));
}

TEST_P(TopxTest, criteria_are_versions_with_their_address) {
    EXPECT_EQ(criteria("20-11-2026").status, 303);
    const auto blad = huis.get("politie", "/topx-criteria");
    EXPECT_TRUE(staat(blad, "https://huis.example/topx"));
    EXPECT_TRUE(staat(blad, "Is hij bekend?"));
    EXPECT_EQ(huis.post("politie", "/topx-criteria", {}).status, 404);
    EXPECT_EQ(huis.post("regisseur", "/topx-criteria", {{"criteria", "x"}}).status, 422);
    const auto api = huis.api(
        "regisseur", web::Method::post, "/api/v1/topx-criteria",
        R"({"criteria":"Eén?\nTwee?","adres":"https://huis.example/twee","vastgesteld":"2026-11-20",)"
        R"("gepubliceerd":"2026-11-21","beslissers":[{"id":")" +
            wie_org("om") + R"("}]})");
    EXPECT_EQ(api.status, 201) << api.body;
    EXPECT_TRUE(staat(huis.api("politie", web::Method::get, "/api/v1/topx-criteria"), "\"nummer\":2"));
}

INSTANTIATE_TEST_SUITE_P(Engines, TopxTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace aanpak
