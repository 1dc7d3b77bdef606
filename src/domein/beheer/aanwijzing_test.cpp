// Who takes part for an organisation: designation, replacement, own cases, covenants. On both engines.

#include "domein/beheer/test_beheer.hpp"
#include "domein/betrokkene/betrokkene.hpp"

namespace beheer::test {
namespace {

class AanwijzingTest : public BeheerTest {};

TEST_P(AanwijzingTest, a_contactpersoon_swaps_people_in_all_dossiers_and_sees_none) {
    const auto een = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"gemeente"}}});
    const auto twee =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"gemeente"}, {"politie"}}});
    ASSERT_EQ(huis.get("gemeente", "/casussen/" + een.text()).status, 200);
    const auto blad = huis.get("contactpersoon", eigen("gemeente"));
    EXPECT_TRUE(bevat(blad, "in 2 dossiers"));
    EXPECT_FALSE(bevat(blad, een.text()));

    const auto naar = [&](std::string_view login) { return Velden{{"naar", huis.medewerker(login).text()}}; };
    EXPECT_EQ(huis.post("contactpersoon", eigen("gemeente") + "/vervanging", naar("contactpersoon")).status,
              409);
    EXPECT_EQ(huis.post("contactpersoon", eigen("gemeente") + "/vervanging", naar("politie")).status, 404);
    EXPECT_EQ(huis.post("contactpersoon", eigen("gemeente") + "/vervanging", naar("gebruiker")).status,
              409);  // not for processing
    EXPECT_EQ(huis.post("contactpersoon", eigen("politie") + "/vervanging", naar("aanmelder")).status, 404);
    EXPECT_EQ(deelnemers(een, "gemeente"), 1);

    ASSERT_EQ(huis.post("contactpersoon", eigen("gemeente") + "/vervanging", naar("aanmelder")).status, 303);
    EXPECT_EQ(deelnemers(een, "gemeente"), 0);
    EXPECT_EQ(deelnemers(twee, "aanmelder"), 1);
    EXPECT_EQ(deelnemers(twee, "politie"), 1);
    EXPECT_EQ(huis.get("gemeente", "/casussen/" + een.text()).status, 404);
    EXPECT_EQ(huis.get("aanmelder", "/casussen/" + een.text()).status, 200);
    bool gezien = false;
    for (const auto& regel : huis.log()) {
        if (regel.actie != "aanwijzing.vervangen" || regel.uitkomst != "toegestaan") continue;
        for (const auto& dossier : {een, twee})
            EXPECT_NE(regel.regel.find(dossier.text()), std::string::npos);
        // Who it was about is in the sealed opening, never in the entry itself.
        for (const char* login : {"gemeente", "aanmelder"})
            EXPECT_EQ(regel.regel.find(huis.medewerker(login).text()), std::string::npos);
        gezien = true;
    }
    EXPECT_TRUE(gezien);
}

