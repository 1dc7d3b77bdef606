// docs/api/openapi.json against the program: the same addresses both ways, and every answer is one that it describes.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/api_document.hpp"
#include "app/system_routes.hpp"
#include "kern/toegang/test_huis.hpp"
#include "platform/base/text.hpp"
#include "platform/json/parse.hpp"
#include "tests/support/json_schema.hpp"

namespace {

using json::Value;
using toegang::DeelnameRol;
using toegang::Doel;
using web::Method;

constexpr std::string_view prefix = "/api/v1";
constexpr std::size_t document_bytes_max = 1 << 20;

const Value& document() {
    static const Value parsed = json::parse(app::api_document(), document_bytes_max).value();
    return parsed;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

const Value* operation(Method method, std::string_view pattern) {
    const Value* path = document().find("paths")->find(pattern.substr(prefix.size()));
    return path != nullptr ? path->find(lower(web::method_name(method))) : nullptr;
}

std::string header(const web::Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

// "/casussen/{dossier}" has {"dossier"}.
std::set<std::string> holes(std::string_view pattern) {
    std::set<std::string> names;
    for (const auto part : base::split(pattern, '/'))
        if (part.starts_with('{')) names.emplace(part.substr(1, part.size() - 2));
    return names;
}

TEST(ApiDocument, has_every_route_and_no_other) {
    const toegang::Routes routes = app::all_routes(app::Probes{});
    std::set<std::pair<std::string, std::string>> described;
    for (const auto& [path, operations] : *document().find("paths")->object())
        for (const auto& [method, what] : *operations.object())
            if (method != "parameters") described.emplace(method, std::string(prefix) + path);
    for (const auto& route : routes.all()) {
        if (!route.api) continue;
        EXPECT_TRUE(route.pattern.starts_with(prefix)) << route.pattern;
        EXPECT_EQ(described.erase({lower(web::method_name(route.method)), std::string(route.pattern)}), 1U)
            << web::method_name(route.method) << " " << route.pattern << " is not described";
    }
    for (const auto& [method, path] : described) ADD_FAILURE() << method << " " << path << " does not exist";
}

TEST(ApiDocument, names_the_holes_of_each_path) {
    for (const auto& [path, operations] : *document().find("paths")->object()) {
        std::set<std::string> named;
        if (const Value* parameters = operations.find("parameters"); parameters != nullptr)
            for (const Value& one : *parameters->array())
                named.insert(*json_schema::resolve(document(), &one)->find("name")->text());
        EXPECT_EQ(named, holes(path)) << path;
    }
}

TEST(ApiDocument, asks_for_no_token_exactly_where_the_route_is_public) {
    const toegang::Routes routes = app::all_routes(app::Probes{});
    for (const auto& route : routes.all()) {
        if (!route.api) continue;
        const Value* found = operation(route.method, route.pattern);
        ASSERT_NE(found, nullptr) << route.pattern;
        EXPECT_EQ(found->find("security") != nullptr, !route.recht) << route.pattern;
    }
}

TEST(ApiDocument, tells_the_version_of_the_program) {
    EXPECT_EQ(*document().find("info")->find("version")->text(), toegang::Router::api_version);
}

// A BSN may be given, but never stands in an address or an answer.
TEST(ApiDocument, keeps_the_bsn_out_of_addresses_and_answers) {
    for (const auto& [path, operations] : *document().find("paths")->object()) {
        EXPECT_EQ(lower(path).find("bsn"), std::string::npos) << path;
        EXPECT_EQ(json_schema::text(operations).find("bsn"), std::string::npos) << path;
    }
    for (const auto& [name, schema] : *document().find("components")->find("schemas")->object()) {
        if (name.starts_with("Nieuw")) continue;  // what is given
        const Value* properties = schema.find("properties");
        EXPECT_TRUE(properties == nullptr || properties->find("bsn") == nullptr) << name;
    }
}

constexpr db::Sql insert_gemeente{
    "test.gemeente",
    "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES ('gemeente', 'zuiderwaard', 'Zuiderwaard', 1, "
    "'2026-01-01')"};

class ApiAnswerTest : public testing::TestWithParam<db::Engine> {
protected:
    // Sends it, and holds the answer against the description of the route.
    web::Response send(std::string_view login, Method method, std::string_view pattern,
                       const std::string& path, std::string body = {}, Doel doel = Doel::procesregie) {
        const web::Response response = huis.api(login, method, path, std::move(body), doel);
        const std::string what =
            std::string(web::method_name(method)) + " " + path + " " + std::to_string(response.status);
        EXPECT_EQ(header(response, "API-Version"), toegang::Router::api_version) << what;
        const Value* found = operation(method, pattern);
        if (found == nullptr) {
            ADD_FAILURE() << what << " is not described";
            return response;
        }
        const Value* answer =
            json_schema::resolve(document(), found->find("responses")->find(std::to_string(response.status)));
        if (answer == nullptr) {
            ADD_FAILURE() << what << " is an answer that is not described: " << response.body;
            return response;
        }
        const Value* content = answer->find("content");
        EXPECT_EQ(content == nullptr, response.body.empty()) << what;
        if (content == nullptr) return response;
        const Value* typed = content->find(response.type);
        if (typed == nullptr) {
            ADD_FAILURE() << what << " is not described as " << response.type;
            return response;
        }
        const Value value = json::parse(response.body, document_bytes_max).value();
        for (const auto& fault : json_schema::faults(document(), typed->find("schema"), value))
            ADD_FAILURE() << what << ": " << fault << "\n" << response.body;
        return response;
    }
    // Creates it and gives its id; "" when that failed.
    std::string made(std::string_view login, std::string_view pattern, const std::string& path,
                     std::string body, Doel doel = Doel::procesregie) {
        const auto response = send(login, Method::post, pattern, path, std::move(body), doel);
        EXPECT_EQ(response.status, 201) << path << " " << response.body;
        if (response.status != 201) return {};
        return *json::parse(response.body, document_bytes_max).value().find("id")->text();
    }

    toegang::test::TestHuis huis{GetParam()};
};

// Whoever asks for anything, with the example of the document as body, gets an answer that is described.
TEST_P(ApiAnswerTest, every_route_answers_as_described) {
    const std::string dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}}).text();
    for (const auto& route : huis.routes().all()) {
        if (!route.api || !route.recht) continue;
        std::string path(route.pattern);
        if (const auto at = path.find("{dossier}"); at != path.npos) path.replace(at, 9, dossier);
        if (const auto at = path.find("{item}"); at != path.npos) path.replace(at, 6, dossier);
        const Value* body = operation(route.method, route.pattern)->find("requestBody");
        const std::string example =
            body == nullptr
                ? ""
                : json_schema::text(*body->find("content")->find("application/json")->find("example"));
        send("regisseur", route.method, route.pattern, path, example);
        if (body != nullptr) {
            EXPECT_NE(send("regisseur", route.method, route.pattern, path, "{").status, 204) << path;
        }
        send("politie", route.method, route.pattern, path, example);
    }
}

