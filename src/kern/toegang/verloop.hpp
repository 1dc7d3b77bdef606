// What happened to a dossier, for its life line and the figures: plain words, never about a person (DECISIONS 40).
#pragma once

#include <string_view>

#include "kern/toegang/ids.hpp"
#include "platform/base/clock.hpp"
#include "platform/db/tx.hpp"

namespace toegang {

// Notes it in the same change. `volg` tells two events of one moment apart: drawn before the change, so that a body that runs
// twice notes it once.
void gebeurd(db::Tx& tx, kern::DossierId dossier, Instant nu, std::string_view soort, std::string_view waarde,
             const IdBytes& volg);

}  // namespace toegang
