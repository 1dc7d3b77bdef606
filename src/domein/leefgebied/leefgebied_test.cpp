#include <gtest/gtest.h>

#include "domein/leefgebied/rules.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using leefgebied::NieuweScore;
using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

constexpr Date vandaag{2026, 11, 23};

std::string codes(const NieuweScore& nieuw) {
    std::string alle;
    for (const auto& fout : leefgebied::rules::fouten(nieuw, vandaag))
        alle += fout.field + ":" + fout.code + " ";
    return alle;
}

TEST(LeefgebiedRules, a_score_has_a_leefgebied_a_number_and_a_day) {
    EXPECT_EQ(codes({}), "leefgebied:required score:required datum:required ");
    EXPECT_EQ(codes({"wonen", 1, vandaag, "", {}}), "");
    EXPECT_EQ(codes({"wonen", 5, vandaag.plus_days(-5 * 365), "", {}}), "");
    EXPECT_EQ(codes({"wonen", 0, vandaag, "", {}}), "score:out-of-range ");
    EXPECT_EQ(codes({"wonen", 6, vandaag, "", {}}), "score:out-of-range ");
    EXPECT_EQ(codes({"wonen", 3, vandaag.plus_days(1), "", {}}), "datum:in-the-future ");
    EXPECT_EQ(codes({"wonen", 3, vandaag.plus_days(-5 * 365 - 1), "", {}}), "datum:too-old ");
}

TEST(LeefgebiedRules, only_where_the_plan_has_a_goal) {
    const std::vector<leefgebied::Gebied> gebieden{{"wonen", "Wonen", "lijst", true, {}},
                                                   {"geld", "Geld", "lijst", false, {}}};
    EXPECT_TRUE(leefgebied::rules::mag_scoren(gebieden, "wonen"));
    for (const auto* code : {"geld", "werk"}) {
        const auto nee = leefgebied::rules::mag_scoren(gebieden, code);
        ASSERT_FALSE(nee);
        EXPECT_EQ(std::get<Refusal>(nee.error()).rule, "score.zonder-doel");
    }
}

class LeefgebiedTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::bevraagd}}});
    std::string casus = "/casussen/" + dossier.text();

    void SetUp() override {
        EXPECT_EQ(huis.post("regisseur", casus + "/doelen",
                            {{"leefgebied", "huisvesting"}, {"tekst", "Een eigen plek."}})
                      .status,
                  303);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    web::Response score(const char* wie, const char* gebied, const char* waarde, const char* datum,
                        const char* tekst = "", const char* categorie = "begeleiding") {
        return huis.post(wie, casus + "/scores",
                         {{"leefgebied", gebied},
                          {"score", waarde},
                          {"datum", datum},
                          {"tekst", tekst},
                          {"categorieen", categorie}});
    }
    std::string laatste() {
        static constexpr db::Sql sql{"test.score", "SELECT id FROM score ORDER BY datum DESC LIMIT 1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::ItemId>(sql)->text();
    }
};

TEST_P(LeefgebiedTest, raters_stay_apart_and_nothing_is_added_up) {
    EXPECT_EQ(score("ggz", "huisvesting", "2", "01-10-2026").status, 303);
    EXPECT_EQ(score("ggz", "huisvesting", "3", "01-11-2026", "Hij slaapt binnen.").status, 303);
    EXPECT_EQ(score("politie", "huisvesting", "1", "02-11-2026").status, 303);
    for (const auto* wie : {"regisseur", "ggz", "politie"}) {
        const auto gezien = huis.get(wie, casus + "/leefgebieden");
        EXPECT_TRUE(staat(gezien, ": 1 oktober 2026 2, 1 november 2026 3\"")) << wie;
        EXPECT_TRUE(staat(gezien, ": 2 november 2026 1\"")) << wie;
        EXPECT_TRUE(staat(gezien, "Hij slaapt binnen.")) << wie;
        EXPECT_TRUE(staat(huis.get(wie, casus + "/plan"), "Zo lees je dit.")) << wie;
    }
    EXPECT_EQ(huis.get("om", casus + "/leefgebieden").status, 404);
    EXPECT_EQ(score("om", "huisvesting", "2", "01-10-2026").status, 404);
}

TEST_P(LeefgebiedTest, no_score_without_a_goal_and_what_was_typed_stays) {
    const auto nee = score("ggz", "justitie", "2", "01-10-2026", "Eerste delict sinds jaren.");
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "Eerste delict sinds jaren."));
    const auto fout = huis.post("ggz", casus + "/scores", {{"tekst", "Nog niet af."}});
    EXPECT_EQ(fout.status, 422);
    EXPECT_TRUE(staat(fout, "Nog niet af."));
    EXPECT_TRUE(staat(fout, "href=\"#score\""));
    EXPECT_EQ(huis.api("ggz", web::Method::post, "/api/v1" + casus + "/scores", R"({"score":9})").status,
              400);
}

TEST_P(LeefgebiedTest, what_is_about_health_is_closed_to_the_police) {
    EXPECT_EQ(score("ggz", "huisvesting", "2", "01-10-2026", "Door zijn psychose.", "gezondheid").status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", casus + "/leefgebieden"), "Door zijn psychose."));
    const auto politie = huis.get("politie", casus + "/leefgebieden");
    EXPECT_TRUE(staat(politie, "Er is nog geen score."));
    EXPECT_FALSE(
        staat(huis.api("politie", web::Method::get, "/api/v1" + casus + "/leefgebieden"), "\"score\":2"));
}

TEST_P(LeefgebiedTest, withdrawn_by_its_giver_and_then_closed_to_others) {
    EXPECT_EQ(score("ggz", "huisvesting", "2", "01-10-2026", "Vergissing.").status, 303);
    const auto pad = casus + "/scores/" + laatste() + "/intrekking";
    EXPECT_EQ(huis.post("politie", pad, {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("ggz", pad, {{"versie", "7"}}).status, 409);
    EXPECT_EQ(huis.post("ggz", pad, {{"versie", "1"}}).status, 303);
    EXPECT_FALSE(staat(huis.get("politie", casus + "/leefgebieden"), "Vergissing."));
    EXPECT_FALSE(staat(huis.get("regisseur", casus + "/leefgebieden"), "Vergissing."));
    EXPECT_TRUE(staat(huis.get("ggz", casus + "/leefgebieden"), "ingetrokken"));
    EXPECT_FALSE(staat(huis.get("ggz", casus + "/leefgebieden"), "<svg viewBox=\"0 0 240 88\""));
}

// What is read of it at this moment is judged again before it leaves.
TEST_P(LeefgebiedTest, withdrawing_takes_it_from_who_is_reading_it) {
    const auto epoch = [&] {
        auto snapshot = huis.db().read();
        return toegang::rechten_epoch(snapshot.reader());
    };
    EXPECT_EQ(score("ggz", "huisvesting", "2", "01-10-2026", "Vergissing.").status, 303);
    const auto voor = epoch();
    EXPECT_EQ(huis.post("ggz", casus + "/scores/" + laatste() + "/intrekking", {{"versie", "1"}}).status,
              303);
    EXPECT_GT(epoch(), voor);
}

INSTANTIATE_TEST_SUITE_P(Engines, LeefgebiedTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
