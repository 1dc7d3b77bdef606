// Asking a public participant afterwards, categories that follow the report, and colleagues at one report at once.
#include <gtest/gtest.h>

#include "domein/triage/test_triage.hpp"

namespace {

using namespace triage::test;

class MeekijkenTest : public TriageHuis {
protected:
    // Somebody of the Public Prosecution Service judges along, though he sat at no triage table.
    void niemand_aan_tafel() {
        huis.schrijf([](db::Tx& tx) {
            static constexpr db::Sql weg{"test.tafel_leeg", "DELETE FROM tafellid"};
            tx.run(weg);
        });
        huis.schrijf([&](db::Tx& tx) {
            for (const auto* wie : {"regisseur", "makelaar"})
                tx.run(insert_lid, huis.tafel("triage"), huis.medewerker(wie), begin);
        });
    }
    int vraag(std::string_view login, kern::DossierId dossier, std::string_view wie) {
        return huis.post(login, pad(dossier, "/beoordelaars"), {{"beoordelaar", huis.medewerker(wie).text()}})
            .status;
    }
    int deel_in(kern::DossierId dossier, kern::ItemId item, std::string_view versie, std::string_view wat) {
        return huis
            .post("makelaar", pad(dossier, "/categorieen"),
                  {{"item", item.text()}, {"versie", std::string(versie)}, {"categorieen", std::string(wat)}})
            .status;
    }
};

TEST_P(MeekijkenTest, a_public_participant_can_be_asked_afterwards_and_then_decides) {
    niemand_aan_tafel();
    const auto dossier = meld_aan();
    EXPECT_TRUE(bevat(huis.get("makelaar", pad(dossier)), "Nog geen publieke deelnemer beoordeelt mee."));
    const auto leeg = huis.post("makelaar", pad(dossier, "/besluiten"), voorstel("terugleggen"));
    EXPECT_EQ(leeg.status, 409);
    EXPECT_TRUE(bevat(leeg, "Geen publieke deelnemer beoordeelt deze aanmelding."));
    EXPECT_TRUE(bevat(leeg, "Drie organisaties werken langs elkaar.")) << "what was typed stays in the form";
    EXPECT_EQ(huis.get("om", pad(dossier)).status, 404);
    EXPECT_EQ(vraag("makelaar", dossier, "om"), 303);
    EXPECT_EQ(huis.get("om", pad(dossier)).status, 200) << "from now";
    EXPECT_EQ(rol(dossier, "om"), static_cast<int>(toegang::DeelnameRol::beoordelaar));
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/besluiten"), voorstel("terugleggen")).status, 303);
    EXPECT_EQ(antwoord("om", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::teruggelegd);
}

TEST_P(MeekijkenTest, only_public_participants_who_are_not_in_it_yet) {
    niemand_aan_tafel();
    const auto dossier = meld_aan();
    // Private (2.27(2)), of the house, of a board, the reporter himself, nobody.
    for (const auto* wie :
         {"ggz", "reclassering", "veilig_thuis", "regisseur2", "fg", "bestuur", "aanmelder"})
        EXPECT_EQ(vraag("makelaar", dossier, wie), 422) << wie;
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/beoordelaars"), {}).status, 422);
    EXPECT_EQ(vraag("makelaar", dossier, "politie"), 303);
    EXPECT_EQ(vraag("makelaar", dossier, "politie"), 422) << "once is enough";
    for (const auto* wie : {"politie", "aanmelder", "om", "manager"})
        EXPECT_EQ(vraag(wie, dossier, "om"), 404) << wie;
    EXPECT_EQ(waarde<std::int64_t>(select_lopend, dossier, huis.organisatie("politie")), 1);
}

TEST_P(MeekijkenTest, categories_of_the_report_go_for_what_came_with_it) {
    static constexpr db::Sql met_soort{
        "test.met_soort",
        "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gemaakt, id LIMIT 1"};
    const auto dossier = meld_aan();
    const std::string mijn = "/aanmeldingen/" + dossier.text();
    EXPECT_EQ(huis.post("aanmelder", mijn + "/aanvulling", {{"tekst", "Hij is weer gezien."}}).status, 303);
    EXPECT_EQ(huis.post("aanmelder", mijn + "/bijlagen", {}, {{"bijlage", "a.txt", "", "Een brief."}}).status,
              303);
    const auto tekst = waarde<kern::ItemId>(select_item, dossier);
    const auto bijlage = waarde<kern::ItemId>(met_soort, dossier, 7);
    const auto aanvulling = waarde<kern::ItemId>(met_soort, dossier, 8);
    const auto wonen = toegang::Categorieen{toegang::Categorie::wonen}.mask();
    const auto gezondheid = toegang::Categorieen{toegang::Categorie::gezondheid}.mask();
    EXPECT_FALSE(bevat(huis.get("politie", pad(dossier)), "Hij is weer gezien."))
        << "held to every class as yet";
    EXPECT_EQ(deel_in(dossier, tekst, "1", "wonen"), 303);
    for (const auto& item : {tekst, bijlage, aanvulling})
        EXPECT_EQ(waarde<std::int64_t>(select_categorieen, dossier, item), wonen);
    EXPECT_TRUE(bevat(huis.get("politie", pad(dossier)), "Hij is weer gezien."));
    // One that was ticked on its own keeps its own.
    EXPECT_EQ(deel_in(dossier, aanvulling, "2", "gezondheid"), 303);
    EXPECT_EQ(deel_in(dossier, tekst, "2", "begeleiding"), 303);
    EXPECT_EQ(waarde<std::int64_t>(select_categorieen, dossier, aanvulling), gezondheid);
    EXPECT_EQ(waarde<std::int64_t>(select_categorieen, dossier, bijlage),
              toegang::Categorieen{toegang::Categorie::begeleiding}.mask());
}

TEST_P(MeekijkenTest, two_colleagues_at_the_small_forms_see_both) {
    const auto dossier = meld_aan();
    const auto wijs_toe = [&](std::string_view wie, std::string_view versie) {
        return huis.post("makelaar", pad(dossier, "/toewijzing"),
                         {{"aan", huis.medewerker(wie).text()}, {"versie", std::string(versie)}});
    };
    EXPECT_EQ(wijs_toe("regisseur", "1").status, 303);
    const auto botsing = wijs_toe("makelaar", "1");
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(bevat(botsing, "Een collega was je voor"));
    EXPECT_TRUE(bevat(botsing, "name=\"aan\" value=\"" + huis.medewerker("makelaar").text() + "\""));
    EXPECT_TRUE(bevat(botsing, "name=\"versie\" value=\"2\""));
    EXPECT_EQ(wijs_toe("makelaar", "2").status, 303);

    const auto tekst = waarde<kern::ItemId>(select_item, dossier);
    EXPECT_EQ(deel_in(dossier, tekst, "1", "wonen"), 303);
    const auto soort = huis.post("makelaar", pad(dossier, "/categorieen"),
                                 {{"item", tekst.text()}, {"versie", "1"}, {"categorieen", "gezondheid"}});
    EXPECT_EQ(soort.status, 409);
    EXPECT_TRUE(bevat(soort, "name=\"categorieen\" value=\"gezondheid\""));
    EXPECT_TRUE(bevat(soort, "Houd wat er nu staat"));
}

TEST_P(MeekijkenTest, a_refusal_keeps_what_was_typed) {
    const auto dossier = meld_aan();
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/besluiten"), voorstel("terugleggen")).status, 303);
    const auto weer = huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen"));
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(bevat(weer, "Er ligt al een besluit voor."));
    EXPECT_TRUE(bevat(weer, "Drie organisaties werken langs elkaar."));
    // A form whose judgement came back keeps the version it was made with.
    const auto fout =
        huis.post("regisseur", pad(dossier, "/oordeel"),
                  {{"versie", "7"}, {"oordelen.0.letter", "a"}, {"oordelen.0.oordeel", "misschien"}});
    EXPECT_EQ(fout.status, 422);
}

INSTANTIATE_TEST_SUITE_P(Engines, MeekijkenTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
