// The recovery keys of a house: what is left when the house key is lost, and what backups are sealed to (DECISIONS 31, 38).
// DIR/herstel holds, for each, its public half and the house key sealed to it. The secret halves are kept elsewhere, by
// different people; each of them alone opens a backup.
#pragma once

#include <array>
#include <vector>

#include "app/config.hpp"

namespace app {

inline constexpr std::size_t recovery_keys_wanted = 2;  // of a real house, before its first backup
inline constexpr std::size_t recovery_keys_max = 8;

struct Recovery {
    std::array<std::uint8_t, 32> open{};   // public half
    std::array<std::uint8_t, 80> boxed{};  // the house key, sealed to it

    static Recovery make(const crypto::BoxKeys& keys, const crypto::Key& house_key);
    // The house key, when these are the keys it is sealed to.
    std::optional<std::string> house_key(const crypto::BoxKeys& keys) const;
};

// The recovery keys in a file as DIR/herstel; none when there is no such file. Throws Fault when it is damaged.
std::vector<Recovery> read_recovery(const fs::path& file);
void write_recovery(const fs::path& file, const std::vector<Recovery>& all);
// The secret half in a file, as a pair. Throws Fault.
crypto::BoxKeys read_secret_half(const fs::path& file);

// Makes one more recovery key: the secret half goes to `secret`, which is not there yet. Throws Fault.
void make_recovery_key(const Place& place, const fs::path& secret);

}  // namespace app
