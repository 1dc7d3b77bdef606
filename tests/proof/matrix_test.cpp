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

using Namen = std::set<std::string>;
using Rollen = std::set<DeelnameRol>;
using Fasen = std::set<Fase>;

Namen operator+(Namen a, const Namen& b) {
    a.insert(b.begin(), b.end());
    return a;
}

const Namen staf{"regisseur", "regisseur2", "makelaar", "ondersteuner"};
const Namen regisseurs{"regisseur", "regisseur2"};
const Namen regie{"regisseur", "regisseur2", "ondersteuner"};
const Namen besluiters{"gemeente", "politie", "om", "reclassering", "ggz", "veilig_thuis"};
const Namen publieke_besluiters{"gemeente", "politie", "om"};
const Namen partners = besluiters + Namen{"aanmelder"};
const Namen werkers = staf + partners;
const Namen allen(proof::logins().begin(), proof::logins().end());
using D = DeelnameRol;
const Rollen van_huis{D::huis};
const Rollen lezers{D::huis, D::deelnemer, D::casusregisseur};
const Rollen gevers{D::huis, D::deelnemer, D::casusregisseur, D::bevraagd};
const Rollen aan_tafel{D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur};
const Fasen jong{Fase::aanmelding, Fase::triage};
const Fasen loopt{Fase::ondersteuning, Fase::casus, Fase::afronding};
const Fasen open{Fase::aanmelding, Fase::triage, Fase::ondersteuning, Fase::casus, Fase::afronding};
const Fasen na_triage{Fase::ondersteuning, Fase::casus, Fase::afronding, Fase::teruggelegd};
const Fasen jong_en_na{Fase::aanmelding, Fase::triage,    Fase::ondersteuning,
                       Fase::casus,      Fase::afronding, Fase::teruggelegd};
const Fasen gevolgd{Fase::aanmelding, Fase::triage,      Fase::ondersteuning, Fase::casus,
                    Fase::afronding,  Fase::teruggelegd, Fase::ingetrokken};

