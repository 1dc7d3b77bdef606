// What one can do with a table. Pages and API share these.
#pragma once

#include "domein/regietafel/model.hpp"
#include "domein/regietafel/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace regietafel::actions {

// Conflict: it changed since `versie`. A chair sits at the table or works for the house.
Result<void> bewaar(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Tafel& tafel,
                    const Werkwijze& nieuw, std::int64_t versie);
// Refusal: rules::mag_leden.
Result<void> voeg_lid_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Tafel& tafel,
                          const NieuwLid& nieuw);
Result<void> eindig_lid(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Tafel& tafel,
                        kern::MedewerkerId medewerker);
// Ends the table with its history kept: its running dossiers go to the chosen table, and meetings that nobody was invited to do
// not go on. Refusal: rules::mag_beeindigen.
Result<void> beeindig(kern::Call& call, const toegang::Grant<Beeindigen>& grant, const Tafel& tafel,
                      const Einde& einde, std::int64_t versie);

}  // namespace regietafel::actions
