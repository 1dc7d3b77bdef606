// The public face of the slice: what other slices may use.
#pragma once

#include <span>
#include <vector>

#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/model.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/parts.hpp"
#include "platform/json/writer.hpp"
#include "platform/web/input.hpp"

namespace bijdrage {

void routes(toegang::Routes& routes);

// A bijdrage as JSON. Only what Gezien opened is written.
void json_van(json::Writer& json, const Bijdrage& bijdrage);

// The bijdragen of the dossier of this grant, as this person may see them, newest first.
std::vector<Bijdrage> lijst(db::Reader& reader, const toegang::GrantBasis& grant);

// A page of them, newest first; page counts from 1. Only what stands on it is opened.
Bladzijde bladzijde(db::Reader& reader, const toegang::GrantBasis& grant, const Keuze& keuze, int page,
                    int size);
// The plain facts of those that are open to this person, newest first; nothing is opened.
std::vector<Kop> koppen(db::Reader& reader, const toegang::GrantBasis& grant);
// The days of the incidents that are open to this person, oldest first; nothing is opened.
std::vector<Date> incidenten(db::Reader& reader, const toegang::GrantBasis& grant);

// One bijdrage as a block of the casus page: bron, who, when, text or lock, klassen, kring, conditions. On a
// page of its own its heading stands right under the title: level h2.
void blok(html::Out& out, const toegang::GrantBasis& grant, const Bijdrage& bijdrage, Instant gezien,
          html::Level kop = html::Level::h3);

// --- For an act of another slice that gives a bijdrage as well (an answer to the house) -----------------------------

// The fields of the form, without its button. `input` is the whole form or the part of it that is the bijdrage.
struct Velden {
    const web::Input& input;
    std::span<const Deelnemend> organisaties;
    void operator()(html::Out& out) const;
};
// What stands in those fields before anybody typed.
void begin(web::Input& input);
// Reading them; faults are noted in the input. Where no category is ticked the usual ones of this organisation count.
Nieuw lees(web::Input& input, const toegang::GrantBasis& grant);
// Everything that is wrong with it; nothing: it may be stored.
std::vector<FieldFault> alle_fouten(const Nieuw& nieuw, Date vandaag);
// Seal ahead of the change, store inside it. The right of the grant must be one that lets its organisation give.
Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw, kern::ItemId id);
// `eerste_verwerking`: of a datum that came from elsewhere, the day it was first processed there; else today (Wgs 1.8(7)).
void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Nieuw& nieuw, const Verzegeld& verzegeld,
            std::optional<Date> eerste_verwerking = std::nullopt);

}  // namespace bijdrage
