// Twin worlds: two houses that differ only in what somebody may not see answer him with the same bytes, at every place and
// to every search. What differs: a dossier more, another name in a dossier, and where another organisation put an item.
#include <gtest/gtest.h>

#include <algorithm>

#include "kern/toegang/sabotage.hpp"
#include "tests/proof/proof.hpp"

namespace {

using proof::TestHuis;
using toegang::DeelnameRol;
using toegang::Doel;

enum class Wereld : std::uint8_t { een, ander };

const std::vector<std::string> kijkers{"politie",   "gemeente",  "reclassering",  "om",
                                       "aanmelder", "beheerder", "contactpersoon"};

constexpr db::Sql verwijder_deelnemer{"proof.weg1", "DELETE FROM deelnemer WHERE dossier = $1"};
constexpr db::Sql verwijder_deelname{"proof.weg2", "DELETE FROM deelname WHERE dossier = $1"};
constexpr db::Sql verwijder_dossier{"proof.weg3", "DELETE FROM dossier WHERE id = $1"};

class Tweeling {
public:
    explicit Tweeling(Wereld wereld) : m_huis(db::Engine::sqlite) {
        for (const auto& login : kijkers) {  // so that both draw the same tokens
            m_huis.als(login);
            (void)m_huis.api(login, web::Method::get, "/api/v1/casussen");
        }
        const bool ander = wereld == Wereld::ander;
        m_gedeeld = m_huis.dossier(
            {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"gemeente"}, {"ggz"}}});
        m_verborgen = m_huis.dossier({.deelnemers = {{"regisseur2", DeelnameRol::huis}, {"ggz"}},
                                      .titel = ander ? "Wielewaal, W." : "Grutto, G.",
                                      .procesregisseur = "regisseur2"});
        // Both make it, so that both draw the same ids; in one it is taken away again.
        m_extra = m_huis.dossier(
            {.deelnemers = {{"regisseur2", DeelnameRol::huis}}, .procesregisseur = "regisseur2"});
        if (!ander)
            m_huis.schrijf([&](db::Tx& tx) {
                for (const auto& sql : {verwijder_deelnemer, verwijder_deelname, verwijder_dossier})
                    tx.run(sql, m_extra);
            });
        maak_familie(ander);
        maak_advies(ander);
        geef("gemeente", m_gedeeld, "Kievit staat genoteerd voor iedereen", "C3");
        geef("ggz", ander ? m_gedeeld : m_verborgen, "Kievit alleen voor onszelf", "C1");
        maak_overleg(ander);
        m_items = proof::items(m_huis, m_gedeeld);
        for (const auto item : proof::items(m_huis, m_verborgen)) m_items.push_back(item);
        std::sort(m_items.begin(), m_items.end());
    }

    // Everything this person can get, with where it came from.
    std::vector<std::pair<std::string, std::string>> antwoorden(const std::string& login) {
        std::vector<std::pair<std::string, std::string>> gekregen;
        for (const auto& route : m_huis.routes().all()) {
            if (route.method != web::Method::get || route.pattern == "/metrics") continue;
            for (const auto dossier : {m_gedeeld, m_verborgen, m_extra, m_zus, m_advies}) {
                for (const auto item : m_items) {
                    const auto pad = proof::pad(route, {dossier, item});
                    gekregen.emplace_back(pad, proof::alles(proof::roep(m_huis, login, route, pad)));
                    if (gekregen.size() % 40 == 0) proof::ververs(m_huis, login);
                    if (!proof::over_item(route)) break;
                }
                if (!proof::over_dossier(route)) break;
            }
        }
        for (const auto& route : m_huis.routes().all())
            if (route.method == web::Method::get && route.pattern.find("{overleg}") != route.pattern.npos) {
                const auto pad = proof::pad(route, {}, m_overleg.text());
                gekregen.emplace_back(pad, proof::alles(proof::roep(m_huis, login, route, pad)));
            }
        for (const std::string woord :
             {"Kievit", "Wielewaal", "Grutto", "onszelf", "Tapuit", "Zwaluw", "Spreeuw"})
            gekregen.emplace_back("zoek " + woord,
                                  proof::alles(m_huis.api(login, web::Method::post, "/api/v1/casussen/_zoek",
                                                          "{\"zoek\":\"" + woord + "\"}")));
        return gekregen;
    }

