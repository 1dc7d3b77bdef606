// Forms that came too late, behind the real router, on both engines.

#include <gtest/gtest.h>

#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/test_browser.hpp"

namespace {

using namespace inloggen::test;
using toegang::DeelnameRol;
using toegang::test::wachtwoord;

class VerlopenTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    Browser browser{huis};
    Browser ander{huis, "192.0.2.2"};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}});
    std::string pad = "/casussen/" + dossier.text() + "/bijdragen";
    static constexpr std::string_view tekst = "Merel & de rest van \"de\" tekst.";

    void SetUp() override {
        ander.log_in("regisseur", wachtwoord, code(huis));
        wacht(huis, 30);
        browser.log_in("regisseur", wachtwoord, code(huis));
        ander.get("/account");
        ASSERT_EQ(browser.get("/account").status, 200);
    }
    std::int64_t bijdragen() {
        static constexpr db::Sql tel{"test.bijdragen2", "SELECT count(*) FROM bijdrage"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(tel).value_or(-1);
    }
    web::Response verstuur() {
        return browser.post(
            pad, {{"tekst", std::string(tekst)}, {"kring", "C3"}, {"aard", "feit"}, {"geheim", "geen"}});
    }
    web::Response kom_terug() { return browser.log_in("regisseur", wachtwoord, code(huis)); }
};

TEST_P(VerlopenTest, a_form_that_comes_too_late_is_kept_and_offered_again) {
    browser.get(pad + "/nieuw");
    wacht(huis, toegang::SessieTijden::stil + 60);
    EXPECT_EQ(header(verstuur(), "Location"), "/inloggen");
    EXPECT_EQ(bijdragen(), 0) << "it is never sent by itself";
    EXPECT_EQ(header(kom_terug(), "Location"), "/account/teruggevonden");
    const auto pagina = browser.get("/account/teruggevonden");
    EXPECT_NE(pagina.body.find("Merel &amp; de rest"), std::string::npos);
    EXPECT_NE(pagina.body.find("href=\"" + pad + "/nieuw?terug=ja\""), std::string::npos);
    EXPECT_EQ(verstuur().status, 303);
    EXPECT_EQ(bijdragen(), 1) << "by a press of the button, with the token of the new session";
    wacht(huis, inloggen::rules::verlopen_seconden);
    EXPECT_EQ(browser.get("/account/teruggevonden").body.find("Merel"), std::string::npos)
        << "after half an hour it is gone";
}

TEST_P(VerlopenTest, the_page_of_the_form_can_ask_for_what_was_typed) {
    browser.get(pad + "/nieuw");
    wacht(huis, toegang::SessieTijden::stil + 60);
    verstuur();
    const auto vraag = [&](std::string_view login, std::string_view adres) {
        const web::Request request = huis.request({}, web::Method::get, adres);
        logboek::Inzage inzage;
        auto snapshot = huis.db().read();
        const kern::Call call{huis.kern(),      request, snapshot.reader(),
                              &huis.als(login), inzage,  huis.clock().now()};
        return inloggen::begin(call);
    };
    const auto begin = vraag("regisseur", pad + "/nieuw?terug=ja");
    EXPECT_EQ(begin.naar, pad);
    EXPECT_EQ(begin.input.typed("tekst"), tekst);
    EXPECT_TRUE(begin.input.typed("csrf").empty());
    EXPECT_TRUE(vraag("regisseur", pad + "/nieuw").naar.empty())
        << "an ordinary visit begins with an empty form";
    EXPECT_TRUE(vraag("regisseur", pad + "/nieuw/ander?terug=ja").naar.empty()) << "of another page";
    EXPECT_TRUE(vraag("politie", pad + "/nieuw?terug=ja").naar.empty()) << "of somebody else";
}

TEST_P(VerlopenTest, what_was_kept_is_sealed_and_for_its_writer_alone) {
    static constexpr db::Sql rauw{"test.concept", "SELECT inhoud_z FROM concept"};
    browser.get(pad + "/nieuw");
    wacht(huis, toegang::SessieTijden::stil + 60);
    verstuur();
    auto snapshot = huis.db().read();
    const auto inhoud = snapshot.reader().value<db::Bytes>(rauw);
    ASSERT_TRUE(inhoud);
    EXPECT_EQ(std::string(inhoud->begin(), inhoud->end()).find("Merel"), std::string::npos);
    Browser politie{huis, "192.0.2.3"};
    politie.log_in("politie", wachtwoord, code(huis));
    EXPECT_EQ(politie.get("/account/teruggevonden").body.find("Merel"), std::string::npos);
}

