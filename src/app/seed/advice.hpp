// Advice in the demo world: questions of partners in every state, answered ones of earlier quarters as counts, and who knows most
// of which theme.
#pragma once

#include "app/house.hpp"
#include "app/seed/codes.hpp"

namespace app::seed {

void write_advice(House& house, const Codes& codes);

}  // namespace app::seed
