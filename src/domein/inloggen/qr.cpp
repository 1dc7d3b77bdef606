#include "domein/inloggen/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <new>
#include <stdexcept>
#include <string>

namespace inloggen {
namespace {

constexpr int stille_rand = 4;  // modules, as the standard asks

// One subpath per run of dark modules in a row.
std::string pad_van(const QRcode& code) {
    std::string pad;
    const auto donker = [&](int x, int y) { return (code.data[y * code.width + x] & 1) != 0; };
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width; ++x) {
            if (!donker(x, y)) continue;
            const int van = x;
            while (x < code.width && donker(x, y)) ++x;
            const std::string breed = std::to_string(x - van);
            pad += "M" + std::to_string(van + stille_rand) + " " + std::to_string(y + stille_rand) + "h" +
                   breed + "v1h-" + breed + "z";
        }
    }
    return pad;
}

}  // namespace

void Qr::operator()(html::Out& out) const {
    if (text.size() > 1'000) throw std::length_error("a QR code of a log-in holds 1,000 bytes at most");
    const std::string exact(text);
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(exact.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) throw std::bad_alloc();
    const std::string zijde = std::to_string(code->width + 2 * stille_rand);
    const std::string vlak = "0 0 " + zijde + " " + zijde;
    out("<svg class=\"rh-qr\" role=\"img\" aria-label=\"{}\" viewBox=\"{}\" width=\"200\" height=\"200\" "
        "shape-rendering=\"crispEdges\"><rect width=\"{}\" height=\"{}\" fill=\"#fff\"/><path "
        "fill=\"#000\" d=\"{}\"/></svg>",
        zin, vlak, zijde, zijde, pad_van(*code));
}

}  // namespace inloggen
