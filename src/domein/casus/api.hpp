// JSON handlers of the slice, on the same actions.
#pragma once

#include "domein/casus/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace casus::api {

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope);
web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response tijdlijn(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response druk_af(kern::Call& call, const toegang::Grant<Afdrukken>& grant);
web::Response ingezien(kern::Call& call, const toegang::Grant<Inzage>& grant);
web::Response wijzig_kop(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response stel_deelname_voor(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant);
web::Response beeindig_deelname(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant);
web::Response bevestig_deelname(kern::Call& call, const toegang::Grant<DeelnameBevestigen>& grant);
web::Response trek_in(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant);

}  // namespace casus::api
