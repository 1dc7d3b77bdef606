// Reads seed/demo (format: seed/README.md) into a world that is dated relative to `today`.
#pragma once

#include <vector>

#include "app/seed/tree.hpp"
#include "app/seed/world.hpp"

namespace app::seed {

Huis read_house(Date today);
std::vector<Dossier> read_stories(const Huis& huis);
// Of one story, when its people and actions have been read. Its time path is one of the house.
void read_rest_of_plan(const Tree& tree, const Huis& huis, Dossier& dossier);

}  // namespace app::seed
