// What somebody does with a question to the house. Each is one change with its entry in the log.
#pragma once

#include <string>

#include "domein/advies/form.hpp"
#include "domein/advies/store.hpp"

namespace advies::actions {

// Asks; the same form twice gives the same question.
Result<kern::DossierId> vraag(kern::Call& call, const toegang::Grant<Vragen>& grant, const Nieuw& nieuw,
                              kern::ItemId id);
// May the asker give names? Only when the house recorded a ground (DECISIONS 5).
bool namen_mogen(db::Reader& reader, Date vandaag);

// `aan` empty: whoever asks this takes it himself.
Result<void> wijs_toe(kern::Call& call, const toegang::Grant<Behandelen>& grant,
                      std::optional<kern::MedewerkerId> aan, std::int64_t versie);
// Many at once. Each passes the gate by itself; what was left out is said with why, and what is not this person's is not named.
struct Verdeeld {
    int aantal = 0;
    std::vector<std::pair<std::string, std::string>> overgeslagen;  // kenmerk, why
};
Result<Verdeeld> verdeel(kern::Call& call, const toegang::Grant<Verdelen>& grant, const Verdeling& verdeling);
Result<void> vraag_terug(kern::Call& call, const toegang::Grant<Behandelen>& grant, const std::string& tekst,
                         std::int64_t versie, kern::ItemId id);
Result<void> antwoord(kern::Call& call, const toegang::Grant<Behandelen>& grant,
                      const NieuwAntwoord& antwoord, kern::ItemId id);
// By the house or by who asked.
Result<void> sluit(kern::Call& call, const toegang::Grant<Behandelen>& grant, std::int64_t versie);
Result<void> sluit(kern::Call& call, const toegang::Grant<Aanvullen>& grant, std::int64_t versie);
Result<void> vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant, const std::string& tekst,
                     std::int64_t versie, kern::ItemId id);
Result<void> trek_in(kern::Call& call, const toegang::Grant<Aanvullen>& grant, std::int64_t versie);
// A draft of a report with what is known already; its id. The link stays.
Result<kern::ItemId> meld_aan(kern::Call& call, const toegang::Grant<Aanmelden>& grant);

}  // namespace advies::actions
