// Every answer of the API is one that docs/api/openapi.json describes, on both engines.
#include <map>

#include "tests/support/api_answer.hpp"

namespace {

using namespace api_answer;

constexpr db::Sql insert_gemeente{
    "test.gemeente",
    "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES ('gemeente', 'zuiderwaard', 'Zuiderwaard', 1, "
    "'2026-01-01')"};

// The path of a route with every hole filled: the dossier, and for the rest an id that fits nothing.
std::string filled(std::string_view pattern, const std::string& dossier) {
    std::string path;
    for (const auto part : base::split(pattern.substr(1), '/'))
        path += "/" + (part.starts_with('{') ? dossier : std::string(part));
    return path;
}

// The example of what a route takes; "" when it takes nothing, or files.
std::string example_of(const toegang::Route& route) {
    const Value* body = operation(route.method, route.pattern)->find("requestBody");
    const Value* typed = body == nullptr ? nullptr : body->find("content")->find("application/json");
    return typed == nullptr ? "" : json_schema::text(*typed->find("example"));
}

// Whoever asks for anything, with the example of the document as body, gets an answer that is described.
TEST_P(ApiAnswerTest, every_route_answers_as_described) {
    const std::string dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}}).text();
    for (const auto& route : huis.routes().all()) {
        if (!route.api || !route.recht) continue;
        const std::string path = filled(route.pattern, dossier);
        const std::string example = example_of(route);
        for (const auto& [login, doel] :
             {std::pair{"regisseur", Doel::procesregie}, std::pair{"politie", Doel::procesregie},
              std::pair{"beheerder", Doel::beheer}, std::pair{"contactpersoon", Doel::beheer},
              std::pair{"fg", Doel::toezicht}}) {
            send(login, route.method, route.pattern, path, example, doel);
            huis.vergeet(std::string(login) + "#" + std::string(toegang::code(doel)));  // some end the token
            if (!example.empty()) {
                EXPECT_NE(send(login, route.method, route.pattern, path, "{", doel).status, 204) << path;
            }
        }
    }
}

// What a client can get wrong in any body: each is refused by whoever may do the act, and nothing is done.
TEST_P(ApiAnswerTest, bad_bodies_are_refused_with_every_fault_at_once) {
    const std::string pad = "/api/v1/organisaties";
    const auto faults = [&](std::string body) {
        const auto response = send("beheerder", Method::post, pad, pad, std::move(body), Doel::beheer);
        EXPECT_EQ(response.status, 400) << response.body;
        EXPECT_EQ(response.type, "application/problem+json");
        std::map<std::string, std::string> found;
        const Value value = json::parse(response.body, document_bytes_max).value();
        for (const Value& one : *value.find("invalidParams")->array())
            found.emplace(*one.find("name")->text(), *one.find("code")->text());
        return found;
    };
    const auto all = faults(R"({"naam": 7, "soort": "kasteel", "keten": "a\u0007b", "van": "22-11-2026",
                                "code": "Niet Goed", "onbekend": 1})");
    for (const char* field : {"naam", "soort", "keten", "van", "onbekend"})
        EXPECT_TRUE(all.contains(field)) << field;
    EXPECT_TRUE(faults(R"({"naam": "a", "naam": "b"})").size() == 1);  // doubled: the whole is not read
    const std::string goed =
        R"("soort": "zorgaanbieder", "keten": "zorg", "code": "nieuw", "van": "2026-01-01"})";
    EXPECT_TRUE(faults(R"({"naam": ")" + std::string(10'000, 'a') + "\", " + goed).contains("naam"));
    EXPECT_TRUE(faults(R"({"naam": "a\u0007b", )" + goed).contains("naam"));
    EXPECT_EQ(faults(R"({"naam": "a\u0000b"})").size(), 1U);
    EXPECT_TRUE(faults(R"({"naam": null, )" + goed).contains("naam"));
    EXPECT_TRUE(faults("[]").contains(""));
    EXPECT_TRUE(faults("{").contains(""));
    EXPECT_EQ(send("beheerder", Method::post, pad, pad, R"({"naam": "Nieuw", )" + goed, Doel::beheer).status,
              201);
}

