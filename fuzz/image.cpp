// The header of a picture. It gives a size or nothing, and never reads past the end; what comes after a header that was found
// changes nothing.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/files/image.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // A copy of just this size, so that one byte too far is seen.
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto found = files::image_size(bytes);
    if (found && files::image_size(bytes + "<html>") != found) std::abort();
    return 0;
}
