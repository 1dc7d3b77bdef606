// The way in, behind the real router, on both engines.

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "domein/inloggen/deur.hpp"
#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/test_browser.hpp"

namespace {

using namespace inloggen::test;
using toegang::test::wachtwoord;

class DeurTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    Browser browser{huis};

    web::Response geef_wachtwoord(Browser& wie, std::string_view login, std::string_view woord) {
        wie.get("/inloggen");
        return wie.post("/inloggen", {{"gebruiker", std::string(login)}, {"wachtwoord", std::string(woord)}});
    }
    int fouten(std::string_view login) {
        static constexpr db::Sql tel{"test.fouten", "SELECT fouten FROM account WHERE id = $1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<int>(tel, huis.account(login)).value_or(-1);
    }
    std::vector<std::string> acties_sinds(std::size_t van) {
        std::vector<std::string> acties;
        const auto log = huis.log();
        for (std::size_t i = van; i < log.size(); ++i) acties.push_back(log[i].actie);
        return acties;
    }
};

TEST_P(DeurTest, password_and_code_let_one_in) {
    const auto voor = huis.log_aantal();
    EXPECT_EQ(header(browser.get("/account"), "Location"), "/inloggen?naar=%2Faccount");
    browser.get("/inloggen?naar=%2Faccount");
    auto antwoord = browser.post(
        "/inloggen",
        {{"gebruiker", " Regisseur "}, {"wachtwoord", std::string(wachtwoord)}, {"naar", "/account"}});
    EXPECT_EQ(antwoord.status, 303);
    EXPECT_EQ(header(antwoord, "Location"), "/inloggen/tweede-stap?naar=%2Faccount");
    const std::string half = browser.sessie();
    EXPECT_EQ(header(browser.get("/account"), "Location"), "/inloggen/tweede-stap?naar=%2Faccount")
        << "a password opens nothing";
    browser.get("/inloggen/tweede-stap?naar=%2Faccount");
    antwoord = browser.post("/inloggen/tweede-stap", {{"code", code(huis)}, {"naar", "/account"}});
    EXPECT_EQ(antwoord.status, 303);
    EXPECT_EQ(header(antwoord, "Location"), "/account");
    EXPECT_NE(browser.sessie(), half) << "the token changes, so a planted one is worth nothing";
    const auto pagina = browser.get("/account");
    EXPECT_EQ(pagina.status, 200);
    EXPECT_NE(pagina.body.find("Noor Wilgenhof"), std::string::npos);
    EXPECT_NE(pagina.body.find("Firefox op Linux"), std::string::npos);

    Browser dief{huis};
    dief.cookies["rh"] = half;
    EXPECT_EQ(dief.get("/account").status, 303) << "the half session is gone";

    const auto acties = acties_sinds(voor);
    EXPECT_EQ(std::count(acties.begin(), acties.end(), "inloggen.wachtwoord"), 1);
    EXPECT_EQ(std::count(acties.begin(), acties.end(), "inloggen.gelukt"), 1);
    for (const auto& regel : huis.log())
        EXPECT_EQ(regel.regel.find("regisseur\""), std::string::npos) << "a login in the log";
}

TEST_P(DeurTest, unknown_blocked_and_wrong_are_one) {
    static constexpr db::Sql blokkeer{"test.blokkeer", "UPDATE account SET geblokkeerd = 1 WHERE id = $1"};
    huis.schrijf([&](db::Tx& tx) { tx.run(blokkeer, huis.account("politie")); });
    const auto antwoord = [&](std::string_view login, std::string_view woord) {
        Browser vers{huis, "192.0.2." + std::to_string(login.size())};
        vers.cookies["rh-deur"] = std::string(32, '0');
        auto response = geef_wachtwoord(vers, login, woord);
        // What was typed comes back; the rest must be equal.
        const auto at = response.body.find("value=\"" + std::string(login));
        EXPECT_NE(at, std::string::npos);
        response.body.replace(at, login.size() + 7, "value=\"X");
        return response;
    };
    const auto fout = antwoord("regisseur", "helemaal-verkeerd-woord");
    EXPECT_EQ(fout.status, 422);
    for (const auto& ander : {antwoord("bestaatniet", wachtwoord), antwoord("politie", wachtwoord)}) {
        EXPECT_EQ(ander.status, fout.status);
        EXPECT_EQ(ander.body, fout.body);
        EXPECT_EQ(ander.headers, fout.headers);
    }
}

TEST_P(DeurTest, after_three_faults_one_waits_and_the_right_password_waits_too) {
    for (int i = 0; i < 3; ++i) geef_wachtwoord(browser, "regisseur", "fout-fout-fout");
    Browser elders{huis, "198.51.100.9"};
    auto antwoord = geef_wachtwoord(elders, "regisseur", wachtwoord);
    EXPECT_EQ(antwoord.status, 422);
    EXPECT_NE(antwoord.body.find("Probeer het over 33 seconden"), std::string::npos);
    // A login that does not exist waits just as long.
    for (int i = 0; i < 3; ++i) geef_wachtwoord(browser, "bestaatniet", "fout-fout-fout");
    EXPECT_NE(geef_wachtwoord(elders, "bestaatniet", wachtwoord).body.find("Probeer het over 33 seconden"),
              std::string::npos);
    wacht(huis, 32);
    EXPECT_EQ(geef_wachtwoord(elders, "regisseur", wachtwoord).status, 303);
    // And right forgives: three free faults again.
    for (int i = 0; i < 2; ++i) geef_wachtwoord(browser, "regisseur", "fout-fout-fout");
    EXPECT_EQ(geef_wachtwoord(browser, "regisseur", wachtwoord).status, 303);
}

TEST_P(DeurTest, an_address_that_tries_many_logins_waits) {
    for (int i = 0; i < 20; ++i) geef_wachtwoord(browser, "naam" + std::to_string(i), "fout-fout-fout");
    EXPECT_NE(geef_wachtwoord(browser, "regisseur", wachtwoord).body.find("te vaak iets fout"),
              std::string::npos);
    Browser elders{huis, "198.51.100.9"};
    EXPECT_EQ(geef_wachtwoord(elders, "regisseur", wachtwoord).status, 303);
}

TEST_P(DeurTest, guesses_made_at_once_get_no_more_than_their_share) {
    geef_wachtwoord(browser, "regisseur", wachtwoord);
    browser.get("/inloggen/tweede-stap");
    std::vector<std::thread> draden;
    for (int i = 0; i < 8; ++i)
        draden.emplace_back([kopie = browser]() mutable {
            kopie.post("/inloggen/tweede-stap", {{"code", "000000"}});
        });
    for (auto& draad : draden) draad.join();
    EXPECT_EQ(fouten("regisseur"), 3);
    EXPECT_EQ(browser.post("/inloggen/tweede-stap", {{"code", code(huis)}}).status, 422)
        << "the right code waits too";
    wacht(huis, 33);
    EXPECT_EQ(browser.post("/inloggen/tweede-stap", {{"code", code(huis)}}).status, 303);
    EXPECT_EQ(fouten("regisseur"), 0);
}

TEST_P(DeurTest, passwords_tried_at_once_are_counted_one_by_one) {
    static constexpr db::Sql tel{"test.pogingen", "SELECT max(fouten) FROM inlogpoging"};
    browser.get("/inloggen");
    const Velden velden{{"gebruiker", "regisseur"}, {"wachtwoord", "fout-fout-fout"}};
    std::vector<std::thread> draden;
    for (int i = 0; i < 8; ++i)
        draden.emplace_back([kopie = browser, &velden]() mutable { kopie.post("/inloggen", velden); });
    for (auto& draad : draden) draad.join();
    auto snapshot = huis.db().read();
    EXPECT_EQ(snapshot.reader().value<int>(tel), 3);
}

TEST_P(DeurTest, a_code_works_once) {
    EXPECT_EQ(browser.log_in("regisseur", wachtwoord, code(huis)).status, 303);
    Browser ander{huis};
    EXPECT_EQ(ander.log_in("regisseur", wachtwoord, code(huis)).status, 422);
    wacht(huis, 30);
    EXPECT_EQ(ander.post("/inloggen/tweede-stap", {{"code", code(huis)}}).status, 303);
}

TEST_P(DeurTest, one_code_at_once_from_two_sides_works_once) {
    Browser een{huis};
    Browser twee{huis};
    for (Browser* wie : {&een, &twee}) {
        geef_wachtwoord(*wie, "regisseur", wachtwoord);
        wie->get("/inloggen/tweede-stap");
    }
    const std::string dezelfde = code(huis);
    std::atomic<int> binnen = 0;
    const auto probeer = [&](Browser& wie) {
        if (wie.post("/inloggen/tweede-stap", {{"code", dezelfde}}).status == 303) ++binnen;
    };
    std::thread eerste(probeer, std::ref(een));
    probeer(twee);
    eerste.join();
    EXPECT_EQ(binnen, 1);
}

TEST_P(DeurTest, the_second_step_is_set_up_at_the_first_visit) {
    zonder_factor(huis, "regisseur");
    auto antwoord = geef_wachtwoord(browser, "regisseur", wachtwoord);
    EXPECT_EQ(header(antwoord, "Location"), "/inloggen/instellen");
    antwoord = browser.get("/inloggen/instellen?naar=%2Faccount");
    EXPECT_NE(antwoord.body.find("<svg class=\"rh-qr\""), std::string::npos);
    const auto sleutel = Browser::veld(antwoord.body, "sleutel");
    // The demo house shows the code of the new secret.
    const auto at = antwoord.body.find("Je code is nu ");
    ASSERT_NE(at, std::string::npos);
    const std::string cijfers = antwoord.body.substr(at + 14, 7);

    EXPECT_EQ(browser.post("/inloggen/instellen", {{"code", "000000"}, {"sleutel", sleutel}}).status, 422);
    EXPECT_EQ(browser.post("/inloggen/instellen", {{"code", cijfers}, {"sleutel", sleutel + "00"}}).status,
              422);
    antwoord =
        browser.post("/inloggen/instellen", {{"code", cijfers}, {"sleutel", sleutel}, {"naar", "/account"}});
    EXPECT_EQ(antwoord.status, 200);
    EXPECT_NE(antwoord.body.find("Bewaar je herstelcodes"), std::string::npos);
    std::vector<std::string> codes;
    for (std::size_t van = 0; (van = antwoord.body.find("<code>", van)) != std::string::npos; ++van)
        codes.push_back(antwoord.body.substr(van + 6, 11));
    ASSERT_EQ(codes.size(), 10U);
    EXPECT_EQ(browser.get("/account").status, 200);

    // A recovery code lets one in, once.
    for (const int verwacht : {303, 422}) {
        Browser kwijt{huis};
        geef_wachtwoord(kwijt, "regisseur", wachtwoord);
        kwijt.get("/inloggen/herstelcode");
        EXPECT_EQ(kwijt.post("/inloggen/herstelcode", {{"herstelcode", codes[3]}}).status, verwacht);
    }
    // Of one person only.
    Browser ander{huis};
    geef_wachtwoord(ander, "politie", wachtwoord);
    ander.get("/inloggen/herstelcode");
    EXPECT_EQ(ander.post("/inloggen/herstelcode", {{"herstelcode", codes[4]}}).status, 422);
}

TEST_P(DeurTest, the_secret_on_its_way_belongs_to_one_session) {
    for (const char* login : {"politie", "regisseur"}) zonder_factor(huis, login);
    Browser aanvaller{huis};
    geef_wachtwoord(aanvaller, "politie", wachtwoord);
    auto pagina = aanvaller.get("/inloggen/instellen");
    const auto sleutel = Browser::veld(pagina.body, "sleutel");
    const std::string cijfers = pagina.body.substr(pagina.body.find("Je code is nu ") + 14, 7);
    geef_wachtwoord(browser, "regisseur", wachtwoord);
    browser.get("/inloggen/instellen");
    EXPECT_EQ(browser.post("/inloggen/instellen", {{"code", cijfers}, {"sleutel", sleutel}}).status, 422);
    EXPECT_EQ(browser.get("/account").status, 303);
}

TEST_P(DeurTest, after_log_in_one_stays_in_this_house) {
    browser.get("/inloggen?naar=%2F%2Felders.example");
    auto antwoord = browser.post(
        "/inloggen",
        {{"gebruiker", "regisseur"}, {"wachtwoord", std::string(wachtwoord)}, {"naar", "//elders.example"}});
    EXPECT_EQ(header(antwoord, "Location"), "/inloggen/tweede-stap");
    browser.get("/inloggen/tweede-stap?naar=https%3A%2F%2Felders.example");
    antwoord =
        browser.post("/inloggen/tweede-stap", {{"code", code(huis)}, {"naar", "https://elders.example"}});
    EXPECT_EQ(header(antwoord, "Location"), "/");
    EXPECT_EQ(header(browser.get("/inloggen?naar=%2Faccount"), "Location"), "/account");
}

TEST_P(DeurTest, a_log_in_form_of_another_site_is_refused) {
    const Velden velden{{"gebruiker", "regisseur"}, {"wachtwoord", std::string(wachtwoord)}};
    browser.get("/inloggen");
    const std::string echt = browser.csrf;
    browser.csrf = std::string(32, 'a');
    EXPECT_EQ(browser.post("/inloggen", velden).status, 403) << "token and cookie differ";
    browser.cookies.clear();
    browser.csrf = echt;
    EXPECT_EQ(browser.post("/inloggen", velden).status, 403) << "no cookie";
    browser.get("/inloggen");
    auto vreemd = huis.request({}, web::Method::post, "/inloggen");
    vreemd.headers.add("sec-fetch-site", "cross-site");
    vreemd.form.add("csrf", browser.csrf);
    for (const auto& [naam, waarde] : velden) vreemd.form.add(naam, waarde);
    EXPECT_EQ(browser.send(std::move(vreemd)).status, 403);
    EXPECT_TRUE(browser.sessie().empty());
    browser.get("/inloggen");
    EXPECT_EQ(browser.post("/inloggen", velden).status, 303) << "the control: our own form works";
}

TEST_P(DeurTest, leaving_ends_the_session_on_the_server) {
    browser.log_in("regisseur", wachtwoord, code(huis));
    browser.get("/account");
    const std::string token = browser.sessie();
    EXPECT_EQ(header(browser.post("/uitloggen", {}), "Location"), "/inloggen?uit=ja");
    EXPECT_TRUE(browser.sessie().empty());
    EXPECT_NE(browser.get("/inloggen?uit=ja").body.find("Je bent uitgelogd"), std::string::npos);
    EXPECT_EQ(browser.get("/inloggen").body.find("Je bent uitgelogd"), std::string::npos);
    browser.cookies["rh"] = token;
    EXPECT_EQ(browser.get("/account").status, 303);
}

TEST_P(DeurTest, a_half_session_lives_ten_minutes) {
    geef_wachtwoord(browser, "regisseur", wachtwoord);
    wacht(huis, 599);
    EXPECT_EQ(browser.get("/inloggen/tweede-stap").status, 200);
    wacht(huis, 1);
    EXPECT_EQ(header(browser.get("/inloggen/tweede-stap"), "Location"),
              "/inloggen?naar=%2Finloggen%2Ftweede-stap");
}

TEST_P(DeurTest, sensitive_acts_ask_both_factors_again) {
    browser.log_in("regisseur", wachtwoord, code(huis));
    EXPECT_EQ(browser.get("/account/wachtwoord").status, 200) << "just logged in";
    wacht(huis, 601);
    EXPECT_EQ(header(browser.get("/account/wachtwoord"), "Location"),
              "/inloggen/opnieuw?naar=%2Faccount%2Fwachtwoord");
    browser.get("/inloggen/opnieuw?naar=%2Faccount%2Fwachtwoord");
    const auto probeer = [&](std::string_view woord, const std::string& cijfers) {
        return browser.post(
            "/inloggen/opnieuw",
            {{"wachtwoord", std::string(woord)}, {"code", cijfers}, {"naar", "/account/wachtwoord"}});
    };
    EXPECT_EQ(probeer("fout-fout-fout", code(huis)).status, 422);
    EXPECT_EQ(probeer(wachtwoord, "000000").status, 422);
    EXPECT_EQ(header(probeer(wachtwoord, code(huis)), "Location"), "/account/wachtwoord")
        << "a wrong password used up no code";
    EXPECT_EQ(browser.get("/account/wachtwoord").status, 200);
}

// Too many passwords at once: nothing was done, what was typed stays, and the browser may come back.
TEST_P(DeurTest, a_full_queue_is_503_with_retry_after) {
    const auto druk = [] { return inloggen::deur::later(web::html_response("<p>regisseur</p>")); };
    const auto vol =
        inloggen::deur::als_er_plaats_is(druk, []() -> web::Response { throw crypto::PasswordBusy{}; });
    EXPECT_EQ(vol.status, 503);
    EXPECT_EQ(header(vol, "Retry-After"), "5");
    EXPECT_EQ(vol.body, "<p>regisseur</p>");
    const auto plaats = inloggen::deur::als_er_plaats_is(druk, [] { return web::see_other("/"); });
    EXPECT_EQ(plaats.status, 303);
}

// A password that another knows: the first thing is one of one's own, before any second step.
TEST_P(DeurTest, a_start_password_must_be_changed_at_the_first_log_in) {
    static constexpr db::Sql start{"test.start",
                                   "INSERT INTO startwachtwoord (account, sinds) VALUES ($1, 1)"};
    zonder_factor(huis, "regisseur");
    huis.schrijf([&](db::Tx& tx) { tx.run(start, huis.account("regisseur")); });
    EXPECT_EQ(header(geef_wachtwoord(browser, "regisseur", wachtwoord), "Location"), "/inloggen/wachtwoord");
    EXPECT_EQ(header(browser.get("/inloggen/instellen"), "Location"), "/inloggen/tweede-stap");
    EXPECT_EQ(header(browser.get("/inloggen/tweede-stap"), "Location"), "/inloggen/wachtwoord");
    EXPECT_EQ(browser.get("/account").status, 303);
    const auto pagina = browser.get("/inloggen/wachtwoord");
    EXPECT_EQ(pagina.status, 200);
    // Nor by sending the forms of the later steps.
    EXPECT_EQ(browser.post("/inloggen/tweede-stap", {{"code", code(huis)}}).status, 303);
    EXPECT_EQ(browser.get("/account").status, 303);
    browser.get("/inloggen/wachtwoord");
    const auto kies = [&](std::string woord, std::string herhaling) {
        return browser.post("/inloggen/wachtwoord",
                            {{"wachtwoord", std::move(woord)}, {"herhaling", std::move(herhaling)}});
    };
    EXPECT_EQ(kies("kort", "kort").status, 422);
    EXPECT_EQ(kies("een-eigen-woord-nu", "een-ander-woord-nu").status, 422);
    EXPECT_EQ(kies(std::string(wachtwoord), std::string(wachtwoord)).status, 422) << "the one that was told";
    const auto gekozen = kies("een-eigen-woord-nu", "een-eigen-woord-nu");
    EXPECT_EQ(gekozen.status, 303);
    EXPECT_EQ(header(gekozen, "Location"), "/inloggen/tweede-stap");
    EXPECT_EQ(header(browser.get("/inloggen/tweede-stap"), "Location"), "/inloggen/instellen");
    EXPECT_EQ(browser.get("/inloggen/instellen").status, 200);
    EXPECT_EQ(kies("nog-een-ander-woord", "nog-een-ander-woord").status, 404) << "only once, without a code";
    Browser vers{huis, "192.0.2.9"};
    EXPECT_EQ(geef_wachtwoord(vers, "regisseur", wachtwoord).status, 422);
    EXPECT_EQ(header(geef_wachtwoord(vers, "regisseur", "een-eigen-woord-nu"), "Location"),
              "/inloggen/instellen");
}

INSTANTIATE_TEST_SUITE_P(Engines, DeurTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
