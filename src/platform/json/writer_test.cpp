#include "platform/json/writer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace {

using namespace std::string_literals;

struct Boom;

template <class Body>
std::string written(Body body) {
    std::string out;
    json::Writer writer(out);
    body(writer);
    EXPECT_TRUE(writer.complete()) << out;
    return out;
}

TEST(JsonWriter, WritesNestedThings) {
    const auto out = written([](json::Writer& w) {
        w.begin_object();
        w.field("naam", "Jan").field("aantal", 3).field("actief", true).null_field("einde");
        w.key("kring")
            .begin_array()
            .value("a")
            .value(std::string("b"))
            .begin_object()
            .end_object()
            .end_array();
        w.key("leeg").begin_array().end_array().field("laatst", std::int64_t{-1});
        w.end_object();
    });
    EXPECT_EQ(
        out,
        R"({"naam":"Jan","aantal":3,"actief":true,"einde":null,"kring":["a","b",{}],"leeg":[],"laatst":-1})");
}

TEST(JsonWriter, AppendsToWhatIsThere) {
    std::string out = "voor ";
    json::Writer(out).begin_array().value(1).value(2).end_array();
    EXPECT_EQ(out, "voor [1,2]");
}

TEST(JsonWriter, KnowsTheTypesOfTheHouse) {
    Id<Boom> id;
    id.bytes[15] = 31;
    const auto out = written([&](json::Writer& w) {
        w.begin_array();
        w.value(Date{2026, 3, 1}).value(PartialDate{1987, 0, 0}).value(Instant{1'500'000}).value(id);
        w.value(std::optional<Date>{})
            .value(std::optional<Date>{{2026, 3, 2}})
            .value(std::optional<std::string>{"x"});
        w.end_array();
    });
    EXPECT_EQ(out, R"(["2026-03-01","1987-00-00","1970-01-01T00:00:01Z","0000000000000000000000000z",)"
                   R"(null,"2026-03-02","x"])");
}

TEST(JsonWriter, NumbersToTheLimits) {
    const auto out = written([](json::Writer& w) {
        w.begin_array();
        w.value(std::numeric_limits<std::int64_t>::min()).value(std::numeric_limits<std::int64_t>::max());
        w.value(std::size_t{7}).value(static_cast<std::uint8_t>(8)).value(false);
        w.end_array();
    });
    EXPECT_EQ(out, "[-9223372036854775808,9223372036854775807,7,8,false]");
    std::string sink;
    EXPECT_THROW(json::Writer(sink).value(std::numeric_limits<std::uint64_t>::max()), std::out_of_range);
}

TEST(JsonWriter, EscapesWhatMustBe) {
    const std::pair<std::string, std::string> table[] = {
        {"", R"("")"},
        {"a\"b\\c/", R"("a\"b\\c/")"},
        {"\n\r\t\b\x1F\0"s, R"("\n\r\t\u0008\u001f\u0000")"},
        {"\x7F é€😀", "\"\x7F é€😀\""},
    };
    for (const auto& row : table) {
        const std::string& in = row.first;
        const std::string& out = row.second;
        EXPECT_EQ(written([&](json::Writer& w) { w.value(in); }), out);
        EXPECT_EQ(written([&](json::Writer& w) { w.begin_object().field(in, 0).end_object(); }),
                  "{" + out + ":0}");
    }
}

TEST(JsonWriter, RefusesWrongNesting) {
    using Body = void (*)(json::Writer&);
    const Body table[] = {
        [](json::Writer& w) { w.value(1).value(2); },
        [](json::Writer& w) { w.begin_object().value(1); },
        [](json::Writer& w) { w.begin_object().begin_array(); },
        [](json::Writer& w) { w.begin_object().key("a").key("b"); },
        [](json::Writer& w) { w.begin_object().key("a").end_object(); },
        [](json::Writer& w) { w.begin_object().end_array(); },
        [](json::Writer& w) { w.begin_array().end_object(); },
        [](json::Writer& w) { w.begin_array().key("a"); },
        [](json::Writer& w) { w.key("a"); },
        [](json::Writer& w) { w.end_array(); },
        [](json::Writer& w) {
            for (std::size_t i = 0; i <= json::Writer::depth_max; ++i) w.begin_array();
        },
    };
    for (const Body body : table) {
        std::string out;
        json::Writer writer(out);
        EXPECT_THROW(body(writer), std::logic_error) << out;
        EXPECT_FALSE(writer.complete() && out.size() > 1) << out;
    }
    std::string out;
    json::Writer open(out);
    EXPECT_FALSE(open.complete());
    open.begin_array();
    EXPECT_FALSE(open.complete());
}

}  // namespace
