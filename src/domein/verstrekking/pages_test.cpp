// Disclosure to a participant, from preparing to the yearly word, on both engines.
#include "domein/verstrekking/test_verstrekking.hpp"
#include "domein/verstrekking/verstrekking.hpp"

namespace {

using toegang::test::Velden;

class VerstrekkingTest : public verstrekking::test::VerstrekkingHuis {
protected:
    std::string een = bijdrage("politie", tekst_politie, "wonen");

    static constexpr db::Sql tel_stukken{"test.stukken", "SELECT count(*) FROM verstrekking_stuk"};
    int vraag_terug() {
        int gevraagd = 0;
        huis.schrijf(
            [&](db::Tx& tx) { gevraagd = verstrekking::vraag_terugkoppeling(tx, huis.clock().now(), 100); });
        return gevraagd;
    }
};

TEST_P(VerstrekkingTest, the_receiver_reads_it_after_everybody_who_gave_has_answered) {
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(berichten("politie", 5), 1) << "verstrekking_gevraagd";
    EXPECT_EQ(berichten("gemeente", 5), 0) << "gave nothing";
    // Not before: there is no button, the act refuses with the gate that is shut, and the receiver finds nothing.
    EXPECT_FALSE(staat(huis.get("regisseur", pad), "/overdracht"));
    const auto te_vroeg = geef_over(pad, "programma");
    EXPECT_EQ(te_vroeg.status, 409);
    EXPECT_TRUE(staat(te_vroeg, "antwoord-ontbreekt"));
    EXPECT_EQ(huis.get("reclassering", pad).status, 404);
    EXPECT_TRUE(staat(huis.get("politie", pad), tekst_politie));
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "/overdracht"));
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    const auto gelezen = huis.get("reclassering", pad);
    EXPECT_TRUE(staat(gelezen, tekst_politie));
    EXPECT_TRUE(staat(gelezen, "Het advies over wonen."));
    EXPECT_EQ(berichten("reclassering", 6), 1) << "verstrekking_besloten";
    EXPECT_EQ(huis.get("ggz", pad).status, 404) << "neither asked nor receiver";
    EXPECT_EQ(huis.get("veilig_thuis", pad).status, 404);
    const auto papier = huis.get("reclassering", pad + "/stuk");
    EXPECT_TRUE(staat(papier, tekst_politie));
    EXPECT_TRUE(staat(papier, "Geheimhouding"));
    EXPECT_EQ(huis.log().back().dossiers.size(), 1u) << "the print is a logged look";
    EXPECT_EQ(huis.get("politie", pad + "/stuk").status, 404) << "who was asked prints nothing";
}

