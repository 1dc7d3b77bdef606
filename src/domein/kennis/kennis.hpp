// The public face of the slice: what other slices may use.
#pragma once

#include "kern/toegang/routes.hpp"

namespace kennis {

void routes(toegang::Routes& routes);

}  // namespace kennis
