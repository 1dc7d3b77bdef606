// A report from the worklist to each of its ends, through the real router on both engines.

#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/test_huis.hpp"
#include "platform/json/parse.hpp"

namespace {

using toegang::Doel;
using toegang::test::TestHuis;
using toegang::test::Velden;

constexpr Date begin{2026, 1, 1};
constexpr db::Sql insert_lid{"test.tafellid", "INSERT INTO tafellid (tafel, medewerker, van) VALUES ($1, $2, $3)"};
constexpr db::Sql insert_gemeente{
    "test.gemeente", "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES ('gemeente', 'zuiderwaard', 'Zuiderwaard', 1, $1)"};
constexpr db::Sql insert_instelling{"test.instelling", "INSERT INTO instelling (code, van, waarde) VALUES ($1, $2, $3)"};
constexpr db::Sql select_fase{"test.fase", "SELECT fase FROM dossier WHERE id = $1"};
constexpr db::Sql select_vernietigen{"test.vernietigen", "SELECT vernietigen_op FROM dossier WHERE id = $1"};
constexpr db::Sql select_rol{"test.rol_van", "SELECT rol FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};
constexpr db::Sql select_doelen{"test.doelen_van", "SELECT doelen FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};
constexpr db::Sql select_lopend{
    "test.lopend", "SELECT count(*) FROM deelname WHERE dossier = $1 AND organisatie = $2 AND ingetrokken IS NULL"};
constexpr db::Sql select_besluit{"test.besluit", "SELECT id FROM besluit WHERE dossier = $1 AND staat = 1"};
constexpr db::Sql select_besluit_versie{"test.besluit_versie", "SELECT versie FROM besluit WHERE dossier = $1 AND id = $2"};
constexpr db::Sql select_item{"test.item", "SELECT id FROM aanmelding WHERE dossier = $1"};
constexpr db::Sql select_categorieen{"test.categorieen", "SELECT categorieen FROM item WHERE dossier = $1 AND id = $2"};
constexpr db::Sql select_oordeel_versie{"test.oordeel_versie", "SELECT COALESCE(max(oordeel_op), 0) FROM toets WHERE dossier = $1"};
constexpr db::Sql select_telling{"test.telling", "SELECT aantal FROM telling WHERE soort = 'niet_opgepakt' AND maand = '2026-11'"};
constexpr db::Sql select_verloop{
    "test.verloop", "SELECT soort || '=' || waarde FROM dossier_verloop WHERE dossier = $1 ORDER BY tijd, soort, waarde, volg"};
constexpr db::Sql insert_hash{"test.hash", "INSERT INTO persoon_hash (hash, soort, dossier, persoon) VALUES ($1, $2, $3, $4)"};

class TriageTest : public testing::TestWithParam<db::Engine> {
protected:
    TriageTest() {
        huis.schrijf([&](db::Tx& tx) {
            tx.run(insert_gemeente, begin);
            for (const auto* wie : {"regisseur", "makelaar", "ondersteuner", "gemeente", "politie", "om"})
                tx.run(insert_lid, huis.tafel("triage"), huis.medewerker(wie), begin);
            for (const auto* wie : {"politie", "reclassering"})
                tx.run(insert_lid, huis.tafel("volwassenen"), huis.medewerker(wie), begin);
        });
    }

    TestHuis huis{GetParam()};

    kern::DossierId meld_aan(std::string_view bsn = "", bool spoed = false) {
        std::string json = R"({"betrokkene":{"geslachtsnaam":"Kluut","voorletters":"S.","geboortedatum":"1987-03-12","bsn":")";
        json += bsn;
        json += R"("},"gemeente":"zuiderwaard","reden":"Slaapt in de auto.","vraag":"Eén plan.","wachten":")";
        json += spoed ? R"(nee","spoedReden":"Er is een kind bij.")" : R"(ja")";
        json += R"(,"toetsen":{)";
        for (const char letter : std::string("abcd"))
            json += std::string(letter == 'a' ? "" : ",") + '"' + letter + R"(":{"antwoord":"ja","motivering":"Dat blijkt."})";
        json += "}}";
        const auto antwoord = huis.api("aanmelder", web::Method::post, "/api/v1/aanmeldingen", json, Doel::aanmelden);
        EXPECT_EQ(antwoord.status, 201) << antwoord.body;
        const auto gelezen = json::parse(antwoord.body, antwoord.body.size());
        return kern::DossierId::parse(*gelezen->find("id")->text()).value();
    }

