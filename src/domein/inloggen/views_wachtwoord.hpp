// The fields of a new password, for the account and for the door.
#pragma once

#include <string_view>

#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace inloggen::view {

struct WachtwoordVelden {
    std::string_view login;
    const web::Input& input;
    std::string_view knop;
    void operator()(html::Out& out) const;
};

// Not the usual summary: of passwords nothing is kept.
struct WachtwoordFout {
    const web::Input& input;
    void operator()(html::Out& out) const;
};

}  // namespace inloggen::view
