// The people of a casus by the API, as docs/api/openapi.json describes them, on both engines.
#include "tests/support/api_answer.hpp"

namespace {

using api_document::Method;
using toegang::DeelnameRol;

class ApiAnswerPersonenTest : public api_answer::ApiAnswerTest {};

TEST_P(ApiAnswerPersonenTest, people_read_as_described) {
    const std::string base =
        "/api/v1/casussen/" + huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"reclassering", DeelnameRol::deelnemer}}})
                                  .text();
    const std::string pattern = "/api/v1/casussen/{dossier}";
    const auto persoon = [&](std::string velden) {
        return made("regisseur", pattern + "/personen", base + "/personen", "{" + velden + "}");
    };
    const auto moeder = persoon(R"("rol": "directe-kring", "geslachtsnaam": "Grutto", "relatie": "ouder", )"
                                R"("straat": "Zegge", "taal": "Fries", "tolk": "ja")");
    const auto kim = persoon(
        R"("rol": "directe-kring", "geslachtsnaam": "Leeuwerik", "relatie": "ex-partner", "straat": "Bies",
                   "adresNietVoor": [")" +
        moeder + "\"]");
    const auto vak =
        persoon(R"("rol": "professional", "geslachtsnaam": "Walnoot", "functie": "bewindvoerder")");
    const auto relatie = made("regisseur", pattern + "/relaties", base + "/relaties",
                              R"({"van": ")" + vak + R"(", "soort": "bewindvoerder", "naar": ")" + moeder +
                                  R"(", "sinds": "2025-01-01"})");
    made("reclassering", pattern + "/personen/{item}/contactmomenten",
         base + "/personen/" + kim + "/contactmomenten",
         R"({"datum": "2026-11-20", "wijze": "telefoon", "tekst": "Zij wil rust."})");
    EXPECT_EQ(send("reclassering", Method::post, pattern + "/waarschuwing", base + "/waarschuwing",
                   R"({"tekst": "Bel eerst.", "tot": "2026-12-31", "versie": 0})")
                  .status,
              204);
    for (const std::string login : {"regisseur", "reclassering"}) {
        EXPECT_EQ(send(login, Method::get, pattern + "/personen", base + "/personen").status, 200);
        for (const auto& id : {moeder, kim, vak})
            EXPECT_EQ(send(login, Method::get, pattern + "/personen/{item}", base + "/personen/" + id).status,
                      200);
        EXPECT_EQ(send(login, Method::get, pattern + "/relaties", base + "/relaties").status, 200);
        EXPECT_EQ(
            send(login, Method::get, pattern + "/relaties/{item}", base + "/relaties/" + relatie).status,
            200);
        EXPECT_EQ(send(login, Method::get, pattern + "/waarschuwing", base + "/waarschuwing").status, 200);
    }
    const auto doe = [&](Method method, const std::string& wat, const std::string& waar, std::string body) {
        return send("regisseur", method, pattern + wat, base + waar, std::move(body)).status;
    };
    EXPECT_EQ(doe(Method::put, "/personen/{item}", "/personen/" + kim,
                  R"({"geslachtsnaam": "Leeuwerik", "relatie": "ex-partner", "versie": 1})"),
              204);
    EXPECT_EQ(doe(Method::post, "/relaties/{item}/einde", "/relaties/" + relatie + "/einde",
                  R"({"tot": "2026-11-01", "versie": 1})"),
              204);
    EXPECT_EQ(doe(Method::post, "/relaties/{item}/verwijdering", "/relaties/" + relatie + "/verwijdering",
                  R"({"reden": "vergissing", "versie": 2})"),
              204);
    EXPECT_EQ(doe(Method::post, "/personen/{item}/verwijdering", "/personen/" + kim + "/verwijdering",
                  R"({"reden": "verzoek", "versie": 2})"),
              204);
    EXPECT_EQ(doe(Method::post, "/waarschuwing/einde", "/waarschuwing/einde", R"({"versie": 1})"), 204);
    EXPECT_EQ(doe(Method::get, "/waarschuwing", "/waarschuwing", {}), 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiAnswerPersonenTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
