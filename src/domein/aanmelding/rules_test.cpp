#include "domein/aanmelding/rules.hpp"

#include <gtest/gtest.h>

#include <set>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanmelding/delen.hpp"

namespace aanmelding {
namespace {

// The five compulsory things and nothing else.
Nieuw volledig() {
    Nieuw nieuw;
    nieuw.personen.emplace_back().naam.geslachtsnaam = "Kluut";
    nieuw.gemeente = "oudmeer";
    nieuw.tekst.reden = "Zij slaapt in haar auto.";
    nieuw.tekst.vraag = "Help ons om samen één plan te maken.";
    for (auto& toets : nieuw.toetsen) toets.antwoord = JaNee::weet_niet;
    return nieuw;
}

std::string codes(const std::vector<FieldFault>& fouten) {
    std::string tekst;
    for (const auto& fout : fouten) tekst += fout.field + ':' + fout.code + ' ';
    return tekst;
}

struct Geval {
    std::string_view naam;
    void (*verander)(Nieuw&);
    std::string fouten;
    bool huis = false;
};

TEST(AanmeldingFouten, NameEachThingThatIsMissing) {
    const Geval gevallen[] = {
        {"five things are enough", [](Nieuw&) {}, ""},
        {"nobody", [](Nieuw& n) { n.personen.clear(); }, "betrokkene.geslachtsnaam:required "},
        {"no municipality", [](Nieuw& n) { n.gemeente.clear(); }, "gemeente:required "},
        {"no reason", [](Nieuw& n) { n.tekst.reden.clear(); }, "reden:required "},
        {"no question", [](Nieuw& n) { n.tekst.vraag.clear(); }, "vraag:required "},
        {"a test without answer", [](Nieuw& n) { n.toetsen[2].antwoord.reset(); },
         "toetsen.c.antwoord:required "},
        {"yes without why", [](Nieuw& n) { n.toetsen[0].antwoord = JaNee::ja; },
         "toetsen.a.motivering:required "},
        {"no without why", [](Nieuw& n) { n.toetsen[3].antwoord = JaNee::nee; },
         "toetsen.d.motivering:required "},
        {"yes with why",
         [](Nieuw& n) {
             n.toetsen[1] = {JaNee::ja, "Wonen en geld."};
         },
         ""},
        {"urgent without why", [](Nieuw& n) { n.spoed = true; }, "spoedReden:required "},
        {"secret without ground", [](Nieuw& n) { n.geheim = toegang::Geheim::medisch; },
         "geheimGrond:required geheimToelichting:required "},
        {"a ground without its reason",
         [](Nieuw& n) {
             n.geheim = toegang::Geheim::jeugdhulp;
             n.geheim_grond = "toestemming";
         },
         "geheimToelichting:required "},
        {"for somebody else, but not by the house", [](Nieuw& n) { n.namens = kern::MedewerkerId{}; },
         "namens:not-yours "},
        {"by the house for nobody", [](Nieuw&) {}, "namens:required ", true},
        {"by the house for somebody", [](Nieuw& n) { n.namens = kern::MedewerkerId{}; }, "", true},
    };
    for (const auto& geval : gevallen) {
        Nieuw nieuw = volledig();
        geval.verander(nieuw);
        EXPECT_EQ(codes(rules::fouten(nieuw, geval.huis)), geval.fouten) << geval.naam;
    }
}

TEST(AanmeldingFouten, StandInTheOrderOfThePage) {
    const std::vector<FieldFault> los{
        {"toetsen.a.antwoord", "", ""}, {"reden", "", ""},      {"iets", "", ""},
        {"kring.3.relatie", "", ""},    {"spoedReden", "", ""}, {"betrokkene.bsn", "", ""}};
    EXPECT_EQ(codes(delen::op_volgorde(los)),
              "spoedReden: betrokkene.bsn: kring.3.relatie: reden: toetsen.a.antwoord: iets: ");
}

TEST(AanmeldingDelen, TellHowFarEachIs) {
    web::Input input = web::Input::empty();
    const auto stand = [&](delen::Deel deel) {
        return delen::tussenstand(delen::alle()[static_cast<std::size_t>(deel)], input).stand;
    };
    EXPECT_EQ(stand(delen::Deel::inhoud), delen::Stand::leeg);
    EXPECT_EQ(stand(delen::Deel::kring), delen::Stand::mag_leeg);
    input.set("reden", "Zij slaapt in haar auto.");
    input.set("kring.0.geslachtsnaam", "Fuut");
    EXPECT_EQ(stand(delen::Deel::inhoud), delen::Stand::bezig);
    EXPECT_EQ(stand(delen::Deel::kring), delen::Stand::klaar);
    input.set("vraag", "Help ons.");
    EXPECT_EQ(stand(delen::Deel::inhoud), delen::Stand::klaar);
    input.fault("vraag", "too-long", "Te lang.");
    EXPECT_EQ(stand(delen::Deel::inhoud), delen::Stand::fout);
}

TEST(AanmeldingKenmerk, IsReadableAndRandom) {
    SeededRandom random(7, "kenmerk");
    std::set<std::string> gezien;
    for (int i = 0; i < 500; ++i) {
        const std::string een = kenmerk(random);
        ASSERT_EQ(een.size(), 13U);
        EXPECT_EQ(een.substr(0, 4), "ZVH-");
        EXPECT_EQ(een[8], '-');
        EXPECT_EQ(een.find_first_of("01IO", 4), std::string::npos) << een;
        gezien.insert(een);
    }
    EXPECT_EQ(gezien.size(), 500U);
}

TEST(AanmeldingTermijn, EndsAfterFiveYears) {
    EXPECT_EQ(rules::bewaren_tot({2026, 11, 23}), (Date{2031, 11, 23}));
    EXPECT_EQ(rules::bewaren_tot({2024, 2, 29}), (Date{2029, 2, 28}));
    EXPECT_EQ(rules::maand({2026, 3, 1}), "2026-03");
}

}  // namespace
}  // namespace aanmelding
