// Requests that no proxy and no server may read in two ways. Each is refused by the reader, whole and byte by byte, and
// over a real connection: the answer is a 400 and the connection closes.
#include <gtest/gtest.h>

#include "platform/web/reader.hpp"
#include "platform/web/test_client.hpp"

namespace {

using namespace std::string_literals;
using State = web::RequestReader::State;

struct Malformed {
    std::string name;
    std::string bytes;
};

std::string head(const std::string& lines) { return "POST /x HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n"; }
std::string request_line(const std::string& line) { return line + "\r\nHost: a\r\n\r\n"; }
std::string chunked(const std::string& body) { return head("Transfer-Encoding: chunked\r\n") + body; }

std::vector<Malformed> bad_request_lines() {
    return {
        {"empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"a TLS hello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s},
        {"method in small letters", request_line("get / HTTP/1.1")},
        {"no method", request_line("/ HTTP/1.1")},
        {"a method that is no token", request_line("GE(T / HTTP/1.1")},
        {"two spaces before the target", request_line("GET  / HTTP/1.1")},
        {"two spaces after the target", request_line("GET /  HTTP/1.1")},
        {"a tab for a space", request_line("GET\t/\tHTTP/1.1")},
        {"a space at the end", request_line("GET / HTTP/1.1 ")},
        {"no version", request_line("GET /")},
        {"version 0.9", request_line("GET / HTTP/0.9")},
        {"version 1.2", request_line("GET / HTTP/1.2")},
        {"version 2.0", request_line("GET / HTTP/2.0")},
        {"version in small letters", request_line("GET / http/1.1")},
        {"version of three digits", request_line("GET / HTTP/1.10")},
        {"preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        {"absolute form", request_line("GET http://a/ HTTP/1.1")},
        {"authority form", request_line("CONNECT a:443 HTTP/1.1")},
        {"asterisk form", request_line("OPTIONS * HTTP/1.1")},
        {"a target without slash", request_line("GET x HTTP/1.1")},
        {"a fragment", request_line("GET /x#y HTTP/1.1")},
        {"a backslash", request_line("GET /a\\b HTTP/1.1")},
        {"dot segment", request_line("GET /a/./b HTTP/1.1")},
        {"double dot segment", request_line("GET /a/../b HTTP/1.1")},
        {"double dot at the end", request_line("GET /a/.. HTTP/1.1")},
        {"encoded double dot", request_line("GET /a/%2e%2E/b HTTP/1.1")},
        {"empty segment", request_line("GET //a HTTP/1.1")},
        {"encoded slash", request_line("GET /a%2fb HTTP/1.1")},
        {"encoded backslash", request_line("GET /a%5cb HTTP/1.1")},
        {"encoded NUL", request_line("GET /a%00 HTTP/1.1")},
        {"encoded line end", request_line("GET /a%0d%0ab HTTP/1.1")},
        {"percent sign alone", request_line("GET /a% HTTP/1.1")},
        {"percent sign and one digit", request_line("GET /a%2 HTTP/1.1")},
        {"percent sign and no hex", request_line("GET /a%zz HTTP/1.1")},
        {"raw UTF-8 in the path", request_line("GET /\xc3\xa9 HTTP/1.1")},
        {"encoded broken UTF-8", request_line("GET /%c3 HTTP/1.1")},
        {"encoded overlong slash", request_line("GET /%c0%af HTTP/1.1")},
        {"encoded surrogate", request_line("GET /%ed%a0%80 HTTP/1.1")},
        {"broken percent in the query", request_line("GET /?a=%f HTTP/1.1")},
        {"NUL in the query", request_line("GET /?a=%00 HTTP/1.1")},
        {"broken UTF-8 in the query", request_line("GET /?a=%ff HTTP/1.1")},
        {"a query field without name", request_line("GET /?=1 HTTP/1.1")},
        {"raw UTF-8 in the query", request_line("GET /?a=\xc3\xa9 HTTP/1.1")},
        {"NUL in the target", request_line("GET /\0 HTTP/1.1"s)},
    };
}

std::vector<Malformed> bad_headers() {
    return {
        {"bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n"},
        {"bare LF after a header", "GET / HTTP/1.1\r\nHost: a\n\r\n"},
        {"bare LF at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n"},
        {"LF first", "GET / HTTP/1.1\r\nHost: a\n\rX: y\r\n\r\n"},
        {"bare CR in a value", head("X: a\rb\r\n")},
        {"two CR before LF", head("X: a\r\r\n")},
        {"folded with a space", head("X: a\r\n b\r\n")},
        {"folded with a tab", head("X: a\r\n\tb\r\n")},
        {"a space before the first header", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"},
        {"a space before the colon", head("X : a\r\n")},
        {"a tab before the colon", head("X\t: a\r\n")},
        {"a name with a space", head("X y: a\r\n")},
        {"a name with a NUL", head("X\0: a\r\n"s)},
        {"a name with UTF-8", head("X\xc3\xa9: a\r\n")},
        {"no name", head(": a\r\n")},
        {"no colon", head("X\r\n")},
        {"NUL in a value", head("X: a\0b\r\n"s)},
        {"control sign in a value", head("X: a\x01"s + "b\r\n")},
        {"DEL in a value", head("X: a\x7f\r\n")},
        {"broken UTF-8 in a value", head("X: \xff\r\n")},
        {"no host", "GET / HTTP/1.1\r\n\r\n"},
        {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"},
        {"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"},
        {"a host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"},
        {"a host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n"},
        {"two hosts in one", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"},
        {"two content types", head("Content-Type: text/plain\r\nContent-Type: application/json\r\n")},
        {"two cookie headers", head("Cookie: a=1\r\nCookie: b=2\r\n")},
        {"two authorizations", head("Authorization: Bearer a\r\nAuthorization: Bearer b\r\n")},
        {"a cookie without equals", head("Cookie: a\r\n")},
        {"a cookie without name", head("Cookie: =a\r\n")},
    };
}

std::vector<Malformed> bad_framing() {
    const std::string length = "Content-Length: 3\r\n";
    return {
        {"length and chunked", head(length + "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n"},
        {"chunked and length", head("Transfer-Encoding: chunked\r\n" + length) + "0\r\n\r\n"},
        {"two equal lengths", head(length + length) + "abc"},
        {"two lengths", head(length + "Content-Length: 4\r\n") + "abcd"},
        {"a list of lengths", head("Content-Length: 3, 3\r\n") + "abc"},
        {"a negative length", head("Content-Length: -1\r\n")},
        {"a length with plus", head("Content-Length: +3\r\n") + "abc"},
        {"a length in hex", head("Content-Length: 0x3\r\n") + "abc"},
        {"a length with a unit", head("Content-Length: 3b\r\n") + "abc"},
        {"a length with a space", head("Content-Length: 3 3\r\n") + "abc"},
        {"an empty length", head("Content-Length:\r\n")},
        {"a length beyond 64 bits", head("Content-Length: 18446744073709551619\r\n") + "abc"},
        {"an unknown coding", head("Transfer-Encoding: gzip\r\n")},
        {"a coding before chunked", head("Transfer-Encoding: gzip, chunked\r\n") + "0\r\n\r\n"},
        {"a coding after chunked", head("Transfer-Encoding: chunked, gzip\r\n") + "0\r\n\r\n"},
        {"chunked twice in a list", head("Transfer-Encoding: chunked, chunked\r\n") + "0\r\n\r\n"},
        {"chunked twice", head("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n"},
        {"chunked with a parameter", head("Transfer-Encoding: chunked;q=1\r\n") + "0\r\n\r\n"},
        {"chunked in quotes", head("Transfer-Encoding: \"chunked\"\r\n") + "0\r\n\r\n"},
        {"an empty coding", head("Transfer-Encoding:\r\n")},
        {"chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"a body with GET", "GET / HTTP/1.1\r\nHost: a\r\n" + length + "\r\nabc"},
        {"a chunked body with HEAD",
         "HEAD / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"a chunk size that is no hex", chunked("z\r\nabc\r\n0\r\n\r\n")},
        {"no chunk size", chunked("\r\nabc\r\n0\r\n\r\n")},
        {"a negative chunk", chunked("-3\r\nabc\r\n0\r\n\r\n")},
        {"a chunk size with 0x", chunked("0x3\r\nabc\r\n0\r\n\r\n")},
        {"a space before the chunk size", chunked(" 3\r\nabc\r\n0\r\n\r\n")},
        {"a space after the chunk size", chunked("3 \r\nabc\r\n0\r\n\r\n")},
        {"a chunk size beyond 64 bits", chunked("10000000000000003\r\nabc\r\n0\r\n\r\n")},
        {"bare LF after the chunk size", chunked("3\nabc\r\n0\r\n\r\n")},
        {"bare CR after the chunk size", chunked("3\rabc\r\n0\r\n\r\n")},
        {"a chunk longer than its size", chunked("3\r\nabcd\r\n0\r\n\r\n")},
        {"bare LF after a chunk", chunked("3\r\nabc\n0\r\n\r\n")},
        {"a chunk extension", chunked("3;x=y\r\nabc\r\n0\r\n\r\n")},
        {"an extension of the last chunk", chunked("3\r\nabc\r\n0;x\r\n\r\n")},
        {"a trailer", chunked("3\r\nabc\r\n0\r\nX: y\r\n\r\n")},
        {"a trailer after nothing", chunked("0\r\nX: y\r\n\r\n")},
        {"bare LF after the last chunk", chunked("0\n\n")},
        {"bare LF at the very end", chunked("0\r\n\n")},
        {"a chunk size of nine digits", chunked("000000003\r\nabc\r\n0\r\n\r\n")},
        {"a chunk head without end", chunked("3;" + std::string(3000, 'x'))},
    };
}

std::vector<Malformed> malformed() {
    auto all = bad_request_lines();
    for (auto* more : {&bad_headers, &bad_framing}) {
        auto list = more();
        all.insert(all.end(), list.begin(), list.end());
    }
    return all;
}

void feed_as_a_connection(web::RequestReader& reader, std::string_view bytes, std::size_t step) {
    std::string input;
    while (reader.state() != State::refused && reader.state() != State::complete && !bytes.empty()) {
        input += bytes.substr(0, step);
        bytes.remove_prefix(std::min(step, bytes.size()));
        std::size_t taken = 0;
        while ((taken = reader.feed(input)) != 0) input.erase(0, taken);
    }
}

TEST(WebMalformed, TheReaderRefusesEach) {
    ASSERT_GE(malformed().size(), 60U);
    for (const auto& [name, bytes] : malformed()) {
        for (const std::size_t step : {bytes.size(), std::size_t{1}, std::size_t{7}}) {
            web::RequestReader reader;
            feed_as_a_connection(reader, bytes, step);
            EXPECT_EQ(reader.state(), State::refused) << name << ", in steps of " << step;
            EXPECT_EQ(reader.refusal(), 400) << name;
        }
    }
}

TEST(WebMalformed, TheServerAnswers400AndCloses) {
    std::atomic<int> handled = 0;
    web::test::RunningServer server([&](web::Request&&, web::Responder respond) {
        ++handled;
        respond(web::html_response("handled"));
    });
    for (const auto& [name, bytes] : malformed()) {
        web::test::Client client(server.port());
        // The request behind it is what a smuggler wants answered.
        client.send(bytes + web::test::get("/smuggled"));
        using Body = web::test::Client::Body;
        const auto answer = client.answer(bytes.starts_with("HEAD") ? Body::none : Body::by_length);
        EXPECT_EQ(answer.status, 400) << name;
        EXPECT_EQ(answer.headers.count("content-security-policy"), 1U) << name;
        client.finish_sending();
        EXPECT_EQ(client.rest(), "") << name;
    }
    EXPECT_EQ(handled, 0);
}

}  // namespace
