// JSON handlers of the slice, on the same actions.
#pragma once

#include "domein/plan/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace plan::api {

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response stel_doel(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response geef_resultaat(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response stel_actie_voor(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<ActieLezen>& grant);
web::Response antwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant);
web::Response voortgang(kern::Call& call, const toegang::Grant<Beantwoorden>& grant);
web::Response afronding(kern::Call& call, const toegang::Grant<Beantwoorden>& grant);
web::Response wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response verval(kern::Call& call, const toegang::Grant<Wijzigen>& grant);

web::Response bied_aan(kern::Call& call, const toegang::Grant<Beantwoorden>& grant);
web::Response trek_aanbod_in(kern::Call& call, const toegang::Grant<Beantwoorden>& grant);
web::Response beantwoord_aanbod(kern::Call& call, const toegang::Grant<Overnemen>& grant);

web::Response versies(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response versie(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response stel_vast(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response geef_akkoord(kern::Call& call, const toegang::Grant<Instemmen>& grant);

web::Response lijst(kern::Call& call, const toegang::Scope<Acties>& scope);

web::Response deel(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response maak_los(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response naast(kern::Call& call, const toegang::Grant<Lezen>& grant);

}  // namespace plan::api
