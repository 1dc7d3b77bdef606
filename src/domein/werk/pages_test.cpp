#include <gtest/gtest.h>

#include "kern/bericht/bericht.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::Fase;
using toegang::test::TestHuis;
using toegang::test::Velden;

constexpr std::int64_t dag = 24 * 3600;

class WerkTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    void later(std::int64_t seconden) {
        huis.clock().set(huis.clock().now().plus_seconds(seconden));
        for (const auto* wie : {"regisseur", "regisseur2", "ggz", "politie", "om"}) huis.vergeet(wie);
    }
    // A goal with one action, proposed; the path of the action.
    std::string actie(kern::DossierId dossier, std::string_view eigenaar,
                      const std::string& tekst = "Woonplek regelen") {
        static constexpr db::Sql laatste{"test.doel", "SELECT id FROM doel WHERE dossier = $1"};
        const std::string casus = "/casussen/" + dossier.text();
        huis.post("regisseur", casus + "/doelen", {{"leefgebied", "huisvesting"}, {"tekst", "Een plek."}});
        std::string doel;
        {
            auto snapshot = huis.db().read();
            doel = snapshot.reader().value<kern::ItemId>(laatste, dossier)->text();
        }
        const auto klaar = huis.post("regisseur", casus + "/acties",
                                     {{"tekst", tekst},
                                      {"doel", doel},
                                      {"eigenaar", huis.medewerker(eigenaar).text()},
                                      {"termijn", "04-12-2026"}});
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        for (const auto& [naam, waarde] : klaar.headers)
            if (naam == "Location") return waarde;
        return {};
    }
    static constexpr db::Sql insert_besluit{
        "test.besluit",
        "INSERT INTO besluit (dossier, id, soort, inhoud_z, nodig, staat, voorbereid_door, voorbereid_op) VALUES ($1, $2, $3, "
        "$4, 2, 1, $5, 1)"};
};

TEST_P(WerkTest, every_role_has_a_home) {
    for (const auto* wie : {"regisseur", "makelaar", "ondersteuner", "manager", "beleid", "analist", "fg",
                            "beheerder", "aanmelder", "gemeente", "contactpersoon", "contactpunt",
                            "gebruiker", "politie", "om", "bestuur"}) {
        const auto thuis = huis.get(wie, "/");
        EXPECT_EQ(thuis.status, 200) << wie;
        EXPECT_TRUE(staat(thuis, "<h1>Mijn werk</h1>")) << wie;
    }
    EXPECT_EQ(huis.get("", "/").status, 303);
}

TEST_P(WerkTest, an_action_waits_for_its_owner_and_comes_back_when_refused) {
    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::bevraagd}},
                      .titel = "Grutto, D."});
    const auto pad = actie(dossier, "politie");
    const auto wacht = huis.get("politie", "/");
    EXPECT_TRUE(staat(wacht, "Neem je dit op je: Woonplek regelen"));
    EXPECT_TRUE(staat(wacht, "Grutto, D."));
    EXPECT_FALSE(staat(huis.get("om", "/"), "Woonplek regelen"));
    huis.post("politie", pad + "/antwoord",
              {{"antwoord", "weigeren"}, {"reden", "Geen tijd."}, {"versie", "1"}});
    EXPECT_FALSE(staat(huis.get("politie", "/"), "Woonplek regelen"));
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "Geweigerd: Woonplek regelen"));
    // Not of a colleague who has nothing to do with it.
    EXPECT_FALSE(staat(huis.get("regisseur2", "/"), "Woonplek regelen"));
}

TEST_P(WerkTest, late_stands_with_owner_and_regie) {
    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"ggz", DeelnameRol::deelnemer}}});
    const auto pad = actie(dossier, "ggz");
    huis.post("ggz", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}});
    EXPECT_TRUE(staat(huis.get("ggz", "/"), "Er is niets te laat."));
    later(14 * dag);  // Monday 7 December
    for (const auto* wie : {"regisseur", "ggz"})
        EXPECT_TRUE(staat(huis.get(wie, "/"), "1 werkdag te laat")) << wie;
}

