// The tables of the demo world at work: how each meets, and meetings of one of them, past, today and next week.
#pragma once

#include "app/house.hpp"
#include "app/seed/codes.hpp"

namespace app::seed {

// After all dossiers are stored: the agendas are of those that run at the table.
void write_meetings(House& house, const Huis& huis, const Codes& codes);

}  // namespace app::seed
