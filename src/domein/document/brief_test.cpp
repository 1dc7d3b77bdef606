// Letters: from a template to a document of the casus, and never past what is safe.
#include "domein/document/brief.hpp"
#include "domein/document/test_document.hpp"
#include "platform/files/pdf.hpp"

namespace {

using namespace document::test;

class DocumentBriefTest : public DocumentTest {
protected:
    std::string brieven(std::string_view rest = {}) const { return pad("/brieven" + std::string(rest)); }
    static Velden velden(kern::ItemId persoon, Velden meer = {}) {
        Velden alle{{"soort", "uitnodiging"},
                    {"persoon", persoon.text()},
                    {"aan", "M. Grutto\nZwanebloemkade 3"},
                    {"onderwerp", "Uitnodiging voor een gesprek"},
                    {"tekst", "Beste M. Grutto,\n\nKom maandag om tien uur."},
                    {"vorm", "odt"},
                    {"veilig", "ja"}};
        for (auto& [naam, waarde] : meer) {
            std::erase_if(alle, [&](const auto& een) { return een.first == naam; });
            if (!waarde.empty()) alle.emplace_back(naam, waarde);
        }
        return alle;
    }
};

TEST(DocumentBriefRules, each_phase_has_its_letters) {
    using document::brief::past_bij;
    using document::brief::Soort;
    using toegang::Fase;
    for (const Fase fase : {Fase::aanmelding, Fase::triage}) {
        EXPECT_TRUE(past_bij(Soort::ontvangst, fase));
        for (const Soort soort :
             {Soort::uitkomst, Soort::uitnodiging, Soort::kennisgeving, Soort::afsluiting})
            EXPECT_FALSE(past_bij(soort, fase));
    }
    for (const Soort soort : {Soort::ontvangst, Soort::uitnodiging, Soort::kennisgeving, Soort::afsluiting})
        EXPECT_FALSE(past_bij(soort, Fase::teruggelegd));
    EXPECT_TRUE(past_bij(Soort::uitkomst, Fase::teruggelegd));
    for (const auto& [code, soort] : document::brief::soort_codes)
        for (const Fase fase : {Fase::ondersteuning, Fase::casus, Fase::afronding})
            EXPECT_TRUE(past_bij(soort, fase));
    EXPECT_FALSE(past_bij(Soort::uitkomst, Fase::afgesloten));
}

TEST_P(DocumentBriefTest, a_template_is_filled_in_and_made) {
    const auto mensen = personen(false);
    const auto keuze = huis.get("regisseur", brieven("/nieuw"));
    EXPECT_TRUE(staat(keuze, "Uitnodiging voor een gesprek"));
    EXPECT_TRUE(staat(keuze, "Er is geen aanmelder.")) << "this casus was not reported in the program";
    const auto blad = huis.get("regisseur", brieven("/nieuw?soort=uitnodiging&persoon=" + mensen[0].text()));
    EXPECT_TRUE(staat(blad, "Beste M. Grutto,"));
    EXPECT_TRUE(staat(blad, "Zwanebloemkade 3"));
    EXPECT_TRUE(staat(blad, "Alleen bellen, niet na zessen.")) << "the safe way is shown first";
    EXPECT_FALSE(staat(blad, "Fuut")) << "nothing about anybody else";
    EXPECT_TRUE(staat(huis.get("regisseur", brieven("/nieuw?soort=uitnodiging&persoon=" + mensen[1].text())),
                      "Dit is niet bekend."));
    EXPECT_EQ(huis.post("regisseur", brieven(), velden(mensen[0])).status, 303);
    const auto een = pad("/" + laatste().text());
    EXPECT_TRUE(staat(huis.get("regisseur", een), "Uitnodiging voor een gesprek: M. Grutto"));
    const auto odt = huis.get("regisseur", een + "/bestand");
    EXPECT_EQ(odt.type, "application/vnd.oasis.opendocument.text");
    EXPECT_EQ(header(odt, "Content-Disposition"),
              "attachment; filename=\"document\"; filename*=UTF-8''uitnodiging-2026-11-23.odt");
    EXPECT_EQ(huis.get("politie", een).status, 404) << "the house alone, unless it is shared";
    later();
    EXPECT_EQ(huis.post("regisseur", brieven(), velden(mensen[0], {{"alleDeelnemers", "ja"}})).status, 303);
    EXPECT_EQ(huis.get("politie", pad("/" + laatste().text()) + "/bestand").status, 200);
}

TEST_P(DocumentBriefTest, what_is_not_safe_or_not_whole_is_not_made) {
    const auto mensen = personen(false);
    const std::pair<Velden, std::string_view> gevallen[] = {
        {{{"veilig", ""}}, "Ga eerst na of een brief veilig is"},
        {{{"tekst", "Kom op [vul in: dag en tijd]."}}, "Vul in wat tussen haken staat"},
        {{{"tekst", "Gijs komt ook."}}, "geen naam van een ander"},
        {{{"aan", ""}}, "Schrijf op aan wie de brief gaat."},
        {{{"vorm", "doc"}}, "Vorm"}};
    for (const auto& [meer, zin] : gevallen) {
        const auto terug = huis.post("regisseur", brieven(), velden(mensen[0], meer));
        EXPECT_EQ(terug.status, 422) << zin;
        EXPECT_TRUE(staat(terug, zin)) << zin;
        EXPECT_TRUE(staat(terug, "Alleen bellen, niet na zessen."));
    }
    EXPECT_EQ(huis.post("regisseur", brieven(), velden(huis.random().id<kern::Item>())).status, 422)
        << "nobody";
    for (const auto* wie : {"politie", "gemeente", "om", "makelaar", "reclassering", "fg"}) {
        EXPECT_EQ(huis.post(wie, brieven(), velden(mensen[0])).status, 404) << wie;
        EXPECT_EQ(huis.get(wie, brieven("/nieuw")).status, 404) << wie;
    }
    EXPECT_EQ(aantal(), 0);
}

// DECISIONS 14: her address is kept from him, and both live there: no letter, whatever is ticked.
TEST_P(DocumentBriefTest, no_letter_goes_to_a_household_an_address_is_kept_from) {
    const auto mensen = personen(true);
    for (const auto& wie : mensen) {
        EXPECT_TRUE(staat(huis.get("regisseur", brieven("/nieuw?soort=kennisgeving&persoon=" + wie.text())),
                          "Stuur hier geen brief"));
        const auto nee = huis.post("regisseur", brieven(), velden(wie));
        EXPECT_EQ(nee.status, 409);
        EXPECT_TRUE(staat(nee, "Deze brief kan niet."));
        EXPECT_EQ(huis.api("regisseur", web::Method::post, "/api/v1" + brieven(),
                           R"({"soort": "uitnodiging", "persoon": ")" + wie.text() +
                               R"(", "aan": "x", "onderwerp": "x", "tekst": "x", "veilig": true})")
                      .status,
                  409);
    }
    EXPECT_EQ(aantal(), 0);
}

