// Handlers of the API: what the pages do, as JSON.
#pragma once

#include "domein/verstrekking/rights.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/web/response.hpp"

namespace verstrekking::api {

web::Response lijst(kern::Call& call, const toegang::Grant<Lijst>& grant);
web::Response bereid_voor(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response stuk(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response bestand(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response antwoord(kern::Call& call, const toegang::Grant<Antwoorden>& grant);
web::Response vraag(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response toets(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response geef_over(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response sluit(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response informeer(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response meld(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response koppel_terug(kern::Call& call, const toegang::Grant<Antwoorden>& grant);
web::Response noteer_terugkoppeling(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
web::Response stel_derde_voor(kern::Call& call, const toegang::Grant<DerdeWijzigen>& grant);
web::Response derde(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response laat_toe(kern::Call& call, const toegang::Grant<Antwoorden>& grant);
web::Response verklaring(kern::Call& call, const toegang::Grant<DerdeWijzigen>& grant);
web::Response beeindig_derde(kern::Call& call, const toegang::Grant<DerdeWijzigen>& grant);

}  // namespace verstrekking::api