TEST_P(WerkTest, the_reader_chooses_with_whom_it_lies) {
    const auto dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                      {"ggz", DeelnameRol::deelnemer},
                                                      {"politie", DeelnameRol::deelnemer}}});
    for (const auto* wie : {"ggz", "politie", "regisseur"}) {
        const auto pad = actie(dossier, wie, std::string("Werk van ") + wie);
        huis.post(wie, pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}});
    }
    later(14 * dag);
    struct Geval {
        std::string bij;
        std::vector<std::string_view> wel;
        std::vector<std::string_view> niet;
    };
    const Geval gevallen[] = {
        {"", {"van ggz", "van politie", "van regisseur"}, {"Toon alles"}},
        {huis.organisatie("ggz").text(), {"van ggz", "Toon alles"}, {"van politie", "van regisseur"}},
        {"mij", {"van regisseur", "mijzelf (1)"}, {"van ggz", "van politie"}},
        {"niemand", {"Er is niets te laat.", "Toon alles"}, {"van ggz", "van politie", "van regisseur"}}};
    for (const auto& geval : gevallen) {
        const auto thuis = huis.get("regisseur", geval.bij.empty() ? "/" : "/?bij=" + geval.bij);
        for (const auto woorden : geval.wel)
            EXPECT_TRUE(staat(thuis, woorden)) << geval.bij << ": " << woorden;
        for (const auto woorden : geval.niet)
            EXPECT_FALSE(staat(thuis, woorden)) << geval.bij << ": " << woorden;
        EXPECT_TRUE(staat(thuis, "<label class=\"utrecht-form-label\" for=\"bij\">")) << geval.bij;
    }
    EXPECT_FALSE(staat(huis.get("ggz", "/"), "for=\"bij\"")) << "with one party there is nothing to choose";
}

TEST_P(WerkTest, first_contact_runs_and_then_is_late) {
    huis.dossier({.fase = Fase::aanmelding, .titel = "Kievit, R."});
    huis.dossier({.fase = Fase::aanmelding,
                  .deelnemers = {{"politie", DeelnameRol::beoordelaar}},
                  .titel = "Kluut, S."});
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "dag 1 van 5"));
    later(8 * dag);  // Tuesday 1 December; due on Monday 30 November
    const auto laat = huis.get("regisseur", "/");
    EXPECT_TRUE(staat(laat, "Eerste contact met de aanmelder"));
    EXPECT_TRUE(staat(laat, "1 werkdag te laat"));
    EXPECT_FALSE(staat(laat, "Kluut, S."));
    EXPECT_FALSE(staat(huis.get("politie", "/"), "Eerste contact"));
}

TEST_P(WerkTest, a_decision_waits_for_each_public_organisation_that_did_not_answer) {
    const auto dossier = huis.dossier({.fase = Fase::triage,
                                       .deelnemers = {{"regisseur", DeelnameRol::huis},
                                                      {"politie", DeelnameRol::beoordelaar},
                                                      {"om", DeelnameRol::beoordelaar},
                                                      {"ggz", DeelnameRol::beoordelaar}}});
    const auto besluit = huis.random().id<kern::Besluit>();
    static constexpr db::Sql bevestig{
        "test.bevestig",
        "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) VALUES ($1, "
        "$2, $3, $4, 1, $5, 1)"};
    const db::Bytes leeg;
    huis.schrijf([&](db::Tx& tx) {
        tx.run(insert_besluit, dossier, besluit, 3, leeg, huis.medewerker("regisseur"));
        tx.run(bevestig, dossier, besluit, huis.organisatie("om"), huis.medewerker("om"), leeg);
    });
    EXPECT_TRUE(staat(huis.get("politie", "/"), "Besluit bevestigen"));
    EXPECT_FALSE(staat(huis.get("om", "/"), "Besluit bevestigen"));   // answered
    EXPECT_FALSE(staat(huis.get("ggz", "/"), "Besluit bevestigen"));  // not public
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "1 van 2 bevestigd"));
    EXPECT_FALSE(staat(huis.get("regisseur2", "/"), "bevestigd"));
}

