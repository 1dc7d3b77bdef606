// The public face of the slice: what others may use.
#pragma once

#include "kern/toegang/routes.hpp"
#include "platform/db/tx.hpp"

namespace verstrekking {

void routes(toegang::Routes& routes);

// Asks, of each disclosure whose yearly word is due, what it led to (Wgs 1.7(4)): a notice to the house and to a receiver that
// takes part. Once per due day, at most `hoogstens` at a time; how many. For the job of the house.
int vraag_terugkoppeling(db::Tx& tx, Instant nu, int hoogstens);

}  // namespace verstrekking
