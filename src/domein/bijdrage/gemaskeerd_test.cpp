// What the house's staff learns of an item that is closed to it: that it exists, its bron and its date (DECISIONS 12).
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

constexpr db::Sql select_naam{"test.naam", "SELECT naam FROM medewerker WHERE id = $1"};

class BijdrageGemaskeerdTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    std::string casus =
        "/casussen/" +
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"ggz"}, {"om"}}}).text();

    void geef(Velden meer) {
        Velden velden{{"tekst", "Iets over de opname."}, {"categorieen", "gezondheid"}, {"aard", "mening"}};
        velden.insert(velden.end(), meer.begin(), meer.end());
        ASSERT_EQ(huis.post("ggz", casus + "/bijdragen", velden).status, 303);
    }
};

TEST_P(BijdrageGemaskeerdTest, a_closed_item_tells_bron_and_date_and_no_more) {
    geef({{"kring", "C1"}});
    geef({{"kring", "C3"},
          {"geheim", "medisch"},
          {"geheimGrond", "toestemming"},
          {"geheimDatum", "02-11-2026"},
          {"geheimToelichting", "Voor het plan."},
          {"brondatum", "01-11-2026"}});
    const auto antwoord = huis.api("regisseur", web::Method::get, "/api/v1" + casus);
    ASSERT_EQ(antwoord.status, 200);
    const auto gelezen = json::parse(antwoord.body, 1'000'000);
    ASSERT_TRUE(gelezen.has_value());
    const auto& bijdragen = *gelezen->find("bijdragen")->find("bijdragen")->array();
    ASSERT_EQ(bijdragen.size(), 2U);
    for (const auto& een : bijdragen) {
        std::string sleutels;
        for (const auto& lid : *een.object()) sleutels += lid.name + " ";
        EXPECT_EQ(sleutels, "id bron gemaakt zichtbaar ");
    }
    const std::string pagina = huis.get("regisseur", casus).body;
    const auto begin = pagina.find("<article class=\"rh-bijdrage\">");
    ASSERT_NE(begin, pagina.npos);
    const auto blokken = pagina.substr(begin, pagina.rfind("</article>") - begin);
    auto snapshot = huis.db().read();
    const auto schrijver = snapshot.reader().value<std::string>(select_naam, huis.medewerker("ggz")).value();
    EXPECT_EQ(blokken.find(schrijver), blokken.npos) << "who wrote it";
    for (const char* woord : {"gezondheid", "K3", "mening", "beroepsgeheim", "1 november", "C1"})
        EXPECT_EQ(blokken.find(woord), blokken.npos) << woord;
}

INSTANTIATE_TEST_SUITE_P(Engines, BijdrageGemaskeerdTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
