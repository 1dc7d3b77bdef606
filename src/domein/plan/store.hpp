// The plan in the database. Every function takes the ids from a grant or scope; every item is asked of the policy.
// Reading: load.cpp and lists.cpp; writing: save.cpp.
#pragma once

#include <map>
#include <span>

#include "domein/plan/model.hpp"
#include "domein/plan/rights.hpp"
#include "kern/toegang/kern.hpp"
#include "kern/zoek/zoek.hpp"

namespace plan::store {

// The plan as this person may see it. `eigenaren` is filled for who may change the plan.
Plan plan(db::Reader& reader, const toegang::GrantBasis& grant);

// The plan in short: of the actions only the first `hoeveel` open ones are opened.
Plan kort(db::Reader& reader, const toegang::GrantBasis& grant, std::size_t hoeveel);

// The facts of the actions that are open to this person, oldest first; nothing is opened.
std::vector<ActieKop> koppen(db::Reader& reader, const toegang::GrantBasis& grant);
// What was reported on each action, oldest first.
Voortgangen voortgang(db::Reader& reader, const toegang::GrantBasis& grant);

// The page of the action of the grant; nothing when it is not there or not to be seen.
std::optional<ActieBlad> blad(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);
// The plain facts of that action; nothing when it is not there or not to be seen. Also inside a change.
std::optional<ActieKop> kop(db::Reader& reader, const toegang::GrantBasis& grant);

// The list a new goal of this dossier is made with (rules::kies_lijst). No gebieden: its list is no longer valid.
Leefgebieden leefgebieden(db::Reader& reader, const toegang::GrantBasis& grant);

// Who may own an action today: people named in the dossier for an organisation that takes part or is asked.
std::vector<Eigenaar> eigenaren(db::Reader& reader, const toegang::GrantBasis& grant);
std::optional<Eigenaar> eigenaar(db::Reader& reader, const toegang::GrantBasis& grant,
                                 kern::MedewerkerId medewerker);
// The goals of the dossier, in their order, as this person may see them.
std::vector<Doel> doelen(db::Reader& reader, const toegang::GrantBasis& grant);
// The goal of the grant; nothing when it is not there or not open to this person.
std::optional<Doel> doel(db::Reader& reader, const toegang::GrantBasis& grant);
long long zonder_resultaat(db::Reader& reader, const toegang::GrantBasis& grant);
// Is this a goal of the dossier that this person may see, and that has no result yet?
bool is_doel(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId doel);

// --- Lists over dossiers ----------------------------------------------------------------------------------------

// `weken_stil` matters for `regie` alone.
std::vector<ActieRegel> acties(db::Reader& reader, const toegang::ScopeBasis& scope, Welke welke,
                               int weken_stil, const Kies& kies);
// Late actions counted per dossier; of the regie and one's own together.
std::map<kern::DossierId, int> te_laat(db::Reader& reader, const toegang::ScopeBasis& scope);

// From how many weeks without a word an action lies still: setting stagnatie.weken.
int weken_stil(db::Reader& reader, Date vandaag);

// --- Writing ----------------------------------------------------------------------------------------------------

// What is stored, sealed and indexed ahead of the change (DECISIONS 24). `volg` names the event on the life line.
struct Verzegeld {
    kern::ItemId id;
    db::Bytes tekst;
    zoek::Tokens woorden;
    IdBytes volg;
};

void bewaar_doel(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuwDoel& nieuw,
                 std::string_view lijst, const Verzegeld& verzegeld);
void bewaar_actie(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweActie& nieuw,
                  const Eigenaar& eigenaar, const Verzegeld& verzegeld);
void bewaar_voortgang(db::Tx& tx, const toegang::Grant<Beantwoorden>& grant, const ActieKop& actie,
                      const Verzegeld& verzegeld);

// Gives the goal its result; `tekst` replaces what was there. False: somebody was first.
bool zet_resultaat(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Doel& doel,
                   const NieuwResultaat& nieuw, const std::optional<db::Bytes>& tekst, const IdBytes& volg);

// Puts the action in another state; `reden` replaces what was there. The caller has compared `versie`. False: somebody
// else was first.
bool zet_staat(db::Tx& tx, const toegang::GrantBasis& grant, const ActieKop& actie, Staat staat,
               const std::optional<db::Bytes>& reden, const IdBytes& volg);
// Another deadline or owner; the state that goes with it.
bool wijzig(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const ActieKop& actie, Date termijn,
            const Eigenaar& eigenaar, Staat staat, const IdBytes& volg);

}  // namespace plan::store
