// The worklist, one report, overlap and the API, through the real router on both engines.

#include <gtest/gtest.h>

#include <algorithm>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/triage/test_triage.hpp"

namespace {

using namespace triage::test;

class TriageTest : public TriageHuis {};

TEST_P(TriageTest, the_worklist_shows_what_one_is_named_in_and_spoed_first) {
    const auto rustig = meld_aan();
    const auto haast = meld_aan("", true);
    const auto lijst = huis.get("regisseur", "/triage");
    EXPECT_EQ(lijst.status, 200);
    EXPECT_TRUE(bevat(lijst, "Kluut, S."));
    EXPECT_LT(lijst.body.find(haast.text()), lijst.body.find(rustig.text()));
    EXPECT_TRUE(bevat(huis.get("politie", "/triage"), "Kluut, S."));
    EXPECT_FALSE(bevat(huis.get("reclassering", "/triage"), "Kluut, S."));  // no member of the triage table
    EXPECT_FALSE(bevat(huis.get("regisseur", "/triage?toon=mijn"), "Kluut, S."));
    EXPECT_TRUE(bevat(huis.get("regisseur", "/triage?toon=spoed"), haast.text()));
    EXPECT_EQ(huis.get("aanmelder", "/triage").status, 404);  // an aanmelder does not judge
    const auto api = huis.api("regisseur", web::Method::get, "/api/v1/triage?pageSize=1", {}, Doel::triage);
    EXPECT_EQ(api.status, 200);
    EXPECT_TRUE(bevat(api, haast.text()));
}

TEST_P(TriageTest, several_reports_go_to_one_colleague_at_once) {
    const auto een = meld_aan(), twee = meld_aan();
    const auto gedaan = huis.post("makelaar", "/triage/toewijzing",
                                  {{"aan", huis.medewerker("regisseur").text()},
                                   {"dossiers.0.id", een.text()},
                                   {"dossiers.3.id", twee.text()}});
    EXPECT_EQ(gedaan.status, 303);
    const auto mijn = huis.get("regisseur", "/triage?toon=mijn");
    EXPECT_TRUE(bevat(mijn, een.text()));
    EXPECT_TRUE(bevat(mijn, twee.text()));
    EXPECT_EQ(fase(een), toegang::Fase::triage);
    // Who is not named in the report cannot be given it.
    EXPECT_EQ(huis.post("makelaar", "/triage/toewijzing",
                        {{"aan", huis.medewerker("regisseur2").text()}, {"dossiers.0.id", een.text()}})
                  .status,
              409);
    // Who judges does not assign.
    EXPECT_EQ(huis.post("politie", "/triage/toewijzing",
                        {{"aan", huis.medewerker("makelaar").text()}, {"dossiers.0.id", een.text()}})
                  .status,
              409);
}

// One report that a colleague gave away meanwhile does not hold up the others, and is not written over.
TEST_P(TriageTest, several_at_once_show_both_versions_of_what_a_colleague_changed) {
    const auto een = meld_aan(), twee = meld_aan();
    const auto wijs_toe = [&](std::string_view aan, std::string_view versie_van_een) {
        return huis.post("makelaar", "/triage/toewijzing",
                         {{"aan", huis.medewerker(aan).text()},
                          {"dossiers.0.id", een.text()},
                          {"dossiers.0.versie", std::string(versie_van_een)},
                          {"dossiers.1.id", twee.text()},
                          {"dossiers.1.versie", "1"},
                          {"dossiers.2.versie", "7"}});  // a row that was not ticked
    };
    const auto lijst = huis.get("makelaar", "/triage");
    EXPECT_TRUE(bevat(lijst, "name=\"dossiers.0.versie\" value=\"1\""));
    ASSERT_EQ(huis.post("makelaar", pad(een, "/toewijzing"),
                        {{"aan", huis.medewerker("regisseur").text()}, {"versie", "1"}})
                  .status,
              303);
    const auto botsing = wijs_toe("makelaar", "1");
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(bevat(botsing, "Een collega was je voor"));
    EXPECT_TRUE(bevat(botsing, "Noor Wilgenhof")) << "who has it now";
    EXPECT_TRUE(bevat(botsing, "1 aanmelding is toegewezen"));
    EXPECT_TRUE(bevat(botsing, "name=\"dossiers.0.id\" value=\"" + een.text() + "\""));
    EXPECT_TRUE(bevat(botsing, "name=\"dossiers.0.versie\" value=\"2\""));
    EXPECT_FALSE(bevat(botsing, twee.text())) << "that one is done";
    EXPECT_TRUE(bevat(huis.get("regisseur", "/triage?toon=mijn"), een.text()));
    EXPECT_TRUE(bevat(huis.get("makelaar", "/triage?toon=mijn"), twee.text()));
    // His own version, upon what stands there.
    EXPECT_EQ(huis.post("makelaar", "/triage/toewijzing",
                        {{"aan", huis.medewerker("makelaar").text()},
                         {"dossiers.0.id", een.text()},
                         {"dossiers.0.versie", "2"}})
                  .status,
              303);
    EXPECT_TRUE(bevat(huis.get("makelaar", "/triage?toon=mijn"), een.text()));
    EXPECT_EQ(huis.post("makelaar", "/triage/toewijzing",
                        {{"aan", huis.medewerker("makelaar").text()}, {"dossiers.2.versie", "7"}})
                  .status,
              422)
        << "nothing was ticked";
    const auto api =
        huis.api("makelaar", web::Method::post, "/api/v1/triage/toewijzing",
                 "{\"aan\":\"" + huis.medewerker("regisseur").text() + "\",\"dossiers\":[{\"id\":\"" +
                     een.text() + "\",\"versie\":1},{\"id\":\"" + twee.text() + "\"}]}",
                 Doel::triage);
    EXPECT_EQ(api.status, 200);
    EXPECT_EQ(api.body, "{\"toegewezen\":1,\"gewijzigd\":[\"" + een.text() + "\"],\"werktNietMee\":[]}");
}

TEST_P(TriageTest, the_report_is_for_who_judges_it_and_for_nobody_else) {
    const auto dossier = meld_aan();
    EXPECT_TRUE(bevat(huis.get("regisseur", pad(dossier)), "Slaapt in de auto."));
    EXPECT_EQ(huis.get("politie", pad(dossier)).status, 200);
    for (const auto* wie : {"reclassering", "aanmelder", "regisseur2", "manager", "fg"})
        EXPECT_EQ(huis.get(wie, pad(dossier)).status, 404) << wie;
    // Until its categories are ticked, only who is cleared for everything reads it.
    EXPECT_FALSE(bevat(huis.get("politie", pad(dossier)), "Slaapt in de auto."));
    const auto item = waarde<kern::ItemId>(select_item, dossier);
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/categorieen"),
                        {{"item", item.text()}, {"versie", "1"}, {"categorieen", "wonen"}})
                  .status,
              303);
    EXPECT_TRUE(bevat(huis.get("politie", pad(dossier)), "Slaapt in de auto."));
    // A stale form changes nothing; what nobody ticked is told at the field.
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/categorieen"),
                        {{"item", item.text()}, {"versie", "1"}, {"categorieen", "gezondheid"}})
                  .status,
              409);
    EXPECT_EQ(
        huis.post("makelaar", pad(dossier, "/categorieen"), {{"item", item.text()}, {"versie", "2"}}).status,
        422);
    EXPECT_EQ(waarde<std::int64_t>(select_categorieen, dossier, item),
              toegang::Categorieen{toegang::Categorie::wonen}.mask());
    EXPECT_EQ(huis.post("politie", pad(dossier, "/categorieen"),
                        {{"item", item.text()}, {"versie", "2"}, {"categorieen", "wonen"}})
                  .status,
              404);
}

