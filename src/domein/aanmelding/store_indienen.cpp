// The change that makes a dossier of a report, and what may still happen to it afterwards.
#include <algorithm>

#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/store.hpp"
#include "kern/partner/grondslag.hpp"
#include "kern/toegang/verloop.hpp"
#include "kern/zoek/zoek.hpp"

namespace aanmelding {
namespace store {
namespace {

using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Doelen;

constexpr std::size_t kenmerken = 4;  // tries; that four of 2^40 are taken does not happen

constexpr db::Sql select_kenmerk{"aanmelding.kenmerk", "SELECT 1 FROM dossier WHERE kenmerk = $1"};
constexpr db::Sql insert_dossier{"aanmelding.dossier",
                                 "INSERT INTO dossier (id, kenmerk, fase, gemeente, herkomst, spoed, "
                                 "titel_z, gemaakt, ingediend, eerste_verwerking, "
                                 "bewaren_tot) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $7, $8, $9)"};
constexpr db::Sql insert_aanmelding{"aanmelding.insert",
                                    "INSERT INTO aanmelding (dossier, id, aanmelder, organisatie, "
                                    "weet_ervan, tekst_z, spoed_reden_z, geheim_grond_z, door_huis) "
                                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr db::Sql insert_toets{
    "aanmelding.toets",
    "INSERT INTO toets (dossier, letter, criteria, antwoord, motivering_z) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql insert_deelname{"aanmelding.deelname",
                                  "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, "
                                  "van) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_deelnemer{"aanmelding.deelnemer",
                                   "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, "
                                   "doelen, van, stapel, gewijzigd, gezien) VALUES ($1, "
                                   "$2, $3, $4, $5, $6, $7, 1, $8, $9)"};
// No table yet: triage chooses one.
constexpr db::Sql tel_instroom{"aanmelding.telling",
                               "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) VALUES "
                               "('instroom', $1, $2, '', 1) ON CONFLICT (soort, maand, "
                               "gemeente, tafel) DO UPDATE SET aantal = telling.aantal + 1"};

constexpr db::Sql insert_aanvulling{"aanmelding.aanvulling",
                                    "INSERT INTO aanvulling (dossier, id, tekst_z) VALUES ($1, $2, $3)"};
constexpr db::Sql insert_genoemd{"aanmelding.genoemd",
                                 "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) "
                                 "SELECT DISTINCT dl.dossier, $2, dl.organisatie, $3 FROM "
                                 "deelname dl WHERE dl.dossier = $1 AND dl.rol IN (1, 3) AND dl.ingetrokken "
                                 "IS NULL AND dl.organisatie <> $4"};
constexpr db::Sql select_over{
    "aanmelding.over",
    "SELECT i.categorieen, i.geheim FROM aanmelding a JOIN item i ON i.dossier = a.dossier AND i.id = "
    "a.id WHERE a.dossier = $1"};

constexpr db::Sql update_in{
    "aanmelding.in",
    "UPDATE dossier SET fase = 8, vernietigen_op = $2, versie = versie + 1 WHERE id = $1 AND fase IN (1, 2)"};
constexpr db::Sql update_ingetrokken{
    "aanmelding.ingetrokken",
    "UPDATE aanmelding SET ingetrokken = $2, versie = versie + 1 WHERE dossier = $1"};
// Off the worklists of triage; the aanmelder keeps it in his own.
constexpr db::Sql update_stapel{"aanmelding.stapel",
                                "UPDATE deelnemer SET stapel = 0 WHERE dossier = $1 AND rol <> 1"};
constexpr db::Sql update_besluit{
    "aanmelding.besluit_vervalt",
    "UPDATE besluit SET staat = 3, versie = versie + 1 WHERE dossier = $1 AND staat = 1"};

// Why the ones who are named must see a question of the house (DECISIONS 11).
struct Noodzaak {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"item_organisatie", "noodzaak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

std::string vrij_kenmerk(db::Tx& tx, const std::vector<std::string>& kandidaten) {
    for (const auto& kenmerk : kandidaten)
        if (!tx.value<std::int64_t>(select_kenmerk, kenmerk)) return kenmerk;
    throw db::DatabaseError(db::DatabaseError::Kind::broken,
                            "no free kenmerk: the randomness of this house is broken");
}

// Writes the deelnames of a new dossier: an organisation at a time, and its people. A person takes part once: who reports
// does not judge his own report.
class Deelnames {
public:
    Deelnames(db::Tx& tx, kern::DossierId dossier, Instant nu, const std::vector<kern::DeelnameId>& ids)
        : m_tx(tx),
          m_dossier(dossier),
          m_nu(nu),
          m_vandaag(local_date(nu)),
          m_ids(ids) {}

    void organisatie(kern::OrganisatieId organisatie, toegang::OrganisatieSoort soort, DeelnameRol rol,
                     Doelen doelen) {
        m_organisatie = organisatie;
        m_rol = rol;
        m_doelen = doelen;
        m_id = m_ids.at(m_gebruikt++);
        m_tx.run(insert_deelname, m_dossier, m_id, organisatie, rol, doelen.mask(), partner::grondslag(soort),
                 m_vandaag);
    }
    // `gezien`: the moment up to which he has seen it; null for who has not.
    void medewerker(kern::MedewerkerId medewerker, Instant gezien = {}) {
        if (std::find(m_medewerkers.begin(), m_medewerkers.end(), medewerker) != m_medewerkers.end()) return;
        m_medewerkers.push_back(medewerker);
        m_tx.run(insert_deelnemer, medewerker, m_dossier, m_id, m_organisatie, m_rol, m_doelen.mask(),
                 m_vandaag, m_nu, gezien);
    }

private:
    db::Tx& m_tx;
    kern::DossierId m_dossier;
    Instant m_nu;
    Date m_vandaag;
    const std::vector<kern::DeelnameId>& m_ids;
    std::size_t m_gebruikt = 0;
    kern::DeelnameId m_id;
    kern::OrganisatieId m_organisatie;
    DeelnameRol m_rol = DeelnameRol::aanmelder;
    Doelen m_doelen;
    std::vector<kern::MedewerkerId> m_medewerkers;
};

void bewaar_deelnames(db::Tx& tx, const toegang::GrantBasis& grant, const Wie& wie,
                      const Verzegeld& verzegeld) {
    Deelnames deelnames(tx, verzegeld.dossier, grant.nu(), verzegeld.deelnames);
    deelnames.organisatie(wie.organisatie, wie.soort, DeelnameRol::aanmelder, {Doel::aanmelden});
    deelnames.medewerker(wie.aanmelder, wie.door_huis ? Instant{} : grant.nu());
    std::optional<kern::OrganisatieId> vorige;
    bool huis = false;
    for (const Tafelgenoot& lid : verzegeld.tafel) {
        const bool van_huis = lid.soort == toegang::OrganisatieSoort::huis;
        if (vorige != lid.organisatie)
            deelnames.organisatie(lid.organisatie, lid.soort,
                                  van_huis ? DeelnameRol::huis : DeelnameRol::beoordelaar, {Doel::triage});
        vorige = lid.organisatie;
        deelnames.medewerker(lid.medewerker);
        // Who of the house took the call sees what became of it.
        if (van_huis && wie.door_huis) deelnames.medewerker(grant.wie().medewerker, grant.nu());
        huis = huis || van_huis;
    }
    if (!huis && wie.door_huis) {
        deelnames.organisatie(grant.wie().organisatie, toegang::OrganisatieSoort::huis, DeelnameRol::huis,
                              {Doel::triage});
        deelnames.medewerker(grant.wie().medewerker, grant.nu());
    }
}

toegang::NieuwItem nieuw_item(kern::DossierId dossier, kern::ItemId id, toegang::ItemSoort soort,
                              kern::OrganisatieId bron, const toegang::GrantBasis& grant) {
    toegang::NieuwItem item;
    item.dossier = dossier;
    item.id = id;
    item.soort = soort;
    item.bron = bron;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.nu = grant.nu();
    return item;
}

zoek::Tokens tokens(kern::Kern& kern, const Tekst& tekst) {
    zoek::Analyse analyse(kern.keys.search_key());
    for (const std::string* deel : tekst.doorzoekbaar()) analyse.tekst(*deel);
    return analyse.klaar();
}

}  // namespace

Verzegeld verzegel(kern::Kern& kern, const Nieuw& nieuw, kern::ItemId id, std::string criteria,
                   std::vector<Tafelgenoot> tafel) {
    Verzegeld klaar;
    klaar.dossier = kern.keys.fresh_dossier();
    klaar.id = id;
    klaar.criteria = std::move(criteria);
    const auto seal = [&](const auto& waarde) { return kern.sealer.seal(klaar.dossier, id, waarde); };
    klaar.titel = kern.sealer.seal(klaar.dossier, klaar.dossier, betrokkene::titel(nieuw.personen));
    klaar.tekst = seal(nieuw.tekst);
    klaar.tokens = tokens(kern, nieuw.tekst);
    if (nieuw.spoed) klaar.spoed_reden = seal(SpoedReden{nieuw.spoed_reden});
    if (nieuw.geheim != toegang::Geheim::geen)
        klaar.geheim_grond = seal(GeheimGrond{nieuw.geheim_grond, nieuw.geheim_toelichting});
    for (std::size_t i = 0; i < letters.size(); ++i)
        klaar.motiveringen[i] = seal(Motivering{std::string(1, letters[i]), nieuw.toetsen[i].motivering});
    klaar.personen = betrokkene::verzegel(kern, klaar.dossier, nieuw.personen);
    for (std::size_t i = 0; i < kenmerken; ++i) klaar.kenmerken.push_back(kenmerk(kern.random));
    klaar.tafel = std::move(tafel);
    for (std::size_t i = 0; i < klaar.tafel.size() + 2; ++i)
        klaar.deelnames.push_back(kern.random.id<kern::Deelname>());
    klaar.verloop = kern.random.id<struct Verloop>();
    return klaar;
}

void bewaar(db::Tx& tx, const toegang::Grant<Indienen>& grant, const Wie& wie, const Nieuw& nieuw,
            const Verzegeld& verzegeld) {
    const kern::DossierId dossier = verzegeld.dossier;
    const Date vandaag = grant.vandaag();
    tx.run(insert_dossier, dossier, vrij_kenmerk(tx, verzegeld.kenmerken), nieuw.gemeente, nieuw.herkomst,
           nieuw.spoed, verzegeld.titel, grant.nu(), vandaag, rules::bewaren_tot(vandaag));
    toegang::NieuwItem item =
        nieuw_item(dossier, verzegeld.id, toegang::ItemSoort::aanmeldtekst, wie.organisatie, grant);
    item.geheim = nieuw.geheim;
    item.vrijgegeven =
        nieuw.geheim != toegang::Geheim::geen;  // sending it in with a ground is what releases it
    toegang::bewaar_item(tx, item);
    tx.run(insert_aanmelding, dossier, verzegeld.id, wie.aanmelder, wie.organisatie, nieuw.weet_ervan,
           verzegeld.tekst, verzegeld.spoed_reden, verzegeld.geheim_grond, wie.door_huis);
    for (std::size_t i = 0; i < letters.size(); ++i)
        tx.run(insert_toets, dossier, letters.substr(i, 1), verzegeld.criteria,
               nieuw.toetsen[i].antwoord.value_or(JaNee::weet_niet), verzegeld.motiveringen[i]);
    const betrokkene::Bron bron{wie.organisatie, grant.wie().medewerker};
    betrokkene::bewaar(tx, dossier, bron, grant.nu(), nieuw.personen, verzegeld.personen);
    bewaar_deelnames(tx, grant, wie, verzegeld);
    toegang::gebeurd(tx, dossier, grant.nu(), "aangemeld", nieuw.herkomst, verzegeld.verloop);
    tx.run(tel_instroom, rules::maand(vandaag), nieuw.gemeente);
    zoek::voeg_toe(tx, dossier, verzegeld.id, vandaag, verzegeld.tokens);
}

VerzegeldeAanvulling verzegel(kern::Kern& kern, kern::DossierId dossier, const std::string& aanvulling,
                              kern::ItemId id) {
    VerzegeldeAanvulling klaar;
    klaar.id = id;
    klaar.tekst = kern.sealer.seal(dossier, klaar.id, AanvullingTekst{aanvulling});
    klaar.tokens = zoek::Analyse(kern.keys.search_key()).tekst(aanvulling).klaar();
    return klaar;
}

Over over(db::Reader& reader, kern::DossierId dossier) {
    Over gevonden;
    for (db::Row row : reader.query(select_over, dossier)) {
        gevonden.categorieen = toegang::Categorieen::of_mask(row.get<std::int64_t>(0));
        gevonden.geheim = row.get<toegang::Geheim>(1);
    }
    return gevonden;
}

void vul_aan(db::Tx& tx, const toegang::Grant<Aanvullen>& grant, const VerzegeldeAanvulling& aanvulling) {
    toegang::NieuwItem item = nieuw_item(grant.dossier(), aanvulling.id, toegang::ItemSoort::aanvulling,
                                         grant.wie().organisatie, grant);
    const Over report = over(tx, grant.dossier());
    item.categorieen = report.categorieen;
    item.geheim = report.geheim;
    item.vrijgegeven = report.geheim != toegang::Geheim::geen;
    toegang::bewaar_item(tx, item);
    tx.run(insert_aanvulling, grant.dossier(), aanvulling.id, aanvulling.tekst);
    zoek::voeg_toe(tx, grant.dossier(), aanvulling.id, grant.vandaag(), aanvulling.tokens);
    toegang::raak_aan(tx, item);
}

bool trek_in(db::Tx& tx, const toegang::Grant<Intrekken>& grant, Date vernietigen_op,
             const IdBytes& verloop) {
    if (tx.run(update_in, grant.dossier(), vernietigen_op) == 0) return false;
    tx.run(update_ingetrokken, grant.dossier(), grant.nu());
    tx.run(update_stapel, grant.dossier());
    tx.run(update_besluit, grant.dossier());
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "ingetrokken", "", verloop);
    toegang::rechten_krimpen(tx);
    return true;
}

}  // namespace store

Vraag verzegel_vraag(kern::Kern& kern, kern::DossierId dossier, const std::string& tekst, kern::ItemId id) {
    Vraag klaar;
    klaar.id = id;
    klaar.tekst = kern.sealer.seal(dossier, klaar.id, AanvullingTekst{tekst});
    klaar.noodzaak =
        kern.sealer.seal(dossier, klaar.id, store::Noodzaak{"Vraag van het huis bij de aanmelding."});
    return klaar;
}

void bewaar_vraag(db::Tx& tx, const toegang::GrantBasis& grant, const Vraag& vraag) {
    toegang::NieuwItem item = store::nieuw_item(grant.dossier(), vraag.id, toegang::ItemSoort::aanvulling,
                                                grant.wie().organisatie, grant);
    item.kring = toegang::Kring::organisaties;
    item.categorieen = store::over(tx, grant.dossier()).categorieen;
    toegang::bewaar_item(tx, item);
    tx.run(store::insert_aanvulling, grant.dossier(), vraag.id, vraag.tekst);
    tx.run(store::insert_genoemd, grant.dossier(), vraag.id, vraag.noodzaak, grant.wie().organisatie);
    toegang::raak_aan(tx, item);
}

}  // namespace aanmelding
