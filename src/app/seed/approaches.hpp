// The approaches of told dossiers, who leads in them, and the published criteria of the Top-X.
#pragma once

#include <functional>
#include <vector>

#include "app/house.hpp"
#include "app/seed/codes.hpp"
#include "app/seed/tree.hpp"
#include "app/seed/world.hpp"

namespace app::seed {

// From the file of a story.
void read_approaches(const Tree& tree, Dossier& dossier);

// What the stories tell; the criteria only when one of them is on the Top-X. `id_of` gives the dossier of a story by its place.
void store_approaches(House& house, db::Tx& tx, const Codes& codes, const std::vector<Dossier>& stories,
                      const std::function<kern::DossierId(std::size_t place)>& id_of);

}  // namespace app::seed
