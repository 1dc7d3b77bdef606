#include "domein/aanmelding/test_aanmelding.hpp"

namespace aanmelding::test {
namespace {

class VolgenTest : public AanmeldingTest {};

TEST_P(VolgenTest, adding_and_withdrawing) {
    const std::string pad = stuur();
    EXPECT_EQ(huis.post("aanmelder", pad + "/aanvulling", {{"tekst", ""}}).status, 422);
    EXPECT_EQ(huis.post("aanmelder", pad + "/aanvulling", {{"tekst", "De sloten zijn vervangen."}}).status,
              303);
    EXPECT_TRUE(staat(huis.get("aanmelder", pad), "De sloten zijn vervangen."));
    EXPECT_EQ(huis.post("politie", pad + "/aanvulling", {{"tekst", "x"}}).status, 404);
    EXPECT_EQ(huis.post("gemeente", pad + "/intrekking").status, 404);
    EXPECT_EQ(huis.post("aanmelder", pad + "/intrekking").status, 303);
    EXPECT_TRUE(staat(huis.get("aanmelder", pad), "Je hebt de aanmelding ingetrokken."));
    EXPECT_EQ(
        getal({"test.weg", "SELECT count(*) FROM dossier WHERE fase = 8 AND vernietigen_op = '2026-12-21'"}),
        1);
    EXPECT_EQ(getal({"test.stapel", "SELECT count(*) FROM deelnemer WHERE stapel = 1"}), 1);
    EXPECT_EQ(huis.post("aanmelder", pad + "/intrekking").status, 404);
    EXPECT_EQ(huis.post("aanmelder", pad + "/aanvulling", {{"tekst", "x"}}).status, 404);
}

TEST_P(VolgenTest, the_api_speaks_the_same) {
    const auto fout = huis.api("aanmelder", web::Method::post, "/api/v1/aanmeldingen",
                               R"({"reden":"x","nationaliteit":"y"})", toegang::Doel::aanmelden);
    EXPECT_EQ(fout.status, 400);
    for (const auto* veld :
         {"betrokkene.geslachtsnaam", "gemeente", "vraag", "toetsen.d.antwoord", "nationaliteit"})
        EXPECT_TRUE(staat(fout, veld)) << veld;
    const auto klaar = huis.api("aanmelder", web::Method::post, "/api/v1/aanmeldingen", R"({
        "betrokkene": {"geslachtsnaam": "Kluut", "geboortedatum": "1988-09-00", "adresNietVoor": ["1"]}, "gemeente": "oudmeer",
        "kring": [{"geslachtsnaam": "Fuut", "relatie": "ex-partner"}],
        "reden": "Zij slaapt in haar auto.", "vraag": "Help ons.",
        "toetsen": {"a": {"antwoord": "ja", "motivering": "Geen woning."}, "b": {"antwoord": "weet-niet"},
                    "c": {"antwoord": "weet-niet"}, "d": {"antwoord": "weet-niet"}}})",
                                toegang::Doel::aanmelden);
    ASSERT_EQ(klaar.status, 201) << klaar.body;
    const std::string pad = header(klaar, "Location");
    const auto een = huis.api("aanmelder", web::Method::get, pad, {}, toegang::Doel::aanmelden);
    EXPECT_EQ(een.status, 200);
    EXPECT_TRUE(json::parse(een.body, een.body.size()));
    for (const auto* woorden : {"Geen woning.", "\"fase\":\"aanmelding\"", "1988-09-00", "ex-partner"})
        EXPECT_TRUE(staat(een, woorden)) << woorden;
    const auto lijst =
        huis.api("aanmelder", web::Method::get, "/api/v1/aanmeldingen", {}, toegang::Doel::aanmelden);
    EXPECT_TRUE(staat(lijst, "\"totaal\":1")) << lijst.body;
    EXPECT_EQ(huis.api("aanmelder", web::Method::post, pad + "/aanvullingen", R"({"tekst":"Meer."})",
                       toegang::Doel::aanmelden)
                  .status,
              201);
    EXPECT_EQ(
        huis.api("aanmelder", web::Method::post, pad + "/intrekking", {}, toegang::Doel::aanmelden).status,
        204);
    EXPECT_EQ(huis.api("politie", web::Method::get, pad, {}, toegang::Doel::aanmelden).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, VolgenTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace aanmelding::test
