// HTML handlers of the slice.
#pragma once

#include "domein/advies/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace advies::pages {

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope);
web::Response verdeel(kern::Call& call, const toegang::Grant<Verdelen>& grant);
web::Response formulier(kern::Call& call, const toegang::Grant<Vragen>& grant);
web::Response vraag(kern::Call& call, const toegang::Grant<Vragen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response afdruk(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response wijs_toe(kern::Call& call, const toegang::Grant<Behandelen>& grant);
web::Response vraag_terug(kern::Call& call, const toegang::Grant<Behandelen>& grant);
web::Response antwoord(kern::Call& call, const toegang::Grant<Behandelen>& grant);
web::Response sluit(kern::Call& call, const toegang::Grant<Behandelen>& grant);
web::Response vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant);
web::Response rond_af(kern::Call& call, const toegang::Grant<Aanvullen>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Aanvullen>& grant);
web::Response meld_aan(kern::Call& call, const toegang::Grant<Aanmelden>& grant);

}  // namespace advies::pages
