// What every form with text owes to who types in it, whichever slice it is of: the text is there again after a session
// that ended, and the same form sent twice makes one thing. A new form gets a row in both tables.
#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"
#include "tests/support/formulieren.hpp"

namespace {

using formulieren::Getypt;
using formulieren::Maakt;
using formulieren::tekst;
using inloggen::test::Browser;
using toegang::DeelnameRol;
using toegang::test::Velden;

class FormulierenTest : public formulieren::Formulierenhuis {
protected:
    std::string doel() {
        static constexpr db::Sql laatste{"test.doel", "SELECT id FROM doel ORDER BY volgorde DESC LIMIT 1"};
        naar(huis.post("regisseur", casus_pad("/doelen"),
                       {{"leefgebied", "huisvesting"}, {"tekst", "Rust."}}));
        return waarde<kern::ItemId>(laatste).text();
    }
    // Somebody in the casus whom a letter can be for.
    kern::ItemId persoon() {
        std::vector<betrokkene::NieuwPersoon> een(1);
        een[0].naam.geslachtsnaam = "Merel";
        const auto verzegeld = betrokkene::verzegel(huis.kern(), casus, een);
        const betrokkene::Bron bron{huis.organisatie("ggz"), huis.medewerker("ggz")};
        huis.schrijf(
            [&](db::Tx& tx) { betrokkene::bewaar(tx, casus, bron, huis.clock().now(), een, verzegeld); });
        return verzegeld[0].id;
    }
    // The path of an action of the mental health service, as far as it goes.
    std::string actie(bool aanvaard) {
        const auto pad = naar(huis.post("regisseur", casus_pad("/acties"),
                                        {{"tekst", "Vaste woonplek regelen"},
                                         {"doel", doel()},
                                         {"eigenaar", huis.medewerker("ggz").text()},
                                         {"termijn", "04-12-2026"}}));
        if (aanvaard)
            naar(huis.post("ggz", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}));
        return pad;
    }
    // The path of a question to the police.
    std::string uitvraag() {
        static constexpr db::Sql laatste{
            "test.uitvraag",
            "SELECT u.id FROM uitvraag u JOIN item i ON i.dossier = u.dossier AND i.id = u.id ORDER BY i.gemaakt DESC, "
            "u.id LIMIT 1"};
        auto velden = vraag_aan_politie();
        velden.emplace_back("vraag", "Wat weten jullie?");
        naar(huis.post("regisseur", casus_pad("/uitvragen"), velden));
        return casus_pad("/uitvragen/" + waarde<kern::ItemId>(laatste).text());
    }
    Velden vraag_aan_politie() {
        return {{"organisaties.0.id", huis.organisatie("politie").text()},
                {"grondslag", "verstrekken"},
                {"termijn", "04-12-2026"}};
    }
    // The path of a bijdrage of the police.
    std::string bijdrage() {
        static constexpr db::Sql laatste{
            "test.bijdrage", "SELECT id FROM item WHERE soort = 3 ORDER BY gemaakt DESC, id LIMIT 1"};
        naar(huis.post("politie", casus_pad("/bijdragen"), {{"tekst", "Gezien bij het station."}}));
        return casus_pad("/bijdragen/" + waarde<kern::ItemId>(laatste).text());
    }
    Velden uitnodiging(std::string_view reden) {
        return {{"organisatie", huis.organisatie("reclassering").text()},
                {"mensen.0.id", huis.medewerker("reclassering").text()},
                {"rol", "deelnemer"},
                {"grondslag", "Wgs 2.31, lid 4"},
                {"reden", std::string(reden)}};
    }
    Velden derde_velden() {
        return {{"naam", "T. Egelantier"},
                {"organisatie", "Woonstichting De Wal"},
                {"functie", "huismeester"},
                {"contact", "0199 00 61 18"},
                {"taak", "Woningwet 45"}};
    }
    // The id of the only derde.
    std::string derde() {
        if (derde_id.empty()) {
            const auto pad =
                naar(huis.post("regisseur", casus_pad("/derden"), met(derde_velden(), "noodzaak", "Buren.")));
            derde_id = pad.substr(pad.rfind('/') + 1);
        }
        return derde_id;
    }
    // Of something the police gave; without the text.
    Velden verstrekking_velden(const std::string& aan, const std::string& ontvanger) {
        static constexpr db::Sql een{"test.bijdrage",
                                     "SELECT id FROM item WHERE soort = 3 ORDER BY id LIMIT 1"};
        if (!gegeven)
            naar(huis.post("politie", casus_pad("/bijdragen"),
                           {{"tekst", "Gezien."}, {"categorieen", "wonen"}}));
        gegeven = true;
        return {{"aan", aan},
                {"ontvanger", ontvanger},
                {"onderdelen.0.item", waarde<kern::ItemId>(een).text()},
                {"grondslag", aan == "derde" ? "wgs-2.31-11" : "wgs-1.7-1"},
                {"noodzaak", "Nodig."},
                {"proportionaliteit", "Weinig."},
                {"van", "23-11-2026"},
                {"geinformeerd", "ja"}};
    }
    std::string verstrekking(const std::string& aan, const std::string& ontvanger) {
        return naar(huis.post("regisseur", casus_pad("/verstrekkingen"),
                              met(verstrekking_velden(aan, ontvanger), "doel", "Advies.")));
    }
    std::string derde_id;
    bool gegeven = false;
    Velden aanmelding(std::string_view reden) {
        Velden velden{{"betrokkene.geslachtsnaam", "Kluut"},
                      {"gemeente", "zuiderwaard"},
                      {"reden", std::string(reden)},
                      {"vraag", "Wie kent hem?"}};
        for (const char* letter : {"a", "b", "c", "d"})
            velden.emplace_back(std::string("toetsen.") + letter + ".antwoord", "weet-niet");
        return velden;
    }
};

