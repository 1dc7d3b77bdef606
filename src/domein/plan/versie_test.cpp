#include "domein/plan/versie.hpp"

#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using plan::ActieStand;
using plan::Akkoord;
using plan::Planstand;
using plan::Resultaat;
using plan::Staat;
using plan::versie::Wat;
using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

template <class T>
std::string regel(const Result<T>& uitkomst) {
    if (uitkomst) return "ja";
    const auto* nee = std::get_if<Refusal>(&uitkomst.error());
    return nee == nullptr ? "?" : nee->rule;
}
kern::ItemId id(std::uint8_t n) {
    IdBytes bytes{};
    bytes.bytes[0] = n;
    return kern::ItemId::from(bytes);
}
ActieStand actie(std::uint8_t n, Date termijn = {2026, 12, 4}, Staat staat = Staat::aanvaard) {
    return {id(n), id(100), {}, "GGZ", termijn, staat};
}

TEST(PlanversieRules, what_came_went_and_changed) {
    const Planstand oud{{{id(1), Resultaat::open}, {id(2), Resultaat::open}}, {actie(1), actie(3), actie(5)}};
    const Planstand nieuw{{{id(1), Resultaat::deels}, {id(3), Resultaat::open}},
                          {actie(1), actie(2), actie(5, {2027, 1, 8}), actie(6)}};
    const auto v = plan::versie::vergelijk(oud, nieuw);
    ASSERT_EQ(v.doelen.size(), 3U);
    EXPECT_EQ(v.doelen[0].wat, Wat::gewijzigd);
    EXPECT_EQ(v.doelen[0].nu.resultaat, Resultaat::deels);
    EXPECT_EQ(v.doelen[1].wat, Wat::weg);
    EXPECT_EQ(v.doelen[2].wat, Wat::erbij);
    ASSERT_EQ(v.acties.size(), 4U);
    EXPECT_EQ(v.acties[0].wat, Wat::erbij);  // 2
    EXPECT_EQ(v.acties[1].wat, Wat::weg);    // 3
    EXPECT_EQ(v.acties[2].wat, Wat::gewijzigd);
    EXPECT_EQ(v.acties[2].was.termijn, (Date{2026, 12, 4}));
    EXPECT_EQ(v.acties[2].nu.termijn, (Date{2027, 1, 8}));
    EXPECT_EQ(v.acties[3].wat, Wat::erbij);  // 6
    EXPECT_TRUE(plan::versie::vergelijk(oud, oud).leeg());
    auto hernoemd = oud;
    hernoemd.acties[0].eigenaar = "GGZ Oeverland";
    EXPECT_TRUE(plan::versie::vergelijk(oud, hernoemd).leeg());
}

TEST(PlanversieRules, only_a_plan_that_changed_is_laid_down) {
    const Planstand leeg, een{{{id(1), Resultaat::open}}, {}}, ander{{{id(1), Resultaat::deels}}, {}};
    EXPECT_EQ(regel(plan::versie::mag_vaststellen(leeg, nullptr)), "plan.leeg");
    EXPECT_EQ(regel(plan::versie::mag_vaststellen(een, nullptr)), "ja");
    EXPECT_EQ(regel(plan::versie::mag_vaststellen(een, &een)), "plan.ongewijzigd");
    EXPECT_EQ(regel(plan::versie::mag_vaststellen(ander, &een)), "ja");
}

TEST(PlanversieRules, partners_answer_on_the_newest) {
    EXPECT_EQ(regel(plan::versie::mag_antwoorden(true, true)), "akkoord.huis");
    EXPECT_EQ(regel(plan::versie::mag_antwoorden(true, false)), "akkoord.huis");
    EXPECT_EQ(regel(plan::versie::mag_antwoorden(false, false)), "akkoord.nieuwere-versie");
    EXPECT_EQ(regel(plan::versie::mag_antwoorden(false, true)), "ja");
}

