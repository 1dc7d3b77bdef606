// A casus with something to give: what the tests of this slice begin with.
#pragma once

#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace verstrekking::test {

using toegang::DeelnameRol;
using toegang::test::Velden;

// The house, police and municipality (public), the mental health service (private); probation takes part and gave nothing; the
// prosecution is only asked; youth safety is not there.
class VerstrekkingHuis : public testing::TestWithParam<db::Engine> {
protected:
    toegang::test::TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie"},
                                                           {"gemeente"},
                                                           {"ggz"},
                                                           {"reclassering"},
                                                           {"om", DeelnameRol::bevraagd}},
                                            .titel = "Grutto, D."});

    static constexpr std::string_view tekst_politie = "Hij sliep in het trappenhuis.";
    static constexpr std::string_view tekst_ggz = "De behandeling is in maart gestopt.";

    std::string casus(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + std::string(rest);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string header(const web::Response& response, std::string_view naam) {
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == naam) return waarde;
        return {};
    }
    std::string naar(const web::Response& response) {
        EXPECT_EQ(response.status, 303) << response.body;
        return header(response, "Location");
    }
    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value();
    }
    void dagen(int aantal) {
        huis.clock().set(huis.clock().now().plus_seconds(std::int64_t{aantal} * 86'400));
    }

    // Gives a bijdrage; its id.
    std::string bijdrage(std::string_view login, std::string_view tekst, std::string_view categorie,
                         Velden meer = {}) {
        static constexpr db::Sql laatste{
            "test.bijdrage",
            "SELECT id FROM item WHERE soort = 3 AND dossier = $1 ORDER BY gemaakt DESC, id LIMIT 1"};
        huis.clock().set(huis.clock().now().plus_seconds(1));
        meer.emplace_back("tekst", std::string(tekst));
        meer.emplace_back("categorieen", std::string(categorie));
        EXPECT_EQ(huis.post(login, casus("/bijdragen"), meer).status, 303);
        return waarde<kern::ItemId>(laatste, dossier).text();
    }
    Velden velden(std::string_view aan, const std::string& ontvanger, const std::vector<std::string>& items) {
        Velden gevuld{{"aan", std::string(aan)},
                      {"ontvanger", ontvanger},
                      {"doel", "Het advies over wonen."},
                      {"grondslag", aan == "derde" ? "wgs-2.31-11" : "wgs-1.7-1"},
                      {"noodzaak", "Zonder dit klopt het advies niet."},
                      {"proportionaliteit", "Alleen wat over wonen gaat."},
                      {"van", "23-11-2026"},
                      {"tot", "23-02-2027"},
                      {"geinformeerd", "ja"}};
        for (std::size_t i = 0; i < items.size(); ++i)
            gevuld.emplace_back("onderdelen." + std::to_string(i) + ".item", items[i]);
        return gevuld;
    }
    // Prepares one to probation; its path.
    std::string aan_reclassering(const std::vector<std::string>& items) {
        return naar(huis.post("regisseur", casus("/verstrekkingen"),
                              velden("deelnemer", huis.organisatie("reclassering").text(), items)));
    }
    std::string versie(const std::string& pad) {
        static constexpr db::Sql select{"test.versie",
                                        "SELECT versie FROM item WHERE dossier = $1 AND id = $2"};
        const auto id = kern::ItemId::parse(std::string_view(pad).substr(pad.rfind('/') + 1));
        return std::to_string(waarde<std::int64_t>(select, dossier, *id));
    }
    int antwoord(std::string_view login, const std::string& pad, Velden meer = {}) {
        meer.emplace_back("bezwaar", "geen-bezwaar");
        return huis.post(login, pad + "/antwoord", meer).status;
    }
    web::Response geef_over(const std::string& pad, std::string_view wijze) {
        return huis.post("regisseur", pad + "/overdracht",
                         {{"wijze", std::string(wijze)}, {"versie", versie(pad)}});
    }
    std::int64_t berichten(std::string_view login, int soort) {
        static constexpr db::Sql tel{"test.berichten",
                                     "SELECT count(*) FROM bericht WHERE medewerker = $1 AND soort = $2"};
        return waarde<std::int64_t>(tel, huis.medewerker(login), soort);
    }
};

}  // namespace verstrekking::test