// --- The session ends while somebody types ----------------------------------------------------------------------------

class BewaardTest : public FormulierenTest {};

TEST_P(BewaardTest, of_an_aanmelding_and_of_triage) {
    const auto nieuw = meld_aan(), ligt_voor = meld_aan();
    naar(huis.post("regisseur", pad(ligt_voor, "/besluiten"), voorstel("terugleggen")));
    const std::string mijn = "/aanmeldingen/" + nieuw.text();
    const Getypt gevallen[] = {
        {"aanmelder", "/aanmeldingen/nieuw", "/aanmeldingen", aanmelding(tekst)},
        {"aanmelder", "/aanmeldingen/nieuw", "/aanmeldingen/concept", aanmelding(tekst)},
        {"aanmelder", mijn, mijn + "/aanvulling", {{"tekst", std::string(tekst)}}},
        {"regisseur", pad(nieuw), pad(nieuw, "/vragen"), {{"vraag", std::string(tekst)}}},
        {"regisseur",
         pad(nieuw),
         pad(nieuw, "/oordeel"),
         {{"versie", "0"}, {"oordelen.0.letter", "a"}, {"oordelen.0.motivering", std::string(tekst)}}},
        {"regisseur",
         pad(nieuw, "/besluiten/nieuw"),
         pad(nieuw, "/besluiten"),
         {{"soort", "terugleggen"}, {"reden", std::string(tekst)}}},
        {"politie",
         pad(ligt_voor),
         pad(ligt_voor, "/besluiten/" + besluit(ligt_voor).text() + "/bevestiging"),
         {{"antwoord", "niet-akkoord"}, {"toelichting", std::string(tekst)}}}};
    for (const auto& geval : gevallen) verwacht_terug(geval);
}

TEST_P(BewaardTest, of_a_casus_its_bijdragen_and_its_plan) {
    static constexpr db::Sql select_open{"test.toelating",
                                         "SELECT id FROM besluit WHERE soort = 4 AND staat = 1"};
    const auto voorgesteld = actie(false), aanvaard = actie(true);
    naar(huis.post("regisseur", casus_pad("/deelnames"), uitnodiging("Zij kennen hem.")));
    const auto open = waarde<kern::BesluitId>(select_open).text();
    const Getypt gevallen[] = {
        {"politie", casus_pad("/bijdragen/nieuw"), casus_pad("/bijdragen"), {{"tekst", std::string(tekst)}}},
        {"politie",
         casus_pad("/documenten/nieuw"),
         casus_pad("/documenten"),
         {{"soort", "verslag"}, {"voorwaarden", std::string(tekst)}}},
        {"regisseur",
         casus_pad("/documenten/brieven/nieuw"),
         casus_pad("/documenten/brieven"),
         {{"soort", "uitnodiging"}, {"persoon", persoon().text()}, {"tekst", std::string(tekst)}}},
        {"regisseur",
         casus_pad("/doelen/nieuw"),
         casus_pad("/doelen"),
         {{"leefgebied", "huisvesting"}, {"tekst", std::string(tekst)}}},
        {"regisseur", casus_pad("/acties/nieuw"), casus_pad("/acties"), {{"tekst", std::string(tekst)}}},
        {"ggz", aanvaard, aanvaard + "/voortgang", {{"tekst", std::string(tekst)}}},
        {"ggz",
         aanvaard,
         aanvaard + "/afronding",
         {{"uitkomst", "vervallen"}, {"reden", std::string(tekst)}, {"versie", "2"}}},
        {"ggz",
         voorgesteld,
         voorgesteld + "/antwoord",
         {{"antwoord", "weigeren"}, {"reden", std::string(tekst)}, {"versie", "1"}}},
        {"regisseur", voorgesteld, voorgesteld + "/verval", {{"reden", std::string(tekst)}, {"versie", "1"}}},
        {"regisseur", casus_pad("/deelnames/nieuw"), casus_pad("/deelnames"), uitnodiging(tekst)},
        {"politie",
         casus_pad(),
         casus_pad("/besluiten/" + open + "/bevestiging"),
         {{"antwoord", "niet-akkoord"}, {"toelichting", std::string(tekst)}}}};
    for (const auto& geval : gevallen) verwacht_terug(geval);
}

