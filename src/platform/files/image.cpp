#include "platform/files/image.hpp"

namespace files {
namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

// Signature, then a chunk IHDR that begins with width and height.
std::optional<ImageSize> png_size(std::string_view bytes) {
    constexpr std::size_t header = 24;
    if (bytes.size() < header || bytes.substr(12, 4) != "IHDR") return std::nullopt;
    return ImageSize{big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
}

// Start of frame: C0 to CF, but for three that are tables.
bool is_frame(std::uint8_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
// Markers that stand alone, without a length.
bool is_bare(std::uint8_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); }

// Segments, each a marker and its length, up to the frame; a thumbnail lies inside a segment and is passed over.
std::optional<ImageSize> jpeg_size(std::string_view bytes) {
    constexpr std::uint8_t scan = 0xDA, end = 0xD9, lead = 0xFF;
    constexpr std::size_t frame = 9;  // marker, length, precision, height, width
    std::size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (static_cast<std::uint8_t>(bytes[at]) != lead) return std::nullopt;
        const auto marker = static_cast<std::uint8_t>(bytes[at + 1]);
        if (marker == lead) {  // padding
            ++at;
            continue;
        }
        if (is_bare(marker)) {
            at += 2;
            continue;
        }
        if (marker == scan || marker == end) return std::nullopt;
        if (is_frame(marker)) {
            if (at + frame > bytes.size()) return std::nullopt;
            return ImageSize{big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)};
        }
        const std::uint32_t length = big_endian(bytes, at + 2, 2);
        if (length < 2) return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ImageSize> image_size(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return png_size(bytes);
    if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg_size(bytes);
    return std::nullopt;
}

}  // namespace files
