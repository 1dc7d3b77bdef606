// Preparing a meeting through the real router, on both engines: who sees which point, and what leaves with it.
#include "domein/overleg/test_overleg.hpp"

namespace {

using overleg::test::MetOverleg;
using toegang::DeelnameRol;

using OverlegTest = MetOverleg;

TEST_P(OverlegTest, each_sees_only_the_points_of_his_own_dossiers) {
    const auto pad = vol();
    for (const std::string rest : {"", "/afdruk"}) {
        const auto politie = huis.get("politie", pad + rest);
        EXPECT_EQ(politie.status, 200);
        EXPECT_TRUE(staat(politie, "Kwartel")) << rest;
        EXPECT_TRUE(staat(politie, "Hoe komt Kees aan een plek?"));
        EXPECT_FALSE(staat(politie, "Patrijs")) << rest;
        EXPECT_FALSE(staat(politie, "kliniek"));
        EXPECT_FALSE(staat(politie, twee.text()));
        EXPECT_FALSE(staat(politie, "13:45–14:05")) << "when another point is, is not his";
        const auto gemeente = huis.get("gemeente", pad + rest);
        EXPECT_TRUE(staat(gemeente, "Kwartel"));
        EXPECT_TRUE(staat(gemeente, "Patrijs"));
    }
    EXPECT_TRUE(staat(huis.get("politie", pad), "13:30–13:45"));
    EXPECT_TRUE(staat(huis.get("gemeente", pad), "13:30–14:05")) << "one stretch";
    EXPECT_EQ(huis.get("reclassering", pad).status, 404) << "not invited";
    EXPECT_EQ(huis.get("om", pad).status, 404);
    EXPECT_EQ(huis.get("politie", punt(een)).status, 200);
    EXPECT_EQ(huis.get("politie", punt(twee)).status, 404);
}

TEST_P(OverlegTest, the_api_says_the_same) {
    const auto pad = "/api/v1" + vol();
    const auto politie = huis.api("politie", web::Method::get, pad);
    EXPECT_EQ(politie.status, 200);
    EXPECT_TRUE(staat(politie, een.text()));
    EXPECT_FALSE(staat(politie, twee.text()));
    EXPECT_TRUE(staat(huis.api("politie", web::Method::get, "/api/v1/overleggen"), R"("punten":1)"));
    EXPECT_TRUE(staat(huis.api("gemeente", web::Method::get, "/api/v1/overleggen"), R"("punten":2)"));
}

TEST_P(OverlegTest, before_the_first_invitation_nobody_knows_of_it) {
    EXPECT_EQ(huis.post("regisseur", "/regietafels/" + huis.tafel("volwassenen").text() + "/leden",
                        {{"medewerker", huis.medewerker("politie").text()}})
                  .status,
              303);
    const auto pad = maak();
    EXPECT_EQ(zet(pad, een, "Wat nu?").status, 303);
    EXPECT_EQ(huis.get("politie", pad).status, 404) << "who sits at the table neither";
    EXPECT_EQ(huis.get("regisseur2", pad).status, 200) << "staff of the house does";
    EXPECT_FALSE(staat(huis.get("regisseur2", pad), "Kwartel"))
        << "and still sees no dossier that is not his";
}

TEST_P(OverlegTest, a_deelname_that_ends_takes_the_point_along_at_once) {
    const auto pad = vol();
    EXPECT_TRUE(staat(huis.get("politie", pad), "Kwartel"));
    huis.schrijf([&](db::Tx& tx) {
        static constexpr db::Sql weg{"test.weg",
                                     "DELETE FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};
        tx.run(weg, een, huis.medewerker("politie"));
        toegang::rechten_krimpen(tx);
    });
    for (const std::string rest : {"", "/afdruk"})
        EXPECT_FALSE(staat(huis.get("politie", pad + rest), "Kwartel"));
    EXPECT_FALSE(staat(huis.get("politie", "/overleggen"), "punt voor jou,"));
    EXPECT_EQ(huis.get("politie", punt(een)).status, 404);
    const auto ics = huis.get("politie", pad + "/agenda.ics");
    EXPECT_TRUE(staat(ics, "METHOD:CANCEL"));
    EXPECT_FALSE(staat(ics, "1230")) << "not when it would have been";
}

TEST_P(OverlegTest, a_closed_dossier_is_gone_from_the_agenda) {
    const auto pad = vol();
    huis.schrijf([&](db::Tx& tx) {
        static constexpr db::Sql dicht{"test.dicht", "UPDATE dossier SET afgeschermd = 1 WHERE id = $1"};
        tx.run(dicht, een);
        toegang::rechten_krimpen(tx);
    });
    EXPECT_FALSE(staat(huis.get("regisseur", pad), "Kwartel"));
    EXPECT_FALSE(staat(huis.get("politie", pad), "Kwartel"));
}

TEST_P(OverlegTest, the_calendar_names_nobody) {
    const auto pad = vol();
    const auto ics = huis.get("politie", pad + "/agenda.ics");
    EXPECT_EQ(ics.status, 200);
    EXPECT_EQ(ics.type, "text/calendar; charset=utf-8");
    EXPECT_TRUE(staat(ics, "METHOD:PUBLISH"));
    EXPECT_TRUE(staat(ics, "SEQUENCE:0"));
    EXPECT_TRUE(staat(ics, "DTSTART:20261124T123000Z"));
    EXPECT_TRUE(staat(ics, "DTEND:20261124T124500Z")) << "his own stretch alone";
    EXPECT_TRUE(staat(ics, "SUMMARY:Overleg\r\n"));
    for (const std::string_view naam : {"Kwartel", "Patrijs", "ZVH-", "Kees", "Volwassenen"})
        EXPECT_FALSE(staat(ics, naam)) << naam;
    nodig_uit(pad);
    EXPECT_TRUE(staat(huis.get("politie", pad + "/agenda.ics"), "SEQUENCE:1"));
    EXPECT_EQ(huis.post("regisseur", pad + "/afgelasting", {{"versie", "3"}}).status, 303);
    const auto weg = huis.get("politie", pad + "/agenda.ics");
    EXPECT_TRUE(staat(weg, "METHOD:CANCEL"));
    EXPECT_TRUE(staat(weg, "STATUS:CANCELLED"));
    EXPECT_TRUE(staat(weg, "SEQUENCE:2"));
    EXPECT_EQ(huis.get("reclassering", pad + "/agenda.ics").status, 404);
}

TEST_P(OverlegTest, who_is_invited_hears_of_it_and_the_mail_says_kind_and_date) {
    vol();
    static constexpr db::Sql post{"test.post",
                                  "SELECT count(*) FROM uitgaand WHERE medewerker = $1 AND soort = 1"};
    static constexpr db::Sql bericht{
        "test.bericht", "SELECT count(*) FROM bericht WHERE medewerker = $1 AND dossier = $2 AND soort = 28"};
    EXPECT_EQ(waarde<std::int64_t>(post, huis.medewerker("politie")), 1);
    EXPECT_EQ(waarde<std::int64_t>(post, huis.medewerker("reclassering")), 0);
    EXPECT_EQ(waarde<std::int64_t>(bericht, huis.medewerker("politie"), een), 1);
    EXPECT_EQ(waarde<std::int64_t>(bericht, huis.medewerker("politie"), twee), 0);
    EXPECT_EQ(waarde<std::int64_t>(bericht, huis.medewerker("gemeente"), twee), 1);
}

TEST_P(OverlegTest, an_invitation_is_answered_and_a_colleague_stands_in) {
    const auto pad = vol();
    const auto antwoord = [&](std::string_view wie, toegang::test::Velden velden) {
        tik();
        return huis.post(wie, pad + "/antwoord", std::move(velden)).status;
    };
    EXPECT_EQ(antwoord("politie", {{"antwoord", "komt"}}), 303);
    EXPECT_TRUE(staat(huis.get("politie", pad), "komt"));
    EXPECT_EQ(
        antwoord("gemeente", {{"antwoord", "afgemeld"}, {"vervanger", huis.medewerker("aanmelder").text()}}),
        303);
    EXPECT_TRUE(staat(huis.get("aanmelder", pad), "geen punten voor jou"))
        << "who stands in sees what he is named in, and he is named in nothing";
    EXPECT_EQ(antwoord("gemeente", {{"antwoord", "komt"}}), 303);
    EXPECT_EQ(huis.get("aanmelder", pad).status, 404) << "no longer needed";
    EXPECT_EQ(
        antwoord("gemeente", {{"antwoord", "afgemeld"}, {"vervanger", huis.medewerker("politie").text()}}),
        422)
        << "of another organisation";
    EXPECT_EQ(antwoord("reclassering", {{"antwoord", "komt"}}), 404);
    EXPECT_EQ(antwoord("politie", {}), 422);
}

TEST_P(OverlegTest, the_casus_and_mijn_werk_tell_of_it) {
    const auto pad = vol();
    const auto casus = huis.get("politie", "/casussen/" + een.text());
    EXPECT_TRUE(staat(casus, "Op de agenda: "));
    EXPECT_TRUE(staat(casus, pad));
    EXPECT_TRUE(staat(huis.get("politie", "/casussen/" + een.text() + "/tijdlijn"),
                      "op de agenda van 24 november 2026"));
    const auto werk = huis.get("politie", "/");
    EXPECT_TRUE(staat(werk, "geef antwoord"));
    EXPECT_TRUE(staat(werk, "Dit dossier staat op de agenda van een overleg"));
    EXPECT_TRUE(staat(werk, punt(een)));
    EXPECT_FALSE(staat(huis.get("reclassering", "/"), "geef antwoord"));
}

TEST_P(OverlegTest, only_ones_own_dossiers_come_on_the_agenda) {
    const auto pad = maak();
    EXPECT_EQ(zet(pad, vreemd, "Wat nu?").status, 404);
    EXPECT_EQ(zet(pad, huis.random().id<kern::Dossier>(), "Wat nu?").status, 404);
    EXPECT_EQ(zet(pad, een, "Wat nu?", "politie").status, 404) << "a participant prepares nothing";
    const auto kandidaten = huis.get("regisseur", pad + "/agenda");
    EXPECT_TRUE(staat(kandidaten, "Kwartel"));
    EXPECT_FALSE(staat(kandidaten, "Fazant"));
    EXPECT_EQ(zet(pad, een, "Wat nu?").status, 303);
    EXPECT_FALSE(staat(huis.get("regisseur", pad + "/agenda"), "Kwartel")) << "it is on it";
    EXPECT_EQ(huis.post("regisseur", pad + "/agenda", {}).status, 422);
}

TEST_P(OverlegTest, after_the_cut_off_a_point_is_marked_or_refused) {
    const auto pad = maak();
    huis.schrijf([&](db::Tx& tx) {
        static constexpr db::Sql sluit{"test.sluit", "UPDATE overleg SET agenda_sluit = $1"};
        tx.run(sluit, huis.clock().now());
    });
    EXPECT_EQ(zet(pad, een, "Wat nu?", "makelaar").status, 404) << "not his dossier";
    EXPECT_EQ(zet(pad, een, "Wat nu?").status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "na sluiting toegevoegd"));
    const auto hulp =
        huis.dossier({.deelnemers = {{"ondersteuner", DeelnameRol::huis}}, .titel = "Ekster, E."});
    const auto nee = zet(pad, hulp, "Wat nu?", "ondersteuner");
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "overleg.agenda-dicht"));
}

