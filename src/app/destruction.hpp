// Destroying dossiers. The order makes it certain and provable: (1) ledger row, log entry and shielding in one commit;
// (2) the wrapped key goes from the key store; (3) the rows go. A crash in between is made good by finish(), which runs
// before a house is served. After (2) every backup of the dossier is unreadable.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "kern/toegang/kern.hpp"

namespace app::destruction {

// Destroys one dossier; `reason` is a code. The anonymous count of what was not taken up stays (DECISIONS 40).
void destroy(kern::Kern& kern, kern::DossierId dossier, std::string_view reason);
// Finishes what a crash left; how many.
std::size_t finish(kern::Kern& kern);
// Destroys what was not taken up and whose wait is over, at most `limit` at a time; how many.
std::size_t sweep(kern::Kern& kern, std::size_t limit);
// Drops the key of every dossier in the ledger again: after a restore.
std::size_t reapply(kern::Kern& kern);
// The ledger as text, to keep outside the house: a line "ID REASON MOMENT" for each, the moment in microseconds.
std::string ledger(kern::Kern& kern);
// Destroys what such a ledger names and this house still has; how many. Throws Fault when it is no ledger.
std::size_t reapply(kern::Kern& kern, std::string_view ledger);

}  // namespace app::destruction
