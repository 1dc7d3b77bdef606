// What one can do with disclosures and derden. Pages and API share these.
#pragma once

#include "domein/verstrekking/model.hpp"
#include "domein/verstrekking/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace verstrekking::actions {

// Prepares a disclosure and asks whom it must ask; its id. The same id twice is one. InvalidInput with every fault.
Result<kern::ItemId> bereid_voor(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                                 const Nieuw& nieuw, kern::ItemId id);
// Asks who takes part since and was not asked. Refusal: `al-gevraagd`, or of the state.
Result<void> vraag(kern::Call& call, const toegang::Grant<Voorbereiden>& grant);
// What this organisation says; may be changed until it is handed over. Refusal: `niet-gevraagd`, or of the state.
Result<void> antwoord(kern::Call& call, const toegang::Grant<Antwoorden>& grant, const Antwoord& antwoord);
// The reference of the lawfulness test (Wgs 1.7(2)).
Result<void> toets(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Toets& toets);
// Hands it over, when every gate stands open; else the Refusal of the first that is shut (rules::mag_overdragen). Copies what
// goes, as it stands, and opens it to a receiver that reads here.
Result<void> geef_over(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                       const Overdracht& overdracht);
// Ends it without a hand-over. What was said stays readable.
// The receiver was told that parts were corrected or taken back. `niets-te-melden` when he knows of all.
Result<void> meld(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, std::int64_t versie);
Result<void> sluit(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Sluiting& sluiting);
Result<void> informeer(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                       const Informeren& informeren, std::int64_t versie);
// What it led to, by the receiver himself, or noted by the regie of who cannot read here. The same
// id twice is one. Refusal: `niet-de-ontvanger`, `terugkoppeling-klaar`, or of the state.
Result<void> koppel_terug(kern::Call& call, const toegang::Grant<Antwoorden>& grant,
                          const NieuweTerugkoppeling& terug, const IdBytes& id);
Result<void> noteer_terugkoppeling(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                                   const NieuweTerugkoppeling& terug, const IdBytes& id);

Result<kern::ItemId> stel_derde_voor(kern::Call& call, const toegang::Grant<DerdeWijzigen>& grant,
                                     const NieuweDerde& nieuw, kern::ItemId id);
// A public participant admits it or not. Refusal: `niet-publiek`, `derde-beeindigd`.
Result<void> laat_toe(kern::Call& call, const toegang::Grant<Antwoorden>& grant, bool akkoord,
                      const std::string& reden);
Result<void> leg_verklaring_vast(kern::Call& call, const toegang::Grant<DerdeWijzigen>& grant,
                                 const NieuweVerklaring& nieuw);
Result<void> beeindig_derde(kern::Call& call, const toegang::Grant<DerdeWijzigen>& grant,
                            std::int64_t versie);

}  // namespace verstrekking::actions
