// What the tests of the pages share: a house with municipalities and a triage table, and the fields of a whole report.
#pragma once

#include <gtest/gtest.h>

#include "domein/aanmelding/rules.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace aanmelding::test {

using toegang::test::TestHuis;
using toegang::test::Velden;

class AanmeldingTest : public testing::TestWithParam<db::Engine> {
protected:
    void SetUp() override {
        huis.schrijf([&](db::Tx& tx) {
            static constexpr db::Sql code{"test.code",
                                          "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES "
                                          "('gemeente', $1, $2, 1, '2020-01-01')"};
            static constexpr db::Sql lid{
                "test.lid", "INSERT INTO tafellid (tafel, medewerker, van) VALUES ($1, $2, '2020-01-01')"};
            tx.run(code, "oudmeer", "Oudmeer");
            // The private ggz sits at the table and judges nothing (Wgs 2.31(2)).
            for (const auto* login : {"regisseur", "makelaar", "politie", "om", "ggz"})
                tx.run(lid, huis.tafel("triage"), huis.medewerker(login));
        });
    }

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string header(const web::Response& response, std::string_view naam) {
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == naam) return waarde;
        return {};
    }
    static Velden velden() {
        Velden v{{"betrokkene.geslachtsnaam", "Kluut"},
                 {"betrokkene.voorletters", "S."},
                 {"betrokkene.bsn", "999 990 482"},
                 {"betrokkene.geboortedatum", "23-09-1988"},
                 {"betrokkene.straat", "Zwanebloemkade"},
                 {"betrokkene.huisnummer", "3"},
                 {"betrokkene.postcode", "1285dn"},
                 {"betrokkene.adresNietVoor", "3"},
                 {"betrokkene.veiligContact", "Alleen bellen."},
                 {"gemeente", "oudmeer"},
                 {"kring.0.geslachtsnaam", ""},
                 {"kring.2.geslachtsnaam", "Fuut"},
                 {"kring.2.voorletters", "G."},
                 {"kring.2.relatie", "ex-partner"},
                 {"professionals.0.naam", "Bea Sterappel"},
                 {"reden", "Zij slaapt sinds september in haar auto."},
                 {"vraag", "Help ons om samen één plan te maken."}};
        for (const char* letter : {"a", "b", "c", "d"})
            v.emplace_back(std::string("toetsen.") + letter + ".antwoord", "weet-niet");
        return v;
    }
    static Velden met(Velden v, const std::string& naam, const std::string& waarde) {
        for (auto& [sleutel, oud] : v)
            if (sleutel == naam) {
                oud = waarde;
                return v;
            }
        v.emplace_back(naam, waarde);
        return v;
    }

    // Sends it in; the path of the report.
    std::string stuur(std::string_view login = "aanmelder", const Velden& v = velden()) {
        const auto klaar = huis.post(login, "/aanmeldingen", v);
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        const std::string naar = header(klaar, "Location");
        return naar.substr(0, naar.find('?'));
    }
    static kern::DossierId dossier_van(const std::string& pad) {
        return *kern::DossierId::parse(pad.substr(std::string_view("/aanmeldingen/").size()));
    }
    std::int64_t getal(const db::Sql& sql) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql).value_or(-1);
    }
    static constexpr db::Sql dossiers{"test.dossiers", "SELECT count(*) FROM dossier"};
    static constexpr db::Sql concepten{"test.concepten", "SELECT count(*) FROM concept"};

    TestHuis huis{GetParam()};
};

}  // namespace aanmelding::test
