// Judgement and decision, from the proposal to each of its ends, through the real router on both engines.

#include <gtest/gtest.h>

#include "domein/triage/test_triage.hpp"

namespace {

using namespace triage::test;

class BesluitTest : public TriageHuis {};

TEST_P(BesluitTest, procesregie_waits_for_four_yes_and_two_confirmations) {
    const auto dossier = meld_aan();
    EXPECT_FALSE(bevat(huis.get("regisseur", pad(dossier, "/besluiten/nieuw")), "value=\"procesregie\""));
    EXPECT_TRUE(bevat(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("procesregie")),
                      "toets-niet-beoordeeld"));
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/oordeel"), oordelen(dossier, "jjjn")).status, 303);
    EXPECT_TRUE(bevat(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("procesregie")),
                      "toets-niet-voldaan"));
    huis.clock().set(huis.clock().now().plus_seconds(60));
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/oordeel"), oordelen(dossier, "jjjj")).status, 303);
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("procesregie")).status, 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::triage);
    // One decision at a time, and the judgement stands still under it.
    EXPECT_TRUE(bevat(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen")),
                      "besluit-ligt-voor"));
    EXPECT_TRUE(bevat(huis.post("regisseur", pad(dossier, "/oordeel"), oordelen(dossier, "jjjn")),
                      "besluit-ligt-voor"));
    // The house prepares; it does not confirm.
    EXPECT_EQ(antwoord("regisseur", dossier, "akkoord"), 404);
    EXPECT_EQ(antwoord("aanmelder", dossier, "akkoord"), 404);
    EXPECT_EQ(antwoord("politie", dossier, "akkoord"), 303);
    EXPECT_EQ(antwoord("politie", dossier, "akkoord"), 409);  // an organisation answers once
    EXPECT_EQ(fase(dossier), toegang::Fase::triage);
    EXPECT_EQ(antwoord("om", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::casus);
}

TEST_P(BesluitTest, procesregie_decides_who_is_in_from_now_on) {
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
    EXPECT_EQ(waarde<std::int64_t>(select_doelen, dossier, huis.medewerker("ondersteuner")),
              toegang::Doelen{Doel::procesregie}.mask());
    // The aanmelder follows on.
    EXPECT_EQ(rol(dossier, "aanmelder"), 1);
    EXPECT_TRUE(bevat(huis.get("aanmelder", "/aanmeldingen/" + dossier.text()), "Wij bellen je."));
    for (const auto* wie : {"regisseur", "ondersteuner", "reclassering", "ggz", "om"})
        EXPECT_EQ(huis.get(wie, "/casussen/" + dossier.text()).status, 200) << wie;
    EXPECT_TRUE(bevat(huis.get("regisseur", pad(dossier, "/antwoord")), "Wij bellen je."));
    EXPECT_EQ(huis.get("om", pad(dossier, "/antwoord")).status, 404);
    EXPECT_EQ(verloop(dossier), (std::vector<std::string>{"aangemeld=veld", "ave=2", "besluit=procesregie",
                                                          "fase=casus", "fase=triage"}));
}

// An organisation is in only when somebody of it can look.
TEST_P(BesluitTest, no_organisation_comes_in_without_anybody) {
    static constexpr db::Sql einde{"test.einde",
                                   "UPDATE medewerker SET aangewezen_tot = '2026-11-22' WHERE id = $1"};
    static constexpr db::Sql weer{"test.weer", "UPDATE medewerker SET aangewezen_tot = NULL WHERE id = $1"};
    const auto dossier = meld_aan();
    huis.post("regisseur", pad(dossier, "/oordeel"), oordelen(dossier, "jjjj"));
    // Nobody named, nobody at the table, nobody who judges, no contact person.
    Velden zonder = voorstel("procesregie");
    zonder.emplace_back("organisaties.4.id", huis.organisatie("veilig_thuis").text());
    zonder.emplace_back("organisaties.4.rol", "deelnemer");
    const auto geweigerd = huis.post("regisseur", pad(dossier, "/besluiten"), zonder);
    EXPECT_EQ(geweigerd.status, 422);
    EXPECT_TRUE(bevat(geweigerd, "Van veilig_thuis kan niemand meekijken."));
    Velden met = zonder;
    met.emplace_back("organisaties.4.mensen.0.id", huis.medewerker("veilig_thuis").text());
    ASSERT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), met).status, 303);
    // The only one who was named is not designated any more when the last answer comes.
    ASSERT_EQ(antwoord("politie", dossier, "akkoord"), 303);
    huis.schrijf([&](db::Tx& tx) { tx.run(einde, huis.medewerker("veilig_thuis")); });
    EXPECT_EQ(antwoord("om", dossier, "akkoord"), 409);
    EXPECT_EQ(fase(dossier), toegang::Fase::triage);
    huis.schrijf([&](db::Tx& tx) { tx.run(weer, huis.medewerker("veilig_thuis")); });
    EXPECT_EQ(antwoord("om", dossier, "akkoord"), 303) << "the refusal kept nothing";
    EXPECT_EQ(rol(dossier, "veilig_thuis"), 4);
}

