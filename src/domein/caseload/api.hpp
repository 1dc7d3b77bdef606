// The slice in JSON.
#pragma once

#include "domein/caseload/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace caseload::api {

web::Response lijst(kern::Call& call, const toegang::Scope<Verplaatsen>& scope);
web::Response verplaats(kern::Call& call, const toegang::Grant<Verplaatsen>& grant);
web::Response waarnemingen(kern::Call& call, const toegang::Grant<Waarnemen>& grant);
web::Response neem_waar(kern::Call& call, const toegang::Grant<Waarnemen>& grant);
web::Response stop_waarneming(kern::Call& call, const toegang::Grant<Waarnemen>& grant,
                              const toegang::PathText& pad);
web::Response rondje(kern::Call& call, const toegang::Scope<Bijwerken>& scope);
web::Response zet_stil(kern::Call& call, const toegang::Grant<Bijwerken>& grant);
web::Response herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant);

}  // namespace caseload::api
