// What one can do with a casus. Pages and API share these.
#pragma once

#include "domein/casus/model.hpp"
#include "domein/casus/rights.hpp"

namespace casus::actions {

// Conflict when the head changed since `versie`.
Result<void> wijzig_kop(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Kopwijziging& nieuw);

// Prepares the admission of an organisation, or records it when the decision was taken elsewhere. InvalidInput with every
// fault; NotFound when there is no such organisation.
Result<void> stel_deelname_voor(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant,
                                const NieuweDeelname& nieuw, kern::BesluitId id);

// Ends a deelname at once. Conflict when it changed since `versie` or had ended; the house itself cannot be ended here.
Result<void> beeindig_deelname(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant,
                               kern::DeelnameId deelname, std::int64_t versie);

// A public participant answers; enough of them and the organisation takes part from that moment. Refusal when the
// organisation answered before.
Result<void> bevestig_deelname(kern::Call& call, const toegang::Grant<DeelnameBevestigen>& grant,
                               kern::BesluitId besluit, bool akkoord, const std::string& toelichting);

// Takes back a proposal that waits; the organisation does not come in by it. The answers given stay, and a no among them goes
// on standing in the way of recording the same from a source (rules::mag_vastleggen). InvalidInput without a reason; NotFound
// when no such proposal waits; Conflict when it was taken or changed since `versie`.
Result<void> trek_in(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant, kern::BesluitId besluit,
                     const Intrekking& intrekking);

}  // namespace casus::actions
