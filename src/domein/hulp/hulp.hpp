// The public face of the slice: what other slices may use.
#pragma once

#include "domein/hulp/opmaak.hpp"  // Opmaak: text of the house as safe HTML
#include "kern/toegang/routes.hpp"

namespace hulp {

void routes(toegang::Routes& routes);

}  // namespace hulp
