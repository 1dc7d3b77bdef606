// Who may include whom. The table of slices stands in ARCHITECTURE.md, in lines like "- casus → betrokkene, bijdrage".
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "tests/tidy/tree.hpp"

namespace {

using tidy::at;
using tidy::File;
using tidy::find;
using tidy::tree;

using Pairs = std::map<std::string, std::set<std::string>>;

// "src/domein/casus/rules.cpp" → "casus"; nothing outside the slices.
std::string slice_of(std::string_view path) {
    constexpr std::string_view folder = "domein/";
    const auto start = path.starts_with("src/") ? std::size_t{4} : std::size_t{0};
    if (!path.substr(start).starts_with(folder)) return {};
    const auto rest = path.substr(start + folder.size());
    return std::string{rest.substr(0, rest.find('/'))};
}

std::set<std::string> slices() {
    std::set<std::string> names;
    for (const auto& file : tree())
        if (auto name = slice_of(file.path); file.in("src/domein/") && !name.empty())
            names.insert(std::move(name));
    return names;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" .`");
    const auto last = text.find_last_not_of(" .`");
    return first == text.npos ? std::string{} : std::string{text.substr(first, last - first + 1)};
}

// Reads "- casus → betrokkene, bijdrage"; other lines are no concern of ours.
void read_pairs(std::string_view line, Pairs& pairs) {
    constexpr std::string_view arrow = " → ";
    const auto middle = line.find(arrow);
    if (!line.starts_with("- ") || middle == line.npos) return;
    const auto from = trimmed(line.substr(2, middle - 2));
    auto rest = line.substr(middle + arrow.size());
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        pairs[from].insert(trimmed(rest.substr(0, comma)));
        rest.remove_prefix(comma == rest.npos ? rest.size() : comma + 1);
    }
}

TEST(TidyLayers, own_headers_are_named_from_the_root) {
    for (const auto& include : tidy::includes()) {
        if (!include.quoted) continue;
        const auto folder = include.target.substr(0, include.target.find('/'));
        const std::set<std::string> roots = {"platform", "kern", "domein", "app", "tests", "bench", "seed"};
        EXPECT_TRUE(roots.contains(folder)) << at(*include.from, include.line) << include.target;
        const bool exists = find(include.target) != nullptr || find("src/" + include.target) != nullptr;
        EXPECT_TRUE(exists) << at(*include.from, include.line) << include.target << " does not exist";
    }
}

TEST(TidyLayers, no_layer_reaches_back) {
    for (const auto& include : tidy::includes()) {
        const auto& from = *include.from;
        const bool to_domein = include.target.starts_with("domein/");
        const bool to_kern = include.target.starts_with("kern/");
        const bool to_app = include.target.starts_with("app/");
        if (from.in("src/platform/") || from.in("src/kern/") || from.in("src/domein/")) {
            EXPECT_FALSE(to_app) << at(from, include.line) << "nobody knows the layer that ties all together";
        }
        if (from.in("src/platform/")) {
            EXPECT_FALSE(to_domein || to_kern)
                << at(from, include.line) << "platform knows nothing of the domain";
        }
        if (from.in("src/kern/")) {
            EXPECT_FALSE(to_domein) << at(from, include.line) << "kern knows no slice";
        }
        if (from.in("src/")) {
            EXPECT_FALSE(include.target.starts_with("tests/") && !from.ends("_test.cpp"))
                << at(from, include.line);
        }
    }
}

TEST(TidyLayers, slices_meet_only_through_their_public_header) {
    for (const auto& include : tidy::includes()) {
        const auto& from = *include.from;
        const auto own = slice_of(from.path);
        const auto other = slice_of(include.target);
        if (!from.in("src/domein/") || other.empty() || own == other || from.ends("_test.cpp")) continue;
        EXPECT_EQ(include.target, "domein/" + other + "/" + other + ".hpp") << at(from, include.line);
    }
}

TEST(TidyLayers, slices_that_meet_are_listed) {
    const auto* page = find("ARCHITECTURE.md");
    if (page == nullptr)
        GTEST_SKIP() << "ARCHITECTURE.md does not exist yet: pairs of slices are not checked";
    Pairs listed;
    for (const auto line : page->lines) read_pairs(line, listed);
    const auto names = slices();
    std::erase_if(listed, [&](const auto& row) { return !names.contains(row.first); });

    Pairs real;
    for (const auto& include : tidy::includes()) {
        const auto own = slice_of(include.from->path);
        const auto other = slice_of(include.target);
        if (!include.from->in("src/domein/") || other.empty() || own == other ||
            include.from->ends("_test.cpp"))
            continue;
        real[own].insert(other);
        EXPECT_TRUE(listed[own].contains(other))
            << at(*include.from, include.line) << "ARCHITECTURE.md has no '- " << own << " → " << other
            << "'";
    }
    for (const auto& [from, others] : listed)
        for (const auto& other : others)
            EXPECT_TRUE(real[from].contains(other))
                << "ARCHITECTURE.md lists " << from << " → " << other << ", unused";
}