TEST_P(AanwijzingTest, a_lapsed_covenant_admits_nobody_new_and_warns_before) {
    static constexpr db::Sql hang_op{"test.convenant", "UPDATE organisatie SET convenant = $2 WHERE id = $1"};
    ASSERT_EQ(huis.post("beheerder", "/beheer/convenanten",
                        {{"naam", "Convenant Oost"}, {"van", "01-01-2026"}, {"tot", "10-12-2026"}})
                  .status,
              303);
    const auto convenant = [&] {
        auto snapshot = huis.db().read();
        for (const auto& een : store::convenanten(snapshot.reader()))
            if (een.velden.naam == "Convenant Oost") return een.id;
        return ConvenantId{};
    }();
    EXPECT_FALSE(bevat(huis.get("manager", "/"), "Convenant Oost"));  // nobody falls under it
    huis.schrijf([&](db::Tx& tx) { tx.run(hang_op, huis.organisatie("gemeente"), convenant); });
    for (const char* login : {"beheerder", "manager"})
        EXPECT_TRUE(bevat(huis.get(login, "/"), "loopt af binnen 30 dagen")) << login;

    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::deelnemer}}});
    const std::string casus = "/casussen/" + dossier.text();
    const Velden velden{{"organisatie", huis.organisatie("gemeente").text()},
                        {"mensen.0.id", huis.medewerker("gemeente").text()},
                        {"rol", "deelnemer"},
                        {"grondslag", "Wgs 2.31"},
                        {"reden", "Woont er."}};
    ASSERT_EQ(huis.post("regisseur", casus + "/deelnames", velden).status, 303);  // while it holds
    const auto besluit = [&] {
        static constexpr db::Sql een{"test.besluit", "SELECT id FROM besluit WHERE dossier = $1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::BesluitId>(een, dossier).value();
    }();
    huis.clock().set(huis.clock().now().plus_seconds(20 * 86'400));
    for (const char* login : {"regisseur", "politie", "beheerder", "manager"}) huis.vergeet(login);
    EXPECT_TRUE(bevat(huis.get("beheerder", "/"), "verlopen sinds"));
    const auto weer = huis.post("regisseur", casus + "/deelnames", velden);
    EXPECT_EQ(weer.status, 422);
    EXPECT_TRUE(bevat(weer, "liep af op 10 december 2026"));
    EXPECT_TRUE(bevat(weer, "Woont er."));  // nothing that was typed is lost
    const std::string bevestiging = casus + "/besluiten/" + besluit.text() + "/bevestiging";
    EXPECT_EQ(huis.post("politie", bevestiging, {{"antwoord", "akkoord"}}).status, 409);
    EXPECT_EQ(huis.get("gemeente", casus).status, 404);
    // Who took part already goes on; renewing it opens the door again.
    ASSERT_EQ(
        huis.post("beheerder", "/beheer/convenanten/" + convenant.text(),
                  {{"naam", "Convenant Oost"}, {"van", "01-01-2026"}, {"tot", "10-12-2028"}, {"versie", "1"}})
            .status,
        303);
    EXPECT_EQ(huis.post("politie", bevestiging, {{"antwoord", "akkoord"}}).status, 303);
    EXPECT_EQ(huis.get("gemeente", casus).status, 200);
}

// A button of a page that is out of date: both versions, and a form that does it all the same.
TEST_P(AanwijzingTest, a_stale_button_shows_both_versions) {
    const auto botst = [&](std::string_view login, const std::string& pad, const Velden& velden,
                           std::initializer_list<std::string_view> woorden) {
        const auto antwoord = huis.post(login, pad, velden);
        EXPECT_EQ(antwoord.status, 409) << pad;
        EXPECT_TRUE(bevat(antwoord, "Bewaar mijn versie")) << pad;
        EXPECT_TRUE(bevat(antwoord, "name=\"versie\" value=\"2\"")) << pad;
        for (const auto woord : woorden) EXPECT_TRUE(bevat(antwoord, woord)) << pad << " " << woord;
    };
    ASSERT_EQ(huis.post("beheerder", mens("politie") + "/blokkade", {{"versie", "1"}}).status, 303);
    botst("beheerder", mens("politie") + "/vrijgave", {{"versie", "1"}}, {"geblokkeerd", "kan"});
    EXPECT_EQ(huis.post("beheerder", mens("politie") + "/vrijgave", {{"versie", "2"}}).status, 303);

    const Velden aanwijzing{{"functies", "verwerking"},
                            {"vogDatum", "01-11-2026"},
                            {"van", "01-11-2026"},
                            {"versie", "1"},
                            {"bsn", "999993653"}};
    ASSERT_EQ(huis.post("contactpersoon", eigen("gebruiker") + "/aanwijzing", aanwijzing).status, 303);
    Velden later = aanwijzing;
    later.pop_back();
    later[2].second = "15-11-2026";
    botst("contactpersoon", eigen("gebruiker") + "/aanwijzing", later,
          {"1 november 2026", "15 november 2026"});
    botst("contactpersoon", eigen("gebruiker") + "/einde", {{"versie", "1"}}, {"22 november 2026"});
    later[3].second = "2";
    EXPECT_EQ(huis.post("contactpersoon", eigen("gebruiker") + "/aanwijzing", later).status, 303);
}

// A decision that waits admits the replacement, not the one who left; a decision in force tells what was decided.
TEST_P(AanwijzingTest, a_decision_that_waits_goes_on_with_the_replacement) {
    static constexpr db::Sql genoemd{
        "test.genoemd", "SELECT count(*) FROM besluit_medewerker WHERE besluit = $1 AND medewerker = $2"};
    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::deelnemer}}});
    const std::string casus = "/casussen/" + dossier.text();
    const Velden velden{{"organisatie", huis.organisatie("gemeente").text()},
                        {"mensen.0.id", huis.medewerker("gemeente").text()},
                        {"rol", "deelnemer"},
                        {"grondslag", "Wgs 2.31"},
                        {"reden", "Woont er."}};
    ASSERT_EQ(huis.post("regisseur", casus + "/deelnames", velden).status, 303);
    const auto besluit = [&] {
        static constexpr db::Sql een{"test.besluit", "SELECT id FROM besluit WHERE dossier = $1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::BesluitId>(een, dossier).value();
    }();
    const auto staat_er = [&](std::string_view login) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<int>(genoemd, besluit, huis.medewerker(login)).value_or(-1);
    };
    ASSERT_EQ(staat_er("gemeente"), 1);
    ASSERT_EQ(huis.post("contactpersoon", eigen("gemeente") + "/vervanging",
                        {{"naar", huis.medewerker("aanmelder").text()}})
                  .status,
              303);
    EXPECT_EQ(staat_er("gemeente"), 0);
    EXPECT_EQ(staat_er("aanmelder"), 1);
    ASSERT_EQ(huis.post("politie", casus + "/besluiten/" + besluit.text() + "/bevestiging",
                        {{"antwoord", "akkoord"}})
                  .status,
              303);
    EXPECT_EQ(huis.get("aanmelder", casus).status, 200);
    EXPECT_EQ(huis.get("gemeente", casus).status, 404);
    ASSERT_EQ(huis.post("contactpersoon", eigen("aanmelder") + "/vervanging",
                        {{"naar", huis.medewerker("gemeente").text()}})
                  .status,
              303);
    EXPECT_EQ(staat_er("aanmelder"), 1) << "what was decided stays as it was";
}

