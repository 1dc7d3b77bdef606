// Third parties, and disclosure to one: five gates and more, all or nothing; on both engines.
#include "domein/verstrekking/test_verstrekking.hpp"

namespace {

using toegang::test::Velden;

class DerdeTest : public verstrekking::test::VerstrekkingHuis {
protected:
    Velden gegevens(Velden meer = {}) {
        Velden velden{{"naam", "T. Egelantier"},
                      {"organisatie", "Woonstichting De Wal"},
                      {"functie", "huismeester"},
                      {"contact", "0199 00 61 18"},
                      {"taak", "Woningwet 45, leefbaarheid"},
                      {"noodzaak", "Zij kent de flat en de buren."}};
        velden.insert(velden.end(), meer.begin(), meer.end());
        return velden;
    }
    std::string derde(Velden meer = {}) {
        return naar(huis.post("regisseur", casus("/derden"), gegevens(std::move(meer))));
    }
    static std::string id(const std::string& pad) { return pad.substr(pad.rfind('/') + 1); }
    int laat_toe(std::string_view login, const std::string& pad) {
        return huis.post(login, pad + "/antwoord", {{"antwoord", "akkoord"}}).status;
    }
    int teken(const std::string& pad) {
        return huis
            .post(
                "regisseur", pad + "/verklaring",
                {{"verklaringOp", "20-11-2026"}, {"verklaringWaar", "Kluis, map 3"}, {"versie", versie(pad)}})
            .status;
    }
};

TEST_P(DerdeTest, public_participants_admit_and_nobody_else) {
    const auto pad = derde();
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "0 van 1 akkoord"));
    EXPECT_EQ(berichten("politie", 5), 1);
    EXPECT_EQ(berichten("ggz", 5), 0) << "a private participant does not decide (Wgs 2.31(9))";
    const auto privaat = huis.post("ggz", pad + "/antwoord", {{"antwoord", "akkoord"}});
    EXPECT_EQ(privaat.status, 409);
    EXPECT_TRUE(staat(privaat, "niet-publiek"));
    EXPECT_FALSE(staat(huis.get("ggz", pad), "/antwoord"));
    EXPECT_EQ(laat_toe("regisseur", pad), 404) << "never the house alone";
    EXPECT_EQ(laat_toe("om", pad), 404) << "who is only asked does not see it";
    EXPECT_EQ(laat_toe("politie", pad), 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "toegelaten"));
    const auto zonder = huis.post("gemeente", pad + "/antwoord", {{"antwoord", "niet-akkoord"}});
    EXPECT_EQ(zonder.status, 422);
    EXPECT_TRUE(staat(zonder, "href=\"#reden\""));
    EXPECT_EQ(
        huis.post("gemeente", pad + "/antwoord", {{"antwoord", "niet-akkoord"}, {"reden", "Te dichtbij."}})
            .status,
        303);
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/verstrekkingen")), "niet akkoord"));
}

TEST_P(DerdeTest, a_decision_from_elsewhere_names_its_deciders_and_asks_them) {
    const auto kaal = huis.post("regisseur", casus("/derden"), gegevens({{"besluitDatum", "20-11-2026"}}));
    EXPECT_EQ(kaal.status, 422);
    EXPECT_TRUE(staat(kaal, "href=\"#beslissers\""));
    EXPECT_TRUE(staat(kaal, "T. Egelantier"));
    static constexpr db::Sql gemeld{"test.gemeld", "UPDATE dossier SET ingediend = 0 WHERE id = $1"};
    huis.schrijf([&](db::Tx& tx) { tx.run(gemeld, dossier); });
    const auto pad = derde({{"besluitDatum", "20-11-2026"},
                            {"besluitBron", "Verslag tafel 20 november"},
                            {"beslissers.0.id", huis.organisatie("politie").text()}});
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "toegelaten"));
    EXPECT_EQ(berichten("politie", 5), 1);
    EXPECT_EQ(berichten("gemeente", 5), 0);
    EXPECT_TRUE(staat(huis.get("politie", pad), "Klopt dat?"));
    EXPECT_EQ(huis.post("politie", pad + "/antwoord",
                        {{"antwoord", "niet-akkoord"}, {"reden", "Dat besloten we niet."}})
                  .status,
              303);
    EXPECT_FALSE(staat(huis.get("regisseur", pad), ">toegelaten<"));
}

