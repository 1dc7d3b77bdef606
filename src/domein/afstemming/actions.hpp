// What one can do here. Pages and API share these.
#pragma once

#include "domein/afstemming/model.hpp"
#include "domein/afstemming/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace afstemming::actions {

// Aligns the plans of this dossier and `nieuw.met`: a row in both, in one change, with the gate asked for both. InvalidInput
// with every fault; Refusal: rules::mag; NotFound when the other dossier is not of this person's regie.
Result<kern::ItemId> stem_af(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw,
                             kern::ItemId id);
// Stops it, on the other side too as far as that dossier is still open to this person. Conflict when it changed since.
Result<void> stop(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const std::string& reden,
                  std::int64_t versie);

// The links of this dossier, with the other side named where this person may open it.
std::vector<Afstemming> lijst(kern::Call& call, const toegang::GrantBasis& grant);
// What it can be aligned with, with the names as the list of casussen has them.
std::vector<Kandidaat> kandidaten(kern::Call& call, const toegang::GrantBasis& grant);

}  // namespace afstemming::actions
