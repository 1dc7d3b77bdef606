#include "tests/tidy/tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace tidy {

namespace {

namespace fs = std::filesystem;

bool outside(std::string_view path) {
    for (const auto* folder : {".git", "build", "data", "web/node_modules"})
        if (path == folder) return true;
    return false;
}

bool binary(std::string_view path) {
    for (const auto* suffix : {".png", ".woff2", ".ico", ".pdf", ".gz"})
        if (path.ends_with(suffix)) return true;
    return path.starts_with("fuzz/corpus/");
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::vector<File> read_tree() {
    const fs::path root = REGIEHUIS_SOURCE_DIR;
    std::vector<File> files;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::end(entry); ++entry) {
        auto path = entry->path().lexically_relative(root).generic_string();
        if (entry->is_directory() && outside(path)) entry.disable_recursion_pending();
        if (!entry->is_regular_file() || binary(path)) continue;
        std::ifstream in(entry->path(), std::ios::binary);
        files.push_back({std::move(path), {std::istreambuf_iterator<char>(in), {}}, {}});
    }
    std::ranges::sort(files, {}, &File::path);
    for (auto& file : files) file.lines = split(file.text);  // the strings do not move any more
    return files;
}

// Where a literal or comment that starts at `from` ends: one past its last sign; `from` when none starts there.
std::size_t end_of_aside(std::string_view text, std::size_t from) {
    const auto rest = text.substr(from);
    const auto past = [&](std::string_view mark, std::size_t begin) {
        const auto found = rest.find(mark, begin);
        return found == std::string_view::npos ? text.size() : from + found + mark.size();
    };
    if (rest.starts_with("//")) return std::min(text.size(), text.find('\n', from));
    if (rest.starts_with("/*")) return past("*/", 2);
    if (rest.starts_with("R\"")) {
        const auto open = rest.find('(');
        return past(")" + std::string{rest.substr(2, open - 2)} + "\"", open);
    }
    // A quote between digits separates thousands.
    const bool digit_before = from > 0 && std::isxdigit(static_cast<unsigned char>(text[from - 1])) != 0;
    if (rest.front() != '"' && (rest.front() != '\'' || digit_before)) return from;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '\\')
            ++i;
        else if (rest[i] == rest.front())
            return from + i + 1;
    }
    return text.size();
}

}  // namespace

const std::vector<File>& tree() {
    static const auto files = read_tree();
    return files;
}

const File* find(std::string_view path) {
    const auto& files = tree();
    const auto found = std::ranges::lower_bound(files, path, {}, &File::path);
    return found != files.end() && found->path == path ? &*found : nullptr;
}

std::string code_only(std::string_view text) {
    std::string code(text);
    for (std::size_t i = 0; i < text.size();) {
        const auto end = end_of_aside(text, i);
        for (auto j = i; j < end; ++j)
            if (code[j] != '\n') code[j] = ' ';
        i = std::max(end, i + 1);
    }
    return code;
}

std::vector<Include> includes() {
    std::vector<Include> found;
    for (const auto& file : tree()) {
        if (!file.is_cpp()) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const auto line = file.lines[i];
            if (!line.starts_with("#include ")) continue;
            const auto open = line.find_first_of("<\"");
            const auto close = line.find_first_of(">\"", open + 1);
            if (close == std::string_view::npos) continue;
            found.push_back(
                {&file, i + 1, std::string{line.substr(open + 1, close - open - 1)}, line[open] == '"'});
        }
    }
    return found;
}

std::string at(const File& file, std::size_t line) { return file.path + ":" + std::to_string(line) + ": "; }

}  // namespace tidy
