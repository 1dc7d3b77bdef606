// Triage in the database: the worklist, one report with its judgement and decisions, and what changes them. Ids come from
// a grant; lists are bound by a scope; sealed values are opened by the sight of the grant alone.
#pragma once

#include <optional>
#include <vector>

#include "domein/triage/form.hpp"
#include "domein/triage/model.hpp"
#include "domein/triage/rights.hpp"
#include "domein/triage/rules.hpp"
#include "kern/toegang/kern.hpp"

namespace triage::store {

// --- Lists -----------------------------------------------------------------------------------------------------------

struct Bladzijde {
    std::vector<Regel> regels;
    bool meer = false;  // there is a next page
};
// Reports in triage that I am named in: spoed first, then those without a first contact, oldest first. `page` from 1.
Bladzijde lijst(db::Reader& reader, const toegang::Scope<Lijst>& scope, Filter filter, int page, int size);
// Those of these dossiers that stand in the worklist of the reader, in the order asked for; `gemeente` is a code.
std::vector<Regel> regels(db::Reader& reader, const toegang::Scope<Lijst>& scope,
                          std::span<const kern::DossierId> dossiers);
Tellingen tellingen(db::Reader& reader, const toegang::ScopeBasis& scope);
// Decisions that wait for the answer of this person's organisation, spoed and oldest first; at most `hoogstens`.
std::vector<Wachtend> wacht_op_mij(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens);
// Staff of the house that can be given a report.
std::vector<Keuze> staf(db::Reader& reader, const toegang::Principal& wie, Date vandaag);

// --- One report --------------------------------------------------------------------------------------------------------

std::optional<Dossier> lees(db::Reader& reader, const toegang::GrantBasis& grant);
std::vector<Besluit> besluiten(db::Reader& reader, const toegang::GrantBasis& grant);
std::vector<Lid> leden(db::Reader& reader,
                       const toegang::GrantBasis& grant);  // public participants that judge
Keuzes keuzes(db::Reader& reader, const toegang::GrantBasis& grant);
// Other open dossiers with the same person, name and birth date, or address (DECISIONS 19). Noted for the log of each.
std::vector<Treffer> overlap(kern::Call& call, const toegang::Grant<Overlap>& grant);
// The decision in force as the aanmelder is told; nothing when there is none.
std::optional<Antwoordbrief> antwoord(db::Reader& reader, const toegang::Grant<Antwoord>& grant);

// What rules need, read inside the change.
rules::Feiten feiten(db::Reader& reader, const toegang::GrantBasis& grant);
std::int64_t oordeel_versie(db::Reader& reader, kern::DossierId dossier);
// Where the report came from, without opening any of it.
struct Afkomst {
    kern::ItemId item;
    kern::MedewerkerId aanmelder;
    kern::OrganisatieId organisatie;
    std::optional<kern::MedewerkerId> toegewezen;
    Instant ingediend;
};
std::optional<Afkomst> afkomst(db::Reader& reader, kern::DossierId dossier);

// --- Changes -----------------------------------------------------------------------------------------------------------

// The first act of the house opens the phase triage. `volg` numbers the event.
void begin(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& volg);
// False: it was recorded before.
bool eerste_contact(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, Instant moment,
                    const IdBytes& volg);
// False: this person is not of the house's people in this dossier, or it changed since `versie` (when one is given).
bool wijs_toe(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, kern::MedewerkerId aan,
              std::optional<std::int64_t> versie);

enum class Ingedeeld : std::uint8_t { gedaan, bestaat_niet, gewijzigd };
Ingedeeld deel_in(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Indeling& indeling);

// People of public participants who could judge this report and do not yet, as "organisation, name".
std::vector<Keuze> kandidaten(db::Reader& reader, const toegang::GrantBasis& grant);
// Names one of them as beoordelaar, from now. False: he is not one of them (any more).
class Nummers;
bool voeg_beoordelaar_toe(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, kern::MedewerkerId wie,
                          Nummers nummers);

struct VerzegeldOordeel {
    char letter = 'a';
    JaNee antwoord = JaNee::nee;
    db::Bytes motivering;
};
void beoordeel(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant,
               const std::vector<VerzegeldOordeel>& oordelen);

// A decision sealed ahead of its change. `ids` are enough for every deelname and event it may cause.
struct VerzegeldBesluit {
    kern::BesluitId id;
    db::Bytes inhoud;
    std::optional<db::Bytes> bron;
    rules::Wijze wijze = rules::Wijze::bevestigen;
    int nodig = 1;
};
void bewaar(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const NieuwBesluit& nieuw,
            const VerzegeldBesluit& verzegeld);
// False: not open any more, or changed since `versie`.
bool trek_in(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, kern::BesluitId besluit,
             std::int64_t versie);

// One answer per organisation. False: it answered before, or the decision is not open.
bool bevestig(db::Tx& tx, const toegang::Grant<Bevestigen>& grant, kern::BesluitId besluit, bool akkoord,
              const db::Bytes& toelichting);
// Enough agreed and nobody objects.
bool is_genomen(db::Reader& reader, kern::DossierId dossier, kern::BesluitId besluit);

// Draws ids one by one from a stock made ahead of the change, so that a body that runs twice makes the same rows.
class Nummers {
public:
    static constexpr std::size_t nodig = rules::organisaties_max + 8;
    static std::vector<IdBytes> voorraad(Random& random);
    explicit Nummers(const std::vector<IdBytes>& voorraad) : m_voorraad(&voorraad) {}
    IdBytes neem() { return m_voorraad->at(m_next++); }

private:
    const std::vector<IdBytes>* m_voorraad;
    std::size_t m_next = 0;
};

// Puts a decision in force: phase, table, procesregisseur, who takes part and who no longer does, events and counts, all
// in this change. False: it was in force or withdrawn already.
bool voltrek(db::Tx& tx, const toegang::GrantBasis& grant, kern::BesluitId besluit, Nummers nummers);
// An organisation is in only when somebody of it can look. The name of one that this decision, not yet in force, would admit
// without anybody; and of one that it did. Nothing: each has somebody.
std::optional<std::string> niemand_van(db::Reader& reader, const toegang::GrantBasis& grant,
                                       kern::BesluitId besluit);
std::optional<std::string> zonder_mensen(db::Reader& reader, const toegang::GrantBasis& grant,
                                         kern::BesluitId besluit);

}  // namespace triage::store
