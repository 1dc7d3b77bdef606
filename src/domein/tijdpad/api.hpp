// JSON handlers of the slice, on the same actions.
#pragma once

#include "domein/tijdpad/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace tijdpad::api {

using toegang::Grant;
using toegang::PathText;
using web::Response;

Response toon(kern::Call& call, const Grant<Lezen>& grant);
Response begin(kern::Call& call, const Grant<Wijzigen>& grant);
Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant);

Response sjablonen(kern::Call& call, const Grant<SjabloonLezen>& grant);
Response sjabloon_maak(kern::Call& call, const Grant<SjabloonWijzigen>& grant);
Response sjabloon(kern::Call& call, const Grant<SjabloonLezen>& grant, const PathText& pad);
Response sjabloon_wijzig(kern::Call& call, const Grant<SjabloonWijzigen>& grant, const PathText& pad);

}  // namespace tijdpad::api
