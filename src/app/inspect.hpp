// Commands that look and change nothing: check, digest, verify-log. What is wrong is a Fault with one clear line.
#pragma once

#include <string>

#include "app/house.hpp"

namespace app {

// Every seal opens, every key unwraps, the database is sound. Prints what it counted. Throws Fault with the first fault and
// how many there are.
void check(House& house);

// SHA-256 in hex over all content in canonical form (DECISIONS 41): equal after backup and restore, and on both engines
// for the same seed. Throws Fault when something does not open.
std::string digest(kern::Kern& kern);

// Walks the log. `checkpoint`: a file with an earlier checkpoint, as printed, of which this log must be a continuation.
void verify_log(House& house, const std::optional<fs::path>& checkpoint);

}  // namespace app
