#include "domein/document/rules.hpp"

#include <gtest/gtest.h>

#include "domein/document/brief.hpp"
#include "domein/document/sjabloon.hpp"
#include "platform/base/random.hpp"
#include "platform/files/archive.hpp"
#include "platform/files/subprocess.hpp"

namespace {

using document::Nieuw;
namespace brief = document::brief;
namespace rules = document::rules;
using toegang::DeelnameRol;

constexpr Date vandaag{2026, 11, 23};
using Codes = std::vector<std::string>;

Codes codes(const std::vector<FieldFault>& fouten) {
    Codes gevonden;
    for (const auto& fout : fouten) gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}

Nieuw goed() {
    Nieuw nieuw;
    nieuw.soort = "verslag";
    nieuw.categorieen = {toegang::Categorie::wonen};
    return nieuw;
}

TEST(DocumentRules, each_fault_is_named_at_its_field) {
    EXPECT_EQ(codes(rules::fouten(goed(), vandaag)), Codes{});
    Nieuw nieuw = goed();
    nieuw.soort.clear();
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{"soort:required"});
    nieuw = goed();
    nieuw.datum = vandaag.plus_days(1);
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{"datum:in-the-future"});
    nieuw.datum = vandaag;
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{});
    nieuw.kring = toegang::Kring::organisaties;
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), (Codes{"organisaties:required", "noodzaak:required"}))
        << "shared as a bijdrage is";
}

TEST(DocumentRules, is_called_as_typed_or_as_its_file) {
    EXPECT_EQ(rules::titel("", "Verslag mei.pdf", false), "Verslag mei");
    EXPECT_EQ(rules::titel("Huisbezoek", "scan1.pdf", false), "Huisbezoek");
    EXPECT_EQ(rules::titel("Huisbezoek", "scan1.pdf", true), "Huisbezoek: scan1");
    EXPECT_EQ(rules::titel("", "scan2.pdf", true), "scan2");
    EXPECT_EQ(rules::titel("", ".pdf", false), ".pdf");
}

TEST(DocumentRules, an_old_version_is_for_its_bron_and_the_house) {
    EXPECT_TRUE(rules::ziet_oude_versies(true, DeelnameRol::bevraagd));
    EXPECT_TRUE(rules::ziet_oude_versies(false, DeelnameRol::huis));
    for (const auto rol : {DeelnameRol::deelnemer, DeelnameRol::casusregisseur, DeelnameRol::bevraagd,
                           DeelnameRol::aanmelder, DeelnameRol::beoordelaar})
        EXPECT_FALSE(rules::ziet_oude_versies(false, rol));
}

// --- Letters -------------------------------------------------------------------------------------------------------------

brief::Wens wens(brief::Soort soort) {
    brief::Wens wens;
    wens.soort = soort;
    wens.aan = "D. Grutto\nZwanebloemkade 3";
    wens.onderwerp = "Uitnodiging";
    wens.tekst = "Beste D. Grutto,\n\nWilt u komen?";
    wens.veilig = true;
    return wens;
}

TEST(DocumentBrief, each_fault_is_named_at_its_field) {
    const brief::Ontvanger aan{
        .naam = "D. Grutto", .aan = {}, .veilig_contact = {}, .anderen = {"Kluut", "Mees"}};
    const auto fouten = [&](auto maak, brief::Soort soort = brief::Soort::uitnodiging) {
        auto deze = wens(soort);
        maak(deze);
        return codes(brief::fouten(deze, aan));
    };
    EXPECT_EQ(fouten([](brief::Wens&) {}), Codes{});
    EXPECT_EQ(fouten([](brief::Wens& w) { w.veilig = false; }), Codes{"veilig:required"}) << "DECISIONS 14";
    EXPECT_EQ(fouten([](brief::Wens& w) { w.veilig = false; }, brief::Soort::ontvangst), Codes{})
        << "to a professional";
    EXPECT_EQ(fouten([](brief::Wens& w) { w.aan.clear(); }), Codes{"aan:required"});
    EXPECT_EQ(fouten([](brief::Wens& w) { w.onderwerp.clear(); }), Codes{"onderwerp:required"});
    EXPECT_EQ(fouten([](brief::Wens& w) { w.tekst.clear(); }), Codes{"tekst:required"});
    EXPECT_EQ(fouten([](brief::Wens& w) { w.tekst += " [vul in: dag en tijd]"; }), Codes{"tekst:open-place"});
    EXPECT_EQ(fouten([](brief::Wens& w) { w.tekst += " Ook kluut komt."; }), Codes{"tekst:other-name"});
    EXPECT_EQ(fouten([](brief::Wens& w) { w.onderwerp = "Over Mees"; }), Codes{"tekst:other-name"});
    EXPECT_EQ(fouten([](brief::Wens& w) { w.tekst += " Meestal duurt het een uur."; }), Codes{})
        << "a part of a word is no name";
    EXPECT_EQ(fouten([](brief::Wens& w) { w.tekst += " Ook Kluut komt."; }, brief::Soort::kennisgeving),
              Codes{});
}

