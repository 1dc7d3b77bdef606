// The public face of the slice: what other slices may use.
#pragma once

#include <string_view>
#include <vector>

#include "domein/triage/model.hpp"
#include "kern/toegang/routes.hpp"

namespace triage {

void routes(toegang::Routes& routes);

// For Mijn werk: decisions that wait for the answer of this person's organisation, spoed and oldest first, and how many
// reports wait. Both within what the scope's person is named in.
std::vector<Wachtend> wacht_op_mij(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens);
Tellingen tellingen(db::Reader& reader, const toegang::ScopeBasis& scope);

// "procesregie", "ondersteunen", "terugleggen met advies".
std::string_view naam(BesluitSoort soort);

}  // namespace triage
