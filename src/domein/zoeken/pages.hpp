// HTML and JSON handlers of the slice.
#pragma once

#include "domein/zoeken/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace zoeken::pages {

web::Response vraag(kern::Call& call, const toegang::Grant<Zoeken>& grant);
web::Response toon(kern::Call& call, const toegang::Scope<Zoeken>& scope, const toegang::PathText& pad);
web::Response api_zoek(kern::Call& call, const toegang::Scope<Zoeken>& scope);

}  // namespace zoeken::pages
