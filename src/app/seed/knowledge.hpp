// Knowledge in the demo world: pages, two modules, the training register and meetings without a dossier.
#pragma once

#include "app/house.hpp"
#include "app/seed/codes.hpp"

namespace app::seed {

void write_knowledge(House& house, const Codes& codes);

}  // namespace app::seed
