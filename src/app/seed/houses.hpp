// Another house in the demo world: a question it answered, a package of it that waits, and a question it asks.
#pragma once

#include <vector>

#include "app/house.hpp"
#include "app/seed/codes.hpp"

namespace app::seed {

// After the stories are stored, in this order. Those it tells of are found by their code.
void write_houses(House& house, const Codes& codes, const std::vector<Dossier>& stories);

}  // namespace app::seed
