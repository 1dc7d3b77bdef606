// JSON handlers of the slice, on the same actions.
#pragma once

#include "domein/aanmelding/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace aanmelding::api {

web::Response dien_in(kern::Call& call, const toegang::Grant<Indienen>& grant);
web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope);
web::Response een(kern::Call& call, const toegang::Grant<Volgen>& grant);
web::Response vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Intrekken>& grant);
web::Response bijlage(kern::Call& call, const toegang::Grant<BijlageLezen>& grant);
// One file in the field "bijlage" of a multipart form.
web::Response voeg_bijlage_toe(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant);

}  // namespace aanmelding::api
