// Knowledge, the training register and meetings, through the real router on both engines.
#include <gtest/gtest.h>

#include <functional>

#include "domein/kennis/bijeenkomst.hpp"
#include "domein/kennis/blad.hpp"
#include "domein/kennis/opleiding.hpp"
#include "kern/toegang/test_huis.hpp"

namespace kennis {
namespace {

using toegang::test::TestHuis;
using toegang::test::Velden;

std::string velden(const std::vector<FieldFault>& fouten) {
    std::string text;
    for (const auto& fout : fouten) text += fout.field + ":" + fout.code + " ";
    return text;
}

const std::vector<partner::Code> themas{{"stalking", "Stalking"}};

TEST(KennisRules, names_each_fault_of_a_page) {
    struct Geval {
        const char* wat;
        std::function<void(Blad&)> anders;
        const char* fouten;
    };
    const Vraag vraag{"Mag dit?", {"Ja", "Nee", "Soms"}, 1, "Omdat."};
    const Geval gevallen[] = {
        {"all well", [](Blad&) {}, ""},
        {"empty", [](Blad& b) { b = {}; }, "titel:required tekst:required "},
        {"a theme that is not ours", [](Blad& b) { b.thema = "ufo"; }, "thema:unknown "},
        {"a module without questions", [](Blad& b) { b.soort = Soort::module; }, "vragen:required "},
        {"a page with questions", [&](Blad& b) { b.vragen = {vraag}; }, "soort:questions "},
        {"a module",
         [&](Blad& b) {
             b.soort = Soort::module;
             b.vragen = {vraag};
         },
         ""},
        {"a half question",
         [&](Blad& b) {
             b.soort = Soort::module;
             b.vragen = {{"Mag dit?", {"Ja", "", "Soms"}, 0, ""}};
         },
         "vragen.0.b:required vragen.0.goed:required vragen.0.uitleg:required "},
    };
    for (const auto& geval : gevallen) {
        Blad blad;
        blad.titel = "Wat mag je delen?";
        blad.tekst = "Alleen wat nodig is.";
        blad.thema = "stalking";
        geval.anders(blad);
        EXPECT_EQ(velden(rules::fouten(blad, themas)), geval.fouten) << geval.wat;
    }
    EXPECT_EQ(rules::adres("Wat mag je delen?"), "wat-mag-je-delen");
    EXPECT_EQ(rules::adres("???"), "blad");
}

TEST(KennisRules, looks_after_answers) {
    Blad blad;
    blad.vragen = {
        {"1", {"a", "b", "c"}, 2, "u"}, {"2", {"a", "b", "c"}, 1, "u"}, {"3", {"a", "b", "c"}, 3, "u"}};
    const int gekozen[] = {2, 3, 0};
    const Uitslag uitslag = rules::kijk_na(blad, gekozen);
    EXPECT_EQ(uitslag.goed, 1);
    EXPECT_TRUE(uitslag.vragen[0].goed);
    EXPECT_FALSE(uitslag.vragen[2].goed) << "not answered";
}

TEST(OpleidingRules, says_how_it_stands) {
    const Date vandaag{2026, 11, 23};
    const auto gedaan = [](Date tot) {
        return std::optional(Gevolgd{OpleidingSoort::gedaan, Date{2025, 1, 1}, tot});
    };
    EXPECT_EQ(rules::stand(std::nullopt, vandaag), Stand::te_doen);
    EXPECT_EQ(rules::stand(gedaan(Date{2026, 11, 22}), vandaag), Stand::verlopen);
    EXPECT_EQ(rules::stand(gedaan(vandaag), vandaag), Stand::bijna) << "the last day counts";
    EXPECT_EQ(rules::stand(gedaan(Date{2027, 6, 1}), vandaag), Stand::geldig);
    EXPECT_EQ(rules::stand(Gevolgd{OpleidingSoort::niet_nodig, vandaag, std::nullopt}, vandaag),
              Stand::niet_nodig);
    EXPECT_EQ(rules::geldig_tot(Date{2026, 1, 31}, 1), (Date{2026, 2, 28}));
    EXPECT_EQ(rules::geldig_tot(Date{2026, 11, 23}, 24), (Date{2028, 11, 23}));
    EXPECT_EQ(velden(rules::fouten(NieuweOpleiding{}, vandaag)),
              "mensen:required onderwerpen:required soort:required gedaan:required ");
    EXPECT_EQ(
        velden(rules::fouten(
            NieuweOpleiding{{kern::MedewerkerId{}}, {1}, OpleidingSoort::gedaan, Date{2027, 1, 1}}, vandaag)),
        "gedaan:in-the-future ");
}

TEST(BijeenkomstRules, names_each_fault) {
    const Date vandaag{2026, 11, 23};
    EXPECT_EQ(velden(rules::fouten(Bijeenkomst{}, themas, vandaag)),
              "soort:required titel:required datum:required ");
    Bijeenkomst goed;
    goed.soort = "themadag";
    goed.titel = "Themadag";
    goed.datum = vandaag;
    EXPECT_EQ(velden(rules::fouten(goed, themas, vandaag)), "");
    goed.thema = "ufo";
    EXPECT_EQ(velden(rules::fouten(goed, themas, vandaag)), "thema:unknown ");
}

class KennisTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static Velden blad(std::string_view tekst = "## Kort\n- **Nodig** is <nodig>.",
                       std::string_view versie = "0") {
        return {{"soort", "bladzijde"},
                {"thema", "stalking"},
                {"titel", "Wat mag je delen?"},
                {"tekst", std::string(tekst)},
                {"versie", std::string(versie)}};
    }
    static Velden module() {
        Velden velden = blad();
        velden[0].second = "module";
        velden[2].second = "Module delen";
        velden.insert(velden.end(), {{"vragen.0.vraag", "Mag dit?"},
                                     {"vragen.0.a", "Ja"},
                                     {"vragen.0.b", "Nee"},
                                     {"vragen.0.c", "Soms"},
                                     {"vragen.0.goed", "b"},
                                     {"vragen.0.uitleg", "Het is niet nodig."}});
        return velden;
    }
};

TEST_P(KennisTest, the_house_writes_and_everyone_reads) {
    EXPECT_EQ(huis.post("makelaar", "/kennis", blad()).status, 303);
    for (const auto* wie : {"politie", "bestuur", "fg", "beheerder", "contactpersoon", "aanmelder"}) {
        EXPECT_TRUE(staat(huis.get(wie, "/kennis"), "Wat mag je delen?")) << wie;
        EXPECT_TRUE(staat(huis.get(wie, "/kennis/wat-mag-je-delen"), "<b>Nodig</b> is &lt;nodig&gt;."))
            << wie;
        EXPECT_EQ(huis.get(wie, "/kennis/wat-mag-je-delen/wijziging").status, 404) << wie;
        EXPECT_EQ(huis.post(wie, "/kennis", blad()).status, 404) << wie;
    }
}

TEST_P(KennisTest, versions_stay_and_nobody_overwrites_another) {
    huis.post("makelaar", "/kennis", blad());
    EXPECT_EQ(huis.post("makelaar", "/kennis/wat-mag-je-delen", blad("De tweede.", "1")).status, 303);
    const auto laat = huis.post("beleid", "/kennis/wat-mag-je-delen", blad("Te laat.", "1"));
    EXPECT_EQ(laat.status, 409);
    EXPECT_TRUE(staat(laat, "Te laat.")) << "what was typed stays";
    EXPECT_TRUE(staat(huis.get("politie", "/kennis/wat-mag-je-delen"), "De tweede."));
    EXPECT_TRUE(staat(huis.get("politie", "/kennis/wat-mag-je-delen/versies/1"), "&lt;nodig&gt;"));
    EXPECT_EQ(huis.get("politie", "/kennis/wat-mag-je-delen/versies/9").status, 404);
    EXPECT_EQ(huis.post("makelaar", "/kennis/wat-mag-je-delen/intrekking", {{"versie", "2"}}).status, 303);
    EXPECT_EQ(huis.get("politie", "/kennis/wat-mag-je-delen").status, 404);
}

TEST_P(KennisTest, a_module_explains_and_keeps_nothing) {
    EXPECT_EQ(huis.post("makelaar", "/kennis", module()).status, 303);
    const auto leeg = huis.get("politie", "/kennis/module-delen");
    EXPECT_FALSE(staat(leeg, "Het is niet nodig.")) << "no answer before one answered";
    const auto fout = huis.post("politie", "/kennis/module-delen/antwoorden", {{"antwoord0", "1"}});
    EXPECT_TRUE(staat(fout, "Niet goed."));
    EXPECT_TRUE(staat(fout, "Het is niet nodig."));
    EXPECT_TRUE(staat(fout, "0 van 1 goed"));
    EXPECT_TRUE(
        staat(huis.post("politie", "/kennis/module-delen/antwoorden", {{"antwoord0", "2"}}), "1 van 1 goed"));
    for (const auto& regel : huis.log()) EXPECT_EQ(regel.regel.find("antwoord0"), std::string::npos);
}

TEST_P(KennisTest, strange_text_is_only_text) {
    for (const auto* tekst : {"|", "| |", "|\n|", "[x](../a.md)", "[x]( .md)", "**", "# kop",
                              "<script>alert(1)</script>", "1. ", "- ", "##", "## ", "[a](b", "`"}) {
        Velden velden = blad(tekst);
        velden[2].second = std::string("Proef ") + std::to_string(std::string_view(tekst).size());
        const auto gedaan = huis.post("makelaar", "/kennis", velden);
        ASSERT_EQ(gedaan.status, 303) << tekst;
    }
    const auto lijst = huis.api("politie", web::Method::get, "/api/v1/kennis");
    for (auto at = lijst.body.find("\"code\":\""); at != lijst.body.npos;
         at = lijst.body.find("\"code\":\"", at + 1)) {
        const auto van = at + 8;
        const auto pad = "/kennis/" + lijst.body.substr(van, lijst.body.find('"', van) - van);
        const auto gelezen = huis.get("politie", pad);
        EXPECT_EQ(gelezen.status, 200) << pad;
        EXPECT_FALSE(staat(gelezen, "<script>alert"));
    }
}

TEST_P(KennisTest, a_contact_person_keeps_the_training_of_his_own_people_alone) {
    const auto opleiding = [&](std::string_view wie) {
        return Velden{{"mensen.0.id", huis.medewerker(wie).text()},
                      {"onderwerpen", "omgang"},
                      {"onderwerpen", "beveiliging"},
                      {"soort", "gedaan"},
                      {"gedaan", "20-11-2026"}};
    };
    EXPECT_EQ(huis.post("contactpersoon", "/opleidingen", opleiding("gemeente")).status, 303);
    const auto blad = huis.get("contactpersoon", "/opleidingen");
    EXPECT_TRUE(staat(blad, "Pim Meidoorn"));
    EXPECT_TRUE(staat(blad, "geldig tot en met 20 november 2028"));
    EXPECT_TRUE(staat(blad, "nog te doen"));
    EXPECT_FALSE(staat(blad, "Ilse Vlier")) << "of the police";
    EXPECT_FALSE(
        staat(huis.get("contactpersoon", "/opleidingen?organisatie=" + huis.organisatie("politie").text()),
              "Ilse Vlier"));
    EXPECT_EQ(huis.post("contactpersoon", "/opleidingen", opleiding("politie")).status, 404);
    for (const auto* wie : {"fg", "beheerder", "manager"})
        EXPECT_TRUE(staat(huis.get(wie, "/opleidingen?organisatie=" + huis.organisatie("politie").text()),
                          "Ilse Vlier"))
            << wie;
    EXPECT_EQ(huis.post("fg", "/opleidingen", opleiding("politie")).status, 404)
        << "reads, and does not write";
    for (const auto* wie : {"politie", "regisseur", "bestuur"})
        EXPECT_EQ(huis.get(wie, "/opleidingen").status, 404) << wie;
}

TEST_P(KennisTest, hours_of_a_meeting_follow_from_the_norm_of_its_day) {
    EXPECT_EQ(huis.post("beleid", "/bijeenkomsten",
                        {{"soort", "themadag"},
                         {"titel", "Themadag <stalking>"},
                         {"datum", "20-11-2026"},
                         {"mensen", "24"},
                         {"organisaties.0.id", huis.organisatie("politie").text()}})
                  .status,
              303);
    const auto blad = huis.get("regisseur", "/bijeenkomsten");
    EXPECT_TRUE(staat(blad, "Themadag &lt;stalking&gt;"));
    EXPECT_TRUE(staat(blad, "8 uur"));
    EXPECT_EQ(huis.get("politie", "/bijeenkomsten").status, 404);
    const auto lijst = huis.api("regisseur", web::Method::get, "/api/v1/bijeenkomsten");
    EXPECT_TRUE(staat(lijst, "\"minuten\":480")) << lijst.body;
}

INSTANTIATE_TEST_SUITE_P(Engines, KennisTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace kennis
