// The newest signed checkpoint of the log, kept in DIR/logboek.punt. It lies outside the database, so that a database
// that was cut off or put back does not take it along. No backup holds it: a restored house starts a new one.
#pragma once

#include <optional>

#include "app/config.hpp"
#include "kern/logboek/logboek.hpp"

namespace app {

// A checkpoint from a file: origin, size, root in base 64, each on a line; what follows (signatures) is not needed to
// compare. Throws Fault.
logboek::Bekend read_point(const fs::path& file);

// What is kept; nothing when there is no such file yet. Throws Fault when it is no checkpoint.
std::optional<logboek::Bekend> kept_point(const Place& place);

// From now on each checkpoint that `log` signs is kept, and the log must continue the one that is kept already.
void keep_points(const Place& place, logboek::Logboek& log);

}  // namespace app
