// The life line in full: its rules, and what each reader finds on it, on both engines.
#include "domein/casus/tijdlijn.hpp"

#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace {

using namespace casus::tijdlijn;
using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

constexpr Date een_maart{2026, 3, 1};
constexpr Date twee_maart{2026, 3, 2};
constexpr Date drie_maart{2026, 3, 3};

TEST(TijdlijnRules, a_period_ends_on_or_after_its_first_day) {
    EXPECT_TRUE(fouten({}).empty());
    EXPECT_TRUE(fouten({.van = een_maart}).empty());
    EXPECT_TRUE(fouten({.tot = een_maart}).empty());
    EXPECT_TRUE(fouten({.van = een_maart, .tot = een_maart}).empty());
    const auto gevonden = fouten({.van = twee_maart, .tot = een_maart});
    ASSERT_EQ(gevonden.size(), 1U);
    EXPECT_EQ(gevonden.front().field, "tot");
    EXPECT_EQ(gevonden.front().code, "before-start");
}

TEST(TijdlijnRules, a_choice_takes_both_days_and_only_its_kind_and_organisation) {
    const auto politie = kern::OrganisatieId::from(IdBytes{});
    const Moment moment{.dag = twee_maart, .baan = Baan::bijdrage, .organisatie = politie};
    const Moment fase{.dag = twee_maart, .baan = Baan::fase};
    EXPECT_TRUE(past(moment, {}));
    EXPECT_TRUE(past(moment, {.van = twee_maart, .tot = twee_maart}));
    EXPECT_FALSE(past(moment, {.van = drie_maart}));
    EXPECT_FALSE(past(moment, {.tot = een_maart}));
    EXPECT_TRUE(past(moment, {.baan = Baan::bijdrage, .organisatie = politie}));
    EXPECT_FALSE(past(moment, {.baan = Baan::incident}));
    EXPECT_FALSE(past(fase, {.organisatie = politie})) << "what is of nobody is not of this one";
}

TEST(TijdlijnRules, what_is_closed_is_counted_and_never_by_kind) {
    const auto ggz = kern::OrganisatieId::from(IdBytes{});
    const Gesloten dicht[] = {{ggz, een_maart}, {ggz, drie_maart}};
    EXPECT_EQ(aantal_gesloten(dicht, {}), 2);
    EXPECT_EQ(aantal_gesloten(dicht, {.organisatie = ggz, .tot = twee_maart}), 1);
    EXPECT_EQ(aantal_gesloten(dicht, {.baan = Baan::bijdrage}), 0) << "its kind is closed too";
}

TEST(TijdlijnRules, marks_never_touch) {
    const std::vector<double> plaatsen{0, 5, 31, 32, 63.9, 64, 200};
    const auto gevonden = groepen(plaatsen, 32);
    std::vector<std::pair<std::size_t, std::size_t>> paren;
    for (const Groep& groep : gevonden) paren.emplace_back(groep.eerste, groep.aantal);
    EXPECT_EQ(paren, (std::vector<std::pair<std::size_t, std::size_t>>{{0, 3}, {3, 2}, {5, 1}, {6, 1}}));
    EXPECT_TRUE(groepen({}, 32).empty());
}

class TijdlijnTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"ggz"}}, .titel = "Grutto, D."});
    std::string casus = "/casussen/" + dossier.text();
    std::string lijn = casus + "/tijdlijn";

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string naar(const web::Response& response) {
        EXPECT_EQ(response.status, 303) << response.body;
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == "Location") return waarde;
        return {};
    }
    void geef(std::string_view login, Velden meer = {}) {
        Velden velden{{"tekst", "De pergola staat open."}, {"categorieen", "wonen"}};
        velden.insert(velden.end(), meer.begin(), meer.end());
        naar(huis.post(login, casus + "/bijdragen", velden));
    }
    std::string actie(std::string_view termijn) {
        static constexpr db::Sql doel{"test.doel",
                                      "SELECT id FROM doel WHERE dossier = $1 ORDER BY id LIMIT 1"};
        const auto eerste = [&] {
            auto snapshot = huis.db().read();
            return snapshot.reader().value<kern::ItemId>(doel, dossier);
        };
        if (!eerste())
            naar(huis.post("regisseur", casus + "/doelen",
                           {{"leefgebied", "huisvesting"}, {"tekst", "Een vast adres."}}));
        return naar(huis.post("regisseur", casus + "/acties",
                              {{"tekst", "Sleutel regelen"},
                               {"doel", eerste()->text()},
                               {"eigenaar", huis.medewerker("ggz").text()},
                               {"termijn", std::string(termijn)}}));
    }
    json::Value api(std::string_view login, std::string_view vraag = {}) {
        const auto antwoord = huis.api(login, web::Method::get, "/api/v1" + lijn + std::string(vraag));
        EXPECT_EQ(antwoord.status, 200) << antwoord.body;
        return json::parse(antwoord.body, antwoord.body.size()).value();
    }
    std::int64_t getal(std::string_view login, std::string_view veld, std::string_view vraag = {}) {
        return *api(login, vraag).find(veld)->integer();
    }
};

