// The public face of the slice: what other slices may use.
#pragma once

#include <string_view>

#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"

namespace advies {

void routes(toegang::Routes& routes);

// Who of the house knows most of this theme, and whether he is there today; writes nothing when there is nobody.
void contacten(html::Out& out, db::Reader& reader, std::string_view thema, Date vandaag);

}  // namespace advies