TEST_P(DocumentBriefTest, a_pdf_is_made_where_that_can_be) {
    const auto mensen = personen(false);
    const auto klaar = huis.post("regisseur", brieven(), velden(mensen[0], {{"vorm", "pdf"}}));
    if (!files::can_make_pdf()) {
        EXPECT_EQ(klaar.status, 422);
        EXPECT_TRUE(staat(klaar, "Kies ODT."));
        return;
    }
    EXPECT_EQ(klaar.status, 303) << klaar.body;
    const auto pdf = huis.get("regisseur", pad("/" + laatste().text()) + "/bestand");
    EXPECT_EQ(pdf.type, "application/pdf");
    EXPECT_TRUE(pdf.body.starts_with("%PDF-"));
}

// DECISIONS 14: an address that is kept from somebody stands in no letter but to who lives there.
TEST_P(DocumentBriefTest, no_letter_tells_an_address_that_is_kept_from_somebody) {
    const auto mensen = personen(false);  // hers is kept from him
    const Velden aan_hem{{"soort", "kennisgeving"}, {"aan", "G. Fuut\nZwanebloemkade 88"}};
    for (const auto* tekst : {"Zij woont op Zwanebloemkade 3.", "Haar adres: zwanebloemkade  3"}) {
        auto met = aan_hem;
        met.emplace_back("tekst", tekst);
        const auto nee = huis.post("regisseur", brieven(), velden(mensen[1], met));
        EXPECT_EQ(nee.status, 422) << tekst;
        EXPECT_TRUE(staat(nee, "adres dat geheim is")) << tekst;
        EXPECT_TRUE(staat(nee, tekst)) << "what was typed stays";
    }
    for (const auto& [veld, waarde] : Velden{{"aan", "G. Fuut\nZwanebloemkade 3\n1285 DN Oudmeer"},
                                             {"onderwerp", "Over Zwanebloemkade 3"}}) {
        auto met = aan_hem;
        std::erase_if(met, [&](const auto& een) { return een.first == veld; });
        met.emplace_back(veld, waarde);
        EXPECT_EQ(huis.post("regisseur", brieven(), velden(mensen[1], met)).status, 422) << veld;
    }
    EXPECT_EQ(aantal(), 0);
    auto zonder = aan_hem;
    zonder.emplace_back("tekst", "Wij gebruiken uw gegevens. U woont op Zwanebloemkade 88.");
    EXPECT_EQ(huis.post("regisseur", brieven(), velden(mensen[1], zonder)).status, 303);
    // To herself it may: that is where she lives.
    const Velden aan_haar{{"soort", "kennisgeving"},
                          {"aan", "M. Grutto\nZwanebloemkade 3\n1285 DN  Oudmeer"}};
    EXPECT_EQ(huis.post("regisseur", brieven(), velden(mensen[0], aan_haar)).status, 303);
}

