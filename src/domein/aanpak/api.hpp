// JSON handlers of the slice.
#pragma once

#include "domein/aanpak/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace aanpak::api {

web::Response overzicht(kern::Call& call, const toegang::Scope<Lijst>& scope);
web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope, const toegang::PathText& pad);
web::Response casus(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response begin(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response bevestig(kern::Call& call, const toegang::Grant<Bevestigen>& grant);
web::Response stop(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response geef_rol(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response begin_fase(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response bespreek(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response herzie(kern::Call& call, const toegang::Grant<Wijzigen>& grant);

web::Response criteria(kern::Call& call, const toegang::Scope<Lijst>& scope);
web::Response leg_criteria_vast(kern::Call& call, const toegang::Grant<CriteriaVastleggen>& grant);

web::Response leiding(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response spreek_af(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response stop_afspraak(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response radicalisering(kern::Call& call, const toegang::Grant<OverdrachtLezen>& grant);
web::Response draag_over(kern::Call& call, const toegang::Grant<Overdragen>& grant);
web::Response beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant);
web::Response cijfers(kern::Call& call, const toegang::Grant<Cijfers>& grant);

}  // namespace aanpak::api