TEST_P(TijdlijnTest, it_shows_kind_day_and_page_and_never_a_word_of_an_item) {
    geef("politie");
    const auto sleutel = actie("04-12-2026");
    const auto pagina = huis.get("ggz", lijn);
    ASSERT_EQ(pagina.status, 200) << pagina.body;
    for (const auto* woord :
         {"bijdrage", "actie voorgesteld", "actie moet klaar zijn", "doel gesteld", "4 december 2026"})
        EXPECT_TRUE(staat(pagina, woord)) << woord;
    for (const auto* woord : {"pergola", "Sleutel regelen", "Een vast adres"})
        EXPECT_FALSE(staat(pagina, woord)) << woord;
    EXPECT_TRUE(staat(pagina, "<a href=\"" + sleutel));
    EXPECT_TRUE(staat(pagina, "role=\"group\" aria-label=\"Tijdlijn van "));
    EXPECT_EQ(pagina.body, huis.get("ggz", lijn).body) << "the same casus is the same picture";
    const auto regel = huis.log().back();
    EXPECT_EQ(regel.actie, "casus.lezen");
}

TEST_P(TijdlijnTest, what_is_closed_is_a_number_for_the_house_and_nothing_for_others) {
    geef("politie");
    const auto voor = huis.get("politie", lijn).body;
    geef("ggz", {{"kring", "C1"}});
    geef("ggz", {{"kring", "C1"}, {"stil", "ja"}});
    EXPECT_EQ(huis.get("politie", lijn).body, voor) << "others see no trace of it";
    EXPECT_EQ(getal("politie", "afgeschermd"), 0);
    EXPECT_EQ(getal("regisseur", "afgeschermd"), 1) << "what is silent is not counted either";
    EXPECT_EQ(getal("regisseur", "afgeschermd", "?soort=bijdrage"), 0);
    EXPECT_EQ(getal("regisseur", "totaal", "?soort=bijdrage"), 1);
    EXPECT_EQ(getal("ggz", "totaal", "?soort=bijdrage"), 3);
    EXPECT_TRUE(staat(huis.get("regisseur", lijn), "1 stuk is afgeschermd."));
}

