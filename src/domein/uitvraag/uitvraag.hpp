// The public face of the slice: what other slices may use.
#pragma once

#include <vector>

#include "domein/uitvraag/model.hpp"
#include "kern/toegang/routes.hpp"

namespace uitvraag {

void routes(toegang::Routes& routes);

// Questions to this person's organisation that wait for an answer, first due first; `kies` says which are opened, and is asked
// about each of them. At most `lijst_max` are read.
inline constexpr int lijst_max = 500;
std::vector<OpenVraag> open_vragen(db::Reader& reader, const toegang::ScopeBasis& scope,
                                   const std::function<bool(Date klaar_op)>& kies);

}  // namespace uitvraag
