// What one can do in the information round. Pages and API share these.
#pragma once

#include "domein/uitvraag/model.hpp"
#include "domein/uitvraag/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace uitvraag::actions {

// Asks each of the organisations; the same `ronde` twice is one act. Gives the ids of the questions, none the second time.
// InvalidInput with every fault.
Result<std::vector<kern::ItemId>> stel(kern::Call& call, const toegang::Grant<Stellen>& grant,
                                       const NieuweUitvraag& nieuw, const IdBytes& ronde);
// Another day for the answer; Conflict when it changed since. Refusal when it is no longer open.
Result<void> verplaats(kern::Call& call, const toegang::Grant<Stellen>& grant,
                       const Verplaatsing& verplaatsing);
Result<void> trek_in(kern::Call& call, const toegang::Grant<Stellen>& grant, const Intrekking& intrekking);
// Refusal when this organisation was reminded today already.
Result<void> herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant);

// The answer of the organisation asked, as `id`; the same id twice is one answer. A bijdrage becomes an item with that id, in the
// same change.
Result<kern::ItemId> antwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant,
                              const NieuwAntwoord& nieuw, kern::ItemId id);

// Ticks which tests these bijdragen support. NotFound for one that this person may not see, Conflict when somebody ticked
// otherwise since; then nothing is kept.
Result<void> koppel(kern::Call& call, const toegang::Grant<Stellen>& grant,
                    const std::vector<Koppeling>& koppelingen);

}  // namespace uitvraag::actions
