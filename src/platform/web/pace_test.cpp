#include "platform/web/pace.hpp"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using web::Pace;

constexpr std::size_t kib = 1024;

TEST(WebPace, who_takes_nothing_is_waited_for_one_window) {
    Pace pace(16 * kib, 30s);
    EXPECT_EQ(pace.patience(), 30s);
    pace.waited(20s);
    EXPECT_EQ(pace.patience(), 10s);
    pace.waited(10s);
    EXPECT_EQ(pace.patience(), 0s);
    pace.waited(1h);
    EXPECT_EQ(pace.patience(), 0s) << "never below";
}

// The way to hold room was to take a little now and then.
TEST(WebPace, a_little_now_and_then_buys_no_time) {
    Pace pace(16 * kib, 30s);
    for (int second = 0; second < 30; ++second) {
        pace.waited(1s);
        pace.took(15 * kib);
    }
    EXPECT_EQ(pace.patience(), 0s);
}

TEST(WebPace, who_is_just_fast_enough_goes_on_for_ever) {
    Pace pace(16 * kib, 30s);
    for (int second = 0; second < 3'600; ++second) {
        ASSERT_GE(pace.patience(), 1s) << second;
        pace.waited(1s);
        pace.took(16 * kib);
    }
}

TEST(WebPace, a_burst_buys_one_window_and_not_two) {
    Pace pace(16 * kib, 30s);
    pace.waited(29s);
    pace.took(100 * 1024 * kib);
    EXPECT_EQ(pace.patience(), 30s);
}

TEST(WebPace, another_answer_begins_anew) {
    Pace pace(16 * kib, 30s);
    pace.waited(29s);
    pace.begin();
    EXPECT_EQ(pace.patience(), 30s);
}

}  // namespace
