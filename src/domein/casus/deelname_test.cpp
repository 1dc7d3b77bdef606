// Who admits whom, behind the real router on both engines.

#include <gtest/gtest.h>

#include <thread>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class DeelnameTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"om"}, {"politie"}}});
    std::string casus = "/casussen/" + dossier.text();

    Velden om_als_regisseur() {
        return {{"organisatie", huis.organisatie("om").text()},
                {"mensen.0.id", huis.medewerker("om").text()},
                {"rol", "casusregisseur"},
                {"grondslag", "Wgs 2.31, lid 4"},
                {"reden", "Het OM neemt de leiding."}};
    }
    int antwoord(std::string_view wie, const char* wat, const char* toelichting = "") {
        static constexpr db::Sql open{
            "test.open", "SELECT id FROM besluit WHERE dossier = $1 AND soort = 4 AND staat = 1"};
        std::string pad;
        {
            auto snapshot = huis.db().read();
            pad = casus + "/besluiten/" +
                  snapshot.reader().value<IdBytes>(open, dossier).value_or(IdBytes{}).text() + "/bevestiging";
        }
        return huis.post(wie, pad, {{"antwoord", wat}, {"toelichting", toelichting}}).status;
    }
    int rol(std::string_view wie) {
        static constexpr db::Sql lees{"test.rol_nu",
                                      "SELECT rol FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<int>(lees, dossier, huis.medewerker(wie)).value_or(0);
    }
};

TEST_P(DeelnameTest, an_organisation_never_confirms_its_own_admission) {
    ASSERT_EQ(huis.post("regisseur", casus + "/deelnames", om_als_regisseur()).status, 303);
    EXPECT_EQ(antwoord("om", "akkoord"), 409);
    EXPECT_EQ(rol("om"), 4);  // deelnemer, as before
    // A yes of its own that got in another way does not count either.
    static constexpr db::Sql eigen_ja{
        "test.eigen_ja",
        "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) SELECT "
        "dossier, id, $2, $3, 1, $4, 1 FROM besluit WHERE dossier = $1 AND soort = 4"};
    static constexpr db::Sql twee{"test.twee", "UPDATE besluit SET nodig = 2 WHERE dossier = $1"};
    huis.schrijf([&](db::Tx& tx) {
        tx.run(eigen_ja, dossier, huis.organisatie("om"), huis.medewerker("om"), db::Bytes{});
        tx.run(twee, dossier);
    });
    EXPECT_EQ(antwoord("politie", "akkoord"), 303);
    EXPECT_EQ(rol("om"), 4);
}

TEST_P(DeelnameTest, another_public_participant_confirms) {
    ASSERT_EQ(huis.post("regisseur", casus + "/deelnames", om_als_regisseur()).status, 303);
    EXPECT_EQ(antwoord("politie", "akkoord"), 303);
    EXPECT_EQ(rol("om"), 5);
}

TEST_P(DeelnameTest, a_source_names_its_deciders_and_goes_over_nobody) {
    Velden bron = om_als_regisseur();
    bron.emplace_back("besluitDatum", "23-11-2026");
    bron.emplace_back("besluitBron", "x");
    EXPECT_EQ(huis.post("regisseur", casus + "/deelnames", bron).status, 422);
    Velden eigen = om_als_regisseur();
    eigen.emplace_back("besluitDatum", "23-11-2026");
    eigen.emplace_back("besluitBron", "Verslag tafel 23 november");
    eigen.emplace_back("beslissers.0.id", huis.organisatie("om").text());
    EXPECT_EQ(huis.post("regisseur", casus + "/deelnames", eigen).status, 422);  // not the one it is about
    ASSERT_EQ(huis.post("regisseur", casus + "/deelnames", om_als_regisseur()).status, 303);
    ASSERT_EQ(antwoord("politie", "niet-akkoord", "Dat doen wij."), 303);
    Velden ander = om_als_regisseur();
    ander.emplace_back("besluitDatum", "23-11-2026");
    ander.emplace_back("besluitBron", "Verslag tafel 23 november");
    ander.emplace_back("beslissers.0.id", huis.organisatie("politie").text());
    EXPECT_EQ(huis.post("regisseur", casus + "/deelnames", ander).status, 409);
    EXPECT_EQ(rol("om"), 4);
}

