// The little Markdown of the handbook as HTML: one title, sections (##), paragraphs, lists, tables, **bold**, *emphasis*,
// `code` and links to other pages (page.md). Anything else stands there as it was typed, escaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/html/html.hpp"

namespace hulp {

// The text after "# ", without the rest.
std::string_view titel(std::string_view tekst);

// Codes of the pages a text links to, in the order of the text, each once.
std::vector<std::string> verwijzingen(std::string_view tekst);

// Everything below the title. What stands before the first section stands by itself.
struct Opmaak {
    std::string_view tekst;
    void operator()(html::Out& out) const;
};

// Bold, emphasis, code and links within one line.
struct Regel {
    std::string_view tekst;
    void operator()(html::Out& out) const;
};

}  // namespace hulp
