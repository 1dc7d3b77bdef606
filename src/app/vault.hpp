// Files sealed to a public key: whoever writes them cannot read them again. Made for copies of databases: any size, in
// chunks, none of which can be moved, dropped or repeated unseen.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "platform/crypto/crypto.hpp"

namespace app::vault {

using PublicKey = std::array<std::uint8_t, 32>;

// Each of `open_keys` (1 to 255) opens it alone. `kind` is bound into the seal: "database" does not open as "sleutels". `to`
// is complete or absent. Throws Fault.
void seal_file(const std::filesystem::path& from, const std::filesystem::path& to,
               std::span<const PublicKey> open_keys, std::string_view kind, Random& random);
// Throws Fault when the key is another, or one byte differs.
void open_file(const std::filesystem::path& from, const std::filesystem::path& to,
               const crypto::BoxKeys& keys, std::string_view kind);

}  // namespace app::vault
