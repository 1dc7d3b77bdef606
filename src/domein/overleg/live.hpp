// The live half of meetings, for the composition root.
#pragma once

#include "kern/toegang/routes.hpp"

namespace overleg {

void live_routes(toegang::Routes& routes);

}  // namespace overleg