    static std::string pad(kern::DossierId dossier, std::string_view rest = {}) {
        return "/triage/" + dossier.text() + std::string(rest);
    }

    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value_or(T{});
    }
    toegang::Fase fase(kern::DossierId dossier) { return waarde<toegang::Fase>(select_fase, dossier); }
    int rol(kern::DossierId dossier, std::string_view login) { return waarde<int>(select_rol, dossier, huis.medewerker(login)); }
    kern::BesluitId besluit(kern::DossierId dossier) { return waarde<kern::BesluitId>(select_besluit, dossier); }
    std::vector<std::string> verloop(kern::DossierId dossier) {
        auto snapshot = huis.db().read();
        std::vector<std::string> gevonden;
        for (db::Row row : snapshot.reader().query(select_verloop, dossier)) gevonden.push_back(row.get<std::string>(0));
        return gevonden;
    }
    std::string oordeel_versie(kern::DossierId dossier) {
        return std::to_string(waarde<std::int64_t>(select_oordeel_versie, dossier));
    }

    Velden oordelen(kern::DossierId dossier, std::string_view abcd) {
        Velden velden{{"versie", oordeel_versie(dossier)}};
        for (std::size_t i = 0; i < abcd.size(); ++i) {
            const std::string deel = "oordelen." + std::to_string(i);
            velden.emplace_back(deel + ".letter", std::string(1, static_cast<char>('a' + i)));
            velden.emplace_back(deel + ".oordeel", abcd[i] == 'j' ? "ja" : "nee");
            velden.emplace_back(deel + ".motivering", "Dat zien wij ook.");
        }
        return velden;
    }

    Velden voorstel(std::string_view soort) {
        Velden velden{{"soort", std::string(soort)}, {"reden", "Drie organisaties werken langs elkaar."}, {"advies", "Wij bellen je."}};
        if (soort == "terugleggen") return velden;
        velden.emplace_back("procesregisseur", huis.medewerker("regisseur").text());
        if (soort == "ondersteunen") return velden;
        velden.emplace_back("tafel", huis.tafel("volwassenen").text());
        int n = 0;
        for (const auto* organisatie : {"reclassering", "gemeente", "om", "ggz"}) {
            const std::string deel = "organisaties." + std::to_string(n++);
            velden.emplace_back(deel + ".id", huis.organisatie(organisatie).text());
            velden.emplace_back(deel + ".rol", "deelnemer");
            if (n == 4) velden.emplace_back(deel + ".mensen.0.id", huis.medewerker("ggz").text());
        }
        return velden;
    }

    int antwoord(std::string_view login, kern::DossierId dossier, std::string_view wat, std::string_view waarom = {}) {
        return huis
            .post(login, pad(dossier, "/besluiten/" + besluit(dossier).text() + "/bevestiging"),
                  {{"antwoord", std::string(wat)}, {"toelichting", std::string(waarom)}})
            .status;
    }
};

