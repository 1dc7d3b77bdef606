// That a log only grew: the consistency proof between two of its checkpoints (RFC 9162 §2.1.4). Who keeps one checkpoint can
// check the next without seeing a single entry.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kern/logboek/logboek.hpp"

namespace logboek {

// The proof that the first `eerder` of these leaves (their hashes) are the start of all of them. 0 < eerder <= all.
std::vector<Hash> groeibewijs(std::span<const Hash> bladen, std::uint64_t eerder);

struct Stand {
    std::uint64_t omvang = 0;
    Hash wortel{};
};
// Does the proof show that the log that had `eerder` grew to `later`?
bool gegroeid(const Stand& eerder, const Stand& later, std::span<const Hash> bewijs);

}  // namespace logboek
