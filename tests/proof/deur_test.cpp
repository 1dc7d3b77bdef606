// Every route without a session, and with a token that was made for something else.
#include <gtest/gtest.h>

#include "tests/proof/proof.hpp"

namespace {

using proof::Plek;
using proof::TestHuis;
using D = toegang::DeelnameRol;
using toegang::Doel;

TEST(ToegangMatrix, nobody_gets_the_door_and_no_more) {
    TestHuis huis(db::Engine::sqlite);
    const Plek plek{huis.dossier(), huis.random().id<kern::Item>()};
    for (const auto& route : huis.routes().all()) {
        const auto antwoord = proof::roep(huis, "", route, proof::pad(route, plek));
        const auto waar = std::string(web::method_name(route.method)) + " " + std::string(route.pattern);
        if (!route.recht) {
            EXPECT_LT(antwoord.status, 500) << waar;
        } else if (route.api) {
            EXPECT_EQ(antwoord.status, 401) << waar;
        } else {
            EXPECT_EQ(antwoord.status, 303) << waar;
            EXPECT_NE(proof::alles(antwoord).find("Location: /inloggen"), std::string::npos) << waar;
        }
    }
}

TEST(ToegangMatrix, a_token_of_another_purpose_opens_no_dossier) {
    TestHuis huis(db::Engine::sqlite);
    const Plek plek{huis.dossier({.deelnemers = {{"regisseur", D::huis}}}), huis.random().id<kern::Item>()};
    for (const auto& route : huis.routes().all()) {
        if (!route.api || !proof::over_dossier(route)) continue;
        // There are more routes by now than refusals that one person may get in a minute.
        huis.clock().set(huis.clock().now().plus_seconds(5));
        const auto antwoord =
            proof::roep(huis, "regisseur", route, proof::pad(route, plek), Doel::verantwoording);
        EXPECT_EQ(antwoord.status, 404) << route.pattern;
        EXPECT_FALSE(proof::toegestaan(huis)) << route.pattern;
    }
}

}  // namespace