TEST_P(TijdlijnTest, an_action_is_due_then_late_then_done) {
    const auto pad = actie("04-12-2026");
    EXPECT_TRUE(staat(huis.get("ggz", lijn), "actie moet klaar zijn"));
    huis.clock().set(huis.clock().now().plus_seconds(20 * 86'400));
    for (const auto* wie : {"ggz", "regisseur"}) huis.vergeet(wie);
    EXPECT_TRUE(staat(huis.get("ggz", lijn), "actie te laat"));
    naar(huis.post("ggz", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}));
    naar(huis.post("ggz", pad + "/afronding",
                   {{"uitkomst", "gereed"}, {"tekst", "De sleutel is er."}, {"versie", "2"}}));
    const auto klaar = huis.get("ggz", lijn);
    EXPECT_FALSE(staat(klaar, "actie te laat"));
    EXPECT_TRUE(staat(klaar, "actie klaar")) << klaar.body;
}

TEST_P(TijdlijnTest, a_choice_is_an_address_of_codes_ids_and_days) {
    geef("politie");
    geef("ggz");
    const std::string ggz = huis.organisatie("ggz").text();
    EXPECT_EQ(getal("politie", "totaal", "?soort=bijdrage&organisatie=" + ggz), 1);
    EXPECT_EQ(getal("politie", "totaal", "?soort=bijdrage&van=2026-11-24"), 0);
    EXPECT_EQ(getal("politie", "totaal", "?soort=bijdrage&van=2026-11-23&tot=2026-11-23"), 2);
    EXPECT_TRUE(staat(huis.get("politie", lijn + "?soort=incident"), "Er is niets dat bij je keuze past."));
    EXPECT_EQ(huis.get("politie", lijn + "?soort=&organisatie=&van=&tot=").status, 200) << "the empty form";
    EXPECT_EQ(huis.get("politie", lijn + "?van=23-11-2026&tot=22-11-2026").status, 422);
    for (const auto* fout : {"?soort=ras", "?organisatie=1", "?van=31-02-2026", "?pagina=0", "?meer=1"})
        EXPECT_EQ(huis.get("politie", lijn + fout).status, 422) << fout;
    for (const auto* fout : {"?soort=ras", "?organisatie=1", "?van=31-02-2026", "?page=0", "?pagina=1"})
        EXPECT_EQ(huis.api("politie", web::Method::get, "/api/v1" + lijn + fout).status, 400) << fout;
}

TEST_P(TijdlijnTest, a_long_life_comes_in_pages_and_few_marks) {
    for (int n = 0; n < 101; ++n) geef("politie");
    const auto eerste = huis.get("politie", lijn + "?soort=bijdrage");
    EXPECT_TRUE(staat(eerste, "1 tot en met 100 van 101"));
    EXPECT_TRUE(staat(eerste, "101 momenten bij Bijdragen, 23 november 2026"));
    EXPECT_TRUE(staat(huis.get("politie", lijn + "?soort=bijdrage&pagina=2"), "101 tot en met 101 van 101"));
    EXPECT_TRUE(staat(huis.get("politie", lijn + "?pagina=9"), "Zo ver loopt de lijst niet."));
}

// That there was an incident, and when, is for who may see the bijdrage about it: K5 is not for mental health care.
TEST_P(TijdlijnTest, the_day_of_an_incident_is_for_who_is_cleared_for_it) {
    naar(huis.post("politie", casus + "/bijdragen/incident",
                   {{"tekst", "Ruzie in de hal."}, {"brondatum", "17-11-2026"}, {"categorieen", "politie"}}));
    for (const auto& waar : {lijn, casus, casus + "/afdruk?deel=verloop"}) {
        EXPECT_TRUE(staat(huis.get("politie", waar), "incident")) << waar;
        EXPECT_TRUE(staat(huis.get("politie", waar), "17 november 2026")) << waar;
        EXPECT_FALSE(staat(huis.get("ggz", waar), "17 november 2026")) << waar;
    }
    EXPECT_FALSE(staat(huis.api("ggz", web::Method::get, "/api/v1" + casus), "incident"));
    EXPECT_TRUE(staat(huis.api("politie", web::Method::get, "/api/v1" + casus), "incident"));
}

TEST_P(TijdlijnTest, what_other_slices_did_stands_on_it_for_who_may_see_it) {
    static constexpr db::Sql laatste{
        "test.laatste",
        "SELECT id FROM item WHERE dossier = $1 AND soort = 3 ORDER BY gemaakt DESC, id LIMIT 1"};
    geef("politie");
    const auto bijdrage = [&] {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::ItemId>(laatste, dossier)->text();
    }();
    naar(huis.post("regisseur", casus + "/verstrekkingen",
                   {{"aan", "deelnemer"},
                    {"ontvanger", huis.organisatie("reclassering").text()},
                    {"onderdelen.0.item", bijdrage},
                    {"doel", "Advies."},
                    {"grondslag", "wgs-1.7-1"},
                    {"noodzaak", "Zonder dit klopt het advies niet."},
                    {"proportionaliteit", "Alleen dit."},
                    {"van", "23-11-2026"},
                    {"geinformeerd", "ja"}}));
    EXPECT_EQ(getal("regisseur", "totaal", "?soort=verstrekking"), 1);
    EXPECT_EQ(getal("politie", "totaal", "?soort=verstrekking"), 1) << "asked: it knows";
    EXPECT_EQ(getal("ggz", "totaal", "?soort=verstrekking"), 0);
    EXPECT_FALSE(staat(huis.get("ggz", casus), "verstrekking voorbereid")) << "nor on the line of the casus";
    (void)actie("04-12-2026");
    const auto voor = getal("ggz", "totaal", "?soort=plan");
    naar(huis.post("regisseur", casus + "/planversies", {{"reden", "Na de tafel."}, {"versie", "0"}}));
    EXPECT_EQ(getal("ggz", "totaal", "?soort=plan"), voor + 1) << "an event and an item, once";
    EXPECT_TRUE(staat(huis.get("ggz", lijn + "?soort=plan"), "/planversies/"));
    naar(huis.post("ggz", casus + "/risico",
                   {{"instrument", "Leidraad"},
                    {"bevoegdheid", "Opgeleid."},
                    {"datum", "20-11-2026"},
                    {"uitkomst", "gemiddeld"},
                    {"tekst", "Houdt zich aan afspraken."},
                    {"categorieen", "gezondheid"},
                    {"kring", "C3"}}));
    EXPECT_EQ(getal("regisseur", "totaal", "?soort=risico"), 1);
    EXPECT_EQ(getal("politie", "totaal", "?soort=risico"), 0) << "health is not for the police";
}

TEST_P(TijdlijnTest, it_is_for_who_may_see_the_casus) {
    for (const auto* wie : {"om", "regisseur2", "manager", "fg", "beheerder"}) {
        EXPECT_EQ(huis.get(wie, lijn).status, 404) << wie;
        EXPECT_EQ(huis.api(wie, web::Method::get, "/api/v1" + lijn).status, 404) << wie;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, TijdlijnTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