bool bevat(const web::Response& response, std::string_view tekst) { return response.body.find(tekst) != std::string::npos; }

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
                                  {{"aan", huis.medewerker("regisseur").text()}, {"dossiers.0.id", een.text()}, {"dossiers.3.id", twee.text()}});
    EXPECT_EQ(gedaan.status, 303);
    const auto mijn = huis.get("regisseur", "/triage?toon=mijn");
    EXPECT_TRUE(bevat(mijn, een.text()));
    EXPECT_TRUE(bevat(mijn, twee.text()));
    EXPECT_EQ(fase(een), toegang::Fase::triage);
    // Who is not named in the report cannot be given it.
    EXPECT_EQ(huis.post("makelaar", "/triage/toewijzing", {{"aan", huis.medewerker("regisseur2").text()}, {"dossiers.0.id", een.text()}}).status, 409);
    // Who judges does not assign.
    EXPECT_EQ(huis.post("politie", "/triage/toewijzing", {{"aan", huis.medewerker("makelaar").text()}, {"dossiers.0.id", een.text()}}).status, 409);
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
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/categorieen"), {{"item", item.text()}, {"versie", "1"}, {"categorieen", "wonen"}}).status, 303);
    EXPECT_TRUE(bevat(huis.get("politie", pad(dossier)), "Slaapt in de auto."));
    // A stale form changes nothing; what nobody ticked is told at the field.
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/categorieen"), {{"item", item.text()}, {"versie", "1"}, {"categorieen", "gezondheid"}}).status, 409);
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/categorieen"), {{"item", item.text()}, {"versie", "2"}}).status, 422);
    EXPECT_EQ(waarde<std::int64_t>(select_categorieen, dossier, item), toegang::Categorieen{toegang::Categorie::wonen}.mask());
    EXPECT_EQ(huis.post("politie", pad(dossier, "/categorieen"), {{"item", item.text()}, {"versie", "2"}, {"categorieen", "wonen"}}).status, 404);
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

