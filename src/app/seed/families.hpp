// The links between told dossiers, and the actions that their plans share: what needs two dossiers, so after both are stored.
#pragma once

#include <functional>
#include <vector>

#include "app/house.hpp"
#include "app/seed/codes.hpp"
#include "app/seed/tree.hpp"
#include "app/seed/world.hpp"

namespace app::seed {

// From the file of a story.
void read_family(const Tree& tree, Dossier& dossier);

// The links of these stories, each told in both of its dossiers, and their shared actions: such an action is told in both files.
// `id_of` gives the dossier of a story by its place.
void store_families(House& house, db::Tx& tx, const Codes& codes, const std::vector<Dossier>& stories,
                    const std::function<kern::DossierId(std::size_t place)>& id_of);

}  // namespace app::seed
