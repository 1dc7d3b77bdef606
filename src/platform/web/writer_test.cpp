#include "platform/web/writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace std::string_literals;

constexpr Instant moment{1'795'355'626'000'000};

std::string head_of(const web::Response& response, web::Transport transport = web::Transport::plain,
                    web::AfterAnswer after = web::AfterAnswer::keep) {
    std::string out;
    web::write_head(response, {moment, transport, after}, out);
    return out;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

TEST(WebWriter, WritesAHead) {
    const auto head = head_of(web::html_response("<p>hallo"));
    EXPECT_TRUE(
        head.starts_with("HTTP/1.1 200 OK\r\nDate: Sun, 22 Nov 2026 13:53:46 GMT\r\n"
                         "Content-Type: text/html; charset=utf-8\r\nContent-Length: 8\r\n"))
        << head;
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
    EXPECT_EQ(count(head, "\r\n\r\n"), 1U);
    EXPECT_EQ(count(head, "Connection:"), 0U);
}

TEST(WebWriter, PutsTheStandingHeadersOnEveryAnswer) {
    for (const int status : {200, 204, 303, 304, 400, 404, 408, 413, 431, 500, 503}) {
        const auto head = head_of(web::error_answer(status, web::AnswerForm::html));
        for (
            const std::string_view header :
            {"\r\nContent-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
             "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
             "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'\r\n",
             "\r\nX-Content-Type-Options: nosniff\r\n", "\r\nX-Frame-Options: DENY\r\n",
             "\r\nReferrer-Policy: same-origin\r\n", "\r\nCross-Origin-Opener-Policy: same-origin\r\n",
             "\r\nCross-Origin-Resource-Policy: same-origin\r\n",
             "\r\nPermissions-Policy: ", "\r\nCache-Control: no-store\r\n"})
            EXPECT_EQ(count(head, header), 1U) << status << " " << header;
    }
}

TEST(WebWriter, PromisesTlsOnlyOverTls) {
    const auto response = web::html_response("");
    EXPECT_EQ(count(head_of(response), "Strict-Transport-Security"), 0U);
    EXPECT_EQ(count(head_of(response, web::Transport::tls), "\r\nStrict-Transport-Security: max-age="), 1U);
}

TEST(WebWriter, APageMayLoosenItsOwnPolicy) {
    auto response = web::html_response("");
    response.header("content-security-policy", "default-src 'none'");
    const auto head = head_of(response);
    EXPECT_EQ(count(head, "default-src"), 1U);
    EXPECT_EQ(count(head, "content-security-policy: default-src 'none'\r\n"), 1U);
}

TEST(WebWriter, OnlyACacheableAnswerIsKept) {
    auto response = web::html_response("");
    response.header("Cache-Control", "public, max-age=31536000, immutable");
    EXPECT_EQ(count(head_of(response), "Cache-Control"), 1U);
    EXPECT_EQ(count(head_of(response), "Cache-Control: no-store\r\n"), 1U);
    response.cacheable = true;
    EXPECT_EQ(count(head_of(response), "no-store"), 0U);
    EXPECT_EQ(count(head_of(response), "Cache-Control: public, max-age=31536000, immutable\r\n"), 1U);
}

TEST(WebWriter, SaysWhatBecomesOfTheConnection) {
    const auto response = web::html_response("");
    const auto close = head_of(response, web::Transport::plain, web::AfterAnswer::close);
    const auto old = head_of(response, web::Transport::plain, web::AfterAnswer::keep_http10);
    EXPECT_EQ(count(close, "\r\nConnection: close\r\n"), 1U);
    EXPECT_EQ(count(old, "\r\nConnection: keep-alive\r\n"), 1U);
}

TEST(WebWriter, SomeAnswersHaveNoBody) {
    for (const int status : {204, 304}) {
        const auto response = web::html_response("body", status);
        EXPECT_EQ(count(head_of(response), "\r\nContent-"), 1U) << "only the policy";
        EXPECT_EQ(web::body_of(response), "");
    }
    web::Response fixed;
    fixed.body = "not this one";
    fixed.fixed_body = "asset";
    EXPECT_EQ(web::body_of(fixed), "asset");
    EXPECT_EQ(count(head_of(fixed), "Content-Length: 5\r\n"), 1U);
}

TEST(WebWriter, RefusesHeadersThatWouldSplitTheAnswer) {
    const auto with = [](const std::string& name, const std::string& value) {
        auto response = web::html_response("");
        response.header(name, value);
        return web::can_be_written(response);
    };
    EXPECT_TRUE(with("X-Naam", "caf\xC3\xA9"));
    for (const std::string& value : {"a\r\nSet-Cookie: b=c"s, "a\nb"s, "a\rb"s, "a\0b"s, "a\tb"s, "a\x7f"s})
        EXPECT_FALSE(with("X-Naam", value));
    for (const std::string& name : {""s, "a b"s, "a:"s, "a\r\nb"s, "a\0"s, "caf\xC3\xA9"s})
        EXPECT_FALSE(with(name, "x"));
    for (const std::string& name :
         {"Content-Length"s, "transfer-encoding"s, "Connection"s, "Date"s, "Content-Type"s})
        EXPECT_FALSE(with(name, "1")) << name;

    auto response = web::html_response("");
    response.type = "text/html\r\nX: y";
    EXPECT_FALSE(web::can_be_written(response));
    for (const int status : {0, 100, 101, 199, 600, -1})
        EXPECT_FALSE(web::can_be_written(web::html_response("", status)));
}

TEST(WebWriter, TellsItsOwnErrorsInDutch) {
    const auto page = web::error_answer(413, web::AnswerForm::html);
    EXPECT_EQ(page.status, 413);
    EXPECT_EQ(page.type, "text/html; charset=utf-8");
    EXPECT_TRUE(page.body.starts_with("<!doctype html>\n<html lang=\"nl\">"));
    EXPECT_EQ(count(page.body, "<title>Te groot</title>"), 1U);
    EXPECT_EQ(count(page.body, "<p>"), 1U);

    const auto json = web::error_answer(503, web::AnswerForm::json);
    EXPECT_EQ(json.type, "application/problem+json");
    EXPECT_EQ(
        json.body,
        "{\"type\":\"about:blank\",\"title\":\"Even te druk\",\"status\":503,\"detail\":\"De server is nu te "
        "druk. Wacht even en probeer het dan opnieuw.\"}");
}

TEST(WebWriter, ABrokenRequestHasANumber) {
    IdBytes trace;
    trace.bytes.fill(0xab);
    for (const auto form : {web::AnswerForm::html, web::AnswerForm::json})
        EXPECT_EQ(count(web::error_answer(500, form, trace).body, trace.text()), 1U);
}

TEST(WebWriter, WritesDatesOfHttp) {
    EXPECT_EQ(web::http_date(Instant{0}), "Thu, 01 Jan 1970 00:00:00 GMT");
    EXPECT_EQ(web::http_date(Instant{784'111'777'000'000}), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(web::http_date(Instant{1'709'251'199'999'999}), "Thu, 29 Feb 2024 23:59:59 GMT");
    EXPECT_EQ(web::http_date(Instant{784'111'777'000'000}), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(WebResponse, ProblemsAreJson) {
    const auto response = web::problem(400, "a \"b\"\\", "line\nend");
    EXPECT_EQ(
        response.body,
        "{\"type\":\"about:blank\",\"title\":\"a \\\"b\\\"\\\\\",\"status\":400,\"detail\":\"line\\u000aend\"}");
}

TEST(WebResponse, GoesElsewhereAfterAPost) {
    const auto response = web::see_other("/casussen");
    EXPECT_EQ(response.status, 303);
    EXPECT_EQ(count(head_of(response), "\r\nLocation: /casussen\r\n"), 1U);
    EXPECT_EQ(web::json_response("{}", 201).type, "application/json");
}

}  // namespace
