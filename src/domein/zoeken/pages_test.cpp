// Search as a form, a page and an API, through the real router on both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "kern/zoek/zoek.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;

class ZoekenTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"ggz", DeelnameRol::deelnemer}},
                                            .titel = "Grutto, D."});

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string naar(const web::Response& response) {
        EXPECT_EQ(response.status, 303) << response.body;
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == "Location") return waarde;
        return {};
    }
    void schrijf(std::string_view login, std::string_view tekst, std::string_view kring = "C3") {
        naar(huis.post(
            login, "/casussen/" + dossier.text() + "/bijdragen",
            {{"tekst", std::string(tekst)}, {"kring", std::string(kring)}, {"categorieen", "wonen"}}));
    }
    std::string vraag(std::string_view login, std::string_view woorden) {
        return naar(huis.post(login, "/zoeken", {{"zoek", std::string(woorden)}}));
    }
    bool vindt(std::string_view login, std::string_view woorden) {
        return staat(huis.get(login, vraag(login, woorden)), dossier.text());
    }
};

TEST_P(ZoekenTest, who_may_read_it_finds_it_and_nobody_else) {
    schrijf("politie", "De pergola staat open.");
    for (const auto* wie : {"regisseur", "politie", "ggz"}) EXPECT_TRUE(vindt(wie, "pergola")) << wie;
    EXPECT_FALSE(vindt("regisseur", "zeepaardje"));
    for (const auto* wie : {"om", "reclassering"}) EXPECT_FALSE(vindt(wie, "pergola")) << wie;
}

