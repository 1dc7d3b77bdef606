// HTML and JSON handlers of the slice.
#pragma once

#include "domein/werk/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace werk::pages {

web::Response thuis(kern::Call& call, const toegang::Scope<Lezen>& scope);
web::Response gezien(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response gelezen(kern::Call& call, const toegang::Grant<Lezen>& grant);

}  // namespace werk::pages

namespace werk::api {

web::Response werk(kern::Call& call, const toegang::Scope<Lezen>& scope);
web::Response gezien(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response berichten(kern::Call& call, const toegang::Scope<Lezen>& scope);
web::Response gelezen(kern::Call& call, const toegang::Grant<Lezen>& grant);

}  // namespace werk::api
