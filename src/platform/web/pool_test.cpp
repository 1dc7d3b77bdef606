#include "platform/web/pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <latch>

namespace {

class Work final : public web::Pool::Task {
public:
    explicit Work(std::function<void()> body) : m_body(std::move(body)) {}
    void run() noexcept override { m_body(); }

private:
    std::function<void()> m_body;
};

std::shared_ptr<Work> work(std::function<void()> body) { return std::make_shared<Work>(std::move(body)); }

TEST(WebPool, RunsEachTaskOnce) {
    constexpr int tasks = 1000;
    std::atomic<int> runs = 0;
    std::latch done(tasks);
    web::Pool pool(4, tasks, 4);
    for (int i = 0; i < tasks; ++i) {
        ASSERT_TRUE(pool.submit(work([&] {
            ++runs;
            done.count_down();
        })));
        if (i % 7 == 0) pool.wake();
    }
    pool.wake();
    done.wait();
    EXPECT_EQ(runs, tasks);
}

TEST(WebPool, WakesAsManyWorkersAsThereIsWork) {
    constexpr int workers = 4;
    std::latch together(workers);  // only when all four run at once does any of them end
    web::Pool pool(workers, workers, workers);
    for (int i = 0; i < workers; ++i) ASSERT_TRUE(pool.submit(work([&] { together.arrive_and_wait(); })));
    pool.wake();
    together.wait();
    SUCCEED();
}

TEST(WebPool, RunsNoMoreAtATimeThanItMay) {
    constexpr int tasks = 200;
    std::atomic<int> now = 0;
    std::atomic<int> most = 0;
    std::latch done(tasks);
    web::Pool pool(4, tasks, 2);
    for (int i = 0; i < tasks; ++i)
        ASSERT_TRUE(pool.submit(work([&] {
            const int with_me = ++now;
            for (int seen = most; seen < with_me && !most.compare_exchange_weak(seen, with_me);) {
            }
            std::this_thread::yield();
            --now;
            done.count_down();
        })));
    pool.wake();
    done.wait();
    EXPECT_LE(most, 2);
}

TEST(WebPool, AnotherWorksWhileOneWaits) {
    std::latch second_ran(1);
    std::latch done(1);
    web::Pool pool(2, 2, 1);
    ASSERT_TRUE(pool.submit(work([&] {
        const base::Pause pause;
        second_ran.wait();  // for ever, if the pool counted who waits
        done.count_down();
    })));
    ASSERT_TRUE(pool.submit(work([&] { second_ran.count_down(); })));
    pool.wake();
    done.wait();
    SUCCEED();
}

TEST(WebPool, SaysWhenItIsFull) {
    std::latch started(1);
    std::latch open(1);
    std::atomic<int> runs = 0;
    web::Pool pool(1, 2, 1);
    ASSERT_TRUE(pool.submit(work([&] {
        started.count_down();
        open.wait();
    })));
    pool.wake();
    started.wait();
    EXPECT_TRUE(pool.submit(work([&] { ++runs; })));
    EXPECT_TRUE(pool.submit(work([&] { ++runs; })));
    EXPECT_FALSE(pool.submit(work([&] { ++runs; })));
    EXPECT_EQ(pool.waiting(), 2U);
    open.count_down();
    pool.stop();
    EXPECT_LE(runs, 2);
}

TEST(WebPool, DropsWhatWaitsWhenItStops) {
    std::latch started(1);
    std::latch open(1);
    std::atomic<bool> first = false;
    std::atomic<bool> second = false;
    auto waiting = work([&] { second = true; });
    std::weak_ptr<Work> dropped = waiting;
    web::Pool pool(1, 2, 1);
    ASSERT_TRUE(pool.submit(work([&] {
        started.count_down();
        open.wait();
        first = true;
    })));
    pool.wake();
    started.wait();
    ASSERT_TRUE(pool.submit(std::move(waiting)));
    std::thread stopping([&] { pool.stop(); });
    while (pool.waiting() != 0) std::this_thread::yield();  // stop() has emptied the queue
    open.count_down();
    stopping.join();
    EXPECT_TRUE(first);
    EXPECT_FALSE(second);
    EXPECT_TRUE(dropped.expired());
    EXPECT_FALSE(pool.submit(work([] {})));
}

}  // namespace