TEST_P(TriageTest, the_first_contact_is_recorded_once) {
    const auto dossier = meld_aan();
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/eerste-contact"), {{"dag", "24-11-2026"}}).status, 422);
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/eerste-contact"), {{"dag", "22-11-2026"}}).status, 422);
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/eerste-contact"), {{"dag", "23-11-2026"}}).status, 303);
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/eerste-contact"), {}).status, 409);
    EXPECT_TRUE(bevat(huis.get("makelaar", "/triage"), "contact geweest"));
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/vragen"), {{"vraag", "Waar is het kind?"}}).status, 303);
    EXPECT_TRUE(bevat(huis.get("aanmelder", "/aanmeldingen/" + dossier.text()), "Waar is het kind?"));
}

TEST_P(TriageTest, overlap_tells_the_regisseur_whom_to_call_and_no_more) {
    const auto dossier = meld_aan("999990019");
    const auto ander = huis.dossier({.deelnemers = {{"regisseur2", toegang::DeelnameRol::huis}},
                                     .titel = "Geheim, G.",
                                     .procesregisseur = "regisseur2"});
    const auto hash = betrokkene::hash_bsn(huis.kern(), "999990019");
    huis.schrijf([&](db::Tx& tx) { tx.run(insert_hash, hash, 1, ander, huis.random().id<kern::Item>()); });
    const auto gezien = huis.get("regisseur", pad(dossier, "/overlap"));
    EXPECT_EQ(gezien.status, 200);
    EXPECT_TRUE(bevat(gezien, "Er is een ander dossier met dezelfde persoon"));
    EXPECT_TRUE(bevat(gezien, "Bas Hazelaar"));
    EXPECT_FALSE(bevat(gezien, "Geheim, G."));
    EXPECT_FALSE(bevat(gezien, "T-" + ander.text().substr(0, 8)));
    EXPECT_FALSE(bevat(gezien, ander.text()));
    const auto log = huis.log();
    EXPECT_EQ(log.back().actie, "triage.overlap");
    EXPECT_NE(std::find(log.back().dossiers.begin(), log.back().dossiers.end(), IdBytes(ander)),
              log.back().dossiers.end());
    for (const auto* wie : {"makelaar", "politie", "aanmelder"})
        EXPECT_EQ(huis.get(wie, pad(dossier, "/overlap")).status, 404) << wie;
    EXPECT_TRUE(bevat(huis.get("regisseur", pad(meld_aan(), "/overlap")),
                      "dezelfde persoon"));  // the same name and birth date
}

