// Approaches through the real router on both engines: in, on, out, who sees what.
#include "domein/aanpak/test_aanpak.hpp"

namespace aanpak {
namespace {

using test::Velden;

class AanpakTest : public test::Aanpakhuis {};

TEST_P(AanpakTest, a_casus_comes_in_and_goes_out_with_ground_roles_and_reason) {
    const auto een =
        begin(velden("levensloop", rol("aanbieder", "ggz", 0,
                                       rol("gemeentelijk-casusregisseur", "gemeente", 1, antwoorden(3)))));
    const auto blad = huis.get("politie", een);
    EXPECT_EQ(blad.status, 200);
    for (const auto* woord : {"Levensloopaanpak", "Het &lt;is&gt; nodig.", "Omdat 2", "Aanbieder",
                              "Is er gevaarlijk gedrag, of dreigt dat?"})
        EXPECT_TRUE(staat(blad, woord)) << woord;
    EXPECT_TRUE(staat(huis.get("gemeente", "/casussen/" + dossier.text()), "Levensloopaanpak"))
        << "the block";
    EXPECT_TRUE(staat(huis.get("gemeente", "/casussen/" + dossier.text() + "/tijdlijn"),
                      "Levensloopaanpak begonnen"));
    EXPECT_TRUE(staat(huis.get("gemeente", "/aanpakken/levensloop"), "Karekiet"));
    EXPECT_FALSE(staat(huis.get("reclassering", "/aanpakken/levensloop"), "Karekiet"));
    EXPECT_EQ(huis.get("reclassering", een).status, 404);
    EXPECT_EQ(huis.post("regisseur", een + "/rollen",
                        {{"rol", "aanbieder"}, {"wie", wie("ggz")}, {"versie", versie(een)}})
                  .status,
              303);
    EXPECT_EQ(
        huis.post("gemeente", een + "/einde", {{"einde", "doel-bereikt"}, {"versie", versie(een)}}).status,
        404);
    EXPECT_EQ(huis.post("regisseur", een + "/einde", {{"einde", "zomaar"}, {"versie", versie(een)}}).status,
              422);
    EXPECT_EQ(huis.post("regisseur", een + "/einde",
                        {{"einde", "doel-bereikt"}, {"toelichting", "Rustig."}, {"versie", versie(een)}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("ggz", een), "Doel bereikt")) << "it stays as what was";
    EXPECT_EQ(
        huis.post("regisseur", een + "/herziening", {{"herzienOp", "01-12-2026"}, {"versie", versie(een)}})
            .status,
        409);
}

TEST_P(AanpakTest, what_is_missing_comes_back_with_what_was_typed) {
    const auto terug = huis.post("regisseur", pad(), velden("levensloop", antwoorden(2)));
    EXPECT_EQ(terug.status, 422);
    for (const auto* woord : {"href=\"#vragen.2.antwoord\"", "Het &lt;is&gt; nodig.", "Omdat 1"})
        EXPECT_TRUE(staat(terug, woord)) << woord;
    EXPECT_EQ(huis.post("politie", pad(), velden("geweld")).status, 404);
    const auto een = begin(velden("geweld"));
    EXPECT_EQ(huis.post("regisseur", pad(), velden("geweld", {{"herzienOp", "30-11-2026"}})).status, 409)
        << "already in";
    EXPECT_EQ(huis.get("regisseur", "/aanpakken/onbekend").status, 404);
    EXPECT_EQ(huis.get("regisseur", pad("/nieuw?soort=onbekend")).status, 404);
    EXPECT_EQ(huis.get("regisseur", pad("/nieuw?soort=mda")).status, 200);
    EXPECT_EQ(huis.post("regisseur", een + "/fasen",
                        {{"fase", "direct"},
                         {"van", "23-11-2026"},
                         {"oordeelVan", wie("ggz")},
                         {"oordeel", "Zo."},
                         {"versie", versie(een)}})
                  .status,
              409)
        << "this one has no phases";
}

TEST_P(AanpakTest, age_is_judged_by_the_birth_date_also_when_it_is_not_whole) {
    struct Geval {
        const char* geboren;
        int status;
    };
    for (const auto& geval : {Geval{"1999-11-24", 303}, Geval{"1999-11-23", 409}, Geval{"1999-00-00", 409},
                              Geval{"2000-00-00", 303}, Geval{"", 409}}) {
        dossier = casus(geval.geboren);
        EXPECT_EQ(huis.post("regisseur", pad(), velden("jong")).status, geval.status) << geval.geboren;
    }
}

TEST_P(AanpakTest, safety_goes_in_phases_with_who_judged) {
    const auto een = begin(velden("mda", rol("veilig-thuis", "veilig_thuis", 0, antwoorden(2))));
    const auto ga = [&](const std::string& fase) {
        return huis
            .post("regisseur", een + "/fasen",
                  {{"fase", fase},
                   {"van", "23-11-2026"},
                   {"oordeelVan", wie("veilig_thuis")},
                   {"oordeel", "Oordeel over " + fase},
                   {"versie", versie(een)}})
            .status;
    };
    EXPECT_EQ(ga("zorg"), 422) << "first direct safety";
    EXPECT_EQ(ga("direct"), 303);
    EXPECT_EQ(ga("herstel"), 422);
    EXPECT_EQ(ga("zorg"), 303);
    EXPECT_TRUE(staat(huis.get("ggz", een), "Oordeel over zorg"));
    EXPECT_TRUE(staat(huis.get("politie", "/casussen/" + dossier.text()), "Risicogestuurde zorg"));
}

TEST_P(AanpakTest, a_signal_is_seen_only_by_who_is_cleared_for_health) {
    const auto een = begin(velden("wvggz", {{"gemeldBij", wie_org("ggz")}, {"gemeldOp", "20-11-2026"}}));
    EXPECT_EQ(huis.get("ggz", een).status, 200);
    EXPECT_EQ(huis.get("politie", een).status, 404);
    for (const auto& waar : {pad(), std::string("/aanpakken/wvggz"), "/casussen/" + dossier.text()}) {
        const auto blad = huis.get("politie", waar);
        EXPECT_FALSE(staat(blad, een)) << waar;
    }
}

TEST_P(AanpakTest, what_is_to_be_looked_at_again_stands_on_mijn_werk) {
    begin(velden("geweld", {{"herzienOp", "26-11-2026"}}));
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "Is deze aanpak nog nodig?"));
    EXPECT_FALSE(staat(huis.get("politie", "/"), "Is deze aanpak nog nodig?"));
}

TEST_P(AanpakTest, the_api_says_the_same) {
    const std::string basis = "/api/v1" + pad();
    const auto gemaakt =
        huis.api("regisseur", web::Method::post, basis,
                 R"({"soort":"geweld","van":"2026-11-23","grond":"De stalking houdt aan."})");
    EXPECT_EQ(gemaakt.status, 201) << gemaakt.body;
    EXPECT_TRUE(staat(huis.api("politie", web::Method::get, basis), "De stalking houdt aan."));
    EXPECT_TRUE(staat(huis.api("politie", web::Method::get, "/api/v1/aanpakken/geweld"), dossier.text()));
    EXPECT_TRUE(
        staat(huis.api("politie", web::Method::get, "/api/v1/aanpakken"), "gemeentelijk-casusregisseur"));
    EXPECT_EQ(
        huis.api("regisseur", web::Method::post, basis, R"({"soort":"zsm","van":"2026-11-23","grond":"x"})")
            .status,
        409);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis, R"({"soort":"geweld"})").status, 400);
    EXPECT_EQ(huis.api("reclassering", web::Method::get, basis).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, AanpakTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace aanpak
