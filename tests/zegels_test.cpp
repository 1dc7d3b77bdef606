// A seal is read back by place (kern/sleutels/zegel.hpp): a field that moved would show the texts of old dossiers under another
// heading, and nothing else would say so. docs/zegels.md keeps the order of each; only at the end may one come in.
#include <gtest/gtest.h>

#include <map>

#include "platform/base/text.hpp"
#include "tests/support/generated.hpp"
#include "tests/tidy/tree.hpp"

namespace {

constexpr std::string_view where = "docs/zegels.md";

using Seals = std::map<std::string, std::string>;  // "table.column | slice, type" to "field, field"

// The part of `text` between two marks, from `at` on; `at` moves past it. Empty: the first mark is not there.
std::string_view between(std::string_view text, std::string_view open, std::string_view close,
                         std::size_t& at) {
    const auto found = text.find(open, at);
    if (found == text.npos) return {};
    const auto begin = found + open.size();
    const auto end = text.find(close, begin);
    at = end;
    return text.substr(begin, end - begin);
}

// "a,\n      b" is "a, b".
std::string on_one_line(std::string_view fields) {
    std::string text;
    for (const auto field : base::split(fields, ',')) {
        if (!text.empty()) text += ", ";
        text += base::trim(field);
    }
    return text;
}

void read_file(const tidy::File& file, Seals& seals) {
    constexpr std::string_view mark = "Kolom kolom{";
    const std::string_view text = file.text;
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
        const auto type = text.rfind("struct ", at) + std::string_view("struct ").size();
        std::size_t from = at;
        const auto table = between(text, "\"", "\"", from);
        ++from;
        const auto column = between(text, "\"", "\"", from);
        const auto fields = between(text, "std::tie(", ")", from);
        const auto folder = file.path.substr(0, file.path.rfind('/'));
        seals[std::string(table) + "." + std::string(column) + " | " + folder.substr(folder.rfind('/') + 1) +
              ", " + std::string(text.substr(type, text.find(' ', type) - type))] = on_one_line(fields);
    }
}

Seals sealed_types() {
    Seals seals;
    for (const auto& file : tidy::tree())
        if (file.in("src/") && file.is_cpp() && !file.ends("_test.cpp")) read_file(file, seals);
    return seals;
}

std::string written(const Seals& seals) {
    std::string text =
        "# Sealed fields\n\nMade from the types that are sealed; a test compares it. A seal is read back by place: a new field "
        "goes last,\nand none moves or goes. Reports from before it have it empty.\n\n"
        "| Column | Type | Fields, in order |\n|---|---|---|\n";
    for (const auto& [type, fields] : seals) text += "| " + type + " | " + fields + " |\n";
    return text;
}

Seals read_back(std::string_view text) {
    Seals seals;
    for (const auto line : base::split(text, '\n')) {
        const auto parts = base::split(line, '|');
        if (parts.size() != 5) continue;
        seals[std::string(base::trim(parts[1])) + " | " + std::string(base::trim(parts[2]))] =
            base::trim(parts[3]);
    }
    return seals;
}

bool only_added_at_the_end(std::string_view before, std::string_view now) {
    return now == before || now.starts_with(std::string(before) + ", ");
}

TEST(Zegels, keep_their_fields_in_order) {
    const Seals now = sealed_types();
    ASSERT_GT(now.size(), 30U);
    const tidy::File* stored = tidy::find(where);
    for (const auto& [type, before] : read_back(stored != nullptr ? stored->text : std::string_view())) {
        if (const auto found = now.find(type); found != now.end()) {
            EXPECT_TRUE(only_added_at_the_end(before, found->second))
                << type
                << ": a field moved, went or came in the middle. A seal is read by place, so texts of before would be "
                << "read as another field. Put the new one last in velden().\n  before: " << before
                << "\n  now:    " << found->second;
        }
    }
    if (!HasFailure()) generated::expect_document(where, written(now));
}

TEST(Zegels, checks_can_fail) {
    EXPECT_TRUE(only_added_at_the_end("reden, vraag", "reden, vraag, hulp"));
    EXPECT_FALSE(only_added_at_the_end("reden, vraag", "reden, hulp, vraag"));
    EXPECT_FALSE(only_added_at_the_end("reden, vraag", "reden"));
    EXPECT_FALSE(only_added_at_the_end("reden", "redenen"));
    EXPECT_EQ(read_back(written({{"a.b_z | c, D", "e, f"}})).at("a.b_z | c, D"), "e, f");
}

}  // namespace
