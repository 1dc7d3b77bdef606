// The head of a casus: who may own the content of its plan.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;

class CasusKopTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    std::string pad = "/casussen/" +
                      huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                   {"ggz"},
                                                   {"politie", DeelnameRol::bevraagd}}})
                          .text() +
                      "/kop";

    int wijzig(const std::string& casusregisseur) {
        return huis
            .post("regisseur", pad,
                  {{"ave", "2"},
                   {"aveReden", "De spanning neemt toe."},
                   {"casusregisseur", casusregisseur},
                   {"versie", "1"}})
            .status;
    }
};

TEST_P(CasusKopTest, the_casusregisseur_takes_part_in_the_casus) {
    EXPECT_EQ(wijzig(huis.medewerker("bestuur").text()), 422);
    EXPECT_EQ(wijzig(huis.medewerker("om").text()), 422);       // of a participant, but not in this casus
    EXPECT_EQ(wijzig(huis.medewerker("politie").text()), 422);  // only asked
    EXPECT_EQ(wijzig(huis.random().id<kern::Medewerker>().text()), 422);
    EXPECT_EQ(wijzig(huis.medewerker("ggz").text()), 303);
}

TEST_P(CasusKopTest, the_phase_changes_with_a_reason) {
    const auto zonder = huis.post("regisseur", pad, {{"ave", "3"}, {"versie", "1"}});
    EXPECT_EQ(zonder.status, 422);
    EXPECT_NE(zonder.body.find("href=\"#aveReden\""), std::string::npos);
    // The same phase again needs none.
    EXPECT_EQ(huis.post("regisseur", pad, {{"ave", "1"}, {"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.post("regisseur", pad, {{"ave", "3"}, {"aveReden", "Er is weer geweld."}, {"versie", "2"}})
                  .status,
              303);
    // An older version is told before anything is asked of it.
    EXPECT_EQ(huis.post("regisseur", pad, {{"ave", "4"}, {"versie", "2"}}).status, 409);
}

INSTANTIATE_TEST_SUITE_P(Engines, CasusKopTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