TEST_P(AanwijzingTest, a_contactpersoon_designates_and_ends_only_its_own) {
    const Velden velden{{"functies", "verwerking"},
                        {"vogDatum", "01-11-2026"},
                        {"van", "01-11-2026"},
                        {"versie", "1"},
                        {"bsn", "999993653"}};
    EXPECT_EQ(huis.post("contactpersoon", eigen("contactpersoon") + "/aanwijzing", velden).status, 409);
    EXPECT_EQ(huis.post("contactpersoon", eigen("politie") + "/aanwijzing", velden).status, 404);
    EXPECT_EQ(huis.post("contactpersoon", eigen("gebruiker") + "/aanwijzing",
                        {{"van", "01-11-2026"}, {"versie", "1"}})
                  .status,
              422);
    EXPECT_EQ(huis.post("contactpersoon", eigen("gebruiker") + "/aanwijzing", velden).status, 303);
    ASSERT_EQ(huis.get("gemeente", "/").status, 200);
    EXPECT_EQ(huis.post("contactpersoon", eigen("gemeente") + "/einde", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.get("gemeente", "/").status, 303);
}

// G6: who is in a dossier himself, or in its kring, gets what does not exist; also when he took part already.
TEST_P(AanwijzingTest, who_is_designated_never_sees_an_own_case_or_that_of_a_relative) {
    static constexpr db::Sql persoon{"test.persoon_rol",
                                     "UPDATE persoon SET rol = $3 WHERE dossier = $1 AND id = $2"};
    const auto zaak = [&](std::string_view bsn, betrokkene::Rol rol) {
        const auto dossier =
            huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"gemeente"}, {"politie"}}});
        betrokkene::NieuwPersoon nieuw;
        nieuw.rol = betrokkene::Rol::betrokkene;
        nieuw.naam.geslachtsnaam = "Tapuit";
        nieuw.identiteit.bsn = bsn;
        const auto verzegeld = betrokkene::verzegel(huis.kern(), dossier, {nieuw});
        huis.schrijf([&](db::Tx& tx) {
            betrokkene::bewaar(tx, dossier,
                               betrokkene::Bron{huis.organisatie("huis"), huis.medewerker("regisseur")},
                               huis.clock().now(), {nieuw}, verzegeld);
            tx.run(persoon, dossier, verzegeld.front().id, rol);
        });
        return dossier;
    };
    const auto eigen_zaak = zaak("999993653", betrokkene::Rol::betrokkene);
    const auto naaste = zaak("999993653", betrokkene::Rol::directe_kring);
    const auto vreemd = zaak("999990482", betrokkene::Rol::betrokkene);
    const auto status = [&](std::string_view login, kern::DossierId dossier) {
        return huis.get(login, "/casussen/" + dossier.text()).status;
    };
    for (const auto& dossier : {eigen_zaak, naaste, vreemd}) ASSERT_EQ(status("gemeente", dossier), 200);

    Velden velden{
        {"functies", "verwerking"}, {"vogDatum", "01-11-2026"}, {"van", "01-11-2026"}, {"versie", "1"}};
    const auto wijs_aan = [&](std::string bsn) {
        Velden met = velden;
        if (!bsn.empty()) met.emplace_back("bsn", std::move(bsn));
        return huis.post("contactpersoon", eigen("gemeente") + "/aanwijzing", met);
    };
    EXPECT_EQ(wijs_aan("").status, 422);      // never without
    const auto fout = wijs_aan("123456789");  // not a BSN
    EXPECT_EQ(fout.status, 422);
    EXPECT_FALSE(bevat(fout, "123456789"));  // and it is not shown again
    ASSERT_EQ(wijs_aan("9999.93.653").status, 303);
    huis.vergeet("gemeente");  // its session ended with the designation of before
    EXPECT_EQ(status("gemeente", eigen_zaak), 404);
    EXPECT_EQ(status("gemeente", naaste), 404);
    EXPECT_EQ(status("gemeente", vreemd), 200);
    EXPECT_EQ(status("politie", eigen_zaak), 200);
    EXPECT_FALSE(bevat(huis.get("gemeente", "/casussen"), eigen_zaak.text()));
    EXPECT_TRUE(bevat(huis.get("gemeente", "/casussen"), vreemd.text()));

    velden[3].second = "2";
    EXPECT_EQ(wijs_aan("999990482").status, 422);  // once: nobody shuts a person out of other dossiers
    EXPECT_EQ(status("gemeente", vreemd), 200);
    EXPECT_EQ(wijs_aan("").status, 303);
    EXPECT_TRUE(bevat(huis.get("contactpersoon", eigen("gemeente")), "Het BSN is gegeven"));
}

INSTANTIATE_TEST_SUITE_P(Engines, AanwijzingTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
}  // namespace beheer::test
