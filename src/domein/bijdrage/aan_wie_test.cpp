// Who hears of a bijdrage, and what somebody learns who is only asked to give one.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

// Of the municipality one takes part, one reported and one is only asked.
class AanWieTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie"},
                                                           {"ggz"},
                                                           {"gemeente"},
                                                           {"aanmelder", DeelnameRol::aanmelder},
                                                           {"contactpunt", DeelnameRol::bevraagd},
                                                           {"om", DeelnameRol::bevraagd}}});
    std::string casus = "/casussen/" + dossier.text();

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    std::string laatste(std::string_view login) {
        static constexpr db::Sql sql{
            "test.laatste",
            "SELECT id FROM item WHERE soort = 3 AND bron = $1 ORDER BY gemaakt DESC LIMIT 1"};
        auto snapshot = huis.db().read();
        return casus + "/bijdragen/" +
               snapshot.reader().value<kern::ItemId>(sql, huis.organisatie(login)).value().text();
    }
    std::int64_t berichten(const char* wie) {
        static constexpr db::Sql sql{"test.berichten", "SELECT count(*) FROM bericht WHERE medewerker = $1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql, huis.medewerker(wie)).value();
    }
    std::string naam(std::string_view code) {
        static constexpr db::Sql sql{"test.organisatie", "SELECT naam FROM organisatie WHERE id = $1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::string>(sql, huis.organisatie(code)).value();
    }
};

TEST_P(AanWieTest, a_correction_is_told_to_those_who_could_read_it_and_not_to_their_colleagues) {
    ASSERT_EQ(
        huis.post("politie", casus + "/bijdragen", {{"tekst", "Hij woont alleen."}, {"categorieen", "wonen"}})
            .status,
        303);
    ASSERT_EQ(huis.post("politie", laatste("politie") + "/verbetering",
                        {{"tekst", "Hij woont samen."}, {"categorieen", "wonen"}, {"versie", "1"}})
                  .status,
              303);
    EXPECT_EQ(berichten("gemeente"), 1);
    EXPECT_EQ(berichten("ggz"), 1);
    for (const auto* wie : {"aanmelder", "contactpunt", "om"}) {
        EXPECT_EQ(berichten(wie), 0) << wie;
        EXPECT_FALSE(staat(huis.get(wie, "/"), "Een bijdrage die je kon lezen")) << wie;
    }
}

// DECISIONS 6: who is asked answers, and sees nothing but what is his own. Not who else is there either.
TEST_P(AanWieTest, who_is_only_asked_is_not_told_who_takes_part) {
    for (const auto* pad : {"/bijdragen/nieuw", "/documenten/nieuw"}) {
        const auto formulier = huis.get("om", casus + pad);
        ASSERT_EQ(formulier.status, 200) << pad;
        for (const auto* code : {"ggz", "politie", "gemeente"})
            EXPECT_FALSE(staat(formulier, huis.organisatie(code).text())) << pad << code;
        EXPECT_TRUE(staat(formulier, huis.organisatie("huis").text())) << pad << ": to the house alone";
        EXPECT_TRUE(staat(huis.get("politie", casus + pad), naam("ggz"))) << pad;
    }
    // Nor by naming organisations and looking which of them stay.
    ASSERT_EQ(huis.post("om", casus + "/bijdragen",
                        {{"tekst", "Er loopt een zaak."},
                         {"kring", "C2"},
                         {"noodzaak", "Voor het plan."},
                         {"organisaties.0.id", huis.organisatie("ggz").text()},
                         {"organisaties.1.id", huis.organisatie("huis").text()},
                         {"organisaties.2.id", huis.organisatie("reclassering").text()}})
                  .status,
              303);
    const auto gegeven = huis.get("om", laatste("om"));
    ASSERT_EQ(gegeven.status, 200);
    EXPECT_FALSE(staat(gegeven, naam("ggz")));
    EXPECT_FALSE(staat(gegeven, naam("reclassering")));
    EXPECT_TRUE(staat(gegeven, naam("huis")));
}

INSTANTIATE_TEST_SUITE_P(Engines, AanWieTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
