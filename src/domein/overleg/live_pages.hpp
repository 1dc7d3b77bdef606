// HTML handlers of the table.
#pragma once

#include "domein/overleg/live_rights.hpp"
#include "domein/plan/plan.hpp"
#include "kern/toegang/routes.hpp"

namespace overleg::live::pages {

using toegang::Grant;
using toegang::PathText;
using toegang::Scope;

web::Response toon(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad);
web::Response deel(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad);
web::Response stroom(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad);
web::Response zaal(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad);

web::Response open(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad);
web::Response sluit(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad);
web::Response zet_aanwezig(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad);
web::Response zet_zaal(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad);

web::Response begin(kern::Call& call, const Grant<PuntLeiden>& grant);
web::Response parkeer(kern::Call& call, const Grant<PuntLeiden>& grant);
web::Response rond_af(kern::Call& call, const Grant<PuntLeiden>& grant);
web::Response laat_toe(kern::Call& call, const Grant<PuntLeiden>& grant);
web::Response mondeling(kern::Call& call, const Grant<PuntLeiden>& grant);
web::Response schrijf(kern::Call& call, const Grant<Schrijven>& grant);
web::Response besluit(kern::Call& call, const Grant<plan::Wijzigen>& grant);
web::Response regel(kern::Call& call, const Grant<Vrijgeven>& grant);
web::Response geef_vrij(kern::Call& call, const Grant<Vrijgeven>& grant);

web::Response verslagen(kern::Call& call, const Grant<Verslagen>& grant);
web::Response verslag(kern::Call& call, const Grant<VerslagLezen>& grant);
web::Response lees_terug(kern::Call& call, const Grant<VerslagBeantwoorden>& grant);
web::Response verbeter(kern::Call& call, const Grant<PuntLeiden>& grant);

}  // namespace overleg::live::pages
