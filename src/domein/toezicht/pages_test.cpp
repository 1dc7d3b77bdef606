// The log as its readers see it, through the real router on both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;

class ToezichtTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
};

TEST_P(ToezichtTest, it_tells_who_looked_and_what_was_refused) {
    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}, .titel = "Grutto, D."});
    EXPECT_EQ(huis.get("regisseur", "/casussen/" + dossier.text()).status, 200);
    EXPECT_EQ(huis.get("politie", "/casussen/" + dossier.text()).status, 404);
    const auto logboek = huis.get("fg", "/logboek");
    EXPECT_EQ(logboek.status, 200);
    EXPECT_TRUE(staat(logboek, "geweigerd"));
    EXPECT_TRUE(staat(logboek, "Genummerde regels"));
    EXPECT_FALSE(staat(logboek, "Grutto")) << "the log tells of looks, never of people";
}

TEST_P(ToezichtTest, it_is_for_supervision_alone) {
    for (const auto* wie : {"regisseur", "makelaar", "ondersteuner", "manager", "beleid", "beheerder",
                            "aanmelder", "politie", "ggz", "contactpersoon", "bestuur"})
        EXPECT_EQ(huis.get(wie, "/logboek").status, 404) << wie;
    EXPECT_EQ(huis.get({}, "/logboek").status, 303) << "first log in";
}

TEST_P(ToezichtTest, a_look_at_the_log_is_in_the_log) {
    huis.get("fg", "/logboek");
    bool gevonden = false;
    for (const auto& regel : huis.log()) gevonden = gevonden || regel.actie == "logboek.lezen";
    EXPECT_TRUE(gevonden);
}

INSTANTIATE_TEST_SUITE_P(Engines, ToezichtTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
