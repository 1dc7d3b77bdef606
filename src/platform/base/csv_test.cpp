#include "platform/base/csv.hpp"

#include <gtest/gtest.h>

namespace {

using base::csv::read;

std::vector<std::string> row(std::string_view text, std::size_t index) {
    const auto sheet = read(text);
    return sheet ? sheet->rows.at(index).values
                 : std::vector<std::string>{"fault", std::string(sheet.error().code)};
}
using Values = std::vector<std::string>;

TEST(Csv, FindsTheSeparatorOutsideQuotes) {
    EXPECT_EQ(row("a;b,c;d\n1;2,5;3\n", 1), (Values{"1", "2,5", "3"}));
    EXPECT_EQ(row("a,b\n1,2\n", 1), (Values{"1", "2"}));
    EXPECT_EQ(row("a\tb\n1\t2\n", 1), (Values{"1", "2"}));
    EXPECT_EQ(row("\"a,a,a\";b\n1;2\n", 1), (Values{"1", "2"}));
    EXPECT_EQ(row("alleen\neen\n", 1), (Values{"een"}));
}

TEST(Csv, ReadsEveryKindOfText) {
    EXPECT_EQ(row("\xEF\xBB\xBFnaam;x\nJos\xC3\xA9;1\n", 1), (Values{"José", "1"}));
    EXPECT_EQ(row("\xEF\xBB\xBFnaam;x\n", 0), (Values{"naam", "x"}));
    EXPECT_EQ(row("naam;x\r\nJos\xE9;\x80 5\r\n", 1), (Values{"José", "€ 5"}));
    EXPECT_EQ(row(std::string_view("a;b\n1;\0\n", 8), 1), (Values{"fault", "no-text"}));
    EXPECT_EQ(row("a;b\n\xE9;\x81\n", 1), (Values{"fault", "no-text"}));
}

TEST(Csv, TellsOnWhichLineARowBegins) {
    const auto sheet = read("kop;b\r\n\r\n\"twee\nregels\";x\r\nlaatste;y");
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->rows.size(), 3U);
    EXPECT_EQ(sheet->rows[1].line, 3U);
    EXPECT_EQ(sheet->rows[1].values, (Values{"twee regels", "x"}));
    EXPECT_EQ(sheet->rows[2].line, 5U);
}

TEST(Csv, TakesQuotesAsTheyCome) {
    EXPECT_EQ(row("a;b\n\"zeg \"\"hoi\"\"\" ;2\n", 1), (Values{"zeg \"hoi\"", "2"}));
    EXPECT_EQ(row("a;b\nhij zei \"ja\";2\n", 1), (Values{"hij zei \"ja\"", "2"}));
    EXPECT_EQ(row("a;b\n\"open;2\n", 1), (Values{"fault", "quote"}));
}

TEST(Csv, KeepsToItsLimits) {
    std::string many = "a;b\n";
    for (std::size_t i = 0; i < base::csv::Limits::rows - 1; ++i) many += "1;2\n";
    EXPECT_TRUE(read(many));
    EXPECT_EQ(read(many + "1;2\n").error().code, "too-many-rows");
    EXPECT_EQ(read("a\n" + std::string(3'000, 'x')).error().code, "value-too-long");
    EXPECT_EQ(read(std::string(80, ';') + "a").error().code, "too-many-columns");
    EXPECT_EQ(read(std::string(base::csv::Limits::bytes + 1, 'a')).error().code, "too-large");
    EXPECT_TRUE(read("")->rows.empty());
}

TEST(Csv, WritesNoFormula) {
    for (const std::string_view value :
         {"=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\"=1\"", "\n1"})
        EXPECT_EQ(base::csv::neutral(value), "'" + std::string(value)) << value;
    for (const std::string_view value : {"", "Jansen", "12-03-1987", "a=b", "'s-Gravenmoer"})
        EXPECT_EQ(base::csv::neutral(value), value) << value;
    std::string out;
    base::csv::write_row(out, {"a;b", "zeg \"ja\"", "c"});
    EXPECT_EQ(out, "\"a;b\";\"zeg \"\"ja\"\"\";c\r\n");
    EXPECT_EQ(row("x;y;z\n" + out, 1), (Values{"a;b", "zeg \"ja\"", "c"}));
}

}  // namespace
