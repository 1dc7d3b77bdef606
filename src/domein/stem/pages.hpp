// HTML handlers of the slice.
#pragma once

#include "domein/stem/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace stem::pages {

web::Response overzicht(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response leg_vast(kern::Call& call, const toegang::Grant<Toevoegen>& grant);
web::Response kies(kern::Call& call, const toegang::Grant<Afdrukken>& grant);
web::Response druk_af(kern::Call& call, const toegang::Grant<Afdrukken>& grant);

}  // namespace stem::pages
