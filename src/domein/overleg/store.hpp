// Meetings in the database. Which meetings somebody knows of: those he is invited to or presides, and for staff of the house all
// of them. Which points he sees: those of dossiers he has a place in, by the same facts as the gate (`punten` holds the scope).
#pragma once

#include <optional>
#include <vector>

#include "domein/overleg/model.hpp"
#include "domein/overleg/plannen.hpp"
#include "domein/overleg/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace overleg::store {

// Staff of the house that prepares meetings: it knows of all of them.
bool van_huis(const toegang::Principal& wie);

// The meeting, when this person may know of it: an invited person from the first invitation on.
std::optional<Overleg> een(db::Reader& reader, const toegang::Principal& wie, OverlegId id);
// Meetings from `vanaf` up to `tot`, with one's own points of them; the first comes first. At most `hoogstens`.
std::vector<Rij> lijst(db::Reader& reader, const toegang::ScopeBasis& scope, Instant vanaf, Instant tot,
                       int hoogstens);
// Who is invited, by organisation and name.
std::vector<Lid> leden(db::Reader& reader, OverlegId id);
// The points of the meeting that this person sees, in their order. What is not his is not read.
std::vector<Punt> punten(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id);
// For each of these points the organisations that take part in its dossier, by name: who sits there when.
struct Deelnemend {
    kern::DossierId dossier;
    kern::OrganisatieId organisatie;
    std::string naam;
};
std::vector<Deelnemend> deelnemend(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id);
// The meeting of the point of the grant, and its state there; nothing when it is no point.
struct Plek {
    Overleg overleg;
    PuntStatus status = PuntStatus::gepland;
    PuntSoort soort = PuntSoort::anders;
    Instant begin;
    int minuten = 0;
    bool na_sluiting = false;
    toegang::ItemRij item;
    toegang::Gezien<Vraag> vraag;
};
std::optional<Plek> plek(db::Reader& reader, const toegang::GrantBasis& grant);
// The next meeting of the same table that can still be prepared.
std::optional<Overleg> volgende(db::Reader& reader, const Overleg& na);
// Where the dossier of the grant is on an agenda that is yet to come, soonest first.
std::vector<Overleg> komende_van(db::Reader& reader, const toegang::GrantBasis& grant, Instant nu);

// --- Planning ---------------------------------------------------------------------------------------------------------

struct NieuwOverleg {
    OverlegId id;
    kern::TafelId tafel;
    Instant begin;
    Instant einde;
    std::string plaats;
    std::optional<kern::MedewerkerId> voorzitter;
    Instant agenda_sluit;
    std::vector<IdBytes> uids;  // for who sits at the table; as many as there are members
};
// With its table's members on the list. False: this table meets at that moment already.
bool bewaar(db::Tx& tx, const NieuwOverleg& nieuw);
// False: somebody else changed it since `versie`.
bool wijzig(db::Tx& tx, OverlegId id, Instant begin, Instant einde, const Wijziging& nieuw,
            Instant agenda_sluit);
bool zet_status(db::Tx& tx, OverlegId id, Status naar, std::int64_t versie);

// What goes out to each invited person, sealed ahead of the change.
struct Post {
    IdBytes id;
    db::Bytes inhoud;
    IdBytes uid;
};
// How many people could be invited, for who draws the numbers.
std::size_t uit_te_nodigen(db::Reader& reader, OverlegId id, Date vandaag);
// Who takes part in a point and has nobody of his organisation there yet comes on the list; who sees a point, or presides, gets
// the invitation, with a notice for each point. Returns how many went out.
std::size_t nodig_uit(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, OverlegId id,
                      const std::vector<Post>& post);
// To everyone who was invited: it does not go on.
void meld_af(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, OverlegId id,
             const std::vector<Post>& post);

// False: not invited, or no longer.
bool beantwoord(db::Tx& tx, const toegang::Grant<Antwoorden>& grant, OverlegId id,
                const Beantwoording& antwoord, const IdBytes& uid);
// Colleagues who can stand in: designated now, of the same organisation. Also who is on the list: that is not told.
std::vector<std::pair<kern::MedewerkerId, std::string>> vervangers(db::Reader& reader,
                                                                   const toegang::Principal& wie,
                                                                   Date vandaag);
// Who can preside: staff of the house, and members of the table.
std::vector<std::pair<kern::MedewerkerId, std::string>> voorzitters(db::Reader& reader,
                                                                    const Overleg& overleg, Date vandaag);

// --- Agenda -----------------------------------------------------------------------------------------------------------

// Dossiers of one's own regie that can come on this agenda, those that something asks for first.
std::vector<Kandidaat> kandidaten(db::Reader& reader, const toegang::ScopeBasis& scope,
                                  const Overleg& overleg);
// How many points it has, for the limit.
std::size_t aantal(db::Reader& reader, OverlegId id);
// Is this dossier on the agenda of the meeting already?
bool staat_al(db::Reader& reader, OverlegId id, kern::DossierId dossier);

struct Verzegeld {
    kern::ItemId id;
    db::Bytes vraag;
    IdBytes volg;
};
struct Nieuw {
    OverlegId overleg;
    PuntSoort soort = PuntSoort::anders;
    int minuten = 0;
    bool na_sluiting = false;
    std::optional<kern::ItemId> vorige;
    std::string wanneer;  // for the life line: "24 november 2026"
};
// At the end of the agenda; orden() says when that is.
void voeg_toe(db::Tx& tx, const toegang::GrantBasis& grant, const Nieuw& nieuw, const Verzegeld& verzegeld);
// False: it changed since.
bool wijzig_punt(db::Tx& tx, const toegang::GrantBasis& grant, const PuntWijziging& nieuw,
                 const db::Bytes& vraag);
void haal_weg(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& volg);
void schuif_door(db::Tx& tx, const toegang::GrantBasis& grant);
// Puts the points that are yet to come in this order; a point of which nothing is said keeps its place. No order: as they are.
void orden(db::Tx& tx, const Overleg& overleg, const Ordening* ordening, Date vandaag);

// Read the columns of sql.hpp. A point that is not open to this person is nothing.
Overleg lees_overleg(const db::Row& row);
std::optional<Punt> lees_punt(const toegang::ScopeBasis& scope, const db::Row& row);

}  // namespace overleg::store
