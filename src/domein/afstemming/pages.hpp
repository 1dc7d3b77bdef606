// HTML handlers of the slice.
#pragma once

#include "domein/afstemming/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace afstemming::pages {

web::Response overzicht(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response formulier(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response stem_af(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response stop(kern::Call& call, const toegang::Grant<Wijzigen>& grant);

}  // namespace afstemming::pages
