// Rounding off and closing, through the real router on both engines.
#include "domein/afsluiting/test_afsluiting.hpp"

namespace {

using afsluiting::test::AfsluitingTest;
using toegang::DeelnameRol;
using toegang::Fase;
using toegang::test::Velden;

class AfrondingPaginas : public AfsluitingTest {};

TEST_P(AfrondingPaginas, only_the_house_begins_and_everyone_in_it_reads_why) {
    EXPECT_TRUE(staat(huis.get("politie", pad("/afronding")), "nog niet afgerond"));
    for (const auto* wie : {"politie", "ggz", "manager", "regisseur2", "reclassering"})
        EXPECT_EQ(huis.post(wie, pad("/afronding"), {{"reden", "Klaar."}}).status, 404) << wie;
    EXPECT_EQ(huis.post("regisseur", pad("/afronding"), {{"reden", ""}}).status, 422);
    EXPECT_EQ(fase(), 4);
    rond_af();
    EXPECT_EQ(fase(), 5);
    for (const auto* wie : {"regisseur", "politie", "ggz"})
        EXPECT_TRUE(staat(huis.get(wie, pad("/afronding")), "De doelen zijn bereikt.")) << wie;
    EXPECT_EQ(huis.get("reclassering", pad("/afronding")).status, 404) << "who is only asked reads no casus";
    EXPECT_EQ(huis.post("regisseur", pad("/afronding"), {{"reden", "Nog eens."}}).status, 409);
    const Velden terug{{"reden", "Er is een terugval."}, {"versie", "1"}};
    EXPECT_EQ(huis.post("politie", pad("/afronding/terug"), terug).status, 404);
    EXPECT_EQ(huis.post("regisseur", pad("/afronding/terug"), {{"reden", "Terug."}, {"versie", "7"}}).status,
              409);
    naar(huis.post("regisseur", pad("/afronding/terug"), terug));
    EXPECT_EQ(fase(), 4);
    rond_af();
    EXPECT_EQ(fase(), 5) << "it can be rounded off again, and everyone is asked again";
}

TEST_P(AfrondingPaginas, support_goes_back_to_support) {
    dossier = huis.dossier(
        {.fase = Fase::ondersteuning, .deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}});
    rond_af();
    EXPECT_EQ(fase(), 5);
    naar(huis.post("regisseur", pad("/afronding/terug"), {{"reden", "Toch nog niet."}, {"versie", "1"}}));
    EXPECT_EQ(fase(), 3) << "procesregie takes a besluit of its own";
}

TEST_P(AfrondingPaginas, a_hand_over_is_between_the_house_and_who_is_asked) {
    rond_af();
    const Velden velden{{"wie", huis.medewerker("reclassering").text()},
                        {"tekst", "Het wekelijkse gesprek."}};
    EXPECT_EQ(huis.post("politie", pad("/afronding/overdrachten"), velden).status, 404);
    EXPECT_EQ(huis.post("regisseur", pad("/afronding/overdrachten"),
                        {{"wie", huis.medewerker("gemeente").text()}, {"tekst", "Iets."}})
                  .status,
              422)
        << "who does not take part is asked nothing";
    naar(huis.post("regisseur", pad("/afronding/overdrachten"), velden));
    const std::string id = punt("reclassering", 1);
    EXPECT_TRUE(staat(huis.get("regisseur", pad("/afronding")), "wekelijkse gesprek"));
    EXPECT_FALSE(staat(huis.get("politie", pad("/afronding")), "wekelijkse gesprek"));
    EXPECT_EQ(huis.get("politie", pad("/afronding/" + id)).status, 404);
    EXPECT_TRUE(staat(huis.get("reclassering", "/"), pad("/afronding/" + id))) << "it waits on Mijn werk";
    EXPECT_TRUE(staat(huis.get("reclassering", pad("/afronding/" + id)), "wekelijkse gesprek"));
    EXPECT_EQ(huis.post("regisseur", pad("/afsluiting"), voorstel()).status, 409) << "overdracht-open";
    EXPECT_EQ(huis.post("reclassering", pad("/afronding/" + id + "/antwoord"),
                        {{"antwoord", "geweigerd"}, {"een", ""}, {"versie", "1"}})
                  .status,
              422);
    naar(huis.post("reclassering", pad("/afronding/" + id + "/antwoord"),
                   {{"antwoord", "aangenomen"}, {"een", "Wij bellen elke week."}, {"versie", "1"}}));
    EXPECT_EQ(huis.post("reclassering", pad("/afronding/" + id + "/antwoord"),
                        {{"antwoord", "aangenomen"}, {"een", ""}, {"versie", "2"}})
                  .status,
              409);
    EXPECT_TRUE(staat(huis.get("regisseur", pad("/afronding")), "Wij bellen elke week."));
}

