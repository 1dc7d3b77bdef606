// What one can do with bijdragen. Pages and API share these.
#pragma once

#include "domein/bijdrage/mede.hpp"
#include "domein/bijdrage/model.hpp"
#include "domein/bijdrage/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace bijdrage::actions {

// Puts it on record as the item `id`, and in each dossier of `ook` as an item of its own: all of them or none. The same id twice
// is one bijdrage. InvalidInput with every fault, also when one of `ook` cannot be chosen (any more).
Result<kern::ItemId> voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
                              std::span<const mede::Keuze> ook, kern::ItemId id);

// Puts another in its place, as the item `id`; the same id twice is one correction. InvalidInput with every fault, Refusal
// when it was withdrawn or replaced, Conflict when it changed since the version that the writer saw. Those of `ook`, the same in
// other dossiers, are corrected with it: all of them or none.
Result<kern::ItemId> verbeter(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                              const Verbetering& verbetering, std::span<const mede::Ook> ook,
                              kern::ItemId id);

// Opens a bijdrage under secrecy to its kring. Conflict when it changed since `versie`.
Result<void> geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);

// Takes a bijdrage back. Conflict when it changed since `versie`.
Result<void> trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);

}  // namespace bijdrage::actions
