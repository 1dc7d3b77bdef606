// Worlds: what `regiehuis seed` fills a new house with. The same world and number give the same content on both engines
// (DECISIONS 42); only the nonces of the seals differ.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/config.hpp"

namespace app::seed {

struct Options {
    Place place;
    std::string world;
    std::uint64_t seed = 1;
    std::string name = "Zorg- en Veiligheidshuis";  // world leeg
    std::vector<fs::path> recovery_keys = {};       // world leeg: where the secret halves go, none there yet
};

// Makes the house and fills it. Throws Fault when the directory holds a house or the world does not exist.
void run(const Options& options);

}  // namespace app::seed
