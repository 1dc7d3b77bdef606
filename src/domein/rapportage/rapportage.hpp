// The public face of the slice: what other slices may use.
#pragma once

#include <vector>

#include "domein/rapportage/model.hpp"
#include "kern/toegang/routes.hpp"

namespace rapportage {

void routes(toegang::Routes& routes);

// Open casussen per procesregisseur of the house today, most first; at most `hoogstens` of them. Counts, no dossiers: for who
// holds the right caseload.lezen, which the caller has asked.
std::vector<PerRegisseur> per_regisseur(db::Reader& reader, Date vandaag, int hoogstens);

}  // namespace rapportage
