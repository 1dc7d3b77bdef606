// JSON handlers of the slice, on the same actions.
#pragma once

#include "domein/betrokkene/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace betrokkene::api {

web::Response personen(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response voeg_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response verwijder(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response leg_contact(kern::Call& call, const toegang::Grant<ContactVastleggen>& grant);

web::Response relaties(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response relatie(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response leg_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response eindig_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response verwijder_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant);

web::Response waarschuwing(kern::Call& call, const toegang::Grant<Waarschuwen>& grant);
web::Response zet_waarschuwing(kern::Call& call, const toegang::Grant<Waarschuwen>& grant);
web::Response haal_waarschuwing_weg(kern::Call& call, const toegang::Grant<Waarschuwen>& grant);

}  // namespace betrokkene::api
