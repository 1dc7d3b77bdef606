// The ladder in the database. Every function takes the ids from a grant; every step asks the policy.
#pragma once

#include <vector>

#include "domein/escalatie/model.hpp"
#include "domein/escalatie/rights.hpp"
#include "domein/escalatie/rules.hpp"
#include "kern/toegang/kern.hpp"

namespace escalatie::store {

// The steps of the dossier that this person may see, oldest first.
std::vector<Stap> lijst(db::Reader& reader, const toegang::GrantBasis& grant);
// The step of the grant; nothing when it is not there, or was asked to somebody else of this organisation.
std::optional<Stap> een(db::Reader& reader, const toegang::GrantBasis& grant);
// The reference of the dossier, without whose it is.
std::string kenmerk(db::Reader& reader, const toegang::GrantBasis& grant);
// A step as the ladder needs it to go on from, and whether it is the last of its knelpunt.
std::optional<rules::Vorige> vorige(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId stap);

// Who can be asked: people of organisations that take part, designated now, who decide or work for it, and whom the case is
// not about.
std::vector<Gevraagde> gevraagden(db::Reader& reader, const toegang::GrantBasis& grant);

Grenzen grenzen(db::Reader& reader, Date vandaag);

// What is stored with a new step, sealed and drawn ahead of the change.
struct Verzegeld {
    kern::ItemId id;
    db::Bytes vraag;
    IdBytes volg;
};
// Asks it, gives who is asked a place in the dossier for this alone, and tells him. `aan`: nobody in the program.
void bewaar(db::Tx& tx, const toegang::Grant<Starten>& grant, const Nieuw& nieuw, const Gevraagde* aan,
            const Verzegeld& verzegeld);

// The answer of who was asked. False: somebody else was first.
bool beantwoord(db::Tx& tx, const toegang::GrantBasis& grant, const Stap& stap, const db::Bytes& antwoord,
                const IdBytes& volg);
// The end of a step; who was asked for it alone sees nothing of the dossier any more. False: somebody else was first.
struct Einde {
    bool opgelost = false;
    std::optional<db::Bytes> antwoord;
    db::Bytes resultaat;
    IdBytes volg;
};
bool rond_af(db::Tx& tx, const toegang::GrantBasis& grant, const Stap& stap, const Einde& einde);

// --- AVE --------------------------------------------------------------------------------------------------------

// Who has which responsibility in the phase of now.
AveVerdeling verdeling(db::Reader& reader, const toegang::GrantBasis& grant);
// Replaces them for the phase that `nieuw` is about. False: the dossier changed since.
bool verdeel(db::Tx& tx, const toegang::Grant<Taken>& grant, const AveVerdeling& nieuw);
// Who takes part or is staff: who can have one.
std::vector<Gevraagde> deelnemende_mensen(db::Reader& reader, const toegang::GrantBasis& grant);

}  // namespace escalatie::store
