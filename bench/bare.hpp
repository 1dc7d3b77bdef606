// The SQL that an operation cannot do without, with nothing around it: no HTTP, no rights, no seals, no log. What the rest of the
// program costs stands against this.
#pragma once

#include <string_view>
#include <vector>

#include "bench/world.hpp"

namespace bench {

struct Bare {
    std::string_view name;  // as in operations.hpp
    double cpu_ms = 0;      // of this process, for one
};

// Opens the copy of the world, so no server may run on it. About half a second per operation.
std::vector<Bare> bare_sql(const World& world);

}  // namespace bench
