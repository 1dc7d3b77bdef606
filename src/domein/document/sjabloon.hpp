// The texts of docs/brieven, embedded in the program at build time, in order of name.
#pragma once

#include <span>
#include <string_view>

namespace document::brief {

struct Sjabloon {
    std::string_view name;  // "uitnodiging"
    std::string_view text;
};

std::span<const Sjabloon> sjablonen();

}  // namespace document::brief
