// Moving casussen, deputies, the round and reminders, through the real router on both engines.
#include <gtest/gtest.h>

#include "domein/caseload/caseload.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::Fase;
using toegang::test::TestHuis;
using toegang::test::Velden;

class CaseloadPaginas : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId grutto = maak("Grutto, D.");
    kern::DossierId kluut = maak("Kluut, M.");

    kern::DossierId maak(std::string titel) {
        return huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"ggz"}},
                             .titel = std::move(titel)});
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string naar(const web::Response& response) {
        EXPECT_EQ(response.status, 303) << response.body;
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == "Location") return waarde;
        return {};
    }
    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value_or(T{});
    }
    static std::string pad(const kern::DossierId& dossier, std::string_view rest = {}) {
        return "/casussen/" + dossier.text() + std::string(rest);
    }
    std::string kenmerk(const kern::DossierId& dossier) {
        static constexpr db::Sql sql{"test.kenmerk", "SELECT kenmerk FROM dossier WHERE id = $1"};
        return waarde<std::string>(sql, dossier);
    }
    std::string versie(const kern::DossierId& dossier) {
        static constexpr db::Sql sql{"test.versie", "SELECT versie FROM dossier WHERE id = $1"};
        return std::to_string(waarde<std::int64_t>(sql, dossier));
    }
    Velden verplaatsing(std::vector<kern::DossierId> dossiers, std::string_view naar_wie = "regisseur2") {
        Velden velden{{"van", huis.medewerker("regisseur").text()},
                      {"naar", huis.medewerker(naar_wie).text()}};
        for (std::size_t i = 0; i < dossiers.size(); ++i) {
            velden.emplace_back("dossiers." + std::to_string(i) + ".id", dossiers[i].text());
            velden.emplace_back("dossiers." + std::to_string(i) + ".versie", versie(dossiers[i]));
        }
        return velden;
    }
    Velden waarneming(std::string_view van, std::string_view tot) {
        return {{"afwezig", huis.medewerker("regisseur").text()},
                {"waarnemer", huis.medewerker("regisseur2").text()},
                {"van", std::string(van)},
                {"tot", std::string(tot)}};
    }
    void sluit_uit(const char* wie, const kern::DossierId& dossier) {
        static constexpr db::Sql sql{
            "test.uitsluiting", "INSERT INTO uitsluiting (medewerker, dossier, reden) VALUES ($1, $2, 1)"};
        huis.schrijf([&](db::Tx& tx) { tx.run(sql, huis.medewerker(wie), dossier); });
    }
    void ga_naar_dag(int dagen) {
        huis.clock().set(huis.clock().now().plus_seconds(std::int64_t{dagen} * 24 * 3600));
        for (const auto* wie : {"regisseur", "regisseur2", "manager", "politie"}) huis.vergeet(wie);
        huis.schrijf([&](db::Tx& tx) { (void)caseload::werk_waarnemingen_bij(tx, huis.clock().now()); });
    }
    // An action of the police that was due yesterday.
    void te_laat(const kern::DossierId& dossier) {
        naar(huis.post("regisseur", pad(dossier, "/doelen"),
                       {{"leefgebied", "huisvesting"}, {"tekst", "Hij woont veilig."}}));
        static constexpr db::Sql doel{"test.doel", "SELECT id FROM doel WHERE dossier = $1"};
        naar(huis.post("regisseur", pad(dossier, "/acties"),
                       {{"tekst", "Ga langs bij het huis."},
                        {"doel", waarde<kern::ItemId>(doel, dossier).text()},
                        {"eigenaar", huis.medewerker("politie").text()},
                        {"termijn", "24-11-2026"}}));
    }
};

TEST_P(CaseloadPaginas, a_regisseur_gives_his_own_to_another_and_is_out) {
    EXPECT_TRUE(staat(huis.get("regisseur", "/caseload"), "Grutto, D."));
    for (const auto* wie : {"politie", "makelaar", "fg", "beheerder"})
        EXPECT_EQ(huis.get(wie, "/caseload").status, 404) << wie;
    EXPECT_EQ(huis.post("regisseur2", "/caseload/verplaatsingen", verplaatsing({grutto})).status, 404)
        << "of another only by a manager";
    EXPECT_EQ(huis.post("regisseur", "/caseload/verplaatsingen", verplaatsing({})).status, 422);
    EXPECT_EQ(huis.post("regisseur", "/caseload/verplaatsingen", verplaatsing({grutto}, "politie")).status,
              422);
    const auto klaar = huis.post("regisseur", "/caseload/verplaatsingen", verplaatsing({grutto, kluut}));
    EXPECT_EQ(klaar.status, 200);
    EXPECT_TRUE(staat(klaar, "2 van 2 casussen zijn nu van Bas Hazelaar."));
    EXPECT_EQ(huis.get("regisseur", pad(grutto)).status, 404);
    EXPECT_EQ(huis.get("regisseur2", pad(grutto)).status, 200);
    static constexpr db::Sql bericht{"test.bericht",
                                     "SELECT count(*) FROM bericht WHERE medewerker = $1 AND soort = 20"};
    EXPECT_EQ(waarde<std::int64_t>(bericht, huis.medewerker("regisseur2")), 2);
}