TEST_P(WerkTest, what_changed_is_news_until_it_was_seen) {
    const auto oud = huis.dossier({.titel = "Wulp, H."});
    later(60);
    huis.dossier({.titel = "Tapuit, N."});
    huis.dossier({.deelnemers = {{"regisseur2", DeelnameRol::huis}}, .titel = "Grutto, D."});
    const auto thuis = huis.get("regisseur", "/");
    EXPECT_LT(thuis.body.find("Tapuit, N."), thuis.body.find("Wulp, H."));  // newest first
    EXPECT_FALSE(staat(thuis, "Grutto, D."));
    // Seen up to the moment of the page: what came later stays news.
    const auto tot = huis.clock().now().plus_seconds(-30).us;
    EXPECT_EQ(huis.post("regisseur", "/gezien", {{"tot", std::to_string(tot)}}).status, 303);
    EXPECT_FALSE(staat(huis.get("regisseur", "/"), "Wulp, H."));
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "Tapuit, N."));
    EXPECT_EQ(huis.post("regisseur", "/gezien", {{"tot", std::to_string(tot + 3600'000'000LL)}}).status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "Er is niets gewijzigd sinds je laatst keek."));
    EXPECT_TRUE(staat(huis.get("regisseur2", "/"), "Grutto, D."));
    EXPECT_EQ(huis.post("regisseur", "/gezien", {}).status, 422);
    (void)oud;
}

TEST_P(WerkTest, a_notice_stands_there_until_its_reader_says_he_read_it) {
    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"ggz", DeelnameRol::bevraagd}},
                      .titel = "Grutto, D."});
    const auto ander =
        huis.dossier({.deelnemers = {{"regisseur2", DeelnameRol::huis}}, .titel = "Kluut, S."});
    const IdBytes item = huis.random().id<kern::Item>();
    const auto meld = [&](const bericht::Over& over) {
        huis.schrijf([&](db::Tx& tx) {
            bericht::aan_huis(tx, over);
            bericht::aan_organisatie(tx, over, huis.organisatie("ggz"));
            bericht::aan_medewerker(tx, over, huis.medewerker("politie"));  // who has no part in it
        });
    };
    const auto nu = [&] { return huis.clock().now(); };
    constexpr auto herinnering = bericht::Soort::herinnering;
    meld({dossier, item, herinnering, nu()});
    meld({ander, ander, bericht::Soort::afronding_begonnen, nu()});
    const auto zin = bericht::zin(herinnering);
    EXPECT_TRUE(staat(huis.get("regisseur", "/"),
                      "<a href=\"/casussen/" + dossier.text() + "\">" + std::string(zin) + "</a>"));
    EXPECT_TRUE(staat(huis.get("ggz", "/"), "<a href=\"/acties\">" + std::string(zin) + "</a>"))
        << "who is only asked has no casus";
    EXPECT_FALSE(staat(huis.get("politie", "/"), zin)) << "not in scope";
    EXPECT_FALSE(staat(huis.get("regisseur", "/"), bericht::zin(bericht::Soort::afronding_begonnen)));

    const Velden een{{"dossier", dossier.text()},
                     {"item", item.text()},
                     {"soort", std::string(bericht::code(herinnering))}};
    const auto met_tot = [&](Velden velden, Instant tot) {
        velden.emplace_back("tot", std::to_string(tot.us));
        return velden;
    };
    const Instant pagina = nu();
    later(60);
    meld({dossier, item, herinnering, nu()});  // again: news again
    huis.post("ggz", "/berichten/gelezen", met_tot(een, pagina));
    EXPECT_TRUE(staat(huis.get("ggz", "/"), zin)) << "it came after the page was made";
    EXPECT_EQ(huis.post("ggz", "/berichten/gelezen", met_tot(een, nu())).status, 303);
    EXPECT_FALSE(staat(huis.get("ggz", "/"), zin));
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), zin)) << "of each reader by himself";
    EXPECT_EQ(huis.post("regisseur", "/berichten/gelezen", met_tot({}, nu())).status, 303);
    EXPECT_FALSE(staat(huis.get("regisseur", "/"), zin));
    // Half a notice is none; a stranger's is not there.
    EXPECT_EQ(huis.post("ggz", "/berichten/gelezen", met_tot({een[0]}, nu())).status, 422);
    EXPECT_EQ(huis.post("ggz", "/berichten/gelezen", een).status, 422);
    EXPECT_EQ(huis.post("om", "/berichten/gelezen", met_tot(een, nu())).status, 303);
    auto fout = een;
    fout[2].second = "geen-soort";
    EXPECT_EQ(huis.post("ggz", "/berichten/gelezen", met_tot(fout, nu())).status, 422);
}