TEST_P(TriageTest, procesregie_waits_for_four_yes_and_two_confirmations) {
    const auto dossier = meld_aan();
    EXPECT_FALSE(bevat(huis.get("regisseur", pad(dossier, "/besluiten/nieuw")), "value=\"procesregie\""));
    EXPECT_TRUE(bevat(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("procesregie")), "toets-niet-beoordeeld"));
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/oordeel"), oordelen(dossier, "jjjn")).status, 303);
    EXPECT_TRUE(bevat(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("procesregie")), "toets-niet-voldaan"));
    huis.clock().set(huis.clock().now().plus_seconds(60));
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/oordeel"), oordelen(dossier, "jjjj")).status, 303);
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("procesregie")).status, 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::triage);
    // One decision at a time, and the judgement stands still under it.
    EXPECT_TRUE(bevat(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen")), "besluit-ligt-voor"));
    EXPECT_TRUE(bevat(huis.post("regisseur", pad(dossier, "/oordeel"), oordelen(dossier, "jjjn")), "besluit-ligt-voor"));
    // The house prepares; it does not confirm.
    EXPECT_EQ(antwoord("regisseur", dossier, "akkoord"), 404);
    EXPECT_EQ(antwoord("aanmelder", dossier, "akkoord"), 404);
    EXPECT_EQ(antwoord("politie", dossier, "akkoord"), 303);
    EXPECT_EQ(antwoord("politie", dossier, "akkoord"), 409);  // an organisation answers once
    EXPECT_EQ(fase(dossier), toegang::Fase::triage);
    EXPECT_EQ(antwoord("om", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::casus);
}

TEST_P(TriageTest, procesregie_decides_who_is_in_from_now_on) {
    const auto dossier = meld_aan();
    huis.post("regisseur", pad(dossier, "/oordeel"), oordelen(dossier, "jjjj"));
    huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("procesregie"));
    antwoord("politie", dossier, "akkoord");
    ASSERT_EQ(antwoord("om", dossier, "akkoord"), 303);
    // Named; a member of the table; who confirmed; nobody of those: the contact person.
    EXPECT_EQ(rol(dossier, "ggz"), 4);
    EXPECT_EQ(rol(dossier, "reclassering"), 4);
    EXPECT_EQ(rol(dossier, "om"), 4);
    EXPECT_EQ(rol(dossier, "contactpersoon"), 4);
    // Judged, but not admitted: out, at once.
    EXPECT_EQ(rol(dossier, "politie"), 0);
    EXPECT_EQ(rol(dossier, "gemeente"), 0);
    EXPECT_EQ(huis.get("politie", pad(dossier)).status, 404);
    EXPECT_EQ(huis.get("politie", "/casussen/" + dossier.text()).status, 404);
    EXPECT_EQ(waarde<int>(select_lopend, dossier, huis.organisatie("politie")), 0);
    // Of the house: the regisseur and who supports him.
    EXPECT_EQ(rol(dossier, "regisseur"), 2);
    EXPECT_EQ(rol(dossier, "ondersteuner"), 2);
    EXPECT_EQ(rol(dossier, "makelaar"), 0);
    EXPECT_EQ(waarde<std::int64_t>(select_doelen, dossier, huis.medewerker("ondersteuner")), toegang::Doelen{Doel::procesregie}.mask());
    // The aanmelder follows on.
    EXPECT_EQ(rol(dossier, "aanmelder"), 1);
    EXPECT_TRUE(bevat(huis.get("aanmelder", "/aanmeldingen/" + dossier.text()), "Wij bellen je."));
    for (const auto* wie : {"regisseur", "ondersteuner", "reclassering", "ggz", "om"})
        EXPECT_EQ(huis.get(wie, "/casussen/" + dossier.text()).status, 200) << wie;
    EXPECT_TRUE(bevat(huis.get("regisseur", pad(dossier, "/antwoord")), "Wij bellen je."));
    EXPECT_EQ(huis.get("om", pad(dossier, "/antwoord")).status, 404);
    EXPECT_EQ(verloop(dossier), (std::vector<std::string>{"aangemeld=veld", "ave=2", "besluit=procesregie", "fase=casus", "fase=triage"}));
}

TEST_P(TriageTest, an_objection_holds_it_until_another_proposal) {
    const auto dossier = meld_aan();
    huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen"));
    EXPECT_EQ(antwoord("politie", dossier, "niet-akkoord"), 422);  // not without a reason
    EXPECT_EQ(antwoord("politie", dossier, "niet-akkoord", "Wij zien gevaar."), 303);
    EXPECT_EQ(antwoord("om", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::triage);
    EXPECT_TRUE(bevat(huis.get("regisseur", pad(dossier)), "Wij zien gevaar."));
    const auto oud = besluit(dossier);
    const std::string weg = pad(dossier, "/besluiten/" + oud.text() + "/intrekking");
    EXPECT_EQ(huis.post("regisseur", weg, {{"versie", "1"}}).status, 409);  // two answers came since
    EXPECT_EQ(huis.post("regisseur", weg, {{"versie", std::to_string(waarde<std::int64_t>(select_besluit_versie, dossier, oud))}}).status, 303);
    huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen"));
    EXPECT_EQ(antwoord("politie", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::teruggelegd);
}

TEST_P(TriageTest, what_goes_back_is_counted_and_will_be_destroyed) {
    const auto dossier = meld_aan();
    huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen"));
    ASSERT_EQ(antwoord("politie", dossier, "akkoord"), 303);
    EXPECT_EQ(waarde<std::string>(select_vernietigen, dossier), "2026-12-21");
    EXPECT_EQ(waarde<int>(select_telling), 1);
    for (const auto* wie : {"politie", "om", "gemeente"}) EXPECT_EQ(rol(dossier, wie), 0) << wie;
    EXPECT_EQ(huis.get("regisseur", pad(dossier)).status, 404);
    EXPECT_FALSE(bevat(huis.get("regisseur", "/triage"), dossier.text()));
    EXPECT_TRUE(bevat(huis.get("aanmelder", "/aanmeldingen/" + dossier.text()), "Wij bellen je."));
    EXPECT_EQ(huis.get("regisseur", pad(dossier, "/antwoord")).status, 200);
}

TEST_P(TriageTest, support_leaves_the_lead_with_the_aanmelder) {
    const auto dossier = meld_aan();
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("ondersteunen")).status, 303);
    ASSERT_EQ(antwoord("gemeente", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::ondersteuning);
    EXPECT_EQ(rol(dossier, "aanmelder"), 5);  // casusregisseur
    EXPECT_EQ(rol(dossier, "gemeente"), 0);   // judged; the aanmelder of the same organisation goes on
    EXPECT_EQ(huis.get("aanmelder", "/casussen/" + dossier.text()).status, 200);
    EXPECT_EQ(huis.get("regisseur", "/casussen/" + dossier.text()).status, 200);
}

TEST_P(TriageTest, a_decision_taken_elsewhere_or_by_mandate_is_in_force_at_once) {
    const auto een = meld_aan();
    Velden velden = voorstel("terugleggen");
    velden.emplace_back("bronDatum", "20-11-2026");
    EXPECT_EQ(huis.post("regisseur", pad(een, "/besluiten"), velden).status, 422);  // a date needs its source
    velden.emplace_back("bron", "Verslag triagetafel 20 november");
    EXPECT_EQ(huis.post("regisseur", pad(een, "/besluiten"), velden).status, 303);
    EXPECT_EQ(fase(een), toegang::Fase::teruggelegd);
    const auto twee = meld_aan();
    huis.schrijf([&](db::Tx& tx) { tx.run(insert_instelling, "besluit.mandaat.terugleggen", begin, "ja"); });
    EXPECT_EQ(huis.post("regisseur", pad(twee, "/besluiten"), voorstel("terugleggen")).status, 303);
    EXPECT_EQ(fase(twee), toegang::Fase::teruggelegd);
}

TEST_P(TriageTest, two_who_judge_see_both_versions) {
    const auto dossier = meld_aan();
    const Velden mijn = oordelen(dossier, "jjjn");
    huis.clock().set(huis.clock().now().plus_seconds(60));
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/oordeel"), oordelen(dossier, "jjjj")).status, 303);
    const auto botsing = huis.post("regisseur", pad(dossier, "/oordeel"), mijn);
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(bevat(botsing, "nee: Dat zien wij ook."));
    EXPECT_TRUE(bevat(botsing, "ja: Dat zien wij ook."));
    Velden half{{"versie", oordeel_versie(dossier)}, {"oordelen.0.letter", "a"}, {"oordelen.0.oordeel", "ja"}};
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/oordeel"), half).status, 422);
}

TEST_P(TriageTest, overlap_tells_the_regisseur_whom_to_call_and_no_more) {
    const auto dossier = meld_aan("999990019");
    const auto ander = huis.dossier({.deelnemers = {{"regisseur2", toegang::DeelnameRol::huis}}, .titel = "Geheim, G.", .procesregisseur = "regisseur2"});
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
    EXPECT_NE(std::find(log.back().dossiers.begin(), log.back().dossiers.end(), IdBytes(ander)), log.back().dossiers.end());
    for (const auto* wie : {"makelaar", "politie", "aanmelder"}) EXPECT_EQ(huis.get(wie, pad(dossier, "/overlap")).status, 404) << wie;
    EXPECT_TRUE(bevat(huis.get("regisseur", pad(meld_aan(), "/overlap")), "dezelfde persoon"));  // the same name and birth date
}

TEST_P(TriageTest, the_api_walks_the_same_way) {
    const auto dossier = meld_aan();
    const std::string basis = "/api/v1" + pad(dossier);
    const auto gezien = huis.api("regisseur", web::Method::get, basis, {}, Doel::triage);
    EXPECT_EQ(gezien.status, 200);
    EXPECT_TRUE(bevat(gezien, "\"reden\":\"Slaapt in de auto.\""));
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/oordelen",
                       R"({"versie":0,"oordelen":[{"letter":"a","oordeel":"ja","motivering":"Geen woning."}]})", Doel::triage)
                  .status,
              204);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/besluiten", R"({"soort":"terugleggen"})", Doel::triage).status, 400);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/besluiten",
                       R"({"soort":"terugleggen","reden":"Past niet.","advies":"Vraag het wijkteam."})", Doel::triage)
                  .status,
              201);
    const auto genomen = huis.api("politie", web::Method::post, basis + "/besluiten/" + besluit(dossier).text() + "/bevestiging",
                                  R"({"antwoord":"akkoord"})", Doel::triage);
    EXPECT_EQ(genomen.status, 200);
    EXPECT_TRUE(bevat(genomen, "\"genomen\":true"));
}

INSTANTIATE_TEST_SUITE_P(Engines, TriageTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
