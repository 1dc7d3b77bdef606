// What one can do at the table. Pages and API share these. Each raises the version that streams look at.
#pragma once

#include "domein/overleg/live_model.hpp"
#include "domein/overleg/live_rights.hpp"
#include "domein/plan/plan.hpp"
#include "kern/toegang/kern.hpp"

namespace overleg::live::actions {

// --- The meeting; for who leads it, NotFound for others ---------------------------------------------------------------
Result<void> open(kern::Call& call, const toegang::Grant<Leiden>& grant, OverlegId id);
Result<void> sluit(kern::Call& call, const toegang::Grant<Leiden>& grant, OverlegId id);
// Who came in or went; of oneself everybody may say so. Who comes in empties the room screen.
Result<void> zet_aanwezig(kern::Call& call, const toegang::Grant<Leiden>& grant, OverlegId id,
                          kern::MedewerkerId wie, bool aanwezig);
// The chair looked round: the people on the list are who is in the room.
Result<void> zet_zaal(kern::Call& call, const toegang::Grant<Leiden>& grant, OverlegId id, bool bevestigd);

// --- A point ----------------------------------------------------------------------------------------------------------
Result<void> begin(kern::Call& call, const toegang::Grant<PuntLeiden>& grant);
Result<void> parkeer(kern::Call& call, const toegang::Grant<PuntLeiden>& grant);
// Closes the point: what waits drops out, minutes are made and read back. `volgende`: on to the next point at once.
Result<kern::ItemId> rond_af(kern::Call& call, const toegang::Grant<PuntLeiden>& grant, bool volgende,
                             kern::ItemId verslag);
Result<kern::ItemId> laat_toe(kern::Call& call, const toegang::Grant<PuntLeiden>& grant,
                              const NieuweAanwezige& nieuw, kern::ItemId id);

// --- Lines ------------------------------------------------------------------------------------------------------------
Result<kern::ItemId> schrijf(kern::Call& call, const toegang::Grant<Schrijven>& grant,
                             const NieuweRegel& nieuw, kern::ItemId id);
// A decision that is an action, in one gesture: both or neither.
Result<kern::ItemId> besluit(kern::Call& call, const toegang::Grant<plan::Wijzigen>& grant,
                             const plan::NieuweActie& nieuw, kern::ItemId id);
Result<void> geef_vrij(kern::Call& call, const toegang::Grant<Vrijgeven>& grant, bool akkoord);
Result<void> mondeling(kern::Call& call, const toegang::Grant<PuntLeiden>& grant, kern::ItemId regel);

// --- Minutes ----------------------------------------------------------------------------------------------------------
Result<void> lees_terug(kern::Call& call, const toegang::Grant<VerslagBeantwoorden>& grant,
                        const NieuwAntwoord& nieuw);
// A better line takes the place of one; the old stays readable, with who and when. Everybody reads back anew.
Result<kern::ItemId> verbeter(kern::Call& call, const toegang::Grant<PuntLeiden>& grant,
                              const NieuweVerbetering& nieuw, kern::ItemId id);

}  // namespace overleg::live::actions
