#include <gtest/gtest.h>

#include <map>

#include "domein/tijdpad/rules.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using tijdpad::Anker;
using tijdpad::Eenheid;
using tijdpad::Staat;
using tijdpad::Stap;
using tijdpad::rules::Handeling;
using tijdpad::rules::Wijziging;
using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

constexpr Date vandaag{2026, 11, 23};  // a Monday

// The whole life of a step. Rows: what happens; columns: open, gedaan, overgeslagen, opgeschort.
TEST(TijdpadRules, every_step_in_every_state) {
    constexpr Staat staten[] = {Staat::open, Staat::gedaan, Staat::overgeslagen, Staat::opgeschort};
    const std::string al = "stap.gedaan", over = "stap.overgeslagen", stil = "stap.opgeschort",
                      loopt = "stap.loopt";
    const std::map<Handeling, std::vector<std::string>> tabel{
        {Handeling::afronden, {"gedaan", al, over, stil}},
        {Handeling::verlengen, {"open", al, over, stil}},
        {Handeling::opschorten, {"opgeschort", al, over, stil}},
        {Handeling::hervatten, {loopt, al, over, "open"}},
        {Handeling::overslaan, {"overgeslagen", al, over, "overgeslagen"}},
        {Handeling::heropenen, {loopt, "open", "open", stil}},
    };
    for (const auto& [handeling, verwacht] : tabel)
        for (std::size_t i = 0; i < std::size(staten); ++i) {
            const auto na = tijdpad::rules::na(staten[i], handeling);
            EXPECT_EQ(na ? std::string(tijdpad::rules::code(*na)) : std::get<Refusal>(na.error()).rule,
                      verwacht[i])
                << static_cast<int>(handeling) << " " << tijdpad::rules::code(staten[i]);
        }
}

Stap stap(Anker anker, int aantal, Eenheid eenheid) {
    Stap nieuw{};
    nieuw.regel = {"Stap", anker, aantal, eenheid};
    return nieuw;
}

TEST(TijdpadRules, days_count_from_the_report_the_decision_or_the_step_before) {
    std::vector<Stap> stappen{
        stap(Anker::aanmelding, 5, Eenheid::werkdagen), stap(Anker::besluit, 7, Eenheid::dagen),
        stap(Anker::vorige, 1, Eenheid::werkdagen), stap(Anker::vorige, 10, Eenheid::dagen)};
    const Date aanmelding{2026, 11, 2}, besluit{2026, 11, 16};
    tijdpad::rules::herbereken(stappen, aanmelding, besluit);
    EXPECT_EQ(stappen[0].klaar_voor, (Date{2026, 11, 9}));
    EXPECT_EQ(stappen[1].klaar_voor, (Date{2026, 11, 23}));
    EXPECT_EQ(stappen[2].klaar_voor, (Date{2026, 11, 24}));
    EXPECT_EQ(stappen[3].klaar_voor, (Date{2026, 12, 4}));
    // Done late: what follows moves along, but for what has a day of its own.
    stappen[1].staat = Staat::gedaan;
    stappen[1].gedaan_op = Date{2026, 11, 27};
    stappen[3].vast = true;
    tijdpad::rules::herbereken(stappen, aanmelding, besluit);
    EXPECT_EQ(stappen[2].klaar_voor, (Date{2026, 11, 30}));
    EXPECT_EQ(stappen[3].klaar_voor, (Date{2026, 12, 4}));
    // Skipped: what follows counts from the step before it.
    stappen[2].staat = Staat::overgeslagen;
    stappen[3].vast = false;
    tijdpad::rules::herbereken(stappen, aanmelding, besluit);
    EXPECT_EQ(stappen[3].klaar_voor, (Date{2026, 12, 7}));
    EXPECT_EQ(tijdpad::rules::volgende(stappen), stappen.data());
}

TEST(TijdpadRules, the_days_that_a_step_stood_still_do_not_count) {
    Stap stil = stap(Anker::aanmelding, 5, Eenheid::dagen);
    stil.klaar_voor = vandaag;
    stil.stil_sinds = vandaag.plus_days(-3);
    const auto na = tijdpad::rules::toegepast(stil, Staat::open, {Handeling::hervatten, {}, "", 1}, vandaag);
    EXPECT_EQ(na.klaar_voor, vandaag.plus_days(3));
    EXPECT_TRUE(na.vast);
}

