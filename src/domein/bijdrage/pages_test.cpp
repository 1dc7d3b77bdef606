// Giving, releasing and withdrawing a bijdrage, through the real router on both engines.
#include <gtest/gtest.h>

#include "kern/bericht/bericht.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class BijdrageTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::deelnemer}}});
    static constexpr std::string_view tekst = "Hij slikt zijn medicijnen <niet> meer.";
    static constexpr std::string_view getoond = "Hij slikt zijn medicijnen &lt;niet&gt; meer.";

    std::string pad(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + "/bijdragen" + std::string(rest);
    }
    std::string casus() const { return "/casussen/" + dossier.text(); }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    // Gives one and returns its path.
    std::string geef(std::string_view login, Velden velden = {}) {
        static constexpr db::Sql laatste{
            "test.laatste",
            "SELECT id FROM item WHERE soort = 3 AND dossier = $1 ORDER BY gemaakt DESC, id LIMIT 1"};
        huis.clock().set(
            huis.clock().now().plus_seconds(1));  // or the last one is any of those of this moment
        velden.emplace_back("tekst", std::string(tekst));
        velden.emplace_back("categorieen", "wonen");  // everybody here is cleared for that
        const auto klaar = huis.post(login, pad(), velden);
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        auto snapshot = huis.db().read();
        return pad("/" + snapshot.reader().value<kern::ItemId>(laatste, dossier)->text());
    }
    static Velden geheim(Velden meer = {}) {
        meer.emplace_back("geheim", "medisch");
        meer.emplace_back("geheimGrond", "toestemming");
        meer.emplace_back("geheimDatum", "12-11-2026");
        meer.emplace_back("geheimToelichting", "Voor dit overleg.");
        return meer;
    }
    std::int64_t aantal() {
        static constexpr db::Sql tel{"test.aantal", "SELECT count(*) FROM bijdrage"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(tel).value_or(-1);
    }
};

TEST_P(BijdrageTest, every_page_says_whose_dossier_it_is) {
    const auto ander =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::bevraagd}},
                      .titel = "Kievit, R."});
    const auto link = "<a href=\"" + casus() + "\">";
    EXPECT_TRUE(staat(huis.get("politie", pad("/nieuw")), link));
    EXPECT_TRUE(staat(huis.get("politie", geef("politie")), link));
    const auto gevraagd = huis.get("politie", "/casussen/" + ander.text() + "/bijdragen/nieuw");
    EXPECT_TRUE(staat(gevraagd, "Kievit, R."));
    EXPECT_FALSE(staat(gevraagd, "<a href=\"/casussen/" + ander.text() + "\">"))
        << "who may not see the casus";
    const auto leeg = huis.post("politie", pad());
    EXPECT_EQ(leeg.status, 422);
    EXPECT_TRUE(staat(leeg, "Wat wil je vastleggen? Dit veld is nog leeg."))
        << "as the field is called on the screen";
    EXPECT_TRUE(staat(leeg, link));
}

TEST_P(BijdrageTest, three_fields_are_enough_and_the_kring_sees_it) {
    const auto formulier = huis.get("politie", pad("/nieuw"));
    EXPECT_EQ(formulier.status, 200);
    EXPECT_TRUE(staat(formulier, "Wat wil je vastleggen?"));
    const auto een = geef("politie");
    for (const auto* wie : {"regisseur", "politie", "ggz", "om"}) {
        EXPECT_TRUE(staat(huis.get(wie, een), getoond)) << wie;
        EXPECT_TRUE(staat(huis.get(wie, casus()), getoond)) << wie;
    }
}

TEST_P(BijdrageTest, each_kring_shows_it_to_its_own_and_to_nobody_else) {
    const auto eigen = geef("politie", {{"kring", "C1"}});
    const auto genoemd = geef("politie", {{"kring", "C2"},
                                          {"organisaties.0.id", huis.organisatie("om").text()},
                                          {"noodzaak", "Het OM beslist morgen."}});
    EXPECT_EQ(huis.get("politie", eigen).status, 200);
    for (const auto* wie : {"regisseur", "ggz", "om", "reclassering", "aanmelder", "fg", "beheerder"})
        EXPECT_EQ(huis.get(wie, eigen).status, 404) << wie;
    EXPECT_TRUE(staat(huis.get("om", genoemd), getoond));
    for (const auto* wie : {"ggz", "reclassering"}) EXPECT_EQ(huis.get(wie, genoemd).status, 404) << wie;
}

