// What one can do with documents. Pages and API share these.
#pragma once

#include <span>
#include <vector>

#include "domein/document/model.hpp"
#include "domein/document/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace document::actions {

// A file and the item it becomes; the same id twice is one document.
struct Bestand {
    const web::File* file = nullptr;
    kern::ItemId id;
};

// Puts each file on the casus as a document, all described by `nieuw`. Every file is judged before the first is kept, so
// InvalidInput (with every fault, those of files at "bestand") and a silent scanner mean that nothing was kept. Refused when
// the casus is full; what was kept before that stays.
Result<void> voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
                      std::span<const Bestand> bestanden);

// Puts a document that the program itself made on the casus, as `id`; `type` is its MIME type.
Result<void> bewaar_gemaakt(kern::Call& call, const toegang::Grant<BriefMaken>& grant, const Nieuw& nieuw,
                            const Naam& naam, std::string_view bytes, kern::ItemId id);

// Puts a new version in front of the old ones; who could read it hears of it. Conflict when it changed since `versie` or was
// taken back.
Result<void> vervang(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const web::File& file,
                     std::int64_t versie);

// Opens a document under secrecy to its kring. Conflict when it changed since `versie`.
Result<void> geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);

// Takes a document back; who could read it hears of it. Conflict when it changed since `versie`.
Result<void> trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);

}  // namespace document::actions
