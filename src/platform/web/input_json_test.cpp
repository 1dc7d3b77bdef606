#include <gtest/gtest.h>

#include <limits>

#include "platform/base/random.hpp"
#include "platform/web/input_testing.hpp"

namespace {

using web::Input;
using web::testing::json_object;
using web::testing::sentence;
using web::testing::told;

struct Boom;
enum class Soort { veld, zsm };
constexpr std::pair<std::string_view, Soort> soorten[] = {{"veld", Soort::veld}, {"zsm", Soort::zsm}};

TEST(InputJson, ReadsTheSameFields) {
    SeededRandom random(1, "input");
    const auto id = random.id<Boom>();
    Input input =
        json_object(R"({"reden":" a\r\nb ","op":"2026-03-01","geboren":"1987-00-00","uren":12,"spoed":true,)"
                    R"("kalm":false,"soort":"zsm","soorten":["veld","zsm"],"geen":[],"niets":null,)"
                    R"("versie":3,"tafel":")" +
                    id.text() + "\"}");
    EXPECT_EQ(input.text("reden", {.lines = web::Lines::many}), "a\nb");
    EXPECT_EQ(input.date("op", {}), (Date{2026, 3, 1}));
    EXPECT_EQ(input.partial_date("geboren", {}), (PartialDate{1987, 0, 0}));
    EXPECT_EQ(input.number("uren", {}), 12);
    EXPECT_TRUE(input.flag("spoed"));
    EXPECT_FALSE(input.flag("kalm"));
    EXPECT_EQ(input.choice("soort", soorten, {}), Soort::zsm);
    EXPECT_EQ(input.choices("soorten", soorten, {}).size(), 2U);
    EXPECT_EQ(input.choices("geen", soorten, {}).size(), 0U);
    EXPECT_EQ(input.text("niets", {}), "");
    EXPECT_EQ(input.versie(), 3);
    EXPECT_EQ(input.id<Boom>("tafel", {}), id);
    EXPECT_EQ(told(input), "");
    EXPECT_TRUE(input.finish());
    EXPECT_EQ(input.typed("uren"), "12");
    EXPECT_TRUE(input.chosen("spoed", "ja"));
}

TEST(InputJson, TypesAreStrict) {
    Input input =
        json_object(R"({"a":1,"b":["x"],"c":"12","d":"ja","e":7,"f":"zsm","g":[1],"h":{},"i":"1-3-2026",)"
                    R"("j":true,"k":0})");
    input.text("a", {.label = "Reden"});
    input.text("b", {});
    input.number("c", {.label = "Uren"});
    input.flag("d");
    input.choice("e", soorten, {});
    input.choices("f", soorten, {});
    input.choices("g", soorten, {});
    input.text("h", {});
    input.date("i", {.label = "Klaar voor"});
    input.number("j", {});
    input.flag("k");
    EXPECT_EQ(told(input),
              "a:wrong-type b:wrong-type c:wrong-type d:wrong-type e:wrong-type f:wrong-type g:wrong-type "
              "h:wrong-type "
              "i:invalid-date j:wrong-type k:wrong-type");
    EXPECT_EQ(sentence(input, "a"), "Reden: hier hoort een tekst.");
    EXPECT_EQ(sentence(input, "c"), "Uren: hier hoort een heel getal.");
    EXPECT_EQ(sentence(input, "i"), "Klaar voor: vul een datum in, bijvoorbeeld 2026-12-11.");
}

TEST(InputJson, NumbersKeepTheirRange) {
    Input input = json_object(R"({"a":9223372036854775807,"b":-9223372036854775808,"c":5})");
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(input.number("a", {.min = least, .max = most}), most);
    EXPECT_EQ(input.number("b", {.min = least, .max = most}), least);
    EXPECT_EQ(input.number("c", {.min = 1, .max = 4}), std::nullopt);
    EXPECT_EQ(input.number("d", {.required = true}), std::nullopt);
    EXPECT_EQ(told(input), "c:number-out-of-range d:required");
}

TEST(InputJson, BodiesThatAreNoObject) {
    Input array = json_object("[]");
    EXPECT_EQ(told(array), ":wrong-type");
    const auto broken = Input::parse_json("{\n\"a\":1,\"a\":2}");
    ASSERT_FALSE(broken);
    const auto& faults = std::get<InvalidInput>(broken.error()).faults;
    EXPECT_EQ(faults,
              (std::vector<FieldFault>{
                  {"", "json-duplicate-name", "De JSON klopt niet op regel 2, teken 9 (duplicate-name)."}}));
    EXPECT_TRUE(Input::parse_json("{}"));
    EXPECT_FALSE(Input::parse_json("{}" + std::string(web::Limits::body_bytes, ' ')));
}

}  // namespace
