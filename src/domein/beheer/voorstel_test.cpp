// What one person of beheer may not do alone: the rule in a table, and the whole way on both engines.

#include "domein/beheer/voorstel.hpp"

#include <gtest/gtest.h>

#include "domein/beheer/store.hpp"
#include "domein/beheer/voorstel_store.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using namespace beheer;
using rules::TweedeFeiten;
using toegang::test::TestHuis;
using toegang::test::Velden;

std::string regel(const rules::Bezwaar& bezwaar) { return bezwaar ? bezwaar->rule : "mag"; }

TEST(VoorstelRules, a_second_person_of_the_right_circle_confirms) {
    struct Rij {
        const char* verwacht;
        TweedeFeiten feiten;
    };
    const Rij tabel[] = {
        // The account of somebody of a partner: his employer's contactpersoon, nobody of the house.
        {"mag", {.contactpersoon = true, .heeft_contactpersoon = true}},
        {"voorstel.kring", {.bevestiger = true, .manager = true, .heeft_contactpersoon = true}},
        {"voorstel.kring", {.bevestiger = true, .heeft_contactpersoon = false}},
        {"mag", {.bevestiger = true, .manager = true, .heeft_contactpersoon = false}},
        // A contactpersoon himself: a colleague, or the manager.
        {"mag", {.contactpersoon = true, .is_contactpersoon = true, .heeft_contactpersoon = true}},
        {"mag",
         {.bevestiger = true, .manager = true, .is_contactpersoon = true, .heeft_contactpersoon = true}},
        {"voorstel.kring", {.bevestiger = true, .is_contactpersoon = true}},
        // Who works for the house: never the contactpersoon of the host that employs him.
        {"mag", {.bevestiger = true, .van_huis = true}},
        {"voorstel.kring", {.contactpersoon = true, .van_huis = true}},
        // A setting or a member of the triagetafel.
        {"mag", {.over_account = false, .bevestiger = true}},
        {"voorstel.kring", {.over_account = false, .contactpersoon = true}},
        // Never twice, too late, one's own proposal or about oneself.
        {"voorstel.staat", {.wacht = false, .contactpersoon = true}},
        {"voorstel.verlopen", {.verlopen = true, .contactpersoon = true}},
        {"voorstel.voorsteller", {.voorsteller_weg = true, .contactpersoon = true}},
        {"voorstel.zelfde-persoon", {.zelf_voorgesteld = true, .contactpersoon = true}},
        {"voorstel.zelfde-persoon", {.over_account = false, .zelf_voorgesteld = true, .bevestiger = true}},
        {"voorstel.eigen", {.over_mij = true, .contactpersoon = true, .is_contactpersoon = true}},
        {"voorstel.eigen", {.over_account = false, .over_mij = true, .bevestiger = true}},
    };
    int nummer = 0;
    for (const auto& [verwacht, feiten] : tabel)
        EXPECT_EQ(regel(rules::tweede_bezwaar(feiten)), verwacht) << "row " << nummer++;
}

TEST(VoorstelRules, who_proposed_may_take_it_back_and_who_is_outside_does_nothing) {
    EXPECT_EQ(regel(rules::afwijs_bezwaar({.zelf_voorgesteld = true})), "mag");
    EXPECT_EQ(regel(rules::afwijs_bezwaar({.contactpersoon = true})), "mag");
    EXPECT_EQ(regel(rules::afwijs_bezwaar({.bevestiger = true, .heeft_contactpersoon = true})),
              "voorstel.kring");
    EXPECT_EQ(regel(rules::afwijs_bezwaar({.wacht = false, .zelf_voorgesteld = true})), "voorstel.staat");
    EXPECT_EQ(regel(rules::tweede_bezwaar({.voorsteller_weg = true})), "voorstel.kring")
        << "no word to who is outside";
    EXPECT_TRUE(rules::te_zien({.voorsteller_weg = true, .contactpersoon = true}));
    EXPECT_TRUE(rules::te_zien({.zelf_voorgesteld = true}));
    EXPECT_FALSE(rules::te_zien({.voorsteller_weg = true}));
    EXPECT_FALSE(rules::te_zien({.over_mij = true, .contactpersoon = true}));
}