TEST(TidyLayers, a_slice_has_its_first_files) {
    for (const auto& name : slices()) {
        const auto folder = "src/domein/" + name + "/";
        EXPECT_NE(find(folder + name + ".hpp"), nullptr) << folder << " has no public header";
        EXPECT_NE(find(folder + "README.md"), nullptr) << folder << " has no README.md";
    }
}

// Lines that two people add at one place end up twice or torn when both are kept.
TEST(TidyLayers, each_pair_of_slices_stands_on_one_line) {
    const auto* text = find("ARCHITECTURE.md");
    ASSERT_NE(text, nullptr);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < text->lines.size(); ++i) {
        Pairs pairs;
        read_pairs(text->lines[i], pairs);
        for (const auto& [from, others] : pairs)
            EXPECT_TRUE(seen.insert(from).second) << at(*text, i + 1) << from << " has a line already";
    }
}

TEST(TidyLayers, the_glossary_has_each_term_once_in_six_columns) {
    const auto* text = find("GLOSSARY.md");
    ASSERT_NE(text, nullptr);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < text->lines.size(); ++i) {
        const auto line = text->lines[i];
        if (!line.starts_with("| ")) continue;
        EXPECT_EQ(std::ranges::count(line, '|'), 7) << at(*text, i + 1) << line;
        EXPECT_TRUE(seen.insert(trimmed(line.substr(2, line.find(" |") - 2))).second)
            << at(*text, i + 1) << "a term that has a row already";
    }
}

TEST(TidyLayers, slices_are_words_of_the_glossary) {
    const auto* glossary = find("GLOSSARY.md");
    if (glossary == nullptr)
        GTEST_SKIP() << "GLOSSARY.md does not exist yet: names of slices are not checked";
    std::string text = glossary->text;
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto& name : slices())
        EXPECT_NE(text.find(name), text.npos) << name << " is not in GLOSSARY.md";
}

// A public header that pulls in a library makes every feature file pay for it.
TEST(TidyLayers, heavy_headers_stay_in_few_files) {
    std::set<std::string> boost_users;
    for (const auto& include : tidy::includes()) {
        const auto& from = *include.from;
        const bool for_tests = from.path.find("/test_") != std::string::npos || from.ends("_testing.hpp") ||
                               from.ends("_test.cpp");
        if (!from.in("src/") || include.quoted || for_tests) continue;
        if (include.target.starts_with("boost/")) {
            EXPECT_TRUE(from.in("src/platform/") && from.ends(".cpp"))
                << at(from, include.line) << include.target;
            boost_users.insert(from.path);
        }
        const std::set<std::string> light = {"fmt/core.h", "tl/expected.hpp", "sqlite3.h", "libpq-fe.h"};
        const bool library = include.target.find_first_of("./") != std::string::npos;
        if (from.ends(".hpp") && library) {
            EXPECT_TRUE(light.contains(include.target)) << at(from, include.line) << include.target;
        }
    }
    EXPECT_LE(boost_users.size(), 6U) << "Boost belongs in the server and the JSON parser";
}

// What helps a test break the program on purpose must not exist in a release.
TEST(TidyLayers, sabotage_exists_in_test_builds_only) {
    for (const auto& file : tree()) {
        if (!file.in("src/") || !file.is_cpp() || file.ends("_test.cpp")) continue;
        const auto code = tidy::code_only(file.text);
        int depth = 0;
        int test_depth = 0;  // the depth at which REGIEHUIS_TEST_BUILD was asked; 0 outside
        std::size_t number = 0;
        for (std::size_t from = 0; from < code.size(); ++number) {
            const auto end = std::min(code.find('\n', from), code.size());
            const auto line = code.substr(from, end - from);
            from = end + 1;
            if (line.starts_with("#if")) {
                ++depth;
                if (test_depth == 0 && line.starts_with("#ifdef REGIEHUIS_TEST_BUILD")) test_depth = depth;
            }
            if (line.starts_with("#else") && depth == test_depth) test_depth = 0;
            if (line.starts_with("#endif")) {
                if (depth == test_depth) test_depth = 0;
                --depth;
            }
            const bool sabotage = line.find("sabotage") != line.npos || line.find("Sabotage") != line.npos;
            EXPECT_FALSE(sabotage && test_depth == 0)
                << at(file, number + 1) << "outside #ifdef REGIEHUIS_TEST_BUILD";
        }
    }
}

TEST(TidyLayers, checks_can_fail) {
    Pairs pairs;
    read_pairs("- casus → betrokkene, `bijdrage`.", pairs);
    read_pairs("casus → plan", pairs);
    EXPECT_EQ(pairs, (Pairs{{"casus", {"betrokkene", "bijdrage"}}}));
    EXPECT_EQ(slice_of("src/domein/casus/rules.cpp"), "casus");
    EXPECT_EQ(slice_of("domein/plan/plan.hpp"), "plan");
    EXPECT_EQ(slice_of("src/kern/zoek/zoek.hpp"), "");
}

}  // namespace
