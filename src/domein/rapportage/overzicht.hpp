// What of the counts one person may see, in the one form they are given out in.
#pragma once

#include "domein/rapportage/model.hpp"
#include "kern/toegang/kern.hpp"

namespace rapportage {

// The whole house, but for who is here for a municipality alone: his own.
Gebied gebied(db::Reader& reader, const toegang::Principal& wie, Date vandaag);

// Inflow of the last 36 months. Who runs cases sees everything to today, with its totals; others what is over and not left out,
// in their own area. For who holds the right caseload.lezen, which the caller has asked.
Tabel instroom_tabel(db::Reader& reader, const toegang::Principal& wie, const Gebied& gebied, Date vandaag);

}  // namespace rapportage