// People of another organisation, of no designation for the work, or in whose own life this is: nobody of the
// organisation could look, so it does not come in.
TEST_P(DeelnameTest, an_admission_names_people_of_that_organisation_who_can_look) {
    static constexpr db::Sql sluit_uit{
        "test.sluit_uit", "INSERT INTO uitsluiting (medewerker, dossier, reden) VALUES ($1, $2, 2)"};
    static constexpr db::Sql tel{"test.deelnames", "SELECT count(*) FROM deelname WHERE dossier = $1"};
    const auto stel_voor = [&](std::string_view mens) {
        return huis.post("regisseur", casus + "/deelnames",
                         {{"organisatie", huis.organisatie("ggz").text()},
                          {"mensen.0.id", huis.medewerker(mens).text()},
                          {"rol", "deelnemer"},
                          {"grondslag", "Wgs 2.31, lid 4"},
                          {"reden", "Zij behandelen hem."}});
    };
    const auto vreemd = stel_voor("reclassering");
    EXPECT_EQ(vreemd.status, 422);
    EXPECT_NE(vreemd.body.find("Kies alleen mensen die deze organisatie heeft aangewezen."),
              std::string::npos);
    huis.schrijf([&](db::Tx& tx) { tx.run(sluit_uit, huis.medewerker("ggz"), dossier); });
    EXPECT_EQ(stel_voor("ggz").status, 422) << "a relative";
    auto snapshot = huis.db().read();
    EXPECT_EQ(snapshot.reader().value<std::int64_t>(tel, dossier), 3) << "those of the start";
}

// Between proposal and decision the only person who was named lost his designation.
TEST_P(DeelnameTest, a_decision_that_nobody_could_look_by_is_not_taken) {
    static constexpr db::Sql einde{"test.einde",
                                   "UPDATE medewerker SET aangewezen_tot = '2026-11-22' WHERE id = $1"};
    static constexpr db::Sql weer{"test.weer", "UPDATE medewerker SET aangewezen_tot = NULL WHERE id = $1"};
    ASSERT_EQ(huis.post("regisseur", casus + "/deelnames",
                        {{"organisatie", huis.organisatie("ggz").text()},
                         {"mensen.0.id", huis.medewerker("ggz").text()},
                         {"rol", "deelnemer"},
                         {"grondslag", "Wgs 2.31, lid 4"},
                         {"reden", "Zij behandelen hem."}})
                  .status,
              303);
    huis.schrijf([&](db::Tx& tx) { tx.run(einde, huis.medewerker("ggz")); });
    EXPECT_EQ(antwoord("politie", "akkoord"), 409);
    EXPECT_EQ(rol("ggz"), 0);
    huis.schrijf([&](db::Tx& tx) { tx.run(weer, huis.medewerker("ggz")); });
    EXPECT_EQ(antwoord("politie", "akkoord"), 303) << "the refusal kept nothing";
}

// A no keeps a proposal waiting for ever; so does nobody who answers. The regie takes it back, and says why.
class IntrekkenTest : public DeelnameTest {
protected:
    std::string open;
    void SetUp() override {
        static constexpr db::Sql lees{
            "test.open2", "SELECT id FROM besluit WHERE dossier = $1 AND soort = 4 AND staat = 1"};
        ASSERT_EQ(huis.post("regisseur", casus + "/deelnames", om_als_regisseur()).status, 303);
        auto snapshot = huis.db().read();
        open = casus + "/besluiten/" +
               snapshot.reader().value<IdBytes>(lees, dossier).value_or(IdBytes{}).text() + "/intrekking";
    }
    web::Response trek_in(std::string_view wie = "regisseur", const char* versie = "1",
                          const char* reden = "Het OM doet al mee via de reclassering.") {
        return huis.post(wie, open, {{"reden", reden}, {"versie", versie}});
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
};

TEST_P(IntrekkenTest, a_refused_admission_is_taken_back_and_waits_nowhere) {
    ASSERT_EQ(antwoord("politie", "niet-akkoord", "Dat doen wij."), 303);
    EXPECT_TRUE(staat(huis.get("regisseur", casus), "Wacht op besluit"));
    EXPECT_TRUE(staat(huis.get("regisseur", casus), open)) << "the button is there";
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "Besluit wacht op bevestiging"));
    EXPECT_EQ(huis.get("regisseur", open).status, 200);
    const auto voor = huis.log_aantal();
    ASSERT_EQ(trek_in().status, 303);
    EXPECT_EQ(huis.log()[voor].actie, "deelname.intrekken");
    for (const auto* wie : {"regisseur", "politie", "om"}) {
        const auto pagina = huis.get(wie, casus);
        EXPECT_FALSE(staat(pagina, "Wacht op besluit")) << wie;
        EXPECT_TRUE(staat(pagina, "Het OM doet al mee via de reclassering.")) << wie;
        EXPECT_TRUE(staat(pagina, "voorstel ingetrokken")) << wie << ": the life line";
    }
    EXPECT_FALSE(staat(huis.get("regisseur", "/"), "Besluit wacht op bevestiging"));
    EXPECT_EQ(huis.get("regisseur", open).status, 404) << "nothing waits there any more";
    EXPECT_EQ(antwoord("om", "akkoord"), 409);
    EXPECT_EQ(rol("om"), 4) << "as before";
}

