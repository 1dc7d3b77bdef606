// One's own account, behind the real router, on both engines.

#include <gtest/gtest.h>

#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/test_browser.hpp"

namespace {

using namespace inloggen::test;
using toegang::DeelnameRol;
using toegang::test::wachtwoord;

class AccountTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    Browser browser{huis};
    Browser ander{huis, "192.0.2.2"};

    void SetUp() override {
        ander.log_in("regisseur", wachtwoord, code(huis));
        wacht(huis, 30);
        browser.log_in("regisseur", wachtwoord, code(huis));
        ASSERT_EQ(browser.get("/account").status, 200);
        ASSERT_EQ(ander.get("/account").status, 200);
    }
    // The address that ends the first session of the page that is not this one.
    static std::string einde_knop(std::string_view body) {
        const auto at = body.find("action=\"/account/sessies/");
        if (at == body.npos) return {};
        return std::string(body.substr(at + 8, body.find('"', at + 8) - at - 8));
    }
};

TEST_P(AccountTest, one_session_or_all_others_can_be_ended) {
    const auto knop = einde_knop(browser.get("/account").body);
    EXPECT_EQ(browser.post(knop, {}).status, 303);
    EXPECT_EQ(ander.get("/account").status, 303);
    EXPECT_EQ(browser.get("/account").status, 200);

    wacht(huis, 30);
    ander.log_in("regisseur", wachtwoord, code(huis));
    browser.get("/account");
    EXPECT_EQ(browser.post("/account/sessies/einde", {}).status, 303);
    EXPECT_EQ(ander.get("/account").status, 303);
    EXPECT_EQ(browser.get("/account").status, 200);
}

TEST_P(AccountTest, nobody_ends_a_session_of_another) {
    const auto knop = einde_knop(browser.get("/account").body);
    Browser politie{huis, "192.0.2.3"};
    politie.log_in("politie", wachtwoord, code(huis));
    politie.get("/account");
    const auto vreemd = politie.post(knop, {});
    const auto onbekend =
        politie.post("/account/sessies/" + huis.random().id<kern::Sessie>().text() + "/einde", {});
    EXPECT_EQ(vreemd.status, 404);
    EXPECT_EQ(vreemd.body, onbekend.body);
    EXPECT_EQ(ander.get("/account").status, 200);
}

TEST_P(AccountTest, a_new_password_ends_all_other_sessions_and_tokens) {
    EXPECT_EQ(huis.api("regisseur", web::Method::get, "/api/v1/bestaat-niet").status, 404);
    browser.get("/account/wachtwoord");
    EXPECT_EQ(browser.post("/account/wachtwoord", {{"wachtwoord", "kort"}, {"herhaling", "kort"}}).status,
              422);
    EXPECT_EQ(browser
                  .post("/account/wachtwoord",
                        {{"wachtwoord", std::string(wachtwoord)}, {"herhaling", std::string(wachtwoord)}})
                  .status,
              422)
        << "the one in use";
    EXPECT_EQ(ander.get("/account").status, 200);
    const std::string nieuw = "  een zin met spaties ";
    EXPECT_EQ(browser.post("/account/wachtwoord", {{"wachtwoord", nieuw}, {"herhaling", nieuw}}).status, 303);
    EXPECT_EQ(browser.get("/account").status, 200);
    EXPECT_EQ(ander.get("/account").status, 303);
    EXPECT_EQ(huis.api("regisseur", web::Method::get, "/api/v1/bestaat-niet").status, 401);
    wacht(huis, 30);
    EXPECT_EQ(ander.log_in("regisseur", wachtwoord, code(huis)).status, 303) << "sent back to step one";
    EXPECT_EQ(ander.get("/account").status, 303);
    EXPECT_EQ(ander.log_in("regisseur", nieuw, code(huis)).status, 303);
    EXPECT_EQ(ander.get("/account").status, 200);
}

