// HTML handlers of the slice.
#pragma once

#include "domein/leefgebied/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace leefgebied::pages {

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response nieuw(kern::Call& call, const toegang::Grant<Scoren>& grant);
web::Response geef(kern::Call& call, const toegang::Grant<Scoren>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Scoren>& grant);

}  // namespace leefgebied::pages
