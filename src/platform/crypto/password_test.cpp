#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

#include "platform/crypto/crypto.hpp"

namespace {

TEST(Password, MatchesItselfOnly) {
    const std::string hash = crypto::password_hash("Bosrank-7");
    EXPECT_EQ(hash.find("$argon2id$v=19$m=19456,t=2,p=1$"), 0U) << hash;
    EXPECT_TRUE(crypto::password_matches(hash, "Bosrank-7"));
    EXPECT_FALSE(crypto::password_matches(hash, "bosrank-7"));
    EXPECT_FALSE(crypto::password_matches(hash, std::string_view{}));
    EXPECT_FALSE(crypto::password_decoy("Bosrank-7"));
    EXPECT_NE(crypto::password_hash("Bosrank-7"), hash) << "each its own salt";
}

TEST(Password, WhatIsNoHashMatchesNothing) {
    for (const std::string& hash : {std::string{}, std::string{"Bosrank-7"},
                                    std::string{"$argon2id$v=19$m=19456"}, std::string(500, 'x')}) {
        EXPECT_FALSE(crypto::password_matches(hash, "Bosrank-7")) << hash;
    }
}

TEST(Password, HasAMaximum) {
    const std::string longest(crypto::password_bytes_max, 'x');
    const std::string hash = crypto::password_hash(longest);
    EXPECT_TRUE(crypto::password_matches(hash, longest));
    EXPECT_FALSE(crypto::password_matches(hash, longest + 'x'));
    EXPECT_FALSE(crypto::password_decoy(longest + 'x'));
    EXPECT_THROW(crypto::password_hash(longest + 'x'), std::invalid_argument);
}

// The turnstile's own test shows the order; this one shows that hashing stands behind it and lets go of its
// place.
TEST(Password, TooManyAtOnceAreSentAway) {
    std::atomic<int> done{0};
    std::atomic<int> busy{0};
    constexpr int count = 60;
    std::latch all_here{count};
    std::vector<std::thread> callers;
    for (int i = 0; i < count; ++i) {
        callers.emplace_back([&] {
            all_here.arrive_and_wait();
            try {
                crypto::password_decoy("Bosrank-7");
                ++done;
            } catch (const crypto::PasswordBusy&) {
                ++busy;
            }
        });
    }
    for (auto& caller : callers) caller.join();
    EXPECT_EQ(done + busy, count);
    EXPECT_GE(done, 18);
    EXPECT_GT(busy, 0);
    EXPECT_FALSE(crypto::password_decoy("Bosrank-7")) << "there is room again";
}

}  // namespace
