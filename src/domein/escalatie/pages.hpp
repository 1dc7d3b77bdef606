// HTML handlers of the slice.
#pragma once

#include "domein/escalatie/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace escalatie::pages {

web::Response overzicht(kern::Call& call, const toegang::Grant<Lijst>& grant);
web::Response formulier(kern::Call& call, const toegang::Grant<Starten>& grant);
web::Response schaal_op(kern::Call& call, const toegang::Grant<Starten>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response beantwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant);
web::Response rond_af(kern::Call& call, const toegang::Grant<Starten>& grant);
web::Response verdeel(kern::Call& call, const toegang::Grant<Taken>& grant);

}  // namespace escalatie::pages
