// The public face of the slice: its routes, and what waits on a second person. Other slices read what is managed here from the
// tables of the house.
#pragma once

#include <string>
#include <vector>

#include "kern/toegang/routes.hpp"

namespace beheer {

void routes(toegang::Routes& routes);

// One proposal that this person may confirm.
struct WachtendVoorstel {
    std::string wat;
    std::string voorsteller;
    Instant verloopt_op;
};
// What waits on this person, oldest first: accounts, heavy settings, members of a triagetafel.
std::vector<WachtendVoorstel> wacht_op(db::Reader& reader, const toegang::Principal& wie, Instant nu);

}  // namespace beheer
