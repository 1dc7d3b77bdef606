// A casus with a family for tests of this slice: Daan van der Grutto, his mother, his former partner, and a bewindvoerder.
#pragma once

#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/test_huis.hpp"

namespace betrokkene::test {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

inline bool bevat(const web::Response& response, std::string_view woorden) {
    return response.body.find(woorden) != std::string::npos;
}

class PersonenHuis : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"reclassering", DeelnameRol::casusregisseur},
                                                           {"om", DeelnameRol::bevraagd}},
                                            .titel = "Grutto, D. van der en gezin"});
    std::vector<kern::ItemId> mensen = zet_neer();
    kern::ItemId daan = mensen[0], moeder = mensen[1], kim = mensen[2], walnoot = mensen[3];

    static NieuwPersoon mens(Rol rol, std::string voorletters, std::string voorvoegsel,
                             std::string achternaam) {
        NieuwPersoon persoon;
        persoon.rol = rol;
        persoon.naam.voorletters = std::move(voorletters);
        persoon.naam.voorvoegsel = std::move(voorvoegsel);
        persoon.naam.geslachtsnaam = std::move(achternaam);
        persoon.naam.naamgebruik = "eigen";
        return persoon;
    }
    std::vector<kern::ItemId> zet_neer() {
        std::vector<NieuwPersoon> personen{mens(Rol::betrokkene, "D.", "van der", "Grutto"),
                                           mens(Rol::directe_kring, "M.", "van der", "Grutto"),
                                           mens(Rol::directe_kring, "K.", "", "Leeuwerik"),
                                           mens(Rol::professional, "A.", "", "Walnoot")};
        personen[0].identiteit = {"2002-09-17", "m", "999992235", ""};
        personen[0].contact.straat = "Weegbreehof";
        personen[0].contact.huisnummer = "19";
        personen[0].contact.postcode = "1283 GT";
        personen[1].relatie = "ouder";
        personen[1].identiteit.bsn_onbekend_omdat = "niet-nodig";
        personen[2].relatie = "ex-partner";
        personen[2].identiteit.bsn_onbekend_omdat = "niet-nodig";
        personen[2].contact.straat = "Bies";
        personen[2].adres_niet_voor = {0, 1};
        personen[3].naam.organisatie = "Walnoot Bewindvoering";
        const auto verzegeld = verzegel(huis.kern(), dossier, personen);
        // Of an organisation that none of the readers works for.
        const Bron bron{huis.organisatie("veilig_thuis"), huis.medewerker("veilig_thuis")};
        huis.schrijf([&](db::Tx& tx) { bewaar(tx, dossier, bron, huis.clock().now(), personen, verzegeld); });
        std::vector<kern::ItemId> ids;
        for (const auto& rij : verzegeld) ids.push_back(rij.id);
        return ids;
    }

    std::string pad(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + std::string(rest);
    }
    std::string van(kern::ItemId id, std::string_view rest = {}) const {
        return pad("/personen/") + id.text() + std::string(rest);
    }
    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().template value<T>(sql, args...).value_or(T{});
    }
    std::int64_t versie(kern::ItemId id) {
        static constexpr db::Sql sql{"test.versie", "SELECT versie FROM item WHERE id = $1"};
        return waarde<std::int64_t>(sql, id);
    }
    // So that what comes next is the newest of its kind.
    void volgende_seconde() { huis.clock().set(huis.clock().now().plus_seconds(1)); }
    kern::ItemId nieuwste(toegang::ItemSoort soort) {
        static constexpr db::Sql sql{
            "test.nieuwste", "SELECT id FROM item WHERE soort = $1 ORDER BY gemaakt DESC, id LIMIT 1"};
        return waarde<kern::ItemId>(sql, soort);
    }
    // What the form of somebody sends when nothing was changed, with these fields instead.
    Velden ongewijzigd(kern::ItemId wie, Velden anders = {}) {
        Velden velden{{"versie", std::to_string(versie(wie))}};
        if (wie == daan)
            velden.insert(velden.end(), {{"voorletters", "D."},
                                         {"voorvoegsel", "van der"},
                                         {"geslachtsnaam", "Grutto"},
                                         {"geboortedatum", "17-09-2002"},
                                         {"geslacht", "m"},
                                         {"straat", "Weegbreehof"},
                                         {"huisnummer", "19"},
                                         {"postcode", "1283 GT"}});
        if (wie == moeder)
            velden.insert(velden.end(), {{"voorletters", "M."},
                                         {"voorvoegsel", "van der"},
                                         {"geslachtsnaam", "Grutto"},
                                         {"relatie", "ouder"},
                                         {"bsnOnbekendOmdat", "niet-nodig"}});
        for (auto& [veld, waarde] : anders) {
            std::erase_if(velden, [&](const auto& een) { return een.first == veld; });
            velden.emplace_back(veld, waarde);
        }
        return velden;
    }
};

}  // namespace betrokkene::test
