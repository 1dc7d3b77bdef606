#include "platform/json/parse.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "platform/json/writer.hpp"

namespace {

using namespace std::string_literals;
using json::Fault;

constexpr std::size_t enough = 1'000'000;

json::Value good(std::string_view text, json::Numbers numbers = json::Numbers::integers) {
    auto parsed = json::parse(text, enough, numbers);
    EXPECT_TRUE(parsed) << text << ": " << json::code(parsed.error().fault) << " at " << parsed.error().line
                        << ':' << parsed.error().column;
    return parsed ? *std::move(parsed) : json::Value{};
}

std::string times(std::string_view part, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += part;
    return out;
}

TEST(JsonParse, ReadsEachKind) {
    EXPECT_TRUE(good("null").is_null());
    EXPECT_EQ(*good("true").boolean(), true);
    EXPECT_EQ(*good(" false ").boolean(), false);
    EXPECT_EQ(*good("-7").integer(), -7);
    EXPECT_EQ(*good("-0").integer(), 0);
    EXPECT_EQ(*good("9223372036854775807").integer(), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(*good("-9223372036854775808").integer(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(*good(R"("a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é")").text(), "a\"\\/\b\f\n\r\té😀é");
    EXPECT_EQ(good("[]").array()->size(), 0U);
    EXPECT_EQ(good("{}").object()->size(), 0U);
    EXPECT_EQ(*good("0.1", json::Numbers::reals).real(), 0.1);
    EXPECT_EQ(*good("-25e-1", json::Numbers::reals).real(), -2.5);
    EXPECT_EQ(*good("25", json::Numbers::reals).integer(), 25);
    EXPECT_EQ(*good("179769313486231570000e288", json::Numbers::reals).real(), 1.7976931348623157e308);
}

TEST(JsonParse, NeverTurnsOneKindIntoAnother) {
    const auto value = good(R"("1")");
    EXPECT_EQ(value.kind(), json::Kind::text);
    EXPECT_EQ(value.integer(), nullptr);
    EXPECT_EQ(value.boolean(), nullptr);
    EXPECT_EQ(value.array(), nullptr);
    EXPECT_EQ(value.object(), nullptr);
    EXPECT_EQ(value.find("a"), nullptr);
}

TEST(JsonParse, ObjectsKeepTheirOrder) {
    const auto value = good(R"({"b":[1,{"c":null}],"a":{"":"leeg"},"z":"x"})");
    ASSERT_EQ(value.object()->size(), 3U);
    EXPECT_EQ((*value.object())[0].name, "b");
    EXPECT_EQ((*value.object())[1].name, "a");
    EXPECT_EQ((*value.object())[2].name, "z");
    EXPECT_EQ(*value.find("a")->find("")->text(), "leeg");
    EXPECT_TRUE((*value.find("b")->array())[1].find("c")->is_null());
    EXPECT_EQ(value.find("c"), nullptr);
}

TEST(JsonParse, SaysWhatIsWrongAndWhere) {
    const struct {
        std::string text;
        Fault fault;
        std::size_t line, column;
    } table[] = {
        {"", Fault::incomplete, 1, 1},
        {"  \n ", Fault::incomplete, 2, 2},
        {"{\"a\":1", Fault::incomplete, 1, 7},
        {"\xEF\xBB\xBF{}", Fault::byte_order_mark, 1, 1},
        {"{\xEF\xBB\xBF}", Fault::syntax, 1, 2},
        {"[1,\n \"\xC3\"]", Fault::invalid_utf8, 2, 3},
        {"\"\\ud800\"", Fault::syntax, 1, 8},
        {"[1,]", Fault::syntax, 1, 4},
        {"[1 2]", Fault::syntax, 1, 4},
        {"{'a':1}", Fault::syntax, 1, 2},
        {"[01]", Fault::syntax, 1, 3},
        {"[+1]", Fault::syntax, 1, 2},
        {"[.5]", Fault::syntax, 1, 2},
        {"[NaN]", Fault::syntax, 1, 2},
        {"[1] // nee", Fault::extra_data, 1, 5},
        {"[/**/1]", Fault::syntax, 1, 2},
        {"{} {}", Fault::extra_data, 1, 4},
        {"{}\0"s, Fault::extra_data, 1, 3},
        {"\"a\nb\"", Fault::syntax, 1, 3},
        {"\"a\0b\""s, Fault::syntax, 1, 3},
        {"[\n\"a\\u0000b\"]", Fault::nul, 2, 10},
        {"{\"a\\u0000\":1}", Fault::nul, 1, 10},
        {"{\"a\":1,\n\"b\":2,\"\\u0061\":3}", Fault::duplicate_name, 2, 14},
        {"[1.0]", Fault::not_an_integer, 1, 5},
        {"[1e2]", Fault::not_an_integer, 1, 5},
        {"9223372036854775808", Fault::number_out_of_range, 1, 20},
        {"-9223372036854775809", Fault::number_out_of_range, 1, 21},
        {"18446744073709551616", Fault::number_out_of_range, 1, 21},
        {"1" + std::string(400, '0'), Fault::number_out_of_range, 1, 402},
    };
    for (const auto& row : table) {
        const auto parsed = json::parse(row.text, enough);
        ASSERT_FALSE(parsed) << row.text;
        EXPECT_EQ(json::code(parsed.error().fault), json::code(row.fault)) << row.text;
        EXPECT_EQ(parsed.error().line, row.line) << row.text;
        EXPECT_EQ(parsed.error().column, row.column) << row.text;
    }
}

TEST(JsonParse, RealsHaveARangeToo) {
    for (const auto* text : {"1e309", "-1e999999999999999999", "9223372036854775808"}) {
        const auto parsed = json::parse(text, enough, json::Numbers::reals);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().fault, Fault::number_out_of_range) << text;
    }
}

TEST(JsonParse, KeepsItsLimits) {
    EXPECT_TRUE(json::parse("[1]", 3));
    EXPECT_EQ(json::parse("[1] ", 3).error().fault, Fault::too_large);

    const auto deep = [](std::size_t depth) { return times("[", depth) + times("]", depth); };
    good(deep(json::Limits::depth));
    EXPECT_EQ(json::parse(deep(json::Limits::depth + 1), enough).error().fault, Fault::too_deep);
    EXPECT_EQ(json::parse(times("{\"a\":", 17) + "1" + times("}", 17), enough).error().fault,
              Fault::too_deep);
    EXPECT_EQ(json::parse(times("[", 500'000), enough).error().fault, Fault::too_deep);

    const auto members = [](std::size_t count) {
        std::string text = "{";
        for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
        return text + "}";
    };
    good(members(json::Limits::members));
    EXPECT_EQ(json::parse(members(json::Limits::members + 1), enough).error().fault, Fault::too_many_members);

    good("[" + times("1,", json::Limits::values - 2) + "1]");
    EXPECT_EQ(json::parse("[" + times("1,", json::Limits::values - 1) + "1]", enough).error().fault,
              Fault::too_many_values);
    EXPECT_EQ(json::parse("[" + times("[],", json::Limits::values) + "1]", enough).error().fault,
              Fault::too_many_values);
}

TEST(JsonParse, ReadsWhatTheWriterWrites) {
    std::string all;
    for (char sign = 1; sign < 127; ++sign) all += sign;
    all += "é€😀\xE2\x80\xA8";
    std::string out;
    json::Writer writer(out);
    writer.begin_object().field("naam", all).field(all, std::int64_t{1}).end_object();
    const auto value = good(out);
    EXPECT_EQ(*value.find("naam")->text(), all);
    EXPECT_EQ(*value.find(all)->integer(), 1);
}

}  // namespace
