#include "kern/toegang/router.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "kern/toegang/test_huis.hpp"
#include "platform/db/permit.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;

class RouterTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    static std::string formulier(kern::DossierId dossier) {
        return "/casussen/" + dossier.text() + "/bijdragen/nieuw";
    }
    // As the server asks it: with the moment it came in, so that a snapshot may be shared.
    web::Response nu(std::string_view login, std::string_view path) {
        web::Request request = huis.request(login, web::Method::get, path);
        request.arrived = std::chrono::steady_clock::now();
        return huis.send(std::move(request));
    }
    std::int64_t bijdragen() {
        static constexpr db::Sql tel{"test.bijdragen", "SELECT count(*) FROM bijdrage"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(tel).value_or(-1);
    }
};

TEST_P(RouterTest, unknown_and_forbidden_dossiers_look_the_same) {
    const auto verboden = huis.dossier({.deelnemers = {{"regisseur2", DeelnameRol::huis}}});
    const auto onbekend = huis.random().id<kern::Dossier>();
    const auto een = huis.get("regisseur", formulier(verboden));
    const auto twee = huis.get("regisseur", formulier(onbekend));
    EXPECT_EQ(een.status, 404);
    EXPECT_EQ(twee.status, 404);
    EXPECT_EQ(een.body, twee.body);
    EXPECT_EQ(een.headers, twee.headers);
    EXPECT_EQ(huis.get("regisseur2", formulier(verboden)).status, 200);
}

TEST_P(RouterTest, each_look_has_one_entry_before_its_answer) {
    const auto dossier = huis.dossier();
    const auto voor = huis.log_aantal();
    EXPECT_EQ(huis.get("regisseur", formulier(dossier)).status, 200);
    EXPECT_EQ(huis.get("politie", formulier(dossier)).status, 404);
    const auto log = huis.log();
    ASSERT_EQ(log.size(), voor + 2);
    EXPECT_EQ(log[voor].actie, "bijdrage.toevoegen");
    EXPECT_EQ(log[voor].uitkomst, "toegestaan");
    EXPECT_EQ(log[voor + 1].uitkomst, "geen-deelname");
    EXPECT_EQ(log[voor + 1].dossiers, std::vector<IdBytes>{dossier});
}

TEST_P(RouterTest, a_page_of_the_log_shows_the_look_that_was_answered_just_before) {
    const auto dossier = huis.dossier();
    const auto regels = [&] {
        const std::string body = nu("regisseur", "/casussen/" + dossier.text() + "/inzage").body;
        int gevonden = 0;
        for (auto at = body.find("<tr>"); at != body.npos; at = body.find("<tr>", at + 1)) ++gevonden;
        return gevonden;
    };
    const int eerst = regels();
    EXPECT_EQ(nu("regisseur", formulier(dossier)).status, 200);
    EXPECT_EQ(regels(), eerst + 2) << "the look at the log itself, and the one after it";
}

TEST_P(RouterTest, a_shared_snapshot_holds_each_change_that_was_answered) {
    static constexpr db::Sql hernoem{"test.hernoem",
                                     "UPDATE regietafel SET naam = 'Tafel Oost' WHERE code = 'volwassenen'"};
    const auto dossier = huis.dossier();
    const auto toont_oost = [&] {
        return nu("regisseur", "/casussen/" + dossier.text()).body.find("Tafel Oost") != std::string::npos;
    };
    EXPECT_FALSE(toont_oost());
    huis.schrijf([&](db::Tx& tx) { tx.run(hernoem); });
    EXPECT_TRUE(toont_oost());
}

TEST_P(RouterTest, who_was_let_in_by_another_process_is_known_at_once) {
    static constexpr db::Sql eindig{"test.eindig", "UPDATE sessie SET einde = -einde WHERE medewerker = $1"};
    huis.als("politie");
    huis.schrijf([&](db::Tx& tx) { tx.run(eindig, huis.medewerker("politie")); });
    const auto elders = huis.db_elders();
    EXPECT_EQ(nu("regisseur", "/casussen").status, 200);
    elders->script(db::PermitHolder::permit(), "UPDATE sessie SET einde = -einde WHERE einde < 0");
    EXPECT_EQ(nu("politie", "/casussen").status, 200);
}

