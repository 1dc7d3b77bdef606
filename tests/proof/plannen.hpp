// No page costs more because the house is larger: no statement that a test runs may read a table that grows with the house
// from end to end. Watched in every suite, on SQLite, whose plans without statistics depend on the schema alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/sql.hpp"

namespace proof {

// The tables that a plan reads as a whole and that grow with the house, by their names; empty: none.
std::vector<std::string> geheel_gelezen(std::string_view sql, std::string_view plan);

// Why this statement may read so much; nullptr: it may not.
const char* mag_alles_lezen(std::string_view name);

}  // namespace proof
