// What one can do on Mijn werk.
#pragma once

#include "domein/werk/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace werk::actions {

// Marks as seen what changed in my dossiers up to `tot`, the moment the page was made: what came later stays news.
Result<void> gezien(kern::Call& call, const toegang::Grant<Lezen>& grant, Instant tot);

}  // namespace werk::actions
