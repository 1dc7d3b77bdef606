// The warning for who visits, to who is only asked in a dossier: as long as he may have to go there he reads it, and nothing
// else; and everybody who may go there hears when it is new or changed (DECISIONS 14). Both engines.
#include <gtest/gtest.h>

#include "kern/bericht/bericht.hpp"
#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class BezoekTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie"},
                                                           {"gemeente"},
                                                           {"om", DeelnameRol::bevraagd},
                                                           {"ggz", DeelnameRol::bevraagd}},
                                            .titel = "Grutto, D."});
    std::string casus = "/casussen/" + dossier.text();
    static constexpr std::string_view tekst = "Ga niet alleen. Bel eerst de wijkagent.";
    static constexpr int soort = static_cast<int>(bericht::Soort::waarschuwing_gezet);

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
        return snapshot.reader().value<T>(sql, args...).value();
    }
    void waarschuw(std::string_view met = tekst, int versie = 0) {
        EXPECT_EQ(
            huis.post(
                    "politie", casus + "/waarschuwing",
                    {{"tekst", std::string(met)}, {"tot", "31-01-2027"}, {"versie", std::to_string(versie)}})
                .status,
            303);
    }
    std::string actie_van(std::string_view login) {
        static constexpr db::Sql doel{"test.doel",
                                      "SELECT id FROM doel WHERE dossier = $1 ORDER BY id LIMIT 1"};
        naar(huis.post("regisseur", casus + "/doelen",
                       {{"leefgebied", "huisvesting"}, {"tekst", "Een vast adres."}}));
        return naar(huis.post("regisseur", casus + "/acties",
                              {{"tekst", "Ga langs"},
                               {"doel", waarde<kern::ItemId>(doel, dossier).text()},
                               {"eigenaar", huis.medewerker(login).text()},
                               {"termijn", "04-12-2026"}}));
    }
    std::int64_t berichten(std::string_view login) {
        static constexpr db::Sql tel{"test.berichten",
                                     "SELECT count(*) FROM bericht WHERE medewerker = $1 AND soort = $2 AND "
                                     "gelezen IS NULL"};
        return waarde<std::int64_t>(tel, huis.medewerker(login), soort);
    }
};

TEST_P(BezoekTest, who_is_only_asked_reads_it_on_his_action_and_nothing_else) {
    waarschuw();
    const auto pad = actie_van("om");
    const auto pagina = huis.get("om", pad);
    ASSERT_EQ(pagina.status, 200) << pagina.body;
    EXPECT_TRUE(staat(pagina, tekst));
    const auto regel = huis.log().back();
    EXPECT_EQ(regel.actie, "actie.lezen");
    EXPECT_EQ(regel.dossiers.size(), 1u) << "the look is in the log";
    const auto json = huis.api("om", web::Method::get, "/api/v1" + pad);
    EXPECT_TRUE(staat(json, tekst)) << json.body;
    // Not the casus, nor the page where it is changed.
    EXPECT_EQ(huis.get("om", casus).status, 404);
    EXPECT_EQ(huis.get("om", casus + "/waarschuwing").status, 404);
    EXPECT_EQ(huis.get("ggz", pad).status, 404) << "of another organisation";
    // The action is over: there is no reason to go any more.
    naar(huis.post("om", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}));
    naar(huis.post("om", pad + "/afronding",
                   {{"uitkomst", "gereed"}, {"tekst", "Wij waren er."}, {"versie", "2"}}));
    const auto klaar = huis.get("om", pad);
    EXPECT_EQ(klaar.status, 200);
    EXPECT_FALSE(staat(klaar, tekst));
}

TEST_P(BezoekTest, a_question_shows_it_too) {
    waarschuw();
    static constexpr db::Sql vraag{"test.vraag", "SELECT id FROM uitvraag WHERE dossier = $1"};
    const auto gesteld = huis.post("regisseur", casus + "/uitvragen",
                                   {{"organisaties.0.id", huis.organisatie("ggz").text()},
                                    {"vraag", "Wat weten jullie?"},
                                    {"grondslag", "verstrekken"},
                                    {"termijn", "04-12-2026"}});
    ASSERT_EQ(gesteld.status, 303) << gesteld.body;
    const auto pad = casus + "/uitvragen/" + waarde<kern::ItemId>(vraag, dossier).text();
    EXPECT_TRUE(staat(huis.get("ggz", pad), tekst));
    EXPECT_TRUE(staat(huis.get("regisseur", pad), tekst));
}

TEST_P(BezoekTest, everybody_who_may_go_there_hears_of_it) {
    const auto pad = actie_van("om");
    waarschuw();
    EXPECT_EQ(berichten("politie"), 0) << "who wrote it knows";
    for (const auto* wie : {"regisseur", "gemeente", "om"}) EXPECT_EQ(berichten(wie), 1) << wie;
    EXPECT_EQ(berichten("ggz"), 0) << "nothing lies there";
    const auto thuis = huis.get("om", "/");
    EXPECT_TRUE(staat(thuis, bericht::zin(bericht::Soort::waarschuwing_gezet)));
    EXPECT_TRUE(staat(thuis, pad)) << "it leads to what he may open";
    EXPECT_FALSE(staat(thuis, tekst)) << "and says not what it is about";
    EXPECT_TRUE(staat(huis.get("gemeente", "/"), casus + "/waarschuwing"));
    // Changed is news again; the same form twice is not.
    static constexpr db::Sql lees{"test.lees", "UPDATE bericht SET gelezen = gemaakt"};
    huis.schrijf([&](db::Tx& tx) { tx.run(lees); });
    waarschuw(tekst, 1);
    EXPECT_EQ(berichten("gemeente"), 0);
    waarschuw("Ga met z'n tweeën.", 1);
    EXPECT_EQ(berichten("gemeente"), 1);
}

TEST_P(BezoekTest, the_casus_gives_it_as_a_field) {
    const auto veld = [&] {
        const auto antwoord = huis.api("gemeente", web::Method::get, "/api/v1" + casus);
        EXPECT_EQ(antwoord.status, 200) << antwoord.body;
        return antwoord;
    };
    EXPECT_TRUE(staat(veld(), "\"waarschuwing\":null"));
    waarschuw();
    EXPECT_TRUE(staat(veld(), tekst));
}

INSTANTIATE_TEST_SUITE_P(Engines, BezoekTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
