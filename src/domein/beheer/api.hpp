// The lists of beheer as JSON; people by name and function, never an account.
#pragma once

#include "domein/beheer/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace beheer::api {

web::Response organisaties(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response medewerkers(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response regietafels(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response convenanten(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response codelijsten(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response instellingen(kern::Call& call, const toegang::Grant<Lezen>& grant);

}  // namespace beheer::api