TEST_P(WerkTest, notices_come_newest_first_and_the_rest_is_counted) {
    const auto dossier = huis.dossier({.titel = "Grutto, D."});
    static constexpr db::Sql sluit{"test.sluit", "UPDATE dossier SET afgeschermd = 1 WHERE id = $1"};
    huis.schrijf([&](db::Tx& tx) {
        for (int i = 0; i < 30; ++i)
            bericht::aan_huis(tx, {dossier, huis.random().id<kern::Item>(), bericht::Soort::herinnering,
                                   huis.clock().now().plus_seconds(i)});
        bericht::aan_huis(
            tx, {dossier, dossier, bericht::Soort::waarneming_begonnen, huis.clock().now().plus_seconds(60)});
    });
    const auto thuis = huis.get("regisseur", "/");
    EXPECT_TRUE(staat(thuis, "en nog 6"));
    EXPECT_LT(thuis.body.find(bericht::zin(bericht::Soort::waarneming_begonnen)),
              thuis.body.find(bericht::zin(bericht::Soort::herinnering)));
    const auto api = huis.api("regisseur", web::Method::get, "/api/v1/werk/berichten");
    EXPECT_TRUE(staat(api, "\"totaal\":31"));
    EXPECT_TRUE(staat(api, "\"soort\":\"waarneming-begonnen\""));
    huis.schrijf([&](db::Tx& tx) { tx.run(sluit, dossier); });
    EXPECT_FALSE(staat(huis.get("regisseur", "/"), "Berichten")) << "a shielded dossier is in no list";
}

TEST_P(WerkTest, the_log_names_what_was_shown) {
    const auto dossier = huis.dossier({.titel = "Wulp, H."});
    const auto voor = huis.log_aantal();
    huis.get("regisseur", "/");
    huis.get("manager", "/");
    const auto log = huis.log();
    ASSERT_EQ(log.size(), voor + 2);
    EXPECT_EQ(log[voor].actie, "werk.lezen");
    EXPECT_EQ(log[voor].dossiers, std::vector<IdBytes>{dossier});
    EXPECT_TRUE(log[voor + 1].dossiers.empty());
}

TEST_P(WerkTest, a_role_waits_for_a_second_pair_of_eyes) {
    static constexpr db::Sql stel_voor{
        "test.rol",
        "INSERT INTO medewerker_rol (id, medewerker, rol, van, voorgesteld_door, staat) VALUES ($1, $2, 0, '2026-11-23', $3, 1)"};
    huis.schrijf([&](db::Tx& tx) {
        tx.run(stel_voor, huis.random().id<struct Voorstel>(), huis.medewerker("makelaar"),
               huis.medewerker("beheerder"));
    });
    EXPECT_FALSE(staat(huis.get("beheerder", "/"), "Hugo Elzenaar"));
    EXPECT_TRUE(staat(huis.get("beheerder2", "/"), "Hugo Elzenaar"));
    EXPECT_FALSE(staat(huis.get("regisseur", "/"), "Hugo Elzenaar"));
}

TEST_P(WerkTest, a_designation_that_ends_is_told_to_its_contact_person) {
    static constexpr db::Sql einde{"test.einde",
                                   "UPDATE medewerker SET aangewezen_tot = '2026-12-11' WHERE id = $1"};
    huis.schrijf([&](db::Tx& tx) {
        tx.run(einde, huis.medewerker("gemeente"));
        tx.run(einde, huis.medewerker("politie"));
    });
    const auto thuis = huis.get("contactpersoon", "/");
    EXPECT_TRUE(staat(thuis, "Pim Meidoorn"));
    EXPECT_FALSE(staat(thuis, "Ilse Vlier"));
}

TEST_P(WerkTest, counts_are_for_who_may_see_them) {
    huis.dossier();
    huis.dossier();
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "Noor Wilgenhof (jij)"));
    const auto manager = huis.get("manager", "/");
    EXPECT_TRUE(staat(manager, "Casussen per regisseur"));
    EXPECT_FALSE(staat(manager, "Tapuit, T."));
    EXPECT_FALSE(staat(huis.get("ggz", "/"), "Casussen per regisseur"));
    EXPECT_FALSE(staat(huis.get("bestuur", "/"), "Casussen per regisseur"));
}

