// Two houses that know each other's keys, and one that nobody knows: what the tests of this slice begin with.
#pragma once

#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/uitwisseling/envelop.hpp"
#include "domein/uitwisseling/huisbericht.hpp"
#include "domein/uitwisseling/sleutels.hpp"
#include "kern/toegang/test_huis.hpp"

namespace uitwisseling::test {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

inline constexpr std::string_view bsn = "999990019";

class TweeHuizen : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis hier{GetParam(), 7};   // asks
    TestHuis daar{GetParam(), 21};  // is asked
    kern::DossierId casus;          // here, of the one who is asked about

    TweeHuizen() {
        ken(hier, daar, "Huis Duinrand");
        ken(daar, hier, "Huis Merenrand");
        casus = dossier(hier, "Grutto", "1990-03-12");
    }

    static std::string body(const web::Response& response) { return response.body; }
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
    static T waarde(TestHuis& huis, const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value();
    }
    static std::string laatste_bijzonderheid(TestHuis& huis) { return huis.log().back().regel; }

    static OpenSleutels open_van(TestHuis& huis) { return open_sleutels(eigen_sleutels(huis.kern().keys)); }
    // `ander` is set up in `huis`, by two people; its page.
    static std::string ken(TestHuis& huis, TestHuis& ander, std::string_view naam) {
        const std::string pad = naar(huis.post("beheerder", "/beheer/huizen",
                                               {{"naam", std::string(naam)},
                                                {"gebied", "De kust"},
                                                {"van", "01-11-2026"},
                                                {"sleutel", sleutelregel(open_van(ander))}}));
        naar(huis.post("beheerder2", pad + "/bevestiging",
                       {{"controlegetal", controlegetal(open_van(ander))}, {"versie", "1"}}));
        return pad;
    }
    static kern::AnderHuisId id_van(TestHuis& huis) {
        static constexpr db::Sql eerste{"test.huis", "SELECT id FROM ander_huis ORDER BY naam, id LIMIT 1"};
        return waarde<kern::AnderHuisId>(huis, eerste);
    }

    // A casus about this person, with the police and the municipality.
    static kern::DossierId dossier(TestHuis& huis, std::string_view geslachtsnaam, std::string_view geboren,
                                   toegang::Fase fase = toegang::Fase::casus, bool met_bsn = true) {
        const auto id = huis.dossier(
            {.fase = fase,
             .deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"gemeente"}, {"ggz"}},
             .titel = std::string(geslachtsnaam) + ", D."});
        std::vector<betrokkene::NieuwPersoon> een(1);
        een[0].naam.geslachtsnaam = geslachtsnaam;
        een[0].naam.voornamen = "Dirk";
        een[0].naam.voorletters = "D.";
        een[0].identiteit.geboortedatum = geboren;
        if (met_bsn) een[0].identiteit.bsn = bsn;
        const auto verzegeld = betrokkene::verzegel(huis.kern(), id, een);
        const betrokkene::Bron bron{huis.organisatie("huis"), huis.medewerker("regisseur")};
        huis.schrijf(
            [&](db::Tx& tx) { betrokkene::bewaar(tx, id, bron, huis.clock().now(), een, verzegeld); });
        return id;
    }

    static std::string pad(kern::DossierId dossier, std::string_view rest = {}) {
        return "/casussen/" + dossier.text() + "/uitwisseling" + std::string(rest);
    }
    static Velden besluit(TestHuis& huis) {
        return {{"besluitDatum", "23-11-2026"},
                {"besluitBron", "Casusoverleg van 23 november"},
                {"beslissers.0.id", huis.organisatie("politie").text()}};
    }
    Velden vraag_velden() {
        Velden velden = besluit(hier);
        velden.emplace_back("huis", id_van(hier).text());
        velden.emplace_back("doel", "Weten of er al een plan loopt.");
        velden.emplace_back("grondslag", "wgs-2.28");
        velden.emplace_back("noodzaak", "Hij woonde er tot de zomer.");
        return velden;
    }
    // Asks the other house; the page of the question.
    std::string vraag(Velden meer = {}) {
        Velden velden = vraag_velden();
        for (auto& een : meer) velden.push_back(std::move(een));
        return naar(hier.post("regisseur", pad(casus), velden));
    }
    static std::string bestand(TestHuis& huis, std::string_view login, const std::string& van) {
        const auto antwoord = huis.get(login, van + "/bestand");
        EXPECT_EQ(antwoord.status, 200) << antwoord.body;
        return antwoord.body;
    }
    static web::Response lees_in(TestHuis& huis, std::string_view login, const std::string& waar,
                                 std::string bytes) {
        return huis.post(login, waar, {},
                         {web::File{"bestand", "vraag.zvh", "application/octet-stream", std::move(bytes)}});
    }
    // The question reaches the other house; its page there.
    std::string komt_aan(const std::string& vraag) {
        return naar(lees_in(daar, "makelaar", "/uitwisseling/bestanden", bestand(hier, "regisseur", vraag)));
    }
    std::string treffer(kern::DossierId dossier, const std::string& binnen,
                        std::string_view login = "regisseur") {
        Velden velden = besluit(daar);
        velden.emplace_back("vraag", binnen.substr(binnen.rfind('/') + 1));
        return naar(daar.post(login, pad(dossier, "/treffer"), velden));
    }
    // The whole way to a hit: the page of the question here, and of the answer there.
    std::pair<std::string, std::string> tot_treffer(kern::DossierId dossier) {
        const std::string mijn = vraag();
        const std::string zijn = treffer(dossier, komt_aan(mijn));
        naar(lees_in(hier, "regisseur", mijn + "/antwoord", bestand(daar, "regisseur", zijn)));
        return {mijn, zijn};
    }
    static void dagen(TestHuis& huis, int aantal) {
        huis.clock().set(huis.clock().now().plus_seconds(std::int64_t{aantal} * 86'400));
        for (const auto* login : {"regisseur", "makelaar"}) huis.vergeet(login);  // no session lasts so long
    }
};

}  // namespace uitwisseling::test
