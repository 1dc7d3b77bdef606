// Days at both ends of the calendar, in every form of a casus that takes one: refused or kept, and no page breaks on it.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class DagenTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"gemeente"}, {"ggz"}}});
    std::string casus = "/casussen/" + dossier.text();

    template <class T>
    std::string id(const db::Sql& sql) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql).value_or(T{}).text();
    }
    void stuur(const char* wie, std::string_view pad, const Velden& velden) {
        const auto klaar = huis.post(wie, casus + std::string(pad), velden);
        EXPECT_LT(klaar.status, 500) << pad << ": " << klaar.body;
    }
};

TEST_P(DagenTest, no_day_of_a_form_breaks_a_page) {
    static constexpr db::Sql doel{"test.doel", "SELECT id FROM doel LIMIT 1"};
    static constexpr db::Sql stap{"test.stap", "SELECT id FROM tijdpad_stap ORDER BY volgorde LIMIT 1"};
    const std::string mens = huis.medewerker("ggz").text();
    const std::string organisatie = huis.organisatie("ggz").text();
    stuur("regisseur", "/doelen", {{"leefgebied", "huisvesting"}, {"tekst", "Een eigen plek."}});
    stuur("regisseur", "/tijdpad", {});
    const std::string doel_id = id<kern::ItemId>(doel);
    for (const std::string dag :
         {"01-01-1800", "31-12-2200", "30-12-2200", "29-02-2028", "31-12-9999", "00-00-0000"}) {
        stuur("ggz", "/bijdragen", {{"tekst", "Zo was het."}, {"brondatum", dag}, {"categorieen", "wonen"}});
        stuur("ggz", "/bijdragen", {{"tekst", "Nog niet."}, {"embargoTot", dag}, {"categorieen", "wonen"}});
        stuur("ggz", "/bijdragen/incident",
              {{"tekst", "Iets."}, {"brondatum", dag}, {"categorieen", "wonen"}});
        stuur("ggz", "/scores", {{"leefgebied", "huisvesting"}, {"score", "2"}, {"datum", dag}});
        stuur("ggz", "/risico",
              {{"instrument", "I"},
               {"bevoegdheid", "B"},
               {"datum", dag},
               {"uitkomst", "U"},
               {"tekst", "T"},
               {"categorieen", "wonen"}});
        stuur("ggz", "/stem", {{"datum", dag}, {"soort", "wens"}, {"tekst", "Rust."}});
        stuur("ggz", "/waarschuwing", {{"tekst", "Ga niet alleen."}, {"tot", dag}, {"versie", "0"}});
        stuur("regisseur", "/acties",
              {{"tekst", "Doe."}, {"doel", doel_id}, {"eigenaar", mens}, {"termijn", dag}});
        stuur("regisseur", "/doelen/" + doel_id + "/resultaat",
              {{"resultaat", "deels"}, {"op", dag}, {"tekst", "Half."}, {"versie", "1"}});
        stuur("regisseur", "/uitvragen",
              {{"organisaties.0.id", organisatie},
               {"vraag", "Wat weten jullie?"},
               {"grondslag", "verstrekken"},
               {"termijn", dag}});
        stuur("regisseur", "/knelpunten",
              {{"niveau", "tactisch"}, {"wie", mens}, {"vraag", "Help."}, {"antwoordVoor", dag}});
        stuur("regisseur", "/deelnames",
              {{"organisatie", huis.organisatie("om").text()},
               {"mensen.0.id", huis.medewerker("om").text()},
               {"rol", "deelnemer"},
               {"grondslag", "Wgs 2.31, lid 4"},
               {"reden", "Nodig."},
               {"tot", dag}});
        stuur("regisseur", "/verstrekkingen",
              {{"aan", "deelnemer"},
               {"ontvanger", organisatie},
               {"van", dag},
               {"tot", dag},
               {"geinformeerd", "nee"},
               {"herzienOp", dag}});
        stuur("regisseur", "/derden", {{"naam", "T."}, {"besluitDatum", dag}, {"verklaringOp", dag}});
        for (const char* handeling : {"verlengen", "afronden", "heropenen"})
            for (const char* versie : {"1", "2", "3", "4", "5", "6"})
                stuur("regisseur", "/tijdpad/" + id<kern::ItemId>(stap),
                      {{"handeling", handeling}, {"datum", dag}, {"reden", "Zo."}, {"versie", versie}});
        stuur("regisseur", "/personen",
              {{"rol", "directe-kring"},
               {"geslachtsnaam", "Lijster"},
               {"geboortedatum", dag},
               {"relatie", "vader"}});
    }
    stuur("regisseur", "/afronding", {{"reden", "Klaar."}});
    for (const std::string dag : {"01-01-1800", "31-12-2200"})
        stuur("regisseur", "/afronding/nazorgchecks", {{"wie", mens}, {"termijn", dag}, {"tekst", "Kijk."}});
    for (const char* wie : {"regisseur", "ggz"})
        for (const char* pad :
             {"", "/tijdlijn", "/tijdlijn?van=01-01-1800&tot=31-12-2200", "/afdruk", "/plan", "/leefgebieden",
              "/risico", "/stem", "/personen", "/tijdpad", "/bijdragen", "/verstrekkingen", "/afronding"}) {
            const auto blad = huis.get(wie, casus + pad);
            EXPECT_EQ(blad.status, 200) << wie << pad;
            EXPECT_LT(blad.body.size(), 1'000'000U) << wie << pad;
        }
    for (const char* pad : {"/", "/rondje", "/rondje/lijst", "/acties", "/casussen?volgorde=langst"})
        EXPECT_EQ(huis.get("regisseur", pad).status, 200) << pad;
}

INSTANTIATE_TEST_SUITE_P(Engines, DagenTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