// What others have written since is walked in steps; what lies behind them is found all the same, once.
TEST_P(ZoekenTest, many_places_that_are_not_yours_hide_nothing) {
    static constexpr db::Sql insert_plaats{
        "test.plaats", "INSERT INTO zoekwoord (token, dag, dossier, item) VALUES ($1, $2, $3, $4)"};
    schrijf("politie", "De pergola staat open.");
    const auto woord = ::zoek::vraag(huis.kern().keys.search_key(), "pergola").at(0);
    const std::int64_t vandaag = local_date(huis.clock().now()).days_since(Date{1970, 1, 1});
    const auto van_anderen = [&](std::int64_t van, std::int64_t tot, auto&& dag) {
        huis.schrijf([&](db::Tx& tx) {
            for (std::int64_t i = van; i < tot; ++i)
                tx.run(insert_plaats, woord, dag(i), huis.random().id<kern::Dossier>(),
                       huis.random().id<kern::Item>());
        });
    };
    const auto gevonden = [&] {
        const auto antwoord =
            huis.api("regisseur", web::Method::post, "/api/v1/casussen/_zoek", R"({"zoek": "pergola"})").body;
        const auto eerste = antwoord.find(dossier.text());
        return eerste != antwoord.npos && antwoord.find(dossier.text(), eerste + 1) == antwoord.npos;
    };
    // The first step ends with the last of them; the next one begins with the day before.
    van_anderen(0, 501, [&](std::int64_t) { return vandaag + 1; });
    EXPECT_TRUE(gevonden());
    van_anderen(501, 2'200, [&](std::int64_t i) { return vandaag + 1 + i / 10; });
    EXPECT_TRUE(gevonden());
    van_anderen(2'200, 2'800, [&](std::int64_t) { return vandaag; });
    EXPECT_TRUE(gevonden()) << "on the same day too";
}

TEST_P(ZoekenTest, the_kring_holds_in_search_too) {
    schrijf("politie", "De pergola staat open.", "C1");
    EXPECT_TRUE(vindt("politie", "pergola"));
    EXPECT_FALSE(vindt("ggz", "pergola"));
    EXPECT_FALSE(vindt("regisseur", "pergola"));
}

TEST_P(ZoekenTest, what_leads_to_one_page_is_one_row) {
    const auto rijen = [&](std::string_view woord) {
        const std::string html = huis.get("regisseur", vraag("regisseur", woord)).body;
        std::size_t aantal = 0;
        for (auto at = html.find("data-kop=\"Dossier\""); at != html.npos;
             at = html.find("data-kop=\"Dossier\"", at + 1))
            ++aantal;
        return std::pair(aantal, html.find(">2 doelen<") != html.npos);
    };
    for (const auto* doel : {"Een pergola.", "Twee pergola en klaar."})
        EXPECT_EQ(huis.post("regisseur", "/casussen/" + dossier.text() + "/doelen",
                            {{"leefgebied", "huisvesting"}, {"tekst", doel}})
                      .status,
                  303);
    EXPECT_EQ(rijen("pergola"), (std::pair<std::size_t, bool>(1, true)));
    schrijf("politie", "De pergola staat open.");
    EXPECT_EQ(rijen("pergola"), (std::pair<std::size_t, bool>(2, true)))
        << "a bijdrage has a page of its own";
}

TEST_P(ZoekenTest, all_words_must_stand_together) {
    schrijf("politie", "De pergola staat open.");
    schrijf("politie", "De schuur is dicht.");
    EXPECT_TRUE(vindt("politie", "pergola open"));
    EXPECT_FALSE(vindt("politie", "pergola schuur"));
}

TEST_P(ZoekenTest, what_was_asked_stays_out_of_the_address_and_of_other_sessions) {
    schrijf("politie", "De pergola staat open.");
    const auto pad = vraag("politie", "pergola");
    EXPECT_EQ(pad.find("pergola"), std::string::npos);
    EXPECT_EQ(huis.get("politie", pad).status, 200);
    EXPECT_EQ(huis.get("ggz", pad).status, 404) << "of somebody else's question";
    huis.vergeet("politie");
    EXPECT_EQ(huis.get("politie", pad).status, 404) << "of a session that ended";
    for (const auto* niets : {"/zoeken/abc", "/zoeken/00000000000000000000000000"})
        EXPECT_EQ(huis.get("politie", niets).status, 404) << niets;
}

TEST_P(ZoekenTest, bad_input_is_refused) {
    EXPECT_EQ(huis.post("politie", "/zoeken", {{"zoek", ""}}).status, 422);
    EXPECT_EQ(huis.post("politie", "/zoeken", {{"zoek", std::string(2'000, 'a')}}).status, 422);
    EXPECT_EQ(huis.post("politie", "/zoeken", {{"zoek", "a"}, {"meer", "b"}}).status, 422);
    const std::string api = "/api/v1/casussen/_zoek";
    EXPECT_EQ(huis.api("politie", web::Method::post, api, R"({"zoek":""})").status, 400);
    EXPECT_EQ(huis.api("politie", web::Method::post, api, R"({"zoek":7})").status, 400);
    EXPECT_EQ(huis.api("politie", web::Method::post, api, "geen json").status, 400);
}

TEST_P(ZoekenTest, roles_without_dossiers_do_not_search) {
    for (const auto* wie : {"manager", "fg", "beheerder", "bestuur", "contactpersoon"})
        EXPECT_EQ(huis.post(wie, "/zoeken", {{"zoek", "pergola"}}).status, 404) << wie;
}

TEST_P(ZoekenTest, the_api_finds_the_same) {
    schrijf("politie", "De pergola staat open.");
    const auto gevonden =
        huis.api("politie", web::Method::post, "/api/v1/casussen/_zoek", R"({"zoek":"pergola"})");
    EXPECT_EQ(gevonden.status, 200);
    EXPECT_TRUE(staat(gevonden, dossier.text()));
    EXPECT_FALSE(staat(huis.api("om", web::Method::post, "/api/v1/casussen/_zoek", R"({"zoek":"pergola"})"),
                       dossier.text()));
}

INSTANTIATE_TEST_SUITE_P(Engines, ZoekenTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