private:
    // A meeting that takes up the shared dossier and then the hidden one, with another question and for longer in the other
    // world.
    void maak_overleg(bool ander) {
        const auto doe = [&](const std::string& login, const std::string& pad, toegang::test::Velden velden) {
            m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
            if (m_huis.post(login, pad, velden).status != 303) throw std::runtime_error(pad);
        };
        doe("regisseur", "/overleggen",
            {{"tafel", m_huis.tafel("volwassenen").text()},
             {"dagen.0.dag", "24-11-2026"},
             {"tijd", "13:30"},
             {"minuten", "120"},
             {"plaats", "Merenzaal"}});
        static constexpr db::Sql sql{"proof.tweeling_overleg", "SELECT id FROM overleg"};
        {
            auto snapshot = m_huis.db().read();
            m_overleg = snapshot.reader().value<kern::OverlegId>(sql).value();
        }
        const std::string hier = "/overleggen/" + m_overleg.text();
        const auto zet = [&](const std::string& login, kern::DossierId dossier, std::string minuten,
                             std::string vraag) {
            doe(login, hier + "/agenda",
                {{"punten.0.dossier", dossier.text()},
                 {"punten.0.soort", "herziening"},
                 {"punten.0.minuten", std::move(minuten)},
                 {"punten.0.vraag", std::move(vraag)}});
        };
        zet("regisseur", m_gedeeld, "15", "Kievit: lukt het?");
        zet("regisseur2", m_verborgen, ander ? "45" : "15", ander ? "Wielewaal komt." : "Grutto komt.");
        doe("regisseur", hier + "/uitnodigingen", {});
    }
    // A sister whose plan is aligned with the shared one, of whom the readers may know no more than that: her name and why
    // something is needed there are another in the other world. An action and a bijdrage stand in both dossiers.
    void maak_familie(bool ander) {
        m_zus = m_huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"ggz"}},
                                .titel = ander ? "Zwaluw, Z." : "Spreeuw, S."});
        const std::string hier = "/casussen/" + m_gedeeld.text(), daar = "/casussen/" + m_zus.text();
        const auto doe = [&](const std::string& login, const std::string& pad, toegang::test::Velden velden) {
            m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
            if (m_huis.post(login, pad, velden).status != 303) throw std::runtime_error(pad);
        };
        const auto nieuwste = [&](kern::DossierId dossier, int soort) {
            static constexpr db::Sql sql{
                "proof.zus",
                "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gemaakt DESC, id LIMIT 1"};
            auto snapshot = m_huis.db().read();
            return snapshot.reader().value<kern::ItemId>(sql, dossier, soort)->text();
        };
        doe("regisseur", hier + "/afstemmingen",
            {{"met", m_zus.text()},
             {"kring", "ja"},
             {"kringMotivering", "Het zijn zussen."},
             {"afhankelijk", "ja"},
             {"afhankelijkMotivering", "Ja."},
             {"nodig", "ja"},
             {"nodigMotivering", "Ja."}});
        const toegang::test::Velden doel{{"leefgebied", "huisvesting"}, {"tekst", "Rust in huis."}};
        doe("regisseur", hier + "/doelen", doel);
        doe("regisseur", daar + "/doelen", doel);
        doe("regisseur", hier + "/acties",
            {{"doel", nieuwste(m_gedeeld, 4)},
             {"tekst", "Samen naar de huisarts"},
             {"eigenaar", m_huis.medewerker("ggz").text()},
             {"termijn", "11-12-2026"}});
        const std::string waarom = ander ? "Zwaluw gaat mee." : "Spreeuw gaat mee.";
        doe("regisseur", hier + "/acties/" + nieuwste(m_gedeeld, 5) + "/delen",
            {{"doel", nieuwste(m_zus, 4)}, {"noodzaak", waarom}, {"versie", "1"}});
        doe("ggz", hier + "/bijdragen",
            {{"tekst", "Kievit was er ook."},
             {"categorieen", "wonen"},
             {"ook.0.dossier", m_zus.text()},
             {"ook.0.noodzaak", waarom}});
        if (ander)
            doe("ggz", daar + "/acties/" + nieuwste(m_zus, 5) + "/antwoord",
                {{"antwoord", "aanvaarden"}, {"versie", "1"}});
        else
            doe("ggz", hier + "/acties/" + nieuwste(m_gedeeld, 5) + "/antwoord",
                {{"antwoord", "aanvaarden"}, {"versie", "1"}});
    }

    // A question for advice that only its asker and the house see: in the other world about something else, and answered.
    void maak_advies(bool ander) {
        m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
        const auto gevraagd =
            m_huis.post("ggz", "/adviezen",
                        {{"soort", "kort"},
                         {"thema", "stalking"},
                         {"vraag", ander ? "Wat doen we met Wielewaal?" : "Wat doen we met Grutto?"}});
        if (gevraagd.status != 303) throw std::runtime_error("the question was not taken");
        for (const auto& [naam, naar] : gevraagd.headers)
            if (naam == "Location")
                m_advies = kern::DossierId::parse(std::string_view(naar).substr(10, 26)).value();
        const auto aan = m_huis.medewerker(ander ? "regisseur" : "regisseur2").text();
        if (m_huis
                .post("regisseur", "/adviezen/" + m_advies.text() + "/toewijzing",
                      {{"medewerker", aan}, {"versie", "1"}})
                .status != 303)
            throw std::runtime_error("the question was not assigned");
    }

    void geef(const std::string& login, kern::DossierId dossier, const std::string& tekst,
              const std::string& kring) {
        const auto gedaan =
            m_huis.post(login, "/casussen/" + dossier.text() + "/bijdragen",
                        {{"tekst", tekst}, {"categorieen", "wonen"}, {"kring", kring}, {"aard", "feit"}});
        if (gedaan.status != 303) throw std::runtime_error("the bijdrage was not taken");
    }

    TestHuis m_huis;
    kern::OverlegId m_overleg;
    kern::DossierId m_gedeeld, m_verborgen, m_extra, m_zus, m_advies;
    std::vector<kern::ItemId> m_items;
};

