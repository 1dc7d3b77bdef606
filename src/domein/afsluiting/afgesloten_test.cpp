// What is closed is there for nobody: every route is walked. And what opens it again.
#include "domein/afsluiting/afsluiting.hpp"
#include "domein/afsluiting/test_afsluiting.hpp"
#include "kern/toegang/sabotage.hpp"

namespace {

using afsluiting::test::AfsluitingTest;
using toegang::test::Velden;

constexpr const char* allen[] = {"regisseur",  "politie", "om",       "ggz", "reclassering",
                                 "regisseur2", "manager", "gemeente", "fg",  "beheerder"};

class AfgeslotenPaginas : public AfsluitingTest {
protected:
    static std::string vul_in(std::string_view pattern, const std::string& dossier, const std::string& item) {
        std::string pad(pattern);
        for (const auto& [hol, waarde] :
             {std::pair<std::string_view, const std::string&>{"{dossier}", dossier},
              std::pair<std::string_view, const std::string&>{"{item}", item}})
            if (const auto plaats = pad.find(hol); plaats != std::string::npos)
                pad.replace(plaats, hol.size(), waarde);
        return pad;
    }
    // Every route about a dossier that gives one of these people something of this one; and every list that names it.
    std::vector<std::string> lekken() {
        static constexpr db::Sql kenmerk_sql{"test.kenmerk", "SELECT kenmerk FROM dossier WHERE id = $1"};
        static constexpr db::Sql item_sql{"test.item",
                                          "SELECT id FROM item WHERE dossier = $1 ORDER BY id LIMIT 1"};
        const auto kenmerk = waarde<std::string>(kenmerk_sql, dossier);
        const auto item = waarde<kern::ItemId>(item_sql, dossier).text();
        std::vector<std::string> gevonden;
        for (const auto& route : huis.routes().all()) {
            if (!route.recht || route.pattern.starts_with("/afgesloten") ||
                route.pattern.starts_with("/api/v1/afgesloten"))
                continue;
            const bool over = route.pattern.find("{dossier}") != std::string_view::npos;
            if (!over &&
                (route.method != web::Method::get || route.pattern.find('{') != std::string_view::npos))
                continue;
            // The log names dossiers to who supervises for as long as it stands (Wgs 1.8(4)); never a person.
            const bool logboek = route.pattern.find("logboek") != std::string_view::npos;
            for (const auto* wie : allen) {
                const std::string pad = vul_in(route.pattern, dossier.text(), item);
                const auto vraag = [&] {
                    return route.api                          ? huis.api(wie, route.method, pad)
                           : route.method == web::Method::get ? huis.get(wie, pad)
                                                              : huis.post(wie, pad, {{"versie", "1"}});
                };
                auto antwoord = vraag();
                if (antwoord.status == 429) {  // who asks so much in vain waits a while
                    huis.clock().set(huis.clock().now().plus_seconds(61));
                    antwoord = vraag();
                }
                const bool lek =
                    over ? antwoord.status != 404 && antwoord.status != 401 && antwoord.status != 415
                         : staat(antwoord, "Grutto") ||
                               (!logboek && (staat(antwoord, kenmerk) || staat(antwoord, dossier.text())));
                if (lek)
                    gevonden.push_back(std::string(wie) + " " + pad + " " + std::to_string(antwoord.status));
            }
        }
        for (const auto* wie : allen) huis.vergeet(wie);  // the next to act has just logged in
        return gevonden;
    }
    // What the law says stays: the first day of processing and the last, of the dossier and of each item (Wgs 1.8(7)).
    std::string klokken() {
        static constexpr db::Sql alle{
            "test.klokken",
            "SELECT eerste_verwerking || bewaren_tot FROM dossier WHERE id = $1 UNION ALL SELECT eerste_verwerking || "
            "bewaren_tot FROM item WHERE dossier = $1 ORDER BY 1"};
        std::string samen;
        auto snapshot = huis.db().read();
        for (db::Row row : snapshot.reader().query(alle, dossier)) samen += row.text(0);
        return samen;
    }
    Velden heropening(std::string_view grond, std::string_view tot = {}) const {
        return {{"grond", std::string(grond)},
                {"tot", std::string(tot)},
                {"reden", "Nieuwe meldingen van overlast."}};
    }
    web::Response zeg(const char* wie, const char* antwoord = "akkoord") {
        return huis.post(wie, dicht("/" + besluit(7) + "/bevestiging"),
                         {{"antwoord", antwoord}, {"toelichting", "Zie het overleg."}});
    }
    // As the job does it, on this day.
    void ga_naar_dag(int dagen) {
        huis.clock().set(huis.clock().now().plus_seconds(std::int64_t{dagen} * 24 * 3600));
        for (const auto* wie : allen) huis.vergeet(wie);
        const Date vandaag = local_date(huis.clock().now());
        huis.schrijf([&](db::Tx& tx) {
            for (const auto& een : afsluiting::opheffing_voorbij(tx, vandaag))
                EXPECT_TRUE(
                    afsluiting::sluit_weer(tx, een, huis.clock().now(), huis.random().id<struct Volg>()));
        });
    }
};

TEST_P(AfgeslotenPaginas, closing_shields_it_for_everyone_on_every_route_at_once) {
    const std::string voor = klokken();
    rond_af();
    const std::string met_evaluatie = klokken();
    evalueer_allen();
    naar(huis.post("regisseur", pad("/afsluiting"), voorstel()));
    naar(bevestig("politie"));
    EXPECT_FALSE(lekken().empty()) << "while it runs the walk sees it: so it would see a leak";
    EXPECT_EQ(fase(), 5);
    EXPECT_EQ(naar(bevestig("om")), "/afgesloten");
    EXPECT_EQ(fase(), 6);
    EXPECT_EQ(lekken(), std::vector<std::string>{});
    EXPECT_EQ(klokken(), met_evaluatie) << "no clock of retention moves";
    EXPECT_TRUE(met_evaluatie.size() > voor.size());
    static constexpr db::Sql berichten{"test.berichten", "SELECT count(*) FROM bericht WHERE dossier = $1"};
    EXPECT_EQ(waarde<std::int64_t>(berichten, dossier), 0) << "no notice leads to what is gone";
    static constexpr db::Sql geteld{"test.geteld", "SELECT aantal FROM telling WHERE soort = 'afgesloten'"};
    EXPECT_EQ(waarde<std::int64_t>(geteld), 1);
}

// Two fences: the phase and the shield. Either is enough, and each has its own control.
TEST_P(AfgeslotenPaginas, the_shield_holds_by_itself) {
    static constexpr db::Sql scherm{"test.scherm", "UPDATE dossier SET afgeschermd = 1 WHERE id = $1"};
    huis.schrijf([&](db::Tx& tx) { tx.run(scherm, dossier); });
    EXPECT_EQ(lekken(), std::vector<std::string>{});
    const toegang::Saboteur saboteur(toegang::Sabotage::afscherming);
    EXPECT_FALSE(lekken().empty()) << "a gate that forgets the shield is seen";
}

TEST_P(AfgeslotenPaginas, those_who_were_there_see_the_bare_fact) {
    sluit();
    for (const auto* wie : {"regisseur", "politie", "om"}) {
        const auto lijst = huis.get(wie, "/afgesloten");
        EXPECT_TRUE(staat(lijst, "Doelen bereikt")) << wie;
        EXPECT_FALSE(staat(lijst, "Grutto")) << wie;
        EXPECT_FALSE(staat(lijst, "half jaar")) << wie;
    }
    EXPECT_FALSE(staat(huis.get("ggz", "/afgesloten"), "Doelen bereikt")) << "private participants do not";
    EXPECT_FALSE(staat(huis.get("regisseur2", "/afgesloten"), "Doelen bereikt"));
    EXPECT_EQ(huis.get("manager", "/afgesloten").status, 404);
    static constexpr db::Sql sluit_uit{
        "test.uitsluiting", "INSERT INTO uitsluiting (medewerker, dossier, reden) VALUES ($1, $2, 1)"};
    huis.schrijf([&](db::Tx& tx) { tx.run(sluit_uit, huis.medewerker("om"), dossier); });
    EXPECT_FALSE(staat(huis.get("om", "/afgesloten"), "Doelen bereikt")) << "one's own case never";
}

TEST_P(AfgeslotenPaginas, two_public_participants_open_it_again_and_no_clock_starts_anew) {
    sluit();
    const std::string klok = klokken();
    for (const auto* wie : {"politie", "ggz", "regisseur2", "manager"})
        EXPECT_EQ(huis.post(wie, dicht(), heropening("heropening")).status, 404) << wie;
    EXPECT_EQ(huis.post("regisseur", dicht(), heropening("")).status, 422);
    EXPECT_EQ(huis.post("regisseur", dicht(), heropening("toezicht", "31-12-2026")).status, 422)
        << "thirty days at most";
    EXPECT_EQ(naar(huis.post("regisseur", dicht(), heropening("heropening"))), "/afgesloten");
    EXPECT_EQ(huis.post("regisseur", dicht(), heropening("heropening")).status, 409);
    EXPECT_TRUE(staat(huis.get("politie", "/"), "gesloten dossier open mag"));
    const auto vraag = huis.get("politie", dicht("/" + besluit(7)));
    EXPECT_TRUE(staat(vraag, "Nieuwe meldingen van overlast."));
    EXPECT_FALSE(staat(vraag, "Grutto"));
    EXPECT_EQ(lekken(), std::vector<std::string>{}) << "a question opens nothing";
    EXPECT_EQ(huis.get("ggz", dicht("/" + besluit(7))).status, 404);
    naar(zeg("politie"));
    EXPECT_EQ(zeg("politie").status, 409);
    EXPECT_EQ(huis.get("politie", pad()).status, 404);
    EXPECT_EQ(naar(zeg("om")), pad());
    EXPECT_EQ(fase(), 4);
    for (const auto* wie : {"regisseur", "politie", "ggz"})
        EXPECT_EQ(huis.get(wie, pad()).status, 200) << wie;
    EXPECT_FALSE(staat(huis.get("regisseur", "/afgesloten"), "Doelen bereikt"));
    EXPECT_EQ(klokken(), klok);
    EXPECT_TRUE(staat(huis.get("regisseur", pad("/afronding")), "Begin met afronden"))
        << "the rounding off is over";
}

TEST_P(AfgeslotenPaginas, an_objection_keeps_it_closed) {
    sluit();
    naar(huis.post("regisseur", dicht(), heropening("heropening")));
    EXPECT_TRUE(staat(huis.get("politie", "/"), "gevraagd op 23 november 2026"));
    EXPECT_TRUE(
        staat(huis.api("politie", web::Method::get, "/api/v1/werk"), "\"heropeningen\":[{\"gevraagd"));
    EXPECT_FALSE(staat(huis.get("ggz", "/"), "gesloten dossier open mag")) << "does not decide";
    naar(zeg("politie"));
    EXPECT_FALSE(staat(huis.get("politie", "/"), "gesloten dossier open mag"));
    naar(zeg("om", "niet-akkoord"));
    EXPECT_EQ(fase(), 6);
    const std::string id = besluit(7);
    EXPECT_EQ(huis.post("politie", dicht("/" + id + "/intrekking"), {{"versie", "3"}}).status, 404);
    naar(huis.post("regisseur", dicht("/" + id + "/intrekking"), {{"versie", "3"}}));
    auto bron = heropening("heropening");
    bron.insert(bron.end(), {{"besluitDatum", "23-11-2026"},
                             {"besluitBron", "Tafel volwassenen 23 november"},
                             {"beslissers.0.id", huis.organisatie("politie").text()},
                             {"beslissers.1.id", huis.organisatie("om").text()}});
    EXPECT_EQ(huis.post("regisseur", dicht(), bron).status, 409) << "bezwaar-open";
}

TEST_P(AfgeslotenPaginas, for_another_ground_it_is_open_to_read_for_a_while_and_closes_by_itself) {
    sluit();
    const std::string klok = klokken();
    naar(huis.post("regisseur", dicht(), heropening("verzoek-betrokkene", "30-11-2026")));
    naar(zeg("politie"));
    naar(zeg("om"));
    const auto casus = huis.get("regisseur", pad());
    EXPECT_EQ(casus.status, 200);
    EXPECT_TRUE(staat(casus, "tijdelijk open"));
    EXPECT_EQ(huis.post("politie", pad("/bijdragen"), {{"tekst", "Iets nieuws."}}).status, 404)
        << "to read only";
    EXPECT_EQ(huis.post("regisseur", pad("/kop"), {{"ave", "2"}, {"versie", "9"}}).status, 404);
    ga_naar_dag(7);
    EXPECT_EQ(huis.get("regisseur", pad()).status, 200) << "its last day included";
    ga_naar_dag(1);
    EXPECT_EQ(fase(), 6);
    EXPECT_EQ(lekken(), std::vector<std::string>{});
    EXPECT_EQ(klokken(), klok);
    EXPECT_TRUE(staat(huis.get("regisseur", "/afgesloten"), "23 november 2026"))
        << "closed on the day it was closed";
}

INSTANTIATE_TEST_SUITE_P(Engines, AfgeslotenPaginas, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
