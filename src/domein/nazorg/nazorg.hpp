// The public face of the slice: what other slices and the program may use.
#pragma once

#include <vector>

#include "kern/toegang/routes.hpp"

namespace nazorg {

void routes(toegang::Routes& routes);

// Lists that are of no use any more: taken in, thrown away, or past their term. At most a hundred. What a list that stopped
// halfway had made is due to be destroyed from today on: nobody ever saw it.
std::vector<kern::DossierId> lijsten_voorbij(db::Tx& tx, Instant nu);
// After its key is gone: what it opened. When it was taken in, and how much, stays.
void ruim_lijst_op(db::Tx& tx, kern::DossierId lijst);

}  // namespace nazorg