// Who may use a right: these people, in one of these capacities, in one of these phases; an item must be theirs or shared.
struct Mag {
    Namen wie;
    Rollen als = {};
    Fasen fasen = {};
    Doel doel = Doel::procesregie;  // a token needs one that fits
};
const std::map<std::string, Mag, std::less<>> tabel{
    {"account.tweede-stap", {allen}},
    {"account.eigen", {allen}},
    {"account.wachtwoord", {allen}},
    {"werk.lezen", {allen}},
    {"zoeken.lezen", {werkers}},
    {"aanmelding.indienen", {werkers, {}, {}, Doel::aanmelden}},
    {"aanmelding.volgen",
     {werkers, {D::aanmelder, D::deelnemer, D::casusregisseur}, gevolgd, Doel::aanmelden}},
    {"aanmelding.aanvullen", {werkers, {D::aanmelder}, jong, Doel::aanmelden}},
    {"aanmelding.intrekken", {werkers, {D::aanmelder}, jong, Doel::aanmelden}},
    {"aanmelding.lijst", {werkers, {}, {}, Doel::aanmelden}},
    {"triage.lijst", {staf + besluiters, {}, {}, Doel::triage}},
    {"triage.lezen", {staf + besluiters, {D::huis, D::beoordelaar}, jong, Doel::triage}},
    {"triage.voorbereiden", {staf, van_huis, jong, Doel::triage}},
    {"triage.bevestigen", {publieke_besluiters, {D::beoordelaar}, jong, Doel::triage}},
    {"triage.overlap", {regisseurs, van_huis, jong, Doel::triage}},
    {"triage.antwoord", {staf, van_huis, na_triage}},
    {"triage.toetsen", {publieke_besluiters}},
    {"casus.lijst", {werkers}},
    {"casus.lezen", {werkers, lezers, loopt}},
    {"casus.wijzigen", {regie, van_huis, loopt}},
    {"casus.bsn", {werkers, lezers, open}},
    {"casus.inzage", {regisseurs, van_huis, open}},
    {"deelname.wijzigen", {regie, van_huis, loopt}},
    {"deelname.bevestigen", {publieke_besluiters, {D::deelnemer, D::casusregisseur}, loopt}},
    {"bijdrage.toevoegen", {werkers, gevers, loopt}},
    {"bijdrage.lezen", {werkers, gevers, loopt}},
    {"bijdrage.wijzigen", {werkers, gevers, loopt}},
    {"plan.wijzigen", {regie + besluiters, {D::huis, D::casusregisseur}, loopt}},
    {"actie.lijst", {werkers}},
    {"actie.lezen", {werkers, gevers, loopt}},
    {"actie.beantwoorden", {werkers, gevers, loopt}},
    {"bijlage.toevoegen", {werkers, {D::aanmelder, D::huis}, jong, Doel::aanmelden}},
    {"bijlage.lezen",
     {werkers, {D::aanmelder, D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur}, open}},
    {"caseload.lezen", {Namen{"manager", "analist", "beleid", "bestuur", "gebruiker"} + regisseurs}},
    {"beheer.lezen", {Namen{"beheerder", "beheerder2", "fg", "manager"}}},
    {"beheer.wijzigen", {Namen{"beheerder", "beheerder2"}}},
    {"rol.voorstellen", {Namen{"beheerder", "beheerder2"}}},
    {"rol.bevestigen", {Namen{"beheerder", "beheerder2", "manager"}}},
    {"account.voorstellen", {Namen{"beheerder", "beheerder2"}}},
    {"voorstel.lezen", {Namen{"beheerder", "beheerder2", "manager", "contactpersoon"}}},
    {"voorstel.bevestigen", {Namen{"beheerder", "beheerder2", "manager", "contactpersoon"}}},
    {"aanwijzing.wijzigen", {Namen{"contactpersoon"}}},
    {"logboek.lezen", {Namen{"fg"}}},
    {"persoon.wijzigen", {regie + besluiters, {D::huis, D::casusregisseur}, loopt}},
    {"persoon.contact", {werkers, lezers, loopt}},
    {"waarschuwing.wijzigen", {werkers, lezers, loopt}},
    {"stem.toevoegen", {werkers, lezers, loopt}},
    {"plan.persoon", {regie + besluiters, {D::huis, D::casusregisseur}, loopt}},
    {"afstemming.lezen", {werkers, lezers, loopt}},
    {"afstemming.wijzigen", {regie, van_huis, loopt}},
    {"uitvraag.lezen", {staf, van_huis, loopt}},
    {"uitvraag.stellen", {staf, van_huis, loopt}},
    {"uitvraag.zien", {werkers, gevers, loopt}},
    {"uitvraag.beantwoorden", {werkers, gevers, loopt}},
    {"verstrekking.lijst", {werkers, lezers, loopt}},
    {"verstrekking.lezen", {werkers, gevers, loopt}},
    {"verstrekking.voorbereiden", {regie, van_huis, loopt}},
    {"verstrekking.antwoorden", {werkers, {D::deelnemer, D::casusregisseur, D::bevraagd}, loopt}},
    {"derde.wijzigen", {regie, van_huis, loopt}},
    {"document.toevoegen", {werkers, gevers, loopt}},
    {"document.lezen", {werkers, gevers, jong_en_na}},
    {"document.wijzigen", {werkers, gevers, loopt}},
    {"brief.maken", {staf, van_huis, jong_en_na}},
    {"plan.instemmen", {werkers, lezers, loopt}},
    {"actie.overnemen", {werkers, gevers, loopt}},
    {"tijdpad.wijzigen", {regie, van_huis, loopt}},
    {"score.geven", {werkers, lezers, loopt}},
    {"risico.geven", {werkers, lezers, loopt}},
    {"escalatie.lijst", {staf + besluiters, {D::huis, D::casusregisseur}, loopt}},
    {"escalatie.starten", {regie, van_huis, loopt}},
    {"escalatie.lezen",
     {werkers, {D::huis, D::deelnemer, D::casusregisseur, D::bevraagd, D::opgeschaald}, loopt}},
    {"escalatie.beantwoorden",
     {werkers, {D::deelnemer, D::casusregisseur, D::bevraagd, D::opgeschaald}, loopt}},
    {"casus.afronden", {regie, van_huis, loopt}},
    {"casus.overdragen", {werkers, gevers, loopt}},
    {"casus.sluiten", {publieke_besluiters, {D::deelnemer, D::casusregisseur}, loopt}},
    {"afgesloten.lijst", {staf + besluiters, {}, {}}},
    {"casus.heropenen", {regie, van_huis, {Fase::afgesloten}}},
    {"heropening.bevestigen", {publieke_besluiters, {D::deelnemer, D::casusregisseur}, {Fase::afgesloten}}},
    {"caseload.verplaatsen", {Namen{"manager"} + regisseurs, {}, {}}},
    {"waarneming.wijzigen", {Namen{"manager"}, {}, {}}},
    {"rondje.bijwerken", {staf, {}, {}}},
    {"herinnering.sturen", {staf, van_huis, loopt}},
    {"casus.afdrukken", {werkers, lezers, loopt}},
    {"uitwisseling.vragen", {regie, van_huis, loopt}},
    {"tafel.lezen", {staf + besluiters + Namen{"manager"}}},
    {"tafel.wijzigen", {regie + Namen{"manager"}}},
    {"tafel.beeindigen", {regisseurs + Namen{"manager"}}},
    {"overleg.lezen", {werkers}},
    {"overleg.voorbereiden", {staf}},
    {"overleg.antwoorden", {werkers}},
    {"agendapunt.toevoegen", {staf, van_huis, open}},
    {"agendapunt.lezen", {werkers, {D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur}, open}},
    {"agendapunt.wijzigen", {staf, van_huis, open}},
    {"overleg.bijwonen", {werkers}},
    {"overleg.leiden", {werkers}},
    {"agendapunt.leiden", {staf, van_huis, open}},
    {"overlegregel.schrijven", {werkers, aan_tafel, open}},
    {"overlegregel.vrijgeven", {werkers, aan_tafel, open}},
    {"verslag.lezen", {werkers, aan_tafel, open}},
    {"verslag.beantwoorden", {werkers, aan_tafel, open}},
    {"uitwisseling.ontvangen", {regisseurs + Namen{"makelaar"}, {}, {}, Doel::triage}},
};
// The one purpose of who does no casework; others take that of the table.
const std::map<std::string, Doel, std::less<>> eigen_doel{
    {"manager", Doel::verantwoording},   {"beleid", Doel::verantwoording},
    {"analist", Doel::verantwoording},   {"bestuur", Doel::verantwoording},
    {"gebruiker", Doel::verantwoording}, {"fg", Doel::toezicht},
    {"beheerder", Doel::beheer},         {"beheerder2", Doel::beheer},
    {"contactpersoon", Doel::beheer},    {"contactpunt", Doel::rechten_betrokkene}};
Doel token_doel(const std::string& login, const Mag& mag) {
    const auto eigen = eigen_doel.find(login);
    return eigen == eigen_doel.end() ? mag.doel : eigen->second;
}
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
