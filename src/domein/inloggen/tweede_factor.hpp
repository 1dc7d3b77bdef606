// Judging a second factor, and making one: what the actions of the door and of the account share.
//
// Invariant: a try is counted before it is judged, in the same transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/inloggen/model.hpp"
#include "kern/toegang/kern.hpp"

namespace inloggen {

// The step of the clock whose code this is; with or without a space in it.
std::optional<std::int64_t> stap_van(std::string_view geheim, std::string_view code, Instant nu);

// What the second factor comes down to, worked out before the change.
struct Proef {
    Bewijs bewijs = Bewijs::code;
    std::optional<std::int64_t> stap;
    db::Bytes herstelcode;
    bool vaste_datum = false;
};
Proef proef_van(const kern::Call& call, const toegang::GrantBasis& grant, const EigenAccount& account,
                Bewijs bewijs, std::string_view getypt);

// What came of a try: right, or how long until the next one is looked at.
struct Oordeel {
    bool goed = false;
    bool bekeken = false;  // false: one had to wait, so it was not looked at
    std::int64_t wacht = 0;
};
// Tries made at once get no more than their share. `vooraf`: what else had to be right; a code is not used up
// for it.
Oordeel beoordeel(db::Tx& tx, const toegang::GrantBasis& grant, const Proef& proef, bool vooraf = true);

// Ten recovery codes to show once, and what is stored of them.
std::vector<std::string> maak_codes(Random& random);
std::vector<db::Bytes> hashes_van(const kern::Kern& kern, kern::AccountId account,
                                  const std::vector<std::string>& codes);

// The purpose somebody chose, when he had a choice and it was one of his.
std::optional<toegang::Doel> geldig_doel(const toegang::GrantBasis& grant, std::optional<toegang::Doel> doel);

}  // namespace inloggen
