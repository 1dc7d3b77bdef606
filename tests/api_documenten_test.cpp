// Documents and letters by the API: a form with files, its description as JSON.
#include "tests/support/api_answer.hpp"

namespace {

using namespace api_answer;

class ApiDocumentenTest : public ApiAnswerTest {};

TEST_P(ApiDocumentenTest, a_document_reads_as_described) {
    const std::string dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                             {"reclassering", DeelnameRol::deelnemer}}})
                                    .text();
    const std::string pattern = "/api/v1/casussen/{dossier}/documenten";
    const std::string base = "/api/v1/casussen/" + dossier + "/documenten";
    // A form with files, as a client of the API sends it.
    const auto stuur = [&](const std::string& path, std::string gegevens, std::string bytes) {
        web::Request request;
        request.method = Method::post;
        request.path = path;
        for (const auto& [name, value] : api_headers("reclassering")) request.headers.add(name, value);
        request.headers.add("content-type", "multipart/form-data");
        request.form.add("gegevens", std::move(gegevens));
        request.files.push_back({"bestand", "verslag.txt", "text/plain", std::move(bytes)});
        return huis.send(std::move(request));
    };
    const auto gemaakt = stuur(base, R"({"soort": "verslag", "categorieen": ["wonen"], "datum": "2026-11-20",
                                         "voorwaarden": "Niet delen."})",
                               "Eerste.");
    ASSERT_EQ(gemaakt.status, 201) << gemaakt.body;
    const auto id = *json::parse(gemaakt.body, document_bytes_max).value().find("id")->text();
    EXPECT_EQ(stuur(base, R"({"soort": "verslag", "datum": "20-11-2026"})", "Datum.").status, 400);
    EXPECT_EQ(stuur(base, R"({"soort": "roman"})", "Soort.").status, 400);
    EXPECT_EQ(stuur(base, "{", "Geen JSON.").status, 400);
    EXPECT_EQ(stuur(base, R"({"soort": "verslag"})", "<html><script>x</script></html>").status, 400);
    EXPECT_EQ(stuur(base + "/" + id + "/versies", R"({"versie": 1})", "Tweede.").status, 204);
    EXPECT_EQ(stuur(base + "/" + id + "/versies", R"({"versie": 1})", "Te laat.").status, 409);
    for (const std::string login : {"regisseur", "reclassering"}) {
        EXPECT_EQ(send(login, Method::get, pattern, base + "?soort=verslag").status, 200);
        EXPECT_EQ(send(login, Method::get, pattern + "/{item}", base + "/" + id).status, 200);
        const auto bestand =
            send(login, Method::get, pattern + "/{item}/bestand", base + "/" + id + "/bestand");
        EXPECT_EQ(bestand.body, "Tweede.");
        EXPECT_EQ(
            send(login, Method::get, pattern + "/{item}/bestand", base + "/" + id + "/bestand?nummer=1").body,
            "Eerste.");
    }
    const std::string weg = base + "/" + id;
    EXPECT_EQ(send("reclassering", Method::post, pattern + "/{item}/vrijgave", weg + "/vrijgave",
                   R"({"versie": 2})")
                  .status,
              409);
    EXPECT_EQ(send("reclassering", Method::post, pattern + "/{item}/intrekking", weg + "/intrekking",
                   R"({"versie": 2})")
                  .status,
              204);
    EXPECT_EQ(send("regisseur", Method::get, pattern + "/{item}", weg).status, 404);
    EXPECT_EQ(send("regisseur", Method::post, "/api/v1/casussen/{dossier}/documenten/brieven",
                   "/api/v1/casussen/" + dossier + "/documenten/brieven", R"({"soort": "ontvangst"})")
                  .status,
              400)
        << "nobody reported this one";
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiDocumentenTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
