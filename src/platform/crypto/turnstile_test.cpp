#include "platform/crypto/turnstile.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace {

TEST(Turnstile, LetsInWaitsAndSendsAway) {
    crypto::Turnstile turnstile(2, 3);
    ASSERT_TRUE(turnstile.enter());
    ASSERT_TRUE(turnstile.enter());
    std::atomic<int> entered{0};
    std::vector<std::thread> callers;
    for (int i = 0; i < 3; ++i) {
        callers.emplace_back([&] {
            if (turnstile.enter()) ++entered;
        });
    }
    while (turnstile.waiting() < 3) std::this_thread::yield();
    EXPECT_EQ(entered, 0);
    EXPECT_FALSE(turnstile.enter()) << "two inside and three waiting: full";

    turnstile.leave();
    while (entered < 1) std::this_thread::yield();
    EXPECT_EQ(turnstile.waiting(), 2U);
    turnstile.leave();
    turnstile.leave();
    for (auto& caller : callers) caller.join();
    EXPECT_EQ(entered, 3);
    EXPECT_EQ(turnstile.waiting(), 0U);
    turnstile.leave();
    turnstile.leave();
    EXPECT_TRUE(turnstile.enter());
}

}  // namespace
