// Handlers of the API: what the pages do, as JSON; files as multipart and as they are.
#pragma once

#include "domein/uitwisseling/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace uitwisseling::api {

using toegang::Grant;
using toegang::PathText;
using web::Response;

Response casus(kern::Call& call, const Grant<Uitwisselen>& grant);
Response vraag(kern::Call& call, const Grant<Uitwisselen>& grant);
Response een(kern::Call& call, const Grant<Uitwisselen>& grant);
Response bestand(kern::Call& call, const Grant<Uitwisselen>& grant);
Response antwoord(kern::Call& call, const Grant<Uitwisselen>& grant);
Response treffer(kern::Call& call, const Grant<Uitwisselen>& grant);

Response pakket_uit(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_maak(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_bestand(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_lees_in(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_in(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_besluit(kern::Call& call, const Grant<Uitwisselen>& grant);
Response pakket_ontvangst(kern::Call& call, const Grant<Uitwisselen>& grant);

Response postvak(kern::Call& call, const Grant<Ontvangen>& grant);
Response ontvang(kern::Call& call, const Grant<Ontvangen>& grant);
Response binnen(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad);
Response geen_treffer(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad);
Response binnen_bestand(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad);

Response huizen(kern::Call& call, const Grant<HuizenLezen>& grant);
Response huis_maak(kern::Call& call, const Grant<HuizenWijzigen>& grant);
Response huis(kern::Call& call, const Grant<HuizenLezen>& grant, const PathText& pad);
Response huis_wijzig(kern::Call& call, const Grant<HuizenWijzigen>& grant, const PathText& pad);

}  // namespace uitwisseling::api
