// HTML handlers of the slice.
#pragma once

#include "domein/betrokkene/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace betrokkene::pages {

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response nieuw(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response voeg_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response wijziging(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response verwijdering(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response verwijder(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response leg_contact(kern::Call& call, const toegang::Grant<ContactVastleggen>& grant);

web::Response nieuwe_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response leg_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response relatie(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response eindig_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response verwijder_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant);

web::Response waarschuwing(kern::Call& call, const toegang::Grant<Waarschuwen>& grant);
web::Response zet_waarschuwing(kern::Call& call, const toegang::Grant<Waarschuwen>& grant);
web::Response haal_waarschuwing_weg(kern::Call& call, const toegang::Grant<Waarschuwen>& grant);

}  // namespace betrokkene::pages