TEST_P(ApiAnswerTest, a_casus_reads_as_described) {
    const std::string base =
        "/api/v1/casussen/" + huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"reclassering", DeelnameRol::deelnemer}}})
                                  .text();
    const std::string pattern = "/api/v1/casussen/{dossier}";
    const auto bijdrage =
        made("regisseur", pattern + "/bijdragen", base + "/bijdragen",
             R"({"tekst": "Twee meldingen.", "categorieen": ["wonen"], "voorwaarden": "Niet delen."})");
    EXPECT_EQ(
        send("regisseur", Method::get, pattern + "/bijdragen/{item}", base + "/bijdragen/" + bijdrage).status,
        200);
    const auto doel = made("regisseur", pattern + "/doelen", base + "/doelen",
                           R"({"leefgebied": "huisvesting", "tekst": "Daan woont stabiel."})");
    const auto actie = made("regisseur", pattern + "/acties", base + "/acties",
                            R"({"tekst": "Gesprek", "doel": ")" + doel + R"(", "eigenaar": ")" +
                                huis.medewerker("reclassering").text() + R"(", "termijn": "2026-12-15"})");
    const std::string item = pattern + "/acties/{item}";
    EXPECT_EQ(send("reclassering", Method::post, item + "/antwoord", base + "/acties/" + actie + "/antwoord",
                   R"({"antwoord": "aanvaarden", "versie": 1})")
                  .status,
              204);
    made("reclassering", item + "/voortgang", base + "/acties/" + actie + "/voortgang",
         R"({"tekst": "Is geweest."})");
    for (const std::string login : {"regisseur", "reclassering"}) {
        EXPECT_EQ(send(login, Method::get, pattern, base).status, 200);
        EXPECT_EQ(send(login, Method::get, pattern + "/plan", base + "/plan").status, 200);
        EXPECT_EQ(send(login, Method::get, item, base + "/acties/" + actie).status, 200);
        EXPECT_EQ(send(login, Method::get, "/api/v1/casussen", "/api/v1/casussen").status, 200);
        EXPECT_EQ(send(login, Method::get, "/api/v1/acties", "/api/v1/acties?page=1&pageSize=10").status,
                  200);
        EXPECT_EQ(send(login, Method::get, "/api/v1/werk", "/api/v1/werk").status, 200);
        EXPECT_EQ(send(login, Method::post, "/api/v1/casussen/_zoek", "/api/v1/casussen/_zoek",
                       R"({"zoek": "meldingen"})")
                      .status,
                  200);
    }
}

