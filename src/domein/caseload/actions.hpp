// What one can do with a caseload. Pages and API share these.
#pragma once

#include "domein/caseload/model.hpp"
#include "domein/caseload/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace caseload::actions {

// Moves casussen to another procesregisseur, a set number in one change; what became of each, in their order. A regisseur moves
// his own; a manager anyone's, but no own case of himself. InvalidInput; NotFound: somebody else's, and no manager.
Result<std::vector<Resultaat>> verplaats(kern::Call& call, const toegang::Grant<Verplaatsen>& grant,
                                         const Verplaatsing& wens);

// Appoints a deputy; he is in the casussen at once when it begins today. Refusal: rules::mag_waarnemen.
Result<IdBytes> neem_waar(kern::Call& call, const toegang::Grant<Waarnemen>& grant,
                          const NieuweWaarneming& nieuw);
// Ends it today; the deputy is out at once. Conflict: it ended, or changed since `versie`.
Result<void> stop_waarneming(kern::Call& call, const toegang::Grant<Waarnemen>& grant, const IdBytes& id,
                             std::int64_t versie);

// Skips these casussen in one's own round until a day. NotFound when none of them is one's own.
Result<void> zet_stil(kern::Call& call, const toegang::Grant<Bijwerken>& grant, const Stil& stil);

// Reminds an organisation of all that is late of it. Refusal: rules::mag_herinneren.
Result<void> herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant,
                      kern::OrganisatieId organisatie);

}  // namespace caseload::actions