// Wgs 1.7(1): clearance keeps health from probation; the disclosure opens this one item of it, for this one organisation.
TEST_P(VerstrekkingTest, it_opens_what_the_receiver_is_not_cleared_for_and_nothing_else) {
    const auto gezondheid = bijdrage("ggz", tekst_ggz, "gezondheid");
    EXPECT_FALSE(staat(huis.get("reclassering", casus()), tekst_ggz));
    const auto pad = aan_reclassering({gezondheid});
    EXPECT_EQ(antwoord("ggz", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    EXPECT_TRUE(staat(huis.get("reclassering", pad), tekst_ggz));
    EXPECT_EQ(huis.get("reclassering", casus("/bijdragen/" + gezondheid)).status, 404)
        << "the source stays as it was";
    EXPECT_FALSE(staat(huis.get("reclassering", casus()), tekst_ggz));
}

// Who is asked about his own part does not read the part of another by that.
TEST_P(VerstrekkingTest, who_is_asked_sees_no_more_than_in_the_casus) {
    const auto gezondheid = bijdrage("ggz", tekst_ggz, "gezondheid");
    const auto pad = aan_reclassering({een, gezondheid});
    EXPECT_TRUE(staat(huis.get("politie", pad), tekst_politie));
    EXPECT_FALSE(staat(huis.get("politie", pad), tekst_ggz));
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(antwoord("ggz", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    EXPECT_FALSE(staat(huis.get("politie", pad), tekst_ggz)) << "nor after it was given";
    EXPECT_FALSE(staat(huis.get("politie", pad), "/stuk"));
}

TEST_P(VerstrekkingTest, one_objection_blocks_and_stays_readable) {
    const auto pad = aan_reclassering({een});
    const auto zonder = huis.post("politie", pad + "/antwoord", {{"bezwaar", "bezwaar"}});
    EXPECT_EQ(zonder.status, 422);
    EXPECT_TRUE(staat(zonder, "href=\"#bezwaarReden\""));
    EXPECT_EQ(huis.post("politie", pad + "/antwoord",
                        {{"bezwaar", "bezwaar"}, {"bezwaarReden", "Het onderzoek loopt nog."}})
                  .status,
              303);
    EXPECT_TRUE(staat(geef_over(pad, "papier"), "bezwaar-open"));
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "Het onderzoek loopt nog."));
    // A no is kept as a no.
    const auto weg =
        huis.post("regisseur", pad + "/slot",
                  {{"uitkomst", "ingetrokken"}, {"slotReden", "Niet meer nodig."}, {"versie", versie(pad)}});
    EXPECT_EQ(weg.status, 409);
    EXPECT_TRUE(staat(weg, "bezwaar-is-weigering"));
    EXPECT_TRUE(staat(weg, "Niet meer nodig.")) << "what was typed is still there";
    EXPECT_EQ(huis.post("regisseur", pad + "/slot",
                        {{"uitkomst", "geweigerd"},
                         {"slotReden", "De politie heeft bezwaar."},
                         {"versie", versie(pad)}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/verstrekkingen")), "geweigerd"));
    EXPECT_TRUE(staat(huis.get("politie", pad), "geweigerd"));
    EXPECT_EQ(huis.get("reclassering", pad).status, 404);
    EXPECT_TRUE(staat(geef_over(pad, "papier"), "verstrekking-geweigerd"));
    EXPECT_EQ(antwoord("politie", pad), 409);
    EXPECT_EQ(waarde<std::int64_t>(tel_stukken), 0);
}

TEST_P(VerstrekkingTest, an_answer_may_change_until_it_is_given) {
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(huis.post("politie", pad + "/antwoord", {{"bezwaar", "bezwaar"}, {"bezwaarReden", "Nog niet."}})
                  .status,
              303);
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "mondeling").status, 303);
    EXPECT_EQ(antwoord("politie", pad), 409);
}

TEST_P(VerstrekkingTest, only_who_was_asked_answers) {
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(antwoord("ggz", pad), 404) << "may not know of it";
    EXPECT_EQ(antwoord("reclassering", pad), 404);
    EXPECT_EQ(antwoord("regisseur", pad), 404) << "the house answers for nobody";
    EXPECT_EQ(antwoord("om", pad), 404);
}

// Who is only asked in this dossier is asked about what it gave too, and can say no.
TEST_P(VerstrekkingTest, who_is_only_asked_answers_about_its_own) {
    const auto van_om = bijdrage("om", "Zitting op 14 december.", "justitieel");
    const auto pad = aan_reclassering({van_om});
    EXPECT_TRUE(staat(huis.get("om", pad), "Zitting op 14 december."));
    EXPECT_EQ(
        huis.post("om", pad + "/antwoord", {{"bezwaar", "bezwaar"}, {"bezwaarReden", "Zitting."}}).status,
        303);
    EXPECT_TRUE(staat(geef_over(pad, "papier"), "bezwaar-open"));
}

TEST_P(VerstrekkingTest, a_part_that_changed_or_was_withdrawn_starts_anew) {
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(huis.post("politie", casus("/bijdragen/" + een + "/intrekking"), {{"versie", "1"}}).status,
              303);
    EXPECT_TRUE(staat(geef_over(pad, "programma"), "onderdeel-gewijzigd"));
}

TEST_P(VerstrekkingTest, a_copy_that_its_source_took_back_is_not_opened_any_more) {
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    EXPECT_EQ(huis.post("politie", casus("/bijdragen/" + een + "/intrekking"), {{"versie", "1"}}).status,
              303);
    for (const auto* wie : {"reclassering", "regisseur"})
        for (const auto* waar : {"", "/stuk"}) {
            EXPECT_FALSE(staat(huis.get(wie, pad + waar), tekst_politie)) << wie << waar;
            EXPECT_TRUE(staat(huis.get(wie, pad + waar), "Gebruik het niet meer.")) << wie << waar;
        }
}

TEST_P(VerstrekkingTest, it_ends_by_itself_with_its_period) {
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    dagen(92);  // 23 February: the last day
    huis.vergeet("reclassering");
    EXPECT_TRUE(staat(huis.get("reclassering", pad), tekst_politie));
    dagen(1);
    huis.vergeet("reclassering");
    const auto na = huis.get("reclassering", pad);
    EXPECT_EQ(na.status, 200);
    EXPECT_FALSE(staat(na, tekst_politie));
    EXPECT_FALSE(staat(na, "Het advies over wonen."));
    EXPECT_EQ(huis.get("reclassering", pad + "/stuk").status, 404);
    EXPECT_FALSE(staat(huis.get("reclassering", casus("/verstrekkingen")), "Het advies over wonen."));
    huis.vergeet("regisseur");
    EXPECT_TRUE(staat(huis.get("regisseur", pad), tekst_politie)) << "the house accounts for what it gave";
}

TEST_P(VerstrekkingTest, it_ends_with_the_covenant_of_the_receiver) {
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    huis.schrijf([&](db::Tx& tx) {
        constexpr db::Sql convenant{
            "test.convenant",
            "INSERT INTO convenant (id, naam, van, tot) VALUES ($1, 'Verlopen', '2020-01-01', '2026-11-22')"};
        constexpr db::Sql onder{"test.onder", "UPDATE organisatie SET convenant = $1 WHERE id = $2"};
        const auto id = huis.random().id<struct Convenant>();
        tx.run(convenant, id);
        tx.run(onder, id, huis.organisatie("reclassering"));
    });
    EXPECT_FALSE(staat(huis.get("reclassering", pad), tekst_politie));
    const auto tweede = aan_reclassering({een});
    EXPECT_EQ(antwoord("politie", tweede), 303);
    EXPECT_TRUE(staat(geef_over(tweede, "papier"), "ontvanger-ongeldig"));
}

TEST_P(VerstrekkingTest, a_copy_keeps_the_day_of_first_processing) {
    static constexpr db::Sql eerste{
        "test.eerste",
        "SELECT i.eerste_verwerking FROM verstrekking_stuk s JOIN item i ON i.dossier = s.dossier AND i.id = s.id"};
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(antwoord("politie", pad), 303);
    dagen(20);
    huis.vergeet("regisseur");
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    EXPECT_EQ(waarde<Date>(eerste), Date(2026, 11, 23));
}

TEST_P(VerstrekkingTest, who_does_not_take_part_gets_it_on_paper) {
    const auto pad = naar(huis.post("regisseur", casus("/verstrekkingen"),
                                    velden("deelnemer", huis.organisatie("veilig_thuis").text(), {een})));
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 422);
    EXPECT_EQ(geef_over(pad, "papier").status, 303);
    EXPECT_EQ(huis.get("veilig_thuis", pad).status, 404);
    EXPECT_TRUE(staat(huis.get("regisseur", pad + "/stuk"), tekst_politie));
}

TEST_P(VerstrekkingTest, a_plan_is_asked_of_everybody_who_takes_part) {
    static constexpr db::Sql doel{"test.doel", "SELECT id FROM doel"};
    naar(huis.post("regisseur", casus("/doelen"),
                   {{"leefgebied", "huisvesting"}, {"tekst", "Een eigen plek."}}));
    const auto pad = aan_reclassering({waarde<kern::ItemId>(doel).text()});
    for (const auto* wie : {"politie", "gemeente", "ggz"}) EXPECT_EQ(berichten(wie, 5), 1) << wie;
    EXPECT_EQ(berichten("reclassering", 5), 0) << "the receiver is not asked";
    EXPECT_EQ(berichten("om", 5), 0);
    for (const auto* wie : {"politie", "gemeente"}) EXPECT_EQ(antwoord(wie, pad), 303);
    EXPECT_TRUE(staat(geef_over(pad, "programma"), "antwoord-ontbreekt"));
    EXPECT_EQ(antwoord("ggz", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
}

TEST_P(VerstrekkingTest, the_yearly_word) {
    const auto pad = aan_reclassering({een});
    EXPECT_EQ(huis.post("reclassering", pad + "/terugkoppeling", {{"gevolg", "ja"}}).status, 404);
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    dagen(364);
    EXPECT_EQ(vraag_terug(), 0);
    dagen(1);
    EXPECT_EQ(vraag_terug(), 1);
    EXPECT_EQ(vraag_terug(), 0) << "once per due day";
    EXPECT_EQ(berichten("reclassering", 7), 1);
    EXPECT_EQ(berichten("regisseur", 7), 1);
    for (const auto* wie : {"reclassering", "politie", "regisseur"}) huis.vergeet(wie);
    const Velden woord{{"gevolg", "nee"}, {"nuttig", "ja"}, {"effect", "De zitting werd uitgesteld."}};
    const auto kaal = huis.post("reclassering", pad + "/terugkoppeling", {{"gevolg", "nee"}});
    EXPECT_EQ(kaal.status, 422);
    EXPECT_TRUE(staat(kaal, "href=\"#effect\""));
    EXPECT_EQ(huis.post("politie", pad + "/terugkoppeling", woord).status, 409) << "not the receiver";
    EXPECT_EQ(huis.post("reclassering", pad + "/terugkoppeling", woord).status, 303)
        << "also after the period";
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "De zitting werd uitgesteld."));
    EXPECT_EQ(huis.post("reclassering", pad + "/terugkoppeling", woord).status, 409)
        << "the period is over: no more";
    EXPECT_EQ(vraag_terug(), 0);
}

TEST_P(VerstrekkingTest, the_person_is_informed_or_there_is_a_reason_and_a_day) {
    const auto pad = aan_reclassering({een});
    const auto kaal =
        huis.post("regisseur", pad + "/informeren", {{"geinformeerd", "nee"}, {"versie", versie(pad)}});
    EXPECT_EQ(kaal.status, 422);
    EXPECT_TRUE(staat(kaal, "href=\"#herzienOp\""));
    EXPECT_EQ(huis.post("regisseur", pad + "/informeren",
                        {{"geinformeerd", "nee"},
                         {"nietGeinformeerd", "Zijn ex-partner loopt dan gevaar."},
                         {"herzienOp", "01-12-2026"},
                         {"versie", versie(pad)}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "Zijn ex-partner loopt dan gevaar."));
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/verstrekkingen")), "persoon informeren"));
    EXPECT_FALSE(staat(huis.get("politie", pad), "Zijn ex-partner loopt dan gevaar."))
        << "of the house alone";
    EXPECT_EQ(huis.post("regisseur", pad + "/informeren", {{"geinformeerd", "ja"}, {"versie", "1"}}).status,
              409)
        << "an old version";
}

TEST_P(VerstrekkingTest, a_condition_is_confirmed_or_the_part_stays_out) {
    const auto met =
        bijdrage("politie", "Hij heeft een huisverbod.", "toezicht", {{"voorwaarden", "Alleen mondeling."}});
    auto gevuld = velden("deelnemer", huis.organisatie("reclassering").text(), {met});
    const auto formulier = huis.get("regisseur", casus("/verstrekkingen/nieuw?aan=deelnemer"));
    EXPECT_TRUE(staat(formulier, "Alleen mondeling."));
    const auto zonder = huis.post("regisseur", casus("/verstrekkingen"), gevuld);
    EXPECT_EQ(zonder.status, 422);
    EXPECT_TRUE(staat(zonder, "href=\"#onderdelen\""));
    EXPECT_TRUE(staat(zonder, "Het advies over wonen.")) << "what was typed is still there";
    gevuld.emplace_back("onderdelen.0.voorwaarde", "ja");
    const auto pad = naar(huis.post("regisseur", casus("/verstrekkingen"), gevuld));
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "mondeling").status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad + "/stuk"), "Alleen mondeling."))
        << "conditions travel along";
}

