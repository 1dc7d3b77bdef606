#include "platform/web/assets.hpp"

#include "platform/web/assets_table.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace web {

const Asset* find_asset(std::string_view path) {
    const auto table = detail::asset_table();
    const auto found = std::ranges::lower_bound(table, path, {},
                                                [](const detail::NamedAsset& row) { return row.asset.path; });
    return found != table.end() && found->asset.path == path ? &found->asset : nullptr;
}

std::string_view asset_url(std::string_view name) {
    // A dozen rows: a scan is quicker than anything cleverer.
    for (const auto& row : detail::asset_table()) {
        if (row.name == name) {
            return row.asset.path;
        }
    }
    throw std::logic_error("unknown asset: " + std::string{name});
}

}  // namespace web
