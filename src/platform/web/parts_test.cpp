// Answers that are judged again on their way: whole when they hold, cut off when they no longer do.

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

#include "platform/web/test_client.hpp"

namespace {

using web::part_bytes;
using web::test::Client;
using web::test::get;
using web::test::RunningServer;

constexpr std::size_t parts = 4;
const std::string& large() {  // three whole parts and a bit
    static const std::string body = [] {
        std::string made;
        while (made.size() < 3 * part_bytes + 1'000) made += std::to_string(made.size()) + ",";
        return made;
    }();
    return body;
}

// Answers /groot with a body that holds for `holds` questions, and /klein with a few words.
class WebParts : public testing::Test {
protected:
    std::atomic<int> asked = 0;
    int holds = 1'000;
    bool breaks = false;
    RunningServer server{[this](web::Request&& request, web::Responder respond) {
        if (request.path == "/klein") return respond(web::html_response("klein"));
        respond.in_parts(web::html_response(large()), [this](const web::Response& sent) {
            EXPECT_EQ(sent.body.size(), large().size());
            if (breaks) throw std::runtime_error("no database");
            return asked++ < holds;
        });
    }};
    // What of the body came before the server hung up.
    std::string cut_off() {
        Client client(server.port());
        client.send(get("/groot") + get("/klein"));
        const std::string all = client.rest();
        return all.substr(all.find("\r\n\r\n") + 4);
    }
};

TEST_F(WebParts, an_answer_that_holds_arrives_whole_and_the_next_after_it) {
    Client client(server.port());
    client.send(get("/groot") + get("/klein"));
    const auto first = client.answer();
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body, large());
    EXPECT_EQ(client.answer().body, "klein");
    EXPECT_EQ(asked, static_cast<int>(parts) - 1) << "before each part but the first";
}

TEST_F(WebParts, an_answer_that_no_longer_holds_is_cut_after_the_part_on_its_way) {
    holds = 1;
    EXPECT_EQ(cut_off(), large().substr(0, 2 * part_bytes)) << "and nothing follows it";
    EXPECT_EQ(asked, 2);
}

TEST_F(WebParts, what_cannot_be_judged_does_not_go_on) {
    breaks = true;
    EXPECT_EQ(cut_off(), large().substr(0, part_bytes));
}

TEST_F(WebParts, a_head_and_a_small_answer_are_not_asked) {
    Client client(server.port());
    client.send("HEAD /groot HTTP/1.1\r\nHost: huis.test\r\n\r\n" + get("/klein"));
    const auto head = client.answer(Client::Body::none);
    EXPECT_EQ(head.headers.at("content-length"), std::to_string(large().size()));
    EXPECT_EQ(client.answer().body, "klein");
    EXPECT_EQ(asked, 0);
}

TEST_F(WebParts, a_client_that_goes_while_it_is_asked_does_no_harm) {
    for (int i = 0; i < 8; ++i) {
        Client client(server.port());
        client.send(get("/groot"));
        EXPECT_TRUE(client.has_input(web::test::patience_ms));
    }
    Client client(server.port());
    client.send(get("/klein"));
    EXPECT_EQ(client.answer().body, "klein");
}

}  // namespace
