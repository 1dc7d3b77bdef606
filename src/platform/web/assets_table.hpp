// The seam between assets.cpp and the generated file with the bytes; nobody else includes it.
// Invariant: rows are in ascending order of path.
#pragma once

#include "platform/web/assets.hpp"

#include <span>

namespace web::detail {

struct NamedAsset {
    std::string_view name;
    Asset asset;
};

std::span<const NamedAsset> asset_table();

}  // namespace web::detail