TEST(TijdpadRules, a_change_has_its_day_or_its_reason) {
    const auto codes = [](const Wijziging& wijziging) {
        std::string alle;
        for (const auto& fout : tijdpad::rules::fouten(wijziging, vandaag))
            alle += fout.field + ":" + fout.code + " ";
        return alle;
    };
    EXPECT_EQ(codes({}), "handeling:required ");
    EXPECT_EQ(codes({Handeling::afronden, {}, "", 1}), "datum:required ");
    EXPECT_EQ(codes({Handeling::afronden, vandaag.plus_days(1), "", 1}), "datum:in-the-future ");
    EXPECT_EQ(codes({Handeling::verlengen, vandaag.plus_days(-1), "", 1}),
              "datum:in-the-past reden:required ");
    EXPECT_EQ(codes({Handeling::opschorten, {}, "", 1}), "reden:required ");
    EXPECT_EQ(codes({Handeling::overslaan, {}, "", 1}), "reden:required ");
    EXPECT_EQ(codes({Handeling::hervatten, {}, "", 1}), "");
    EXPECT_EQ(codes({Handeling::heropenen, {}, "", 1}), "");
}

TEST(TijdpadRules, a_template_has_a_name_a_day_and_a_step) {
    std::string codes;
    for (const auto& fout : tijdpad::rules::fouten(tijdpad::SjabloonVelden{})) codes += fout.field + " ";
    EXPECT_EQ(codes, "naam van stappen ");
    auto goed = tijdpad::rules::standaard();
    EXPECT_FALSE(tijdpad::rules::geldt(goed, vandaag));
    goed.van = vandaag;
    EXPECT_TRUE(tijdpad::rules::fouten(goed).empty());
    EXPECT_TRUE(tijdpad::rules::geldt(goed, vandaag));
    EXPECT_FALSE(tijdpad::rules::geldt(goed, vandaag.plus_days(-1)));
    goed.tot = vandaag.plus_days(-1);
    EXPECT_EQ(tijdpad::rules::fouten(goed).size(), 1U);
    EXPECT_FALSE(tijdpad::rules::geldt(goed, vandaag));
}

class TijdpadTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::bevraagd}}});
    std::string pad = "/casussen/" + dossier.text() + "/tijdpad";

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    std::string stap(int volgorde) {
        static constexpr db::Sql sql{"test.stap", "SELECT id FROM tijdpad_stap WHERE volgorde = $1"};
        auto snapshot = huis.db().read();
        return pad + "/" + snapshot.reader().value<kern::ItemId>(sql, volgorde)->text();
    }
};

TEST_P(TijdpadTest, an_empty_house_has_a_path_and_late_steps_show) {
    EXPECT_EQ(huis.post("ggz", pad).status, 404);
    EXPECT_EQ(huis.post("regisseur", pad).status, 303);
    EXPECT_EQ(huis.post("regisseur", pad).status, 409);
    EXPECT_TRUE(staat(huis.get("ggz", pad), "Informatieronde"));
    EXPECT_EQ(huis.get("om", pad).status, 404);
    EXPECT_TRUE(staat(huis.get("ggz", "/casussen/" + dossier.text()), "Volgende stap:"));
    huis.clock().set(huis.clock().now().plus_seconds(60L * 24 * 3600));
    for (const auto* wie : {"regisseur", "ggz"}) huis.vergeet(wie);
    EXPECT_TRUE(staat(huis.get("ggz", pad), "te laat"));
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "Stap in het tijdpad"));
    EXPECT_FALSE(staat(huis.get("ggz", "/"), "Stap in het tijdpad"));
}

