// What the tests of the slice share: a dossier with public and private participants, and the steps up to its closing.
#pragma once

#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace afsluiting::test {

using toegang::DeelnameRol;
using toegang::Fase;
using toegang::test::TestHuis;
using toegang::test::Velden;

class AfsluitingTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::deelnemer},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"reclassering", DeelnameRol::bevraagd}},
                                            .titel = "Grutto, D."});

    std::string pad(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + std::string(rest);
    }
    std::string dicht(std::string_view rest = {}) const {
        return "/afgesloten/" + dossier.text() + "/heropening" + std::string(rest);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string naar(const web::Response& response) {
        EXPECT_EQ(response.status, 303) << response.body;
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == "Location") return waarde;
        return {};
    }
    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value_or(T{});
    }
    // The id and version of what was asked of this organisation.
    std::string punt(std::string_view organisatie, int soort) {
        static constexpr db::Sql sql{
            "test.punt",
            "SELECT id FROM afrondpunt WHERE dossier = $1 AND organisatie = $2 AND soort = $3 AND staat = 1"};
        return waarde<kern::ItemId>(sql, dossier, huis.organisatie(organisatie), soort).text();
    }
    std::string besluit(int soort) {
        static constexpr db::Sql sql{
            "test.besluit", "SELECT id FROM besluit WHERE dossier = $1 AND soort = $2 AND staat = 1"};
        return waarde<kern::BesluitId>(sql, dossier, soort).text();
    }
    int fase() {
        static constexpr db::Sql sql{"test.fase", "SELECT fase FROM dossier WHERE id = $1"};
        return waarde<int>(sql, dossier);
    }

    void rond_af() {
        naar(huis.post("regisseur", pad("/afronding"), {{"reden", "De doelen zijn bereikt."}}));
    }
    void evalueer(const char* wie, const char* organisatie) {
        naar(huis.post(
            wie, pad("/afronding/" + punt(organisatie, 3) + "/antwoord"),
            {{"een", "Rust thuis."}, {"twee", "Goed."}, {"drie", "Eerder bellen."}, {"versie", "1"}}));
    }
    void evalueer_allen() {
        evalueer("regisseur", "huis");
        evalueer("politie", "politie");
        evalueer("om", "om");
        evalueer("ggz", "ggz");
    }
    Velden voorstel() const {
        return {{"resultaat", "doelen-bereikt"}, {"reden", "Het gaat al een half jaar goed."}};
    }
    web::Response bevestig(const char* wie, const char* antwoord = "akkoord") {
        return huis.post(wie, pad("/afsluiting/" + besluit(6) + "/bevestiging"),
                         {{"antwoord", antwoord}, {"toelichting", "Zie het overleg."}});
    }
    void sluit() {
        rond_af();
        evalueer_allen();
        naar(huis.post("regisseur", pad("/afsluiting"), voorstel()));
        naar(bevestig("politie"));
        EXPECT_EQ(naar(bevestig("om")), "/afgesloten");
    }
};

}  // namespace afsluiting::test
