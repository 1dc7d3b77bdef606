// The pages of docs/handleiding as they were when the program was built. Before: the build embedded them.
#pragma once

#include <span>
#include <string_view>

namespace hulp {

struct Bladzijde {
    std::string_view code;   // name of the file without ".md"; "README" is the front page
    std::string_view tekst;  // Markdown
};

std::span<const Bladzijde> handleiding();  // by name of the file

}  // namespace hulp
