#include "domein/betrokkene/rules.hpp"

#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"

namespace betrokkene {
namespace {

Naam naam(std::string voorletters, std::string voorvoegsel, std::string geslachtsnaam,
          std::string partner = {}, std::string gebruik = "eigen") {
    Naam gemaakt;
    gemaakt.voorletters = std::move(voorletters);
    gemaakt.voorvoegsel = std::move(voorvoegsel);
    gemaakt.geslachtsnaam = std::move(geslachtsnaam);
    gemaakt.partnernaam = std::move(partner);
    gemaakt.naamgebruik = std::move(gebruik);
    return gemaakt;
}

struct NaamGeval {
    Naam naam;
    std::string lijst;
    std::string tekst;
};

TEST(BetrokkeneNaam, IsWrittenAsDutchDoes) {
    const NaamGeval gevallen[] = {
        {naam("A.", "van der", "Grutto"), "Grutto, A. van der", "A. van der Grutto"},
        {naam("A.", "", "Kluut"), "Kluut, A.", "A. Kluut"},
        {naam("", "", "Kluut"), "Kluut", "Kluut"},
        {naam("", "van der", "Grutto"), "Grutto, van der", "Van der Grutto"},
        {naam("A.", "van der", "Grutto", "de la Fuut", "partner"), "Fuut, A. de la", "A. de la Fuut"},
        {naam("A.", "van der", "Grutto", "de Fuut", "partner-eigen"), "Fuut-van der Grutto, A. de",
         "A. de Fuut-van der Grutto"},
        {naam("A.", "van der", "Grutto", "de Fuut", "eigen-partner"), "Grutto-de Fuut, A. van der",
         "A. van der Grutto-de Fuut"},
        {naam("A.", "", "Grutto", "", "partner"), "Grutto, A.", "A. Grutto"},
        {naam("A.", "", "Grutto", "Fuut", "eigen"), "Grutto, A.", "A. Grutto"},
    };
    for (const auto& geval : gevallen) {
        EXPECT_EQ(lijstnaam(geval.naam), geval.lijst);
        EXPECT_EQ(tekstnaam(geval.naam), geval.tekst);
    }
}

TEST(BetrokkeneNaam, TakesTheFirstGivenNameWithoutInitials) {
    Naam daan = naam("", "", "Grutto");
    daan.voornamen = "Daan Willem";
    EXPECT_EQ(lijstnaam(daan), "Grutto, Daan");
    EXPECT_EQ(tekstnaam(daan), "Daan Grutto");
}

TEST(BetrokkeneNaam, SortsWithoutVoorvoegselCaseAndMarks) {
    EXPECT_LT(sorteersleutel(naam("B.", "van den", "Aalscholver")),
              sorteersleutel(naam("A.", "", "Bergeend")));
    EXPECT_LT(sorteersleutel(naam("A.", "", "Éend")), sorteersleutel(naam("A.", "", "Fuut")));
    EXPECT_LT(sorteersleutel(naam("A.", "", "Eend")), sorteersleutel(naam("B.", "", "éend")));
    EXPECT_LT(sorteersleutel(naam("Z.", "", "Eend")), sorteersleutel(naam("A.", "", "Eendje")));
}

TEST(BetrokkeneNaam, SortsByTheNameThatIsUsed) {
    const Naam gehuwd = naam("A.", "van der", "Zwaluw", "de Aalscholver", "partner");
    EXPECT_LT(sorteersleutel(gehuwd), sorteersleutel(naam("A.", "", "Bergeend")));
    const Naam eerst_partner = naam("A.", "van der", "Aalscholver", "de Zwaluw", "partner-eigen");
    EXPECT_LT(sorteersleutel(naam("A.", "", "Bergeend")), sorteersleutel(eerst_partner));
    const Naam eerst_eigen = naam("A.", "van der", "Aalscholver", "de Zwaluw", "eigen-partner");
    EXPECT_LT(sorteersleutel(eerst_eigen), sorteersleutel(naam("A.", "", "Bergeend")));
    // Who lists a family by name finds "van der Grutto" under the G, whatever the case of what stands before.
    EXPECT_EQ(sorteersleutel(naam("A.", "van der", "Grutto")),
              sorteersleutel(naam("A.", "Van Der", "Grutto")));
    EXPECT_LT(sorteersleutel(naam("A.", "'t", "Hoen")), sorteersleutel(naam("A.", "", "IJsvogel")));
}

TEST(BetrokkeneNaam, TitleOfPeopleInADossierUsesTheNameThatIsUsed) {
    NieuwPersoon betrokkene;
    betrokkene.naam = naam("D.", "van", "Grutto", "de Fuut", "partner-eigen");
    EXPECT_EQ(titel({betrokkene}).naam, "Fuut-van Grutto, D. de");
}

TEST(BetrokkeneNaam, SplitsWhatStandsBefore) {
    EXPECT_EQ(rules::splits("de la Fuut").voorvoegsel, "de la");
    EXPECT_EQ(rules::splits("de la Fuut").naam, "Fuut");
    EXPECT_EQ(rules::splits("'t Hoen").voorvoegsel, "'t");
    EXPECT_EQ(rules::splits("Fuut").voorvoegsel, "");
    EXPECT_EQ(rules::splits("fuut").naam, "fuut");  // the last word is always the name
    EXPECT_EQ(rules::splits("Fuut de Vries").naam, "Fuut de Vries");
}

TEST(BetrokkeneNaam, TitleNamesTheFamily) {
    NieuwPersoon betrokkene;
    betrokkene.naam = naam("D.", "", "Grutto");
    NieuwPersoon moeder;
    moeder.rol = Rol::directe_kring;
    NieuwPersoon arts;
    arts.rol = Rol::professional;
    EXPECT_EQ(titel({betrokkene}).naam, "Grutto, D.");
    EXPECT_EQ(titel({betrokkene, arts}).naam, "Grutto, D.");
    EXPECT_EQ(titel({betrokkene, moeder}).naam, "Grutto, D. en gezin");
}

TEST(BetrokkeneRules, FoldLettersAndMarks) {
    EXPECT_EQ(rules::vouw("Möller-ÅNGSTRÖM"), "moller-angstrom");
    EXPECT_EQ(rules::vouw("Łódź"), "lodz");
    EXPECT_EQ(rules::vouw("e\u0301"), rules::vouw("É"));
    EXPECT_EQ(rules::kaal("van 't Hoff"), rules::kaal("Van ’t HOFF"));
    EXPECT_EQ(rules::kaal(""), "");
}

TEST(BetrokkeneRules, PutWhatWasTypedInOneForm) {
    EXPECT_EQ(rules::voorletters("AB"), "A.B.");
    EXPECT_EQ(rules::voorletters("a.b"), "A.B.");
    EXPECT_EQ(rules::voorletters("j"), "J.");
    EXPECT_EQ(rules::voorletters("Th."), "Th.");
    EXPECT_EQ(rules::voorletters("Jan"), "Jan");
    EXPECT_EQ(rules::postcode("1281ka"), "1281 KA");
    EXPECT_EQ(rules::postcode("0281 KA"), "0281 KA");
    EXPECT_EQ(rules::postcode("D-40210"), "D-40210");
    EXPECT_EQ(rules::bsn("999 993 653"), "999993653");
    EXPECT_EQ(rules::bsn("9999.93.653"), "999993653");
    EXPECT_EQ(rules::bsn("12345678"), "012345678");
    EXPECT_EQ(rules::bsn("99999365x"), "99999365x");
}

TEST(BetrokkeneRules, GiveEachPersonItsCategories) {
    using C = toegang::Categorie;
    NieuwPersoon persoon;
    EXPECT_EQ(rules::categorieen(persoon), toegang::Categorieen({C::identiteit}));
    persoon.identiteit.bsn = "999993653";
    EXPECT_EQ(rules::categorieen(persoon), toegang::Categorieen({C::identiteit, C::bsn}));
    persoon.rol = Rol::directe_kring;
    EXPECT_EQ(rules::categorieen(persoon), toegang::Categorieen({C::identiteit, C::bsn, C::relaties}));
    persoon.rol = Rol::professional;
    EXPECT_EQ(rules::categorieen(persoon), toegang::Categorieen({C::identiteit}));
}

TEST(BetrokkeneRules, CompareOnlyWhatIsComplete) {
    Identiteit geboren;
    geboren.geboortedatum = "1988-09-23";
    EXPECT_EQ(rules::vergelijk_naam(naam("S.", "", "Kluut"), geboren), "kluut|1988-09-23");
    EXPECT_EQ(rules::vergelijk_naam(naam("S.", "", ""), geboren), "");
    geboren.geboortedatum = "1988-09-00";
    EXPECT_EQ(rules::vergelijk_naam(naam("S.", "", "Kluut"), geboren), "");
    geboren.geboortedatum.clear();
    EXPECT_EQ(rules::vergelijk_naam(naam("S.", "", "Kluut"), geboren), "");
    Contact contact;
    contact.postcode = "1285 DN";
    EXPECT_EQ(rules::vergelijk_adres(contact), "");
    contact.huisnummer = "3 BIS";
    EXPECT_EQ(rules::vergelijk_adres(contact), "1285dn|3bis");
}

// --- Reading from a form ---------------------------------------------------------------------------------------------

constexpr Date vandaag{2026, 11, 23};

web::Input getypt(std::initializer_list<std::pair<std::string, std::string>> velden) {
    web::Fields fields;
    for (const auto& [naam, waarde] : velden) fields.add(naam, waarde);
    return web::Input::from_form(fields);
}

std::string fouten(const web::Input& input) {
    std::string codes;
    for (const auto& fout : input.faults()) codes += fout.field + ':' + fout.code + ' ';
    return codes;
}

TEST(BetrokkeneForm, ReadsAPerson) {
    web::Input input = getypt({{"voorletters", "sa"},
                               {"geslachtsnaam", "Kluut"},
                               {"geboortedatum", "00-03-1994"},
                               {"bsn", "999 993 653"},
                               {"postcode", "1285dn"},
                               {"adresNietVoor", "2"},
                               {"veiligContact", "Bel niet.\r\nStuur een bericht."}});
    const NieuwPersoon persoon = lees(input, Rol::betrokkene, vandaag);
    ASSERT_TRUE(input.finish()) << fouten(input);
    EXPECT_EQ(persoon.naam.geslachtsnaam, "Kluut");
    EXPECT_EQ(persoon.identiteit.geboortedatum, "1994-03-00");
    EXPECT_EQ(persoon.identiteit.bsn, "999993653");
    EXPECT_EQ(persoon.identiteit.bsn_onbekend_omdat, "");
    EXPECT_EQ(persoon.identiteit.geslacht, "onbekend");
    EXPECT_EQ(persoon.contact.postcode, "1285 DN");
    EXPECT_EQ(persoon.contact.veilig_contact, "Bel niet.\nStuur een bericht.");
    EXPECT_EQ(persoon.adres_niet_voor, std::vector<std::size_t>{2});
}

TEST(BetrokkeneForm, AsksOnlyANameOfTheBetrokkene) {
    web::Input input = getypt({{"geslachtsnaam", "Onbekende man bij het station"}});
    const NieuwPersoon persoon = lees(input, Rol::betrokkene, vandaag);
    EXPECT_TRUE(input.finish()) << fouten(input);
    EXPECT_EQ(persoon.identiteit.bsn_onbekend_omdat, "niet-gevraagd");
    web::Input leeg = getypt({{"straat", "Rietveld"}});
    lees(leeg, Rol::betrokkene, vandaag);
    EXPECT_EQ(fouten(leeg), "geslachtsnaam:required ");
}

TEST(BetrokkeneForm, RefusesWhatCannotBe) {
    web::Input input =
        getypt({{"geslachtsnaam", "Kluut"}, {"bsn", "999993654"}, {"geboortedatum", "01-01-2030"}});
    lees(input, Rol::betrokkene, vandaag);
    EXPECT_EQ(fouten(input), "geboortedatum:date-too-late bsn:elfproef ");
    web::Input kring = getypt(
        {{"kring.0.geslachtsnaam", "Kluut"}, {"kring.1.geslachtsnaam", "Fuut"}, {"kring.1.relatie", "baas"}});
    for (auto& deel : kring.list("kring", {})) lees(deel, Rol::directe_kring, vandaag);
    EXPECT_EQ(fouten(kring), "kring.0.relatie:required kring.1.relatie:invalid-choice ");
    web::Input vak = getypt({{"telefoon", "0199 00 61 10"}});
    lees(vak, Rol::professional, vandaag);
    EXPECT_EQ(fouten(vak), "naam:required ");
}

}  // namespace
}  // namespace betrokkene
