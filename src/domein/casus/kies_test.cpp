// The list of casussen, chosen and put in order.
#include <gtest/gtest.h>

#include <algorithm>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::Fase;
using toegang::test::TestHuis;

constexpr std::int64_t dag = 24 * 3600;

class KiesTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    void later(std::int64_t seconden) {
        huis.clock().set(huis.clock().now().plus_seconds(seconden));
        huis.vergeet("regisseur");
    }
    // The titles on the page, in their order.
    std::string namen(std::string_view login, std::string_view query) {
        const auto pagina = huis.get(login, "/casussen?" + std::string(query));
        EXPECT_EQ(pagina.status, 200);
        std::vector<std::pair<std::size_t, std::string>> gevonden;
        for (const auto* naam : {"Aalscholver", "Boomklever", "Zwaluw"})
            if (const auto plaats = pagina.body.find(naam); plaats != std::string::npos)
                gevonden.emplace_back(plaats, naam);
        std::sort(gevonden.begin(), gevonden.end());
        std::string zin;
        for (const auto& [plaats, naam] : gevonden) zin += naam.substr(0, 1);
        return zin;
    }
};

TEST_P(KiesTest, chooses_and_orders_what_is_mine_alone) {
    huis.dossier({.titel = "Zwaluw, Z.", .gemeente = "oudmeer"});
    later(dag);
    huis.dossier({.fase = Fase::afronding, .titel = "Aalscholver, A."});
    later(dag);
    huis.dossier({.titel = "Boomklever, B."});
    huis.dossier({.deelnemers = {{"regisseur2", DeelnameRol::huis}}, .titel = "Ekster, E."});
    const std::pair<std::string_view, std::string_view> gevallen[] = {
        {"volgorde=gewijzigd", "BAZ"}, {"volgorde=naam", "ABZ"},
        {"volgorde=langst", "ZAB"},    {"volgorde=naam&fase=afronding", "A"},
        {"volgorde=naam&laat=ja", ""}, {"volgorde=naam&gemeente=oudmeer", "Z"},
        {"volgorde=naam&page=2", ""},  {"volgorde=naam&gemeente=nergens", ""},
    };
    for (const auto& [query, verwacht] : gevallen) {
        EXPECT_EQ(namen("regisseur", query), verwacht) << query;
        EXPECT_EQ(huis.get("regisseur", "/casussen?" + std::string(query)).body.find("Ekster"),
                  std::string::npos);
    }
    EXPECT_EQ(namen("regisseur2", "volgorde=naam"), "");
}

TEST_P(KiesTest, the_log_names_what_was_opened_and_no_more) {
    const auto oud = huis.dossier({.titel = "Zwaluw, Z.", .gemeente = "oudmeer"});
    huis.dossier({.titel = "Boomklever, B."});
    huis.get("regisseur", "/casussen?volgorde=gewijzigd&gemeente=oudmeer");
    EXPECT_EQ(huis.log().back().dossiers, std::vector<IdBytes>{oud});
}

INSTANTIATE_TEST_SUITE_P(Engines, KiesTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
