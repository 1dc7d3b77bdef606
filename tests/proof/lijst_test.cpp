// A list is what the gate lets through, no more and no less: over random worlds, whatever the size of its pages. And after
// a deelname has ended, not one page more.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "domein/aanmelding/model.hpp"
#include "kern/toegang/sabotage.hpp"
#include "tests/proof/kanaries.hpp"

namespace {

using proof::Namen;
using proof::TestHuis;
using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Fase;

class ToegangSpoor : public testing::TestWithParam<db::Engine> {};

const std::vector<std::string> kijkers{"regisseur", "politie", "gemeente", "ggz"};

constexpr db::Sql schermd{"proof.afgeschermd", "UPDATE dossier SET afgeschermd = 1 WHERE id = $1"};
constexpr db::Sql sluit_uit{"proof.uitsluiting",
                            "INSERT INTO uitsluiting (medewerker, dossier, reden) VALUES ($1, $2, 1)"};
constexpr db::Sql meld_aan{
    "proof.aanmelding",
    "INSERT INTO aanmelding (dossier, id, aanmelder, organisatie, weet_ervan, tekst_z) VALUES ($1, $2, $3, "
    "$4, 3, $5)"};
constexpr db::Sql select_deelname{"proof.deelname",
                                  "SELECT id FROM deelname WHERE dossier = $1 AND organisatie = $2"};

// A house with dossiers in which the watchers are anything, or nothing, for some purposes, until some day.
class Wereld {
public:
    explicit Wereld(std::uint32_t zaad) : m_random(zaad, "proof"), m_huis(db::Engine::sqlite) {
        for (int i = 0; i < aantal; ++i) maak();
    }

    // What the list and the gate disagree on; empty: nothing.
    std::vector<std::string> verschillen() {
        std::vector<std::string> gevonden;
        for (const auto& login : kijkers)
            for (const auto& [lijst, een, doel] : lijsten) {
                const Namen mag = volgens_poort(login, een, doel);
                for (const int grootte : {1, 2, 7, 53})
                    if (const Namen staat = volgens_lijst(login, lijst, doel, grootte); staat != mag)
                        gevonden.push_back(login + " " + lijst + "?pageSize=" + std::to_string(grootte) +
                                           ": " + std::to_string(staat.size()) + " in the list, " +
                                           std::to_string(mag.size()) + " by the gate");
            }
        return gevonden;
    }

private:
    static constexpr int aantal = 24;
    struct Lijst {
        const char* lijst;
        const char* een;
        Doel doel;
    };
    static constexpr Lijst lijsten[] = {{"/api/v1/casussen", "/api/v1/casussen/", Doel::procesregie},
                                        {"/api/v1/casussen", "/api/v1/casussen/", Doel::ondersteunen},
                                        {"/api/v1/triage", "/api/v1/triage/", Doel::triage}};

    std::size_t kies(std::size_t uit) {
        std::uint8_t byte = 0;
        m_random.fill({&byte, 1});
        return byte % uit;
    }

    void maak() {
        constexpr Fase fasen[] = {Fase::aanmelding, Fase::triage, Fase::ondersteuning,
                                  Fase::casus,      Fase::casus,  Fase::afronding};
        constexpr DeelnameRol rollen[] = {DeelnameRol::aanmelder,      DeelnameRol::huis,
                                          DeelnameRol::beoordelaar,    DeelnameRol::deelnemer,
                                          DeelnameRol::casusregisseur, DeelnameRol::bevraagd};
        toegang::test::NieuwDossier nieuw{.fase = fasen[kies(6)], .deelnemers = {}};
        const Date vandaag = local_date(m_huis.clock().now());
        for (const auto& login : kijkers) {
            if (kies(3) == 0) continue;
            std::optional<Date> tot;
            if (kies(4) == 0) tot = vandaag.plus_days(static_cast<int>(kies(3)) - 1);
            nieuw.deelnemers.push_back({login, rollen[kies(6)], {}, tot});
        }
        const auto dossier = m_huis.dossier(nieuw);
        const auto melding = m_huis.random().id<kern::Item>();
        const auto tekst = m_huis.kern().sealer.seal(dossier, melding, aanmelding::Tekst{});
        m_huis.schrijf([&](db::Tx& tx) {
            toegang::NieuwItem item;
            item.dossier = dossier;
            item.id = melding;
            item.soort = toegang::ItemSoort::aanmeldtekst;
            item.bron = m_huis.organisatie("reclassering");
            item.door = m_huis.medewerker("reclassering");
            item.nu = m_huis.clock().now();
            toegang::bewaar_item(tx, item);
            tx.run(meld_aan, dossier, melding, item.door, item.bron, tekst);
            if (kies(8) == 0) tx.run(schermd, dossier);
            if (kies(8) == 0) tx.run(sluit_uit, m_huis.medewerker("politie"), dossier);
        });
        m_dossiers.push_back(dossier);
    }