TEST_P(VerstrekkingTest, secrecy_that_is_not_released_cannot_be_chosen) {
    const auto geheim = bijdrage("ggz", tekst_ggz, "begeleiding",
                                 {{"geheim", "medisch"},
                                  {"geheimGrond", "toestemming"},
                                  {"geheimDatum", "12-11-2026"},
                                  {"geheimToelichting", "Voor dit overleg."}});
    EXPECT_FALSE(staat(huis.get("regisseur", casus("/verstrekkingen/nieuw")), tekst_ggz));
    EXPECT_EQ(huis.post("regisseur", casus("/verstrekkingen"),
                        velden("deelnemer", huis.organisatie("reclassering").text(), {geheim}))
                  .status,
              422);
}

TEST_P(VerstrekkingTest, bad_input_makes_nothing) {
    const auto goed = velden("deelnemer", huis.organisatie("reclassering").text(), {een});
    const auto met = [&](std::string_view naam, std::string_view waarde) {
        Velden anders = goed;
        for (auto& [veld, tekst] : anders)
            if (veld == naam) tekst = waarde;
        return anders;
    };
    for (const auto& [naam, waarde] : std::vector<std::pair<std::string, std::string>>{
             {"aan", "iedereen"},
             {"ontvanger", huis.organisatie("huis").text()},
             {"ontvanger", huis.random().id<kern::Organisatie>().text()},
             {"ontvanger", "politie"},
             {"grondslag", "avg-6"},
             {"van", "31-02-2026"},
             {"tot", "01-01-2020"},
             {"doel", std::string(2'001, 'a')},
             {"onderdelen.0.item", huis.random().id<kern::Item>().text()},
             {"geinformeerd", "misschien"}})
        EXPECT_EQ(huis.post("regisseur", casus("/verstrekkingen"), met(naam, waarde)).status, 422)
            << naam << waarde;
    EXPECT_FALSE(staat(huis.get("regisseur", casus("/verstrekkingen")), "Het advies over wonen."));
}

TEST_P(VerstrekkingTest, who_may_not_finds_nothing) {
    const auto pad = aan_reclassering({een});
    for (const auto* wie :
         {"politie", "ggz", "om", "aanmelder", "manager", "fg", "beheerder", "regisseur2", "makelaar"}) {
        EXPECT_EQ(huis.get(wie, casus("/verstrekkingen/nieuw")).status, 404) << wie;
        EXPECT_EQ(huis.post(wie, casus("/verstrekkingen"), velden("deelnemer", "x", {een})).status, 404)
            << wie;
        for (const auto* rest :
             {"/overdracht", "/slot", "/toets", "/vragen", "/informeren", "/terugkoppeling-regie"})
            EXPECT_EQ(huis.post(wie, pad + rest, {{"versie", "1"}}).status, 404) << wie << rest;
    }
    EXPECT_EQ(huis.get("regisseur", casus("/verstrekkingen/" + een)).status, 404)
        << "an item of another kind";
}

TEST_P(VerstrekkingTest, the_api_says_the_same) {
    const std::string basis = "/api/v1" + casus("/verstrekkingen");
    const std::string body =
        R"({"aan":"deelnemer","ontvanger":")" + huis.organisatie("reclassering").text() +
        R"(","onderdelen":[{"item":")" + een +
        R"("}],"doel":"Advies.","grondslag":"wgs-1.7-1","noodzaak":"Nodig.","proportionaliteit":"Weinig.",)"
        R"("van":"2026-11-23","tot":"2027-02-23","geinformeerd":"ja"})";
    const auto gemaakt = huis.api("regisseur", web::Method::post, basis, body);
    ASSERT_EQ(gemaakt.status, 201) << gemaakt.body;
    const std::string pad = header(gemaakt, "Location");
    EXPECT_TRUE(staat(huis.api("regisseur", web::Method::get, pad), R"("code":"antwoord-ontbreekt")"));
    EXPECT_EQ(
        huis.api("regisseur", web::Method::post, pad + "/overdracht", R"({"wijze":"papier","versie":1})")
            .status,
        409);
    EXPECT_EQ(
        huis.api("politie", web::Method::post, pad + "/antwoord", R"({"bezwaar":"geen-bezwaar"})").status,
        204);
    EXPECT_EQ(
        huis.api("regisseur", web::Method::post, pad + "/overdracht", R"({"wijze":"programma","versie":1})")
            .status,
        204);
    EXPECT_TRUE(staat(huis.api("reclassering", web::Method::get, pad + "/stuk"), tekst_politie));
    EXPECT_FALSE(staat(huis.api("politie", web::Method::get, pad), "poorten"));
    EXPECT_TRUE(staat(huis.api("reclassering", web::Method::get, basis), "\"staat\":\"verstrekt\""));
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis, "{}").status, 400);
}

INSTANTIATE_TEST_SUITE_P(Engines, VerstrekkingTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
