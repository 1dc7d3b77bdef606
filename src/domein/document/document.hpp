// The public face of the slice: what other slices may use.
#pragma once

#include "domein/document/model.hpp"
#include "kern/bestand/bestand.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"

namespace document {

void routes(toegang::Routes& routes);

// The letters that belong to the phase of the dossier, for a page beside the casus: those that were made, and the way to make
// one for who may. Writes nothing when there is neither.
void brieven(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant);

// The documents of the dossier that are open to this person, newest first, each with its newest file among `versies`.
std::vector<Document> met_bestand(db::Reader& reader, const toegang::GrantBasis& grant);
// The newest file of one of them; nothing when it is not there or not for this person. Throws BrokenSeal.
std::optional<bestand::Inhoud> nieuwste_bestand(const kern::Call& call, const toegang::GrantBasis& grant,
                                                kern::ItemId document);

}  // namespace document
