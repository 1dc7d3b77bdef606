// Every route × every login × every capacity, against a table written by hand. A route whose right is not in the table
// fails: who adds a right says here who may use it. What is refused looks like what does not exist, byte for byte.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "kern/toegang/sabotage.hpp"
#include "tests/proof/matrix_kamer.hpp"
#include "tests/proof/matrix_tabel.hpp"

namespace {

using namespace matrix;

using proof::Kamer;
using proof::kamer_organisaties;
using proof::Plek;
using proof::TestHuis;
using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Fase;

// Rights whose act changes something of a shared item: only of its own organisation.
const Namen eigen_item{"bijdrage.wijzigen",      "actie.beantwoorden",  "uitvraag.beantwoorden",
                       "document.wijzigen",      "actie.overnemen",     "casus.overdragen",
                       "escalatie.beantwoorden", "agendapunt.wijzigen", "overlegregel.vrijgeven"};

constexpr db::Sql zet_fase{
    "proof.fase", "UPDATE dossier SET fase = $2, afgeschermd = 0, vernietigen_op = NULL WHERE id = $1"};

class Matrix {
public:
    explicit Matrix(db::Engine engine) : m_huis(engine) {
        for (const Fase fase : {Fase::aanmelding, Fase::casus})
            for (const DeelnameRol rol :
                 {D::aanmelder, D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur, D::bevraagd})
                maak_kamer(fase, rol);
        maak_kamer(Fase::casus, D::opgeschaald);
        for (const DeelnameRol rol : {D::huis, D::aanmelder}) maak_kamer(Fase::teruggelegd, rol);
        for (const Fase fase : {Fase::afgesloten, Fase::overgedragen}) maak_kamer(fase, D::huis);
        for (const DeelnameRol rol : {D::huis, D::deelnemer}) maak_kamer(Fase::nazorg, rol);
        for (const DeelnameRol rol : {D::aanmelder, D::huis, D::deelnemer}) maak_kamer(Fase::advies, rol);
        for (const Fase fase : {Fase::casus, Fase::aanmelding, Fase::nazorg}) maak_kamer(fase, std::nullopt);
    }

    const toegang::Routes& routes() const { return m_huis.routes(); }

    // What is not as the table says, for these logins; empty: all well.
    std::vector<std::string> afwijkingen(const std::vector<std::string>& logins) {
        m_afwijkingen.clear();
        for (const auto& login : logins) {
            m_gezien.clear();
            for (const auto& route : m_huis.routes().all()) loop(login, route);
        }
        return m_afwijkingen;
    }

private:
    void maak_kamer(Fase fase, std::optional<DeelnameRol> als) {
        toegang::test::NieuwDossier nieuw{.fase = fase, .deelnemers = {}, .procesregisseur = ""};
        if (als)
            for (const auto& login : proof::logins())
                nieuw.deelnemers.push_back({login, *als, toegang::Doelen::all()});
        Kamer kamer{m_huis.dossier(nieuw), fase, als, {}, m_huis.random().id<kern::Item>()};
        for (const auto code : kamer_organisaties)
            kamer.items.emplace(code, m_huis.random().id<kern::Item>());
        m_huis.schrijf([&](db::Tx& tx) {
            toegang::NieuwItem item;
            item.dossier = kamer.dossier;
            item.door = m_huis.medewerker("regisseur");
            item.categorieen = {toegang::Categorie::identiteit};
            item.nu = m_huis.clock().now();
            item.kring = toegang::Kring::deelnemers;
            for (const auto& [code, id] : kamer.items) {
                item.id = id;
                item.bron = m_huis.organisatie(code);
                item.eigenaar = item.bron;
                toegang::bewaar_item(tx, item);
            }
            item.id = kamer.vreemd;
            item.bron = m_huis.organisatie("gastheer");
            item.eigenaar = std::nullopt;
            item.kring = toegang::Kring::bron;
            toegang::bewaar_item(tx, item);
        });
        m_kamers.push_back(kamer);
    }

    static bool veelzeggend(const Kamer& kamer) {
        if (!kamer.als) return kamer.fase == Fase::casus;
        return *kamer.als == (kamer.fase == Fase::aanmelding ? D::aanmelder : D::huis) &&
               kamer.fase != Fase::teruggelegd;
    }

    std::string organisatie_van(const std::string& login) {
        const auto id = m_huis.als(login).organisatie;
        for (const auto code : kamer_organisaties)
            if (m_huis.organisatie(code) == id) return std::string(code);
        return {};
    }

    void meld(const std::string& login, const toegang::Route& route, const std::string& waar,
              std::string_view wat) {
        m_afwijkingen.push_back(login + " " + std::string(web::method_name(route.method)) + " " +
                                std::string(route.pattern) + " [" + waar + "]: " + std::string(wat));
    }