    Namen volgens_poort(const std::string& login, const std::string& een, Doel doel) {
        Namen gevonden;
        for (const auto dossier : m_dossiers) {
            (void)m_huis.api(login, web::Method::get, een + dossier.text(), {}, doel);
            if (proof::toegestaan(m_huis)) gevonden.insert(dossier.text());
        }
        proof::ververs(m_huis, login);
        return gevonden;
    }

    Namen volgens_lijst(const std::string& login, const std::string& lijst, Doel doel, int grootte) {
        Namen gevonden;
        for (int page = 1; page <= aantal + 1; ++page) {
            const auto blad = m_huis.api(
                login, web::Method::get,
                lijst + "?page=" + std::to_string(page) + "&pageSize=" + std::to_string(grootte), {}, doel);
            const std::size_t eerder = gevonden.size();
            for (const auto dossier : m_dossiers)
                if (blad.body.find(dossier.text()) != blad.body.npos &&
                    !gevonden.insert(dossier.text()).second)
                    gevonden.insert("twice: " + dossier.text());
            if (gevonden.size() == eerder) break;
        }
        return gevonden;
    }

    SeededRandom m_random;
    TestHuis m_huis;
    std::vector<kern::DossierId> m_dossiers;
};

TEST(ToegangLijst, a_list_is_what_the_gate_lets_through) {
    for (const std::uint32_t zaad : {1U, 2U, 3U})
        for (const auto& waar : Wereld(zaad).verschillen()) ADD_FAILURE() << "world " << zaad << ": " << waar;
}

TEST(ToegangLijst, catches_a_gate_that_lets_through_more) {
    const toegang::Saboteur saboteur(toegang::Sabotage::deelname);
    EXPECT_FALSE(Wereld(1).verschillen().empty());
}

// Actions and hits of a search: each that is listed opens, and each mark that may be read is found.
TEST(ToegangLijst, what_a_search_or_worklist_names_can_be_opened) {
    proof::Kanaries kanaries(db::Engine::sqlite);
    TestHuis& huis = kanaries.huis();
    const auto items = proof::items(huis, kanaries.casus());
    const std::string hier = "/api/v1/casussen/" + kanaries.casus().text();
    for (const std::string login : {"regisseur", "politie", "ggz", "gemeente", "reclassering", "om"}) {
        Namen gevonden;
        for (const auto& merk : kanaries.merken()) {
            if (merk.kolom != "bijdrage.tekst_z") continue;
            const auto uitslag = huis.api(login, web::Method::post, "/api/v1/casussen/_zoek",
                                          "{\"zoek\":\"" + merk.waarde + "\"}");
            const bool raak = uitslag.body.find("\"item\":") != uitslag.body.npos;
            EXPECT_EQ(raak, merk.mag.contains(login)) << login << ": " << merk.wat;
            for (const auto item : items)
                if (uitslag.body.find(item.text()) != uitslag.body.npos)
                    gevonden.insert("/bijdragen/" + item.text());
        }
        const auto acties = huis.api(login, web::Method::get, "/api/v1/acties?pageSize=53");
        for (const auto item : items)
            if (acties.body.find("\"id\":\"" + item.text()) != acties.body.npos &&
                !gevonden.contains("/bijdragen/" + item.text()) &&
                huis.api(login, web::Method::get, hier + "/bijdragen/" + item.text()).status != 200)
                gevonden.insert("/acties/" + item.text());
        for (const auto& pad : gevonden)
            EXPECT_LT(huis.api(login, web::Method::get, hier + pad).status, 300) << login << " " << pad;
        proof::ververs(huis, login);
    }
}

constexpr db::Sql zet_functies{"proof.functies", "UPDATE medewerker SET functies = 4 WHERE id = $1"};

// Wgs 1.8(2): whoever is not (or no longer) designated for the processing finds nothing, whatever he takes part in.
TEST(ToegangLijst, who_is_not_designated_for_the_processing_lists_and_finds_nothing) {
    TestHuis huis(db::Engine::sqlite);
    (void)huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}, .titel = "Roerdomp, R."});
    ASSERT_NE(huis.get("politie", "/casussen").body.find("Roerdomp"), std::string::npos);
    huis.vergeet("politie");
    huis.schrijf([&](db::Tx& tx) { tx.run(zet_functies, huis.medewerker("politie")); });
    for (const char* pad : {"/", "/casussen", "/acties"})
        EXPECT_EQ(huis.get("politie", pad).body.find("Roerdomp"), std::string::npos) << pad;
}

constexpr db::Sql zet_kenmerk{"proof.kenmerk", "UPDATE dossier SET kenmerk = $2 WHERE id = $1"};

// Staff of the house have no page of a report that went back, so a search by its kenmerk finds nothing.
TEST(ToegangLijst, a_search_names_no_dossier_that_does_not_open) {
    TestHuis huis(db::Engine::sqlite);
    struct Geval {
        Fase fase;
        const char* kenmerk;
        bool vindt;
    };
    for (const Geval& geval :
         {Geval{Fase::teruggelegd, "ZVH-7K3F-92QD", false}, {Fase::casus, "ZVH-7K3F-92QE", true}}) {
        const auto dossier = huis.dossier({.fase = geval.fase, .titel = "Roerdomp, R."});
        huis.schrijf([&](db::Tx& tx) { tx.run(zet_kenmerk, dossier, std::string(geval.kenmerk)); });
        const auto uitslag = huis.api("regisseur", web::Method::post, "/api/v1/casussen/_zoek",
                                      std::string(R"({"zoek":")") + geval.kenmerk + "\"}");
        EXPECT_EQ(uitslag.body.find(dossier.text()) != std::string::npos, geval.vindt) << uitslag.body;
    }
}

