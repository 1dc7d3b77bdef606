#include <algorithm>

#include "app/seed/dossier_rows.hpp"
#include "app/seed/network.hpp"

namespace app::seed {
namespace {

using toegang::DeelnameRol;
using toegang::Fase;

constexpr db::Sql insert_dossier{
    "seed.dossier",
    "INSERT INTO dossier (id, kenmerk, fase, tafel, gemeente, herkomst, spoed, ave, procesregisseur, casusregisseur, "
    "afgeschermd, titel_z, gemaakt, ingediend, eerste_contact, afgesloten, eerste_verwerking, bewaren_tot, vernietigen_op) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15, $16, $17, $18)"};
constexpr db::Sql insert_deelname{
    "seed.deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, besluit, van, tot, ingetrokken) VALUES ($1, $2, "
    "$3, $4, $5, $6, $7, $8, $9, $10)"};
// Somebody named twice keeps the first capacity: one row per person and dossier.
constexpr db::Sql insert_deelnemer{
    "seed.deelnemer",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd, gezien) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_aanmelding{
    "seed.aanmelding",
    "INSERT INTO aanmelding (dossier, id, aanmelder, organisatie, weet_ervan, tekst_z, spoed_reden_z, toegewezen) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, $8)"};
constexpr db::Sql insert_toets{
    "seed.toets",
    "INSERT INTO toets (dossier, letter, criteria, antwoord, motivering_z, oordeel, oordeel_motivering_z, oordeel_door, "
    "oordeel_op) VALUES ($1, $2, 'bgs-2.20', $3, $4, $5, $6, $7, $8)"};
constexpr db::Sql insert_besluit{
    "seed.besluit",
    "INSERT INTO besluit (dossier, id, soort, inhoud_z, tafel, procesregisseur, nodig, staat, voorbereid_door, voorbereid_op, "
    "genomen_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr db::Sql insert_toelating{
    "seed.toelating",
    "INSERT INTO besluit_organisatie (dossier, besluit, organisatie, rol, grondslag, tot) VALUES ($1, $2, $3, 4, $4, $5) ON "
    "CONFLICT DO NOTHING"};
constexpr db::Sql insert_bevestiging{
    "seed.bevestiging",
    "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) VALUES ($1, $2, "
    "$3, $4, 1, $5, $6) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_voorstel{
    "seed.voorstel",
    "INSERT INTO besluit (dossier, id, soort, inhoud_z, nodig, staat, voorbereid_door, voorbereid_op) VALUES ($1, $2, 4, $3, 1, "
    "1, $4, $5)"};
constexpr db::Sql insert_voorstel_mens{
    "seed.voorstel_mens",
    "INSERT INTO besluit_medewerker (dossier, besluit, organisatie, medewerker) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_nee{
    "seed.nee",
    "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) VALUES ($1, $2, "
    "$3, $4, 2, $5, $6)"};
constexpr db::Sql insert_bijdrage{
    "seed.bijdrage",
    "INSERT INTO bijdrage (dossier, id, aard, brondatum, tekst_z, geheim_grond_z, voorwaarden_z) VALUES ($1, $2, $3, $4, $5, "
    "$6, $7)"};
constexpr db::Sql insert_kring{
    "seed.kring",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_doel{
    "seed.doel",
    "INSERT INTO doel (dossier, id, leefgebied, leefgebieden, volgorde, tekst_z, resultaat, resultaat_op, resultaat_z) VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr db::Sql insert_actie{
    "seed.actie",
    "INSERT INTO actie (dossier, id, doel, organisatie, medewerker, termijn, staat, open, laatste_voortgang, tekst_z, reden_z) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr db::Sql insert_voortgang{
    "seed.voortgang", "INSERT INTO voortgang (dossier, id, actie, tekst_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_knelpunt{
    "seed.knelpunt",
    "INSERT INTO escalatie (dossier, id, niveau, vorige, organisatie, medewerker, antwoord_voor, staat, beantwoord_op, "
    "vraag_z, antwoord_z) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr db::Sql insert_verloop{
    "seed.verloop",
    "INSERT INTO dossier_verloop (dossier, tijd, soort, waarde, volg) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql count_inflow{
    "seed.telling",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) VALUES ('instroom', $1, $2, $3, 1) ON CONFLICT (soort, maand, "
    "gemeente, tafel) DO UPDATE SET aantal = telling.aantal + 1"};

// The worklist a participant has the dossier in: 1 reports, 2 cases, 0 none.
int worklist(Fase fase, DeelnameRol rol) {
    if (rol == DeelnameRol::aanmelder || fase == Fase::aanmelding || fase == Fase::triage) return 1;
    return fase == Fase::ondersteuning || fase == Fase::casus || fase == Fase::afronding ? 2 : 0;
}

class Storing {
public:
    Storing(db::Tx& tx, const Codes& codes, const Dossier& dossier, const SealedDossier& sealed)
        : m_tx(tx),
          m_codes(codes),
          m_told(dossier),
          m_sealed(sealed) {}

    void all() {
        head();
        report();
        decision();
        participants();
        proposal();
        contributions();
        for (std::size_t i = 0; i < m_told.documenten.size(); ++i)
            store_document(m_tx, m_codes, m_sealed.id, m_told.documenten[i], m_sealed.documenten[i]);
        store_questions(m_tx, m_codes, m_told, m_sealed);
        plan();
        ladder();
        disclosures();
        store_network(m_tx, m_codes, m_told, m_sealed);
        store_closing(m_tx, m_codes, m_sealed.id, m_told, m_sealed.sluiting);
        store_plan(m_tx, m_codes, m_told, m_sealed);
        std::size_t place = 0;
        for (const auto& event : events_of(m_told))
            m_tx.run(insert_verloop, m_sealed.id, event.op, event.soort, event.waarde,
                     m_sealed.gebeurtenissen[place++]);
        m_tx.run(count_inflow, local_date(m_told.aangemeld).iso().substr(0, 7), m_told.gemeente,
                 m_told.tafel);
    }

private:
    std::optional<kern::MedewerkerId> person(const std::string& code) const {
        return code.empty() ? std::nullopt : std::optional(m_codes.medewerker(code).id);
    }
    std::optional<kern::TafelId> table() const {
        return m_told.tafel.empty() ? std::nullopt : std::optional(m_codes.tafel(m_told.tafel));
    }

    void head() {
        const Date first = local_date(m_told.aangemeld);
        const Date last =
            Date::make(first.year + 5, first.month, first.day).value_or(Date{first.year + 5, 2, 28});
        m_tx.run(insert_dossier, m_sealed.id, m_sealed.kenmerk, m_told.fase, table(), m_told.gemeente,
                 m_told.herkomst, m_told.spoed, m_told.ave, person(m_told.procesregisseur),
                 person(m_told.casusregisseur), m_told.fase == Fase::afgesloten, m_sealed.titel,
                 m_told.aangemeld, m_told.eerste_contact, m_told.afgesloten, first, last,
                 m_told.vernietigen_op);
    }

    // An item; its words go into the index when the world is whole. The day of its first processing is the day that it
    // came in.
    toegang::NieuwItem item(const SealedItem& sealed, toegang::ItemSoort soort, const Codes::Mens& door,
                            Instant op) {
        toegang::NieuwItem item;
        item.dossier = m_sealed.id;
        item.id = sealed.id;
        item.soort = soort;
        item.bron = door.organisatie;
        item.door = door.id;
        item.kring = toegang::Kring::deelnemers;
        item.nu = op;
        return item;
    }
    void store(const toegang::NieuwItem& item, const zoek::Tokens& words) {
        toegang::bewaar_item(m_tx, item);
        zoek::onthoud(m_tx, m_sealed.id, item.id, local_date(item.nu), words);
    }

    void report() {
        const auto& reporter = m_codes.medewerker(m_told.aanmelder);
        betrokkene::bewaar(m_tx, m_sealed.id, betrokkene::Bron{reporter.organisatie, reporter.id},
                           m_told.aangemeld, m_told.personen, m_sealed.personen);
        auto text = item(m_sealed.aanmelding, toegang::ItemSoort::aanmeldtekst, reporter, m_told.aangemeld);
        text.categorieen = m_told.tekst_categorieen;
        store(text, m_sealed.aanmelding.woorden);
        m_tx.run(insert_aanmelding, m_sealed.id, text.id, reporter.id, reporter.organisatie,
                 m_told.weet_ervan, m_sealed.aanmelding.tekst, m_sealed.aanmelding.tweede,
                 person(m_told.procesregisseur));
        for (std::size_t i = 0; i < m_told.toetsen.size(); ++i) {
            const auto& toets = m_told.toetsen[i];
            const bool judged = toets.oordeel.has_value() && m_told.besluit.has_value();
            m_tx.run(insert_toets, m_sealed.id, aanmelding::letters.substr(i, 1), toets.antwoord,
                     m_sealed.motiveringen[i], toets.oordeel, m_sealed.oordelen[i],
                     judged ? person(m_told.procesregisseur) : std::nullopt,
                     judged ? std::optional(m_told.besluit->voorgelegd) : std::nullopt);
        }
    }

    void decision() {
        if (!m_told.besluit) return;
        const auto& besluit = *m_told.besluit;
        const auto by = person(m_told.procesregisseur).value_or(m_codes.medewerker(m_told.aanmelder).id);
        const int needed = static_cast<int>(std::min<std::size_t>(besluit.stemmen.size(), 3));
        m_tx.run(insert_besluit, m_sealed.id, m_sealed.besluit_id, besluit.soort, m_sealed.besluit, table(),
                 person(m_told.procesregisseur), needed, besluit.op ? 2 : 1, by, besluit.voorgelegd,
                 besluit.op);
        for (const auto& organisatie : besluit.toelaten)
            m_tx.run(insert_toelating, m_sealed.id, m_sealed.besluit_id, m_codes.organisatie(organisatie),
                     "Wgs 2.27", besluit.tot);
        for (const auto& stem : besluit.stemmen)
            if (stem.op)
                m_tx.run(insert_bevestiging, m_sealed.id, m_sealed.besluit_id,
                         m_codes.organisatie(stem.organisatie), m_codes.medewerker(stem.medewerker).id,
                         m_sealed.toelichting, stem.op);
    }

    void participants() {
        for (std::size_t i = 0; i < m_told.deelnames.size(); ++i) {
            const auto& told = m_told.deelnames[i];
            const auto organisation = m_codes.organisatie(told.organisatie);
            const bool decided = m_told.besluit && m_told.besluit->op && told.rol != DeelnameRol::aanmelder;
            m_tx.run(insert_deelname, m_sealed.id, m_sealed.deelnames[i], organisation, told.rol,
                     told.doelen.mask(), told.grondslag,
                     decided ? std::optional(m_sealed.besluit_id) : std::nullopt, local_date(told.van),
                     told.tot, told.ingetrokken);
            if (told.ingetrokken) continue;
            for (const auto& code : told.medewerkers)
                m_tx.run(insert_deelnemer, m_codes.medewerker(code).id, m_sealed.id, m_sealed.deelnames[i],
                         organisation, told.rol, told.doelen.mask(), local_date(told.van), told.tot,
                         worklist(m_told.fase, told.rol), last_change(), seen());
        }
    }

    void proposal() {
        if (!m_told.voorstel) return;
        const auto& told = *m_told.voorstel;
        const auto organisation = m_codes.organisatie(told.organisatie);
        m_tx.run(insert_voorstel, m_sealed.id, m_sealed.voorstel_id, m_sealed.voorstel,
                 person(m_told.procesregisseur), told.op);
        m_tx.run(insert_toelating, m_sealed.id, m_sealed.voorstel_id, organisation, "Wgs 2.31, lid 4",
                 std::optional<Date>{});
        for (const auto& code : told.medewerkers)
            m_tx.run(insert_voorstel_mens, m_sealed.id, m_sealed.voorstel_id, organisation,
                     m_codes.medewerker(code).id);
        m_tx.run(insert_nee, m_sealed.id, m_sealed.voorstel_id, m_codes.organisatie(told.nee.organisatie),
                 m_codes.medewerker(told.nee.medewerker).id, m_sealed.voorstel_nee, told.nee.op);
    }

    void contributions() {
        for (std::size_t i = 0; i < m_told.bijdragen.size(); ++i) {
            const auto& told = m_told.bijdragen[i];
            const auto& nieuw = told.nieuw;
            const auto& sealed = m_sealed.bijdragen[i];
            auto row = item(sealed, toegang::ItemSoort::bijdrage, m_codes.medewerker(told.door), told.op);
            row.bron = m_codes.organisatie(told.bron);
            row.kring = nieuw.kring;
            row.categorieen = nieuw.categorieen;
            row.geheim = nieuw.geheim;
            row.vrijgegeven = nieuw.vrijgegeven;
            row.embargo_tot = nieuw.embargo_tot;
            row.stil = nieuw.stil;
            store(row, sealed.woorden);
            m_tx.run(insert_bijdrage, m_sealed.id, sealed.id, nieuw.aard, nieuw.brondatum, sealed.tekst,
                     sealed.tweede, sealed.derde);
            for (const auto& code : told.organisaties)
                m_tx.run(insert_kring, m_sealed.id, sealed.id, m_codes.organisatie(code), sealed.noodzaak);
        }
    }

    void plan() {
        const auto& maker =
            m_codes.medewerker(m_told.procesregisseur.empty() ? m_told.aanmelder : m_told.procesregisseur);
        for (std::size_t i = 0; i < m_told.doelen.size(); ++i) {
            const auto& told = m_told.doelen[i];
            auto row = item(m_sealed.doelen[i], toegang::ItemSoort::doel, maker, told.op);
            row.categorieen = told.categorieen;
            store(row, m_sealed.doelen[i].woorden);
            m_tx.run(insert_doel, m_sealed.id, row.id, told.leefgebied, told.lijst, static_cast<int>(i) + 1,
                     m_sealed.doelen[i].tekst, told.resultaat, told.resultaat_op, m_sealed.doelen[i].tweede);
        }
        for (std::size_t i = 0; i < m_told.acties.size(); ++i)
            action(m_told.acties[i], m_sealed.acties[i], m_sealed.voortgang[i], maker);
    }

    void ladder() {
        for (std::size_t i = 0; i < m_told.knelpunten.size(); ++i) {
            const auto& told = m_told.knelpunten[i];
            const auto& sealed = m_sealed.knelpunten[i];
            const auto& asked = m_codes.medewerker(told.medewerker);
            auto row = item(sealed, toegang::ItemSoort::escalatie, m_codes.medewerker(m_told.procesregisseur),
                            told.op);
            row.kring = toegang::Kring::bron;
            row.categorieen = {toegang::Categorie::begeleiding};
            row.eigenaar = asked.organisatie;
            store(row, sealed.woorden);
            const auto before = told.volgt ? std::optional(m_sealed.knelpunten.at(i - 1).id) : std::nullopt;
            m_tx.run(insert_knelpunt, m_sealed.id, sealed.id, told.niveau, before, asked.organisatie,
                     asked.id, told.antwoord_voor, told.beantwoord ? 2 : 1, told.beantwoord, sealed.tekst,
                     sealed.tweede);
        }
    }

    void disclosures() {
        Stored stored{m_sealed.id, {}};
        for (const SealedItem& one : m_sealed.bijdragen) stored.bijdragen.push_back(one.id);
        store_disclosures(m_tx, m_codes, m_told, m_sealed.verstrekkingen, stored);
    }

    void action(const Actie& told, const SealedItem& sealed, const std::vector<SealedItem>& steps,
                const Codes::Mens& maker) {
        const auto goal = std::find_if(m_told.doelen.begin(), m_told.doelen.end(),
                                       [&](const Doel& doel) { return doel.code == told.doel; });
        const auto place = static_cast<std::size_t>(goal - m_told.doelen.begin());
        const auto owner = m_codes.organisatie(told.organisatie);
        auto row = item(sealed, toegang::ItemSoort::actie, maker, told.op);
        row.eigenaar = owner;
        row.categorieen = m_told.doelen.at(place).categorieen;
        store(row, sealed.woorden);
        std::optional<Instant> sign;
        if (!told.voortgang.empty()) sign = told.voortgang.back().op;
        const bool open = told.staat == plan::Staat::voorgesteld || told.staat == plan::Staat::aanvaard;
        m_tx.run(insert_actie, m_sealed.id, sealed.id, m_sealed.doelen[place].id, owner,
                 m_codes.medewerker(told.medewerker).id, told.termijn, told.staat, open, sign, sealed.tekst,
                 sealed.tweede);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const auto& step = told.voortgang[i];
            auto part = item(steps[i], toegang::ItemSoort::voortgang, m_codes.medewerker(step.door), step.op);
            part.categorieen = row.categorieen;
            store(part, steps[i].woorden);
            m_tx.run(insert_voortgang, m_sealed.id, part.id, sealed.id, steps[i].tekst);
        }
    }

    // The newest thing in it; who takes part looked just before, so that his worklist shows what is new.
    Instant last_change() const {
        Instant last = m_told.aangemeld;
        for (const auto& told : m_told.bijdragen)
            if (told.nieuw.kring == toegang::Kring::deelnemers && !told.nieuw.stil)
                last = std::max(last, told.op);
        for (const auto& told : m_told.contacten) last = std::max(last, told.op);
        for (const auto& told : m_told.acties) {
            last = std::max(last, told.op);
            for (const auto& step : told.voortgang) last = std::max(last, step.op);
        }
        return last;
    }
    Instant seen() const { return {last_change().us - 1'000'000}; }

    db::Tx& m_tx;
    const Codes& m_codes;
    const Dossier& m_told;
    const SealedDossier& m_sealed;
};

}  // namespace

void store_dossier(db::Tx& tx, const Codes& codes, const Dossier& dossier, const SealedDossier& sealed) {
    Storing(tx, codes, dossier, sealed).all();
}

}  // namespace app::seed
