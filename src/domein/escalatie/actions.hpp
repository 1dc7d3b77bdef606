// What one can do on the ladder. Pages and API share these.
#pragma once

#include "domein/escalatie/model.hpp"
#include "domein/escalatie/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace escalatie::actions {

// Asks it as the item `id`; the same id twice is one question. InvalidInput with every fault; Refusal: rules::mag_naar.
Result<kern::ItemId> schaal_op(kern::Call& call, const toegang::Grant<Starten>& grant, const Nieuw& nieuw,
                               kern::ItemId id);
// The answer of who was asked. Conflict when the question changed since `versie`.
Result<void> beantwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant, const std::string& tekst,
                        std::int64_t versie);
// What came of it. Conflict when it changed since `versie`.
Result<void> rond_af(kern::Call& call, const toegang::Grant<Starten>& grant, const Afloop& afloop);
// Who has the four responsibilities in the phase of now. Conflict when the head of the casus changed since.
Result<void> verdeel(kern::Call& call, const toegang::Grant<Taken>& grant, const AveVerdeling& nieuw);

}  // namespace escalatie::actions
