// HTML handlers of the slice.
#pragma once

#include "domein/risico/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace risico::pages {

web::Response lijst(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response nieuw(kern::Call& call, const toegang::Grant<Geven>& grant);
web::Response leg_vast(kern::Call& call, const toegang::Grant<Geven>& grant);
web::Response geef_vrij(kern::Call& call, const toegang::Grant<Geven>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Geven>& grant);

}  // namespace risico::pages
