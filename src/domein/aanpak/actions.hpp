// What one can do with approaches. Pages and API share these.
#pragma once

#include "domein/aanpak/model.hpp"
#include "domein/aanpak/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace aanpak::actions {

// Puts the casus in as the item `id`; the same id twice is one. True: it holds; false: public participants confirm first.
// InvalidInput with every fault; Refusal: rules::mag_erin.
Result<bool> begin(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw,
                   kern::ItemId id);
// The answer of a public participant on a placement. True: from now it holds.
Result<bool> bevestig(kern::Call& call, const toegang::Grant<Bevestigen>& grant, const Bevestiging& antwoord);
// Out of it, or the proposal off. True: of the Top-X, so everything about it is wiped.
Result<bool> stop(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Beeindiging& einde);
Result<void> geef_rol(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const NieuweRol& rol);
Result<void> begin_fase(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const NieuweFase& nieuw);
Result<void> bespreek(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const DagVersie& wanneer);
Result<void> herzie(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const DagVersie& wanneer);

// A new version of the criteria of the Top-X, with the id `id`.
Result<void> leg_criteria_vast(kern::Call& call, const toegang::Grant<CriteriaVastleggen>& grant,
                               const NieuweCriteria& nieuw, const IdBytes& id);

}  // namespace aanpak::actions