TEST(PlanversieRules, who_does_not_just_agree_says_why) {
    const auto codes = [](plan::NieuwAkkoord nieuw) {
        std::string alle;
        for (const auto& fout : plan::versie::fouten(nieuw)) alle += fout.field + ":" + fout.code + " ";
        return alle;
    };
    EXPECT_EQ(codes({}), "antwoord:required ");
    EXPECT_EQ(codes({Akkoord::gevraagd, "x", 1}), "antwoord:required ");
    EXPECT_EQ(codes({Akkoord::akkoord, "", 1}), "");
    EXPECT_EQ(codes({Akkoord::met_opmerking, "", 1}), "tekst:required ");
    EXPECT_EQ(codes({Akkoord::niet_akkoord, "", 1}), "tekst:required ");
    EXPECT_EQ(codes({Akkoord::niet_akkoord, "Te kort.", 1}), "");
    EXPECT_EQ(plan::versie::fouten(plan::NieuweVersie{}).size(), 1U);
}

class PlanversieTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"reclassering", DeelnameRol::casusregisseur},
                                                           {"om", DeelnameRol::bevraagd}}});
    std::string casus = "/casussen/" + dossier.text();
    std::string plan = casus + "/plan";
    std::string versies = casus + "/planversies";

    kern::ItemId nieuwste(const db::Sql& sql) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::ItemId>(sql).value();
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    kern::ItemId doel(const std::string& tekst, const char* categorie = "begeleiding") {
        static constexpr db::Sql sql{"test.doel", "SELECT id FROM doel ORDER BY volgorde DESC LIMIT 1"};
        EXPECT_EQ(huis.post("regisseur", casus + "/doelen",
                            {{"leefgebied", "huisvesting"}, {"tekst", tekst}, {"categorieen", categorie}})
                      .status,
                  303);
        return nieuwste(sql);
    }
    std::string actie(kern::ItemId doel_id, const std::string& tekst) {
        const auto gedaan = huis.post("regisseur", casus + "/acties",
                                      {{"tekst", tekst},
                                       {"doel", doel_id.text()},
                                       {"eigenaar", huis.medewerker("ggz").text()},
                                       {"termijn", "04-12-2026"}});
        EXPECT_EQ(gedaan.status, 303) << gedaan.body;
        for (const auto& [naam, waar] : gedaan.headers)
            if (naam == "Location") return waar;
        return {};
    }
    web::Response stel_vast(const char* versie, const char* wie = "regisseur") {
        return huis.post(wie, versies, {{"reden", "Na de regietafel."}, {"versie", versie}});
    }
    std::string versie_pad() {
        static constexpr db::Sql sql{"test.versie", "SELECT id FROM planversie ORDER BY nummer DESC LIMIT 1"};
        return versies + "/" + nieuwste(sql).text();
    }
    web::Response antwoord(const char* wie, const std::string& pad, const char* wat, const char* tekst,
                           const char* versie) {
        return huis.post(wie, pad + "/akkoord", {{"antwoord", wat}, {"tekst", tekst}, {"versie", versie}});
    }
    long long berichten(int soort, std::string_view login) {
        static constexpr db::Sql sql{"test.bericht",
                                     "SELECT count(*) FROM bericht WHERE soort = $1 AND medewerker = $2"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql, soort, huis.medewerker(login)).value_or(0);
    }
};

