#include "platform/web/exchange.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <optional>

namespace {

class Recorder final : public web::Responder::Target {
public:
    void send(web::Response&& response) override { statuses.push_back(response.status); }
    std::vector<int> statuses;
};

TEST(WebResponder, AnswersOnce) {
    auto target = std::make_shared<Recorder>();
    {
        web::Responder respond(target);
        respond(web::html_response("", 201));
        respond(web::html_response("", 202));  // the first answer stands
    }
    EXPECT_EQ(target->statuses, std::vector<int>{201});
}

TEST(WebResponder, OwesAnAnswerUntilItGoes) {
    auto first = std::make_shared<Recorder>();
    auto second = std::make_shared<Recorder>();
    {
        web::Responder moved{web::Responder(first)};
        EXPECT_TRUE(first->statuses.empty());  // moving is not dropping
        moved = web::Responder(second);
        EXPECT_EQ(first->statuses, std::vector<int>{500});
        EXPECT_TRUE(second->statuses.empty());
    }
    EXPECT_EQ(second->statuses, std::vector<int>{500});
}

TEST(WebBodyShare, HoldsItsPartUntilItGoes) {
    const auto total = std::make_shared<std::atomic<std::size_t>>(0);
    {
        web::BodyShare first(total);
        EXPECT_TRUE(first.grow_to(web::Limits::bodies_total - 10));
        EXPECT_TRUE(first.grow_to(5));  // never shrinks
        web::BodyShare second(total);
        EXPECT_TRUE(second.grow_to(10));
        EXPECT_FALSE(second.take(1));
        web::BodyShare moved(std::move(second));
        EXPECT_EQ(*total, web::Limits::bodies_total + 1);
    }
    EXPECT_EQ(*total, 0U);
}

web::Request request_for(std::string path, std::string body = {}) {
    web::Request request;
    request.method = web::Method::post;
    request.path = std::move(path);
    request.body = std::move(body);
    request.headers.add("content-type", "application/x-www-form-urlencoded");
    request.trace.bytes.fill(7);
    return request;
}

struct Bench {
    std::optional<web::Request> seen;
    std::vector<std::string> broken;
    int wakes = 0;
    web::Exchange::House house{[this](web::Request&& request, web::Responder respond) {
                                   if (request.path == "/stuk") throw 42;
                                   if (request.path == "/groot")
                                       return respond.in_parts(
                                           web::html_response(std::string(web::part_bytes + 1, 'a')),
                                           [](const web::Response&) { return true; });
                                   seen = std::move(request);
                                   respond(web::html_response("ok"));
                               },
                               [this](const IdBytes&, std::string_view what) { broken.emplace_back(what); }};
    std::shared_ptr<web::Mailbox> mailbox = std::make_shared<web::Mailbox>([this] { ++wakes; });

    std::shared_ptr<std::atomic<std::size_t>> total = std::make_shared<std::atomic<std::size_t>>(0);

    std::shared_ptr<web::Exchange> exchange(web::Request&& request) {
        web::BodyShare share(total);
        return std::make_shared<web::Exchange>(std::move(request), std::move(share), house, mailbox);
    }
    std::vector<std::shared_ptr<web::Exchange>> mail() {
        std::vector<std::shared_ptr<web::Exchange>> batch;
        mailbox->take(batch);
        return batch;
    }
};

TEST(WebExchange, ReadsTheFormAndBringsTheAnswer) {
    Bench bench;
    bench.exchange(request_for("/x", "a=1"))->run();
    ASSERT_TRUE(bench.seen);
    EXPECT_EQ(bench.seen->form.get("a"), "1");
    const auto mail = bench.mail();
    ASSERT_EQ(mail.size(), 1U);
    EXPECT_EQ(mail[0]->response().body, "ok");
    EXPECT_TRUE(bench.mail().empty());
}

TEST(WebExchange, WhatIsThrownIsA500AndALine) {
    Bench bench;
    bench.exchange(request_for("/stuk"))->run();
    const auto mail = bench.mail();
    ASSERT_EQ(mail.size(), 1U);
    EXPECT_EQ(mail[0]->response().status, 500);
    EXPECT_EQ(bench.broken.size(), 1U);
}

TEST(WebExchange, ABrokenFormIsA400) {
    Bench bench;
    bench.exchange(request_for("/x", "a=%"))->run();
    EXPECT_FALSE(bench.seen);
    EXPECT_EQ(bench.mail().at(0)->response().status, 400);
}

// Who opens many large answers and reads none must not fill the memory.
TEST(WebExchange, ALargeAnswerTakesItsShareAndIsRefusedBeyondAll) {
    Bench bench;
    bench.exchange(request_for("/groot"))->run();
    auto mail = bench.mail();
    EXPECT_EQ(mail.at(0)->response().status, 200);
    EXPECT_EQ(*bench.total, web::part_bytes + 1);
    mail.clear();
    EXPECT_EQ(*bench.total, 0U) << "given back with the answer";
    *bench.total = web::Limits::bodies_total - 10;
    bench.exchange(request_for("/groot"))->run();
    mail = bench.mail();
    EXPECT_EQ(mail.at(0)->response().status, 503);
    EXPECT_FALSE(mail.at(0)->in_parts());
    const auto& headers = mail.at(0)->response().headers;
    EXPECT_NE(
        std::find(headers.begin(), headers.end(), std::pair<std::string, std::string>("Retry-After", "1")),
        headers.end());
}

TEST(WebMailbox, WakesOncePerBatchAndNeverAfterTheEnd) {
    Bench bench;
    bench.exchange(request_for("/1"))->run();
    bench.exchange(request_for("/2"))->run();
    EXPECT_EQ(bench.wakes, 1);
    EXPECT_EQ(bench.mail().size(), 2U);
    bench.exchange(request_for("/3"))->run();
    EXPECT_EQ(bench.wakes, 2);
    bench.mailbox->close();
    bench.exchange(request_for("/4"))->run();
    EXPECT_EQ(bench.wakes, 2);
    EXPECT_TRUE(bench.mail().empty());
}

}  // namespace
