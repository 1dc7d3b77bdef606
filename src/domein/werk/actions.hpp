// What one can do on Mijn werk.
#pragma once

#include "domein/werk/model.hpp"
#include "domein/werk/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace werk::actions {

// Marks as seen what changed in my dossiers up to `tot`, the moment the page was made: what came later stays news.
Result<void> gezien(kern::Call& call, const toegang::Grant<Lezen>& grant, Instant tot);

// Marks notices of this person as read: one, or all up to the moment the page was made.
Result<void> gelezen(kern::Call& call, const toegang::Grant<Lezen>& grant, const Gelezen& gelezen);

}  // namespace werk::actions