    void loop(const std::string& login, const toegang::Route& route) {
        if (!route.recht) return;
        const auto code = std::string(toegang::regel(*route.recht).code);
        const auto gevonden = tabel.find(code);
        if (gevonden == tabel.end()) return meld(login, route, code, "a right that is not in the table");
        const Mag& mag = gevonden->second;
        const bool wie = mag.wie.contains(login);
        if (!proof::over_dossier(route)) return een(login, route, mag, {}, wie, "huis");
        // All rooms for the first route of each right, and for people who work in dossiers; else those that tell most.
        const bool overal = m_gezien.insert(code).second && werkers.contains(login);
        for (const Kamer& kamer : m_kamers) {
            if (!overal && !veelzeggend(kamer)) continue;
            bool daar = wie && kamer.als && mag.als.contains(*kamer.als) && mag.fasen.contains(kamer.fase);
            const auto waar = std::string(toegang::code(kamer.fase)) + "/" +
                              std::string(kamer.als ? toegang::code(*kamer.als) : "buitenstaander");
            const auto organisatie = organisatie_van(login);
            const bool item_recht = toegang::regel(*route.recht).onderwerp == toegang::Onderwerp::item;
            // Who is asked above the table sees what was escalated to him, and the items of these rooms were not.
            if (item_recht && kamer.als == D::opgeschaald) daar = false;
            een(login, route, mag, {kamer.dossier, kamer.items.at(organisatie)}, daar, waar + "/eigen",
                kamer.fase);
            if (!item_recht || !daar) continue;
            const auto ander = organisatie == "politie" ? "gemeente" : "politie";
            // Who sees only his own items may not see a shared one either.
            const bool gedeeld =
                !eigen_item.contains(code) && kamer.als != D::aanmelder && kamer.als != D::bevraagd;
            een(login, route, mag, {kamer.dossier, kamer.items.at(ander)}, gedeeld, waar + "/gedeeld",
                kamer.fase);
            een(login, route, mag, {kamer.dossier, kamer.vreemd}, false, waar + "/dicht", kamer.fase);
        }
    }

    void een(const std::string& login, const toegang::Route& route, const Mag& mag, const Plek& plek,
             bool verwacht, const std::string& waar, std::optional<Fase> fase = std::nullopt) {
        const auto voor = proof::log_aantal(m_huis);
        const auto antwoord =
            proof::roep(m_huis, login, route, proof::pad(route, plek), token_doel(login, mag));
        const bool vastgelegd = proof::log_aantal(m_huis) > voor;
        if (!vastgelegd)
            return meld(login, route, waar,
                        "status " + std::to_string(antwoord.status) + " without an entry in the log");
        const bool mocht = proof::toegestaan(m_huis);
        if (mocht != verwacht)
            meld(login, route, waar, mocht ? "allowed, and should not be" : "refused, and should not be");
        if (antwoord.status >= 500) meld(login, route, waar, "status " + std::to_string(antwoord.status));
        if (!mocht && antwoord.status != 404)
            meld(login, route, waar, "refused with status " + std::to_string(antwoord.status));
        if (!mocht) vergelijk_404(login, route, mag, proof::alles(antwoord), waar);
        if (mocht && route.changes_state()) {
            if (fase) m_huis.schrijf([&](db::Tx& tx) { tx.run(zet_fase, plek.dossier, *fase); });
            proof::ververs(m_huis, login);  // some of them end the session
            m_404.clear();
        } else if (!mocht && ++m_weigeringen % 50 == 0) {
            proof::ververs(m_huis, login);
            m_404.clear();
        }
    }

    // What is refused, and what was never there: the same bytes, for the same person.
    void vergelijk_404(const std::string& login, const toegang::Route& route, const Mag& mag,
                       const std::string& gekregen, const std::string& waar) {
        const std::string sleutel =
            login + (route.api ? "#" + std::string(toegang::code(token_doel(login, mag))) : "");
        auto bekend = m_404.find(sleutel);
        if (bekend == m_404.end()) {
            const Plek nergens{m_huis.random().id<kern::Dossier>(), m_huis.random().id<kern::Item>()};
            const std::string pad = (route.api ? "/api/v1/casussen/" : "/casussen/") + nergens.dossier.text();
            const auto antwoord = route.api
                                      ? m_huis.api(login, web::Method::get, pad, {}, token_doel(login, mag))
                                      : m_huis.get(login, pad);
            bekend = m_404.emplace(sleutel, proof::alles(antwoord)).first;
        }
        if (bekend->second != gekregen)
            meld(login, route, waar, "the refusal is not the page of what does not exist");
    }

    TestHuis m_huis;
    std::vector<Kamer> m_kamers;
    std::map<std::string, std::string> m_404;
    std::vector<std::string> m_afwijkingen;
    Namen m_gezien;  // rights that this login was tried on
    int m_weigeringen = 0;
};

std::string opgesomd(const std::vector<std::string>& regels) {
    std::string text;
    for (std::size_t i = 0; i < regels.size() && i < 40; ++i) text += regels[i] + '\n';
    return text + std::to_string(regels.size()) + " in all";
}

TEST(ToegangMatrix, every_route_is_as_the_table_says) {
    Matrix matrix(db::Engine::sqlite);
    const auto afwijkingen = matrix.afwijkingen(proof::logins());
    EXPECT_TRUE(afwijkingen.empty()) << opgesomd(afwijkingen);
}

// The control of the first test: a gate that forgets deelname, and items without kring, are seen.
TEST(ToegangMatrix, catches_a_gate_that_forgets_deelname) {
    Matrix matrix(db::Engine::sqlite);
    const toegang::Saboteur saboteur(toegang::Sabotage::deelname);
    EXPECT_FALSE(matrix.afwijkingen({"politie"}).empty());
}

TEST(ToegangMatrix, catches_items_without_kring) {
    Matrix matrix(db::Engine::sqlite);
    const toegang::Saboteur saboteur(toegang::Sabotage::kring);
    EXPECT_FALSE(matrix.afwijkingen({"politie"}).empty());
}

}  // namespace
