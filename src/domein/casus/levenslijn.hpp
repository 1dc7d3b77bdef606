// The life line of a casus: phases, events and AVE as a picture made on the server, with its table.
#pragma once

#include <span>

#include "domein/casus/model.hpp"

namespace casus::view {

struct Levenslijn {
    std::span<const Gebeurtenis> gebeurtenissen;
    std::string_view kenmerk;
    Date vandaag;
    void operator()(html::Out& out) const;
};

}  // namespace casus::view
