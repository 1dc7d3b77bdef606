// What every file must look like, whatever it says.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "tests/tidy/tree.hpp"

namespace {

using tidy::at;
using tidy::File;
using tidy::tree;

constexpr std::size_t file_lines_max = 400;
constexpr std::size_t line_length_max = 130;
constexpr std::size_t table_length_max = 220;  // between "clang-format off" and "on": a table is read as one

// Words that these tests look for are put together here, so that they do not find themselves.
std::string joined(std::string_view a, std::string_view b) { return std::string{a} + std::string{b}; }

bool is_code(const File& file) {
    return file.is_cpp() || file.ends(".js") || file.ends(".mjs") || file.ends(".cmake") ||
           file.ends(".sql") || file.in("tools/") || file.path == "do" || file.path == "CMakeLists.txt";
}

std::size_t code_points(std::string_view line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool has_word(std::string_view line, std::string_view word) {
    for (auto i = line.find(word); i != std::string_view::npos; i = line.find(word, i + 1)) {
        const bool starts = i == 0 || !is_word(line[i - 1]);
        const bool ends = i + word.size() == line.size() || !is_word(line[i + word.size()]);
        if (starts && ends) return true;
    }
    return false;
}

// Eleven-test: nine digits whose weighted sum (9..2, -1) divides by eleven look like a BSN.
bool elfproef(std::string_view digits) {
    int sum = -(digits[8] - '0');
    for (int i = 0; i < 8; ++i) sum += (9 - i) * (digits[static_cast<std::size_t>(i)] - '0');
    return sum % 11 == 0;
}

TEST(TidyText, files_are_short_enough_to_read) {
    for (const auto& file : tree())
        if (is_code(file) && !file.in("migrations/")) {
            EXPECT_LE(file.lines.size(), file_lines_max) << file.path << " is more than one idea";
        }
}

TEST(TidyText, lines_fit_the_screen) {
    for (const auto& file : tree()) {
        if (!is_code(file)) continue;
        auto limit = line_length_max;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (file.lines[i].find("// clang-format off") != std::string_view::npos) limit = table_length_max;
            if (file.lines[i].find("// clang-format on") != std::string_view::npos) limit = line_length_max;
            EXPECT_LE(code_points(file.lines[i]), limit) << at(file, i + 1);
        }
    }
}

TEST(TidyText, no_marks_for_later) {
    const std::string marks[] = {joined("TO", "DO"), joined("FIX", "ME"), joined("XX", "X")};
    for (const auto& file : tree()) {
        if (file.path == "LICENSE" || file.path == "web/package-lock.json") continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            for (const auto& mark : marks)
                EXPECT_FALSE(has_word(file.lines[i], mark)) << at(file, i + 1) << "do it or file an issue";
    }
}

TEST(TidyText, white_space_is_plain) {
    for (const auto& file : tree()) {
        if (file.path == "LICENSE") continue;
        EXPECT_TRUE(file.text.empty() || file.text.back() == '\n')
            << file.path << " does not end in a line end";
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const auto line = file.lines[i];
            EXPECT_EQ(line.find_first_of("\t\r"), line.npos) << at(file, i + 1) << "tab or carriage return";
            EXPECT_FALSE(line.ends_with(' ')) << at(file, i + 1) << "space at the end";
        }
    }
}

// An absolute path into somebody's folders; the same words inside a path of our own are fine.
bool has_machine_path(std::string_view line) {
    for (const auto* name : {"work", "farm", "root", "home"}) {
        const auto folder = joined("/", name) + "/";
        for (auto i = line.find(folder); i != line.npos; i = line.find(folder, i + 1)) {
            const char before = i == 0 ? ' ' : line[i - 1];
            if (!is_word(before) && before != '.' && before != '}' && before != '-') return true;
        }
    }
    return false;
}

TEST(TidyText, no_paths_of_a_machine) {
    for (const auto& file : tree()) {
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            EXPECT_FALSE(has_machine_path(file.lines[i])) << at(file, i + 1);
    }
}

TEST(TidyText, names_of_files_are_plain) {
    for (const auto& file : tree())
        for (const char c : file.path)
            EXPECT_TRUE(is_word(c) || c == '/' || c == '.' || c == '-')
                << file.path << " has a sign '" << c << "'";
}

TEST(TidyText, identifiers_have_no_diacritics) {
    for (const auto& file : tree()) {
        if (!file.is_cpp()) continue;
        const auto code = tidy::code_only(file.text);
        std::size_t line = 1;
        for (const char c : code) {
            if (c == '\n') ++line;
            EXPECT_LT(static_cast<unsigned char>(c), 0x80) << at(file, line) << "outside text and comments";
        }
    }
}

TEST(TidyText, headers_say_what_they_are) {
    for (const auto& file : tree()) {
        if (!file.in("src/") || !file.ends(".hpp")) continue;
        ASSERT_FALSE(file.lines.empty()) << file.path;
        EXPECT_TRUE(file.lines[0].starts_with("// "))
            << file.path << " starts with no sentence on what it is";
        EXPECT_NE(std::ranges::find(file.lines, "#pragma once"), file.lines.end()) << file.path;
    }
}

TEST(TidyText, one_title_per_page) {
    for (const auto& file : tree()) {
        if (!file.ends(".md")) continue;
        int titles = 0;
        bool fenced = false;
        for (const auto line : file.lines) {
            if (line.starts_with("```")) fenced = !fenced;
            if (!fenced && line.starts_with("# ")) ++titles;
        }
        EXPECT_EQ(titles, 1) << file.path;
    }
}

TEST(TidyText, no_real_bsn) {
    for (const auto& file : tree()) {
        if (file.path == "web/package-lock.json" || file.ends(".svg")) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const auto line = file.lines[i];
            for (std::size_t from = 0; from < line.size();) {
                auto end = from;
                while (end < line.size() && std::isdigit(static_cast<unsigned char>(line[end])) != 0) ++end;
                const auto digits = line.substr(from, end - from);
                const bool alone =
                    (from == 0 || !is_word(line[from - 1])) && (end == line.size() || !is_word(line[end]));
                if (digits.size() == 9 && alone && !digits.starts_with("9999") &&
                    !digits.ends_with("000000")) {
                    EXPECT_FALSE(elfproef(digits)) << at(file, i + 1) << digits << " may be somebody's";
                }
                from = end + 1;
            }
        }
    }
}

// The checks above find what they look for.
TEST(TidyText, checks_can_fail) {
    EXPECT_TRUE(has_word("// " + joined("TO", "DO") + ": later", joined("TO", "DO")));
    EXPECT_FALSE(has_word("TODOS", joined("TO", "DO")));
    EXPECT_TRUE(has_machine_path(joined("see /ho", "me/somebody/notes")));
    EXPECT_FALSE(has_machine_path("src/work/rules.cpp"));
    EXPECT_TRUE(elfproef("999990019"));
    EXPECT_FALSE(elfproef("999990018"));
    EXPECT_EQ(code_points("één"), 3U);
    constexpr std::string_view program = "int a; // é\nauto b = \"é\\\"\"; /* é */ c 1'000 'x' R\"(\")\" d";
    const auto code = tidy::code_only(program);
    EXPECT_EQ(code.size(), program.size());
    EXPECT_EQ(code.find("é"), code.npos);
    EXPECT_NE(code.find("\nauto b = "), code.npos);
    EXPECT_NE(code.find("; "), code.npos);
    EXPECT_NE(code.find("c 1'000 "), code.npos);
    EXPECT_TRUE(code.ends_with(" d"));
}

}  // namespace
