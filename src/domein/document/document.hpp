// The public face of the slice: what other slices may use.
#pragma once

#include "domein/document/model.hpp"
#include "kern/toegang/routes.hpp"

namespace document {

void routes(toegang::Routes& routes);

}  // namespace document
