// Releases from detention of a world: one list that was taken in, with who does it for each municipality.
#pragma once

#include <string>
#include <vector>

#include "app/house.hpp"
#include "app/seed/codes.hpp"
#include "app/seed/generator.hpp"
#include "app/seed/world.hpp"
#include "domein/nazorg/model.hpp"

namespace app::seed {

struct Release {
    Date datum;
    std::string gemeente;
    nazorg::Indeling indeling = nazorg::Indeling::nieuw;
    bool gescand = false;
    std::uint64_t serial = 0;  // gives the person a BSN of his own
};

// In the order told; the first release is the first that was taken in. Once, after the house is written.
void write_aftercare(House& house, const Huis& huis, const Codes& codes, const Generator& generator,
                     const std::vector<Release>& releases);

}  // namespace app::seed