TEST_P(OverlegTest, the_order_by_hand_and_by_partners) {
    const auto pad = vol();
    const auto drie =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}, .titel = "Merel, M."});
    EXPECT_EQ(zet(pad, drie, "Wat nu?").status, 303);
    EXPECT_EQ(huis.post("regisseur", pad + "/volgorde", {{"wijze", "partners"}}).status, 303);
    const auto tekst = huis.get("regisseur", pad + "/afdruk").body;
    EXPECT_LT(tekst.find("Patrijs"), tekst.find("Kwartel"));
    EXPECT_LT(tekst.find("Kwartel"), tekst.find("Merel")) << "municipality and police each sit once";
    EXPECT_EQ(huis.post("regisseur", pad + "/volgorde",
                        {{"wijze", "hand"},
                         {"punten.0.dossier", een.text()},
                         {"punten.0.punt", punt_van(een).text()},
                         {"punten.0.plaats", "1"},
                         {"punten.1.dossier", twee.text()},
                         {"punten.1.punt", punt_van(twee).text()},
                         {"punten.1.plaats", "2"}})
                  .status,
              303);
    const auto hand = huis.get("regisseur", pad + "/afdruk").body;
    EXPECT_LT(hand.find("Kwartel"), hand.find("Patrijs"));
    EXPECT_EQ(huis.post("politie", pad + "/volgorde", {{"wijze", "partners"}}).status, 404);
}