TEST_P(ApiAnswerTest, a_report_reads_as_described) {
    const Value* example = operation(Method::post, "/api/v1/aanmeldingen")
                               ->find("requestBody")
                               ->find("content")
                               ->find("application/json")
                               ->find("example");
    huis.schrijf([](db::Tx& tx) { tx.run(insert_gemeente); });
    const std::string pattern = "/api/v1/aanmeldingen";
    const auto dossier = made("gemeente", pattern, pattern, json_schema::text(*example), Doel::aanmelden);
    made("gemeente", pattern + "/{dossier}/aanvullingen", pattern + "/" + dossier + "/aanvullingen",
         R"({"tekst": "Bij zijn zus."})", Doel::aanmelden);
    EXPECT_EQ(
        send("gemeente", Method::get, pattern + "/{dossier}", pattern + "/" + dossier, {}, Doel::aanmelden)
            .status,
        200);
    EXPECT_EQ(send("gemeente", Method::get, pattern, pattern, {}, Doel::aanmelden).status, 200);
    EXPECT_EQ(send("regisseur", Method::get, "/api/v1/triage", "/api/v1/triage", {}, Doel::triage).status,
              200);
    send("regisseur", Method::get, "/api/v1/triage/{dossier}", "/api/v1/triage/" + dossier, {}, Doel::triage);
}

TEST_P(ApiAnswerTest, the_house_reads_as_described) {
    for (const std::string path :
         {"organisaties", "medewerkers", "regietafels", "convenanten", "codelijsten", "instellingen"}) {
        const auto response = send("beheerder", Method::get, "/api/v1/" + path,
                                   "/api/v1/" + path + "?pageSize=5", {}, Doel::beheer);
        EXPECT_EQ(response.status, 200) << path;
        EXPECT_NE(header(response, "Link"), "") << path;
    }
    EXPECT_EQ(
        send("manager", Method::get, "/api/v1/caseload", "/api/v1/caseload", {}, Doel::verantwoording).status,
        200);
}

TEST_P(ApiAnswerTest, everybody_reads_the_description_and_nothing_else) {
    const auto response = huis.send(huis.request("", Method::get, "/api/v1/openapi.json"));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(response.fixed_body, app::api_document());
    const auto refused = huis.send(huis.request("", Method::get, "/api/v1/casussen"));
    EXPECT_EQ(refused.status, 401);
    EXPECT_EQ(refused.type, "application/problem+json");
    EXPECT_EQ(header(refused, "API-Version"), toegang::Router::api_version);
    EXPECT_EQ(header(refused, "Access-Control-Allow-Origin"), "");
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiAnswerTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
