#include "platform/web/stream.hpp"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "platform/web/server.hpp"
#include "platform/web/test_client.hpp"

namespace {

using namespace std::chrono_literals;
using web::test::Client;
using web::test::get;
using web::test::RunningServer;

// Streams that a test writes to, in the order they were opened.
class Opened {
public:
    web::Handler handler() {
        return [this](web::Request&& request, web::Responder respond) {
            web::Response response;
            response.type = "text/event-stream";
            response.body = "retry: 1500\n\n";
            if (request.path == "/stroom")
                response.stream = [this](std::shared_ptr<web::Stream> stream) {
                    const std::lock_guard lock(m_mutex);
                    m_streams.push_back(std::move(stream));
                    m_arrived.notify_all();
                };
            respond(std::move(response));
        };
    }
    std::shared_ptr<web::Stream> wait_for(std::size_t number) {
        std::unique_lock lock(m_mutex);
        EXPECT_TRUE(m_arrived.wait_for(lock, 10s, [&] { return m_streams.size() > number; }));
        return m_streams.at(number);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<std::shared_ptr<web::Stream>> m_streams;
};

TEST(Stream, events_leave_as_they_come_and_the_end_closes_the_connection) {
    Opened opened;
    RunningServer server(opened.handler());
    Client client(server.port());
    client.send(get("/stroom"));
    const auto stream = opened.wait_for(0);
    EXPECT_TRUE(stream->send("data: een 1\n\n"));
    EXPECT_TRUE(stream->send("data: een 2\n\n"));
    stream->close();
    EXPECT_FALSE(stream->send("data: geheim 3\n\n"));
    const auto all = client.rest();
    EXPECT_NE(all.find("text/event-stream"), std::string::npos);
    EXPECT_EQ(all.find("Content-Length"), std::string::npos);
    EXPECT_NE(all.find("Connection: close"), std::string::npos);
    EXPECT_NE(all.find("retry: 1500\n\ndata: een 1\n\ndata: een 2\n\n"), std::string::npos) << all;
    EXPECT_EQ(all.find("geheim"), std::string::npos);
}

TEST(Stream, an_open_stream_holds_no_thread_and_outlives_the_sweep) {
    Opened opened;
    auto options = web::test::options_on_free_port();
    options.workers = 1;
    options.times.idle = 20ms;
    options.times.write = 20ms;
    RunningServer server(opened.handler(), options);
    std::vector<std::unique_ptr<Client>> clients;
    for (std::size_t i = 0; i < 40; ++i) {
        clients.push_back(std::make_unique<Client>(server.port()));
        clients.back()->send(get("/stroom"));
        (void)opened.wait_for(i);
    }
    std::this_thread::sleep_for(100ms);
    Client other(server.port());
    other.send(get("/gewoon", "Connection: close\r\n"));
    EXPECT_NE(other.rest().find("200 OK"), std::string::npos);
    for (std::size_t i = 0; i < 40; ++i) EXPECT_TRUE(opened.wait_for(i)->send(":\n\n")) << i;
}

TEST(Stream, a_reader_that_takes_nothing_is_dropped_at_the_limit) {
    Opened opened;
    RunningServer server(opened.handler());
    Client client(server.port());
    client.send(get("/stroom"));
    const auto stream = opened.wait_for(0);
    const std::string event = "data: " + std::string(1000, 'x') + "\n\n";
    std::size_t taken = 0;
    while (taken < 64 * 1024 * 1024 && stream->send(event)) taken += event.size();
    EXPECT_LT(taken, 64U * 1024 * 1024);
    EXPECT_FALSE(stream->send(":\n\n"));
}

TEST(Stream, a_client_that_goes_and_a_server_that_stops_end_it) {
    Opened opened;
    RunningServer server(opened.handler());
    {
        Client client(server.port());
        client.send(get("/stroom"));
        (void)opened.wait_for(0);
    }
    const auto gone = opened.wait_for(0);
    for (int i = 0; i < 1000 && gone->send(":\n\n"); ++i) std::this_thread::sleep_for(5ms);
    EXPECT_FALSE(gone->send(":\n\n"));
    Client client(server.port());
    client.send(get("/stroom"));
    const auto stream = opened.wait_for(1);
    server.finish();
    EXPECT_FALSE(stream->send(":\n\n"));
    EXPECT_NE(client.rest().find("retry"), std::string::npos);
}

TEST(Stream, nothing_follows_it_on_its_connection) {
    Opened opened;
    RunningServer server(opened.handler());
    Client client(server.port());
    client.send(get("/stroom") + get("/gewoon"));
    opened.wait_for(0)->close();
    const auto all = client.rest();
    EXPECT_EQ(all.find("HTTP/1.1", 5), std::string::npos) << all;
}

}  // namespace
