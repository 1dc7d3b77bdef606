// What one can do with the people of a casus. Pages and API share these.
#pragma once

#include "domein/betrokkene/form.hpp"
#include "domein/betrokkene/rights.hpp"

namespace betrokkene::actions {

// Adds a person as the item `id`; the same id twice is one person. InvalidInput with every fault; Refusal when the dossier is
// full.
Result<kern::ItemId> voeg_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Gegevens& nieuw,
                              kern::ItemId id);
// How the person of the grant's item is from now on. Conflict when he changed since `versie`.
Result<void> wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Gegevens& nieuw,
                    std::int64_t versie);
// Takes him away, with his relations, contact moments and own words. Refusal for the betrokkene.
Result<void> verwijder(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                       const Verwijdering& verwijdering);

Result<kern::ItemId> leg_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                                 const NieuweRelatie& nieuw, kern::ItemId id);
Result<void> eindig_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Einde& einde);
Result<void> verwijder_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                               const Verwijdering& verwijdering);

// With the person of the grant's item.
Result<kern::ItemId> leg_contact(kern::Call& call, const toegang::Grant<ContactVastleggen>& grant,
                                 const NieuwContact& nieuw, kern::ItemId id);

// Sets the warning, renews the one that stands, or takes the place of one that lapsed. Conflict when another set or changed it
// since `versie` (0: none stood there).
Result<void> zet_waarschuwing(kern::Call& call, const toegang::Grant<Waarschuwen>& grant,
                              const Waarschuwingsvelden& velden, kern::ItemId id);
Result<void> haal_waarschuwing_weg(kern::Call& call, const toegang::Grant<Waarschuwen>& grant,
                                   std::int64_t versie);

}  // namespace betrokkene::actions
