// JSON handlers of the slice.
#pragma once

#include "domein/regietafel/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace regietafel::api {

using toegang::PathText;

web::Response lijst(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response een(kern::Call& call, const toegang::Scope<Lezen>& scope, const PathText& pad);
web::Response bewaar(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad);
web::Response voeg_lid_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad);
web::Response eindig_lid(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad);
web::Response beeindig(kern::Call& call, const toegang::Grant<Beeindigen>& grant, const PathText& pad);

}  // namespace regietafel::api
