// A zip that a stranger made: whatever it says of itself, it is judged within the limits, and what is sound has names that stay
// inside.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/files/archive.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr files::ArchiveLimits limits{.entries = 50, .bytes = 1 << 20, .always = 1 << 16, .ratio = 100};
    const auto found = files::inspect({reinterpret_cast<const char*>(data), size}, limits);
    if (found.names.size() > limits.entries) std::abort();
    if (found.verdict != files::Archive::sound) return 0;
    for (const std::string_view name : found.names)
        if (name.empty() || name.front() == '/' || name == ".." || name.starts_with("../") ||
            name.find('\\') != name.npos)
            std::abort();
    return 0;
}
