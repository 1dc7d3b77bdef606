// HTML handlers of the slice.
#pragma once

#include "domein/nazorg/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace nazorg::pages {

web::Response werklijst(kern::Call& call, const toegang::Scope<Lijst>& scope);
web::Response deel_in(kern::Call& call, const toegang::Grant<Indelen>& grant);
web::Response neem_terug(kern::Call& call, const toegang::Grant<Indelen>& grant,
                         const toegang::PathText& pad);

web::Response lijsten(kern::Call& call, const toegang::Grant<Invoeren>& grant);
web::Response zet_klaar(kern::Call& call, const toegang::Grant<Invoeren>& grant);
web::Response lijst(kern::Call& call, const toegang::Grant<Invoeren>& grant, const toegang::PathText& pad);
web::Response kies_kolommen(kern::Call& call, const toegang::Grant<Invoeren>& grant,
                            const toegang::PathText& pad);
web::Response voer_in(kern::Call& call, const toegang::Grant<Invoeren>& grant, const toegang::PathText& pad);
web::Response gooi_weg(kern::Call& call, const toegang::Grant<Invoeren>& grant, const toegang::PathText& pad);
// The rows that are wrong, as a table for a spreadsheet: line and reason, nothing of the person.
web::Response fouten(kern::Call& call, const toegang::Grant<Invoeren>& grant, const toegang::PathText& pad);

web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
// The same of a casus: what was known in nazorg, to take over in the plan.
web::Response in_casus(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response nieuwe_scan(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response scan(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response nieuwe_steun(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response steun(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response rond_af(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const toegang::PathText& pad);
web::Response aanmelding(kern::Call& call, const toegang::Grant<Opschalen>& grant);
web::Response meld_aan(kern::Call& call, const toegang::Grant<Opschalen>& grant);

web::Response contacten(kern::Call& call, const toegang::Grant<Contact>& grant);
web::Response wijs_aan(kern::Call& call, const toegang::Grant<Contact>& grant);

}  // namespace nazorg::pages