TEST_P(BewaardTest, of_disclosures_and_derden) {
    const auto pad = verstrekking("derde", derde());
    const Getypt gevallen[] = {
        {"regisseur",
         casus_pad("/verstrekkingen/nieuw"),
         casus_pad("/verstrekkingen"),
         {{"aan", "derde"}, {"doel", std::string(tekst)}}},
        {"regisseur", casus_pad("/derden/nieuw"), casus_pad("/derden"), {{"noodzaak", std::string(tekst)}}},
        {"politie", pad, pad + "/antwoord", {{"bezwaar", "bezwaar"}, {"bezwaarReden", std::string(tekst)}}},
        {"regisseur", pad, pad + "/slot", {{"slotReden", std::string(tekst)}, {"versie", "1"}}},
        {"regisseur", pad, pad + "/toets", {{"racKenmerk", std::string(tekst)}, {"versie", "1"}}},
        {"regisseur", pad, pad + "/informeren", {{"nietGeinformeerd", std::string(tekst)}, {"versie", "1"}}},
        {"politie",
         casus_pad("/derden/" + derde()),
         casus_pad("/derden/" + derde_id + "/antwoord"),
         {{"antwoord", "niet-akkoord"}, {"reden", std::string(tekst)}}},
        {"regisseur",
         casus_pad("/derden/" + derde_id),
         casus_pad("/derden/" + derde_id + "/verklaring"),
         {{"verklaringWaar", std::string(tekst)}, {"versie", "1"}}}};
    for (const auto& geval : gevallen) verwacht_terug(geval);
}

TEST_P(BewaardTest, of_a_question_its_answer_and_of_a_correction) {
    const auto vraag = uitvraag(), eigen = bijdrage();
    const Getypt gevallen[] = {
        {"regisseur",
         casus_pad("/uitvragen/nieuw"),
         casus_pad("/uitvragen"),
         {{"vraag", std::string(tekst)}}},
        {"politie",
         vraag,
         vraag + "/antwoord",
         {{"soort", "bijdrage"}, {"bijdrage.tekst", std::string(tekst)}}},
        {"politie", vraag, vraag + "/antwoord", {{"soort", "mag-niet"}, {"toelichting", std::string(tekst)}}},
        {"regisseur", vraag, vraag + "/intrekking", {{"reden", std::string(tekst)}, {"versie", "1"}}},
        {"politie",
         casus_pad("/bijdragen/incident"),
         casus_pad("/bijdragen/incident"),
         {{"tekst", std::string(tekst)}}},
        {"politie",
         eigen + "/verbetering",
         eigen + "/verbetering",
         {{"tekst", std::string(tekst)}, {"versie", "1"}}}};
    for (const auto& geval : gevallen) verwacht_terug(geval);
}

