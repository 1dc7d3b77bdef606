#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/web/request.hpp"
#include "platform/web/response.hpp"

namespace {

using namespace std::string_literals;
using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(WebCookies, ReadsPairs) {
    const std::pair<std::string, Pairs> table[] = {
        {"", {}},
        {"a=1", {{"a", "1"}}},
        {"a=1; b=2;c=3", {{"a", "1"}, {"b", "2"}, {"c", "3"}}},
        {"a=", {{"a", ""}}},
        {"a=b=c", {{"a", "b=c"}}},
        {"a=\"1\"", {{"a", "\"1\""}}},
        {"a=1;", {{"a", "1"}}},
        {" a=1 ; ", {{"a", "1"}}},
        {"__Host-s=x", {{"__Host-s", "x"}}},
        {"a=1; a=2", {{"a", "1"}, {"a", "2"}}},
        {"other={\"a\", b}", {{"other", "{\"a\", b}"}}},  // another program on the same host
    };
    for (const auto& [text, cookies] : table) {
        const auto parsed = web::parse_cookies(text);
        ASSERT_TRUE(parsed) << text;
        EXPECT_EQ(parsed->list(), cookies) << text;
    }
}

TEST(WebCookies, RefusesWhatIsNoCookie) {
    const std::pair<std::string, std::string> table[] = {
        {"a", "cookie_pair"},
        {"a=1; b", "cookie_pair"},
        {"=1", "cookie_name"},
        {"a b=1", "cookie_name"},
        {"a\"=1", "cookie_name"},
        {"a,=1", "cookie_name"},
        {"caf\xC3\xA9=1", "cookie_name"},
        {"a\0=1"s, "cookie_name"},
        {"a=b\0"s, "cookie_value"},
        {"a=b\x01", "cookie_value"},
        {"a=b\x7f", "cookie_value"},
        {"a=\xff", "cookie_value"},
        {"a=b\r\nc", "cookie_value"},
    };
    for (const auto& [text, code] : table) {
        const auto parsed = web::parse_cookies(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error(), code) << text;
    }
}

TEST(WebCookies, HasALimit) {
    std::string text;
    for (std::size_t i = 0; i < web::Limits::cookies; ++i) text += "a=1; ";
    EXPECT_TRUE(web::parse_cookies(text));
    const auto parsed = web::parse_cookies(text + "a=1");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error(), "too_many_cookies");
}

TEST(WebCookies, AreSetSafely) {
    web::Response response;
    web::set_cookie(response, {"sessie", "0123abcd"}, false);
    web::set_cookie(response, {"sessie", "0123abcd", 3600}, true);
    web::set_cookie(response, {"sessie", "", 0}, true);
    const Pairs expected = {
        {"Set-Cookie", "sessie=0123abcd; Path=/; HttpOnly; SameSite=Strict"},
        {"Set-Cookie", "__Host-sessie=0123abcd; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=3600"},
        {"Set-Cookie", "__Host-sessie=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0"},
    };
    EXPECT_EQ(response.headers, expected);
}

TEST(WebCookies, TakeNoTextThatCouldAddAnAttribute) {
    web::Response response;
    for (const std::string value : {"a; Domain=b", "a b", "a,b", "a\r\nb", "caf\xC3\xA9", "a\"b"})
        EXPECT_THROW(web::set_cookie(response, {"sessie", value}, true), std::invalid_argument) << value;
    EXPECT_THROW(web::set_cookie(response, {"a b", "1"}, true), std::invalid_argument);
    EXPECT_THROW(web::set_cookie(response, {"", "1"}, true), std::invalid_argument);
    EXPECT_TRUE(response.headers.empty());
}

TEST(WebCookies, OverTlsOnlyTheProtectedNameCounts) {
    web::Request request;
    request.cookies.add("sessie", "planted");  // any page of a sister domain can set this one
    request.cookies.add("__Host-sessie", "ours");
    EXPECT_EQ(web::cookie_value(request, "sessie"), "planted");
    request.tls = true;
    EXPECT_EQ(web::cookie_value(request, "sessie"), "ours");
}

}  // namespace
