#include "platform/web/sender.hpp"

#include <gtest/gtest.h>

namespace {

web::Request with(std::initializer_list<std::pair<std::string, std::string>> headers) {
    web::Request request;
    for (const auto& [name, value] : headers) request.headers.add(name, value);
    return request;
}

const std::vector<std::string> proxies = {"10.0.0.1", "::1"};

TEST(WebSender, IsThePeerUnlessAProxyThatWeTrustSaysOtherwise) {
    const auto request = with({{"x-forwarded-for", "192.0.2.7"}, {"x-forwarded-proto", "https"}});
    const auto direct = web::sender_of(request, "192.0.2.99", proxies);
    EXPECT_EQ(direct.address, "192.0.2.99");
    EXPECT_FALSE(direct.tls);
    const auto proxied = web::sender_of(request, "10.0.0.1", proxies);
    EXPECT_EQ(proxied.address, "192.0.2.7");
    EXPECT_TRUE(proxied.tls);
    EXPECT_EQ(web::sender_of(request, "10.0.0.1", {}).address, "10.0.0.1");
}

TEST(WebSender, OnlyTheLastAddressIsTheProxysOwnWord) {
    const auto address = [](std::initializer_list<std::pair<std::string, std::string>> headers) {
        return web::sender_of(with(headers), "10.0.0.1", proxies).address;
    };
    EXPECT_EQ(address({{"x-forwarded-for", "127.0.0.1, 192.0.2.7"}}), "192.0.2.7");
    EXPECT_EQ(address({{"x-forwarded-for", "127.0.0.1"}, {"x-forwarded-for", "192.0.2.8"}}), "192.0.2.8");
    EXPECT_EQ(address({{"x-forwarded-for", "2001:DB8::1"}}), "2001:db8::1");
    EXPECT_EQ(address({{"x-forwarded-for", "::ffff:192.0.2.7"}}), "192.0.2.7");
    for (const std::string nonsense : {"", "unknown", "192.0.2.7:80", "192.0.2.7, ", "<script>", "1.2.3.4.5"})
        EXPECT_EQ(address({{"x-forwarded-for", nonsense}}), "10.0.0.1") << nonsense;
}

TEST(WebSender, TlsIsSaidInOneWord) {
    const auto tls = [](const std::string& value) {
        return web::sender_of(with({{"x-forwarded-proto", value}}), "::1", proxies).tls;
    };
    EXPECT_TRUE(tls("https"));
    EXPECT_TRUE(tls("http, https"));
    EXPECT_FALSE(tls("https, http"));
    EXPECT_FALSE(tls("HTTPS!"));
    EXPECT_FALSE(tls(""));
}

TEST(WebSender, FollowsATraceOfAnother) {
    const std::string parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const auto trace = web::trace_of(with({{"traceparent", parent}}));
    ASSERT_TRUE(trace);
    EXPECT_EQ(trace->bytes[0], 0x0a);
    EXPECT_EQ(trace->bytes[15], 0x9c);
    const std::string bad[] = {"",
                               parent.substr(1),
                               parent + "0",
                               "01" + parent.substr(2),
                               "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                               "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                               "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
                               "00-0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331-01",
                               "00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333x-01",
                               "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0x"};
    for (const auto& header : bad) EXPECT_FALSE(web::trace_of(with({{"traceparent", header}}))) << header;
    EXPECT_FALSE(web::trace_of(with({})));
}

}  // namespace
