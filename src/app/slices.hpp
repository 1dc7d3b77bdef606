// The slices of the program: which routes there are, and the order of the menu. The one list that grows with a slice.
#pragma once

#include <vector>

#include "kern/toegang/routes.hpp"

namespace app {

void add_slices(toegang::Routes& routes);
std::vector<kern::MenuRegel> menu();

}  // namespace app
