// HTML handlers of the slice.
#pragma once

#include "domein/aanmelding/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace aanmelding::pages {

web::Response overzicht(kern::Call& call, const toegang::Scope<Lijst>& scope);

// The form: fresh, and as a draft kept it.
web::Response nieuw(kern::Call& call, const toegang::Grant<Indienen>& grant);
web::Response concept_openen(kern::Call& call, const toegang::Grant<Indienen>& grant,
                             const toegang::PathText& pad);
// Saves the draft: by the buttons of the form (303 to where the button leads), or by its script (JSON).
web::Response concept_bewaren(kern::Call& call, const toegang::Grant<Indienen>& grant);
web::Response concept_weg(kern::Call& call, const toegang::Grant<Indienen>& grant,
                          const toegang::PathText& pad);
web::Response dien_in(kern::Call& call, const toegang::Grant<Indienen>& grant);

web::Response volg(kern::Call& call, const toegang::Grant<Volgen>& grant);
web::Response vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<Intrekken>& grant);

web::Response voeg_bijlage_toe(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant);
web::Response bijlage(kern::Call& call, const toegang::Grant<BijlageLezen>& grant);

}  // namespace aanmelding::pages