TEST_P(CaseloadPaginas, who_stays_as_staff_keeps_reading) {
    auto velden = verplaatsing({grutto});
    velden.emplace_back("blijft", "ja");
    EXPECT_EQ(huis.post("regisseur", "/caseload/verplaatsingen", velden).status, 200);
    EXPECT_EQ(huis.get("regisseur", pad(grutto)).status, 200);
    EXPECT_EQ(huis.get("regisseur2", pad(grutto)).status, 200);
    EXPECT_FALSE(staat(huis.get("regisseur", "/caseload"), "Grutto, D."));
}

TEST_P(CaseloadPaginas, a_manager_moves_anyones_and_sees_no_names) {
    const auto lijst = huis.get("manager", "/caseload?regisseur=" + huis.medewerker("regisseur").text());
    EXPECT_TRUE(staat(lijst, kenmerk(grutto)));
    EXPECT_FALSE(staat(lijst, "Grutto"));
    EXPECT_EQ(huis.get("manager", pad(grutto)).status, 404);
    const auto klaar = huis.post("manager", "/caseload/verplaatsingen", verplaatsing({grutto}));
    EXPECT_TRUE(staat(klaar, "1 van 1 casussen"));
    EXPECT_EQ(huis.get("regisseur2", pad(grutto)).status, 200);
}

TEST_P(CaseloadPaginas, the_result_says_which_stayed_and_why) {
    const auto ander = maak("Wulp, S.");
    sluit_uit("regisseur2", kluut);
    sluit_uit("manager", ander);
    auto velden = verplaatsing({grutto, kluut, ander});
    velden[3].second = "9";  // version of grutto
    const auto klaar = huis.post("manager", "/caseload/verplaatsingen", velden);
    EXPECT_EQ(klaar.status, 200);
    EXPECT_TRUE(staat(klaar, "0 van 3 casussen"));
    EXPECT_TRUE(staat(klaar, "intussen gewijzigd"));
    EXPECT_TRUE(staat(klaar, "Deze collega kan deze casus niet doen."));
    EXPECT_TRUE(staat(klaar, "er niet, of niet voor jou"));
    EXPECT_FALSE(staat(klaar, kenmerk(ander))) << "one's own case is not even named";
    EXPECT_EQ(huis.get("regisseur", pad(kluut)).status, 200) << "what did not go stays";
    EXPECT_FALSE(staat(huis.get("manager", "/caseload?regisseur=" + huis.medewerker("regisseur").text()),
                       kenmerk(ander)));
}

TEST_P(CaseloadPaginas, many_go_in_steps) {
    std::vector<kern::DossierId> veel{grutto, kluut};
    for (int i = 0; i < 58; ++i) veel.push_back(maak("Vogel " + std::to_string(i)));
    const auto klaar = huis.post("regisseur", "/caseload/verplaatsingen", verplaatsing(veel));
    EXPECT_TRUE(staat(klaar, "60 van 60 casussen"));
}

