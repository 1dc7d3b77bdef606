// HTML handlers of the slice.
#pragma once

#include "domein/uitvraag/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace uitvraag::pages {

web::Response overzicht(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response formulier(kern::Call& call, const toegang::Grant<Stellen>& grant);
web::Response stel(kern::Call& call, const toegang::Grant<Stellen>& grant);
web::Response koppelen(kern::Call& call, const toegang::Grant<Stellen>& grant);
web::Response koppel(kern::Call& call, const toegang::Grant<Stellen>& grant);

web::Response een(kern::Call& call, const toegang::Grant<Zien>& grant);
web::Response antwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant);
web::Response verplaats(kern::Call& call, const toegang::Grant<Stellen>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Stellen>& grant);
web::Response herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant);

}  // namespace uitvraag::pages
