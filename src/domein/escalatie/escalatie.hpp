// The public face of the slice: what other slices may use.
#pragma once

#include "domein/escalatie/model.hpp"
#include "kern/toegang/routes.hpp"

namespace escalatie {

void routes(toegang::Routes& routes);

// What was asked of this person above the case table and waits for his answer, soonest first: where, until when; nothing of
// what it is about. At most `hoogstens`.
struct Wachtend {
    kern::DossierId dossier;
    kern::ItemId item;
    std::string kenmerk;
    Date antwoord_voor;
};
std::vector<Wachtend> wachtend(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens);

}  // namespace escalatie
