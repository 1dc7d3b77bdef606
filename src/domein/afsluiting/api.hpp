// The slice in JSON. Opening again has no route here: it asks for both factors just given, and a token never has those.
#pragma once

#include "domein/afsluiting/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace afsluiting::api {

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response begin(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response terug(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response draag_over(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response plan_nazorg(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response punt(kern::Call& call, const toegang::Grant<Overdragen>& grant);
web::Response beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant);
web::Response laat_vervallen(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response stel_sluiten_voor(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response bevestig_sluiten(kern::Call& call, const toegang::Grant<Sluiten>& grant);
web::Response trek_sluiten_in(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response afgesloten(kern::Call& call, const toegang::Grant<AfgeslotenLijst>& grant);

}  // namespace afsluiting::api