// The version that the form was made with comes back along: who was first meanwhile is not written over.
TEST_P(BewaardTest, with_the_version_it_was_made_with) {
    const auto dossier = meld_aan();
    Browser browser{huis};
    inloggen::test::wacht(huis, 30);
    browser.log_in("regisseur", toegang::test::wachtwoord, inloggen::test::code(huis));
    browser.get(pad(dossier));
    naar(huis.post("makelaar", pad(dossier, "/oordeel"), oordelen(dossier, "jjjj")));
    inloggen::test::wacht(huis, toegang::SessieTijden::stil + 60);
    const Velden mijn{{"versie", "0"},
                      {"oordelen.0.letter", "a"},
                      {"oordelen.0.oordeel", "nee"},
                      {"oordelen.0.motivering", std::string(tekst)}};
    browser.post(pad(dossier, "/oordeel"), mijn);
    browser.log_in("regisseur", toegang::test::wachtwoord, inloggen::test::code(huis));
    const auto terug = browser.get(pad(dossier) + "?terug=ja");
    const auto formulier = terug.body.find("action=\"" + pad(dossier, "/oordeel"));
    ASSERT_NE(formulier, std::string::npos);
    EXPECT_EQ(Browser::veld(std::string_view(terug.body).substr(formulier), "versie"), "0");
    const auto botsing = browser.post(pad(dossier, "/oordeel"), mijn);
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(triage::test::bevat(botsing, tekst));
    EXPECT_TRUE(triage::test::bevat(botsing, "Dat zien wij ook."));
}

// --- The same form twice -----------------------------------------------------------------------------------------------

class EenmaalTest : public FormulierenTest {};

TEST_P(EenmaalTest, makes_one_thing) {
    static constexpr db::Sql bijdragen{"test.b", "SELECT count(*) FROM bijdrage"};
    static constexpr db::Sql doelen{"test.d", "SELECT count(*) FROM doel"};
    static constexpr db::Sql acties{"test.a", "SELECT count(*) FROM actie"};
    static constexpr db::Sql verslagen{"test.v", "SELECT count(*) FROM voortgang"};
    static constexpr db::Sql besluiten{"test.be", "SELECT count(*) FROM besluit WHERE soort = 4"};
    static constexpr db::Sql aanvullingen{"test.aa", "SELECT count(*) FROM aanvulling"};
    static constexpr db::Sql documenten{"test.dc", "SELECT count(*) FROM document"};
    static constexpr db::Sql vragen{"test.uv", "SELECT count(*) FROM uitvraag"};
    static constexpr db::Sql antwoorden{"test.an", "SELECT count(*) FROM uitvraag_antwoord"};
    const auto dossier = meld_aan();
    const auto aan = persoon();
    const std::string mijn = "/aanmeldingen/" + dossier.text();
    const auto aanvaard = actie(true), vraag = uitvraag();
    const std::string bij_doel = doel();
    Velden uitnodigen = uitnodiging("");
    uitnodigen.pop_back();
    const Maakt gevallen[] = {
        {"politie", casus_pad("/bijdragen/nieuw"), casus_pad("/bijdragen"), {}, "tekst", &bijdragen},
        {"politie",
         casus_pad("/bijdragen/incident"),
         casus_pad("/bijdragen/incident"),
         {{"brondatum", "20-11-2026"}},
         "tekst",
         &bijdragen},
        {"regisseur", casus_pad("/uitvragen/nieuw"), casus_pad("/uitvragen"), vraag_aan_politie(), "vraag",
         &vragen},
        {"politie", vraag, vraag + "/antwoord", {{"soort", "niets-bekend"}}, "toelichting", &antwoorden},
        {"regisseur",
         casus_pad("/documenten/brieven/nieuw?soort=uitnodiging&persoon=") + aan.text(),
         casus_pad("/documenten/brieven"),
         {{"soort", "uitnodiging"},
          {"persoon", aan.text()},
          {"aan", "Merel"},
          {"onderwerp", "Gesprek"},
          {"veilig", "ja"}},
         "tekst",
         &documenten},
        {"regisseur",
         casus_pad("/doelen/nieuw"),
         casus_pad("/doelen"),
         {{"leefgebied", "huisvesting"}},
         "tekst",
         &doelen},
        {"regisseur",
         casus_pad("/acties/nieuw"),
         casus_pad("/acties"),
         {{"doel", bij_doel}, {"eigenaar", huis.medewerker("ggz").text()}, {"termijn", "04-12-2026"}},
         "tekst",
         &acties},
        {"regisseur",
         casus_pad(),
         casus_pad("/acties"),
         {{"doel", bij_doel}, {"eigenaar", huis.medewerker("ggz").text()}, {"termijn", "04-12-2026"}},
         "tekst",
         &acties},
        {"ggz", aanvaard, aanvaard + "/voortgang", {}, "tekst", &verslagen},
        {"regisseur", casus_pad("/deelnames/nieuw?organisatie=") + huis.organisatie("reclassering").text(),
         casus_pad("/deelnames"), uitnodigen, "reden", &besluiten},
        {"aanmelder", mijn, mijn + "/aanvulling", {}, "tekst", &aanvullingen},
        {"regisseur", pad(dossier), pad(dossier, "/vragen"), {}, "vraag", &aanvullingen}};
    for (const auto& geval : gevallen) verwacht_een(geval);
}

