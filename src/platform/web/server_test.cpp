#include "platform/web/server.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <latch>
#include <mutex>
#include <optional>

#include "platform/web/test_client.hpp"

namespace {

using namespace std::chrono_literals;
using web::test::Client;
using web::test::get;
using web::test::options_on_free_port;
using web::test::RunningServer;

web::Response say(std::string text) { return web::html_response(std::move(text)); }

void echo_path(web::Request&& request, web::Responder respond) { respond(say(request.path)); }

std::string chunk(std::string_view text) { return fmt::format("{:x}\r\n{}\r\n", text.size(), text); }

// Responders kept until the test answers them, in the order of arrival.
class Held {
public:
    void keep(web::Request&& request, web::Responder&& respond) {
        const std::lock_guard lock(m_mutex);
        m_paths.push_back(request.path);
        m_held.push_back(std::move(respond));
        m_arrived.notify_all();
    }
    void wait_for(std::size_t count) {
        std::unique_lock lock(m_mutex);
        ASSERT_TRUE(m_arrived.wait_for(lock, 10s, [&] { return m_held.size() >= count; }));
    }
    std::size_t size() {
        const std::lock_guard lock(m_mutex);
        return m_held.size();
    }
    // Takes all that are kept now; the last one first, when asked.
    std::vector<std::pair<std::string, web::Responder>> take() {
        const std::lock_guard lock(m_mutex);
        std::vector<std::pair<std::string, web::Responder>> taken;
        for (std::size_t i = 0; i < m_held.size(); ++i) taken.emplace_back(m_paths[i], std::move(m_held[i]));
        m_paths.clear();
        m_held.clear();
        return taken;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<std::string> m_paths;
    std::vector<web::Responder> m_held;
};

TEST(WebServer, KeepsTheConnection) {
    RunningServer server(echo_path);
    Client client(server.port());
    for (const std::string path : {"/een", "/twee", "/drie"}) {
        client.send(get(path));
        const auto answer = client.answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, path);
        EXPECT_EQ(answer.headers.at("date"), "Sun, 22 Nov 2026 13:53:46 GMT");
    }
    client.send(get("/vier", "Connection: close\r\n"));
    EXPECT_EQ(client.answer().headers.at("connection"), "close");
    client.finish_sending();
    EXPECT_EQ(client.rest(), "");
    EXPECT_EQ(server.server().counters().requests, 4U);
}

TEST(WebServer, ServesHttp10) {
    RunningServer server(echo_path);
    Client client(server.port());
    client.send("GET /een HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    const auto answer = client.answer();
    EXPECT_EQ(answer.body, "/een");
    EXPECT_EQ(answer.headers.at("connection"), "keep-alive");
    client.send("GET /twee HTTP/1.0\r\n\r\n");
    EXPECT_EQ(client.answer().headers.at("connection"), "close");
    client.finish_sending();
    EXPECT_EQ(client.rest(), "");
}

TEST(WebServer, AnswersInTheOrderAsked) {
    Held held;
    RunningServer server(
        [&](web::Request&& r, web::Responder respond) { held.keep(std::move(r), std::move(respond)); });
    Client client(server.port());
    client.send(get("/1") + get("/2") + get("/3"));
    held.wait_for(3);
    auto responders = held.take();
    std::sort(responders.begin(), responders.end(),
              [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [path, respond] : responders) respond(say(path));  // the last question first
    for (const std::string path : {"/1", "/2", "/3"}) EXPECT_EQ(client.answer().body, path);
}

TEST(WebServer, ReadsNoMoreThanThePipelineAllows) {
    Held held;
    RunningServer server([&](web::Request&& request, web::Responder respond) {
        if (request.path == "/ping") return respond(say("pong"));
        held.keep(std::move(request), std::move(respond));
    });
    constexpr std::size_t asked = 3 * web::Limits::pipelined;
    Client client(server.port());
    std::string all;
    for (std::size_t i = 0; i < asked; ++i) all += get("/" + std::to_string(i));
    client.send(all);
    for (std::size_t answered = 0; answered < asked; answered += web::Limits::pipelined) {
        held.wait_for(web::Limits::pipelined);
        Client other(
            server.port());  // once it is answered, the io thread has seen all that the first one sent
        other.send(get("/ping"));
        EXPECT_EQ(other.answer().body, "pong");
        EXPECT_EQ(held.size(), web::Limits::pipelined);
        for (auto& [path, respond] : held.take()) respond(say(path));
        for (std::size_t i = 0; i < web::Limits::pipelined; ++i)
            EXPECT_EQ(client.answer().body, "/" + std::to_string(answered + i));
    }
}

TEST(WebServer, ALateAnswerMayComeFromAnyThread) {
    std::optional<std::thread> late;
    RunningServer server([&](web::Request&& request, web::Responder respond) {
        late.emplace(
            [path = request.path, respond = std::move(respond)]() mutable { respond(say("late " + path)); });
    });
    Client client(server.port());
    client.send(get("/log"));
    EXPECT_EQ(client.answer().body, "late /log");
    server.finish();  // the worker has let go of `late`
    late->join();
}

TEST(WebServer, ADroppedResponderIsA500) {
    RunningServer server([](web::Request&&, web::Responder) {});
    Client client(server.port());
    client.send(get("/"));
    EXPECT_EQ(client.answer().status, 500);
    client.send(get("/api/v1/x"));
    const auto answer = client.answer();  // the connection goes on
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
}

TEST(WebServer, AnExceptionIsA500WithANumber) {
    std::mutex mutex;
    std::vector<std::pair<std::string, std::string>> broken;
    auto options = options_on_free_port();
    options.on_broken = [&](const IdBytes& trace, std::string_view what) {
        const std::lock_guard lock(mutex);
        broken.emplace_back(trace.text(), what);
    };
    RunningServer server(
        [](web::Request&&, web::Responder) { throw std::runtime_error("geheim: schijf stuk"); }, options);
    Client client(server.port());
    client.send(get("/"));
    const auto answer = client.answer();
    server.finish();
    EXPECT_EQ(answer.status, 500);
    ASSERT_EQ(broken.size(), 1U);
    EXPECT_EQ(broken[0].second, "geheim: schijf stuk");
    EXPECT_NE(answer.body.find(broken[0].first), std::string::npos);
    EXPECT_EQ(answer.body.find("geheim"), std::string::npos);
}

TEST(WebServer, AHeaderThatSplitsTheAnswerIsA500) {
    std::atomic<int> broken = 0;
    auto options = options_on_free_port();
    options.on_broken = [&](const IdBytes&, std::string_view) { ++broken; };
    RunningServer server(
        [](web::Request&&, web::Responder respond) { respond(web::see_other("/x\r\nSet-Cookie: a=b")); },
        options);
    Client client(server.port());
    client.send(get("/"));
    const auto answer = client.answer();
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.headers.count("set-cookie"), 0U);
    EXPECT_EQ(broken, 1);
}

TEST(WebServer, HeadIsGetWithoutTheBody) {
    RunningServer server(echo_path);
    Client client(server.port());
    client.send("HEAD /een HTTP/1.1\r\nHost: a\r\n\r\n" + get("/twee"));
    const auto answer = client.answer(Client::Body::none);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.at("content-length"), "4");
    EXPECT_EQ(client.answer().body, "/twee");
}

TEST(WebServer, HandsOverARequestAsItCame) {
    std::optional<web::Request> seen;
    auto options = options_on_free_port();
    options.trusted_proxies = {"127.0.0.1"};
    RunningServer server(
        [&](web::Request&& request, web::Responder respond) {
            seen = std::move(request);
            respond(say(""));
        },
        options);
    Client client(server.port());
    client.send(
        "POST /upload?a=1 HTTP/1.1\r\nHost: a\r\nCookie: s=1\r\nX-Forwarded-For: 192.0.2.7\r\n"
        "X-Forwarded-Proto: https\r\n"
        "Traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n"
        "Content-Type: multipart/form-data; boundary=X\r\nTransfer-Encoding: chunked\r\n\r\n" +
        chunk("--X\r\nContent-Dis") +
        chunk("position: form-data; name=\"f\"; filename=\"b.txt\"\r\nContent-Type: text/plain\r\n\r\nhi\r") +
        chunk("\n--X--\r\n") + "0\r\n\r\n");
    const auto answer = client.answer();
    server.finish();
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.count("strict-transport-security"), 1U);
    ASSERT_EQ(seen->files.size(), 1U);
    EXPECT_EQ(seen->files[0].body, "hi");
    EXPECT_EQ(seen->query.get("a"), "1");
    EXPECT_EQ(seen->cookies.get("s"), "1");
    EXPECT_EQ(seen->remote, "192.0.2.7");
    EXPECT_TRUE(seen->tls);
    EXPECT_EQ(seen->now, Instant{1'795'355'626'000'000});
    EXPECT_EQ(seen->trace.bytes[0], 0x0a);
}

TEST(WebServer, EachRequestHasATraceOfItsOwn) {
    RunningServer server(
        [](web::Request&& r, web::Responder respond) { respond(say(r.trace.text() + " " + r.remote)); });
    Client client(server.port());
    client.send(get("/") + get("/"));
    const auto first = client.answer().body;
    const auto second = client.answer().body;
    EXPECT_NE(first, second);
    EXPECT_TRUE(first.ends_with(" 127.0.0.1"));
}

TEST(WebServer, ABrokenFormNeverReachesAHandler) {
    RunningServer server(echo_path);
    Client client(server.port());
    client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=%");
    EXPECT_EQ(client.answer().status, 400);
    client.send(get("/daarna"));  // the frame was right, so the connection can go on
    EXPECT_EQ(client.answer().body, "/daarna");
}

TEST(WebServer, SendsLargeAnswersWhole) {
    const std::string large(8 * 1024 * 1024, 'x');
    RunningServer server([&](web::Request&& request, web::Responder respond) {
        if (request.path == "/klein") return respond(say("klein"));
        web::Response response;
        response.fixed_body = large;
        respond(std::move(response));
    });
    Client client(server.port());
    client.send(get("/klein") + get("/groot") + get("/klein") + get("/groot"));
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(client.answer().body, "klein");
        EXPECT_EQ(client.answer().body, large);
    }
}

TEST(WebServer, ManyClientsOnTwoIoThreads) {
    auto options = options_on_free_port();
    options.io_threads = 2;
    options.workers = 4;
    RunningServer server(echo_path, options);
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            Client client(server.port());
            for (int j = 0; j < 50; ++j) {
                const auto path = "/" + std::to_string(i) + "-" + std::to_string(j);
                client.send(get(path));
                right += client.answer().body == path;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(right, 400);
}

}  // namespace