TEST_P(DerdeTest, it_ends_and_then_takes_nothing) {
    const auto pad = derde();
    EXPECT_EQ(huis.post("regisseur", pad + "/einde", {{"versie", "9"}}).status, 409);
    EXPECT_EQ(huis.post("regisseur", pad + "/einde", {{"versie", versie(pad)}}).status, 303);
    EXPECT_EQ(laat_toe("politie", pad), 409);
    EXPECT_EQ(teken(pad), 409);
    EXPECT_EQ(huis.post("regisseur", casus("/verstrekkingen"), velden("derde", id(pad), {})).status, 422);
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/verstrekkingen")), "gestopt"));
}

TEST_P(DerdeTest, all_gates_or_nothing) {
    const auto een = bijdrage("politie", tekst_politie, "politie");
    const auto twee = bijdrage("ggz", tekst_ggz, "gezondheid");
    const auto wie = derde();
    const auto pad =
        naar(huis.post("regisseur", casus("/verstrekkingen"), velden("derde", id(wie), {een, twee})));
    const auto dicht = [&](std::string_view regel) {
        const auto nee = geef_over(pad, "papier");
        EXPECT_EQ(nee.status, 409) << regel;
        EXPECT_TRUE(staat(nee, regel)) << regel << "\n" << nee.body;
        EXPECT_FALSE(staat(huis.get("regisseur", pad), "/overdracht")) << regel;
    };
    dicht("rac-ontbreekt");
    EXPECT_EQ(huis.post("regisseur", pad + "/toets",
                        {{"racKenmerk", "RAC 2026-14"}, {"racOp", "10-11-2026"}, {"versie", versie(pad)}})
                  .status,
              303);
    dicht("antwoord-ontbreekt");
    // Everybody who takes part is asked; consent of who gave health or police data; public participants confirm too.
    EXPECT_EQ(antwoord("politie", pad), 422) << "consent and decision are asked as well";
    EXPECT_EQ(antwoord("politie", pad, {{"toestemming", "ja"}, {"besluit", "akkoord"}}), 303);
    EXPECT_EQ(antwoord("ggz", pad, {{"toestemming", "nee"}, {"bezwaarReden", "Alleen mondeling."}}), 303);
    EXPECT_EQ(antwoord("reclassering", pad), 303);
    dicht("antwoord-ontbreekt");
    EXPECT_EQ(huis.post("gemeente", pad + "/antwoord",
                        {{"bezwaar", "bezwaar"}, {"besluit", "akkoord"}, {"bezwaarReden", "Te vroeg."}})
                  .status,
              303);
    dicht("bezwaar-open");
    EXPECT_EQ(antwoord("gemeente", pad, {{"besluit", "niet-akkoord"}, {"bezwaarReden", "Nog niet."}}), 303);
    dicht("toestemming-ontbreekt");
    EXPECT_EQ(antwoord("ggz", pad, {{"toestemming", "ja"}}), 303);
    dicht("derde-niet-toegelaten");
    EXPECT_EQ(laat_toe("politie", wie), 303);
    dicht("verklaring-ontbreekt");
    EXPECT_EQ(teken(wie), 303);
    dicht("besluit-ontbreekt");
    EXPECT_EQ(antwoord("gemeente", pad, {{"besluit", "akkoord"}}), 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "/overdracht"));
    EXPECT_EQ(geef_over(pad, "programma").status, 422) << "a derde has no account";
    EXPECT_EQ(geef_over(pad, "mail").status, 303);
    const auto papier = huis.get("regisseur", pad + "/stuk");
    EXPECT_TRUE(staat(papier, tekst_politie));
    EXPECT_TRUE(staat(papier, tekst_ggz));
    EXPECT_TRUE(staat(papier, "T. Egelantier, huismeester, Woonstichting De Wal"));
    EXPECT_EQ(huis.get("politie", pad + "/stuk").status, 404);
    EXPECT_FALSE(staat(huis.get("politie", pad), tekst_ggz));
    // What came of it is noted by the regie.
    EXPECT_EQ(huis.post("regisseur", pad + "/terugkoppeling-regie",
                        {{"gevolg", "ja"}, {"nuttig", "ja"}, {"effect", "De buren zijn gerust."}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "De buren zijn gerust."));
}

