// What one can do in triage. Pages and API share these.
#pragma once

#include <span>
#include <vector>

#include "domein/triage/form.hpp"
#include "domein/triage/model.hpp"
#include "domein/triage/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace triage::actions {

// Records the first contact with the aanmelder on a day from receipt up to today; nothing: now. InvalidInput for another
// day, Refusal when it was recorded before.
Result<void> eerste_contact(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                            std::optional<Date> dag);

// Gives the report to somebody of the house who is named in it. Refusal when he is not; Conflict when it changed since
// `versie` (nothing: whatever it was).
Result<void> wijs_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, kern::MedewerkerId aan,
                      std::optional<std::int64_t> versie);

// Sets the statutory categories of the report or an addition. NotFound for a text this person may not read, Conflict when
// it changed since `versie`.
Result<void> deel_in(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Indeling& indeling);

// A question to the aanmelder, stored as the item `id`; the same id twice is one question. InvalidInput when it is empty or
// too long.
Result<void> vraag(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const std::string& tekst,
                   kern::ItemId id);

// Asks somebody of a public participant to judge along (Wgs 2.31(2)): he sees the report from now. InvalidInput when he is
// of no public participant, not designated, in this dossier already, or excluded from it.
Result<void> voeg_beoordelaar_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                                  kern::MedewerkerId wie);

// Registers the judgement on one or more tests (Bgs 2.20(3)). Refusal while a decision waits; Conflict when somebody
// judged since `versie`.
Result<void> beoordeel(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                       const Beoordeling& beoordeling);

// Prepares a decision, or puts it in force at once when it was taken elsewhere or a standing mandate covers it.
// InvalidInput with every fault, Refusal with the code of the rule.
struct Voorbereid {
    kern::BesluitId id;
    bool genomen = false;
};
Result<Voorbereid> bereid_voor(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                               const NieuwBesluit& nieuw);

// Withdraws a decision that waits. Conflict when it is in force, withdrawn, or changed since `versie`.
Result<void> trek_in(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, kern::BesluitId besluit,
                     std::int64_t versie);

// The answer of a public participant; true: with it the decision is in force. InvalidInput for a no without a reason,
// Refusal when the organisation answered before or the decision is not open.
Result<bool> bevestig(kern::Call& call, const toegang::Grant<Bevestigen>& grant, kern::BesluitId besluit,
                      const NieuweBevestiging& antwoord);

// What came of giving several reports to one person; what is not there for the reader is in none of these.
struct Toegewezen {
    int aantal = 0;
    std::vector<kern::DossierId> gewijzigd;  // by another, since the version that was sent: nothing was done
    std::vector<kern::DossierId> werkt_niet_mee;  // the person is not named in these: nothing was done
};
// Gives each under a grant of its own: one that cannot be given does not hold up the others.
Toegewezen wijs_alle_toe(kern::Call& call, std::span<const Toewijzingen::Een> dossiers,
                         kern::MedewerkerId aan);

}  // namespace triage::actions
