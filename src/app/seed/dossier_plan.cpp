// The rest of the plan of a told dossier: versions, offers, scores, judgements of risk and its time path.
#include <algorithm>

#include "app/fault.hpp"
#include "app/seed/dossier_rows.hpp"
#include "domein/leefgebied/leefgebied.hpp"

namespace app::seed {
namespace {

constexpr db::Sql insert_versie{
    "seed.planversie", "INSERT INTO planversie (dossier, id, nummer, reden_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_versie_doel{
    "seed.planversie_doel",
    "INSERT INTO planversie_doel (dossier, planversie, doel, resultaat) VALUES ($1, $2, $3, 0)"};
constexpr db::Sql insert_versie_actie{
    "seed.planversie_actie",
    "INSERT INTO planversie_actie (dossier, planversie, actie, doel, organisatie, medewerker, termijn, staat) VALUES ($1, $2, "
    "$3, $4, $5, $6, $7, $8)"};
constexpr db::Sql insert_akkoord{
    "seed.akkoord",
    "INSERT INTO planversie_akkoord (dossier, planversie, organisatie, antwoord, medewerker, op, versie, tekst_z) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_aanbod{
    "seed.aanbod",
    "INSERT INTO actie_overdracht (dossier, id, actie, organisatie, medewerker, staat, reden_z) VALUES ($1, $2, $3, $4, $5, 1, "
    "$6)"};
constexpr db::Sql insert_score{
    "seed.score",
    "INSERT INTO score (dossier, id, leefgebied, leefgebieden, waarde, datum, tekst_z) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_risico{"seed.risico",
                                "INSERT INTO risico (dossier, id, datum, inhoud_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_pad{
    "seed.tijdpad",
    "INSERT INTO tijdpad (dossier, naam, gestart, door, aanmelding, besluit) VALUES ($1, $2, $3, $4, $5, $5)"};
constexpr db::Sql insert_stap{
    "seed.stap",
    "INSERT INTO tijdpad_stap (dossier, id, volgorde, naam, anker, aantal, eenheid, klaar_voor, vast, staat, gedaan_op) VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10)"};

class StoringPlan {
public:
    StoringPlan(db::Tx& tx, const Codes& codes, const Dossier& told, const SealedDossier& sealed)
        : m_tx(tx),
          m_codes(codes),
          m_told(told),
          m_sealed(sealed) {}

    void all() {
        for (std::size_t i = 0; i < m_told.planversies.size(); ++i) version(i);
        for (std::size_t i = 0; i < m_told.aanbiedingen.size(); ++i) offer(i);
        for (std::size_t i = 0; i < m_told.scores.size(); ++i) score(i);
        for (std::size_t i = 0; i < m_told.risicos.size(); ++i) judgement(i);
        path();
    }

private:
    toegang::NieuwItem item(kern::ItemId id, toegang::ItemSoort soort, const Codes::Mens& door, Instant op,
                            toegang::Categorieen categorieen) {
        toegang::NieuwItem item;
        item.dossier = m_sealed.id;
        item.id = id;
        item.soort = soort;
        item.bron = door.organisatie;
        item.door = door.id;
        item.kring = toegang::Kring::deelnemers;
        item.categorieen = categorieen;
        item.nu = op;
        return item;
    }
    std::size_t goal(const std::string& code) const {
        const auto found = std::find_if(m_told.doelen.begin(), m_told.doelen.end(),
                                        [&](const Doel& doel) { return doel.code == code; });
        if (found == m_told.doelen.end()) throw Fault("no goal '" + code + "'");
        return static_cast<std::size_t>(found - m_told.doelen.begin());
    }

