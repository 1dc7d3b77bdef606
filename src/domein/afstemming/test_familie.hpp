// A family for the tests of what one act does in more than one dossier: the casussen of two sisters with their own regisseur, and
// one that has nothing to do with them. For tests only.
//
// In `een`: regisseur, politie, gemeente, ggz; om and reclassering (alleen bevraagd). In `twee`: regisseur, gemeente,
// reclassering, om (alleen bevraagd), and regisseur2, who has no part in `een`. In `derde`: regisseur, gemeente. In
// `vreemd`: regisseur2, ggz.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "kern/toegang/test_huis.hpp"

namespace afstemming::test {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class Familie : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId een = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                       {"politie"},
                                                       {"gemeente"},
                                                       {"ggz"},
                                                       {"om", DeelnameRol::bevraagd},
                                                       {"reclassering", DeelnameRol::bevraagd}},
                                        .titel = "Kwartel, K."});
    kern::DossierId twee = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                        {"regisseur2", DeelnameRol::huis},
                                                        {"gemeente"},
                                                        {"reclassering"},
                                                        {"om", DeelnameRol::bevraagd}},
                                         .titel = "Patrijs, P."});
    kern::DossierId derde = huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"gemeente"}}, .titel = "Houtsnip, H."});
    kern::DossierId vreemd = huis.dossier({.deelnemers = {{"regisseur2", DeelnameRol::huis}, {"ggz"}},
                                           .titel = "Fazant, F.",
                                           .procesregisseur = "regisseur2"});

    static std::string pad(kern::DossierId dossier, std::string_view rest = {}) {
        return "/casussen/" + dossier.text() + std::string(rest);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    void tik() { huis.clock().set(huis.clock().now().plus_seconds(1)); }

    static Velden toetsen(kern::DossierId met) {
        return {{"met", met.text()},
                {"kring", "ja"},
                {"kringMotivering", "Het zijn zussen."},
                {"afhankelijk", "ja"},
                {"afhankelijkMotivering", "De een haalt de ander over."},
                {"nodig", "ja"},
                {"nodigMotivering", "Samen lukt het wel."}};
    }
    // Aligns them; the path of the link in the first.
    std::string verbind(kern::DossierId van, kern::DossierId met, const std::string& tot = {}) {
        auto velden = toetsen(met);
        if (!tot.empty()) velden.emplace_back("tot", tot);
        tik();
        EXPECT_EQ(huis.post("regisseur", pad(van, "/afstemmingen"), velden).status, 303);
        return pad(van, "/afstemmingen/" + nieuwste(van, 23).text());
    }
    void stop(const std::string& link, const std::string& versie = "1") {
        EXPECT_EQ(
            huis.post("regisseur", link + "/einde", {{"reden", "Hij verhuist."}, {"versie", versie}}).status,
            303);
    }

    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value();
    }
    kern::ItemId nieuwste(kern::DossierId dossier, int soort) {
        static constexpr db::Sql sql{
            "test.familie_item",
            "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gemaakt DESC, id LIMIT 1"};
        return waarde<kern::ItemId>(sql, dossier, soort);
    }
    std::int64_t aantal(kern::DossierId dossier, int soort) {
        static constexpr db::Sql sql{"test.familie_aantal",
                                     "SELECT count(*) FROM item WHERE dossier = $1 AND soort = $2"};
        return waarde<std::int64_t>(sql, dossier, soort);
    }
    // The entries of the log that are about this act.
    std::vector<toegang::test::LogRegel> regels(std::string_view actie) {
        std::vector<toegang::test::LogRegel> gevonden;
        for (auto& regel : huis.log())
            if (regel.actie == actie) gevonden.push_back(std::move(regel));
        return gevonden;
    }
};

}  // namespace afstemming::test
