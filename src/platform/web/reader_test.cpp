#include "platform/web/reader.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using State = web::RequestReader::State;

// As a connection feeds it: what was not taken comes again with more behind it.
std::string feed(web::RequestReader& reader, std::string_view bytes, std::size_t step) {
    std::string input;
    while (reader.state() != State::refused && reader.state() != State::complete && !bytes.empty()) {
        input += bytes.substr(0, step);
        bytes.remove_prefix(std::min(step, bytes.size()));
        std::size_t taken = 0;
        while ((taken = reader.feed(input)) != 0) input.erase(0, taken);
    }
    return input;
}

int refusal_of(std::string_view bytes) {
    web::RequestReader reader;
    feed(reader, bytes, bytes.size());
    return reader.state() == State::refused ? reader.refusal() : 0;
}

TEST(WebReader, ReadsARequestWhereverItIsCut) {
    const std::string bytes =
        "POST /casussen/caf%C3%A9/?a=1&b=x+y HTTP/1.1\r\nHost: huis.test:8080\r\nCookie: s=abc; t=1\r\n"
        "X-Two: a\r\nx-two:\tb \r\nContent-Type: Application/JSON; Charset=UTF-8\r\nContent-Length: 7\r\n\r\n{\"a\":1}";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        web::RequestReader reader;
        EXPECT_EQ(feed(reader, bytes, step), "");
        ASSERT_EQ(reader.state(), State::complete) << step;
        const auto& request = reader.request();
        EXPECT_EQ(request.method, web::Method::post);
        EXPECT_EQ(request.path, "/casussen/caf\xC3\xA9/");
        EXPECT_EQ(request.query.get("b"), "x y");
        EXPECT_EQ(request.cookies.get("t"), "1");
        EXPECT_EQ(request.headers.all("x-two"), (std::vector<std::string_view>{"a", "b"}));
        EXPECT_EQ(request.content_type(), "application/json");
        EXPECT_EQ(request.header("content-type"), "application/json; Charset=UTF-8");
        EXPECT_EQ(request.body, "{\"a\":1}");
        EXPECT_TRUE(reader.keep_alive());
    }
}

TEST(WebReader, UndoesChunksWhereverTheyAreCut) {
    const std::string bytes =
        "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n00A\r\n0123456789\r\n0\r\n\r\n";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        web::RequestReader reader;
        EXPECT_EQ(feed(reader, bytes, step), "");
        ASSERT_EQ(reader.state(), State::complete) << step;
        EXPECT_EQ(reader.request().body, "abc0123456789");
    }
}

TEST(WebReader, AnEmptyChunkedBodyMayComeByteByByte) {
    const std::string bytes = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        web::RequestReader reader;
        EXPECT_EQ(feed(reader, bytes, step), "");
        ASSERT_EQ(reader.state(), State::complete) << step;
        EXPECT_EQ(reader.request().body, "");
    }
}

TEST(WebReader, StopsAtTheEndOfARequest) {
    web::RequestReader reader;
    const std::string one = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string two = "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab";
    const std::string all = one + two + one;
    EXPECT_EQ(reader.feed(all), one.size());
    ASSERT_EQ(reader.state(), State::complete);
    EXPECT_EQ(reader.request().path, "/1");
    reader.next();
    EXPECT_EQ(feed(reader, std::string_view(all).substr(one.size()), all.size()), one);
    ASSERT_EQ(reader.state(), State::complete);
    EXPECT_EQ(reader.request().body, "ab");
}

TEST(WebReader, KnowsMethods) {
    const std::pair<std::string, web::Method> table[] = {
        {"GET", web::Method::get},         {"HEAD", web::Method::head},   {"POST", web::Method::post},
        {"PUT", web::Method::put},         {"PATCH", web::Method::patch}, {"DELETE", web::Method::del},
        {"OPTIONS", web::Method::options}, {"TRACE", web::Method::other}, {"GETX", web::Method::other},
        {"Get", web::Method::other},
    };
    for (const auto& [name, method] : table) {
        web::RequestReader reader;
        feed(reader, name + " / HTTP/1.1\r\nHost: a\r\n\r\n", 1000);
        ASSERT_EQ(reader.state(), State::complete) << name;
        EXPECT_EQ(reader.request().method, method) << name;
    }
}