TEST_P(PlanversieTest, laid_down_asked_and_answered) {
    EXPECT_EQ(stel_vast("0").status, 409);  // no goal yet
    doel("Een eigen plek.");
    EXPECT_EQ(stel_vast("0", "ggz").status, 404);
    EXPECT_EQ(stel_vast("0").status, 303);
    EXPECT_EQ(stel_vast("0").status, 409);  // somebody was first
    EXPECT_EQ(stel_vast("1").status, 409);  // nothing changed
    const auto pad = versie_pad();
    for (const auto* wie : {"ggz", "politie", "reclassering"}) EXPECT_EQ(berichten(12, wie), 1) << wie;
    EXPECT_EQ(berichten(12, "om"), 0);
    EXPECT_TRUE(staat(huis.get("politie", plan), "0 van 3 akkoord"));

    EXPECT_EQ(antwoord("politie", pad, "akkoord", "", "1").status, 303);
    EXPECT_EQ(antwoord("ggz", pad, "niet-akkoord", "", "1").status, 422);
    EXPECT_EQ(antwoord("ggz", pad, "niet-akkoord", "De termijn is te kort.", "1").status, 303);
    EXPECT_EQ(antwoord("ggz", pad, "akkoord", "", "1").status, 409);  // a colleague was first
    EXPECT_EQ(antwoord("regisseur", pad, "akkoord", "", "0").status, 409);
    EXPECT_EQ(antwoord("om", pad, "akkoord", "", "0").status, 404);
    EXPECT_EQ(berichten(13, "regisseur"), 1);
    const auto gezien = huis.get("reclassering", plan);
    EXPECT_TRUE(staat(gezien, "1 van 3 akkoord, 1 niet akkoord"));
    EXPECT_TRUE(staat(gezien, "De termijn is te kort."));
    EXPECT_EQ(huis.get("om", pad).status, 404);
    const auto log = huis.log();
    EXPECT_TRUE(
        std::any_of(log.begin(), log.end(), [](const auto& r) { return r.actie == "plan.instemmen"; }));
}

TEST_P(PlanversieTest, two_versions_and_now_side_by_side) {
    const auto doel_id = doel("Een eigen plek.");
    const auto eerste = actie(doel_id, "Vaste woonplek regelen");
    EXPECT_EQ(stel_vast("0").status, 303);
    const auto een = versie_pad();
    actie(doel_id, "Inschrijven bij de gemeente");
    EXPECT_EQ(
        huis.post(
                "regisseur", eerste + "/wijziging",
                {{"termijn", "18-12-2026"}, {"eigenaar", huis.medewerker("politie").text()}, {"versie", "1"}})
            .status,
        303);
    EXPECT_EQ(stel_vast("1").status, 303);
    const auto twee = versie_pad();
    const auto verschil = huis.get("ggz", twee + "?met=" + een.substr(een.rfind('/') + 1));
    EXPECT_TRUE(staat(verschil, "Inschrijven bij de gemeente"));
    EXPECT_TRUE(staat(verschil, "4 december 2026 → 18 december 2026"));
    EXPECT_TRUE(staat(verschil, "eigenaar: "));
    EXPECT_TRUE(staat(huis.get("ggz", twee), "Er is geen verschil."));
    // What lapses leaves the plan; what was laid down is still there.
    EXPECT_EQ(huis.post("regisseur", eerste + "/verval", {{"reden", "Geen plek."}, {"versie", "2"}}).status,
              303);
    EXPECT_TRUE(staat(huis.get("ggz", twee), "eruit"));
    const auto json = huis.api("ggz", web::Method::get, "/api/v1" + twee);
    EXPECT_TRUE(staat(json, "\"wat\":\"eruit\""));
    EXPECT_EQ(antwoord("ggz", een, "akkoord", "", "1").status, 409);  // not on an old one
    EXPECT_TRUE(staat(huis.get("ggz", versies), "Versie 2"));
}

TEST_P(PlanversieTest, who_may_not_see_a_goal_does_not_see_that_it_came) {
    doel("Een eigen plek.");
    EXPECT_EQ(stel_vast("0").status, 303);
    const auto een = versie_pad();
    doel("Behandeling van zijn depressie.", "gezondheid");
    EXPECT_TRUE(staat(huis.get("ggz", een), "Behandeling van zijn depressie."));
    const auto politie = huis.get("politie", een);
    EXPECT_FALSE(staat(politie, "Behandeling"));
    EXPECT_FALSE(staat(politie, "erbij"));
    EXPECT_TRUE(staat(politie, "Er is geen verschil."));
    EXPECT_FALSE(staat(huis.api("politie", web::Method::get, "/api/v1" + een), "erbij"));
}

INSTANTIATE_TEST_SUITE_P(Engines, PlanversieTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
