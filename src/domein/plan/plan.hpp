// The public face of the slice: what other slices may use.
#pragma once

#include <map>
#include <vector>

#include "domein/plan/model.hpp"
#include "domein/plan/rights.hpp"
#include "domein/plan/rules.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"
#include "platform/json/writer.hpp"
#include "platform/web/input.hpp"

namespace plan {

void routes(toegang::Routes& routes);

// The plan of the dossier of this grant, as this person may see it.
Plan overzicht(db::Reader& reader, const toegang::GrantBasis& grant);
// The same in short, for the casus page: every goal, the first open actions, and the facts of the others. Only those first
// actions are opened.
Plan kort(db::Reader& reader, const toegang::GrantBasis& grant);
// The left column of the casus page: goals with the stand of their actions, open actions, a small form for a new one.
// `input` is that of the page: its number in `concept`.
void blok(html::Out& out, const toegang::GrantBasis& grant, const Plan& plan, const web::Input& input);
void json_van(json::Writer& json, const toegang::GrantBasis& grant, const Plan& plan);
// The plain facts of the actions that are open to this person, oldest first, their owner without a name; nothing is opened.
std::vector<ActieKop> koppen(db::Reader& reader, const toegang::GrantBasis& grant);
// All that was reported on the actions of the dossier, as this person may see it.
Voortgangen voortgang(db::Reader& reader, const toegang::GrantBasis& grant);
void json_van(json::Writer& json, const Voortgangen& voortgang);
// The whole plan on paper.
void afdruk(html::Out& out, const toegang::GrantBasis& grant, const Plan& plan, const Voortgangen& voortgang);
// The newest version that was laid down, with what each partner says of it: on paper, and as member `planversie`; none: no
// member.
void afdruk_versie(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant);
void json_versie(json::Writer& json, db::Reader& reader, const toegang::GrantBasis& grant);
// How many goals of the dossier have no result yet, those that this person may not see too: a casus closes with none.
long long doelen_zonder_resultaat(db::Reader& reader, const toegang::GrantBasis& grant);

// Proposes an action to its owner, as the page of the plan does, and does `mee` in the same change: a decision of a meeting and
// the action that comes of it are one gesture. An Error of `mee` undoes both.
using Mee = std::function<Result<void>(db::Tx&)>;
Result<kern::ItemId> stel_actie_voor(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                                     const NieuweActie& nieuw, kern::ItemId id, const Mee& mee);

// Actions over all dossiers of this person, by deadline; `kies` says which are opened. Nothing for who may see no
// personal data. At most lijst_max are read.
std::vector<ActieRegel> acties(db::Reader& reader, const toegang::ScopeBasis& scope, Welke welke,
                               int weken_stil, const Kies& kies);
// How many late actions each dossier of this person has, of those this person may see: its own and those of its regie. At
// most lijst_max of each are read; nothing is opened.
std::map<kern::DossierId, int> te_laat(db::Reader& reader, const toegang::ScopeBasis& scope);
// From how many weeks without a word an action lies still: setting stagnatie.weken.
int weken_stil(db::Reader& reader, Date vandaag);

// The sign of an action, the same on every page: late, nearly due or its date; and whether it lies still.
struct TermijnTeken {
    const rules::Signaal& signaal;
    Date termijn;
    void operator()(html::Out& out) const;
};
struct ResultaatTeken {
    Resultaat resultaat;
    void operator()(html::Out& out) const;
};
struct StaatTeken {
    Staat staat;
    void operator()(html::Out& out) const;
};

}  // namespace plan