TEST(WebReader, KnowsWhetherTheConnectionGoesOn) {
    const std::pair<std::string, bool> table[] = {
        {"GET / HTTP/1.1\r\nHost: a\r\n\r\n", true},
        {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false},
        {"GET / HTTP/1.1\r\nHost: a\r\nConnection: foo, Close\r\n\r\n", false},
        {"GET / HTTP/1.0\r\n\r\n", false},
        {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true},
    };
    for (const auto& [bytes, goes_on] : table) {
        web::RequestReader reader;
        feed(reader, bytes, 1000);
        ASSERT_EQ(reader.state(), State::complete) << bytes;
        EXPECT_EQ(reader.keep_alive(), goes_on) << bytes;
    }
}

TEST(WebReader, AsksForTheBodyOnlyWhenTheClientWaits) {
    const std::string start = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n";
    web::RequestReader waits;
    feed(waits, start + "Expect: 100-Continue\r\n\r\n", 1000);
    EXPECT_TRUE(waits.awaits_continue());
    waits.continue_sent();
    EXPECT_FALSE(waits.awaits_continue());

    web::RequestReader sends;
    feed(sends, start + "Expect: 100-continue\r\n\r\na", 1000);
    EXPECT_FALSE(sends.awaits_continue());

    web::RequestReader silent;
    feed(silent, start + "\r\n", 1000);
    EXPECT_FALSE(silent.awaits_continue());
    EXPECT_EQ(refusal_of(start + "Expect: a miracle\r\n\r\n"), 417);
}

TEST(WebReader, KeepsToTheLimitsOfAHead) {
    const std::string start = "GET / HTTP/1.1\r\nHost: a\r\n";
    const std::string header = "X: ";
    const auto fill = web::Limits::head_bytes - start.size() - header.size() - 4;
    EXPECT_EQ(refusal_of(start + header + std::string(fill, 'x') + "\r\n\r\n"), 0);
    EXPECT_EQ(refusal_of(start + header + std::string(fill + 1, 'x') + "\r\n\r\n"), 431);
    EXPECT_EQ(refusal_of(start + header + std::string(web::Limits::head_bytes, 'x')), 431);

    std::string lines = start;
    for (std::size_t i = 1; i < web::Limits::headers; ++i) lines += "X: y\r\n";
    EXPECT_EQ(refusal_of(lines + "\r\n"), 0);
    EXPECT_EQ(refusal_of(lines + "X: y\r\n\r\n"), 431);

    const auto target = [](std::size_t size) {
        return "GET /" + std::string(size - 1, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    };
    EXPECT_EQ(refusal_of(target(web::Limits::target_bytes)), 0);
    EXPECT_EQ(refusal_of(target(web::Limits::target_bytes + 1)), 414);
}

TEST(WebReader, KeepsToTheLimitsOfABody) {
    const auto with_length = [](std::size_t size, const std::string& type) {
        return "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + type +
               "\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
    };
    EXPECT_EQ(refusal_of(with_length(web::Limits::body_bytes, "text/plain")), 0);
    EXPECT_EQ(refusal_of(with_length(web::Limits::body_bytes + 1, "text/plain")), 413);
    const std::string multipart = "Multipart/Form-Data; boundary=x";
    EXPECT_EQ(refusal_of(with_length(web::Limits::upload_bytes, multipart)), 0);
    EXPECT_EQ(refusal_of(with_length(web::Limits::upload_bytes + 1, multipart)), 413);

    // In chunks nobody says beforehand how much it will be.
    std::string bytes = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 16; ++i) bytes += chunk;
    EXPECT_EQ(refusal_of(bytes + "0\r\n\r\n"), 0);
    EXPECT_EQ(refusal_of(bytes + "1\r\n"), 413);
}

TEST(WebReader, TellsWhatItUnderstoodOfARefusal) {
    web::RequestReader reader;
    feed(reader, "POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n", 1000);
    ASSERT_EQ(reader.state(), State::refused);
    EXPECT_TRUE(reader.request().wants_json());
}

TEST(WebReader, TakesNothingAfterARefusal) {
    web::RequestReader reader;
    feed(reader, "GET /../ HTTP/1.1\r\nHost: a\r\n\r\n", 1000);
    ASSERT_EQ(reader.state(), State::refused);
    EXPECT_EQ(reader.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 0U);
    EXPECT_EQ(reader.state(), State::refused);
}

}  // namespace