TEST_P(BesluitTest, an_objection_holds_it_until_another_proposal) {
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
    EXPECT_EQ(
        huis.post("regisseur", weg,
                  {{"versie", std::to_string(waarde<std::int64_t>(select_besluit_versie, dossier, oud))}})
            .status,
        303);
    huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen"));
    EXPECT_EQ(antwoord("politie", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::teruggelegd);
}

TEST_P(BesluitTest, what_goes_back_is_counted_and_will_be_destroyed) {
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

TEST_P(BesluitTest, support_leaves_the_lead_with_the_aanmelder) {
    const auto dossier = meld_aan();
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("ondersteunen")).status, 303);
    ASSERT_EQ(antwoord("gemeente", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::ondersteuning);
    EXPECT_EQ(rol(dossier, "aanmelder"), 5);  // casusregisseur
    EXPECT_EQ(rol(dossier, "gemeente"), 0);   // judged; the aanmelder of the same organisation goes on
    EXPECT_EQ(huis.get("aanmelder", "/casussen/" + dossier.text()).status, 200);
    EXPECT_EQ(huis.get("regisseur", "/casussen/" + dossier.text()).status, 200);
}

TEST_P(BesluitTest, a_decision_taken_elsewhere_or_by_mandate_is_in_force_at_once) {
    const auto een = meld_aan();
    Velden velden = voorstel("terugleggen");
    velden.emplace_back("bronDatum", "23-11-2026");
    velden.emplace_back("beslissers.0.id", huis.organisatie("politie").text());
    EXPECT_EQ(huis.post("regisseur", pad(een, "/besluiten"), velden).status, 422);  // a date needs its source
    velden.emplace_back("bron", "Verslag triagetafel 23 november");
    EXPECT_EQ(huis.post("regisseur", pad(een, "/besluiten"), velden).status, 303);
    EXPECT_EQ(fase(een), toegang::Fase::teruggelegd);
    const auto twee = meld_aan();
    huis.schrijf([&](db::Tx& tx) { tx.run(insert_instelling, "besluit.mandaat.terugleggen", begin, "ja"); });
    EXPECT_EQ(huis.post("regisseur", pad(twee, "/besluiten"), voorstel("terugleggen")).status, 303);
    EXPECT_EQ(fase(twee), toegang::Fase::teruggelegd);
}

TEST_P(BesluitTest, no_source_and_no_mandate_over_an_objection) {
    const auto dossier = meld_aan();
    huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen"));
    ASSERT_EQ(antwoord("politie", dossier, "niet-akkoord", "Wij zien gevaar."), 303);
    const auto oud = besluit(dossier);
    const auto versie = std::to_string(waarde<std::int64_t>(select_besluit_versie, dossier, oud));
    ASSERT_EQ(
        huis.post("regisseur", pad(dossier, "/besluiten/" + oud.text() + "/intrekking"), {{"versie", versie}})
            .status,
        303);
    // By a source that names somebody else, or long ago, or hardly anything; then by a mandate.
    Velden bron = voorstel("terugleggen");
    bron.emplace_back("bronDatum", "23-11-2026");
    bron.emplace_back("bron", "Verslag triagetafel 23 november");
    bron.emplace_back("beslissers.0.id", huis.organisatie("om").text());
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), bron).status, 409);
    Velden lang = voorstel("terugleggen");
    lang.emplace_back("bronDatum", "01-01-2020");
    lang.emplace_back("bron", "x");
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), lang).status, 422);
    EXPECT_EQ(fase(dossier), toegang::Fase::triage);
    huis.schrijf([&](db::Tx& tx) { tx.run(insert_instelling, "besluit.mandaat.terugleggen", begin, "ja"); });
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), voorstel("terugleggen")).status, 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::triage);  // it is put before them
    // Once who objected confirms here, it holds.
    huis.clock().set(huis.clock().now().plus_seconds(60));
    EXPECT_EQ(antwoord("politie", dossier, "akkoord"), 303);
    EXPECT_EQ(fase(dossier), toegang::Fase::teruggelegd);
}

