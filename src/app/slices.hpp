// The slices of the program: which routes there are, and the order of the menu. The one list that grows with a slice.
#pragma once

#include <vector>

#include "kern/toegang/router.hpp"

namespace app {

void add_slices(toegang::Routes& routes);
std::vector<kern::MenuRegel> menu();
// The parts of a casus, in the order of the row of links above its pages.
std::vector<kern::DossierDeel> dossier_parts();
// The pages of the router, and what it does with a form that came too late.
toegang::Foutpaginas error_pages();

}  // namespace app
