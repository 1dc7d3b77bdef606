// TOML as the tree that JSON gives too, so that its library stays in one file. Dates are not used: they come as text.
#pragma once

#include <string_view>

#include "platform/json/value.hpp"

namespace app {

// `name` is what a fault calls the text. Throws Fault with the line.
json::Value parse_toml(std::string_view text, std::string_view name);

}  // namespace app