// Where the two answer differently.
std::vector<std::string> verschillen(const std::vector<std::string>& wie) {
    Tweeling een(Wereld::een);
    Tweeling ander(Wereld::ander);
    std::vector<std::string> gevonden;
    for (const auto& login : wie) {
        const auto links = een.antwoorden(login);
        const auto rechts = ander.antwoorden(login);
        if (links.size() != rechts.size()) gevonden.push_back(login + ": not as many answers");
        for (std::size_t i = 0; i < std::min(links.size(), rechts.size()); ++i)
            if (links[i] != rechts[i]) gevonden.push_back(login + " " + links[i].first);
    }
    return gevonden;
}

TEST(ToegangTweeling, what_one_may_not_see_changes_no_byte) {
    for (const auto& waar : verschillen(kijkers)) ADD_FAILURE() << waar;
}

TEST(ToegangTweeling, catches_items_without_kring) {
    const toegang::Saboteur saboteur(toegang::Sabotage::kring);
    EXPECT_FALSE(verschillen({"politie"}).empty());
}

TEST(ToegangTweeling, catches_a_gate_that_forgets_deelname) {
    const toegang::Saboteur saboteur(toegang::Sabotage::deelname);
    EXPECT_FALSE(verschillen({"om"}).empty());
}

// The worlds do differ: who takes part in both dossiers sees it.
TEST(ToegangTweeling, catches_what_a_participant_sees) { EXPECT_FALSE(verschillen({"ggz"}).empty()); }

}  // namespace
