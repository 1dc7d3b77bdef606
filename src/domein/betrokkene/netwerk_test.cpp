// Relations, contact moments, the warning and the picture, through the real router on both engines.
#include "domein/betrokkene/test_personen.hpp"

namespace betrokkene::test {
namespace {

class NetwerkTest : public PersonenHuis {
protected:
    web::Response leg(std::string_view login, kern::ItemId a, std::string_view soort, kern::ItemId b,
                      Velden meer = {}) {
        volgende_seconde();
        meer.insert(meer.end(), {{"van", a.text()}, {"soort", std::string(soort)}, {"naar", b.text()}});
        return huis.post(login, pad("/relaties"), meer);
    }
    std::string relatie(kern::ItemId id, std::string_view rest = {}) const {
        return pad("/relaties/") + id.text() + std::string(rest);
    }
    web::Response waarschuw(std::string_view login, std::string_view tekst, std::string_view tot,
                            std::string_view versie = "0") {
        return huis.post(
            login, pad("/waarschuwing"),
            {{"tekst", std::string(tekst)}, {"tot", std::string(tot)}, {"versie", std::string(versie)}});
    }
};

// --- Relations --------------------------------------------------------------------------------------------------------------

TEST_P(NetwerkTest, a_relation_reads_as_a_sentence_for_who_sees_both) {
    ASSERT_EQ(
        leg("regisseur", moeder, "ouder", daan, {{"gezag", "nee"}, {"toelichting", "Daan is <volwassen>."}})
            .status,
        303);
    for (const auto* wie : {"regisseur", "politie", "ggz"}) {
        const auto pagina = huis.get(wie, pad("/personen"));
        EXPECT_TRUE(bevat(pagina, "M. van der Grutto: ouder van D. van der Grutto")) << wie;
        EXPECT_TRUE(bevat(pagina, "heeft geen gezag")) << wie;
        EXPECT_TRUE(bevat(pagina, "Daan is &lt;volwassen&gt;.")) << wie;
    }
    const auto id = nieuwste(toegang::ItemSoort::relatie);
    EXPECT_EQ(huis.get("politie", relatie(id)).status, 200);
    EXPECT_FALSE(bevat(huis.get("politie", relatie(id)), "Haal relatie weg"));
    for (const auto* wie : {"om", "aanmelder", "fg", "regisseur2"})
        EXPECT_EQ(huis.get(wie, relatie(id)).status, 404) << wie;
    // One of the two is for his own organisation alone: the relation is for nobody else.
    huis.schrijf([&](db::Tx& tx) {
        constexpr db::Sql dicht{"test.dicht", "UPDATE item SET kring = 1 WHERE id = $1"};
        tx.run(dicht, moeder);
    });
    EXPECT_EQ(huis.get("politie", relatie(id)).status, 404);
    EXPECT_FALSE(bevat(huis.get("politie", pad("/personen")), "ouder van"));
    EXPECT_FALSE(bevat(huis.get("politie", pad("/personen")), moeder.text()));
    EXPECT_FALSE(bevat(huis.api("politie", web::Method::get, "/api/v1" + pad("/relaties")), "ouder"));
}

TEST_P(NetwerkTest, what_can_not_be_comes_back_with_what_was_typed) {
    ASSERT_EQ(leg("regisseur", kim, "ex-partner", daan).status, 303);
    const auto dubbel = leg("regisseur", daan, "ex-partner", kim, {{"toelichting", "Sinds de breuk."}});
    EXPECT_EQ(dubbel.status, 422);
    EXPECT_TRUE(bevat(dubbel, "Deze relatie staat er al voor dezelfde tijd."));
    EXPECT_TRUE(bevat(dubbel, "Sinds de breuk."));
    EXPECT_EQ(leg("regisseur", kim, "ouder", kim).status, 422);
    EXPECT_EQ(leg("regisseur", kim, "baas", daan).status, 422);
    EXPECT_EQ(leg("regisseur", huis.random().id<kern::Item>(), "ouder", daan).status, 422);
    EXPECT_EQ(leg("regisseur", kim, "ouder", daan, {{"sinds", "02-03-2024"}, {"tot", "01-03-2024"}}).status,
              422);
    EXPECT_EQ(leg("politie", moeder, "ouder", daan).status, 404);
    const auto ander =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}, .titel = "Kievit, R."});
    EXPECT_EQ(huis.post("regisseur", "/casussen/" + ander.text() + "/relaties",
                        {{"van", moeder.text()}, {"soort", "ouder"}, {"naar", daan.text()}})
                  .status,
              422)
        << "people of another dossier";
}