TEST_P(IntrekkenTest, what_waits_for_an_answer_leaves_the_work_of_who_was_asked) {
    EXPECT_TRUE(staat(huis.get("politie", "/"), "Besluit bevestigen"));
    ASSERT_EQ(trek_in().status, 303);
    EXPECT_FALSE(staat(huis.get("politie", "/"), "Besluit bevestigen"));
}

TEST_P(IntrekkenTest, it_asks_for_a_reason_and_for_the_regie) {
    const auto kaal = trek_in("regisseur", "1", "");
    EXPECT_EQ(kaal.status, 422);
    EXPECT_TRUE(staat(kaal, "Schrijf waarom dit voorstel niet meer nodig is."));
    EXPECT_EQ(trek_in("politie").status, 404);
    EXPECT_EQ(huis.get("politie", open).status, 404);
    EXPECT_EQ(trek_in("regisseur", "7").status, 409) << "changed since";
    EXPECT_EQ(antwoord("politie", "akkoord"), 303) << "nothing was kept of these";
    EXPECT_EQ(trek_in().status, 404) << "it was taken";
    EXPECT_EQ(rol("om"), 5);
}

// A no goes on standing in the way of a source, also when the proposal it was given to is gone.
TEST_P(IntrekkenTest, a_no_outlives_the_proposal) {
    ASSERT_EQ(antwoord("politie", "niet-akkoord", "Dat doen wij."), 303);
    ASSERT_EQ(trek_in().status, 303);
    Velden bron = om_als_regisseur();
    bron.emplace_back("besluitDatum", "23-11-2026");
    bron.emplace_back("besluitBron", "Verslag tafel 23 november");
    bron.emplace_back("beslissers.0.id", huis.organisatie("politie").text());
    EXPECT_EQ(huis.post("regisseur", casus + "/deelnames", bron).status, 409);
}

TEST_P(IntrekkenTest, the_api_does_the_same) {
    const std::string adres = "/api/v1" + open;
    EXPECT_EQ(huis.api("politie", web::Method::post, adres, R"({"reden": "x", "versie": 1})").status, 404);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, adres, R"({"versie": 1})").status, 400);
    EXPECT_EQ(
        huis.api("regisseur", web::Method::post, adres, R"({"reden": "Niet nodig.", "versie": 1})").status,
        204);
    const auto na = huis.api("regisseur", web::Method::get, "/api/v1" + casus);
    EXPECT_TRUE(staat(na, R"("besluiten":[])")) << na.body;
    EXPECT_TRUE(staat(na, R"("waarom":"Niet nodig.")")) << na.body;
}

INSTANTIATE_TEST_SUITE_P(Engines, IntrekkenTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);
// The one says yes at the moment that the other does, or says no: of two answers at once the second counts the first.
TEST_P(DeelnameTest, two_answers_at_once_count_each_other) {
    static constexpr db::Sql open{
        "test.open_een",
        "SELECT id FROM besluit WHERE dossier = $1 AND soort = 4 ORDER BY voorbereid_op DESC LIMIT 1"};
    static constexpr db::Sql stand{"test.staat", "SELECT staat FROM besluit WHERE dossier = $1 AND id = $2"};
    static constexpr db::Sql twee{"test.twee_nodig", "UPDATE besluit SET nodig = 2 WHERE dossier = $1"};
    const auto eerst = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"om"}, {"politie"}}});
    for (const auto* wie : {"om", "politie"})
        EXPECT_EQ(huis.get(wie, "/casussen/" + eerst.text()).status, 200);
    for (int keer = 0; keer < 12; ++keer) {
        const auto hier =
            huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"om"}, {"politie"}}});
        const std::string pad = "/casussen/" + hier.text();
        ASSERT_EQ(huis.post("regisseur", pad + "/deelnames",
                            {{"organisatie", huis.organisatie("ggz").text()},
                             {"mensen.0.id", huis.medewerker("ggz").text()},
                             {"rol", "deelnemer"},
                             {"grondslag", "Wgs 2.31, lid 4"},
                             {"reden", "De GGZ kent hem."}})
                      .status,
                  303);
        huis.schrijf([&](db::Tx& tx) { tx.run(twee, hier); });
        IdBytes besluit;
        {
            auto snapshot = huis.db().read();
            besluit = snapshot.reader().value<IdBytes>(open, hier).value();
        }
        const std::string antwoord_pad = pad + "/besluiten/" + besluit.text() + "/bevestiging";
        std::thread een([&] {
            EXPECT_EQ(huis.post("om", antwoord_pad, {{"antwoord", "akkoord"}}).status, 303);
        });
        EXPECT_EQ(huis.post("politie", antwoord_pad, {{"antwoord", "akkoord"}}).status, 303);
        een.join();
        auto snapshot = huis.db().read();
        EXPECT_EQ(snapshot.reader().value<int>(stand, hier, besluit), 2)
            << "taken, the " << keer << "th time";
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, DeelnameTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
