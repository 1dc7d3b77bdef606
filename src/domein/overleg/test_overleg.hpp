// A meeting of the table Volwassenen on Tuesday 24 November 2026, 13:30, with two dossiers. For tests only.
//
// `een`: regisseur (huis), politie, gemeente. `twee`: regisseur (huis), ggz, gemeente. `vreemd`: regisseur2 (huis), ggz.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "kern/toegang/test_huis.hpp"

namespace overleg::test {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class MetOverleg : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId een =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"gemeente"}},
                      .titel = "Kwartel, K."});
    kern::DossierId twee = huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"ggz"}, {"gemeente"}}, .titel = "Patrijs, P."});
    kern::DossierId vreemd = huis.dossier({.deelnemers = {{"regisseur2", DeelnameRol::huis}, {"ggz"}},
                                           .titel = "Fazant, F.",
                                           .procesregisseur = "regisseur2"});

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    void tik(std::int64_t seconden = 1) { huis.clock().set(huis.clock().now().plus_seconds(seconden)); }

    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value();
    }
    web::Response plan(std::string_view dag = "24-11-2026", std::string_view tafel = "volwassenen",
                       std::string_view wie = "regisseur") {
        tik();
        return huis.post(wie, "/overleggen",
                         {{"tafel", huis.tafel(tafel).text()},
                          {"dagen.0.dag", std::string(dag)},
                          {"tijd", "13:30"},
                          {"minuten", "120"},
                          {"plaats", "Merenzaal"}});
    }
    // The path of the meeting that was planned last.
    std::string nieuwste() {
        static constexpr db::Sql sql{"test.overleg",
                                     "SELECT id FROM overleg ORDER BY begin DESC, id LIMIT 1"};
        return "/overleggen/" + waarde<kern::OverlegId>(sql).text();
    }
    std::string maak(std::string_view dag = "24-11-2026", std::string_view tafel = "volwassenen") {
        EXPECT_EQ(plan(dag, tafel).status, 303);
        return nieuwste();
    }
    web::Response zet(const std::string& pad, kern::DossierId dossier, std::string_view vraag,
                      std::string_view wie = "regisseur", std::string_view minuten = "15") {
        tik();
        return huis.post(wie, pad + "/agenda",
                         {{"punten.0.dossier", dossier.text()},
                          {"punten.0.soort", "herziening"},
                          {"punten.0.minuten", std::string(minuten)},
                          {"punten.0.vraag", std::string(vraag)}});
    }
    kern::ItemId punt_van(kern::DossierId dossier) {
        static constexpr db::Sql sql{
            "test.punt",
            "SELECT id FROM item WHERE dossier = $1 AND soort = 27 ORDER BY gemaakt DESC, id LIMIT 1"};
        return waarde<kern::ItemId>(sql, dossier);
    }
    std::string punt(kern::DossierId dossier, std::string_view rest = {}) {
        return "/casussen/" + dossier.text() + "/agendapunten/" + punt_van(dossier).text() +
               std::string(rest);
    }
    void nodig_uit(const std::string& pad) {
        tik();
        EXPECT_EQ(huis.post("regisseur", pad + "/uitnodigingen").status, 303);
    }
    // A meeting with both dossiers, and everyone invited.
    std::string vol() {
        const auto pad = maak();
        EXPECT_EQ(zet(pad, een, "Hoe komt Kees aan een plek?").status, 303);
        EXPECT_EQ(zet(pad, twee, "Wat doet de kliniek?", "regisseur", "20").status, 303);
        nodig_uit(pad);
        return pad;
    }
};

}  // namespace overleg::test