TEST_P(TriageTest, the_api_walks_the_same_way) {
    const auto dossier = meld_aan();
    const std::string basis = "/api/v1" + pad(dossier);
    const auto gezien = huis.api("regisseur", web::Method::get, basis, {}, Doel::triage);
    EXPECT_EQ(gezien.status, 200);
    EXPECT_TRUE(bevat(gezien, "\"reden\":\"Slaapt in de auto.\""));
    EXPECT_EQ(
        huis.api("regisseur", web::Method::post, basis + "/oordelen",
                 R"({"versie":0,"oordelen":[{"letter":"a","oordeel":"ja","motivering":"Geen woning."}]})",
                 Doel::triage)
            .status,
        204);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/besluiten", R"({"soort":"terugleggen"})",
                       Doel::triage)
                  .status,
              400);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/besluiten",
                       R"({"soort":"terugleggen","reden":"Past niet.","advies":"Vraag het wijkteam."})",
                       Doel::triage)
                  .status,
              201);
    const auto genomen = huis.api("politie", web::Method::post,
                                  basis + "/besluiten/" + besluit(dossier).text() + "/bevestiging",
                                  R"({"antwoord":"akkoord"})", Doel::triage);
    EXPECT_EQ(genomen.status, 200);
    EXPECT_TRUE(bevat(genomen, "\"genomen\":true"));
}

INSTANTIATE_TEST_SUITE_P(Engines, TriageTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
