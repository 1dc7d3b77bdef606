// JSON handlers of the slice, on the same actions.
#pragma once

#include "domein/bijdrage/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace bijdrage::api {

web::Response lijst(kern::Call& call, const toegang::Grant<Overzien>& grant);
web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant);
web::Response incident(kern::Call& call, const toegang::Grant<Toevoegen>& grant);
web::Response verbeter(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant);

}  // namespace bijdrage::api