TEST_P(TijdpadTest, done_extended_suspended_and_skipped_with_reason) {
    EXPECT_EQ(huis.post("regisseur", pad).status, 303);
    const auto eerste = stap(1);
    EXPECT_EQ(huis.get("ggz", eerste).status, 404);
    EXPECT_EQ(
        huis.post("regisseur", eerste, {{"handeling", "afronden"}, {"datum", "20-11-2026"}, {"versie", "1"}})
            .status,
        303);
    EXPECT_EQ(
        huis.post("regisseur", eerste, {{"handeling", "afronden"}, {"datum", "20-11-2026"}, {"versie", "1"}})
            .status,
        409);
    const auto tweede = stap(2);
    const auto kaal = huis.post("regisseur", tweede, {{"handeling", "opschorten"}, {"versie", "1"}});
    EXPECT_EQ(kaal.status, 422);
    EXPECT_EQ(
        huis.post("regisseur", tweede,
                  {{"handeling", "opschorten"}, {"reden", "De rechter beslist eerst."}, {"versie", "1"}})
            .status,
        303);
    EXPECT_TRUE(staat(huis.get("ggz", pad), "De rechter beslist eerst."));
    const auto nee =
        huis.post("regisseur", tweede, {{"handeling", "afronden"}, {"datum", "20-11-2026"}, {"versie", "2"}});
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "Hervat haar eerst"));
    EXPECT_EQ(huis.api("regisseur", web::Method::post, "/api/v1" + tweede,
                       R"({"handeling":"hervatten","versie":2})")
                  .status,
              204);
    EXPECT_TRUE(staat(huis.api("ggz", web::Method::get, "/api/v1" + pad), "\"staat\":\"gedaan\""));
    EXPECT_EQ(huis.get("regisseur", pad + "/" + huis.random().id<kern::Item>().text()).status, 404);
}

TEST_P(TijdpadTest, templates_of_the_house_are_kept_by_the_beheerder) {
    const Velden sjabloon{{"naam", "Jeugd"},
                          {"van", "01-11-2026"},
                          {"stappen.0.naam", "Tafel"},
                          {"stappen.0.aantal", "10"},
                          {"stappen.0.anker", "aanmelding"},
                          {"stappen.0.eenheid", "dagen"}};
    EXPECT_EQ(huis.post("regisseur", "/beheer/tijdpaden", sjabloon).status, 404);
    EXPECT_EQ(huis.post("beheerder", "/beheer/tijdpaden", {{"naam", "Leeg"}}).status, 422);
    EXPECT_EQ(huis.post("beheerder", "/beheer/tijdpaden", sjabloon).status, 303);
    EXPECT_TRUE(staat(huis.get("beheerder", "/beheer/tijdpaden"), "Jeugd"));
    static constexpr db::Sql sql{"test.sjabloon", "SELECT id FROM tijdpad_sjabloon"};
    IdBytes id;
    {
        auto snapshot = huis.db().read();
        id = snapshot.reader().value<IdBytes>(sql).value();
    }
    // A house with one of its own no longer has the one built in.
    EXPECT_EQ(huis.post("regisseur", pad).status, 422);
    EXPECT_EQ(huis.post("regisseur", pad, {{"sjabloon", id.text()}}).status, 303);
    EXPECT_TRUE(staat(huis.get("ggz", pad), "Tafel"));
    // What runs keeps its steps.
    auto ander = sjabloon;
    ander[2].second = "Grote tafel";
    ander.emplace_back("versie", "1");
    EXPECT_EQ(huis.post("beheerder", "/beheer/tijdpaden/" + id.text(), ander).status, 303);
    EXPECT_EQ(huis.post("beheerder", "/beheer/tijdpaden/" + id.text(), ander).status, 409);
    EXPECT_FALSE(staat(huis.get("ggz", pad), "Grote tafel"));
    EXPECT_TRUE(staat(huis.api("beheerder", web::Method::get, "/api/v1/tijdpaden", {}, toegang::Doel::beheer),
                      "Grote tafel"));
}

// The next steps count from this one: a day at the end of the calendar has no day after it.
TEST_P(TijdpadTest, no_step_is_put_off_to_a_day_that_breaks_the_path) {
    EXPECT_EQ(huis.post("regisseur", pad).status, 303);
    const auto eerste = stap(1);
    const auto ver = huis.post(
        "regisseur", eerste,
        {{"handeling", "verlengen"}, {"datum", "31-12-2200"}, {"reden", "Later."}, {"versie", "1"}});
    EXPECT_EQ(ver.status, 422) << ver.body;
    EXPECT_TRUE(staat(ver, "href=\"#datum\""));
    EXPECT_EQ(huis.get("regisseur", pad).status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, TijdpadTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
