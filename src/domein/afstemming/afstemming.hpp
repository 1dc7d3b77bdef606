// The public face of the slice: what other slices may use.
#pragma once

#include <optional>
#include <vector>

#include "domein/afstemming/model.hpp"
#include "domein/afstemming/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace afstemming {

void routes(toegang::Routes& routes);

// --- For an act that serves more than one dossier -------------------------------------------------------------------

// A link that holds today, on both sides: the other dossier, and its row in this one and in that one.
struct Lopend {
    kern::DossierId dossier;
    kern::ItemId link;
    kern::ItemId overkant;
};

// The dossiers that are aligned with that of the grant and of which this person may know it: in both he reads with what they
// are aligned. Which right he has there is for daar() to say. `reader` may be the Tx of a change, with its renewed grant.
std::vector<Lopend> verbonden(kern::Call& call, db::Reader& reader, const toegang::GrantBasis& grant);

// May this person know that something of the one dossier stands in the other too, also when the link is over?
bool ziet_beide(kern::Call& call, db::Reader& reader, const toegang::GrantBasis& grant,
                kern::DossierId ander);

// A right of the person of `hier` on another dossier, or on an item of it; nothing when it is not his, or not there. The gate
// says so, as always; a no is no entry of the log, for nothing was asked for.
template <toegang::Rechttype R>
std::optional<toegang::Grant<R>> daar(kern::Call& call, db::Reader& reader, const toegang::GrantBasis& hier,
                                      kern::DossierId ander,
                                      std::optional<kern::ItemId> item = std::nullopt) {
    toegang::Besluit besluit;
    return call.kern.gate.ask<R>(reader, hier.wie(), {ander, item}, hier.nu(), call.inzage, besluit);
}

}  // namespace afstemming
