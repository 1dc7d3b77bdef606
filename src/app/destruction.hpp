// Destroying dossiers. The order makes it certain and provable: (1) ledger row, log entry and shielding in one commit;
// (2) the ledger is written to DIR/vernietigd; (3) the wrapped key goes from the key store; (4) the rows go. A crash in
// between is made good by finish(), which runs before a house is served. After (3) every backup of the dossier is
// unreadable, but for a backup of the key store that is older: what stands in DIR/vernietigd tells a restore of it.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/house.hpp"

namespace app::destruction {

// Destroys one dossier; `reason` is a code. The anonymous count of what was not taken up stays (DECISIONS 40).
void destroy(House& house, kern::DossierId dossier, std::string_view reason);
// Finishes what a crash left; how many.
std::size_t finish(House& house);
// Destroys what was not taken up and whose wait is over, and nazorg whose term is over, at most `limit` at a time; how many.
std::size_t sweep(House& house, std::size_t limit);
// Drops the key of every dossier in the ledger again: after a restore.
std::size_t reapply(House& house);
// The ledger as text, to keep outside the database: the house, up to when it tells all, then a line "ID REASON MOMENT" for each
// dossier. Moments in microseconds. A line that begins with '#' is no dossier.
std::string ledger(House& house, Instant now);
// Destroys what such a ledger names and this house still has; how many. Throws Fault when it is no ledger of this house.
std::size_t reapply(House& house, std::string_view ledger);
// What a ledger proves: which dossiers it names, and up to when it names all.
struct Known {
    std::set<kern::DossierId> dossiers;
    std::optional<Instant> until;  // nothing: it is from before ledgers said so
};
// Throws Fault when it is no ledger.
Known known(std::string_view ledger);
// Does it tell what came after what `before` tells? Only one that names all of it, and more of it or up to a later moment.
bool goes_on_from(const Known& later, const Known& before);

// DIR/vernietigd: the ledger of a house that is in use, as it is now: written with each destruction, at the start and each hour.
// No backup holds this file.
fs::path kept_ledger(const Place& place);
void keep_ledger(House& house, Instant now);  // throws Fault

}  // namespace app::destruction
