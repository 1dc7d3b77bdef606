// What one can do with a meeting before it begins. Pages and API share these.
#pragma once

#include "domein/overleg/model.hpp"
#include "domein/overleg/plannen.hpp"
#include "domein/overleg/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace overleg::actions {

// Plans a meeting on each day, with the members of the table on the list; a day on which the table meets at that time already is
// left as it is. The ids of the new ones. NotFound: no such table. Refusal `overleg.tafel-voorbij`.
Result<std::vector<OverlegId>> plan(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                                    const NieuwePlanning& nieuw);
// Conflict: it changed since.
Result<void> wijzig(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Overleg& overleg,
                    const Wijziging& nieuw);
Result<void> gelast_af(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Overleg& overleg,
                       std::int64_t versie);
// Sends the invitations, or sends them again. How many went out. Refusal: rules::mag_uitnodigen.
Result<std::size_t> nodig_uit(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                              const Overleg& overleg);
Result<void> beantwoord(kern::Call& call, const toegang::Grant<Antwoorden>& grant, const Overleg& overleg,
                        const Beantwoording& antwoord);

// Puts dossiers on the agenda; the gate is asked for each. NotFound when one of them is not of this person's regie: then none
// of them is. Refusal: rules::mag_toevoegen.
Result<void> voeg_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Overleg& overleg,
                      const std::vector<NieuwPunt>& punten);
Result<void> orden(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Overleg& overleg,
                   const Ordening& ordening);

// One point. Refusal: rules::mag_wijzigen.
Result<void> wijzig_punt(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant,
                         const PuntWijziging& nieuw);
Result<void> haal_weg(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant);
// To the next meeting of the same table: `overleg.geen-volgend` when there is none yet.
Result<void> schuif_door(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant);

}  // namespace overleg::actions