// The receipt in triage, the outcome of what went back: for the house, and read on a page of their own.
TEST_P(DocumentBriefTest, the_receipt_and_the_outcome_are_made_before_and_beside_a_casus) {
    for (const auto& [fase, soort, ander] :
         {std::tuple{toegang::Fase::triage, "ontvangst", "uitkomst"},
          std::tuple{toegang::Fase::teruggelegd, "uitkomst", "ontvangst"}}) {
        const auto jong = huis.dossier({.fase = fase, .deelnemers = {{"regisseur", DeelnameRol::huis}}});
        static constexpr db::Sql melding{
            "test.aanmelding",
            "INSERT INTO aanmelding (dossier, id, aanmelder, organisatie, weet_ervan, tekst_z) VALUES ($1, $1, $2, $3, 1, $1)"};
        huis.schrijf([&](db::Tx& tx) {
            tx.run(melding, jong, huis.medewerker("aanmelder"), huis.organisatie("gemeente"));
        });
        const std::string waar = "/casussen/" + jong.text() + "/documenten/brieven";
        const Velden velden{
            {"aan", "De aanmelder"}, {"onderwerp", "Uw aanmelding"}, {"tekst", "Dank u."}, {"vorm", "odt"}};
        const auto met = [&](const char* welke) {
            Velden alle = velden;
            alle.emplace_back("soort", welke);
            return alle;
        };
        const auto keuze = huis.get("regisseur", waar + "/nieuw");
        EXPECT_EQ(keuze.status, 200) << soort;
        EXPECT_TRUE(staat(keuze, std::string("soort=") + soort)) << keuze.body;
        EXPECT_FALSE(staat(keuze, std::string("soort=") + ander));
        later();
        const auto gemaakt = huis.post("regisseur", waar, met(soort));
        ASSERT_EQ(gemaakt.status, 303) << gemaakt.body;
        const auto een = "/casussen/" + jong.text() + "/documenten/" + laatste().text();
        EXPECT_EQ(header(gemaakt, "Location"), een);
        EXPECT_EQ(huis.get("regisseur", een + "/bestand").status, 200);
        EXPECT_EQ(huis.get("gemeente", een).status, 404);
        EXPECT_EQ(huis.get("regisseur", "/casussen/" + jong.text() + "/documenten").status, 404);
        EXPECT_TRUE(staat(huis.get("regisseur", waar + "/nieuw"), een)) << "what was made is found again";
        EXPECT_EQ(huis.post("regisseur", waar, met(ander)).status, 409) << ander;
        EXPECT_EQ(huis.post("politie", waar, met(soort)).status, 404);
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, DocumentBriefTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
