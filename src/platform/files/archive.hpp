// Zip archives, by libzip: looking into one that a stranger sent without trusting what it says of itself, and making one.
// All in memory; nothing is ever written out under a name from an archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/clock.hpp"

namespace files {

struct ArchiveLimits {
    std::size_t entries = 2'000;
    std::uint64_t bytes = 100 * 1024 * 1024;  // all that it unpacks to
    std::uint64_t always = 10 * 1024 * 1024;  // up to here any ratio is fine: text packs well
    std::uint64_t ratio = 200;                // of what it unpacks to, to its own size
};

enum class Archive : std::uint8_t {
    sound,
    broken,     // no zip, damaged, says otherwise than it is, locked with a password, or packed in an odd way
    bomb,       // unpacks to more than the limits
    bad_names,  // a name that leaves its folder, comes twice or holds control signs
};

struct Inspection {
    Archive verdict = Archive::broken;
    std::vector<std::string> names;  // in order; whole only when sound
};

// Unpacks each entry, counting and dropping its bytes, and stops at the limits: the sizes an archive states prove nothing.
Inspection inspect(std::string_view zip, const ArchiveLimits& limits = {});

struct ArchivePart {
    std::string_view name;
    std::string_view bytes;
};
// The first part is stored as it is, without extra fields, the others are packed; each is dated `now`.
std::string make_archive(std::span<const ArchivePart> parts, Instant now);

}  // namespace files
