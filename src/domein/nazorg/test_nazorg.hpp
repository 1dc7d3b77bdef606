// A house with nazorg: a ground, a municipality, and who does it there. For tests only.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kern/toegang/test_huis.hpp"

namespace nazorg::test {

using toegang::Doel;
using toegang::test::TestHuis;
using toegang::test::Velden;

inline constexpr std::string_view kop =
    "BSN;Achternaam;Voornaam;Geboortedatum;Gemeente;Datum vrijlating;Inrichting\r\n";

// Valid numbers within the range of the official fictitious persons.
inline std::string bsn(int nummer) {
    for (int laatste = 0; laatste < 10; ++laatste) {
        const std::string vol = std::to_string(9'999'00'00 + nummer).substr(0, 8);
        const std::string getal = vol + std::to_string(laatste);
        int som = 0;
        for (int i = 0; i < 8; ++i) som += (9 - i) * (getal[static_cast<std::size_t>(i)] - '0');
        if ((som - laatste) % 11 == 0) return getal;
    }
    return bsn(nummer + 5'000);
}

inline std::string rij(int nummer, std::string_view naam, std::string_view vrijlating = "24-11-2026") {
    return bsn(nummer) + ";" + std::string(naam) + ";Daan;1-2-1990;Zuiderwaard;" + std::string(vrijlating) +
           ";PI Veldzicht\r\n";
}

class NazorgHuis : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    void SetUp() override {
        huis.schrijf([&](db::Tx& tx) {
            static constexpr db::Sql gemeente{
                "test.gemeente", "UPDATE organisatie SET gemeente = 'zuiderwaard' WHERE code = 'gemeente'"};
            static constexpr db::Sql grond{
                "test.grond",
                "INSERT INTO instelling (code, van, waarde) VALUES ('nazorg.grondslag', '2020-01-01', 'Afspraken nazorg')"};
            static constexpr db::Sql tafel{
                "test.nazorgtafel",
                "INSERT INTO tafellid (tafel, medewerker, van) VALUES ($1, $2, '2020-01-01')"};
            static constexpr db::Sql maak_tafel{
                "test.maak_tafel",
                "INSERT INTO regietafel (id, code, naam, soort, van) VALUES ($1, 'nazorg', 'Nazorg', 1, '2020-01-01')"};
            tx.run(gemeente);
            tx.run(grond);
            const auto id = huis.random().id<struct Tafel>();
            tx.run(maak_tafel, id);
            tx.run(tafel, id, huis.medewerker("regisseur"));
        });
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
    std::int64_t getal(const db::Sql& sql) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql).value_or(-1);
    }
    // The municipality names who does it.
    void wijs_aan() {
        naar(huis.post("contactpersoon", "/nazorg/contacten",
                       {{"medewerker", huis.medewerker("gemeente").text()}, {"van", "23-11-2026"}}));
    }
    // Sends a list in; the address of its page.
    std::string lever_aan(const std::string& inhoud, std::string_view wie = "ondersteuner") {
        return naar(
            huis.post(wie, "/nazorg/lijsten", {}, {{"bestand", "vrijlatingen.csv", "text/csv", inhoud}}));
    }
    void voer_in(const std::string& inhoud, std::string_view wie = "ondersteuner") {
        const std::string pad = lever_aan(inhoud, wie);
        naar(huis.post(wie, pad + "/invoer"));
    }
    std::vector<kern::DossierId> dossiers() {
        static constexpr db::Sql alle{"test.nazorg",
                                      "SELECT v.dossier FROM vrijlating v ORDER BY v.datum, v.dossier"};
        std::vector<kern::DossierId> gevonden;
        auto snapshot = huis.db().read();
        for (db::Row row : snapshot.reader().query(alle)) gevonden.push_back(row.get<kern::DossierId>(0));
        return gevonden;
    }
    std::string versie(kern::DossierId dossier) {
        static constexpr db::Sql sql{"test.vversie", "SELECT versie FROM vrijlating WHERE dossier = $1"};
        auto snapshot = huis.db().read();
        return std::to_string(snapshot.reader().value<std::int64_t>(sql, dossier).value_or(0));
    }
    Velden wens(std::string_view handeling, const std::vector<kern::DossierId>& welke) {
        Velden velden{{"handeling", std::string(handeling)}};
        for (std::size_t i = 0; i < welke.size(); ++i) {
            velden.emplace_back("dossiers." + std::to_string(i) + ".id", welke[i].text());
            velden.emplace_back("dossiers." + std::to_string(i) + ".versie", versie(welke[i]));
        }
        return velden;
    }
    static std::string pad(kern::DossierId dossier, std::string_view rest = {}) {
        return "/nazorg/" + dossier.text() + std::string(rest);
    }
};

}  // namespace nazorg::test
