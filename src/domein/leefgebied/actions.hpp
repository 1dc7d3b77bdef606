// What one can do with scores. Pages and API share these.
#pragma once

#include "domein/leefgebied/model.hpp"
#include "domein/leefgebied/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace leefgebied::actions {

// Gives a score as item `id`, in the list of the goal of that leefgebied; the same id twice is one score. InvalidInput with
// every fault; Refusal of rules::mag_scoren.
Result<kern::ItemId> geef(kern::Call& call, const toegang::Grant<Scoren>& grant, const NieuweScore& nieuw,
                          kern::ItemId id);
// Withdraws the score of the grant; only the organisation that gave it (else NotFound). Conflict when it changed since.
Result<void> trek_in(kern::Call& call, const toegang::Grant<Scoren>& grant, std::int64_t versie);

}  // namespace leefgebied::actions