// DECISIONS 4: the board and municipal users see counts, never lists; a small one and none look the same.
TEST_P(WerkTest, the_board_and_a_municipality_have_figures_on_their_home) {
    static constexpr db::Sql tel{
        "test.tel",
        "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) VALUES ('instroom', '2026-10', $1, '', $2)"};
    static constexpr db::Sql van{"test.van_gemeente",
                                 "UPDATE organisatie SET gemeente = 'lisdijk' WHERE id = $1"};
    for (int i = 0; i < 6; ++i) huis.dossier({.titel = "Tapuit, T."});
    huis.dossier({.fase = toegang::Fase::afronding});
    huis.schrijf([&](db::Tx& tx) {
        tx.run(tel, "lisdijk", 11);
        tx.run(tel, "oudmeer", 25);
        tx.run(van, huis.organisatie("gemeente"));
    });
    const auto bestuur = huis.get("bestuur", "/");
    EXPECT_TRUE(staat(bestuur, "Lopende dossiers"));
    EXPECT_TRUE(staat(bestuur, ">6<"));
    EXPECT_TRUE(staat(bestuur, "&lt; 5"));
    EXPECT_TRUE(staat(bestuur, ">36<"));
    EXPECT_TRUE(staat(bestuur, "href=\"/cijfers\""));
    EXPECT_FALSE(staat(bestuur, "Tapuit"));
    const auto gemeente = huis.get("gebruiker", "/");
    EXPECT_TRUE(staat(gemeente, ">11<"));
    for (const auto* niet : {">6<", ">36<", ">25<", "Tapuit"}) EXPECT_FALSE(staat(gemeente, niet)) << niet;
    const auto json =
        huis.api("gebruiker", web::Method::get, "/api/v1/werk", {}, toegang::Doel::verantwoording);
    EXPECT_TRUE(staat(json, R"("instroom":[{"maand":"2026-10","aantal":11,"weergave":"11"}])")) << json.body;
    EXPECT_FALSE(
        staat(huis.api("manager", web::Method::get, "/api/v1/werk", {}, toegang::Doel::verantwoording),
              "\"overzicht\""));
}

// The phases that run add up to the caseload: what is small in one must not be reckoned from the other.
TEST_P(WerkTest, small_counts_are_not_told_by_another_sum) {
    for (int i = 0; i < 5; ++i) huis.dossier();
    huis.dossier({.fase = toegang::Fase::afronding});
    const auto klein = huis.get("analist", "/");
    EXPECT_TRUE(staat(klein, "weggelaten"));
    EXPECT_FALSE(staat(klein, "<tfoot>"));
    for (int i = 0; i < 4; ++i) huis.dossier({.fase = toegang::Fase::afronding});
    const auto groot = huis.get("analist", "/");
    EXPECT_FALSE(staat(groot, "weggelaten"));
    EXPECT_TRUE(staat(groot, "<tfoot>"));
}

// The dossier has both purposes; the token has one of them, and a first contact is for the other.
TEST_P(WerkTest, a_token_tells_of_a_first_contact_only_for_its_own_purpose) {
    const auto dossier = huis.dossier({.fase = toegang::Fase::aanmelding});
    const auto contact = [&](toegang::Doel doel) {
        const auto werk = huis.api("regisseur", web::Method::get, "/api/v1/werk", {}, doel).body;
        const auto van = werk.find("\"eersteContact\"");
        return werk.substr(van, werk.find(']', van) - van).find(dossier.text()) != std::string::npos;
    };
    EXPECT_TRUE(contact(toegang::Doel::triage));
    EXPECT_FALSE(contact(toegang::Doel::procesregie));
}

TEST_P(WerkTest, the_api_tells_the_same) {
    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"ggz", DeelnameRol::deelnemer}}});
    actie(dossier, "ggz");
    const auto werk = huis.api("ggz", web::Method::get, "/api/v1/werk");
    EXPECT_EQ(werk.status, 200);
    EXPECT_TRUE(staat(werk, "\"soort\":\"antwoord\""));
    EXPECT_TRUE(staat(werk, "Woonplek regelen"));
}

INSTANTIATE_TEST_SUITE_P(Engines, WerkTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
