// A house with a casus of which the betrokkene has a birth date, and acts on its approaches. For tests only.
#pragma once

#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/test_huis.hpp"

namespace aanpak::test {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class Aanpakhuis : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = casus("2001-05-06");

    kern::DossierId casus(const std::string& geboren) {
        const auto nieuw = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                        {"ondersteuner", DeelnameRol::huis},
                                                        {"politie"},
                                                        {"om"},
                                                        {"gemeente", DeelnameRol::casusregisseur},
                                                        {"ggz"},
                                                        {"veilig_thuis"}},
                                         .titel = "Karekiet, K."});
        std::vector<betrokkene::NieuwPersoon> een(1);
        een[0].naam.geslachtsnaam = "Karekiet";
        een[0].identiteit.geboortedatum = geboren;
        const auto verzegeld = betrokkene::verzegel(huis.kern(), nieuw, een);
        const betrokkene::Bron bron{huis.organisatie("huis"), huis.medewerker("regisseur")};
        huis.schrijf(
            [&](db::Tx& tx) { betrokkene::bewaar(tx, nieuw, bron, huis.clock().now(), een, verzegeld); });
        return nieuw;
    }
    std::string pad(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + "/aanpakken" + std::string(rest);
    }
    std::string wie(std::string_view login) const { return huis.medewerker(login).text(); }
    std::string wie_org(std::string_view code) const { return huis.organisatie(code).text(); }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string naar(const web::Response& response) {
        for (const auto& [naam, waarde] : response.headers)
            if (naam == "location" || naam == "Location") return waarde;
        ADD_FAILURE() << response.status << response.body;
        return {};
    }
    std::string versie(const std::string& een) {
        const auto id = een.substr(een.rfind('/') + 1);
        static constexpr db::Sql sql{"test.versie", "SELECT versie FROM item WHERE dossier = $1 AND id = $2"};
        auto snapshot = huis.db().read();
        const auto item = kern::ItemId::parse(id).value();
        return std::to_string(snapshot.reader().value<std::int64_t>(sql, dossier, item).value_or(0));
    }
    template <class... A>
    std::int64_t tel(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql, args...).value_or(0);
    }
    static Velden velden(const std::string& soort, Velden meer = {}) {
        meer.emplace_back("soort", soort);
        meer.emplace_back("van", "23-11-2026");
        meer.emplace_back("grond", "Het <is> nodig.");
        return meer;
    }
    static Velden antwoorden(int hoeveel, Velden meer = {}) {
        for (int i = 0; i < hoeveel; ++i) {
            meer.emplace_back("vragen." + std::to_string(i) + ".antwoord", "ja");
            meer.emplace_back("vragen." + std::to_string(i) + ".motivering", "Omdat " + std::to_string(i));
        }
        return meer;
    }
    Velden rol(const std::string& code, std::string_view login, int plek, Velden meer = {}) const {
        meer.emplace_back("rollen." + std::to_string(plek) + ".rol", code);
        meer.emplace_back("rollen." + std::to_string(plek) + ".wie", wie(login));
        return meer;
    }
    // The page of what began.
    std::string begin(const Velden& nieuw) {
        const auto klaar = huis.post("regisseur", pad(), nieuw);
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        return naar(klaar);
    }
    web::Response criteria(const std::string& gepubliceerd) {
        return huis.post("regisseur", "/topx-criteria",
                         {{"criteria", "Drie keer geweld?\nIs hij bekend?"},
                          {"adres", "https://huis.example/topx"},
                          {"vastgesteld", "01-11-2026"},
                          {"gepubliceerd", gepubliceerd},
                          {"beslissers.0.id", wie_org("politie")}});
    }
    Velden bron(Velden meer = {}) const {
        meer.emplace_back("besluitDatum", "23-11-2026");
        meer.emplace_back("besluitBron", "Verslag Top-X tafel 23 november");
        meer.emplace_back("beslissers.0.id", wie_org("politie"));
        meer.emplace_back("beslissers.1.id", wie_org("om"));
        return meer;
    }
    std::string op_topx() { return begin(velden("top-x", antwoorden(6, bron()))); }
};

}  // namespace aanpak::test