TEST_P(ApiAnswerTest, only_json_that_says_so_is_read) {
    const std::string pad = "/api/v1/account/sessies/einde";
    const auto status = [&](std::string type, std::string body) {
        auto request = huis.request("", Method::post, pad);
        for (const auto& [name, value] : api_headers("regisseur")) request.headers.add(name, value);
        if (!type.empty()) request.headers.add("content-type", std::move(type));
        request.body = std::move(body);
        const auto response = huis.send(std::move(request));
        if (response.status == 415) {
            EXPECT_EQ(response.type, "application/problem+json");
        }
        return response.status;
    };
    EXPECT_EQ(status("text/plain", "{}"), 415);
    EXPECT_EQ(status("", "{}"), 415);
    EXPECT_EQ(status("application/x-www-form-urlencoded", ""), 415);
    EXPECT_EQ(status("multipart/form-data", ""), 415);  // files go where files are asked for
    EXPECT_EQ(status("application/json; charset=utf-8", "{}"), 204);
    EXPECT_EQ(status("", ""), 204);
    EXPECT_EQ(status("application/json", R"({"wat": 1})"), 400);
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
    const std::string een = base + "/bijdragen/" + bijdrage;
    made("regisseur", pattern + "/bijdragen/{item}/verbetering", een + "/verbetering",
         R"({"tekst": "Eén melding.", "categorieen": ["wonen"], "versie": 1})");
    EXPECT_EQ(send("regisseur", Method::get, pattern + "/bijdragen/{item}", een).status, 200);
    made("regisseur", pattern + "/bijdragen/incident", base + "/bijdragen/incident",
         R"({"tekst": "Schreeuwde.", "brondatum": "2026-11-20", "tijd": "21:10"})");
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
        EXPECT_EQ(send(login, Method::get, "/api/v1/werk/berichten", "/api/v1/werk/berichten").status, 200);
        EXPECT_EQ(send(login, Method::post, "/api/v1/casussen/_zoek", "/api/v1/casussen/_zoek",
                       R"({"zoek": "meldingen"})")
                      .status,
                  200);
    }
}

TEST_P(ApiAnswerTest, a_round_of_questions_reads_as_described) {
    const std::string pattern = "/api/v1/casussen/{dossier}";
    const std::string base =
        "/api/v1/casussen/" +
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::bevraagd}}})
            .text();
    const auto gesteld = send("regisseur", Method::post, pattern + "/uitvragen", base + "/uitvragen",
                              R"({"organisaties": [{"id": ")" + huis.organisatie("politie").text() +
                                  R"("}], "vraag": "Wat weten jullie?", "grondslag": "verstrekken"})");
    ASSERT_EQ(gesteld.status, 201) << gesteld.body;
    const std::string id =
        *json::parse(gesteld.body, document_bytes_max).value().find("uitvragen")->array()->front().text();
    const std::string item = pattern + "/uitvragen/{item}";
    const std::string vraag = base + "/uitvragen/" + id;
    made("politie", item + "/antwoord", vraag + "/antwoord", R"({"soort": "later", "later": "2026-12-07"})");
    const auto gegeven =
        made("politie", item + "/antwoord", vraag + "/antwoord",
             R"({"soort": "bijdrage", "bijdrage": {"tekst": "Een auto.", "categorieen": ["wonen"]}})");
    EXPECT_EQ(send("regisseur", Method::post, pattern + "/uitvraag/toetsen", base + "/uitvraag/toetsen",
                   R"({"bijdragen": [{"id": ")" + gegeven + R"(", "toetsen": ["a", "c"]}]})")
                  .status,
              204);
    EXPECT_EQ(send("regisseur", Method::get, pattern + "/uitvraag", base + "/uitvraag").status, 200);
    for (const auto* wie : {"regisseur", "politie"})
        EXPECT_EQ(send(wie, Method::get, item, vraag).status, 200) << wie;
    EXPECT_EQ(send("politie", Method::get, "/api/v1/werk/berichten", "/api/v1/werk/berichten").status, 200);
    EXPECT_EQ(send("regisseur", Method::post, item + "/herinnering", vraag + "/herinnering").status, 409);
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

