#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/web/request.hpp"

namespace {

using namespace std::string_literals;
using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(WebQuery, ReadsFieldsInTheOrderSent) {
    const std::pair<std::string, Pairs> table[] = {
        {"", {}},
        {"a=1", {{"a", "1"}}},
        {"a=1&b=2&a=3", {{"a", "1"}, {"b", "2"}, {"a", "3"}}},
        {"a", {{"a", ""}}},
        {"a=", {{"a", ""}}},
        {"a=b=c", {{"a", "b=c"}}},
        {"&a=1&&", {{"a", "1"}}},
        {"a+b=c+d", {{"a b", "c d"}}},
        {"a%2Bb=%26%3D%25", {{"a+b", "&=%"}}},
        {"n=caf%C3%A9&e=%e2%82%ac", {{"n", "caf\xC3\xA9"}, {"e", "\xE2\x82\xAC"}}},
        {"t=een%0D%0Atwee", {{"t", "een\r\ntwee"}}},
        {"a=\xC3\xA9", {{"a", "\xC3\xA9"}}},  // raw UTF-8 in a form body; in a URL parse_target refuses it
        {"a;b=1", {{"a;b", "1"}}},
    };
    for (const auto& [text, fields] : table) {
        const auto parsed = web::parse_query(text);
        ASSERT_TRUE(parsed) << text;
        EXPECT_EQ(parsed->list(), fields) << text;
    }
}

TEST(WebQuery, RefusesWhatCannotBeText) {
    const std::pair<std::string, std::string> table[] = {
        {"a=%", "percent"},      {"a=%4", "percent"},        {"a=%4g", "percent"}, {"a=%%41", "percent"},
        {"%=1", "percent"},      {"a=%u0041", "percent"},    {"a=%00", "nul"},     {"a=b\0c"s, "nul"},
        {"a%00=1", "nul"},       {"a=%ff", "utf8"},          {"a=%C3", "utf8"},    {"a=%C0%80", "utf8"},
        {"a=%ED%A0%80", "utf8"}, {"a=%F4%90%80%80", "utf8"}, {"a=\xff", "utf8"},   {"=1", "field_name"},
        {"a=1&=", "field_name"},
    };
    for (const auto& [text, code] : table) {
        const auto parsed = web::parse_query(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error(), code) << text;
    }
}

TEST(WebQuery, HasALimitOfFields) {
    std::string text;
    for (std::size_t i = 0; i < web::Limits::fields; ++i) text += "a=1&";
    EXPECT_TRUE(web::parse_query(text));
    const auto parsed = web::parse_query(text + "a=1");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error(), "too_many_fields");
}

TEST(WebQuery, PlusIsASpaceInFormsOnly) {
    EXPECT_EQ(web::percent_decode("a+b", true), "a b");
    EXPECT_EQ(web::percent_decode("a+b", false), "a+b");
    EXPECT_EQ(web::parse_target("/a+b?c+d=e+f")->path, "/a+b");
}

TEST(WebQuery, EncodesAllButUnreservedSigns) {
    EXPECT_EQ(web::percent_encode("Az09-._~"), "Az09-._~");
    EXPECT_EQ(web::percent_encode("a b/?&=+%\xC3\xA9\n"), "a%20b%2F%3F%26%3D%2B%25%C3%A9%0A");
}

RC_GTEST_PROP(WebQuery, DecodingUndoesEncoding, (std::vector<std::uint16_t> points)) {
    std::string text;
    for (const auto point : points) {
        if (point == 0 || (point >= 0xD800 && point <= 0xDFFF)) continue;
        if (point < 0x80) {
            text.push_back(static_cast<char>(point));
        } else if (point < 0x800) {
            text.push_back(static_cast<char>(0xC0 | (point >> 6)));
            text.push_back(static_cast<char>(0x80 | (point & 0x3F)));
        } else {
            text.push_back(static_cast<char>(0xE0 | (point >> 12)));
            text.push_back(static_cast<char>(0x80 | ((point >> 6) & 0x3F)));
            text.push_back(static_cast<char>(0x80 | (point & 0x3F)));
        }
    }
    RC_ASSERT(web::percent_decode(web::percent_encode(text), true).value() == text);
    RC_ASSERT(web::percent_decode(web::percent_encode(text), false).value() == text);
}

TEST(WebTarget, TakesAPathApart) {
    const std::pair<std::string, std::string> table[] = {
        {"/", "/"},
        {"/a", "/a"},
        {"/a/", "/a/"},
        {"/a/b.c", "/a/b.c"},
        {"/...", "/..."},
        {"/.a", "/.a"},
        {"/a..b", "/a..b"},
        {"/%41", "/A"},
        {"/a%20b", "/a b"},
        {"/a?", "/a"},
        {"/a?b=/../c", "/a"},
        {"/a;b=c", "/a;b=c"},
        {"/%E2%82%AC", "/\xE2\x82\xAC"},
        {"/a:b@c", "/a:b@c"},
    };
    for (const auto& [raw, path] : table) {
        const auto target = web::parse_target(raw);
        ASSERT_TRUE(target) << raw;
        EXPECT_EQ(target->path, path) << raw;
    }
    EXPECT_EQ(web::parse_target("/a?b=/../c")->query.get("b"), "/../c");
    EXPECT_EQ(web::parse_target("/a?b=c?d")->query.get("b"), "c?d");
}

TEST(WebTarget, RefusesWhatAnotherCouldReadInAnotherWay) {
    const std::pair<std::string, std::string> table[] = {
        {"", "target_form"},
        {"*", "target_form"},
        {"a", "target_form"},
        {"http://a/", "target_form"},
        {"?a=1", "target_form"},
        {"/.", "path_segment"},
        {"/..", "path_segment"},
        {"/a/..", "path_segment"},
        {"/../a", "path_segment"},
        {"//", "path_segment"},
        {"//a", "path_segment"},
        {"/a//b", "path_segment"},
        {"/a//", "path_segment"},
        {"/%2e", "path_segment"},
        {"/.%2E/", "path_segment"},
        {"/%2f", "path_slash"},
        {"/a%2Fb", "path_slash"},
        {"/a%2F..%2Fb", "path_slash"},
        {"/a\\b", "path_sign"},
        {"/a%5Cb", "path_sign"},
        {"/a#b", "path_sign"},
        {"/a b", "path_sign"},
        {"/a\tb", "path_sign"},
        {"/a%0ab", "path_sign"},
        {"/a%7f", "path_sign"},
        {"/\xC3\xA9", "path_sign"},
        {"/%00", "nul"},
        {"/%C3", "utf8"},
        {"/%2", "percent"},
        {"/?a b", "query_sign"},
        {"/?a#b", "query_sign"},
        {"/?\xC3\xA9", "query_sign"},
        {"/?a=%", "percent"},
    };
    for (const auto& [raw, code] : table) {
        const auto target = web::parse_target(raw);
        ASSERT_FALSE(target) << raw;
        EXPECT_EQ(target.error(), code) << raw;
    }
}

}  // namespace
