// Questions for the tests of advice: asked by aanmelder (gemeente) or politie, answered by regisseur. For tests only.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "kern/toegang/test_huis.hpp"

namespace advies::test {

using toegang::test::TestHuis;
using toegang::test::Velden;

inline constexpr db::Sql select_nieuwste{
    "test.advies", "SELECT dossier FROM advies ORDER BY gevraagd DESC, dossier LIMIT 1"};
inline constexpr db::Sql zet_grondslag{
    "test.advies_grondslag",
    "INSERT INTO instelling (code, van, waarde) VALUES ('advies.grondslag', '2026-01-01', 'Wgs 2.26 (getoetst)')"};

class AdviesHuis : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    static Velden vraag(std::string_view tekst = "Wat mag een wijkteam delen?") {
        return {{"soort", "kort"}, {"thema", "stalking"}, {"vraag", std::string(tekst)}};
    }
    static Velden met_namen() {
        Velden velden = vraag("Wat doen we met hem?");
        velden.insert(velden.end(), {{"metNamen", "ja"},
                                     {"voornaam", "Karel"},
                                     {"geslachtsnaam", "Kluut"},
                                     {"geboortedatum", "03-04-1987"},
                                     {"categorieen", "identiteit"}});
        return velden;
    }
    void grondslag() {
        huis.schrijf([](db::Tx& tx) { tx.run(zet_grondslag); });
    }
    kern::DossierId nieuwste() {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::DossierId>(select_nieuwste).value();
    }
    void tik() { huis.clock().set(huis.clock().now().plus_seconds(1)); }
    // Asks it; the path of its page.
    std::string stel(std::string_view login = "politie", const Velden& velden = vraag()) {
        tik();
        const auto gedaan = huis.post(login, "/adviezen", velden);
        EXPECT_EQ(gedaan.status, 303) << gedaan.body;
        return "/adviezen/" + nieuwste().text();
    }
    web::Response doe(std::string_view login, const std::string& pad, std::string_view wat, Velden velden,
                      std::string_view versie) {
        tik();
        velden.emplace_back("versie", std::string(versie));
        return huis.post(login, pad + "/" + std::string(wat), velden);
    }
    web::Response antwoord(const std::string& pad, std::string_view versie = "1",
                           std::string_view tekst = "Deel alleen wat <nodig> is.") {
        return doe("regisseur", pad, "antwoord",
                   {{"tekst", std::string(tekst)}, {"soort", "expertise"}, {"thema", "gegevens-delen"}},
                   versie);
    }
    static std::string naar(const web::Response& response) {
        for (const auto& [naam, waarde] : response.headers)
            if (naam == "Location") return waarde;
        return {};
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value();
    }
};

}  // namespace advies::test