TEST_P(NetwerkTest, a_relation_ends_or_goes) {
    ASSERT_EQ(leg("regisseur", kim, "partner", daan, {{"sinds", "01-01-2022"}}).status, 303);
    const auto id = nieuwste(toegang::ItemSoort::relatie);
    const auto vroeg =
        huis.post("regisseur", relatie(id, "/einde"), {{"versie", "1"}, {"tot", "31-12-2021"}});
    EXPECT_EQ(vroeg.status, 422);
    EXPECT_TRUE(bevat(vroeg, "value=\"31-12-2021\""));
    EXPECT_EQ(huis.post("regisseur", relatie(id, "/einde"), {{"versie", "1"}}).status, 422);
    ASSERT_EQ(huis.post("regisseur", relatie(id, "/einde"), {{"versie", "1"}, {"tot", "01-06-2026"}}).status,
              303);
    EXPECT_EQ(
        huis.post("reclassering", relatie(id, "/einde"), {{"versie", "1"}, {"tot", "01-07-2026"}}).status,
        409);
    EXPECT_TRUE(bevat(huis.get("politie", pad("/personen")), "tot en met 1 juni 2026"));
    EXPECT_EQ(
        huis.post("politie", relatie(id, "/verwijdering"), {{"versie", "2"}, {"reden", "vergissing"}}).status,
        404);
    EXPECT_EQ(huis.post("regisseur", relatie(id, "/verwijdering"), {{"versie", "2"}}).status, 422);
    ASSERT_EQ(huis.post("regisseur", relatie(id, "/verwijdering"), {{"versie", "2"}, {"reden", "vergissing"}})
                  .status,
              303);
    EXPECT_EQ(huis.get("regisseur", relatie(id)).status, 404);
}

// --- Contact moments --------------------------------------------------------------------------------------------------------

TEST_P(NetwerkTest, contacts_stand_by_the_person_newest_first) {
    const auto leg_contact = [&](std::string_view login, std::string_view dag, std::string_view tekst) {
        return huis
            .post(login, van(moeder, "/contactmomenten"),
                  {{"datum", std::string(dag)}, {"wijze", "bezoek"}, {"tekst", std::string(tekst)}})
            .status;
    };
    ASSERT_EQ(leg_contact("ggz", "02-11-2026", "Zij slaapt slecht."), 303);
    ASSERT_EQ(leg_contact("regisseur", "20-11-2026", "Zij wil rust."), 303);
    const auto pagina = huis.get("ggz", van(moeder));
    EXPECT_TRUE(bevat(pagina, "Laatste contact: 20 november 2026, op bezoek"));
    EXPECT_LT(pagina.body.find("Zij wil rust."), pagina.body.find("Zij slaapt slecht."));
    EXPECT_TRUE(bevat(huis.get("regisseur", pad("/personen")), "Laatste contact: 20 november 2026"));
    // Guidance and help is not what the police is cleared for; its own is.
    EXPECT_FALSE(bevat(huis.get("politie", van(moeder)), "Zij wil rust."));
    ASSERT_EQ(leg_contact("politie", "21-11-2026", "Aan de deur gesproken."), 303);
    EXPECT_TRUE(bevat(huis.get("politie", van(moeder)), "Aan de deur gesproken."));
    // It is found by its words, by who may read it.
    const auto zoek = [&](std::string_view wie) {
        return huis.api(wie, web::Method::post, "/api/v1/casussen/_zoek", R"({"zoek":"slaapt"})");
    };
    EXPECT_TRUE(bevat(zoek("ggz"), dossier.text()));
    EXPECT_FALSE(bevat(zoek("politie"), dossier.text()));
}