TEST_P(RouterTest, what_was_looked_at_is_no_news_on_the_next_page) {
    const auto dossier = huis.dossier();
    const auto nieuw = [&] {
        return nu("regisseur", "/casussen").body.find("rh-nieuw") != std::string::npos;
    };
    EXPECT_TRUE(nieuw());
    EXPECT_EQ(nu("regisseur", "/casussen/" + dossier.text()).status, 200);
    EXPECT_FALSE(nieuw());
}

TEST_P(RouterTest, no_entry_no_answer) {
    const auto dossier = huis.dossier();
    huis.als("regisseur");
    huis.db().set_fault(db::Database::Fault::commit_fails);
    const auto antwoord = huis.get("regisseur", formulier(dossier));
    huis.db().set_fault(db::Database::Fault::none);
    EXPECT_EQ(antwoord.status, 503);
    EXPECT_EQ(antwoord.body.find("Bijdrage geven"), std::string::npos);
    EXPECT_EQ(huis.get("regisseur", formulier(dossier)).status, 200);
}

TEST_P(RouterTest, a_disk_that_says_no_changes_nothing_and_says_so) {
    const auto dossier = huis.dossier();
    const std::string pad = "/casussen/" + dossier.text() + "/bijdragen";
    const std::string tekst = R"({"tekst":"Iets.","kring":"C3"})";
    huis.als("regisseur");
    const auto is_503 = [](const web::Response& antwoord, std::string_view soort, std::string_view woorden) {
        EXPECT_EQ(antwoord.status, 503);
        EXPECT_EQ(antwoord.type, soort);
        EXPECT_NE(antwoord.body.find(woorden), std::string::npos) << antwoord.body;
        EXPECT_TRUE(std::any_of(antwoord.headers.begin(), antwoord.headers.end(),
                                [](const auto& header) { return header.first == "Retry-After"; }));
    };
    const auto log = huis.log_aantal();
    for (const auto fault : {db::Database::Fault::disk_full, db::Database::Fault::commit_fails}) {
        huis.db().set_fault(fault);
        is_503(huis.get("regisseur", formulier(dossier)), "text/html; charset=utf-8", "Geen inzage");
        is_503(huis.post("regisseur", pad, {{"tekst", "Iets."}, {"kring", "C3"}}), "text/html; charset=utf-8",
               "Er is niets gewijzigd");
        huis.db().set_fault(db::Database::Fault::none);
        const auto token = huis.api("regisseur", web::Method::get, "/api/v1/casussen/" + dossier.text());
        EXPECT_EQ(token.status, 200);
        huis.db().set_fault(fault);
        is_503(huis.api("regisseur", web::Method::get, "/api/v1/casussen/" + dossier.text()),
               "application/problem+json", "\"status\":503");
        is_503(huis.api("regisseur", web::Method::post, "/api/v1" + pad, tekst), "application/problem+json",
               "niets bewaard");
        huis.db().set_fault(db::Database::Fault::none);
    }
    EXPECT_EQ(huis.log_aantal(), log + 2) << "the two looks in between";
    EXPECT_EQ(bijdragen(), 0);
    EXPECT_EQ(huis.post("regisseur", pad, {{"tekst", "Iets."}, {"kring", "C3"}}).status, 303);
    EXPECT_EQ(bijdragen(), 1);
}

TEST_P(RouterTest, a_log_that_refuses_its_entry_closes_everything) {
    const auto dossier = huis.dossier();
    const std::string pad = "/casussen/" + dossier.text() + "/bijdragen";
    huis.als("regisseur");
    const bool sqlite = GetParam() == db::Engine::sqlite;
    huis.db().script(
        db::PermitHolder::permit(),
        sqlite ? "CREATE TRIGGER dicht BEFORE INSERT ON logboek_regel BEGIN SELECT RAISE(ABORT, 'dicht'); END"
               : "ALTER TABLE logboek_regel ADD CONSTRAINT dicht CHECK (false) NOT VALID");
    const auto gelezen = huis.get("regisseur", formulier(dossier));
    EXPECT_EQ(gelezen.status, 503);
    EXPECT_EQ(gelezen.body.find("Bijdrage geven"), std::string::npos);
    EXPECT_EQ(huis.post("regisseur", pad, {{"tekst", "Iets."}, {"kring", "C3"}}).status, 503);
    EXPECT_EQ(bijdragen(), 0);
    huis.db().script(db::PermitHolder::permit(),
                     sqlite ? "DROP TRIGGER dicht" : "ALTER TABLE logboek_regel DROP CONSTRAINT dicht");
    EXPECT_EQ(huis.get("regisseur", formulier(dossier)).status, 200);
}