TEST(VoorstelRules, what_decides_opens_or_destroys_takes_two_and_has_a_floor) {
    const auto standaard = [](std::string_view code) {
        for (const auto& een : partner::standaarden())
            if (een.code == code) return een;
        return partner::Standaard{};
    };
    for (const char* code :
         {"besluit.mandaat.procesregie", "besluit.bevestigingen.procesregie", "vernietigen.wachttijd_dagen",
          "aanmelding.concept_dagen", "ondersteunen.termijn_dagen", "cijfers.drempel"})
        EXPECT_TRUE(standaard(code).zwaar) << code;
    EXPECT_FALSE(standaard("triage.eerste_contact_werkdagen").zwaar);
    const auto fout = [&](std::string_view code, const char* waarde) {
        return !rules::grens_fouten(Waarde{waarde, {2026, 11, 23}, std::nullopt}, standaard(code)).empty();
    };
    EXPECT_TRUE(fout("vernietigen.wachttijd_dagen", "0"));
    EXPECT_TRUE(fout("vernietigen.wachttijd_dagen", "6"));
    EXPECT_FALSE(fout("vernietigen.wachttijd_dagen", "7"));
    EXPECT_TRUE(fout("besluit.bevestigingen.procesregie", "0"));
    EXPECT_FALSE(fout("besluit.mandaat.procesregie", "ja"));
    EXPECT_EQ(regel(rules::tafelsoort_bezwaar(true, 1)), "tafel.soort");
    EXPECT_EQ(regel(rules::tafelsoort_bezwaar(true, 0)), "mag");
}

class VoorstelTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    std::string mens(std::string_view login) {
        return "/beheer/medewerkers/" + huis.medewerker(login).text();
    }
    std::vector<Voorstel> wachtend() {
        auto snapshot = huis.db().read();
        return store::wachtend(snapshot.reader(), huis.clock().now());
    }
    std::string pad() { return "/voorstellen/" + wachtend().at(0).id.text(); }
    web::Response bevestig(std::string_view wie, const std::string& waar) {
        return huis.post(wie, waar + "/bevestiging", {{"versie", "1"}});
    }
    std::string hash(std::string_view login) {
        static constexpr db::Sql lees{"test.hash", "SELECT wachtwoord FROM account WHERE medewerker = $1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::string>(lees, huis.medewerker(login)).value_or("");
    }
    std::int64_t factor(std::string_view login) {
        static constexpr db::Sql lees{
            "test.factor", "SELECT count(*) FROM account WHERE medewerker = $1 AND totp_z IS NOT NULL"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(lees, huis.medewerker(login)).value_or(-1);
    }
    std::string instelling(std::string_view code) {
        auto snapshot = huis.db().read();
        return partner::instelling(snapshot.reader(), code, local_date(huis.clock().now()));
    }
    bool gelogd(std::string_view actie, std::string_view woorden = {}) {
        for (const auto& een : huis.log())
            if (een.actie == actie && een.regel.find(woorden) != std::string::npos) return true;
        return false;
    }
    void later(std::int64_t seconden) {
        huis.clock().set(huis.clock().now().plus_seconds(seconden));
        for (const auto* wie : {"beheerder", "beheerder2", "manager", "contactpersoon", "gemeente"})
            huis.vergeet(wie);
    }
    static bool bevat(const web::Response& antwoord, std::string_view tekst) {
        return antwoord.body.find(tekst) != std::string::npos;
    }
};

TEST_P(VoorstelTest, one_beheerder_never_gets_into_the_account_of_a_caseworker) {
    const auto oud = hash("gemeente");
    ASSERT_EQ(huis.get("gemeente", "/").status, 200);
    const auto gevraagd = huis.post("beheerder", mens("gemeente") + "/herstel");
    EXPECT_EQ(gevraagd.status, 303);
    EXPECT_FALSE(bevat(gevraagd, "Startwachtwoord"));
    // Nothing happened yet: password, factor and session are what they were.
    EXPECT_EQ(hash("gemeente"), oud);
    EXPECT_EQ(factor("gemeente"), 1);
    EXPECT_EQ(huis.get("gemeente", "/").status, 200);
    const auto waar = pad();
    EXPECT_EQ(bevestig("beheerder", waar).status, 409);   // proposed it himself
    EXPECT_EQ(bevestig("beheerder2", waar).status, 404);  // a colleague of beheer is not the employer
    EXPECT_EQ(bevestig("manager", waar).status, 404);     // there is a contactpersoon
    EXPECT_EQ(bevestig("gemeente", waar).status, 404);
    EXPECT_EQ(hash("gemeente"), oud);
    EXPECT_EQ(huis.post("beheerder", mens("gemeente") + "/herstel").status, 409);  // waits already

    EXPECT_TRUE(bevat(huis.get("contactpersoon", "/"), "Nieuw startwachtwoord voor Pim Meidoorn"));
    EXPECT_FALSE(bevat(huis.get("beheerder2", "/"), "Nieuw startwachtwoord"));
    EXPECT_TRUE(bevat(huis.get("beheerder", mens("gemeente")), "Wacht op een tweede persoon"));
    const auto klaar = bevestig("contactpersoon", waar);
    EXPECT_EQ(klaar.status, 200);
    EXPECT_TRUE(bevat(klaar, "Startwachtwoord"));
    EXPECT_NE(hash("gemeente"), oud);
    EXPECT_EQ(factor("gemeente"), 0);
    EXPECT_EQ(huis.get("gemeente", "/").status, 303);  // every session is gone
    EXPECT_EQ(bevestig("contactpersoon", waar).status, 409);
    EXPECT_FALSE(bevat(huis.get("beheerder", mens("gemeente")), "Startwachtwoord, nu"));
    EXPECT_TRUE(gelogd("account.herstel-voorstellen"));
    EXPECT_TRUE(gelogd("account.herstellen"));
    huis.vergeet("gemeente");
    const auto account = huis.get("gemeente", "/account");
    EXPECT_TRUE(bevat(account, "Laatste wijzigingen"));
    EXPECT_TRUE(bevat(account, "Voorgesteld door Cas Lariks, bevestigd door Kars Hulst"));
}

TEST_P(VoorstelTest, a_proposal_about_an_account_asks_a_fresh_log_in_on_both_sides) {
    huis.als("beheerder");
    huis.als("contactpersoon");
    huis.clock().set(huis.clock().now().plus_seconds(toegang::SessieTijden::vers + 1));
    const auto stil = huis.post("beheerder", mens("gemeente") + "/herstel");
    EXPECT_EQ(stil.status, 303);
    EXPECT_TRUE(wachtend().empty());
    huis.vergeet("beheerder");
    ASSERT_EQ(huis.post("beheerder", mens("gemeente") + "/herstel").status, 303);
    EXPECT_EQ(bevestig("contactpersoon", pad()).status, 303);  // to the log-in
    EXPECT_EQ(wachtend().size(), 1U);
    huis.vergeet("contactpersoon");
    EXPECT_EQ(bevestig("contactpersoon", pad()).status, 200);
}

TEST_P(VoorstelTest, people_of_the_house_and_a_contactpersoon_alone_are_confirmed_by_the_house) {
    ASSERT_EQ(huis.post("beheerder", mens("regisseur") + "/herstel").status, 303);
    EXPECT_EQ(bevestig("contactpersoon", pad()).status, 404);
    EXPECT_EQ(bevestig("beheerder2", pad()).status, 200);
    ASSERT_EQ(huis.post("beheerder", mens("contactpersoon") + "/herstel").status, 303);
    EXPECT_EQ(bevestig("contactpersoon", pad()).status, 409);  // about himself
    EXPECT_EQ(bevestig("beheerder2", pad()).status, 404);
    EXPECT_EQ(bevestig("manager", pad()).status, 200);
    // Who confirms roles is still never given a start password.
    EXPECT_EQ(huis.post("beheerder", mens("manager") + "/herstel").status, 409);
    EXPECT_EQ(factor("manager"), 1);
}

TEST_P(VoorstelTest, an_account_is_made_by_two_and_its_password_shown_once) {
    EXPECT_EQ(huis.post("beheerder", mens("politie") + "/account", {{"login", "ilse"}}).status,
              409);  // a demo house
    huis.kern().huis.demo = false;
    static constexpr db::Sql weg{"test.account_weg", "DELETE FROM account WHERE medewerker = $1"};
    huis.schrijf([&](db::Tx& tx) { tx.run(weg, huis.medewerker("gebruiker")); });
    EXPECT_EQ(huis.post("beheerder", mens("gebruiker") + "/account", {{"login", "F!"}}).status, 422);
    EXPECT_EQ(huis.post("beheerder", mens("gebruiker") + "/account", {{"login", "politie"}}).status, 422);
    ASSERT_EQ(huis.post("beheerder", mens("gebruiker") + "/account", {{"login", "femke"}}).status, 303);
    EXPECT_EQ(hash("gebruiker"), "");
    EXPECT_TRUE(bevat(bevestig("contactpersoon", pad()), "Startwachtwoord"));
    EXPECT_NE(hash("gebruiker"), "");
    EXPECT_TRUE(gelogd("account.maken"));
}

TEST_P(VoorstelTest, a_proposal_expires_and_can_be_turned_down) {
    ASSERT_EQ(huis.post("beheerder", mens("gemeente") + "/herstel").status, 303);
    const auto eerste = pad();
    later(rules::voorstel_seconden);
    EXPECT_EQ(bevestig("contactpersoon", eerste).status, 409);
    EXPECT_TRUE(wachtend().empty());
    ASSERT_EQ(huis.post("beheerder", mens("gemeente") + "/herstel").status, 303);
    const auto tweede = pad();
    EXPECT_EQ(huis.post("manager", tweede + "/afwijzing", {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("beheerder", tweede + "/afwijzing", {{"versie", "1"}}).status, 303);  // took it back
    EXPECT_EQ(bevestig("contactpersoon", tweede).status, 409);
    EXPECT_EQ(factor("gemeente"), 1);
}

TEST_P(VoorstelTest, a_heavy_setting_waits_for_a_second_person_and_never_goes_below_its_floor) {
    const auto zet = [&](const std::string& code, const char* waarde) {
        return huis
            .post("beheerder", "/beheer/instellingen/" + code, {{"waarde", waarde}, {"van", "23-11-2026"}})
            .status;
    };
    EXPECT_EQ(zet("vernietigen.wachttijd_dagen", "0"), 422);
    ASSERT_EQ(zet("besluit.mandaat.procesregie", "ja"), 303);
    EXPECT_EQ(instelling("besluit.mandaat.procesregie"), "nee");
    EXPECT_EQ(bevestig("beheerder", pad()).status, 409);
    EXPECT_EQ(bevestig("contactpersoon", pad()).status, 404);
    EXPECT_TRUE(bevat(huis.get("manager", "/"), "Staand mandaat voor procesregie: nee wordt ja"));
    EXPECT_EQ(bevestig("manager", pad()).status, 303);
    EXPECT_EQ(instelling("besluit.mandaat.procesregie"), "ja");
    EXPECT_TRUE(gelogd("instelling.voorstellen", "besluit.mandaat.procesregie: nee wordt ja"));
    EXPECT_TRUE(gelogd("instelling.wijzigen", "besluit.mandaat.procesregie: nee wordt ja"));
    ASSERT_EQ(zet("triage.eerste_contact_werkdagen", "3"), 303);  // not heavy: at once
    EXPECT_EQ(instelling("triage.eerste_contact_werkdagen"), "3");
    EXPECT_TRUE(gelogd("instelling.wijzigen", "triage.eerste_contact_werkdagen: 5 wordt 3"));
    // An end would write over what holds without one, and let the default back in.
    EXPECT_EQ(huis.post("beheerder", "/beheer/instellingen/triage.eerste_contact_werkdagen",
                        {{"waarde", "4"}, {"van", "23-11-2026"}, {"tot", "23-11-2026"}})
                  .status,
              422);
    EXPECT_EQ(instelling("triage.eerste_contact_werkdagen"), "3");
    // What was stored before there was a floor is read as the floor.
    static constexpr db::Sql nul{
        "test.nul",
        "INSERT INTO instelling (code, van, waarde) VALUES ('vernietigen.wachttijd_dagen', $1, '0')"};
    huis.schrijf([&](db::Tx& tx) { tx.run(nul, Date{2026, 1, 1}); });
    auto snapshot = huis.db().read();
    EXPECT_EQ(partner::getal(snapshot.reader(), "vernietigen.wachttijd_dagen", {2026, 11, 23}), 7);
}

// What a blocked person left waiting is not confirmed, and does not keep another from proposing it.
TEST_P(VoorstelTest, a_proposal_of_who_was_blocked_is_turned_down_and_made_anew) {
    static constexpr db::Sql blokkeer{"test.blokkeer", "UPDATE medewerker SET geblokkeerd = 1 WHERE id = $1"};
    ASSERT_EQ(huis.post("beheerder", mens("gemeente") + "/herstel").status, 303);
    huis.schrijf([&](db::Tx& tx) { tx.run(blokkeer, huis.medewerker("beheerder")); });
    const auto lijst = huis.get("contactpersoon", "/voorstellen");
    EXPECT_TRUE(bevat(lijst, "Wijs af"));
    EXPECT_FALSE(bevat(lijst, "/bevestiging"));
    EXPECT_EQ(bevestig("contactpersoon", pad()).status, 409);
    EXPECT_EQ(factor("gemeente"), 1);
    EXPECT_EQ(huis.post("beheerder2", mens("gemeente") + "/herstel").status, 409) << "it waits already";
    ASSERT_EQ(huis.post("contactpersoon", pad() + "/afwijzing", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.post("beheerder2", mens("gemeente") + "/herstel").status, 303);
}

// The employer hands out the start password, so one person must not choose the employer of an account.
TEST_P(VoorstelTest, an_account_does_not_move_to_another_circle) {
    ASSERT_EQ(huis.post("beheerder", mens("gebruiker") + "/herstel").status, 303);
    const auto gebruiker = [&] {
        auto snapshot = huis.db().read();
        return store::medewerker(snapshot.reader(), huis.medewerker("gebruiker")).value();
    }();
    const auto wijzig = [&](kern::OrganisatieId in_dienst) {
        return huis
            .post("beheerder", mens("gebruiker"),
                  {{"naam", gebruiker.velden.naam},
                   {"functienaam", "medewerker"},
                   {"inDienstBij", in_dienst.text()},
                   {"werktVoor", gebruiker.velden.werkt_voor.text()},
                   {"functies", "verwerking"},
                   {"vogDatum", "01-11-2026"},
                   {"van", "01-11-2026"},
                   {"versie", std::to_string(gebruiker.versie)}})
            .status;
    };
    EXPECT_EQ(wijzig(huis.organisatie("politie")), 409);
    EXPECT_EQ(wijzig(gebruiker.velden.in_dienst_bij), 303);
}

TEST_P(VoorstelTest, a_triagetafel_changes_by_two_people) {
    const auto triage = huis.tafel("triage");
    const std::string tafel = "/beheer/regietafels/" + triage.text();
    const auto leden = [&] {
        auto snapshot = huis.db().read();
        return store::leden(snapshot.reader(), triage).size();
    };
    const Velden lid{{"medewerker", huis.medewerker("gemeente").text()}};
    ASSERT_EQ(huis.post("beheerder", tafel + "/leden", lid).status, 303);
    EXPECT_EQ(leden(), 0U);
    EXPECT_EQ(huis.post("beheerder", tafel + "/leden", lid).status, 409);
    EXPECT_EQ(bevestig("beheerder2", pad()).status, 303);
    EXPECT_EQ(leden(), 1U);
    const std::string einde = tafel + "/leden/" + huis.medewerker("gemeente").text() + "/einde";
    ASSERT_EQ(huis.post("beheerder", einde).status, 303);
    EXPECT_EQ(leden(), 1U);
    EXPECT_EQ(bevestig("manager", pad()).status, 303);
    EXPECT_EQ(leden(), 0U);
    // A table with members does not become a triagetafel.
    const std::string jeugd = "/beheer/regietafels/" + huis.tafel("jeugd").text();
    ASSERT_EQ(huis.post("beheerder", jeugd + "/leden", lid).status, 303);
    EXPECT_EQ(huis.post("beheerder", jeugd,
                        {{"naam", "Jeugd"}, {"soort", "triagetafel"}, {"van", "01-01-2026"}, {"versie", "1"}})
                  .status,
              409);
}

INSTANTIATE_TEST_SUITE_P(Engines, VoorstelTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
