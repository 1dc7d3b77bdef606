// The public face of the slice: what other slices may use.
#pragma once

#include <vector>

#include "domein/overleg/model.hpp"
#include "kern/toegang/routes.hpp"

namespace overleg {

void routes(toegang::Routes& routes);

// Where the dossier of the grant is on an agenda that is yet to come, soonest first; for who may see its points.
std::vector<Overleg> komende_van(db::Reader& reader, const toegang::GrantBasis& grant);

// Meetings of today and the days after, that this person was invited to: for Mijn werk. At most `hoogstens`.
struct Uitnodiging {
    Overleg overleg;
    Antwoord antwoord = Antwoord::nog_niet;
};
std::vector<Uitnodiging> uitnodigingen(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens);

}  // namespace overleg
