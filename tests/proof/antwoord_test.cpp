// A form that comes back with its faults shows the page it is on. That is a look, whatever was changed on the way, and has
// its entry in the log.
#include <gtest/gtest.h>

#include "domein/aanmelding/test_aanmelding.hpp"
#include "kern/toegang/rechten.hpp"
#include "tests/proof/proof.hpp"

namespace {

class AntwoordTest : public aanmelding::test::AanmeldingTest {};

TEST_P(AntwoordTest, every_form_that_comes_back_is_a_look_in_the_log) {
    int teruggekomen = 0;
    for (const auto& route : huis.routes().all()) {
        if (!route.changes_state() || !route.recht || route.api) continue;
        const auto dossier = dossier_van(stuur());
        for (const std::string login : {"aanmelder", "regisseur", "makelaar", "beheerder"}) {
            const auto pad = proof::pad(route, {dossier, huis.random().id<kern::Item>()});
            const auto antwoord = huis.post(
                login, pad, {}, {{"bijlage", "goed.txt", "", "tekst"}, {"bijlage", "bad.exe", "", "MZ"}});
            proof::ververs(huis, login);
            // A form about oneself, such as that of one's password, shows no dossier.
            if (antwoord.status != 422 || !(proof::over_dossier(route) || staat(antwoord, "Kluut"))) continue;
            ++teruggekomen;
            const auto blik = huis.log().back();
            EXPECT_EQ(blik.actie, toegang::regel(*route.recht).code)
                << login << " " << route.pattern << ": what came back is in no entry";
            if (!staat(antwoord, "Kluut")) continue;
            EXPECT_EQ(blik.dossiers, std::vector<IdBytes>{dossier}) << login << " " << route.pattern;
            EXPECT_EQ(blik.regel.find(dossier.text() + "\",0,"), std::string::npos)
                << login << " " << route.pattern << ": the entry tells of no class, and a name was shown";
        }
    }
    EXPECT_GT(teruggekomen, 10);
}

INSTANTIATE_TEST_SUITE_P(Engines, AntwoordTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
