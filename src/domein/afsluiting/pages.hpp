// The slice in HTML.
#pragma once

#include "domein/afsluiting/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace afsluiting::pages {

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response begin(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response terug(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response overdracht_formulier(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response nazorg_formulier(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response draag_over(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response plan_nazorg(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response punt(kern::Call& call, const toegang::Grant<Overdragen>& grant);
web::Response beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant);
web::Response laat_vervallen(kern::Call& call, const toegang::Grant<Afronden>& grant);

web::Response sluit_formulier(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response stel_sluiten_voor(kern::Call& call, const toegang::Grant<Afronden>& grant);
web::Response bevestig_sluiten(kern::Call& call, const toegang::Grant<Sluiten>& grant);
web::Response trek_sluiten_in(kern::Call& call, const toegang::Grant<Afronden>& grant);

web::Response afgesloten(kern::Call& call, const toegang::Grant<AfgeslotenLijst>& grant);
web::Response heropen_formulier(kern::Call& call, const toegang::Grant<Heropenen>& grant);
web::Response stel_heropenen_voor(kern::Call& call, const toegang::Grant<Heropenen>& grant);
web::Response trek_heropenen_in(kern::Call& call, const toegang::Grant<Heropenen>& grant);
web::Response heropening(kern::Call& call, const toegang::Grant<HeropeningBevestigen>& grant);
web::Response bevestig_heropenen(kern::Call& call, const toegang::Grant<HeropeningBevestigen>& grant);

}  // namespace afsluiting::pages
