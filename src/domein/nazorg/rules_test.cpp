#include "domein/nazorg/rules.hpp"

#include <gtest/gtest.h>

#include "domein/nazorg/rijen.hpp"

namespace nazorg {
namespace {

constexpr Date vandaag{2026, 11, 23};

std::vector<partner::Code> gemeenten() {
    return {{"zuiderwaard", "Zuiderwaard"}, {"noorderoord", "Noorder-oord"}};
}

rijen::Gelezen lees(const std::string& tekst) {
    const auto blad = base::csv::read(tekst);
    return rijen::lees(*blad, rijen::raad(blad->rows.front().values), gemeenten(), vandaag);
}
const std::string kop =
    "BSN;Achternaam;Tussenvoegsel;Voornaam;Geboortedatum;Gemeente;Datum vrijlating;Begin detentie\n";

TEST(NazorgRijen, ReadsAGoodRow) {
    const auto gelezen =
        lees(kop + "9999.90.019;Grutto;van der;Daan;1-2-1990;NOORDER OORD;24-11-2026;3-1-2026\n");
    ASSERT_EQ(gelezen.fouten.size(), 0U) << gelezen.fouten.front().zin;
    ASSERT_EQ(gelezen.goed.size(), 1U);
    const auto& rij = gelezen.goed.front();
    EXPECT_EQ(rij.regel, 2U);
    EXPECT_EQ(rij.gemeente, "noorderoord");
    EXPECT_EQ(rij.vrijlating, (Date{2026, 11, 24}));
    EXPECT_EQ(rij.begin, "2026-01-03");
    EXPECT_EQ(rij.persoon.identiteit.bsn, "999990019");
    EXPECT_EQ(rij.persoon.identiteit.geboortedatum, "1990-02-01");
    EXPECT_EQ(rij.persoon.naam.voorvoegsel, "van der");
}

// The import corpus with faults: each row with the code of what is wrong with it.
TEST(NazorgRijen, TellsWhatIsWrongPerLine) {
    struct Geval {
        std::string rij;
        std::string_view code;
    };
    const Geval gevallen[] = {
        {"123456789;Grutto;;Daan;1-2-1990;Zuiderwaard;24-11-2026;", "bsn"},
        {"12345;Grutto;;Daan;1-2-1990;Zuiderwaard;24-11-2026;", "bsn"},
        {";;;Daan;1-2-1990;Zuiderwaard;24-11-2026;", "naam"},
        {";Grutto;;Daan;31-2-1990;Zuiderwaard;24-11-2026;", "geboortedatum"},
        {";Grutto;;Daan;;Zuiderwaard;24-11-2026;", "geboortedatum"},
        {";Grutto;;Daan;1-2-2024;Zuiderwaard;24-11-2026;", "geboortedatum"},
        {";Grutto;;Daan;1-2-1990;Elders;24-11-2026;", "gemeente"},
        {";Grutto;;Daan;1-2-1990;;24-11-2026;", "gemeente"},
        {";Grutto;;Daan;1-2-1990;Zuiderwaard;morgen;", "vrijlating"},
        {";Grutto;;Daan;1-2-1990;Zuiderwaard;24-11-2020;", "vrijlating"},
        {";Grutto;;Daan;1-2-1990;Zuiderwaard;24-11-2026;1-12-2026", "begin"},
        {";Grutto;;Daan;1-2-1990;Zuiderwaard;24-11-2026;x", "begin"},
        {";Grutto;;Daan;1-2-1990;Zuiderwaard;24-11-2026;;te;veel", "kolommen"},
        {";" + std::string(150, 'a') + ";;Daan;1-2-1990;Zuiderwaard;24-11-2026;", "te-lang"},
    };
    for (const Geval& geval : gevallen) {
        const auto gelezen = lees(kop + geval.rij + "\n");
        ASSERT_EQ(gelezen.fouten.size(), 1U) << geval.rij;
        EXPECT_EQ(gelezen.fouten.front().code, geval.code) << geval.rij;
        EXPECT_EQ(gelezen.fouten.front().regel, 2U);
        EXPECT_FALSE(gelezen.fouten.front().zin.empty());
        EXPECT_TRUE(gelezen.goed.empty());
    }
    // Every fault of a row at once.
    EXPECT_EQ(lees(kop + "1;;;;x;Elders;y;\n").fouten.size(), 5U);
}

TEST(NazorgRijen, FindsTheSamePersonTwice) {
    const auto gelezen = lees(kop +
                              "999990019;Grutto;;Daan;1-2-1990;Zuiderwaard;24-11-2026;\n"
                              "999990019;Grutto;;D.;1-2-1990;Zuiderwaard;25-11-2026;\n"
                              ";Kluut;;Mo;3-4-1985;Zuiderwaard;25-11-2026;\n"
                              ";KLUUT;;Mo;03-04-1985;Zuiderwaard;25-11-2026;\n");
    EXPECT_EQ(gelezen.goed.size(), 2U);
    ASSERT_EQ(gelezen.fouten.size(), 2U);
    EXPECT_EQ(gelezen.fouten[0].zin, "Deze persoon staat al op regel 2.");
    EXPECT_EQ(gelezen.fouten[1].zin, "Deze persoon staat al op regel 4.");
}

TEST(NazorgRijen, KnowsTheColumnsOfSeveralSenders) {
    using V = rijen::Veld;
    EXPECT_EQ(rijen::raad({"B.S.N.", "Naam", "Geb. datum", "Woongemeente", "Ontslagdatum", "PI", "Iets"}),
              (rijen::Kolommen{V::bsn, V::geslachtsnaam, V::geboortedatum, V::gemeente, V::vrijlating,
                               V::inrichting, V::geen}));
    EXPECT_EQ(rijen::raad({"naam", "achternaam"}), (rijen::Kolommen{V::geslachtsnaam, V::geen}));
    EXPECT_EQ(rijen::bezwaar({V::geslachtsnaam, V::geboortedatum, V::gemeente}),
              "Kies in welke kolom dit staat: Datum vrijlating.");
    EXPECT_EQ(
        rijen::bezwaar({V::geslachtsnaam, V::geslachtsnaam, V::geboortedatum, V::gemeente, V::vrijlating}),
        "Je koos twee kolommen voor Achternaam. Kies er één.");
    const rijen::Kolommen goed{V::geslachtsnaam, V::geboortedatum, V::gemeente, V::vrijlating};
    EXPECT_EQ(rijen::bezwaar(goed), "");
    EXPECT_EQ(rijen::lees_kolommen(rijen::tekst(goed), 4), goed);
    EXPECT_FALSE(rijen::lees_kolommen(rijen::tekst(goed), 5));
    EXPECT_FALSE(rijen::lees_kolommen("iets anders", 2));
    EXPECT_EQ(rijen::vorm({"B.S.N.", "Naam"}), "6:bsn;4:naam;");
}

TEST(NazorgRules, NamesEveryRefusal) {
    EXPECT_TRUE(rules::mag_invoeren("Convenant nazorg"));
    EXPECT_EQ(std::get<Refusal>(rules::mag_invoeren("").error()).rule, "nazorg.grondslag");
    EXPECT_TRUE(rules::mag_steunen(Indeling::enkelvoudig));
    for (const auto indeling : {Indeling::nieuw, Indeling::geen, Indeling::complex})
        EXPECT_EQ(std::get<Refusal>(rules::mag_steunen(indeling).error()).rule, "nazorg.steun");
    EXPECT_TRUE(rules::mag_opschalen(Indeling::complex, true));
    EXPECT_EQ(std::get<Refusal>(rules::mag_opschalen(Indeling::complex, false).error()).rule,
              "nazorg.gemeente");
    EXPECT_EQ(std::get<Refusal>(rules::mag_opschalen(Indeling::geen, true).error()).rule, "nazorg.plan");
    EXPECT_TRUE(rules::mag_terug(false, 0));
    EXPECT_EQ(std::get<Refusal>(rules::mag_terug(false, 2).error()).rule, "nazorg.vervolg");
    EXPECT_TRUE(std::holds_alternative<Conflict>(rules::mag_terug(true, 0).error()));
}

TEST(NazorgRules, JudgesScanAndSupport) {
    NieuweScan scan;
    scan.moment = Moment::bij;
    scan.datum = vandaag;
    EXPECT_EQ(rules::fouten(scan, vandaag).front().field, "identiteitsbewijs.stand");  // says nothing at all
    scan.antwoorden[1] = {Stand::niet_op_orde, "Slaapt bij een vriend", "Reclassering", vandaag};
    EXPECT_TRUE(rules::fouten(scan, vandaag).empty());
    scan.antwoorden[1].bron.clear();
    EXPECT_EQ(rules::fouten(scan, vandaag).front().field, "onderdak.bron");
    scan.antwoorden[1].bron = "Reclassering";
    scan.antwoorden[1].datum = vandaag.plus_days(1);
    EXPECT_EQ(rules::fouten(scan, vandaag).front().field, "onderdak.datum");
    scan.datum = vandaag.plus_days(1);
    scan.moment.reset();
    EXPECT_EQ(rules::fouten(scan, vandaag).size(), 3U);
    EXPECT_EQ(rules::fouten(NieuweSteun{}, vandaag).size(), 3U);
    EXPECT_EQ(
        rules::fouten(NieuweSteun{"Briefadres", "Gemeente", vandaag.plus_days(-1)}, vandaag).front().field,
        "tot");
    EXPECT_TRUE(rules::fouten(NieuweSteun{"Briefadres", "Gemeente", vandaag.plus_days(30)}, vandaag).empty());
    EXPECT_EQ(rules::fouten(Wens{}).size(), 2U);
}

TEST(NazorgRules, EndsOnTheTermOfTheHouse) {
    EXPECT_EQ(rules::einde(vandaag, vandaag, 365), vandaag.plus_days(365));
    EXPECT_EQ(rules::einde(vandaag.plus_days(30), vandaag, 365), vandaag.plus_days(395));
    EXPECT_EQ(rules::einde(vandaag.plus_days(-500), vandaag, 365), vandaag.plus_days(1));
    EXPECT_EQ(rules::einde(vandaag, vandaag, 99'999), (Date{2031, 11, 23}).plus_days(-1));
}

}  // namespace
}  // namespace nazorg
