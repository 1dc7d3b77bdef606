// Taking back: an item that its bron withdraws is closed in one way, whatever its slice.
#pragma once

#include "kern/toegang/item.hpp"
#include "platform/db/tx.hpp"

#include <cstdint>

namespace toegang {

// Closes an item that its bron takes back to all but that bron: those who could see it hear that it changed, and what is being
// read of it is judged again. False when it changed since `versie`.
bool sluit_item(db::Tx& tx, kern::DossierId dossier, const ItemRij& item, Instant nu, std::int64_t versie);

}  // namespace toegang
