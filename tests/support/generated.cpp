#include "tests/support/generated.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace generated {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string_view line_at(std::string_view text, std::size_t place) {
    const auto start = place == 0 ? 0 : text.rfind('\n', place - 1) + 1;
    return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

void expect_document(std::string_view path, const std::string& text) {
    const fs::path file = fs::path(REGIEHUIS_SOURCE_DIR) / path;
    if (const char* wanted = std::getenv("REGIEHUIS_REBASELINE");
        wanted != nullptr && std::string_view(wanted) == "1") {
        std::ofstream(file, std::ios::binary) << text;
        return;
    }
    const std::string stored = read(file);
    if (stored == text) return;
    std::size_t place = 0;
    while (place < stored.size() && place < text.size() && stored[place] == text[place]) ++place;
    ADD_FAILURE() << path
                  << " is not what the program says; write it with REGIEHUIS_REBASELINE=1.\n  stored: "
                  << line_at(stored, place) << "\n  now:    " << line_at(text, place);
}

}  // namespace generated