TEST_P(DerdeTest, who_came_later_is_asked_too) {
    const auto een = bijdrage("politie", tekst_politie, "wonen");
    const auto pad =
        naar(huis.post("regisseur", casus("/verstrekkingen"), velden("derde", id(derde()), {een})));
    EXPECT_EQ(huis.post("regisseur", pad + "/vragen").status, 409) << "everybody was asked";
    static constexpr db::Sql erbij{
        "test.erbij",
        "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, van) VALUES ($1, $2, $3, 4, 8, 'x', "
        "'2026-11-01')"};
    huis.schrijf([&](db::Tx& tx) {
        tx.run(erbij, dossier, huis.random().id<kern::Deelname>(), huis.organisatie("veilig_thuis"));
    });
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "nog niet gevraagd"));
    EXPECT_EQ(huis.post("regisseur", pad + "/vragen").status, 303);
    EXPECT_FALSE(staat(huis.get("regisseur", pad), "nog niet gevraagd"));
}

TEST_P(DerdeTest, the_hard_stop_is_off_until_people_set_it) {
    static constexpr db::Sql convenant{
        "test.convenant",
        "INSERT INTO convenant (id, naam, van, tot) VALUES ($1, 'Verlopen', '2020-01-01', '2026-11-22')"};
    static constexpr db::Sql onder{"test.onder",
                                   "UPDATE organisatie SET convenant = $1 WHERE id = $2 OR id = $3"};
    static constexpr db::Sql stop{
        "test.stop",
        "INSERT INTO instelling (code, van, waarde) VALUES ('convenant.harde_stop', '2026-11-23', 'ja')"};
    static constexpr db::Sql verleng{"test.verleng", "UPDATE convenant SET tot = '2026-11-23'"};
    huis.schrijf([&](db::Tx& tx) {
        const auto id = huis.random().id<struct Convenant>();
        tx.run(convenant, id);
        tx.run(onder, id, huis.organisatie("politie"), huis.organisatie("huis"));
    });
    EXPECT_EQ(huis.get("politie", casus()).status, 200)
        << "a lapsed covenant stops nothing by itself (DECISIONS 7)";
    huis.schrijf([&](db::Tx& tx) { tx.run(stop); });
    EXPECT_EQ(huis.get("politie", casus()).status, 404);
    EXPECT_FALSE(staat(huis.get("politie", "/casussen"), "Grutto"));
    EXPECT_EQ(huis.get("politie", "/").status, 200);
    EXPECT_EQ(huis.get("gemeente", casus()).status, 200) << "another covenant, or none";
    EXPECT_EQ(huis.get("regisseur", casus()).status, 200) << "the house itself is no participant";
    huis.schrijf([&](db::Tx& tx) { tx.run(verleng); });
    EXPECT_EQ(huis.get("politie", casus()).status, 200) << "open again from the day that it holds";
}

// Wgs 2.31(9) and (11): for a public participant decides who has the role to; not who may only report.
TEST_P(DerdeTest, who_decides_for_nobody_says_no_yes) {
    huis.schrijf([&](db::Tx& tx) {
        static constexpr db::Sql erbij{
            "test.erbij",
            "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd) SELECT "
            "$1, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd FROM deelnemer WHERE medewerker = $2 "
            "AND dossier = $3"};
        tx.run(erbij, huis.medewerker("aanmelder"), huis.medewerker("gemeente"), dossier);
    });
    const auto pad = derde();
    EXPECT_EQ(huis.get("aanmelder", pad).status, 200);
    EXPECT_FALSE(staat(huis.get("aanmelder", pad), "/antwoord"));
    const auto nee = huis.post("aanmelder", pad + "/antwoord", {{"antwoord", "akkoord"}});
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "geen-beslisser"));
    EXPECT_FALSE(staat(huis.get("regisseur", pad), "1 van 1 akkoord"));
    EXPECT_EQ(laat_toe("gemeente", pad), 303);
}

INSTANTIATE_TEST_SUITE_P(Engines, DerdeTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
