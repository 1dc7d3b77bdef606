// HTML handlers of the slice.
#pragma once

#include "domein/tijdpad/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace tijdpad::pages {

using toegang::Grant;
using toegang::PathText;
using web::Response;

Response toon(kern::Call& call, const Grant<Lezen>& grant);
Response begin(kern::Call& call, const Grant<Wijzigen>& grant);
Response stap(kern::Call& call, const Grant<Wijzigen>& grant);
Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant);

Response sjablonen(kern::Call& call, const Grant<SjabloonLezen>& grant);
Response sjabloon_nieuw(kern::Call& call, const Grant<SjabloonWijzigen>& grant);
Response sjabloon_maak(kern::Call& call, const Grant<SjabloonWijzigen>& grant);
Response sjabloon(kern::Call& call, const Grant<SjabloonWijzigen>& grant, const PathText& pad);
Response sjabloon_wijzig(kern::Call& call, const Grant<SjabloonWijzigen>& grant, const PathText& pad);

}  // namespace tijdpad::pages
