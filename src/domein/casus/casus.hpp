// The public face of the slice: what other slices may use.
#pragma once

#include <vector>

#include "domein/casus/model.hpp"
#include "kern/toegang/routes.hpp"

namespace casus {

void routes(toegang::Routes& routes);

// How the AVE phase of this dossier went up and down, newest first.
std::vector<AveRegel> ave_regels(db::Reader& reader, const toegang::GrantBasis& grant);

}  // namespace casus
