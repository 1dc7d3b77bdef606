// A house with a triage table, and the steps of a report in it, for the tests of this slice on both engines.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace triage::test {

using toegang::Doel;
using toegang::test::TestHuis;
using toegang::test::Velden;

inline constexpr Date begin{2026, 1, 1};
inline constexpr db::Sql insert_lid{"test.tafellid",
                                    "INSERT INTO tafellid (tafel, medewerker, van) VALUES ($1, $2, $3)"};
inline constexpr db::Sql insert_gemeente{
    "test.gemeente",
    "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES ('gemeente', 'zuiderwaard', 'Zuiderwaard', 1, $1)"};
inline constexpr db::Sql insert_instelling{"test.instelling",
                                           "INSERT INTO instelling (code, van, waarde) VALUES ($1, $2, $3)"};
inline constexpr db::Sql select_fase{"test.fase", "SELECT fase FROM dossier WHERE id = $1"};
inline constexpr db::Sql select_vernietigen{"test.vernietigen",
                                            "SELECT vernietigen_op FROM dossier WHERE id = $1"};
inline constexpr db::Sql select_rol{"test.rol_van",
                                    "SELECT rol FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};
inline constexpr db::Sql select_doelen{"test.doelen_van",
                                       "SELECT doelen FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};
inline constexpr db::Sql select_lopend{
    "test.lopend",
    "SELECT count(*) FROM deelname WHERE dossier = $1 AND organisatie = $2 AND ingetrokken IS NULL"};
inline constexpr db::Sql select_besluit{"test.besluit",
                                        "SELECT id FROM besluit WHERE dossier = $1 AND staat = 1"};
inline constexpr db::Sql select_besluit_versie{"test.besluit_versie",
                                               "SELECT versie FROM besluit WHERE dossier = $1 AND id = $2"};
inline constexpr db::Sql select_item{"test.item", "SELECT id FROM aanmelding WHERE dossier = $1"};
inline constexpr db::Sql select_categorieen{"test.categorieen",
                                            "SELECT categorieen FROM item WHERE dossier = $1 AND id = $2"};
inline constexpr db::Sql select_oordeel_versie{
    "test.oordeel_versie", "SELECT COALESCE(max(oordeel_op), 0) FROM toets WHERE dossier = $1"};
inline constexpr db::Sql select_telling{
    "test.telling", "SELECT aantal FROM telling WHERE soort = 'niet_opgepakt' AND maand = '2026-11'"};
inline constexpr db::Sql select_verloop{
    "test.verloop",
    "SELECT soort || '=' || waarde FROM dossier_verloop WHERE dossier = $1 ORDER BY tijd, soort, waarde, volg"};
inline constexpr db::Sql insert_hash{
    "test.hash", "INSERT INTO persoon_hash (hash, soort, dossier, persoon) VALUES ($1, $2, $3, $4)"};

// Base of both suites of triage.
class TriageHuis : public testing::TestWithParam<db::Engine> {
protected:
    TriageHuis() {
        huis.schrijf([&](db::Tx& tx) {
            tx.run(insert_gemeente, begin);
            for (const auto* wie : {"regisseur", "makelaar", "ondersteuner", "gemeente", "politie", "om"})
                tx.run(insert_lid, huis.tafel("triage"), huis.medewerker(wie), begin);
            for (const auto* wie : {"politie", "reclassering"})
                tx.run(insert_lid, huis.tafel("volwassenen"), huis.medewerker(wie), begin);
        });
    }

    TestHuis huis{GetParam()};

    kern::DossierId meld_aan(std::string_view bsn = "", bool spoed = false) {
        std::string json =
            R"({"betrokkene":{"geslachtsnaam":"Kluut","voorletters":"S.","geboortedatum":"1987-03-12","bsn":")";
        json += bsn;
        json += R"("},"gemeente":"zuiderwaard","reden":"Slaapt in de auto.","vraag":"Eén plan.","wachten":")";
        json += spoed ? R"(nee","spoedReden":"Er is een kind bij.")" : R"(ja")";
        json += R"(,"toetsen":{)";
        for (const char letter : std::string("abcd"))
            json += std::string(letter == 'a' ? "" : ",") + '"' + letter +
                    R"(":{"antwoord":"ja","motivering":"Dat blijkt."})";
        json += "}}";
        const auto antwoord =
            huis.api("aanmelder", web::Method::post, "/api/v1/aanmeldingen", json, Doel::aanmelden);
        EXPECT_EQ(antwoord.status, 201) << antwoord.body;
        const auto gelezen = json::parse(antwoord.body, antwoord.body.size());
        return kern::DossierId::parse(*gelezen->find("id")->text()).value();
    }

    static std::string pad(kern::DossierId dossier, std::string_view rest = {}) {
        return "/triage/" + dossier.text() + std::string(rest);
    }

    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value_or(T{});
    }
    toegang::Fase fase(kern::DossierId dossier) { return waarde<toegang::Fase>(select_fase, dossier); }
    int rol(kern::DossierId dossier, std::string_view login) {
        return waarde<int>(select_rol, dossier, huis.medewerker(login));
    }
    kern::BesluitId besluit(kern::DossierId dossier) {
        return waarde<kern::BesluitId>(select_besluit, dossier);
    }
    std::vector<std::string> verloop(kern::DossierId dossier) {
        auto snapshot = huis.db().read();
        std::vector<std::string> gevonden;
        for (db::Row row : snapshot.reader().query(select_verloop, dossier))
            gevonden.push_back(row.get<std::string>(0));
        return gevonden;
    }
    std::string oordeel_versie(kern::DossierId dossier) {
        return std::to_string(waarde<std::int64_t>(select_oordeel_versie, dossier));
    }

    Velden oordelen(kern::DossierId dossier, std::string_view abcd) {
        Velden velden{{"versie", oordeel_versie(dossier)}};
        for (std::size_t i = 0; i < abcd.size(); ++i) {
            const std::string deel = "oordelen." + std::to_string(i);
            velden.emplace_back(deel + ".letter", std::string(1, static_cast<char>('a' + i)));
            velden.emplace_back(deel + ".oordeel", abcd[i] == 'j' ? "ja" : "nee");
            velden.emplace_back(deel + ".motivering", "Dat zien wij ook.");
        }
        return velden;
    }

    Velden voorstel(std::string_view soort) {
        Velden velden{{"soort", std::string(soort)},
                      {"reden", "Drie organisaties werken langs elkaar."},
                      {"advies", "Wij bellen je."}};
        if (soort == "terugleggen") return velden;
        velden.emplace_back("procesregisseur", huis.medewerker("regisseur").text());
        if (soort == "ondersteunen") return velden;
        velden.emplace_back("tafel", huis.tafel("volwassenen").text());
        int n = 0;
        for (const auto* organisatie : {"reclassering", "gemeente", "om", "ggz"}) {
            const std::string deel = "organisaties." + std::to_string(n++);
            velden.emplace_back(deel + ".id", huis.organisatie(organisatie).text());
            velden.emplace_back(deel + ".rol", "deelnemer");
            if (n == 4) velden.emplace_back(deel + ".mensen.0.id", huis.medewerker("ggz").text());
        }
        return velden;
    }

    int antwoord(std::string_view login, kern::DossierId dossier, std::string_view wat,
                 std::string_view waarom = {}) {
        return huis
            .post(login, pad(dossier, "/besluiten/" + besluit(dossier).text() + "/bevestiging"),
                  {{"antwoord", std::string(wat)}, {"toelichting", std::string(waarom)}})
            .status;
    }
};

inline bool bevat(const web::Response& response, std::string_view tekst) {
    return response.body.find(tekst) != std::string::npos;
}

}  // namespace triage::test
