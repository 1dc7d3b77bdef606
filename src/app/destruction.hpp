// Destroying dossiers. The order makes it certain and provable: (1) ledger row, log entry and shielding in one commit;
// (2) the ledger is written to DIR/vernietigd; (3) the wrapped key goes from the key store; (4) the rows go. A crash in
// between is made good by finish(), which runs before a house is served. After (3) every backup of the dossier is
// unreadable, but for a backup of the key store that is older: what stands in DIR/vernietigd tells a restore of it.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "app/house.hpp"

namespace app::destruction {

// Destroys one dossier; `reason` is a code. The anonymous count of what was not taken up stays (DECISIONS 40).
void destroy(House& house, kern::DossierId dossier, std::string_view reason);
// Finishes what a crash left; how many.
std::size_t finish(House& house);
// Destroys what was not taken up and whose wait is over, at most `limit` at a time; how many.
std::size_t sweep(House& house, std::size_t limit);
// Drops the key of every dossier in the ledger again: after a restore.
std::size_t reapply(House& house);
// The ledger as text, to keep outside the database: the house, then a line "ID REASON MOMENT" for each dossier, the moment in
// microseconds. A line that begins with '#' is no dossier.
std::string ledger(House& house);
// Destroys what such a ledger names and this house still has; how many. Throws Fault when it is no ledger of this house.
std::size_t reapply(House& house, std::string_view ledger);
// The dossiers a ledger names. Throws Fault when it is no ledger.
std::set<kern::DossierId> named(std::string_view ledger);

// DIR/vernietigd: the ledger of a house that is in use, as it is now. No backup holds this file.
fs::path kept_ledger(const Place& place);
void keep_ledger(House& house);  // throws Fault

}  // namespace app::destruction
