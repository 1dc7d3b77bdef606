// JSON handlers of the slice, on the same actions.
#pragma once

#include "domein/triage/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace triage::api {

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope);
web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response overlap(kern::Call& call, const toegang::Grant<Overlap>& grant);
web::Response antwoord(kern::Call& call, const toegang::Grant<Antwoord>& grant);
web::Response wijs_alle_toe(kern::Call& call, const toegang::Scope<Lijst>& scope);
web::Response wijs_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response eerste_contact(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response deel_in(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response vraag(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response voeg_beoordelaar_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response beoordeel(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response bereid_voor(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response bevestig(kern::Call& call, const toegang::Grant<Bevestigen>& grant);

}  // namespace triage::api