    // What was there at that moment; nobody had an answer of another day in it.
    void version(std::size_t i) {
        const auto& told = m_told.planversies[i];
        const auto id = m_sealed.planversies[i].id;
        toegang::bewaar_item(m_tx, item(id, toegang::ItemSoort::planversie, m_codes.medewerker(told.door),
                                        told.op, {toegang::Categorie::begeleiding}));
        m_tx.run(insert_versie, m_sealed.id, id, static_cast<int>(i) + 1, m_sealed.planversies[i].tekst);
        for (std::size_t d = 0; d < m_told.doelen.size(); ++d)
            if (m_told.doelen[d].op <= told.op)
                m_tx.run(insert_versie_doel, m_sealed.id, id, m_sealed.doelen[d].id);
        for (std::size_t a = 0; a < m_told.acties.size(); ++a) {
            const Actie& actie = m_told.acties[a];
            const bool ended = actie.staat == plan::Staat::geweigerd || actie.staat == plan::Staat::vervallen;
            if (actie.op > told.op || ended) continue;
            const auto& owner = m_codes.medewerker(actie.medewerker);
            m_tx.run(insert_versie_actie, m_sealed.id, id, m_sealed.acties[a].id,
                     m_sealed.doelen[goal(actie.doel)].id, m_codes.organisatie(actie.organisatie), owner.id,
                     actie.termijn, actie.staat);
        }
        for (std::size_t a = 0; a < told.antwoorden.size(); ++a) {
            const Akkoord& akkoord = told.antwoorden[a];
            m_tx.run(insert_akkoord, m_sealed.id, id, m_codes.organisatie(akkoord.organisatie),
                     akkoord.antwoord, m_codes.medewerker(akkoord.medewerker).id, akkoord.op, 2,
                     m_sealed.akkoorden[i][a]);
        }
        const std::optional<kern::MedewerkerId> nobody;
        const std::optional<Instant> never;
        const std::optional<db::Bytes> nothing;
        for (const Deelname& deelname : m_told.deelnames)
            if (!deelname.ingetrokken && (deelname.rol == toegang::DeelnameRol::deelnemer ||
                                          deelname.rol == toegang::DeelnameRol::casusregisseur))
                m_tx.run(insert_akkoord, m_sealed.id, id, m_codes.organisatie(deelname.organisatie),
                         plan::Akkoord::gevraagd, nobody, never, 1, nothing);
    }

    void offer(std::size_t i) {
        const auto& told = m_told.aanbiedingen[i];
        const auto action = std::find_if(m_told.acties.begin(), m_told.acties.end(), [&](const Actie& actie) {
            return actie.tekst.starts_with(told.actie);
        });
        if (action == m_told.acties.end()) throw Fault("no action '" + told.actie + "'");
        const auto& to = m_codes.medewerker(told.naar);
        auto row = item(m_sealed.aanbiedingen[i].id, toegang::ItemSoort::overdracht,
                        m_codes.medewerker(action->medewerker), told.op,
                        m_told.doelen[goal(action->doel)].categorieen);
        row.eigenaar = to.organisatie;
        toegang::bewaar_item(m_tx, row);
        m_tx.run(insert_aanbod, m_sealed.id, row.id,
                 m_sealed.acties[static_cast<std::size_t>(action - m_told.acties.begin())].id, to.organisatie,
                 to.id, m_sealed.aanbiedingen[i].tekst);
    }

    void score(std::size_t i) {
        const auto& told = m_told.scores[i];
        const auto found = std::find_if(m_told.doelen.begin(), m_told.doelen.end(),
                                        [&](const Doel& doel) { return doel.leefgebied == told.leefgebied; });
        if (found == m_told.doelen.end()) throw Fault("no goal in '" + told.leefgebied + "'");
        const auto id = m_sealed.scores[i].id;
        toegang::bewaar_item(m_tx, item(id, toegang::ItemSoort::score, m_codes.medewerker(told.door),
                                        start_of_day(told.datum), found->categorieen));
        m_tx.run(insert_score, m_sealed.id, id, told.leefgebied, found->lijst, told.waarde, told.datum,
                 m_sealed.scores[i].tekst);
    }

    void judgement(std::size_t i) {
        const auto& told = m_told.risicos[i];
        const auto id = m_sealed.risicos[i].id;
        toegang::bewaar_item(m_tx, item(id, toegang::ItemSoort::risico, m_codes.medewerker(told.door),
                                        start_of_day(told.datum), told.categorieen));
        m_tx.run(insert_risico, m_sealed.id, id, told.datum, m_sealed.risicos[i].tekst);
    }

    void path() {
        if (m_told.stappen.empty()) return;
        m_tx.run(insert_pad, m_sealed.id, m_told.tijdpad, m_told.aangemeld,
                 m_codes.medewerker(m_told.procesregisseur).id, local_date(m_told.aangemeld));
        for (std::size_t i = 0; i < m_told.stappen.size(); ++i) {
            const auto& told = m_told.stappen[i];
            m_tx.run(insert_stap, m_sealed.id, m_sealed.stappen[i], static_cast<int>(i) + 1, told.regel.naam,
                     told.regel.anker, told.regel.aantal, told.regel.eenheid, told.klaar_voor,
                     told.gedaan_op ? 2 : 1, told.gedaan_op);
        }
    }

    db::Tx& m_tx;
    const Codes& m_codes;
    const Dossier& m_told;
    const SealedDossier& m_sealed;
};

}  // namespace

void store_plan(db::Tx& tx, const Codes& codes, const Dossier& dossier, const SealedDossier& sealed) {
    StoringPlan(tx, codes, dossier, sealed).all();
}

}  // namespace app::seed