// The house as a program manages it: made, read, changed with the version that was read, refused with an older one.
TEST_P(ApiAnswerTest, the_house_is_managed_as_described) {
    const std::string root = "/api/v1";
    const auto beheer = [&](Method method, const std::string& pattern, const std::string& path,
                            std::string body) {
        return send("beheerder", method, root + pattern, root + path, std::move(body), Doel::beheer).status;
    };
    struct Ding {
        std::string lijst, hole, nieuw, wijziging;
    };
    const std::string periode = R"("van": "2026-12-01", "tot": "2027-12-01")";
    for (const Ding& ding :
         {Ding{"/organisaties", "/{organisatie}", R"("soort": "ggz", "keten": "zorg", "code": "ggz-oost")",
               R"("soort": "ggz", "keten": "zorg")"},
          Ding{"/regietafels", "/{tafel}", R"("soort": "regietafel", "code": "oost")",
               R"("soort": "regietafel")"},
          Ding{"/convenanten", "/{convenant}", "", ""}}) {
        const auto object = [&](const std::string& naam, const std::string& velden,
                                std::string_view meer = "") {
            return R"({"naam": ")" + naam + "\", " + periode + (velden.empty() ? "" : ", " + velden) +
                   std::string(meer) + "}";
        };
        const auto id =
            made("beheerder", root + ding.lijst, root + ding.lijst, object("Oost", ding.nieuw), Doel::beheer);
        const std::string een = ding.lijst + "/" + id;
        EXPECT_EQ(beheer(Method::get, ding.lijst + ding.hole, een, {}), 200);
        const auto wijzig = object("Oost en West", ding.wijziging, R"(, "versie": 1)");
        EXPECT_EQ(beheer(Method::put, ding.lijst + ding.hole, een, wijzig), 204);
        EXPECT_EQ(beheer(Method::put, ding.lijst + ding.hole, een, wijzig), 409);  // somebody was first
    }
    const std::string politie = huis.organisatie("politie").text();
    const auto mens =
        made("beheerder", root + "/medewerkers", root + "/medewerkers",
             R"({"naam": "Jan Beukenlaar", "functienaam": "wijkagent", "inDienstBij": ")" + politie +
                 R"(", "werktVoor": ")" + politie +
                 R"(", "functies": ["verwerking"], "vogDatum": "2026-11-01", "van": "2026-11-01"})",
             Doel::beheer);
    const std::string wie = "/medewerkers/{medewerker}";
    const std::string jan = "/medewerkers/" + mens;
    const auto rol = made("beheerder", root + wie + "/rollen", root + jan + "/rollen",
                          R"({"rol": "deelnemer", "van": "2026-11-23"})", Doel::beheer);
    EXPECT_EQ(beheer(Method::get, wie + "/rollen", jan + "/rollen", {}), 200);
    EXPECT_EQ(beheer(Method::get, "/rollen", "/rollen", {}), 200);
    // Four eyes, for a token too.
    const std::string bevestig = "/rollen/" + rol + "/bevestiging";
    EXPECT_EQ(beheer(Method::post, "/rollen/{rol}/bevestiging", bevestig, R"({"versie": 1})"), 409);
    EXPECT_EQ(send("manager", Method::post, root + "/rollen/{rol}/bevestiging", root + bevestig,
                   R"({"versie": 1})", Doel::verantwoording)
                  .status,
              204);
    EXPECT_EQ(beheer(Method::post, wie + "/blokkade", jan + "/blokkade", R"({"versie": 1})"), 204);
    EXPECT_EQ(beheer(Method::post, wie + "/blokkade", jan + "/blokkade", R"({"versie": 1})"), 409);
    EXPECT_EQ(beheer(Method::get, "/codelijsten/{lijst}", "/codelijsten/herkomst", {}), 200);
    EXPECT_EQ(beheer(Method::post, "/codelijsten/{lijst}", "/codelijsten/herkomst",
                     R"({"code": "politie", "naam": "Politie", "van": "2026-11-23"})"),
              204);
    EXPECT_EQ(
        beheer(Method::post, "/codelijsten/{lijst}/{code}/einde", "/codelijsten/herkomst/zsm/einde", {}),
        204);
    // What decides or destroys waits for a second person.
    EXPECT_EQ(beheer(Method::post, "/instellingen/{code}", "/instellingen/aanmelding.concept_dagen",
                     R"({"waarde": "14", "van": "2026-11-23"})"),
              202);
    EXPECT_EQ(beheer(Method::get, "/voorstellen", "/voorstellen", {}), 200);
    const std::string dagen = "/instellingen/triage.eerste_contact_werkdagen";
    EXPECT_EQ(
        beheer(Method::post, "/instellingen/{code}", dagen, R"({"waarde": "veel", "van": "2026-11-23"})"),
        400);
    EXPECT_EQ(beheer(Method::post, "/instellingen/{code}", dagen, R"({"waarde": "14", "van": "2026-11-23"})"),
              204);
    EXPECT_EQ(beheer(Method::get, "/instellingen/{code}", dagen, {}), 200);
    for (const std::string pad : {"/eigen-medewerkers", "/eigen-medewerkers/{medewerker}"}) {
        const std::string path =
            pad.ends_with('}') ? "/eigen-medewerkers/" + huis.medewerker("gemeente").text() : pad;
        EXPECT_EQ(send("contactpersoon", Method::get, root + pad, root + path, {}, Doel::beheer).status, 200);
    }
}

TEST_P(ApiAnswerTest, own_sessions_and_tokens_read_and_end_as_described) {
    const std::string root = "/api/v1/account";
    const auto mij = [&](Method method, const std::string& pattern, const std::string& path) {
        return send("regisseur", method, root + pattern, root + path);
    };
    huis.als("regisseur");
    EXPECT_EQ(mij(Method::get, "", "").status, 200);
    const auto sessies = mij(Method::get, "/sessies", "/sessies");
    EXPECT_NE(sessies.body.find("\"id\""), std::string::npos);
    const Value tokens = json::parse(mij(Method::get, "/tokens", "/tokens").body, document_bytes_max).value();
    const Value& eigen = tokens.find("tokens")->array()->front();
    EXPECT_EQ(*eigen.find("doel")->text(), "procesregie");
    EXPECT_EQ(mij(Method::post, "/sessies/einde", "/sessies/einde").status, 204);
    EXPECT_EQ(huis.get("regisseur", "/").status, 303);  // the browser must log in again
    const std::string id = *eigen.find("id")->text();
    EXPECT_EQ(
        send("politie", Method::post, root + "/tokens/{sessie}/einde", root + "/tokens/" + id + "/einde")
            .status,
        404);
    EXPECT_EQ(mij(Method::post, "/tokens/{sessie}/einde", "/tokens/" + id + "/einde").status, 204);
    EXPECT_EQ(huis.api("regisseur", Method::get, root).status, 401);
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