TEST_P(BijdrageTest, secrecy_stays_shut_until_it_is_released) {
    const auto een = geef("ggz", geheim());
    EXPECT_EQ(huis.get("politie", een).status, 404);
    EXPECT_FALSE(staat(huis.get("regisseur", casus()), getoond));
    EXPECT_EQ(huis.post("politie", een + "/vrijgave", {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("ggz", een + "/vrijgave", {{"versie", "1"}}).status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", een), getoond));
}

TEST_P(BijdrageTest, withdrawn_it_is_for_its_source_alone_from_the_next_request) {
    const auto een = geef("politie");
    EXPECT_EQ(huis.get("om", een).status, 200);
    EXPECT_EQ(huis.post("om", een + "/intrekking", {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("politie", een + "/intrekking", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.get("om", een).status, 404);
    EXPECT_FALSE(staat(huis.get("om", casus()), getoond));
    EXPECT_TRUE(staat(huis.get("politie", een), "ingetrokken door de bron"));
}

TEST_P(BijdrageTest, who_comes_second_sees_how_it_stands) {
    const auto een = geef("ggz", geheim());
    EXPECT_EQ(huis.post("ggz", een + "/vrijgave", {{"versie", "1"}}).status, 303);
    // Released already: there is nothing left to choose.
    const auto weer = huis.post("ggz", een + "/vrijgave", {{"versie", "1"}});
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(staat(weer, "<td data-kop=\"Nu in het dossier\">open voor de kring</td>"));
    EXPECT_FALSE(staat(weer, "Neem mijn versie"));
    const auto verbeterd =
        huis.post("ggz", een + "/verbetering",
                  geheim({{"tekst", "Anders."}, {"categorieen", "wonen"}, {"versie", "1"}}));
    EXPECT_EQ(verbeterd.status, 409);
    EXPECT_TRUE(staat(verbeterd, "Anders.")) << "what was typed stays";
    // To withdraw it is still possible, but upon what stands there now.
    const auto intrekken = huis.post("ggz", een + "/intrekking", {{"versie", "1"}});
    EXPECT_EQ(intrekken.status, 409);
    EXPECT_TRUE(staat(intrekken, "Neem mijn versie"));
    EXPECT_TRUE(staat(intrekken, "name=\"versie\" value=\"2\""));
    EXPECT_EQ(huis.post("ggz", een + "/intrekking", {{"versie", "2"}}).status, 303);
    EXPECT_TRUE(staat(huis.post("ggz", een + "/intrekking", {{"versie", "2"}}), "ingetrokken"));
}

TEST_P(BijdrageTest, bad_input_comes_back_with_what_was_typed) {
    const auto terug = huis.post(
        "politie", pad(), {{"tekst", ""}, {"voorwaarden", "Alleen mondeling."}, {"brondatum", "31-02-2026"}});
    EXPECT_EQ(terug.status, 422);
    EXPECT_TRUE(staat(terug, "href=\"#tekst\""));
    EXPECT_TRUE(staat(terug, "href=\"#brondatum\""));
    EXPECT_TRUE(staat(terug, "Alleen mondeling."));
    EXPECT_TRUE(staat(terug, "value=\"31-02-2026\""));
    for (const Velden& fout :
         {Velden{{"tekst", std::string(8'001, 'a')}}, Velden{{"tekst", "Iets."}, {"kring", "C9"}},
          Velden{{"tekst", "Iets."}, {"categorieen", "ras"}}, Velden{{"tekst", "Iets."}, {"onbekend", "x"}},
          Velden{{"tekst", "Iets."}, {"kring", "C2"}}, Velden{{"tekst", "Iets."}, {"geheim", "medisch"}},
          Velden{{"tekst", std::string("nul\0teken", 9)}}})
        EXPECT_EQ(huis.post("politie", pad(), fout).status, 422) << fout.back().first;
    EXPECT_EQ(aantal(), 0);
}

TEST_P(BijdrageTest, who_does_not_take_part_finds_nothing) {
    const auto een = geef("politie");
    const std::string niets = "/casussen/" + huis.random().id<kern::Dossier>().text() + "/bijdragen";
    for (const auto* wie : {"reclassering", "aanmelder", "manager", "fg", "beheerder", "regisseur2"}) {
        EXPECT_EQ(huis.get(wie, pad("/nieuw")).status, 404) << wie;
        EXPECT_EQ(huis.post(wie, pad(), {{"tekst", "Iets."}}).status, 404) << wie;
        EXPECT_EQ(huis.get(wie, een).status, 404) << wie;
        EXPECT_EQ(huis.post(wie, een + "/intrekking", {{"versie", "1"}}).status, 404) << wie;
    }
    EXPECT_EQ(huis.get("politie", niets + "/nieuw").status, 404);
    EXPECT_EQ(huis.get("politie", pad("/" + huis.random().id<kern::Item>().text())).status, 404);
    EXPECT_EQ(aantal(), 1);
}

TEST_P(BijdrageTest, a_correction_reaches_everyone_who_could_read_it) {
    const auto oud = geef("politie", {{"voorwaarden", "Alleen voor ons."}});
    static constexpr db::Sql zet_eerste{
        "test.eerste", "SELECT count(*) FROM item WHERE soort = 3 AND eerste_verwerking = '2026-11-23'"};
    const auto formulier = huis.get("politie", oud + "/verbetering");
    EXPECT_TRUE(staat(formulier, getoond)) << "it begins with what stands there";
    EXPECT_TRUE(staat(formulier, "Alleen voor ons."));
    huis.clock().set(huis.clock().now().plus_seconds(24 * 3600));
    for (const auto* wie : {"politie", "om", "ggz", "regisseur"}) huis.vergeet(wie);
    EXPECT_EQ(huis.post("om", oud + "/verbetering", {{"tekst", "Nee."}, {"versie", "1"}}).status, 404);
    const Velden nieuw{{"tekst", "Hij slikt ze weer."},
                       {"categorieen", "wonen"},
                       {"kring", "C2"},
                       {"organisaties.0.id", huis.organisatie("om").text()},
                       {"noodzaak", "Het OM beslist morgen."},
                       {"versie", "1"}};
    EXPECT_EQ(huis.post("politie", oud + "/verbetering", nieuw).status, 303);
    EXPECT_EQ(huis.post("politie", oud + "/verbetering", nieuw).status, 409)
        << "one stands in its place already";
    const auto zin = bericht::zin(bericht::Soort::bijdrage_gewijzigd);
    for (const auto* wie : {"om", "ggz", "regisseur"}) EXPECT_TRUE(staat(huis.get(wie, "/"), zin)) << wie;
    EXPECT_FALSE(staat(huis.get("politie", "/"), zin)) << "its own bron knows";
    EXPECT_TRUE(staat(huis.get("om", oud), "lees de nieuwe"));
    EXPECT_TRUE(staat(huis.get("ggz", oud), "die je niet ziet")) << "the kring of the new one";
    const auto casus = oud.substr(0, oud.find("/bijdragen"));
    EXPECT_TRUE(staat(huis.get("om", casus), "lees de nieuwe")) << "on the page of the casus too";
    EXPECT_TRUE(staat(huis.get("ggz", casus), "die je niet ziet"));
    auto snapshot = huis.db().read();
    EXPECT_EQ(snapshot.reader().value<std::int64_t>(zet_eerste), 2)
        << "the day of first processing is inherited";
}

TEST_P(BijdrageTest, a_withdrawal_is_told_before_the_kring_closes) {
    const auto een = geef("politie", {{"kring", "C2"},
                                      {"organisaties.0.id", huis.organisatie("om").text()},
                                      {"noodzaak", "Het OM beslist morgen."}});
    EXPECT_EQ(huis.post("politie", een + "/intrekking", {{"versie", "1"}}).status, 303);
    const auto zin = bericht::zin(bericht::Soort::bijdrage_ingetrokken);
    EXPECT_TRUE(staat(huis.get("om", "/"), "<a href=\"" + casus() + "\">" + std::string(zin)));
    for (const auto* wie : {"ggz", "regisseur", "politie"})
        EXPECT_FALSE(staat(huis.get(wie, "/"), zin)) << wie << " could not read it";
    EXPECT_EQ(huis.get("politie", een + "/verbetering").status, 200);
    EXPECT_EQ(huis.post("politie", een + "/verbetering", {{"tekst", "Toch."}, {"versie", "2"}}).status, 409);
}

// Who got it beyond the kring hears of it from the house, which is told by the disclosure (Bgs 1.7).
TEST_P(BijdrageTest, the_house_is_told_which_receiver_to_tell) {
    static constexpr db::Sql insert_verstrekking{
        "test.verstrekking",
        "INSERT INTO verstrekking (dossier, id, ontvanger, grondslag, van, nodig, antwoord_voor, geinformeerd, staat, verstrekt, "
        "wijze, inhoud_z) VALUES ($1, $2, $3, 'x', '2026-11-01', 0, '2026-11-02', 1, $4, 1, 1, $5)"};
    static constexpr db::Sql insert_stuk{
        "test.stuk",
        "INSERT INTO verstrekking_stuk (dossier, id, verstrekking, onderdeel, volgorde, inhoud_z) "
        "VALUES ($1, $2, $3, $4, 1, $5)"};
    const auto een = geef("politie");
    const auto id = kern::ItemId::parse(een.substr(een.rfind('/') + 1)).value();
    const auto verstrekt = huis.random().id<kern::Item>(), voorbereid = huis.random().id<kern::Item>();
    huis.schrijf([&](db::Tx& tx) {
        const auto item = [&](kern::ItemId nieuw) {
            toegang::NieuwItem rij;
            rij.dossier = dossier;
            rij.id = nieuw;
            rij.soort = toegang::ItemSoort::verstrekking;
            rij.bron = huis.organisatie("huis");
            rij.door = huis.medewerker("regisseur");
            rij.nu = huis.clock().now();
            toegang::bewaar_item(tx, rij);
        };
        for (const auto& [verstrekking, staat] : {std::pair{verstrekt, 2}, std::pair{voorbereid, 1}}) {
            item(verstrekking);
            tx.run(insert_verstrekking, dossier, verstrekking, huis.organisatie("reclassering"), staat,
                   db::Bytes(1));
            const auto stuk = huis.random().id<kern::Item>();
            item(stuk);
            tx.run(insert_stuk, dossier, stuk, verstrekking, id, db::Bytes(1));
        }
    });
    EXPECT_EQ(huis.post("politie", een + "/intrekking", {{"versie", "1"}}).status, 303);
    const auto berichten = huis.api("regisseur", web::Method::get, "/api/v1/werk/berichten");
    EXPECT_TRUE(staat(berichten, "\"soort\":\"ontvanger-melden\""));
    EXPECT_TRUE(staat(berichten, verstrekt.text()));
    EXPECT_FALSE(staat(berichten, voorbereid.text())) << "nothing was given yet";
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), casus() + "/verstrekkingen/" + verstrekt.text()));
    EXPECT_FALSE(staat(huis.get("ggz", "/"), bericht::zin(bericht::Soort::ontvanger_melden)));
}

TEST_P(BijdrageTest, an_incident_takes_three_fields_and_marks_the_life_line) {
    const auto formulier = huis.get("politie", pad("/incident"));
    EXPECT_TRUE(staat(formulier, "value=\"23-11-2026\""));
    EXPECT_TRUE(staat(formulier, "value=\"politie\" checked"));
    EXPECT_EQ(huis.post("politie", pad("/incident"),
                        {{"tekst", "Stond te schreeuwen."},
                         {"brondatum", "20-11-2026"},
                         {"tijd", "21:10"},
                         {"categorieen", "wonen"}})
                  .status,
              303);
    const auto pagina = huis.get("om", casus());
    EXPECT_TRUE(staat(pagina, "Stond te schreeuwen."));
    EXPECT_TRUE(staat(pagina, "incident op 20 november 2026, 21:10 uur"));
    EXPECT_TRUE(staat(pagina, "<td>incident</td>")) << "the life line";
    EXPECT_EQ(huis.post("politie", pad("/incident"), {{"tekst", "Iets."}, {"tijd", "9 uur"}}).status, 422);
    EXPECT_EQ(
        huis.post("reclassering", pad("/incident"), {{"tekst", "Iets."}, {"brondatum", "20-11-2026"}}).status,
        404);
}

TEST_P(BijdrageTest, the_ground_of_a_secret_is_kept_in_its_parts) {
    const auto een = geef("ggz", geheim({{"vrijgegeven", "ja"}}));
    EXPECT_TRUE(
        staat(huis.get("ggz", een), "uitdrukkelijke toestemming, op 12 november 2026: Voor dit overleg."));
    EXPECT_EQ(huis.post("ggz", pad(),
                        {{"tekst", "Iets."},
                         {"geheim", "medisch"},
                         {"geheimGrond", "toestemming"},
                         {"geheimToelichting", "Voor nu."}})
                  .status,
              422);
}

TEST_P(BijdrageTest, the_api_says_the_same) {
    const std::string basis = "/api/v1" + pad();
    const auto gemaakt =
        huis.api("politie", web::Method::post, basis, R"({"tekst":"Gezien bij het station."})");
    EXPECT_EQ(gemaakt.status, 201) << gemaakt.body;
    EXPECT_EQ(huis.api("politie", web::Method::post, basis, R"({"tekst":""})").status, 400);
    EXPECT_EQ(huis.api("politie", web::Method::post, basis, R"({"tekst":"Iets.","tekst":"Iets."})").status,
              400);
    EXPECT_EQ(huis.api("reclassering", web::Method::post, basis, R"({"tekst":"Iets."})").status, 404);
}

// Who is named stays named, with the reason: they hear of the correction and are not chosen anew.
TEST_P(BijdrageTest, a_correction_begins_with_who_was_named) {
    const auto een = geef("politie", {{"kring", "C2"},
                                      {"organisaties.0.id", huis.organisatie("om").text()},
                                      {"noodzaak", "Het OM beslist morgen."}});
    const auto formulier = huis.get("politie", een + "/verbetering");
    EXPECT_TRUE(staat(formulier, "value=\"" + huis.organisatie("om").text() + "\" checked"));
    EXPECT_FALSE(staat(formulier, "value=\"" + huis.organisatie("ggz").text() + "\" checked"));
    EXPECT_TRUE(staat(formulier, "Het OM beslist morgen."));
}

INSTANTIATE_TEST_SUITE_P(Engines, BijdrageTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
