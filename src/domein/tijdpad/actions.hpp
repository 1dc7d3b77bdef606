// What one can do with time paths and their templates. Pages and API share these.
#pragma once

#include "domein/tijdpad/rights.hpp"
#include "domein/tijdpad/rules.hpp"
#include "kern/toegang/kern.hpp"

namespace tijdpad::actions {

// Starts the path of a template that holds today; without an id the one built in, as long as the house has none that holds.
// Refusal tijdpad.loopt: the casus has one; InvalidInput when the template does not hold.
Result<void> begin(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                   std::optional<SjabloonId> sjabloon);
// Changes the step of the grant. Conflict when it changed since `versie`; Refusal of rules::na.
Result<void> wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                    const rules::Wijziging& wijziging);

// Templates; a casus that started one is not moved by a change.
Result<SjabloonId> maak(kern::Call& call, const toegang::Grant<SjabloonWijzigen>& grant,
                        const SjabloonVelden& velden);
Result<void> wijzig_sjabloon(kern::Call& call, const toegang::Grant<SjabloonWijzigen>& grant, SjabloonId id,
                             const SjabloonVelden& velden, std::int64_t versie);

}  // namespace tijdpad::actions
