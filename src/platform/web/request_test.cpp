#include "platform/web/request.hpp"

#include <gtest/gtest.h>

namespace {

web::Request post(std::initializer_list<std::pair<std::string, std::string>> headers, bool tls = false) {
    web::Request request;
    request.method = web::Method::post;
    request.path = "/casussen";
    request.tls = tls;
    for (const auto& [name, value] : headers) request.headers.add(name, value);
    return request;
}

TEST(WebRequest, FieldsMayStandMoreThanOnce) {
    web::Fields fields;
    fields.add("a", "1");
    fields.add("b", "2");
    fields.add("a", "3");
    EXPECT_EQ(fields.get("a"), "1");
    EXPECT_EQ(fields.all("a"), (std::vector<std::string_view>{"1", "3"}));
    EXPECT_TRUE(fields.has("b"));
    EXPECT_FALSE(fields.has("c"));
    EXPECT_EQ(fields.get("c"), "");
    EXPECT_EQ(fields.first("c"), std::nullopt);
}

TEST(WebRequest, MediaTypeStandsAlone) {
    EXPECT_EQ(post({{"content-type", "text/html; charset=utf-8"}}).content_type(), "text/html");
    EXPECT_EQ(post({{"content-type", "text/html ;charset=utf-8"}}).content_type(), "text/html");
    EXPECT_EQ(post({}).content_type(), "");
}

TEST(WebRequest, KnowsWhoWantsJson) {
    EXPECT_FALSE(post({}).wants_json());
    EXPECT_TRUE(post({{"accept", "application/json"}}).wants_json());
    EXPECT_TRUE(post({{"accept", "Application/Problem+JSON, */*"}}).wants_json());
    EXPECT_TRUE(post({{"content-type", "application/json"}}).wants_json());
    EXPECT_TRUE(post({{"content-type", "application/merge-patch+json"}}).wants_json());
    EXPECT_FALSE(post({{"content-type", "application/x-www-form-urlencoded"}}).wants_json());
    EXPECT_FALSE(post({{"accept", "text/html,application/json;q=0.9"}}).wants_json());
    auto request = post({{"accept", "text/html"}});
    request.path = "/api/v1/casussen";
    EXPECT_TRUE(request.wants_json());
    request.path = "/apis";
    EXPECT_FALSE(request.wants_json());
}

TEST(WebRequest, ChangesOnlyFromOurOwnPages) {
    const std::pair<std::string, std::string> host = {"host", "huis.test:8080"};
    struct Row {
        web::Request request;
        bool same;
        std::string why;
    };
    const Row table[] = {
        {post({host, {"sec-fetch-site", "same-origin"}}), true, "our own form"},
        {post({host, {"sec-fetch-site", "none"}}), true, "the person did it: no page"},
        {post({host, {"sec-fetch-site", "same-site"}}), false, "a sister domain"},
        {post({host, {"sec-fetch-site", "cross-site"}}), false, "another site"},
        {post({host, {"sec-fetch-site", "cross-site"}, {"origin", "http://huis.test:8080"}}), false,
         "contradiction"},
        {post({host, {"sec-fetch-site", ""}}), false, "empty"},
        {post({host, {"origin", "http://huis.test:8080"}}), true, "older browser"},
        {post({{"host", "Huis.Test:8080"}, {"origin", "http://huis.test:8080"}}), true, "capitals in Host"},
        {post({host, {"origin", "https://huis.test:8080"}}, true), true, "older browser over TLS"},
        {post({host, {"origin", "https://huis.test:8080"}}), true, "TLS by a proxy that we do not know"},
        {post({host, {"origin", "http://huis.test:8080"}}, true), false, "plain page to TLS"},
        {post({host, {"origin", "http://huis.test"}}), false, "another port"},
        {post({host, {"origin", "http://huis.test:8080.kwaad.test"}}), false, "another host that begins so"},
        {post({host, {"origin", "null"}}), false, "a sandbox"},
        {post({host}), false, "no browser says nothing"},
        {post({{"origin", "http://"}}), false, "no host"},
    };
    for (const auto& row : table) EXPECT_EQ(web::same_origin(row.request), row.same) << row.why;
    for (const auto method : {web::Method::put, web::Method::patch, web::Method::del, web::Method::other}) {
        auto request = post({host, {"sec-fetch-site", "cross-site"}});
        request.method = method;
        EXPECT_FALSE(web::same_origin(request));
    }
    for (const auto method : {web::Method::get, web::Method::head, web::Method::options}) {
        auto request = post({host, {"sec-fetch-site", "cross-site"}});
        request.method = method;
        EXPECT_TRUE(web::same_origin(request));
    }
}

TEST(WebRequest, ReadsTheBodyOfAForm) {
    auto request = post({{"content-type", "application/x-www-form-urlencoded"}});
    request.body = "naam=Jansen&plaats=Den+Haag";
    ASSERT_TRUE(web::decode_body(request));
    EXPECT_EQ(request.form.get("plaats"), "Den Haag");
    EXPECT_EQ(request.body, "");

    auto broken = post({{"content-type", "application/x-www-form-urlencoded"}});
    broken.body = "naam=%";
    EXPECT_FALSE(web::decode_body(broken));

    auto json = post({{"content-type", "application/json"}});
    json.body = "{\"a\":\"%\"}";
    ASSERT_TRUE(web::decode_body(json));
    EXPECT_EQ(json.body, "{\"a\":\"%\"}");
    EXPECT_TRUE(json.form.empty());
}

}  // namespace