TEST_P(NetwerkTest, a_contact_that_can_not_be_comes_back) {
    const auto stuur = [&](Velden velden) {
        return huis.post("ggz", van(moeder, "/contactmomenten"), velden);
    };
    const auto morgen = stuur({{"datum", "24-11-2026"}, {"wijze", "bezoek"}, {"tekst", "Zij wil rust."}});
    EXPECT_EQ(morgen.status, 422);
    EXPECT_TRUE(bevat(morgen, "Zij wil rust."));
    EXPECT_EQ(stuur({{"datum", "20-11-2026"}, {"wijze", "duif"}, {"tekst", "x"}}).status, 422);
    EXPECT_EQ(stuur({{"datum", "20-11-2026"}, {"wijze", "bezoek"}}).status, 422);
    EXPECT_EQ(
        stuur({{"datum", "20-11-2026"}, {"wijze", "bezoek"}, {"tekst", std::string(1'001, 'a')}}).status,
        422);
    EXPECT_EQ(stuur({{"datum", "20-11-2026"}, {"wijze", "geen-gehoor"}}).status, 303);
    EXPECT_FALSE(bevat(huis.get("ggz", van(moeder)), "Laatste contact"))
        << "nobody answered: that is no contact";
    // Of a professional no account of talks (Wgs 2.30(1)(c)).
    const auto vak = huis.post("ggz", van(walnoot, "/contactmomenten"),
                               {{"datum", "20-11-2026"}, {"wijze", "telefoon"}, {"tekst", "x"}});
    EXPECT_EQ(vak.status, 409);
    for (const auto* wie : {"om", "aanmelder", "fg"})
        EXPECT_EQ(huis.post(wie, van(moeder, "/contactmomenten"),
                            {{"datum", "20-11-2026"}, {"wijze", "bezoek"}, {"tekst", "x"}})
                      .status,
                  404)
            << wie;
}

// --- The warning ------------------------------------------------------------------------------------------------------------

TEST_P(NetwerkTest, every_participant_meets_the_warning_on_casus_and_action) {
    static constexpr db::Sql doel{"test.doel", "SELECT id FROM doel"};
    ASSERT_EQ(
        huis.post("regisseur", pad("/doelen"), {{"leefgebied", "huisvesting"}, {"tekst", "Rust."}}).status,
        303);
    const auto actie = huis.post("regisseur", pad("/acties"),
                                 {{"tekst", "Op bezoek gaan"},
                                  {"doel", waarde<kern::ItemId>(doel).text()},
                                  {"eigenaar", huis.medewerker("ggz").text()},
                                  {"termijn", "04-12-2026"}});
    ASSERT_EQ(actie.status, 303);
    std::string actiepad;
    for (const auto& [naam, naar] : actie.headers)
        if (naam == "Location") actiepad = naar;
    ASSERT_EQ(waarschuw("politie", "Ga niet alleen. Bel eerst de <wijkagent>.", "31-12-2026").status, 303);
    for (const auto* wie : {"regisseur", "politie", "ggz", "reclassering"}) {
        EXPECT_TRUE(bevat(huis.get(wie, pad()), "Bel eerst de &lt;wijkagent&gt;.")) << wie;
        EXPECT_TRUE(bevat(huis.get(wie, pad("/personen")), "Bel eerst de &lt;wijkagent&gt;.")) << wie;
    }
    EXPECT_TRUE(bevat(huis.get("ggz", actiepad), "Bel eerst de &lt;wijkagent&gt;."));
    EXPECT_TRUE(bevat(huis.get("ggz", actiepad), "31 december 2026"));
    for (const auto* wie : {"om", "aanmelder", "fg"})
        EXPECT_EQ(huis.get(wie, pad("/waarschuwing")).status, 404) << wie;
}

TEST_P(NetwerkTest, the_warning_lapses_by_itself) {
    ASSERT_EQ(waarschuw("politie", "Bel eerst.", "23-11-2026").status, 303);
    EXPECT_TRUE(bevat(huis.get("ggz", pad()), "Bel eerst."));
    huis.clock().set(huis.clock().now().plus_seconds(24L * 3'600));
    for (const auto* wie : {"ggz", "politie"}) huis.vergeet(wie);
    EXPECT_FALSE(bevat(huis.get("ggz", pad()), "Bel eerst."));
    EXPECT_FALSE(bevat(huis.get("ggz", pad("/waarschuwing")), "Bel eerst."));
    EXPECT_FALSE(bevat(huis.api("ggz", web::Method::get, "/api/v1" + pad("/waarschuwing")), "Bel eerst."));
    // A new one takes its place: of the old one nothing is left.
    static constexpr db::Sql tel{"test.tel", "SELECT count(*) FROM item WHERE soort = 11"};
    ASSERT_EQ(waarschuw("ggz", "Kom met z'n tweeën.", "24-11-2026").status, 303);
    EXPECT_EQ(waarde<std::int64_t>(tel), 1);
    EXPECT_TRUE(bevat(huis.get("politie", pad()), "Kom met z&#39;n tweeën."));
}

TEST_P(NetwerkTest, the_warning_is_set_renewed_and_taken_away) {
    EXPECT_EQ(waarschuw("politie", "", "31-12-2026").status, 422);
    EXPECT_EQ(waarschuw("politie", "Bel eerst.", "").status, 422);
    EXPECT_EQ(waarschuw("politie", "Bel eerst.", "22-11-2026").status, 422);
    const auto te_lang = waarschuw("politie", "Bel eerst.", "24-05-2027");
    EXPECT_EQ(te_lang.status, 422);
    EXPECT_TRUE(bevat(te_lang, "Bel eerst.</textarea>"));
    EXPECT_EQ(waarschuw("politie", std::string(201, 'a'), "31-12-2026").status, 422);
    ASSERT_EQ(waarschuw("politie", "Bel eerst.", "31-12-2026").status, 303);
    EXPECT_EQ(waarschuw("politie", "Bel eerst.", "31-12-2026").status, 303) << "a second press";
    const auto tweede = waarschuw("ggz", "Ga met een collega.", "31-12-2026");
    EXPECT_EQ(tweede.status, 409);
    EXPECT_TRUE(bevat(tweede, "Bel eerst."));
    EXPECT_TRUE(bevat(tweede, "Ga met een collega."));
    ASSERT_EQ(waarschuw("ggz", "Ga met een collega.", "31-12-2026", "1").status, 303);
    EXPECT_TRUE(bevat(huis.get("politie", pad()), "Ga met een collega."));
    EXPECT_EQ(huis.post("politie", pad("/waarschuwing/einde"), {{"versie", "1"}}).status, 409);
    ASSERT_EQ(huis.post("politie", pad("/waarschuwing/einde"), {{"versie", "2"}}).status, 303);
    EXPECT_FALSE(bevat(huis.get("politie", pad()), "Ga met een collega."));
    EXPECT_EQ(huis.post("politie", pad("/waarschuwing/einde"), {{"versie", "2"}}).status, 409);
}

// --- The picture ------------------------------------------------------------------------------------------------------------

TEST_P(NetwerkTest, the_picture_leads_to_each_person_and_has_its_table) {
    ASSERT_EQ(leg("regisseur", walnoot, "bewindvoerder", daan).status, 303);
    ASSERT_EQ(leg("regisseur", daan, "dreiging", kim).status, 303);
    const auto pagina = huis.get("politie", pad("/personen")).body;
    const auto svg = pagina.substr(pagina.find("<svg class=\"rh-kaart\""));
    const auto beeld = svg.substr(0, svg.find("</svg>"));
    for (const auto& id : mensen) {
        EXPECT_NE(beeld.find("href=\"#p-" + id.text() + "\""), std::string::npos);
        EXPECT_NE(pagina.find("id=\"p-" + id.text() + "\""), std::string::npos);
    }
    EXPECT_NE(beeld.find("<title id=\"kaart-titel\">"), std::string::npos);
    EXPECT_NE(beeld.find("<desc id=\"kaart-uitleg\">"), std::string::npos);
    EXPECT_NE(beeld.find("dreiging tegen"), std::string::npos);
    EXPECT_NE(pagina.find("Toon gezin en netwerk als tabel"), std::string::npos);
    EXPECT_EQ(huis.get("politie", pad("/personen")).body, pagina) << "the same people give the same bytes";
    EXPECT_EQ(beeld.find("Weegbreehof"), std::string::npos) << "no addresses in a picture";
}

INSTANTIATE_TEST_SUITE_P(Engines, NetwerkTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace betrokkene::test
