// What one can do with the plan. Pages and API share these.
#pragma once

#include <functional>

#include "domein/plan/model.hpp"
#include "domein/plan/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace plan::actions {

// What is new is stored as the item `id`; the same id twice is one goal, one action, one report (kern/toegang/eenmaal.hpp).

// Sets a goal in the list of leefgebieden of this plan; its id. InvalidInput with every fault.
Result<kern::ItemId> stel_doel(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                               const NieuwDoel& nieuw, kern::ItemId id);

// Says what became of the goal of the grant, or that it runs on after all. Conflict when it changed since `versie`.
Result<void> geef_resultaat(kern::Call& call, const toegang::Grant<Wijzigen>& grant, NieuwResultaat nieuw);

// Proposes an action to its owner; its id. InvalidInput when the goal or the owner is not of this dossier.
Result<kern::ItemId> stel_actie_voor(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                                     const NieuweActie& nieuw, kern::ItemId id,
                                     const std::function<Result<void>(db::Tx&)>& mee = {});

// What the owner, or the regie, says about the action of the grant. Conflict when it changed since `versie`; Refusal of
// rules::na; a refused or dropped action needs a reason.
struct Antwoord {
    bool aanvaard = false;
    std::string reden;
    std::int64_t versie = 0;
};
Result<void> antwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant, const Antwoord& antwoord);

// Reports on an accepted action; the id of the report. A report overtakes nobody, so it needs no version.
Result<kern::ItemId> meld_voortgang(kern::Call& call, const toegang::Grant<Beantwoorden>& grant,
                                    const std::string& tekst, kern::ItemId id);

struct Afronding {
    bool gereed = false;  // else it lapses
    std::string tekst;    // a last report; may be empty
    std::string reden;    // why it lapses
    std::int64_t versie = 0;
};
Result<void> rond_af(kern::Call& call, const toegang::Grant<Beantwoorden>& grant, const Afronding& afronding);

// The regie drops an action.
Result<void> laat_vervallen(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const std::string& reden,
                            std::int64_t versie);

// The regie gives it another deadline or owner. Another owner has to answer anew.
Result<void> wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Wijziging& wijziging);

}  // namespace plan::actions
