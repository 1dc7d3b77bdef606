// A QR code as an inline picture, by libqrencode. Dark on white in both themes, with its quiet zone: cameras
// need that.
#pragma once

#include <string_view>

#include "platform/html/html.hpp"

namespace inloggen {

struct Qr {
    std::string_view text;  // at most 1,000 bytes; longer throws std::length_error
    std::string_view zin;   // what it is, for who cannot see it
    void operator()(html::Out& out) const;
};

}  // namespace inloggen