TEST_P(OverlegTest, a_point_changes_leaves_or_goes_to_the_next_meeting) {
    const auto pad = vol();
    EXPECT_EQ(huis.post("regisseur", punt(een),
                        {{"vraag", "Lukt het voor <maart>?"}, {"minuten", "30"}, {"versie", "1"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("politie", pad), "Lukt het voor &lt;maart&gt;?"));
    EXPECT_TRUE(staat(huis.get("gemeente", pad), "14:00")) << "the next one moved along";
    EXPECT_EQ(huis.post("regisseur", punt(een), {{"vraag", "x"}, {"minuten", "30"}, {"versie", "1"}}).status,
              409);
    EXPECT_EQ(huis.post("politie", punt(een), {{"vraag", "x"}, {"minuten", "30"}, {"versie", "2"}}).status,
              404);
    const auto geen = huis.post("regisseur", punt(een, "/doorschuiving"));
    EXPECT_TRUE(staat(geen, "overleg.geen-volgend"));
    const auto later = maak("08-12-2026");
    EXPECT_EQ(huis.post("regisseur", punt(een, "/doorschuiving")).status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", later), "Lukt het voor"));
    EXPECT_TRUE(staat(huis.get("politie", pad), "doorgeschoven"));
    EXPECT_EQ(huis.post("regisseur", punt(twee, "/einde")).status, 303);
    EXPECT_FALSE(staat(huis.get("gemeente", pad), "Patrijs"));
}

TEST_P(OverlegTest, a_report_is_judged_by_who_judges_it) {
    const auto melding = huis.dossier({.fase = toegang::Fase::triage,
                                       .deelnemers = {{"regisseur", DeelnameRol::huis},
                                                      {"politie", DeelnameRol::beoordelaar},
                                                      {"aanmelder", DeelnameRol::aanmelder}},
                                       .titel = "Sijs, S."});
    const auto pad = maak("25-11-2026", "triage");
    EXPECT_TRUE(staat(huis.get("regisseur", pad + "/agenda"), "aangemeld op"));
    EXPECT_EQ(zet(pad, melding, "Pakken wij dit op?").status, 303);
    nodig_uit(pad);
    EXPECT_TRUE(staat(huis.get("politie", pad), "Sijs"));
    EXPECT_EQ(huis.get("aanmelder", pad).status, 404) << "who reported is not at the table";
    EXPECT_EQ(huis.get("aanmelder", punt(melding)).status, 404);
}

TEST_P(OverlegTest, a_table_ends_once_those_invited_know_it) {
    const auto pad = vol();
    const std::string tafel = "/regietafels/" + huis.tafel("volwassenen").text() + "/einde";
    const toegang::test::Velden einde{
        {"naar", huis.tafel("jeugd").text()}, {"reden", "De aanpak stopt."}, {"versie", "1"}};
    EXPECT_TRUE(staat(huis.post("regisseur", tafel, einde), "tafel.uitgenodigd"));
    EXPECT_EQ(huis.post("regisseur", pad + "/afgelasting", {{"versie", "2"}}).status, 303);
    const auto later = maak("08-12-2026");
    EXPECT_EQ(huis.post("regisseur", tafel, einde).status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", later), "gaat niet door"));
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "Kwartel")) << "what was stays";
}

TEST_P(OverlegTest, what_is_refused) {
    const auto pad = maak();
    const auto weer = plan();
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(staat(weer, "overleg.bestaat"));
    const auto leeg = huis.post("regisseur", pad + "/uitnodigingen");
    EXPECT_TRUE(staat(leeg, "overleg.leeg"));
    EXPECT_EQ(plan("20-11-2026").status, 422);
    EXPECT_EQ(plan("24-11-2026", "volwassenen", "politie").status, 404);
    EXPECT_EQ(huis.get("regisseur", "/overleggen/niets").status, 404);
    EXPECT_EQ(huis.post("regisseur", pad + "/afgelasting", {{"versie", "7"}}).status, 409);
    EXPECT_EQ(huis.post("regisseur", pad + "/afgelasting", {{"versie", "1"}}).status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "gaat niet door"));
    EXPECT_TRUE(staat(zet(pad, een, "Wat nu?"), "overleg.voorbij"));
}

INSTANTIATE_TEST_SUITE_P(Engines, OverlegTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