TEST_P(BesluitTest, who_is_named_as_decider_is_asked_and_his_no_is_seen) {
    const auto dossier = meld_aan();
    Velden bron = voorstel("terugleggen");
    bron.emplace_back("bronDatum", "23-11-2026");
    bron.emplace_back("bron", "Verslag triagetafel 23 november");
    bron.emplace_back("beslissers.0.id", huis.organisatie("politie").text());
    ASSERT_EQ(huis.post("regisseur", pad(dossier, "/besluiten"), bron).status, 303);
    ASSERT_EQ(fase(dossier), toegang::Fase::teruggelegd);
    EXPECT_TRUE(bevat(huis.get("politie", "/"), "Vastgelegd besluit: klopt dit?"));
    EXPECT_FALSE(bevat(huis.get("om", "/"), "Vastgelegd besluit: klopt dit?"));  // not named
    static constexpr db::Sql genomen{"test.genomen",
                                     "SELECT id FROM besluit WHERE dossier = $1 AND staat = 2"};
    const std::string waar = "/vastgelegde-besluiten/" + waarde<IdBytes>(genomen, dossier).text();
    EXPECT_EQ(huis.post("om", waar, {{"antwoord", "klopt-niet"}}).status, 404);
    EXPECT_EQ(huis.post("ggz", waar, {{"antwoord", "klopt-niet"}}).status, 404);  // not public
    EXPECT_EQ(huis.post("politie", waar, {{"antwoord", "klopt-niet"}}).status, 303);
    for (const auto* wie : {"regisseur", "manager"})
        EXPECT_TRUE(bevat(huis.get(wie, "/"), "Vastgelegd besluit klopt niet")) << wie;
    EXPECT_FALSE(bevat(huis.get("regisseur2", "/"), "Vastgelegd besluit klopt niet"));
    EXPECT_EQ(huis.post("politie", waar, {{"antwoord", "klopt"}}).status, 303);
    EXPECT_FALSE(bevat(huis.get("manager", "/"), "Vastgelegd besluit klopt niet"));
    EXPECT_FALSE(bevat(huis.get("politie", "/"), "Vastgelegd besluit: klopt dit?"));
}

TEST_P(BesluitTest, two_who_judge_see_both_versions) {
    const auto dossier = meld_aan();
    const Velden mijn = oordelen(dossier, "jjjn");
    huis.clock().set(huis.clock().now().plus_seconds(60));
    EXPECT_EQ(huis.post("makelaar", pad(dossier, "/oordeel"), oordelen(dossier, "jjjj")).status, 303);
    const auto botsing = huis.post("regisseur", pad(dossier, "/oordeel"), mijn);
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(bevat(botsing, "nee: Dat zien wij ook."));
    EXPECT_TRUE(bevat(botsing, "ja: Dat zien wij ook."));
    Velden half{
        {"versie", oordeel_versie(dossier)}, {"oordelen.0.letter", "a"}, {"oordelen.0.oordeel", "ja"}};
    EXPECT_EQ(huis.post("regisseur", pad(dossier, "/oordeel"), half).status, 422);
}

INSTANTIATE_TEST_SUITE_P(Engines, BesluitTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