constexpr db::Sql select_gewijzigd{"proof.gewijzigd",
                                   "SELECT gewijzigd FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};

// DECISIONS 30: a sign of change comes only to who may see what changed.
TEST_P(ToegangSpoor, an_item_leaves_no_sign_with_who_is_not_cleared_for_it) {
    TestHuis huis(GetParam());
    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"ggz"}, {"gemeente"}}});
    const auto gewijzigd = [&](const char* login) {
        auto snapshot = huis.db().read();
        return snapshot.reader()
            .value<std::int64_t>(select_gewijzigd, dossier, huis.medewerker(login))
            .value();
    };
    const auto geef = [&](const char* categorie) {
        huis.clock().set(huis.clock().now().plus_seconds(60));
        ASSERT_EQ(
            huis.post("ggz", "/casussen/" + dossier.text() + "/bijdragen",
                      {{"tekst", "Iets."}, {"categorieen", categorie}, {"kring", "C3"}, {"aard", "feit"}})
                .status,
            303);
    };
    const auto toen = gewijzigd("politie");
    geef("gezondheid");
    EXPECT_EQ(gewijzigd("politie"), toen);
    EXPECT_GT(gewijzigd("regisseur"), toen);
    geef("wonen");
    EXPECT_GT(gewijzigd("politie"), toen);
}
INSTANTIATE_TEST_SUITE_P(Engines, ToegangSpoor, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

TEST(ToegangIntrekking, after_the_end_of_a_deelname_not_one_page_is_served) {
    TestHuis huis(db::Engine::sqlite);
    const auto dossier = huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}, .titel = "Kwartelkoning, K."});
    const std::string pad = "/casussen/" + dossier.text();
    ASSERT_EQ(
        huis.post("politie", pad + "/bijdragen",
                  {{"tekst", "Roerdomp gezien"}, {"categorieen", "wonen"}, {"kring", "C3"}, {"aard", "feit"}})
            .status,
        303);
    const auto zoek = huis.post("politie", "/zoeken", {{"zoek", "Roerdomp"}});
    ASSERT_EQ(zoek.status, 303);
    std::string uitslag;
    for (const auto& [naam, naar] : zoek.headers)
        if (naam == "Location") uitslag = naar;
    ASSERT_NE(huis.get("politie", uitslag).body.find("Kwartelkoning"), std::string::npos);
    ASSERT_EQ(huis.get("politie", pad).status, 200);
    ASSERT_EQ(huis.api("politie", web::Method::get, "/api/v1" + pad).status, 200);
    const auto item = proof::items(huis, dossier).at(0);
    kern::ItemId deelname;
    {
        auto snapshot = huis.db().read();
        deelname = snapshot.reader()
                       .value<kern::ItemId>(select_deelname, dossier, huis.organisatie("politie"))
                       .value();
    }

    // Somebody goes on reading while it ends: what is asked after the end was acknowledged gets nothing.
    std::atomic<bool> geeindigd = false;
    std::atomic<int> erna = 0;
    huis.als("regisseur");
    std::thread lezer([&] {
        for (int na = 0; na < 5;) {
            const bool al = geeindigd;
            const auto antwoord = huis.get("politie", pad);
            if (al) ++na;
            if (al && antwoord.status == 200) ++erna;
        }
    });
    const auto einde =
        huis.post("regisseur", pad + "/deelnames/" + deelname.text() + "/einde", {{"versie", "1"}});
    geeindigd = true;
    lezer.join();
    ASSERT_EQ(einde.status, 303);
    EXPECT_EQ(erna, 0);

    for (const auto& route : huis.routes().all()) {
        if (route.method != web::Method::get) continue;
        // There are more routes by now than refusals that one person may get in a minute.
        huis.clock().set(huis.clock().now().plus_seconds(5));
        const auto waar = proof::pad(route, {dossier, item});
        const auto antwoord = proof::alles(proof::roep(huis, "politie", route, waar));
        EXPECT_EQ(antwoord.find("Kwartelkoning"), antwoord.npos) << route.pattern;
        EXPECT_EQ(antwoord.find("Roerdomp gezien"), antwoord.npos) << route.pattern;
    }
    const auto later = huis.get("politie", uitslag);
    EXPECT_EQ(later.body.find("Kwartelkoning"), later.body.npos);
    const auto via_api =
        huis.api("politie", web::Method::post, "/api/v1/casussen/_zoek", R"({"zoek":"Roerdomp"})");
    EXPECT_EQ(via_api.body.find(dossier.text()), via_api.body.npos);
    EXPECT_EQ(huis.api("politie", web::Method::get, "/api/v1" + pad).status, 404);
}

}  // namespace
