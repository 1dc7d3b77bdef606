// The life line tells nobody of what is not his: an event of an item is there for who may see that item.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "kern/toegang/verloop.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class VerloopTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie"},
                                                           {"om"},
                                                           {"ggz", DeelnameRol::casusregisseur},
                                                           {"gemeente"},
                                                           {"aanmelder", DeelnameRol::opgeschaald}}});
    std::string casus = "/casussen/" + dossier.text();

    static bool staat(const web::Response& response, std::string_view woorden) {
        EXPECT_EQ(response.status, 200);
        return response.body.find(woorden) != std::string::npos;
    }
    // The page, the whole life line, the print and the API: each place that tells what happened.
    int plaatsen_met(const char* wie, std::string_view woord, std::string_view in_json) {
        return staat(huis.get(wie, casus), woord) + staat(huis.get(wie, casus + "/tijdlijn"), woord) +
               staat(huis.get(wie, casus + "/afdruk?deel=verloop"), woord) +
               staat(huis.api(wie, web::Method::get, "/api/v1" + casus), in_json) +
               staat(huis.api(wie, web::Method::get, "/api/v1" + casus + "/afdruk?deel=verloop"), in_json);
    }
    int in_verloop(const char* wie, std::string_view soort) {
        const std::string json = "\"soort\":\"" + std::string(soort) + "\"";
        return staat(huis.api(wie, web::Method::get, "/api/v1" + casus), json) +
               staat(huis.api(wie, web::Method::get, "/api/v1" + casus + "/afdruk?deel=verloop"), json);
    }
    std::string laatste() {
        static constexpr db::Sql sql{"test.bijdrage", "SELECT id FROM bijdrage LIMIT 1"};
        auto snapshot = huis.db().read();
        return casus + "/bijdragen/" + snapshot.reader().value<kern::ItemId>(sql)->text();
    }
};

// The municipality is not cleared for what the police knows: not even that something happened, and when.
TEST_P(VerloopTest, an_incident_is_there_for_who_may_read_it_and_until_it_is_withdrawn) {
    ASSERT_EQ(huis.post("politie", casus + "/bijdragen/incident",
                        {{"tekst", "Vechtpartij bij de flat."},
                         {"brondatum", "10-11-2026"},
                         {"tijd", "21:10"},
                         {"categorieen", "politie"}})
                  .status,
              303);
    for (const auto* wie : {"regisseur", "politie", "om"}) EXPECT_EQ(in_verloop(wie, "incident"), 2) << wie;
    EXPECT_TRUE(staat(huis.get("om", casus + "/afdruk?deel=verloop"), "10 november 2026"));
    for (const auto* wie : {"gemeente", "ggz"}) {
        EXPECT_EQ(in_verloop(wie, "incident"), 0) << wie;
        EXPECT_EQ(plaatsen_met(wie, "10 november 2026", "2026-11-10"), 0) << wie;
    }
    ASSERT_EQ(huis.post("politie", laatste() + "/intrekking", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(in_verloop("om", "incident"), 0);
    EXPECT_FALSE(staat(huis.get("om", casus + "/afdruk?deel=verloop"), "10 november 2026"));
    EXPECT_EQ(in_verloop("politie", "incident"), 2) << "to who gave it, it is still there";
}

// A disclosure is for who is named in it, a question above the case table for the house and who was asked.
TEST_P(VerloopTest, what_lies_between_the_house_and_some_is_not_on_the_line_of_all) {
    huis.schrijf([&](db::Tx& tx) {
        const Instant nu = huis.clock().now();
        toegang::gebeurd(tx, dossier, nu, "verstrekking", "voorbereid", huis.random().id<struct Een>());
        toegang::gebeurd(tx, dossier, nu, "escalatie", "strategisch", huis.random().id<struct Twee>());
        toegang::gebeurd(tx, dossier, nu, "deelname", "organisatie toegelaten",
                         huis.random().id<struct Drie>());
    });
    for (const auto* wie : {"politie", "ggz", "gemeente"}) {
        EXPECT_EQ(plaatsen_met(wie, "verstrekking voorbereid", "\"verstrekking\""), 0) << wie;
        EXPECT_EQ(plaatsen_met(wie, "opschaling: strategisch", "\"escalatie\""), 0) << wie;
        EXPECT_EQ(plaatsen_met(wie, "organisatie toegelaten", "organisatie toegelaten"), 5) << wie;
    }
    EXPECT_EQ(plaatsen_met("regisseur", "verstrekking voorbereid", "\"verstrekking\""), 4)
        << "the time line takes it from the disclosure itself, and this event has none";
    EXPECT_EQ(plaatsen_met("regisseur", "opschaling: strategisch", "\"escalatie\""), 5);
}

// Who was asked above the case table does not take part, and who takes part is not told who was asked.
TEST_P(VerloopTest, who_is_asked_above_the_table_is_not_among_the_participants) {
    static constexpr db::Sql sql{"test.naam", "SELECT naam FROM medewerker WHERE id = $1"};
    std::string naam;
    {
        auto snapshot = huis.db().read();
        naam = snapshot.reader().value<std::string>(sql, huis.medewerker("aanmelder")).value();
    }
    EXPECT_FALSE(staat(huis.get("politie", casus), naam));
    EXPECT_FALSE(staat(huis.get("politie", casus + "/afdruk?deel=deelnemers"), naam));
}

INSTANTIATE_TEST_SUITE_P(Engines, VerloopTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
