// What pages ask of style and signs exists: a class without a rule or a sign without a picture is a typing mistake.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/tidy/tree.hpp"

namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

// All names in a text that start with a prefix ("rh-"), each with the whole name: "rh-melding--stil".
std::set<std::string> names_in(std::string_view text, std::string_view prefix) {
    std::set<std::string> names;
    for (auto i = text.find(prefix); i != text.npos; i = text.find(prefix, i + 1)) {
        if (i > 0 && (is_name(text[i - 1]) || text[i - 1] == '/')) continue;
        auto end = i;
        while (end < text.size() && is_name(text[end])) ++end;
        // A name that goes on in a hole ("rh-ave--{}") is put together at run time.
        if (!text.substr(end).starts_with('{')) names.insert(std::string{text.substr(i, end - i)});
    }
    return names;
}

TEST(TidyStyle, every_class_has_a_rule) {
    std::set<std::string> known;
    for (const auto& file : tidy::tree())
        if (file.in("web/css/")) known.merge(names_in(file.text, "rh-"));
    ASSERT_FALSE(known.empty());
    for (const auto& file : tidy::tree()) {
        if (!file.in("src/") || !file.is_cpp() || file.ends("_test.cpp")) continue;
        for (const auto& name : names_in(file.text, "rh-"))
            EXPECT_TRUE(known.contains(name)) << file.path << ": no style for " << name;
    }
}

TEST(TidyStyle, colours_and_sizes_are_tokens) {
    for (const auto& file : tidy::tree()) {
        if (!file.in("web/css/base")) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const auto line = file.lines[i];
            for (const auto* function : {"rgb(", "hsl(", "light-dark(", "oklch("})
                EXPECT_EQ(line.find(function), line.npos)
                    << tidy::at(file, i + 1) << "a colour outside tokens.css";
        }
    }
}

TEST(TidyStyle, names_are_found) {
    EXPECT_EQ(names_in("class=\"rh-a rh-b--c\" src/rh-x rh-ave--{}", "rh-"),
              (std::set<std::string>{"rh-a", "rh-b--c"}));
}

}  // namespace
