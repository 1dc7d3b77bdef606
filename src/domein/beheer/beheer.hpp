// The public face of the slice: its routes. Other slices read what is managed here from the tables of the house.
#pragma once

#include "kern/toegang/routes.hpp"

namespace beheer {

void routes(toegang::Routes& routes);

}  // namespace beheer