TEST_P(CaseloadPaginas, a_deputy_is_in_until_his_last_day) {
    EXPECT_EQ(huis.post("regisseur", "/caseload/waarnemingen", waarneming("23-11-2026", "27-11-2026")).status,
              404)
        << "nobody appoints his own deputy";
    EXPECT_EQ(huis.post("manager", "/caseload/waarnemingen", waarneming("23-11-2026", "")).status, 422);
    sluit_uit("regisseur2", kluut);
    naar(huis.post("manager", "/caseload/waarnemingen", waarneming("23-11-2026", "27-11-2026")));
    EXPECT_EQ(huis.post("manager", "/caseload/waarnemingen", waarneming("25-11-2026", "30-11-2026")).status,
              409);
    EXPECT_TRUE(staat(huis.get("regisseur2", pad(grutto)), "Noor Wilgenhof, waargenomen door Bas Hazelaar"));
    EXPECT_EQ(huis.get("regisseur2", pad(kluut)).status, 404) << "never one's own case";
    static constexpr db::Sql rij{"test.rij",
                                 "SELECT count(*) FROM deelnemer WHERE medewerker = $1 AND dossier = $2"};
    EXPECT_EQ(waarde<std::int64_t>(rij, huis.medewerker("regisseur2"), kluut), 0) << "nor a row in it";
    EXPECT_TRUE(staat(huis.get("regisseur2", "/"), "Noor Wilgenhof, waargenomen door Bas Hazelaar"));
    const auto werk = huis.api("regisseur2", web::Method::get, "/api/v1/werk");
    const auto plek = werk.body.find("\"waarnemingen\":[{\"afwezig\":\"Noor Wilgenhof\"");
    ASSERT_NE(plek, std::string::npos) << werk.body;
    EXPECT_NE(werk.body.find(grutto.text(), plek), std::string::npos) << "the dossiers he is in by that";
    EXPECT_EQ(werk.body.find(kluut.text(), plek), std::string::npos);
    EXPECT_TRUE(staat(huis.get("regisseur2", "/rondje"), "Grutto, D."));
    const auto nieuw = maak("Wulp, S.");
    EXPECT_EQ(huis.get("regisseur2", pad(nieuw)).status, 404);
    ga_naar_dag(0);
    EXPECT_EQ(huis.get("regisseur2", pad(nieuw)).status, 200)
        << "what came since, comes with the next minute";
    ga_naar_dag(4);
    EXPECT_EQ(huis.get("regisseur2", pad(grutto)).status, 200);
    ga_naar_dag(1);
    EXPECT_EQ(huis.get("regisseur2", pad(grutto)).status, 404);
    EXPECT_FALSE(staat(huis.get("regisseur", pad(grutto)), "waargenomen door"));
    static constexpr db::Sql over{"test.over", "SELECT count(*) FROM waarneming_dossier"};
    EXPECT_EQ(waarde<std::int64_t>(over), 0);
}

