// The public face of the slice: what other slices may use.
#pragma once

#include "domein/risico/model.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"
#include "platform/json/writer.hpp"

namespace risico {

void routes(toegang::Routes& routes);

// The judgements of the dossier as this person may see them, newest first: on paper, and as an array.
void afdruk(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant);
void json_van(json::Writer& json, db::Reader& reader, const toegang::GrantBasis& grant);

}  // namespace risico
