// The field of a form by which people hand in files. Without script it is what the browser makes of it; with script files can
// also be dropped on it (web/js/slepen.js).
#pragma once

#include <string_view>

#include "platform/html/html.hpp"
#include "platform/web/input.hpp"

namespace bestand {

struct Veld {
    const web::Input& input;  // its fault at `naam` stands above the field
    std::string_view naam;
    std::string_view label;
    bool meer = false;  // several at once
    void operator()(html::Out& out) const;
};

}  // namespace bestand
