// Who an item reached: for notices to those who must know that it was changed or taken back (Bgs 1.7).
#pragma once

#include <vector>

#include "kern/bericht/bericht.hpp"
#include "kern/toegang/item.hpp"

namespace bericht {

// The organisations beside its bron that take part and to which the policy opens the item as it stands: named in C2, or at C3
// cleared for all it is about. None while secrecy or an embargo keeps it closed, and none but its bron at C1. Ask before the
// item is changed.
std::vector<kern::OrganisatieId> ontvangers(db::Reader& reader, kern::DossierId dossier,
                                            const toegang::ItemRij& item, Date vandaag);

}  // namespace bericht
