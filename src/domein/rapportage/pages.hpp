// HTML and JSON handlers of the slice.
#pragma once

#include "domein/rapportage/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace rapportage::pages {

web::Response cijfers(kern::Call& call, const toegang::Grant<Caseload>& grant);
web::Response api_caseload(kern::Call& call, const toegang::Grant<Caseload>& grant);
web::Response api_nazorg(kern::Call& call, const toegang::Grant<Caseload>& grant);

}  // namespace rapportage::pages