TEST_P(AfrondingPaginas, an_offer_can_be_taken_back_until_it_is_answered) {
    rond_af();
    naar(huis.post("regisseur", pad("/afronding/overdrachten"),
                   {{"wie", huis.medewerker("ggz").text()}, {"tekst", "De behandeling."}}));
    const std::string id = punt("ggz", 1);
    EXPECT_EQ(huis.post("ggz", pad("/afronding/" + id + "/intrekking"), {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("regisseur", pad("/afronding/" + id + "/intrekking"), {{"versie", "4"}}).status, 409);
    naar(huis.post("regisseur", pad("/afronding/" + id + "/intrekking"), {{"versie", "1"}}));
    EXPECT_EQ(huis.post("ggz", pad("/afronding/" + id + "/antwoord"),
                        {{"antwoord", "aangenomen"}, {"een", ""}, {"versie", "2"}})
                  .status,
              409);
    EXPECT_EQ(
        huis.post("regisseur", pad("/afronding/" + punt("politie", 3) + "/intrekking"), {{"versie", "1"}})
            .status,
        409)
        << "the question to look back is nobody's to take back";
}

TEST_P(AfrondingPaginas, a_check_has_its_day_and_is_late_after_it) {
    rond_af();
    naar(huis.post(
        "regisseur", pad("/afronding/nazorgchecks"),
        {{"wie", huis.medewerker("ggz").text()}, {"termijn", "27-11-2026"}, {"tekst", "Komt hij nog?"}}));
    const std::string id = punt("ggz", 2);
    EXPECT_TRUE(staat(huis.get("ggz", "/"), "Nazorgcheck"));
    huis.clock().set(huis.clock().now().plus_seconds(14 * 24 * 3600));
    huis.vergeet("ggz");
    huis.vergeet("regisseur");
    EXPECT_TRUE(staat(huis.get("ggz", "/"), "werkdagen te laat"));
    EXPECT_TRUE(staat(huis.get("regisseur", pad("/afronding")), "werkdagen te laat"));
    naar(huis.post("ggz", pad("/afronding/" + id + "/antwoord"),
                   {{"een", "Hij komt elke week."}, {"versie", "1"}}));
    EXPECT_FALSE(staat(huis.get("regisseur", pad("/afronding")), "werkdagen te laat"));
}

TEST_P(AfrondingPaginas, everyone_looks_back_once) {
    rond_af();
    const std::string id = punt("politie", 3);
    EXPECT_EQ(huis.get("ggz", pad("/afronding/" + id)).status, 404) << "each fills in its own";
    EXPECT_TRUE(staat(huis.get("politie", pad("/afronding/" + id)), "Hoe ging de samenwerking?"));
    const auto half = huis.post("politie", pad("/afronding/" + id + "/antwoord"),
                                {{"een", "Rust."}, {"twee", ""}, {"drie", ""}, {"versie", "1"}});
    EXPECT_EQ(half.status, 422);
    EXPECT_TRUE(staat(half, "Rust.</textarea>")) << "what was typed stays";
    evalueer("politie", "politie");
    EXPECT_TRUE(staat(huis.get("regisseur", pad("/afronding")), "Eerder bellen."));
}

TEST_P(AfrondingPaginas, closing_asks_a_reason_for_what_stands_open) {
    rond_af();
    evalueer("politie", "politie");
    const auto terug = huis.post("regisseur", pad("/afsluiting"), voorstel());
    EXPECT_EQ(terug.status, 422);
    EXPECT_TRUE(staat(terug, "3 organisaties hebben nog niet geëvalueerd."));
    auto met = voorstel();
    met.emplace_back("ondanks", "Zij reageren niet.");
    EXPECT_EQ(huis.post("politie", pad("/afsluiting"), met).status, 404);
    naar(huis.post("regisseur", pad("/afsluiting"), met));
    EXPECT_EQ(huis.post("regisseur", pad("/afsluiting"), met).status, 409) << "another one waits";
    EXPECT_EQ(huis.post("regisseur", pad("/afronding/overdrachten"),
                        {{"wie", huis.medewerker("ggz").text()}, {"tekst", "Nog iets."}})
                  .status,
              409)
        << "what is decided on stays what it was";
    EXPECT_TRUE(staat(huis.get("om", "/"), "casus sluiten")) << "it waits on Mijn werk";
    EXPECT_TRUE(staat(huis.get("om", pad("/afronding")), "Zij reageren niet."));
    for (const auto* wie : {"ggz", "regisseur", "manager", "gemeente"})
        EXPECT_EQ(bevestig(wie).status, 404) << wie << ": only public participants close";
    naar(bevestig("politie"));
    EXPECT_EQ(fase(), 5) << "two are asked";
    EXPECT_EQ(bevestig("politie").status, 409) << "one answer each";
    naar(bevestig("om", "niet-akkoord"));
    EXPECT_EQ(fase(), 5);
    naar(huis.post("regisseur", pad("/afsluiting/" + besluit(6) + "/intrekking"), {{"versie", "3"}}));
    met.insert(met.end(), {{"besluitDatum", "23-11-2026"},
                           {"besluitBron", "Tafel volwassenen 23 november"},
                           {"beslissers.0.id", huis.organisatie("politie").text()},
                           {"beslissers.1.id", huis.organisatie("om").text()}});
    EXPECT_EQ(huis.post("regisseur", pad("/afsluiting"), met).status, 409)
        << "bezwaar-open: no source over a no";
}

TEST_P(AfrondingPaginas, a_besluit_of_the_table_closes_at_once_and_its_deciders_are_asked) {
    rond_af();
    evalueer_allen();
    auto met = voorstel();
    met.insert(met.end(), {{"besluitDatum", "23-11-2026"},
                           {"besluitBron", "Tafel volwassenen 23 november"},
                           {"beslissers.0.id", huis.organisatie("politie").text()},
                           {"beslissers.1.id", huis.organisatie("om").text()}});
    EXPECT_EQ(naar(huis.post("regisseur", pad("/afsluiting"), met)), "/afgesloten");
    EXPECT_EQ(fase(), 6);
    EXPECT_EQ(huis.get("regisseur", pad()).status, 404);
    const auto vraag = huis.get("politie", "/vastgelegde-besluiten");
    EXPECT_TRUE(staat(vraag, "casus sluiten"));
    EXPECT_FALSE(staat(vraag, "Grutto"));
}

TEST_P(AfrondingPaginas, the_api_does_the_same) {
    const std::string api = "/api/v1" + pad();
    using web::Method;
    EXPECT_EQ(huis.api("regisseur", Method::post, api + "/afronding", R"({"reden":"Klaar."})").status, 204);
    const auto toon = huis.api("politie", Method::get, api + "/afronding");
    EXPECT_TRUE(staat(toon, R"("loopt":true)")) << toon.body;
    EXPECT_TRUE(staat(toon, R"("evaluatie-ontbreekt")")) << toon.body;
    const auto over = huis.api("regisseur", Method::post, api + "/afronding/overdrachten",
                               R"({"wie":")" + huis.medewerker("ggz").text() + R"(","tekst":"De zorg."})");
    EXPECT_EQ(over.status, 201) << over.body;
    const std::string id = punt("ggz", 1);
    EXPECT_TRUE(staat(huis.api("ggz", Method::get, api + "/afronding/" + id), "De zorg."));
    EXPECT_EQ(huis.api("ggz", Method::post, api + "/afronding/" + id + "/antwoord",
                       R"({"antwoord":"aangenomen","versie":1})")
                  .status,
              204);
    EXPECT_EQ(huis.api("regisseur", Method::post, api + "/afsluiting",
                       R"({"resultaat":"doelen-bereikt","reden":"Goed."})")
                  .status,
              400);
    EXPECT_EQ(huis.api("regisseur", Method::post, api + "/afsluiting",
                       R"({"resultaat":"doelen-bereikt","reden":"Goed.","ondanks":"Zij reageren niet."})")
                  .status,
              204);
    const std::string ja = api + "/afsluiting/" + besluit(6) + "/bevestiging";
    EXPECT_EQ(huis.api("politie", Method::post, ja, R"({"antwoord":"akkoord"})").status, 204);
    EXPECT_EQ(huis.api("regisseur", Method::get, api).status, 200);
    EXPECT_EQ(huis.api("om", Method::post, ja, R"({"antwoord":"akkoord"})").status, 204);
    EXPECT_EQ(huis.api("regisseur", Method::get, api).status, 404);
    EXPECT_TRUE(staat(huis.api("regisseur", Method::get, "/api/v1/afgesloten"), dossier.text()));
}

INSTANTIATE_TEST_SUITE_P(Engines, AfrondingPaginas, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
