// What the tests of the pages share: a casus with a house, police, municipality, mental health care and a prosecutor who was
// only asked.
#pragma once

#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/test_huis.hpp"

namespace document::test {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class DocumentTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"gemeente", DeelnameRol::deelnemer},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::bevraagd}}});
    static constexpr std::string_view inhoud = "Verslag van het huisbezoek.\n";

    std::string pad(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + "/documenten" + std::string(rest);
    }
    std::string casus() const { return "/casussen/" + dossier.text(); }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string header(const web::Response& response, std::string_view naam) {
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == naam) return waarde;
        return {};
    }
    static std::vector<web::File> bestand(std::string naam = "bezoek.txt", std::string_view bytes = inhoud) {
        return {{"bestand", std::move(naam), "application/octet-stream", std::string(bytes)}};
    }
    template <class T>
    T waarde(const db::Sql& sql) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql).value();
    }
    std::int64_t aantal() {
        static constexpr db::Sql tel{"test.documenten", "SELECT count(*) FROM document"};
        return waarde<std::int64_t>(tel);
    }
    kern::ItemId laatste() {
        static constexpr db::Sql zoek{
            "test.laatste", "SELECT id FROM item WHERE soort = 15 ORDER BY gemaakt DESC, id LIMIT 1"};
        return waarde<kern::ItemId>(zoek);
    }
    void later() { huis.clock().set(huis.clock().now().plus_seconds(1)); }
    // Hands one in and returns its path.
    std::string geef(std::string_view login, Velden velden = {},
                     std::vector<web::File> bestanden = bestand()) {
        later();
        velden.emplace_back("soort", "verslag");
        velden.emplace_back("categorieen", "wonen");  // everybody here is cleared for that
        const auto klaar = huis.post(login, pad(), velden, std::move(bestanden));
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        return pad("/" + laatste().text());
    }
    static Velden geheim(Velden meer = {}) {
        meer.emplace_back("geheim", "medisch");
        meer.emplace_back("geheimGrond", "toestemming");
        meer.emplace_back("geheimDatum", "12-11-2026");
        meer.emplace_back("geheimToelichting", "Voor dit overleg.");
        return meer;
    }
    // How many notices of this kind somebody has.
    std::int64_t berichten(std::string_view login, int soort) {
        static constexpr db::Sql tel{"test.berichten",
                                     "SELECT count(*) FROM bericht WHERE medewerker = $1 AND soort = $2"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(tel, huis.medewerker(login), soort).value();
    }
    // A betrokkene and an ex-partner, from whom her address is kept; `samen`: at one address all the same.
    std::vector<kern::ItemId> personen(bool samen) {
        std::vector<betrokkene::NieuwPersoon> twee(2);
        twee[0].naam.voornamen = "Merel";
        twee[0].naam.voorletters = "M.";
        twee[0].naam.geslachtsnaam = "Grutto";
        twee[0].contact.straat = "Zwanebloemkade";
        twee[0].contact.huisnummer = "3";
        twee[0].contact.postcode = "1285 DN";
        twee[0].contact.plaats = "Oudmeer";
        twee[0].adres_niet_voor = {1};
        twee[1].rol = betrokkene::Rol::directe_kring;
        twee[1].relatie = "ex-partner";
        twee[1].naam.voornamen = "Gijs";
        twee[1].naam.voorletters = "G.";
        twee[1].naam.geslachtsnaam = "Fuut";
        twee[1].contact = twee[0].contact;
        twee[0].contact.veilig_contact = "Alleen bellen, niet na zessen.";
        if (!samen) twee[1].contact.huisnummer = "88";
        const auto verzegeld = betrokkene::verzegel(huis.kern(), dossier, twee);
        huis.schrijf([&](db::Tx& tx) {
            betrokkene::bewaar(tx, dossier,
                               betrokkene::Bron{huis.organisatie("gemeente"), huis.medewerker("gemeente")},
                               huis.clock().now(), twee, verzegeld);
        });
        return {verzegeld[0].id, verzegeld[1].id};
    }
};

}  // namespace document::test
