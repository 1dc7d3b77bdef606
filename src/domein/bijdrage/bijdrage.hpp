// The public face of the slice: what other slices may use.
#pragma once

#include <vector>

#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/model.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/parts.hpp"
#include "platform/json/writer.hpp"

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

// One bijdrage as a block of the casus page: bron, who, when, text or lock, klassen, kring, conditions. On a
// page of its own its heading stands right under the title: level h2.
void blok(html::Out& out, const toegang::GrantBasis& grant, const Bijdrage& bijdrage, Instant gezien,
          html::Level kop = html::Level::h3);

}  // namespace bijdrage
