// The texts of seed/demo, embedded in the program at build time, in order of name.
#pragma once

#include <span>
#include <string_view>

namespace app::seed {

struct Resource {
    std::string_view name;  // "huis.toml"
    std::string_view text;
};

std::span<const Resource> resources();

}  // namespace app::seed
