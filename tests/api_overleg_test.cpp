// Tables and meetings by the API, as docs/api/openapi.json describes them, on both engines.
#include "tests/support/api_answer.hpp"

namespace {

using api_document::Method;
using toegang::DeelnameRol;

class ApiAnswerOverlegTest : public api_answer::ApiAnswerTest {
protected:
    const std::string v1 = "/api/v1";
    int doe(std::string_view login, Method method, const std::string& pattern, const std::string& path,
            std::string body = {}) {
        return send(login, method, v1 + pattern, v1 + path, std::move(body)).status;
    }
};

TEST_P(ApiAnswerOverlegTest, tables_read_and_change_as_described) {
    huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}});
    const std::string tafel = "/tafels/" + huis.tafel("volwassenen").text();
    const std::string pattern = "/tafels/{tafel}";
    EXPECT_EQ(
        doe("regisseur", Method::put, pattern + "/werkwijze", tafel + "/werkwijze",
            R"({"regime": "volwassenen", "plaats": "Merenzaal", "weken": 2, "vanaf": "2026-11-24", "tijd": "13:30",
                      "minuten": 120, "sluitDagen": 1, "sluitTijd": "12:00", "versie": 1})"),
        204);
    EXPECT_EQ(doe("regisseur", Method::post, pattern + "/leden", tafel + "/leden",
                  R"({"medewerker": ")" + huis.medewerker("politie").text() + "\"}"),
              204);
    for (const std::string login : {"regisseur", "manager", "politie"}) {
        const auto doel = login == "manager" ? toegang::Doel::verantwoording : toegang::Doel::procesregie;
        EXPECT_EQ(send(login, Method::get, v1 + "/tafels", v1 + "/tafels", {}, doel).status, 200);
        EXPECT_EQ(send(login, Method::get, v1 + pattern, v1 + tafel, {}, doel).status, 200);
    }
    EXPECT_EQ(doe("regisseur", Method::post, pattern + "/leden/{medewerker}/einde",
                  tafel + "/leden/" + huis.medewerker("politie").text() + "/einde"),
              204);
    EXPECT_EQ(doe("regisseur", Method::post, pattern + "/einde", tafel + "/einde",
                  R"({"reden": "Klaar.", "versie": 2, "naar": ")" + huis.tafel("jeugd").text() + "\"}"),
              204);
    EXPECT_EQ(doe("regisseur", Method::post, pattern + "/einde", tafel + "/einde", "{}"), 400);
}

TEST_P(ApiAnswerOverlegTest, meetings_are_prepared_as_described) {
    const auto dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}});
    const auto ander = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"gemeente"}}});
    const auto plan = [&](const std::string& dag) {
        const auto gedaan =
            send("regisseur", Method::post, v1 + "/overleggen", v1 + "/overleggen",
                 R"({"tafel": ")" + huis.tafel("volwassenen").text() + R"(", "dagen": [{"dag": ")" + dag +
                     R"("}], "tijd": "13:30", "minuten": 120, "plaats": "Merenzaal"})");
        EXPECT_EQ(gedaan.status, 201) << gedaan.body;
        const auto van = gedaan.body.find("\"id\":\"") + 6;
        return "/overleggen/" + gedaan.body.substr(van, 26);
    };
    const std::string hier = plan("2026-11-24");
    plan("2026-12-08");
    const std::string pattern = "/overleggen/{overleg}";
    EXPECT_EQ(doe("regisseur", Method::get, pattern + "/kandidaten", hier + "/kandidaten"), 200);
    EXPECT_EQ(doe("regisseur", Method::post, pattern + "/agenda", hier + "/agenda",
                  R"({"punten": [{"dossier": ")" + dossier.text() +
                      R"(", "soort": "herziening", "minuten": 20, "vraag": "Lukt het?"}, {"dossier": ")" +
                      ander.text() + R"(", "soort": "anders"}]})"),
              204);
    EXPECT_EQ(
        doe("regisseur", Method::post, pattern + "/volgorde", hier + "/volgorde", R"({"wijze": "partners"})"),
        204);
    EXPECT_EQ(
        doe("regisseur", Method::put, pattern, hier,
            R"({"dag": "2026-11-25", "tijd": "10:00", "minuten": 90, "plaats": "Oeverzaal", "versie": 1})"),
        204);
    EXPECT_EQ(doe("regisseur", Method::post, pattern + "/uitnodigingen", hier + "/uitnodigingen"), 204);
    EXPECT_EQ(
        doe("politie", Method::post, pattern + "/antwoord", hier + "/antwoord", R"({"antwoord": "komt"})"),
        204);
    for (const std::string login : {"regisseur", "politie", "gemeente"}) {
        EXPECT_EQ(doe(login, Method::get, "/overleggen", "/overleggen"), 200);
        EXPECT_EQ(doe(login, Method::get, pattern, hier), 200);
        EXPECT_EQ(doe(login, Method::get, "/werk", "/werk"), 200);
    }
    static constexpr db::Sql sql{"test.api_punt", "SELECT id FROM agendapunt WHERE dossier = $1"};
    const auto item = [&] {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::ItemId>(sql, dossier).value().text();
    }();
    const std::string punt = "/casussen/" + dossier.text() + "/agendapunten/" + item;
    const std::string punten = "/casussen/{dossier}/agendapunten/{item}";
    EXPECT_EQ(doe("politie", Method::get, punten, punt), 200);
    EXPECT_EQ(doe("gemeente", Method::get, punten, punt), 404);
    EXPECT_EQ(doe("regisseur", Method::put, punten, punt,
                  R"({"minuten": 30, "vraag": "Lukt het nu?", "versie": 1})"),
              204);
    EXPECT_EQ(doe("regisseur", Method::put, punten, punt, R"({"minuten": 0, "versie": 1})"), 400);
    EXPECT_EQ(doe("regisseur", Method::post, punten + "/doorschuiving", punt + "/doorschuiving"), 204);
    EXPECT_EQ(doe("regisseur", Method::post, punten + "/einde", punt + "/einde"), 409);
    EXPECT_EQ(
        doe("regisseur", Method::post, pattern + "/afgelasting", hier + "/afgelasting", R"({"versie": 3})"),
        204);
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiAnswerOverlegTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