TEST_P(AccountTest, a_new_factor_replaces_the_old_one) {
    const auto pagina = browser.get("/account/tweede-factor");
    const std::string cijfers = pagina.body.substr(pagina.body.find("Je code is nu ") + 14, 7);
    const auto antwoord = browser.post(
        "/account/tweede-factor", {{"code", cijfers}, {"sleutel", Browser::veld(pagina.body, "sleutel")}});
    EXPECT_EQ(antwoord.status, 200);
    EXPECT_NE(antwoord.body.find("Bewaar je herstelcodes"), std::string::npos);
    EXPECT_EQ(ander.get("/account").status, 303);
    wacht(huis, 60);
    EXPECT_EQ(ander.log_in("regisseur", wachtwoord, code(huis)).status, 422);
}

TEST_P(AccountTest, recovery_codes_are_shown_once_and_replaced) {
    EXPECT_NE(browser.get("/account/herstelcodes").body.find("Je hebt nog 0 herstelcodes"),
              std::string::npos);
    const auto antwoord = browser.post("/account/herstelcodes", {});
    EXPECT_EQ(antwoord.status, 200);
    const auto at = antwoord.body.find("<code>");
    ASSERT_NE(at, std::string::npos);
    const std::string oud = antwoord.body.substr(at + 6, 11);
    EXPECT_NE(browser.get("/account/herstelcodes").body.find("Je hebt nog 10 herstelcodes"),
              std::string::npos);
    browser.post("/account/herstelcodes", {});
    ander.get("/inloggen");
    ander.post("/inloggen", {{"gebruiker", "regisseur"}, {"wachtwoord", std::string(wachtwoord)}});
    ander.get("/inloggen/herstelcode");
    EXPECT_EQ(ander.post("/inloggen/herstelcode", {{"herstelcode", oud}}).status, 422);
}

TEST_P(AccountTest, the_purpose_is_asked_of_who_has_more_than_one) {
    static constexpr db::Sql rol{
        "test.rol2",
        "INSERT INTO medewerker_rol (id, medewerker, rol, van, staat) VALUES ($1, $2, $3, '2026-01-01', 2)"};
    browser.get("/account");
    EXPECT_EQ(browser.post("/account/doel", {{"doel", "toezicht"}}).status, 409)
        << "one purpose: nothing to choose";
    huis.schrijf([&](db::Tx& tx) {
        tx.run(rol, huis.random().id<struct Rij>(), huis.medewerker("politie"),
               toegang::Rol::functioneel_beheerder);
    });
    Browser twee_petten{huis, "192.0.2.3"};
    twee_petten.get("/inloggen");
    twee_petten.post("/inloggen", {{"gebruiker", "politie"}, {"wachtwoord", std::string(wachtwoord)}});
    EXPECT_NE(twee_petten.get("/inloggen/tweede-stap").body.find("Waarvoor log je in?"), std::string::npos);
    twee_petten.post("/inloggen/tweede-stap", {{"code", code(huis)}, {"doel", "beheer"}});
    EXPECT_NE(twee_petten.get("/account").body.find("doel beheer"), std::string::npos);
    const auto voor = huis.log_aantal();
    EXPECT_EQ(twee_petten.post("/account/doel", {{"doel", "procesregie"}}).status, 303);
    EXPECT_EQ(huis.log()[voor].actie, "account.doel");
    EXPECT_NE(twee_petten.get("/account").body.find("doel procesregie"), std::string::npos);
    EXPECT_EQ(twee_petten.post("/account/doel", {{"doel", "toezicht"}}).status, 409);
}

TEST_P(AccountTest, the_theme_holds_for_the_account) {
    EXPECT_EQ(browser.post("/account/thema", {{"thema", "donker"}}).status, 303);
    EXPECT_NE(ander.get("/account").body.find("data-thema=\"donker\""), std::string::npos);
    EXPECT_EQ(browser.post("/account/thema", {{"thema", "roze"}}).status, 422);
    browser.post("/account/thema", {{"thema", "volgt"}});
    EXPECT_EQ(ander.get("/account").body.find("data-thema"), std::string::npos);
}

