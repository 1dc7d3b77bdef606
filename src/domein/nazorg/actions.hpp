// What one can do in nazorg. Pages and API share these.
#pragma once

#include <memory>
#include <vector>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/nazorg/model.hpp"
#include "domein/nazorg/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace nazorg::actions {

struct Gedaan {
    IdBytes akte;
    long long aantal = 0;
};
// Sorts many at once, or gives them to their municipality: all of them or none, one entry of the log that names each.
Result<Gedaan> voer_uit(kern::Call& call, const toegang::Grant<Indelen>& grant, const Wens& wens);
// Takes such an act of one's own back, as long as nothing followed in any of its dossiers. NotFound when it is of another.
Result<void> neem_terug(kern::Call& call, const toegang::Grant<Indelen>& grant, const IdBytes& akte);

Result<kern::ItemId> scan(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const NieuweScan& nieuw,
                          kern::ItemId id);
Result<kern::ItemId> steun(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const NieuweSteun& nieuw,
                           kern::ItemId id);
Result<void> rond_af(kern::Call& call, const toegang::Grant<Wijzigen>& grant, kern::ItemId steun,
                     const std::string& resultaat);

// Reports somebody who needs a full plan for a casus, in the name of who does the nazorg of his municipality.
Result<void> meld_aan(kern::Call& call, const toegang::Grant<Opschalen>& grant,
                      aanmelding::Voortzetting voort, kern::ItemId id);

// Names who does the nazorg of the own municipality from a day on.
Result<void> wijs_aan(kern::Call& call, const toegang::Grant<Contact>& grant, const NieuwContact& nieuw);

}  // namespace nazorg::actions
