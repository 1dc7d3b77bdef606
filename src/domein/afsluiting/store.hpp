// Rounding off, closing and opening again in the database. Ids come from a grant; sealed values are opened by its sight.
#pragma once

#include <optional>
#include <vector>

#include "domein/afsluiting/model.hpp"
#include "domein/afsluiting/rights.hpp"
#include "domein/afsluiting/rules.hpp"

namespace afsluiting::store {

// --- Rounding off ------------------------------------------------------------------------------------------------------

// The one that runs; nothing: it was not begun, or without a reason.
std::optional<Afronding> afronding(db::Reader& reader, const toegang::GrantBasis& grant);
// The last one that went back to the casus.
std::optional<Teruggegaan> teruggegaan(db::Reader& reader, const toegang::GrantBasis& grant);
// What it asked, as this person may see it, in the order in which it was asked.
std::vector<Punt> punten(db::Reader& reader, const toegang::GrantBasis& grant, const IdBytes& afronding);
// The one of the grant's item.
std::optional<Punt> punt(db::Reader& reader, const toegang::GrantBasis& grant);
std::size_t punten_aantal(db::Reader& reader, kern::DossierId dossier, const IdBytes& afronding);
// Who takes part and can be asked: partners, and people of the house when `met_huis`.
std::vector<Wie> wie_kan(db::Reader& reader, const toegang::GrantBasis& grant, bool met_huis);
// What closing is judged on, of the whole dossier, whoever asks.
rules::Stand stand(db::Reader& reader, const toegang::GrantBasis& grant);
// The same as this reader may know of it: to who is not of the house, what he can't see is not counted either.
rules::Stand stand_voor_lezer(db::Reader& reader, const toegang::GrantBasis& grant);

// Ids made ahead of the change that begins: the afronding, its event and an evaluatie for each organisation.
struct Vooraf {
    IdBytes afronding;
    IdBytes volg;
    db::Bytes reden;
    std::vector<kern::ItemId> evaluaties;
};
// Opens the phase, and asks each organisation that takes part to look back.
void begin(db::Tx& tx, const toegang::Grant<Afronden>& grant, const Vooraf& vooraf);
// Back to the casus. False: it changed since `versie`.
bool terug(db::Tx& tx, const toegang::Grant<Afronden>& grant, const Afronding& afronding, std::int64_t versie,
           const db::Bytes& reden, const IdBytes& volg);

struct Verzegeld {
    kern::ItemId id;
    db::Bytes tekst;
};
void bewaar_punt(db::Tx& tx, const toegang::Grant<Afronden>& grant, const IdBytes& afronding,
                 const NieuwPunt& nieuw, const Wie& wie, const Verzegeld& verzegeld);
// False: it changed since the version that `punt` had.
bool beantwoord(db::Tx& tx, const toegang::Grant<Overdragen>& grant, const Punt& punt, PuntStaat staat,
                const db::Bytes& antwoord);
// Drops what the regie asked and nobody answered. False: not open, or changed since `versie`.
bool laat_vervallen(db::Tx& tx, const toegang::Grant<Afronden>& grant, std::int64_t versie);

// --- Besluiten -----------------------------------------------------------------------------------------------------------

// The besluit of this kind that waits; at most one.
std::optional<OpenBesluit> open_besluit(db::Reader& reader, const toegang::GrantBasis& grant,
                                        BesluitSoort soort);
// Public participants that take part now, with somebody who can still say that a record is not right.
Beslissers beslissers(db::Reader& reader, const toegang::GrantBasis& grant, BesluitSoort soort);

struct Besluit {
    kern::BesluitId id;
    db::Bytes inhoud;
    int nodig = 1;
    bool genomen = false;
};
// Was this besluit stored before, by the same form?
bool al_bewaard(db::Reader& reader, const toegang::GrantBasis& grant, kern::BesluitId id);
void bewaar_sluiting(db::Tx& tx, const toegang::Grant<Afronden>& grant, const NieuweSluiting& nieuw,
                     const Besluit& besluit);
void bewaar_heropening(db::Tx& tx, const toegang::Grant<Heropenen>& grant, const NieuweHeropening& nieuw,
                       const Besluit& besluit);
// False: not open any more, or changed since `versie`.
bool trek_in(db::Tx& tx, const toegang::GrantBasis& grant, BesluitSoort soort, std::int64_t versie);
// One answer per organisation. False: it answered before, or the besluit is not open.
bool bevestig(db::Tx& tx, const toegang::GrantBasis& grant, BesluitSoort soort, bool akkoord,
              const db::Bytes& toelichting);
// Enough agreed and nobody objects: from this moment it is taken. False: not yet.
bool neem(db::Tx& tx, const toegang::GrantBasis& grant, kern::BesluitId besluit);

// Shields the dossier for everyone, at once (Wgs 2.31(8)): phase, shield, moment, event, count; drafts of notices go. No
// clock of retention is touched. Rights shrink in the same change.
void sluit(db::Tx& tx, kern::DossierId dossier, Instant nu, const IdBytes& volg);
// Counts it among what was closed this month: once, when the besluit is taken, not when a lift ends.
void tel(db::Tx& tx, kern::DossierId dossier, Instant nu);
// Takes the shield away: the casus goes on, or is shown to read only until its last day. No clock of retention is touched.
void open(db::Tx& tx, const toegang::GrantBasis& grant, kern::BesluitId besluit, const IdBytes& volg);

// --- Closed dossiers -----------------------------------------------------------------------------------------------------

inline constexpr int afgesloten_max = 500;
// Those this person was in for the house, or for a public participant; newest first.
std::vector<Afgesloten> afgesloten(db::Reader& reader, const toegang::Principal& wie, Date vandaag);
// The same of the dossier of the grant alone.
std::optional<Afgesloten> afgesloten_een(db::Reader& reader, const toegang::GrantBasis& grant);

}  // namespace afsluiting::store
