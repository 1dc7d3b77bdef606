// A device that logged in before keeps a signed cookie (OWASP: device cookies). Guesses from it are counted by themselves,
// so that the guesses of a stranger never make its user wait; a stranger still waits as he did.
//
// Invariants. Nothing of it is stored: the signature covers the account with the password and the second factor it has
// now, so changing or resetting either ends all devices at once. It opens nothing: password and code are asked as ever.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kern/toegang/kern.hpp"

namespace inloggen::toestel {

inline constexpr std::string_view cookie = "rh_toestel";
inline constexpr int dagen = 180;  // since the last log-in on it

// A new one for this account. Reads the account as it stands in `reader`.
std::string maak(const kern::Kern& kern, db::Reader& reader, kern::AccountId account, Instant nu);

// What the guesses of the device `waarde` are counted under, when it was made for this account as it is now; nothing for any
// other value.
std::optional<db::Bytes> teller(const kern::Kern& kern, db::Reader& reader, kern::AccountId account,
                                std::string_view waarde, Instant nu);

}  // namespace inloggen::toestel
