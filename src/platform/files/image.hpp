// The size of a picture, from its header alone: nothing is decoded. Reads what strangers send, so it is fuzzed.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace files {

struct ImageSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    friend bool operator==(const ImageSize&, const ImageSize&) = default;
};

// Of a PNG or JPEG; nothing for other bytes, or when the header is not whole.
std::optional<ImageSize> image_size(std::string_view bytes);

}  // namespace files
