// JSON handlers of the slice, on the same actions.
#pragma once

#include "domein/risico/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace risico::api {

web::Response lijst(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response leg_vast(kern::Call& call, const toegang::Grant<Geven>& grant);
web::Response geef_vrij(kern::Call& call, const toegang::Grant<Geven>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Geven>& grant);

}  // namespace risico::api
