// What one can do with judgements of risk. Pages and API share these.
#pragma once

#include "domein/risico/model.hpp"
#include "domein/risico/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace risico::actions {

// Puts a judgement on record as item `id`; the same id twice is one. InvalidInput with every fault.
Result<kern::ItemId> leg_vast(kern::Call& call, const toegang::Grant<Geven>& grant, const Nieuw& nieuw,
                              kern::ItemId id);
// Of the judgement of the grant, only by the organisation that gave it (else NotFound). Conflict when it changed since.
Result<void> geef_vrij(kern::Call& call, const toegang::Grant<Geven>& grant, std::int64_t versie);
Result<void> trek_in(kern::Call& call, const toegang::Grant<Geven>& grant, std::int64_t versie);

}  // namespace risico::actions
