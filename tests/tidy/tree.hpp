// The project's own text files, read once, for checks that no compiler makes.
// Invariant: build output, npm packages and data directories are not part of the tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tidy {

struct File {
    std::string path;                     // relative to the project: "src/kern/zoek/zoek.hpp"
    std::string text;                     // all of it
    std::vector<std::string_view> lines;  // views into text, without line ends

    bool in(std::string_view folder) const { return path.starts_with(folder); }
    bool ends(std::string_view suffix) const { return path.ends_with(suffix); }
    bool is_cpp() const { return ends(".cpp") || ends(".hpp"); }
};

// All text files of the project, in order of path. Fonts and pictures are left out.
const std::vector<File>& tree();

// The file at a path, or null.
const File* find(std::string_view path);

// C++ text with comments and the insides of literals blanked; line breaks and columns stay.
std::string code_only(std::string_view text);

// One include of one of our own headers.
struct Include {
    const File* from;
    std::size_t line;  // counted from 1
    std::string target;
    bool quoted;
};
std::vector<Include> includes();

// "src/kern/zoek/zoek.hpp:12: "
std::string at(const File& file, std::size_t line);

}  // namespace tidy
