// The public face of the slice: what other slices may use.
#pragma once

#include "domein/risico/model.hpp"
#include "kern/toegang/routes.hpp"

namespace risico {

void routes(toegang::Routes& routes);

}  // namespace risico