TEST_P(VerlopenTest, nobody_leaves_text_for_another) {
    wacht(huis, toegang::SessieTijden::stil + 60);
    browser.csrf = std::string(32, 'a');
    verstuur();
    EXPECT_EQ(header(kom_terug(), "Location"), "/")
        << "without the token of the ended session nothing is kept";
}

// Ended in the list of sessions of another browser: what was typed here is not lost either.
TEST_P(VerlopenTest, a_form_of_a_session_that_was_ended_elsewhere_comes_back_to_its_writer) {
    browser.get(pad + "/nieuw");
    ander.post("/account/sessies/einde", {});
    EXPECT_EQ(header(verstuur(), "Location"), "/inloggen");
    EXPECT_EQ(bijdragen(), 0) << "it is never sent by itself";
    EXPECT_EQ(browser.get("/").status, 303) << "and nothing is opened by it";
    Browser politie{huis, "192.0.2.3"};
    politie.log_in("politie", wachtwoord, code(huis));
    EXPECT_EQ(politie.get("/account/teruggevonden").body.find("Merel"), std::string::npos);
    wacht(huis, 30);
    EXPECT_EQ(header(kom_terug(), "Location"), "/account/teruggevonden");
    EXPECT_NE(browser.get("/account/teruggevonden").body.find("Merel &amp; de rest"), std::string::npos);
}

TEST_P(VerlopenTest, nobody_leaves_text_for_another_by_an_ended_session) {
    browser.get(pad + "/nieuw");
    ander.post("/account/sessies/einde", {});
    browser.csrf = std::string(32, 'a');
    verstuur();
    wacht(huis, 30);
    EXPECT_EQ(header(kom_terug(), "Location"), "/");
}

TEST_P(VerlopenTest, an_ended_session_is_forgotten_after_its_time) {
    browser.get(pad + "/nieuw");
    ander.post("/account/sessies/einde", {});
    wacht(huis, 2 * toegang::SessieTijden::stil + 60);
    verstuur();
    EXPECT_EQ(header(kom_terug(), "Location"), "/");
}

TEST_P(VerlopenTest, who_was_shut_out_leaves_nothing) {
    static constexpr db::Sql blok{"test.blok", "UPDATE medewerker SET geblokkeerd = $2 WHERE id = $1"};
    static constexpr db::Sql tel{"test.concepten", "SELECT count(*) FROM concept"};
    browser.get(pad + "/nieuw");
    huis.schrijf([&](db::Tx& tx) {
        tx.run(blok, huis.medewerker("regisseur"), 1);
        toegang::eindig_sessies_van(tx, huis.medewerker("regisseur"));
    });
    verstuur();
    auto snapshot = huis.db().read();
    EXPECT_EQ(snapshot.reader().value<int>(tel), 0);
}

// Of a log-in of which only the password was given nothing is remembered.
TEST_P(VerlopenTest, a_half_session_leaves_nothing) {
    static constexpr db::Sql tel{"test.geweest", "SELECT count(*) FROM sessie_geweest"};
    Browser half{huis, "192.0.2.9"};
    half.get("/inloggen");
    half.post("/inloggen", {{"gebruiker", "politie"}, {"wachtwoord", std::string(wachtwoord)}});
    huis.schrijf([&](db::Tx& tx) { toegang::eindig_sessies_van(tx, huis.medewerker("politie")); });
    auto snapshot = huis.db().read();
    EXPECT_EQ(snapshot.reader().value<int>(tel), 0);
}

TEST_P(VerlopenTest, one_can_throw_it_away) {
    browser.get(pad + "/nieuw");
    wacht(huis, toegang::SessieTijden::stil + 60);
    verstuur();
    kom_terug();
    const auto pagina = browser.get("/account/teruggevonden").body;
    const auto at = pagina.find("action=\"/account/teruggevonden/");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(browser.post(pagina.substr(at + 8, pagina.find('"', at + 8) - at - 8), {}).status, 303);
    EXPECT_EQ(browser.get("/account/teruggevonden").body.find("Merel"), std::string::npos);
}

TEST_P(VerlopenTest, one_person_fills_no_table) {
    browser.get(pad + "/nieuw");
    wacht(huis, toegang::SessieTijden::stil + 60);
    for (int i = 0; i < 15; ++i)
        browser.post("/casussen/" + huis.random().id<kern::Dossier>().text() + "/bijdragen",
                     {{"tekst", "Iets."}});
    static constexpr db::Sql tel{"test.concepten", "SELECT count(*) FROM concept"};
    auto snapshot = huis.db().read();
    EXPECT_EQ(snapshot.reader().value<int>(tel), inloggen::rules::verlopen_formulieren);
}

INSTANTIATE_TEST_SUITE_P(Engines, VerlopenTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
