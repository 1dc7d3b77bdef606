// What one can do here. Pages and API share these.
#pragma once

#include "domein/stem/model.hpp"
#include "domein/stem/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace stem::actions {

// Puts the words on record as the item `id`; the same id twice is one. InvalidInput with every fault.
Result<kern::ItemId> leg_vast(kern::Call& call, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
                              kern::ItemId id);

// Everything a paper is chosen from, as this person may see it. Borrowed by what afdruk() gives.
struct Bronnen {
    std::vector<betrokkene::Persoon> personen;
    plan::Plan plan;
    std::vector<Uitspraak> uitspraken;
};
Bronnen bronnen(db::Reader& reader, const toegang::GrantBasis& grant);
// Goals and actions that may be on it at all.
bool mag_op_papier(const plan::Doel& doel, Date vandaag);
bool mag_op_papier(const plan::Actie& actie, Date vandaag);

// Notes that it was printed, and gives what stands on it. InvalidInput, or Refusal `adres-afgeschermd`: then nothing is
// noted and nothing printed.
Result<Papier> druk_af(kern::Call& call, const toegang::Grant<Afdrukken>& grant, const Bronnen& bronnen,
                       const Keuze& keuze);

}  // namespace stem::actions
