// A shared action: one action in the plans of dossiers that are aligned by a tested link (Bgs 2.20(2)). Each plan has a row of
// its own, sealed under its own key; owner, deadline and state are one, and change together (ADR 15). It is shared for as long
// as the link holds and the rows are in step; after that each plan keeps its action as it was.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "domein/afstemming/afstemming.hpp"
#include "domein/plan/model.hpp"
#include "domein/plan/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace plan::gedeeld {

inline constexpr std::size_t noodzaak_max = 500;  // signs

// Why it is needed in this plan as well.
struct Noodzaak {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"gedeelde_actie", "noodzaak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Nieuw {
    std::optional<kern::ItemId> doel;  // of the other plan
    std::string noodzaak;
    std::int64_t versie = 0;  // of the action
};

// --- Rules ----------------------------------------------------------------------------------------------------------

std::vector<FieldFault> fouten(const Nieuw& nieuw);
// `actie.niet-open` (only what still has to be done), `actie.al-gedeeld` (once with each dossier), `actie.eigenaar-niet-mee` (its
// owner must take part in both casussen, for he does it for both).
Result<void> mag_delen(Staat staat, bool al_gedeeld, bool eigenaar_doet_mee);

// --- The rows of one action -----------------------------------------------------------------------------------------

// The same action in another dossier. `naast`: over a link of the dossier of the grant, not over one further on.
struct Rij {
    kern::DossierId dossier;
    kern::ItemId actie;
    bool naast = false;
    friend bool operator==(const Rij&, const Rij&) = default;
};
// Of an action of the dossier of the grant: where it stands as well, now. Ask it before a change; ids for the store alone, since
// this person may not know of those dossiers.
std::vector<Rij> rijen(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId actie);
// The actions of this plan that are shared now.
std::set<kern::ItemId> van_plan(db::Reader& reader, const toegang::GrantBasis& grant);
// Does this person take part in that dossier, so that he reads what he has to do?
bool doet_mee(db::Reader& reader, kern::DossierId dossier, kern::MedewerkerId medewerker, Date vandaag);

// The same in every dossier that the action stands in.
bool doen_mee(db::Reader& reader, const toegang::GrantBasis& grant, std::span<const Rij> rijen,
              kern::MedewerkerId medewerker);

// What somebody wrote goes along only to where he may write himself; the state goes everywhere.
using Redenen = std::map<kern::DossierId, db::Bytes>;
template <toegang::Rechttype R>
Redenen redenen(kern::Call& call, const toegang::Grant<R>& grant, const std::string& tekst) {
    Redenen klaar;
    for (const Rij& rij : rijen(call.reader, grant, grant.item()))
        if (afstemming::daar<R>(call, call.reader, grant, rij.dossier, rij.actie))
            klaar.emplace(rij.dossier, call.kern.sealer.seal(rij.dossier, rij.actie, Reden{tekst}));
    return klaar;
}
// The same asked again inside the change.
template <toegang::Rechttype R>
Redenen nog_open(kern::Call& call, db::Tx& tx, const toegang::Grant<R>& grant, std::span<const Rij> rijen,
                 const Redenen& redenen) {
    Redenen open;
    for (const Rij& rij : rijen)
        if (const auto reden = redenen.find(rij.dossier);
            reden != redenen.end() && afstemming::daar<R>(call, tx, grant, rij.dossier, rij.actie))
            open.insert(*reden);
    return open;
}

// After the action of the grant's dossier changed: the others follow it, each with its event on the life line and its entry.
struct Gevolg {
    kern::ItemId actie;
    std::span<const Rij> rijen;
    std::string_view waarde;  // of the event
    IdBytes volg;
};
void volg(db::Tx& tx, const toegang::GrantBasis& grant, const Gevolg& gevolg, const Redenen& redenen,
          logboek::Regel& regel);

// --- Acts -----------------------------------------------------------------------------------------------------------

// Puts the action of the grant in the plan of another dossier, under one of its goals, as the item `id` there. The goal says
// which dossier; it is one of which this person directs the plan too. InvalidInput, Refusal of mag_delen, Conflict.
Result<void> deel(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw,
                  kern::ItemId id);
// Takes it apart: every plan keeps its action. Refusal `actie.niet-gedeeld`.
Result<void> maak_los(kern::Call& call, const toegang::Grant<Wijzigen>& grant);

// Another owner of a shared action does it for every plan it stands in. So who directs this plan names one only when he directs
// the others too (`actie.gedeeld-regie`): by a no he would learn who takes part there. InvalidInput: he does not take part.
Result<void> mag_naar(kern::Call& call, db::Tx& tx, const toegang::Grant<Wijzigen>& grant,
                      std::span<const Rij> rijen, kern::MedewerkerId eigenaar);

// --- What this person sees ------------------------------------------------------------------------------------------

// A plan in which the action stands too; without a name where he may not see that.
struct Ander {
    kern::DossierId dossier;
    kern::ItemId actie;
    std::string kenmerk;
    std::string naam;
    bool open() const { return !kenmerk.empty(); }
};
struct Zicht {
    std::vector<Ander> anderen;
    std::optional<toegang::Gezien<Noodzaak>> noodzaak;
    bool kan_delen = false;
};
Zicht zicht(kern::Call& call, const toegang::GrantBasis& grant, const ActieKop& actie);

// A goal of another plan under which the action can stand.
struct Keuze {
    kern::ItemId doel;
    std::string naam;  // whose plan
    std::string gebied;
    std::string tekst;
};
std::vector<Keuze> keuzes(kern::Call& call, const toegang::GrantBasis& grant);

}  // namespace plan::gedeeld
