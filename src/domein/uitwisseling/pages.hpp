// Handlers of the pages.
#pragma once

#include "domein/uitwisseling/rights.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"
#include "platform/web/input.hpp"

namespace uitwisseling::pages {

using toegang::Grant;
using toegang::PathText;
using web::Response;

// Of a casus (pages.cpp).
Response casus(kern::Call& call, const Grant<Uitwisselen>& grant);
Response formulier(kern::Call& call, const Grant<Uitwisselen>& grant);
Response vraag(kern::Call& call, const Grant<Uitwisselen>& grant);
Response een(kern::Call& call, const Grant<Uitwisselen>& grant);
Response bestand(kern::Call& call, const Grant<Uitwisselen>& grant);
Response antwoord(kern::Call& call, const Grant<Uitwisselen>& grant);
Response treffer_formulier(kern::Call& call, const Grant<Uitwisselen>& grant);
Response treffer(kern::Call& call, const Grant<Uitwisselen>& grant);

// Packages (pakket_pages.cpp).
Response pakket_uit(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_maak(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_bestand(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_lees_in(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_in(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_besluit(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_ontvangst(kern::Call& call, const Grant<Uitwisselen>& grant);
// The page of the question of a grant; a form that came back keeps what was typed, `melding` says what stands in the way.
Response toon_een(kern::Call& call, const Grant<Uitwisselen>& grant, const web::Input& input,
                  html::Fragment melding = {});

// Of the house (binnen_pages.cpp).
Response postvak(kern::Call& call, const Grant<Ontvangen>& grant);
Response ontvang(kern::Call& call, const Grant<Ontvangen>& grant);
Response binnen(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad);
Response geen_treffer(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad);
Response binnen_bestand(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad);

// Of beheer (huizen_pages.cpp).
Response huizen(kern::Call& call, const Grant<HuizenLezen>& grant);
Response huis_nieuw(kern::Call& call, const Grant<HuizenWijzigen>& grant);
Response huis_maak(kern::Call& call, const Grant<HuizenWijzigen>& grant);
Response huis(kern::Call& call, const Grant<HuizenLezen>& grant, const PathText& pad);
Response huis_wijzig(kern::Call& call, const Grant<HuizenWijzigen>& grant, const PathText& pad);
Response huis_bevestig(kern::Call& call, const Grant<HuisBevestigen>& grant, const PathText& pad);

}  // namespace uitwisseling::pages
