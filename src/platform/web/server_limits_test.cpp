// What the server does with clients that are too big, too slow, too many, or there when it stops.
#include <gtest/gtest.h>

#include <latch>
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

std::string post(std::size_t length, std::string_view more = {}) {
    return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(length) + "\r\n" +
           std::string(more) + "\r\n";
}

TEST(WebServerLimits, ABigHeadIs431) {
    RunningServer server(echo_path);
    Client client(server.port());
    client.send(get("/", "X: " + std::string(web::Limits::head_bytes, 'x') + "\r\n"));
    EXPECT_EQ(client.answer().status, 431);
    client.finish_sending();
    EXPECT_EQ(client.rest(), "");
}

TEST(WebServerLimits, ABigBodyIs413AndTheAnswerArrives) {
    RunningServer server(echo_path);
    Client client(server.port());
    client.send(post(8 * 1024 * 1024));
    const std::string chunk(64 * 1024, 'x');
    for (int i = 0; i < 128 && client.send(chunk); ++i)
        continue;  // a client that never looks until it is done
    const auto answer = client.answer();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.headers.at("connection"), "close");
    client.finish_sending();
    EXPECT_EQ(client.rest(), "");
}

TEST(WebServerLimits, ABodyThatIsTooBigIsNotEvenAskedFor) {
    RunningServer server([](web::Request&& request, web::Responder respond) { respond(say(request.body)); });
    Client waits(server.port());
    waits.send(post(3, "Expect: 100-continue\r\n"));
    EXPECT_EQ(waits.answer().status, 100);
    waits.send("abc");
    EXPECT_EQ(waits.answer().body, "abc");

    Client too_big(server.port());
    too_big.send(post(web::Limits::body_bytes + 1, "Expect: 100-continue\r\n"));
    EXPECT_EQ(too_big.answer().status, 413);
}

TEST(WebServerLimits, ErrorsSpeakTheLanguageOfTheAsker) {
    RunningServer server(echo_path);
    Client api(server.port());
    api.send("POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n");
    EXPECT_EQ(api.answer().headers.at("content-type"), "application/problem+json");
    Client person(server.port());
    person.send(post(99999999));
    EXPECT_EQ(person.answer().headers.at("content-type"), "text/html; charset=utf-8");
}

TEST(WebServerLimits, ASlowHeadIsSwept) {
    auto options = options_on_free_port();
    options.times.head = 40ms;
    RunningServer server(echo_path, options);
    Client client(server.port());
    client.send("GET / HTTP/1.1\r\nX: ");
    while (!client.has_input(2)) client.send("x");  // a byte now and then does not buy time
    EXPECT_EQ(client.answer().status, 408);
    client.finish_sending();
    EXPECT_EQ(client.rest(), "");
}

TEST(WebServerLimits, ASilentConnectionIsSweptWithoutAWord) {
    auto options = options_on_free_port();
    options.times.head = 20ms;
    options.times.idle = 40ms;
    RunningServer server(echo_path, options);
    Client silent(server.port());
    EXPECT_EQ(silent.rest(), "");
    Client idle(server.port());
    idle.send(get("/"));
    EXPECT_EQ(idle.answer().status, 200);
    EXPECT_EQ(idle.rest(), "");
}

TEST(WebServerLimits, ASlowBodyIsSwept) {
    auto options = options_on_free_port();
    options.times.body = 40ms;
    RunningServer server(echo_path, options);
    Client client(server.port());
    client.send(post(1000));
    while (!client.has_input(2)) client.send("x");
    EXPECT_EQ(client.answer().status, 408);
}

TEST(WebServerLimits, AClientThatDoesNotReadIsSwept) {
    const std::string large(24 * 1024 * 1024, 'x');
    auto options = options_on_free_port();
    options.times.write = 20ms;
    options.times.slowest_rate = large.size();  // what the kernel takes for the client buys no time here
    RunningServer server(
        [&](web::Request&&, web::Responder respond) {
            web::Response response;
            response.fixed_body = large;
            respond(std::move(response));
        },
        options);
    Client client(server.port());
    client.send(get("/"));
    ASSERT_TRUE(client.has_input(web::test::patience_ms));
    while (server.server().counters().open_connections != 0) std::this_thread::yield();
    EXPECT_LT(client.rest().size(), large.size());
}

// Each part of a large answer has its own patience, so a client that takes one now and then would keep its room for an hour.
TEST(WebServerLimits, AClientThatTakesALargeAnswerTooSlowlyIsCutOff) {
    const std::string large(24 * 1024 * 1024, 'x');
    auto options = options_on_free_port();
    options.times.write = 60s;  // not this one
    options.times.large = 100ms;
    options.times.large_rate =
        200 * 1024 * 1024;  // 20 MiB in each window: more than what the kernel takes for it
    RunningServer server(
        [&](web::Request&&, web::Responder respond) {
            web::Response response;
            response.body = large;
            respond.in_parts(std::move(response), [](const web::Response&) { return true; });
        },
        options);
    Client client(server.port());
    client.send(get("/"));
    ASSERT_TRUE(client.has_input(web::test::patience_ms));
    while (server.server().counters().open_connections != 0) std::this_thread::yield();
    EXPECT_LT(client.rest().size(), large.size());
}