TEST_P(CaseloadPaginas, a_deputy_leaves_at_once_and_keeps_what_became_his) {
    naar(huis.post("manager", "/caseload/waarnemingen", waarneming("23-11-2026", "27-11-2026")));
    EXPECT_EQ(huis.post("regisseur", "/caseload/verplaatsingen", verplaatsing({kluut})).status, 200);
    static constexpr db::Sql id{"test.waarneming", "SELECT id FROM waarneming"};
    const std::string einde = "/caseload/waarnemingen/" + waarde<kern::ItemId>(id).text() + "/einde";
    EXPECT_EQ(huis.post("regisseur2", einde, {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("manager", einde, {{"versie", "5"}}).status, 409);
    naar(huis.post("manager", einde, {{"versie", "1"}}));
    EXPECT_EQ(huis.get("regisseur2", pad(grutto)).status, 404);
    EXPECT_EQ(huis.get("regisseur2", pad(kluut)).status, 200);
}

TEST_P(CaseloadPaginas, the_round_goes_on_and_skips_what_is_quiet) {
    const bool grutto_eerst = kenmerk(grutto) < kenmerk(kluut);
    const auto eerste = grutto_eerst ? grutto : kluut, tweede = grutto_eerst ? kluut : grutto;
    const char* naam_een = grutto_eerst ? "Grutto, D." : "Kluut, M.";
    const char* naam_twee = grutto_eerst ? "Kluut, M." : "Grutto, D.";
    EXPECT_TRUE(staat(huis.get("regisseur", "/rondje"), naam_een));
    EXPECT_TRUE(staat(huis.get("regisseur", "/rondje?na=" + eerste.text()), naam_twee));
    EXPECT_TRUE(staat(huis.get("regisseur", "/rondje?voor=" + tweede.text()), naam_een));
    EXPECT_TRUE(staat(huis.get("regisseur", "/rondje?na=" + tweede.text()), "Je rondje is klaar."));
    EXPECT_EQ(huis.get("politie", "/rondje").status, 404);
    EXPECT_EQ(huis.post("regisseur", "/rondje/stil", {{"tot", "01-12-2026"}}).status, 422);
    EXPECT_EQ(
        huis.post("regisseur", "/rondje/stil", {{"tot", "23-11-2026"}, {"dossiers.0.id", eerste.text()}})
            .status,
        422);
    EXPECT_EQ(
        huis.post("regisseur2", "/rondje/stil", {{"tot", "01-12-2026"}, {"dossiers.0.id", eerste.text()}})
            .status,
        404);
    EXPECT_EQ(naar(huis.post("regisseur", "/rondje/stil",
                             {{"tot", "01-12-2026"}, {"dossiers.0.id", eerste.text()}})),
              "/rondje?na=" + eerste.text());
    EXPECT_TRUE(staat(huis.get("regisseur", "/rondje"), naam_twee));
    EXPECT_TRUE(staat(huis.get("regisseur", "/rondje/lijst"), "tot 1 december 2026"));
    ga_naar_dag(8);
    EXPECT_TRUE(staat(huis.get("regisseur", "/rondje"), naam_een)) << "that day it is back";
}

TEST_P(CaseloadPaginas, one_reminder_a_day_for_all_that_is_late) {
    const Velden politie{{"organisatie", huis.organisatie("politie").text()}};
    EXPECT_EQ(huis.post("regisseur", pad(grutto, "/herinneringen"), politie).status, 409) << "niets-te-laat";
    te_laat(grutto);
    te_laat(kluut);
    ga_naar_dag(2);
    EXPECT_EQ(huis.post("politie", pad(grutto, "/herinneringen"), politie).status, 404);
    EXPECT_EQ(naar(huis.post("regisseur", pad(grutto, "/herinneringen"), politie)),
              "/rondje?na=" + grutto.text());
    static constexpr db::Sql herinnerd{"test.herinnerd", "SELECT count(*) FROM bericht WHERE soort = 16"};
    EXPECT_EQ(waarde<std::int64_t>(herinnerd), 2) << "both casussen in one";
    const auto weer = huis.post("regisseur", pad(kluut, "/herinneringen"), politie);
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(staat(weer, "Morgen kan het weer."));
    ga_naar_dag(1);
    naar(huis.post("regisseur", pad(kluut, "/herinneringen"), politie));
}

TEST_P(CaseloadPaginas, a_question_of_the_house_counts_too) {
    naar(huis.post("regisseur", pad(grutto, "/uitvragen"),
                   {{"organisaties.0.id", huis.organisatie("ggz").text()},
                    {"vraag", "Is hij bij jullie bekend?"},
                    {"grondslag", "verstrekken"},
                    {"termijn", "24-11-2026"}}));
    const Velden ggz{{"organisatie", huis.organisatie("ggz").text()}};
    EXPECT_EQ(huis.post("regisseur", pad(grutto, "/herinneringen"), ggz).status, 409) << "its day is to come";
    ga_naar_dag(2);
    naar(huis.post("regisseur", pad(grutto, "/herinneringen"), ggz));
}

TEST_P(CaseloadPaginas, the_api_does_the_same) {
    using toegang::Doel;
    using web::Method;
    EXPECT_TRUE(staat(huis.api("regisseur", Method::get, "/api/v1/caseload/casussen"), "Grutto, D."));
    const auto manager = huis.api(
        "manager", Method::get, "/api/v1/caseload/casussen?regisseur=" + huis.medewerker("regisseur").text(),
        {}, Doel::verantwoording);
    EXPECT_TRUE(staat(manager, kenmerk(grutto)));
    EXPECT_FALSE(staat(manager, "Grutto"));
    EXPECT_TRUE(staat(huis.api("regisseur", Method::get, "/api/v1/rondje"), "Grutto, D."));
    EXPECT_EQ(huis.api("regisseur", Method::post, "/api/v1/rondje/stil",
                       R"({"tot":"2026-12-01","dossiers":[{"id":")" + grutto.text() + R"("}]})")
                  .status,
              204);
    const auto verplaatst =
        huis.api("regisseur", Method::post, "/api/v1/caseload/verplaatsingen",
                 R"({"naar":")" + huis.medewerker("regisseur2").text() + R"(","dossiers":[{"id":")" +
                     grutto.text() + R"(","versie":)" + versie(grutto) + "}]}");
    EXPECT_TRUE(staat(verplaatst, R"("uitkomst":"verplaatst")")) << verplaatst.body;
    EXPECT_EQ(
        huis.api("manager", Method::post, "/api/v1/caseload/waarnemingen",
                 R"({"afwezig":")" + huis.medewerker("regisseur").text() + R"(","waarnemer":")" +
                     huis.medewerker("regisseur2").text() + R"(","van":"2026-11-23","tot":"2026-11-27"})",
                 Doel::verantwoording)
            .status,
        201);
    EXPECT_TRUE(
        staat(huis.api("manager", Method::get, "/api/v1/caseload/waarnemingen", {}, Doel::verantwoording),
              "Bas Hazelaar"));
}

INSTANTIATE_TEST_SUITE_P(Engines, CaseloadPaginas, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
