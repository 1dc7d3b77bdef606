// The public face of the slice: what others may use.
#pragma once

#include <vector>

#include "kern/toegang/routes.hpp"
#include "platform/db/tx.hpp"

namespace uitwisseling {

void routes(toegang::Routes& routes);

// Marks the questions of other houses whose term is over, and says which those are: ids of their keys. Who calls drops the keys
// and then lets the rows go, in that order, so that a crash in between is made good the next time. For the job of the house.
std::vector<kern::DossierId> voorbij(db::Tx& tx, Instant nu);
void ruim_op(db::Tx& tx, kern::DossierId vraag);

}  // namespace uitwisseling