TEST(WebServerLimits, ASlowHandlerIsNotSwept) {
    auto options = options_on_free_port();
    options.times.head = options.times.body = options.times.idle = 10ms;
    std::optional<web::Responder> held;
    std::latch arrived(1);
    RunningServer server(
        [&](web::Request&&, web::Responder respond) {
            held.emplace(std::move(respond));
            arrived.count_down();
        },
        options);
    Client client(server.port());
    client.send(get("/"));
    arrived.wait();
    EXPECT_FALSE(client.has_input(50));  // five times the patience with the client
    (*held)(say("eindelijk"));
    EXPECT_EQ(client.answer().body, "eindelijk");
}

TEST(WebServerLimits, AFullQueueIs503InItsTurn) {
    std::latch busy(1);
    std::latch open(1);
    auto options = options_on_free_port();
    options.workers = 1;
    options.waiting_requests = 1;
    RunningServer server(
        [&](web::Request&& request, web::Responder respond) {
            if (request.path == "/lang") {
                busy.count_down();
                open.wait();
            }
            respond(say(request.path));
        },
        options);
    Client first(server.port());
    first.send(get("/lang"));
    busy.wait();
    Client second(server.port());
    second.send(get("/wacht") + get("/te-veel"));
    while (server.server().counters().refused == 0) std::this_thread::yield();
    Client probe(server.port());
    probe.send(get("/ook-te-veel"));
    const auto refused = probe.answer();
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.headers.at("retry-after"), "1");
    open.count_down();
    EXPECT_EQ(first.answer().body, "/lang");
    EXPECT_EQ(second.answer().body, "/wacht");
    EXPECT_EQ(second.answer().status, 503);
    EXPECT_EQ(server.server().counters().refused, 2U);
    second.send(get("/weer"));
    EXPECT_EQ(second.answer().body, "/weer");
}

TEST(WebServerLimits, OneConnectionTooManyIs503) {
    auto options = options_on_free_port();
    options.connections = 1;
    RunningServer server(echo_path, options);
    Client first(server.port());
    first.send(get("/"));
    EXPECT_EQ(first.answer().status, 200);
    Client second(server.port());
    EXPECT_EQ(second.answer().status, 503);
    EXPECT_EQ(second.rest(), "");
    first.send(get("/nog"));
    EXPECT_EQ(first.answer().body, "/nog");
}

TEST(WebServerStop, FinishesAnswersAndClosesIdleConnections) {
    std::optional<web::Responder> held;
    std::latch arrived(1);
    RunningServer server([&](web::Request&& request, web::Responder respond) {
        if (request.path == "/idle") return respond(say(""));
        held.emplace(std::move(respond));
        arrived.count_down();
    });
    Client idle(server.port());
    idle.send(get("/idle"));
    EXPECT_EQ(idle.answer().status, 200);
    Client half(server.port());
    half.send("GET / HT");
    Client waiting(server.port());
    waiting.send(get("/"));
    arrived.wait();
    server.server().stop();
    EXPECT_EQ(idle.rest(), "");
    EXPECT_EQ(half.rest(), "");
    (*held)(say("nog af"));
    const auto answer = waiting.answer();
    EXPECT_EQ(answer.body, "nog af");
    EXPECT_EQ(answer.headers.at("connection"), "close");
    waiting.finish_sending();
    server.finish();
    EXPECT_EQ(server.server().counters().open_connections, 0U);
}

TEST(WebServerStop, WaitsNoLongerThanItSays) {
    std::optional<web::Responder> never;
    std::latch arrived(1);
    auto options = options_on_free_port();
    options.times.stop = 20ms;
    RunningServer server(
        [&](web::Request&&, web::Responder respond) {
            never.emplace(std::move(respond));
            arrived.count_down();
        },
        options);
    Client client(server.port());
    client.send(get("/"));
    arrived.wait();
    server.finish();
    EXPECT_EQ(client.rest(), "");
}

TEST(WebServerStop, AnAnswerAfterTheEndGoesNowhere) {
    std::vector<web::Responder> late;
    std::latch arrived(2);
    {
        auto options = options_on_free_port();
        options.times.stop = 1ms;
        RunningServer server(
            [&](web::Request&&, web::Responder respond) {
                late.push_back(std::move(respond));
                arrived.count_down();
            },
            [&] {
                options.workers = 1;
                return options;
            }());
        Client client(server.port());
        client.send(get("/een") + get("/twee"));
        arrived.wait();
    }
    late.front()(say("te laat"));
    late.clear();  // the other one is dropped: that goes nowhere either
    SUCCEED();
}

TEST(WebServerStop, BeforeItRuns) {
    const FixedClock clock(Instant{0});
    SystemRandom random;
    web::Server server(options_on_free_port(), clock, random, echo_path);
    server.stop();
    server.run();
    SUCCEED();
}

TEST(WebServerStop, FreesThePort) {
    const FixedClock clock(Instant{0});
    SystemRandom random;
    auto options = options_on_free_port();
    {
        RunningServer first(echo_path, options);
        options.port = first.port();
        EXPECT_THROW(web::Server(options, clock, random, echo_path), std::system_error);
    }
    EXPECT_NO_THROW(web::Server(options, clock, random, echo_path));
    options.bind = "no address";
    EXPECT_THROW(web::Server(options, clock, random, echo_path), std::system_error);
}

}  // namespace