TEST_P(EenmaalTest, of_disclosures_and_derden) {
    static constexpr db::Sql verstrekkingen{"test.v", "SELECT count(*) FROM verstrekking"};
    static constexpr db::Sql derden{"test.de", "SELECT count(*) FROM derde"};
    static constexpr db::Sql terug{"test.t", "SELECT count(*) FROM terugkoppeling"};
    const auto ggz = huis.organisatie("ggz").text();
    const auto pad = verstrekking("deelnemer", ggz);
    naar(huis.post("politie", pad + "/antwoord", {{"bezwaar", "geen-bezwaar"}}));
    naar(huis.post("regisseur", pad + "/overdracht", {{"wijze", "programma"}, {"versie", "1"}}));
    const Maakt gevallen[] = {
        {"regisseur", casus_pad("/derden/nieuw"), casus_pad("/derden"), derde_velden(), "noodzaak", &derden},
        {"regisseur", casus_pad("/verstrekkingen/nieuw"), casus_pad("/verstrekkingen"),
         verstrekking_velden("deelnemer", ggz), "doel", &verstrekkingen},
        {"ggz", pad, pad + "/terugkoppeling", {{"gevolg", "ja"}, {"nuttig", "ja"}}, "effect", &terug}};
    for (const auto& geval : gevallen) verwacht_een(geval);
}

TEST_P(EenmaalTest, of_an_aanmelding_makes_one_dossier) {
    static constexpr db::Sql dossiers{"test.do", "SELECT count(*) FROM aanmelding"};
    const std::string nummer = Browser::veld(huis.get("aanmelder", "/aanmeldingen/nieuw").body, "concept");
    const auto velden = met(met(aanmelding(tekst), "concept", nummer), "versie", "0");
    const auto eerst = naar(huis.post("aanmelder", "/aanmeldingen", velden));
    EXPECT_EQ(naar(huis.post("aanmelder", "/aanmeldingen", velden)), eerst);
    EXPECT_EQ(aantal(dossiers), 1);
}

// The owner reports while the regie moves the deadline: neither stands in the way of the other, in either order.
TEST_P(EenmaalTest, two_texts_on_one_action_at_once_are_both_kept) {
    const auto actie_pad = actie(true);
    const Velden later{
        {"termijn", "18-12-2026"}, {"eigenaar", huis.medewerker("ggz").text()}, {"versie", "2"}};
    naar(huis.post("ggz", actie_pad + "/voortgang", {{"tekst", std::string(tekst)}, {"versie", "2"}}));
    naar(huis.post("regisseur", actie_pad + "/wijziging", later));
    naar(huis.post("ggz", actie_pad + "/voortgang", {{"tekst", "De sleutel is er."}, {"versie", "2"}}));
    const auto nu = huis.get("regisseur", actie_pad);
    EXPECT_TRUE(triage::test::bevat(nu, tekst));
    EXPECT_TRUE(triage::test::bevat(nu, "De sleutel is er."));
    EXPECT_TRUE(triage::test::bevat(nu, "18 december"));
    // Two reasons to drop it: the second is told so, and keeps his words.
    naar(huis.post("regisseur", actie_pad + "/verval", {{"reden", "Hij verhuist."}, {"versie", "3"}}));
    const auto te_laat =
        huis.post("ggz", actie_pad + "/afronding",
                  {{"uitkomst", "vervallen"}, {"reden", std::string(tekst)}, {"versie", "3"}});
    EXPECT_EQ(te_laat.status, 409);
    EXPECT_TRUE(triage::test::bevat(te_laat, "Hij verhuist."));
    EXPECT_TRUE(triage::test::bevat(te_laat, "Jouw tekst is niet verstuurd"));
    EXPECT_TRUE(triage::test::bevat(te_laat, tekst));
}

INSTANTIATE_TEST_SUITE_P(Engines, BewaardTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);
INSTANTIATE_TEST_SUITE_P(Engines, EenmaalTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