// Every template names only fields that are filled in, and nothing is left open but what a person fills in.
TEST(DocumentBrief, templates_are_filled_in) {
    ASSERT_EQ(brief::sjablonen().size(), std::size(brief::soort_codes));
    const brief::Velden velden{{"naam", "D. Grutto"},
                               {"huis", "Testhuis"},
                               {"kenmerk", "ZVH-1"},
                               {"afzender", "Wilgenhof"},
                               {"functie", "regisseur"},
                               {"aangemeld", "1 mei 2026"},
                               {"uitkomst", "De casus past bij het huis."}};
    for (const auto& sjabloon : brief::sjablonen()) {
        const auto soort = brief::Soort{static_cast<std::uint8_t>(
            std::find_if(std::begin(brief::soort_codes), std::end(brief::soort_codes),
                         [&](const auto& een) { return een.first == sjabloon.name; }) -
            std::begin(brief::soort_codes))};
        EXPECT_EQ(brief::code(soort), sjabloon.name);
        const auto gevuld = brief::vul(sjabloon.text, velden);
        EXPECT_FALSE(gevuld.onderwerp.empty()) << sjabloon.name;
        EXPECT_NE(gevuld.tekst.find("Beste D. Grutto,"), std::string::npos) << sjabloon.name;
        EXPECT_NE(gevuld.tekst.find("Wilgenhof"), std::string::npos) << sjabloon.name;
        for (auto open = sjabloon.text.find("{{"); open != std::string_view::npos;
             open = sjabloon.text.find("{{", open + 2)) {
            const auto naam = sjabloon.text.substr(open + 2, sjabloon.text.find("}}", open) - open - 2);
            EXPECT_TRUE(std::any_of(velden.begin(), velden.end(),
                                    [&](const auto& veld) { return veld.first == naam; }))
                << sjabloon.name << ": " << naam;
        }
    }
    EXPECT_EQ(brief::vul("Onderwerp: {{a}}{{onbekend}}\n\nx {{a}", {{"a", "1"}}).onderwerp, "1");
    EXPECT_EQ(brief::vul("zonder kop {{", {}).onderwerp, "");
}

const brief::Brief een_brief{.huis = "Huis & Co",
                             .datum = "23 november 2026",
                             .kenmerk = "ZVH-7K3F-92QD",
                             .aan = "D. <Grutto>\nZwanebloemkade 3",
                             .onderwerp = "Gesprek \"]]>",
                             .tekst = "Beste,\nregel twee\x01\n\n\n\nTweede alinea & slot."};

TEST(DocumentBrief, an_odt_is_one_by_the_book) {
    const std::string odt = brief::als_odt(een_brief, Instant{1'790'000'000'000'000});
    EXPECT_EQ(odt.substr(30, 8), "mimetype");
    EXPECT_EQ(odt.substr(38, 39), "application/vnd.oasis.opendocument.text")
        << "stored, first, no extra fields";
    const auto gezien = files::inspect(odt);
    EXPECT_EQ(gezien.verdict, files::Archive::sound);
    EXPECT_EQ(gezien.names,
              (std::vector<std::string>{"mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"}));
    // Another program tests the archive and reads each part as strict XML.
    const auto gelezen = files::run(
        {.program = "/usr/bin/python3",
         .arguments =
             {"-I", "-c",
              "import io, sys, zipfile, xml.dom.minidom as x\n"
              "z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))\n"
              "assert z.testzip() is None\n"
              "for n in z.namelist()[1:]: x.parseString(z.read(n))\n"
              "d = x.parseString(z.read('content.xml'))\n"
              "t = lambda e: e.data if e.nodeType == e.TEXT_NODE else ''.join(map(t, e.childNodes))\n"
              "print('|'.join(t(p) for p in d.getElementsByTagName('text:p')), end='')"}},
        odt);
    ASSERT_TRUE(gelezen);
    EXPECT_EQ(
        *gelezen,
        "Huis & Co|D. <Grutto>Zwanebloemkade 3|Datum: 23 november 2026Kenmerk: ZVH-7K3F-92QD|Onderwerp: Gesprek "
        "\"]]>|Beste,regel twee|Tweede alinea & slot.");
}

TEST(DocumentBrief, a_page_for_print_is_escaped) {
    const std::string pagina = brief::als_html(een_brief);
    EXPECT_NE(pagina.find("D. &lt;Grutto&gt;<br>Zwanebloemkade 3"), std::string::npos);
    EXPECT_NE(pagina.find("<p>Tweede alinea &amp; slot.</p>"), std::string::npos);
    EXPECT_EQ(pagina.find("http"), std::string::npos) << "asks for nothing";
}

}  // namespace
