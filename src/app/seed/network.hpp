// What stands between the people of a told dossier: relations, contact moments, the warning for who visits.
#pragma once

#include "app/seed/dossier_rows.hpp"
#include "app/seed/tree.hpp"

namespace app::seed {

// From the file of a story, whose people stand in the dossier already, in its order.
void read_network(const Tree& tree, Dossier& dossier);
// Inside the change that stores the dossier, after its people.
void store_network(db::Tx& tx, const Codes& codes, const Dossier& dossier, const SealedDossier& sealed);

}  // namespace app::seed
