// The public face of the slice: Mijn werk, the home of every role.
#pragma once

#include "kern/toegang/routes.hpp"

namespace werk {

void routes(toegang::Routes& routes);

}  // namespace werk
