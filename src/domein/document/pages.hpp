// HTML handlers of the slice.
#pragma once

#include "domein/document/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace document::pages {

web::Response lijst(kern::Call& call, const toegang::Grant<Overzicht>& grant);
web::Response formulier(kern::Call& call, const toegang::Grant<Toevoegen>& grant);
web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response bestand(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response vervang(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant);

web::Response brief(kern::Call& call, const toegang::Grant<BriefMaken>& grant);
web::Response maak_brief(kern::Call& call, const toegang::Grant<BriefMaken>& grant);

}  // namespace document::pages