// A token that somebody asked for on the machine.
IdBytes vraag_token(TestHuis& huis, std::string_view login, toegang::Doel doel) {
    static constexpr db::Sql insert{
        "test.tokenverzoek",
        "INSERT INTO tokenverzoek (id, account, waarvoor, doel, dagen, gevraagd, verloopt) VALUES ($1, $2, "
        "'Zaaksysteem', $3, 30, $4, $5)"};
    const auto id = huis.random().id<struct Verzoek>();
    const Instant nu = huis.clock().now();
    huis.schrijf(
        [&](db::Tx& tx) { tx.run(insert, id, huis.account(login), doel, nu, nu.plus_seconds(7 * 86'400)); });
    return id;
}

int token_status(TestHuis& huis, const std::string& token, std::string_view pad) {
    auto request = huis.request("", web::Method::get, pad);
    request.headers.add("authorization", "Bearer " + token);
    return huis.send(std::move(request)).status;
}

TEST_P(AccountTest, a_token_opens_nothing_until_its_user_confirms_it_with_both_factors) {
    const std::string pad =
        "/account/tokens/" + vraag_token(huis, "regisseur", toegang::Doel::procesregie).text();
    EXPECT_NE(browser.get("/account/tokens").body.find("Zaaksysteem"), std::string::npos);
    const auto vraag = browser.get(pad);
    EXPECT_EQ(vraag.status, 200);
    for (const char* wat : {"Zaaksysteem", "procesregie", "23 december 2026"})
        EXPECT_NE(vraag.body.find(wat), std::string::npos) << wat;
    wacht(huis, 11 * 60);  // no longer fresh
    EXPECT_EQ(header(browser.get(pad), "Location").substr(0, 18), "/inloggen/opnieuw?");
    EXPECT_EQ(browser.post(pad + "/bevestiging", {}).status, 303);
    EXPECT_NE(browser.get("/account/tokens").body.find("Zaaksysteem"), std::string::npos) << "not made";

    browser.get("/inloggen/opnieuw");
    ASSERT_EQ(
        browser.post("/inloggen/opnieuw", {{"wachtwoord", std::string(wachtwoord)}, {"code", code(huis)}})
            .status,
        303);
    browser.get(pad);
    const auto gemaakt = browser.post(pad + "/bevestiging", {});
    ASSERT_EQ(gemaakt.status, 200);
    std::string token;
    for (std::size_t i = 0; i + 64 <= gemaakt.body.size() && token.empty(); ++i)
        if (gemaakt.body.substr(i, 64).find_first_not_of("0123456789abcdef") == std::string::npos)
            token = gemaakt.body.substr(i, 64);
    ASSERT_EQ(token.size(), 64U);
    EXPECT_EQ(token_status(huis, token, "/api/v1/casussen"), 200);
    EXPECT_EQ(token_status(huis, token, "/api/v1/caseload"), 200);
    EXPECT_EQ(token_status(huis, token, "/api/v1/triage"), 404) << "another purpose";
    EXPECT_EQ(browser.post(pad + "/bevestiging", {}).status, 404) << "once";
    EXPECT_EQ(browser.get("/account/tokens").body.find(token), std::string::npos);
    for (const auto& regel : huis.log()) EXPECT_EQ(regel.regel.find(token), std::string::npos);

    const auto lijst = browser.get("/account/tokens").body;
    EXPECT_NE(lijst.find("procesregie"), std::string::npos);
    EXPECT_EQ(browser.post(einde_knop(lijst), {}).status, 303);  // withdrawn
    EXPECT_EQ(token_status(huis, token, "/api/v1/casussen"), 401);
}

TEST_P(AccountTest, somebody_asks_for_a_token_of_his_own_and_confirms_it) {
    const auto formulier = browser.get("/account/tokens").body;
    EXPECT_NE(formulier.find("name=\"waarvoor\""), formulier.npos);
    EXPECT_EQ(formulier.find("value=\"beheer\""), formulier.npos)
        << "no role of a regisseur brings this purpose";
    for (const auto& fout : {toegang::test::Velden{{"waarvoor", ""}, {"doel", "triage"}, {"dagen", "30"}},
                             {{"waarvoor", "Rooster"}, {"doel", "triage"}, {"dagen", "91"}},
                             {{"waarvoor", "Rooster"}, {"doel", ""}, {"dagen", "30"}}})
        EXPECT_EQ(browser.post("/account/tokens", fout).status, 422);
    EXPECT_EQ(browser.post("/account/tokens", {{"waarvoor", "Rooster"}, {"doel", "beheer"}, {"dagen", "30"}})
                  .status,
              409);
    const auto gevraagd =
        browser.post("/account/tokens", {{"waarvoor", "Rooster"}, {"doel", "triage"}, {"dagen", "30"}});
    ASSERT_EQ(gevraagd.status, 303);
    const auto pad = header(gevraagd, "Location");
    const auto vraag = browser.get(pad);
    EXPECT_EQ(vraag.status, 200);
    EXPECT_NE(vraag.body.find("Rooster"), vraag.body.npos);
    EXPECT_EQ(browser.post(pad + "/bevestiging", {}).status, 200);
    browser.get("/account/tokens");
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(
            browser.post("/account/tokens", {{"waarvoor", "Rooster"}, {"doel", "triage"}, {"dagen", "1"}})
                .status,
            303);
    EXPECT_EQ(
        browser.post("/account/tokens", {{"waarvoor", "Rooster"}, {"doel", "triage"}, {"dagen", "1"}}).status,
        409)
        << "ten wait already";
}

TEST_P(AccountTest, a_request_is_of_one_account_and_of_one_week) {
    const std::string pad =
        "/account/tokens/" + vraag_token(huis, "politie", toegang::Doel::procesregie).text();
    EXPECT_EQ(browser.get(pad).status, 404);
    EXPECT_EQ(browser.post(pad + "/bevestiging", {}).status, 404);
    EXPECT_EQ(browser.post(pad + "/afwijzing", {}).status, 404);
    const std::string eigen =
        "/account/tokens/" + vraag_token(huis, "regisseur", toegang::Doel::beheer).text();
    browser.get(eigen);
    EXPECT_EQ(browser.post(eigen + "/bevestiging", {}).status, 409) << "no role brings this purpose";
    EXPECT_EQ(browser.post(eigen + "/afwijzing", {}).status, 303);
    EXPECT_EQ(browser.get(eigen).status, 404);
    const std::string oud =
        "/account/tokens/" + vraag_token(huis, "regisseur", toegang::Doel::procesregie).text();
    wacht(huis, 8 * 86'400);
    Browser later{huis, "192.0.2.4"};
    later.log_in("regisseur", wachtwoord, code(huis));
    EXPECT_EQ(later.get(oud).status, 404);
}

TEST_P(AccountTest, another_password_ends_the_tokens_too) {
    const std::string token = huis.token("regisseur", toegang::Doel::procesregie);
    ASSERT_EQ(token_status(huis, token, "/api/v1/casussen"), 200);
    browser.get("/account/wachtwoord");
    ASSERT_EQ(browser
                  .post("/account/wachtwoord",
                        {{"wachtwoord", "een-heel-ander-woord"}, {"herhaling", "een-heel-ander-woord"}})
                  .status,
              303);
    EXPECT_EQ(token_status(huis, token, "/api/v1/casussen"), 401);
    EXPECT_EQ(ander.get("/account").status, 303);
    EXPECT_EQ(browser.get("/account").status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, AccountTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
