// What one can do to round off, close and open again. Pages and API share these.
#pragma once

#include "domein/afsluiting/form.hpp"
#include "domein/afsluiting/model.hpp"
#include "domein/afsluiting/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace afsluiting::actions {

// Opens the phase with its reason and asks each organisation that takes part to look back. Refusal `afronding-loopt`.
Result<void> begin(kern::Call& call, const toegang::Grant<Afronden>& grant, const std::string& reden);
// Back to the casus, with a reason. Refusal: rules::mag_terug. Conflict when it changed since `versie`.
Result<void> terug(kern::Call& call, const toegang::Grant<Afronden>& grant, const std::string& reden,
                   std::int64_t versie);

// Asks a hand-over or a check as the item `id`; the same id twice is one. Refusal: rules::mag_vragen.
Result<kern::ItemId> vraag(kern::Call& call, const toegang::Grant<Afronden>& grant, const NieuwPunt& nieuw,
                           kern::ItemId id);
// Takes back what was asked and not answered. Conflict when it was answered, or changed since `versie`.
Result<void> laat_vervallen(kern::Call& call, const toegang::Grant<Afronden>& grant, std::int64_t versie);
// The answer of the organisation that was asked. Refusal `al-beantwoord`, `besluit-ligt-voor`; Conflict: another was first.
Result<void> beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant,
                        const NieuwAntwoord& antwoord);

// Whether the casus is closed now. Proposes; at once in force when recorded from a source or under a standing mandate.
Result<bool> stel_sluiten_voor(kern::Call& call, const toegang::Grant<Afronden>& grant,
                               const NieuweSluiting& nieuw, kern::BesluitId id);
Result<bool> bevestig_sluiten(kern::Call& call, const toegang::Grant<Sluiten>& grant,
                              const Bevestiging& antwoord);
Result<void> trek_sluiten_in(kern::Call& call, const toegang::Grant<Afronden>& grant, std::int64_t versie);

// Whether the dossier is open now.
Result<bool> stel_heropenen_voor(kern::Call& call, const toegang::Grant<Heropenen>& grant,
                                 const NieuweHeropening& nieuw, kern::BesluitId id);
Result<bool> bevestig_heropenen(kern::Call& call, const toegang::Grant<HeropeningBevestigen>& grant,
                                const Bevestiging& antwoord);
Result<void> trek_heropenen_in(kern::Call& call, const toegang::Grant<Heropenen>& grant, std::int64_t versie);

}  // namespace afsluiting::actions
