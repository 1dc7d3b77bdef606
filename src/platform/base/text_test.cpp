#include "platform/base/text.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace {

using namespace std::string_literals;

TEST(Text, TrimTakesOffSpacesOfBothKinds) {
    const std::pair<std::string, std::string> table[] = {
        {"", ""},
        {" \t\r\n", ""},
        {"  Jan  ", "Jan"},
        {"Jan de Vries", "Jan de Vries"},
        {"\xC2\xA0 Jan\xC2\xA0", "Jan"},
        {"\xE2\x80\xAFJan \xE2\x80\xAF", "Jan"},
        {"\xC2\xA0", ""},
        {"\xC3\xA9", "\xC3\xA9"},  // é is no space
    };
    for (const auto& [in, out] : table) EXPECT_EQ(base::trim(in), out) << in;
}

TEST(Text, KnowsWellFormedUtf8) {
    const std::string good[] = {
        "",
        "a",
        "aaaaaaaaaaaaaaaaaaaaaaa",
        "\xC3\xA9",
        "\xE2\x82\xAC",
        "\xF0\x9F\x98\x80",
        "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF",
        "\xED\x9F\xBF\xEE\x80\x80",
        "\0"s,
    };
    for (const auto& text : good) EXPECT_TRUE(base::valid_utf8(text)) << base::hex(text);
    const std::string bad[] = {
        "\x80",              // begins in the middle
        "\xC3",              // ends too soon
        "\xE2\x82",          //
        "\xF0\x9F\x98",      //
        "\xC3\x28",          // second byte is no continuation
        "\xE2\x28\xAC",      //
        "\xE2\x82\x28",      //
        "\xF0\x9F\x98\x28",  //
        "\xC0\x80",          // overlong NUL
        "\xC1\xBF",          // overlong
        "\xE0\x80\xAF",      // overlong '/'
        "\xE0\x9F\xBF",      //
        "\xF0\x80\x80\xAF",  //
        "\xF0\x8F\xBF\xBF",  //
        "\xED\xA0\x80",      // surrogates
        "\xED\xBF\xBF",      //
        "\xF4\x90\x80\x80",  // beyond U+10FFFF
        "\xF5\x80\x80\x80",  //
        "\xFE",              //
        "\xFF",              //
        "abcdefgh\xFF",      // after eight plain bytes
        "abcdefg\xC3",       // across them
    };
    for (const auto& text : bad) EXPECT_FALSE(base::valid_utf8(text)) << base::hex(text);
}

TEST(Text, TellsWhereUtf8Ends) {
    EXPECT_EQ(base::valid_utf8_prefix(""), 0U);
    EXPECT_EQ(base::valid_utf8_prefix("abcdefghij\xFFk"), 10U);
    EXPECT_EQ(base::valid_utf8_prefix("\xC3\xA9\xC3"), 2U);
}

TEST(Text, KnowsControlSigns) {
    for (const auto& text : {"a\tb\r\nc"s, "caf\xC3\xA9 \xE2\x82\xAC"s, "\xC2\xA0"s, "\xE2\x80\xA9"s,
                             "\xE2\x80\xAF"s, "\xE2\x81\xA5"s, "\xE2\x81\xAA"s}) {
        EXPECT_FALSE(base::has_control(text)) << base::hex(text);
    }
    for (const auto& text : {"\0"s, "a\x1F"s, "\x0B"s, "\x7F"s, "\xC2\x80"s, "\xC2\x9F"s, "\xE2\x80\xAA"s,
                             "a\xE2\x80\xAE"s, "\xE2\x81\xA6"s, "\xE2\x81\xA9z"s}) {
        EXPECT_TRUE(base::has_control(text)) << base::hex(text);
    }
}

TEST(Text, TakesControlSignsOut) {
    EXPECT_EQ(base::without_control(""), "");
    EXPECT_EQ(base::without_control("a\0b\x7F\xC2\x85\xE2\x80\xAE\xE2\x81\xA6\tc\r\n\xC3\xA9\xC2\xA0"s),
              "ab\tc\r\n\xC3\xA9\xC2\xA0");
}

TEST(Text, LengthCountsCodePoints) {
    EXPECT_EQ(base::length(""), 0U);
    EXPECT_EQ(base::length("caf\xC3\xA9"), 4U);
    EXPECT_EQ(base::length("\xF0\x9F\x98\x80\xE2\x82\xAC"), 2U);
}

TEST(Text, SplitsAndJoinsNothing) {
    using Parts = std::vector<std::string_view>;
    EXPECT_EQ(base::split("", ','), Parts{""});
    EXPECT_EQ(base::split("a", ','), Parts{"a"});
    EXPECT_EQ(base::split("a,,b,", ','), (Parts{"a", "", "b", ""}));
}

TEST(Text, SmallConversions) {
    EXPECT_EQ(base::normalize_newlines("a\r\nb\rc\n\r\r\nd\r"), "a\nb\nc\n\n\nd\n");
    EXPECT_EQ(base::lower_ascii("AZaz@[\xC3\x89"), "azaz@[\xC3\x89");
    EXPECT_EQ(base::hex("\0\x0F\xF0\xFF"s), "000ff0ff");
}

TEST(Text, NumbersInDutch) {
    const std::pair<long long, std::string> table[] = {
        {0, "0"},
        {999, "999"},
        {1400, "1.400"},
        {-1400, "−1.400"},
        {1234567, "1.234.567"},
        {std::numeric_limits<long long>::max(), "9.223.372.036.854.775.807"},
        {std::numeric_limits<long long>::min(), "−9.223.372.036.854.775.808"},
    };
    for (const auto& [in, out] : table) EXPECT_EQ(base::dutch_number(in), out);
}

TEST(Text, MoneyInDutch) {
    const std::pair<long long, std::string> table[] = {
        {0,
         "€\xC2\xA0"
         "0,00"},
        {5,
         "€\xC2\xA0"
         "0,05"},
        {123456,
         "€\xC2\xA0"
         "1.234,56"},
        {-123456, "€\xC2\xA0−1.234,56"},
        {std::numeric_limits<long long>::min(), "€\xC2\xA0−92.233.720.368.547.758,08"},
    };
    for (const auto& [in, out] : table) EXPECT_EQ(base::dutch_money(in), out);
}

TEST(Text, Elfproef) {
    for (const auto* good : {"999990019", "999993653"}) EXPECT_TRUE(base::valid_bsn(good)) << good;
    for (const auto* bad : {"", "000000000", "999990018", "999990091", "99999001", "9999900190", "99999001a",
                            " 99990019", "-99990019"}) {
        EXPECT_FALSE(base::valid_bsn(bad)) << bad;
    }
}

}  // namespace