TEST_P(RouterTest, a_form_without_our_token_changes_nothing) {
    const auto dossier = huis.dossier();
    const std::string pad = "/casussen/" + dossier.text() + "/bijdragen";
    auto vreemd = huis.request("regisseur", web::Method::post, pad);
    vreemd.headers.add("sec-fetch-site", "same-origin");
    vreemd.form.add("tekst", "Iets.");
    EXPECT_EQ(huis.send(std::move(vreemd)).status, 403);

    auto elders = huis.request("regisseur", web::Method::post, pad);
    elders.headers.add("sec-fetch-site", "cross-site");
    elders.form.add("csrf", huis.als("regisseur").csrf);
    elders.form.add("tekst", "Iets.");
    EXPECT_EQ(huis.send(std::move(elders)).status, 403);
    EXPECT_EQ(bijdragen(), 0);

    EXPECT_EQ(huis.post("regisseur", pad, {{"tekst", "Iets."}, {"kring", "C3"}}).status, 303);
    EXPECT_EQ(bijdragen(), 1);
}

TEST_P(RouterTest, the_api_takes_tokens_and_pages_take_cookies) {
    const auto dossier = huis.dossier();
    const std::string pad = "/api/v1/casussen/" + dossier.text() + "/bijdragen";
    EXPECT_EQ(huis.api("regisseur", web::Method::post, pad, R"({"tekst":"Iets.","kring":"C3"})").status, 201);
    auto met_cookie = huis.request("regisseur", web::Method::post, pad);
    met_cookie.body = R"({"tekst":"Iets.","kring":"C3"})";
    EXPECT_EQ(huis.send(std::move(met_cookie)).status, 401);
    EXPECT_EQ(bijdragen(), 1);
}

// Both terms are read at each look-up: who was logged in or held a token before the last day was named is out as well.
TEST_P(RouterTest, a_log_in_and_a_token_end_with_the_term_of_organisation_or_designation) {
    static constexpr db::Sql organisatie_tot{"test.organisatie_tot",
                                             "UPDATE organisatie SET tot = $2 WHERE id = $1"};
    static constexpr db::Sql aangewezen_tot{"test.aangewezen_tot",
                                            "UPDATE medewerker SET aangewezen_tot = $2 WHERE id = $1"};
    const auto bij_middernacht = [](std::int64_t minuten) {
        return start_of_day(Date{2026, 11, 24}).plus_seconds(minuten * 60);
    };
    const auto pagina = [&](std::string_view login) { return huis.get(login, "/").status; };
    const auto koppeling = [&](std::string_view login) {
        return huis.api(login, web::Method::get, "/api/v1/casussen").status;
    };
    huis.clock().set(bij_middernacht(-15));
    for (const char* login : {"politie", "om", "ggz"}) {
        EXPECT_EQ(pagina(login), 200) << login;
        EXPECT_EQ(koppeling(login), 200) << login;
    }
    const Date laatste_dag{2026, 11, 23};
    huis.schrijf([&](db::Tx& tx) {
        tx.run(organisatie_tot, huis.organisatie("politie"), laatste_dag);
        tx.run(aangewezen_tot, huis.medewerker("om"), laatste_dag);
    });
    for (const char* login : {"politie", "om", "ggz"})
        EXPECT_EQ(pagina(login), 200) << login << ": the last day counts";
    huis.clock().set(bij_middernacht(5));
    for (const char* login : {"politie", "om"}) {
        EXPECT_EQ(pagina(login), 303) << login;
        EXPECT_EQ(koppeling(login), 401) << login;
    }
    EXPECT_EQ(pagina("ggz"), 200);
    EXPECT_EQ(koppeling("ggz"), 200);
    huis.schrijf([&](db::Tx& tx) { tx.run(organisatie_tot, huis.organisatie("ggz"), laatste_dag); });
    EXPECT_EQ(pagina("ggz"), 303) << "at once, not after the half hour";
    EXPECT_EQ(koppeling("ggz"), 401);
}

INSTANTIATE_TEST_SUITE_P(Engines, RouterTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
