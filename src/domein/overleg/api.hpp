// JSON handlers of the slice.
#pragma once

#include "domein/overleg/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace overleg::api {

using toegang::PathText;

web::Response lijst(kern::Call& call, const toegang::Scope<Lezen>& scope);
web::Response een(kern::Call& call, const toegang::Scope<Lezen>& scope, const PathText& pad);
web::Response beantwoord(kern::Call& call, const toegang::Grant<Antwoorden>& grant, const PathText& pad);
web::Response plan(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response wijzig(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad);
web::Response gelast_af(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad);
web::Response nodig_uit(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad);
web::Response kandidaten(kern::Call& call, const toegang::Scope<Voorbereiden>& scope, const PathText& pad);
web::Response vul(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad);
web::Response orden(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad);
web::Response punt(kern::Call& call, const toegang::Grant<PuntLezen>& grant);
web::Response wijzig_punt(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant);
web::Response haal_weg(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant);
web::Response schuif_door(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant);

}  // namespace overleg::api
