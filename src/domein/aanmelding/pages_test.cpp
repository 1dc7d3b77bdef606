#include "domein/aanmelding/test_aanmelding.hpp"

namespace aanmelding::test {
namespace {

class IndienenTest : public AanmeldingTest {};

TEST_P(IndienenTest, five_things_are_enough) {
    Velden v{{"betrokkene.geslachtsnaam", "Onbekende man bij het station"},
             {"gemeente", "oudmeer"},
             {"reden", "Hij schreeuwt naar reizigers."},
             {"vraag", "Wie kent hem?"}};
    for (const char* letter : {"a", "b", "c", "d"})
        v.emplace_back(std::string("toetsen.") + letter + ".antwoord", "weet-niet");
    const std::string pad = stuur("aanmelder", v);
    const auto blad = huis.get("aanmelder", pad + "?verstuurd=1");
    EXPECT_EQ(blad.status, 200);
    EXPECT_TRUE(staat(blad, "Je aanmelding is verstuurd"));
    EXPECT_TRUE(staat(blad, "Onbekende man bij het station"));
    EXPECT_TRUE(staat(blad, "ZVH-"));
    EXPECT_TRUE(staat(blad, "uiterlijk 30 november 2026"));
}

TEST_P(IndienenTest, a_report_makes_a_dossier_with_its_people_and_deelnames) {
    const std::string pad = stuur();
    EXPECT_EQ(getal({"test.personen", "SELECT count(*) FROM persoon"}), 3);
    EXPECT_EQ(getal({"test.hashes", "SELECT count(*) FROM persoon_hash"}),
              3);  // BSN, name with birth date, address
    EXPECT_EQ(
        getal({"test.toetsen", "SELECT count(*) FROM toets WHERE criteria = 'bgs-2.20' AND antwoord = 3"}),
        4);
    EXPECT_EQ(
        getal(
            {"test.niet",
             "SELECT count(*) FROM adres_afgeschermd_voor a JOIN persoon p ON p.id = a.voor AND p.rol = 2"}),
        1);
    EXPECT_EQ(getal({"test.telling",
                     "SELECT aantal FROM telling WHERE soort = 'instroom' AND maand = '2026-11' AND gemeente "
                     "= 'oudmeer'"}),
              1);
    EXPECT_EQ(getal({"test.verloop",
                     "SELECT count(*) FROM dossier_verloop WHERE soort = 'aangemeld' AND waarde = 'veld'"}),
              1);
    // The reporter, the two of the house and the two public participants at the table; not the private one.
    EXPECT_EQ(getal({"test.aanmelder",
                     "SELECT count(*) FROM deelnemer WHERE rol = 1 AND stapel = 1 AND doelen = 1"}),
              1);
    EXPECT_EQ(getal({"test.huis", "SELECT count(*) FROM deelnemer WHERE rol = 2 AND doelen = 2"}), 2);
    EXPECT_EQ(getal({"test.beoordelaars", "SELECT count(*) FROM deelnemer WHERE rol = 3"}), 2);
    EXPECT_EQ(getal({"test.deelnames", "SELECT count(*) FROM deelname"}), 4);
    const auto blad = huis.get("aanmelder", pad);
    EXPECT_TRUE(staat(blad, "Adres wordt niet gegeven aan"));
    EXPECT_TRUE(staat(blad, "G. Fuut"));
    EXPECT_FALSE(staat(blad, "999990482")) << "a BSN is shown by an act of its own";
}

TEST_P(IndienenTest, nobody_else_sees_it) {
    const std::string pad = stuur();
    for (const auto* login : {"gemeente", "politie", "ggz", "regisseur", "fg", "beheerder", "manager"})
        EXPECT_EQ(huis.get(login, pad).status, 404) << login;
    EXPECT_FALSE(staat(huis.get("gemeente", "/aanmeldingen"), "Kluut"));
    EXPECT_TRUE(staat(huis.get("aanmelder", "/aanmeldingen"), "Kluut, S. en gezin"));
}

TEST_P(IndienenTest, all_faults_come_at_once_and_nothing_typed_is_lost) {
    auto v = met(velden(), "betrokkene.bsn", "999990483");
    v = met(v, "vraag", "");
    v = met(v, "wachten", "nee");
    v = met(v, "toetsen.b.antwoord", "ja");
    const auto terug = huis.post("aanmelder", "/aanmeldingen", v);
    EXPECT_EQ(terug.status, 422);
    EXPECT_TRUE(staat(terug, "<title>Fout:"));
    for (const auto* veld : {"#spoedReden", "#betrokkene.bsn", "#vraag", "#toetsen.b.motivering"})
        EXPECT_TRUE(staat(terug, "href=\"" + std::string(veld) + "\"")) << veld;
    EXPECT_LT(terug.body.find("#spoedReden\""), terug.body.find("#betrokkene.bsn\""))
        << "in the order of the page";
    EXPECT_TRUE(staat(terug, "Zij slaapt sinds september"));
    EXPECT_TRUE(staat(terug, "value=\"Bea Sterappel\""));
    EXPECT_EQ(getal(dossiers), 0);
}

TEST_P(IndienenTest, a_draft_is_kept_for_its_writer_alone) {
    const std::string id = huis.random().id<kern::Item>().text();
    auto v = met(velden(), "concept", id);
    v.emplace_back("ga", "5");
    const auto klaar = huis.post("aanmelder", "/aanmeldingen/concept", v);
    EXPECT_EQ(header(klaar, "Location"), "/aanmeldingen/concepten/" + id + "#deel-5");
    const auto open = huis.get("aanmelder", "/aanmeldingen/concepten/" + id);
    EXPECT_TRUE(staat(open, "Zij slaapt sinds september"));
    EXPECT_TRUE(staat(open, "tot 23 december 2026"));
    EXPECT_TRUE(staat(huis.get("aanmelder", "/aanmeldingen"), "Kluut, S."));
    EXPECT_EQ(huis.get("gemeente", "/aanmeldingen/concepten/" + id).status, 404);
    // Somebody else cannot write over it either.
    EXPECT_EQ(huis.post("gemeente", "/aanmeldingen/concept", v).status, 404);
    EXPECT_EQ(huis.post("gemeente", "/aanmeldingen/concepten/" + id + "/verwijdering").status, 404);
    EXPECT_EQ(huis.post("aanmelder", "/aanmeldingen/concepten/" + id + "/verwijdering").status, 303);
    EXPECT_EQ(huis.get("aanmelder", "/aanmeldingen/concepten/" + id).status, 404);
}

TEST_P(IndienenTest, a_draft_ends) {
    const std::string id = huis.random().id<kern::Item>().text();
    huis.post("aanmelder", "/aanmeldingen/concept", met(velden(), "concept", id));
    EXPECT_EQ(huis.get("aanmelder", "/aanmeldingen/concepten/" + id).status, 200);
    huis.clock().set(huis.clock().now().plus_seconds(31 * 24 * 3600));
    huis.vergeet("aanmelder");
    EXPECT_EQ(huis.get("aanmelder", "/aanmeldingen/concepten/" + id).status, 404);
}

TEST_P(IndienenTest, the_script_saves_and_hears_until_when) {
    web::Request vraag = huis.request("aanmelder", web::Method::post, "/aanmeldingen/concept");
    const std::string csrf = huis.als("aanmelder").csrf;
    vraag.headers.add("accept", "application/json");
    vraag.headers.add("sec-fetch-site", "same-origin");
    for (const auto& [naam, waarde] : velden()) vraag.form.add(naam, waarde);
    vraag.form.add("csrf", csrf);
    vraag.form.add("concept", huis.random().id<kern::Item>().text());
    const auto antwoord = huis.send(std::move(vraag));
    EXPECT_EQ(antwoord.status, 200) << antwoord.body;
    EXPECT_TRUE(staat(antwoord, "\"blijftTot\":\"23 december 2026\"")) << antwoord.body;
}

TEST_P(IndienenTest, rows_come_and_go_without_script) {
    const std::string id = huis.random().id<kern::Item>().text();
    auto v = met(velden(), "concept", id);
    v = met(v, "doe", "kring-erbij");
    EXPECT_EQ(header(huis.post("aanmelder", "/aanmeldingen/concept", v), "Location"),
              "/aanmeldingen/concepten/" + id + "#deel-3");
    EXPECT_TRUE(
        staat(huis.get("aanmelder", "/aanmeldingen/concepten/" + id), "name=\"kring.3.geslachtsnaam\""));
    v = met(met(v, "doe", "kring-weg-2"), "versie", "1");
    huis.post("aanmelder", "/aanmeldingen/concept", v);
    const auto over = huis.get("aanmelder", "/aanmeldingen/concepten/" + id);
    EXPECT_FALSE(staat(over, "Fuut"));
    EXPECT_FALSE(staat(over, "name=\"betrokkene.adresNietVoor\" value=\"3\" checked"));
}

TEST_P(IndienenTest, sent_twice_is_one_dossier) {
    const auto v = met(velden(), "concept", huis.random().id<kern::Item>().text());
    huis.post("aanmelder", "/aanmeldingen/concept", v);
    EXPECT_EQ(getal(concepten), 1);
    const std::string eerst = stuur("aanmelder", v);
    EXPECT_EQ(getal(concepten), 0);
    EXPECT_EQ(stuur("aanmelder", v), eerst);
    EXPECT_EQ(getal(dossiers), 1);
    // A save of the script that comes late brings no draft back.
    huis.post("aanmelder", "/aanmeldingen/concept", v);
    EXPECT_EQ(getal(concepten), 0);
}

TEST_P(IndienenTest, the_house_fills_it_in_on_the_phone) {
    const auto formulier = huis.get("regisseur", "/aanmeldingen/nieuw");
    EXPECT_TRUE(staat(formulier, "gemeente · Yara Sering"));
    EXPECT_FALSE(staat(huis.get("aanmelder", "/aanmeldingen/nieuw"), "Yara Sering\">"))
        << "only the house chooses";
    EXPECT_EQ(huis.post("regisseur", "/aanmeldingen", velden()).status, 422);
    const auto v = met(velden(), "namens", huis.medewerker("aanmelder").text());
    const auto klaar = huis.post("regisseur", "/aanmeldingen", v);
    ASSERT_EQ(klaar.status, 303) << klaar.body;
    const std::string naar = header(klaar, "Location");
    EXPECT_EQ(huis.get("regisseur", naar).status, 200) << naar;
    const std::string pad = "/aanmeldingen" + naar.substr(std::string_view("/triage").size());
    EXPECT_EQ(huis.get("aanmelder", pad).status, 200);
    EXPECT_TRUE(staat(huis.get("aanmelder", pad), "het huis, aan de telefoon"));
    EXPECT_EQ(getal({"test.bron", "SELECT count(DISTINCT bron) FROM item"}), 1);
    // A partner cannot report in the name of another.
    EXPECT_EQ(huis.post("gemeente", "/aanmeldingen", v).status, 422);
    // Nor the house in the name of who cannot report.
    EXPECT_EQ(
        huis.post("regisseur", "/aanmeldingen", met(v, "namens", huis.medewerker("bestuur").text())).status,
        422);
}

TEST_P(IndienenTest, urgent_says_whom_to_call) {
    huis.schrijf([](db::Tx& tx) {
        static constexpr db::Sql piket{"test.piket",
                                       "INSERT INTO instelling (code, van, waarde) VALUES ('piket.telefoon', "
                                       "'2020-01-01', '06 0000 1000')"};
        tx.run(piket);
    });
    EXPECT_TRUE(staat(huis.get("aanmelder", "/aanmeldingen/nieuw"), "06 0000 1000"));
    const std::string pad =
        stuur("aanmelder", met(met(velden(), "wachten", "nee"), "spoedReden", "Hij dreigt met brand."));
    EXPECT_EQ(getal({"test.spoed", "SELECT count(*) FROM dossier WHERE spoed = 1"}), 1);
    const auto blad = huis.get("aanmelder", pad + "?verstuurd=1");
    EXPECT_TRUE(staat(blad, "06 0000 1000"));
    EXPECT_TRUE(staat(blad, "Hij dreigt met brand."));
}

TEST_P(IndienenTest, secrecy_needs_its_ground_and_is_released_by_sending) {
    const auto v = met(velden(), "geheim", "medisch");
    EXPECT_EQ(huis.post("aanmelder", "/aanmeldingen", v).status, 422);
    stuur("aanmelder",
          met(met(v, "geheimGrond", "toestemming"), "geheimToelichting", "Voor overleg, 12 november 2026."));
    EXPECT_EQ(getal({"test.geheim",
                     "SELECT count(*) FROM item WHERE soort = 2 AND geheim = 1 AND vrijgegeven = 1"}),
              1);
}

TEST_P(IndienenTest, criteria_that_hold_no_more_make_no_new_dossier) {
    huis.schrijf([](db::Tx& tx) {
        static constexpr db::Sql oud{
            "test.toetsset",
            "INSERT INTO codelijst (lijst, code, naam, volgorde, van, tot) VALUES ('toetsen', 'kader-2018', "
            "'Kader 2018', 1, '2018-01-01', '2025-02-28')"};
        tx.run(oud);
    });
    EXPECT_EQ(huis.post("aanmelder", "/aanmeldingen", velden()).status, 409);
    EXPECT_EQ(getal(dossiers), 0);
}

// A code that the house added can be chosen from its day on; one that ended cannot, and keeps its name.
TEST_P(IndienenTest, the_form_chooses_from_the_codes_of_the_house) {
    huis.schrijf([](db::Tx& tx) {
        static constexpr db::Sql code{
            "test.eigen_code",
            "INSERT INTO codelijst (lijst, code, naam, volgorde, van, tot) VALUES ($1, $2, $3, "
            "1, $4, $5)"};
        const std::optional<Date> open;
        for (const char* lijst : {"bsn-onbekend", "naamgebruik"}) {
            tx.run(code, lijst, "huis-nu", "Van het huis", Date{2026, 1, 1}, open);
            tx.run(code, lijst, "huis-oud", "Van vroeger", Date{2020, 1, 1},
                   std::optional(Date{2026, 1, 31}));
            tx.run(code, lijst, "huis-later", "Van straks", Date{2027, 1, 1}, open);
        }
    });
    const auto formulier = huis.get("aanmelder", "/aanmeldingen/nieuw");
    EXPECT_TRUE(staat(formulier, "huis-nu"));
    for (const char* weg :
         {"huis-oud", "huis-later", "Heeft geen BSN", "Eigen naam, dan naam van de partner"})
        EXPECT_FALSE(staat(formulier, weg)) << weg;
    for (const char* veld :
         {"betrokkene.bsnOnbekendOmdat", "betrokkene.naamgebruik", "kring.2.naamgebruik"}) {
        const auto zonder = met(velden(), "betrokkene.bsn", "");
        for (const char* niet : {"huis-oud", "huis-later", "geen-bsn", "partner-eigen"})
            EXPECT_EQ(huis.post("aanmelder", "/aanmeldingen", met(zonder, veld, niet)).status, 422)
                << veld << " " << niet;
        EXPECT_EQ(huis.post("aanmelder", "/aanmeldingen", met(zonder, veld, "huis-nu")).status, 303) << veld;
    }
}

TEST_P(IndienenTest, who_is_in_the_dossier_never_works_on_it) {
    huis.schrijf([&](db::Tx& tx) {
        static constexpr db::Sql zet{"test.bsn", "UPDATE medewerker SET bsn_hash = $2 WHERE id = $1"};
        tx.run(zet, huis.medewerker("politie"), betrokkene::hash_bsn(huis.kern(), "999990482"));
    });
    stuur();
    EXPECT_EQ(getal({"test.uit", "SELECT count(*) FROM uitsluiting WHERE reden = 1"}), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, IndienenTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
}  // namespace aanmelding::test
