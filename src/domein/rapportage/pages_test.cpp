// Who sees which count, on the page and in the API, on both engines.

#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::Doel;
using toegang::test::TestHuis;

class CijfersTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    CijfersTest() {
        static constexpr db::Sql tel{
            "test.tel",
            "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) VALUES ('instroom', $3, $1, '', $2)"};
        huis.schrijf([&](db::Tx& tx) {
            tx.run(tel, "lisdijk", 2, "2026-10");
            tx.run(tel, "oudmeer", 17, "2026-10");
            tx.run(tel, "kreekstad", 21, "2026-10");
            tx.run(tel, "oudmeer", 33, "2026-11");
        });
    }
    std::string api(std::string_view wie, Doel doel) {
        return huis.api(wie, web::Method::get, "/api/v1/caseload", {}, doel).body;
    }
    static bool bevat(const std::string& body, std::string_view tekst) {
        return body.find(tekst) != std::string::npos;
    }
};

TEST_P(CijfersTest, who_is_there_for_the_figures_alone_sees_no_small_ones) {
    for (const auto* wie : {"manager", "analist", "beleid"}) {
        const auto pagina = huis.get(wie, "/cijfers").body;
        EXPECT_TRUE(bevat(pagina, "&lt; 5")) << wie;
        EXPECT_FALSE(bevat(pagina, ">17<")) << wie;  // with the total it would give the 2 away
        EXPECT_TRUE(bevat(pagina, ">40<")) << wie;
        EXPECT_FALSE(bevat(pagina, ">november 2026<"))
            << wie << ": a month that runs changes from day to day";
        EXPECT_FALSE(bevat(pagina, "<tfoot>")) << wie << ": a sum over months moves with the window";
        const auto json = api(wie, Doel::verantwoording);
        EXPECT_TRUE(bevat(json, R"("gemeente":"lisdijk","aantal":null,"weergave":"< 5")"))
            << json.substr(0, 2000);
        EXPECT_FALSE(bevat(json, R"("aantal":2,)")) << wie;
    }
    EXPECT_TRUE(bevat(huis.get("regisseur", "/cijfers").body, ">17<"));
    EXPECT_TRUE(
        bevat(api("regisseur", Doel::procesregie), R"("gemeente":"lisdijk","aantal":2,"weergave":"2")"));
}

TEST_P(CijfersTest, the_board_sees_the_house_and_a_municipality_itself) {
    static constexpr db::Sql van{"test.gemeente", "UPDATE organisatie SET gemeente = $2 WHERE id = $1"};
    EXPECT_TRUE(bevat(huis.get("gebruiker", "/cijfers").body, "hoort niet bij één gemeente"));
    huis.schrijf([&](db::Tx& tx) { tx.run(van, huis.organisatie("gemeente"), "kreekstad"); });
    const auto bestuur = huis.get("bestuur", "/cijfers").body;
    EXPECT_TRUE(bevat(bestuur, ">40<"));
    EXPECT_FALSE(bevat(bestuur, "Casussen per regisseur")) << "no names of staff";
    const auto eigen = huis.get("gebruiker", "/cijfers").body;
    EXPECT_TRUE(bevat(eigen, ">21<"));
    for (const auto* ander : {"lisdijk", "oudmeer", ">40<", "Casussen per regisseur"})
        EXPECT_FALSE(bevat(eigen, ander)) << ander;
    // Hidden for the house is hidden for the municipality: there is one table.
    huis.schrijf([&](db::Tx& tx) { tx.run(van, huis.organisatie("gemeente"), "oudmeer"); });
    EXPECT_TRUE(bevat(huis.get("gebruiker", "/cijfers").body, "weggelaten"));
    const auto json = api("gebruiker", Doel::verantwoording);
    EXPECT_FALSE(bevat(json, "lisdijk")) << json;
    EXPECT_TRUE(bevat(json, R"("aantal":null,"weergave":"weggelaten")")) << json;
}

TEST_P(CijfersTest, the_threshold_is_a_setting_with_a_floor) {
    static constexpr db::Sql zet{
        "test.drempel",
        "INSERT INTO instelling (code, van, waarde) VALUES ('cijfers.drempel', '2026-01-01', '0')"};
    huis.schrijf([&](db::Tx& tx) { tx.run(zet); });
    EXPECT_TRUE(bevat(huis.get("manager", "/cijfers").body, "&lt; 3"));
}

INSTANTIATE_TEST_SUITE_P(Engines, CijfersTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
