// Changes that share a commit, and what becomes of them when the disk says no.

#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/db/database_testing.hpp"

namespace {

using namespace db::test::ding;

class BatchTest : public DatabaseTest {};

INSTANTIATE_TEST_SUITE_P(Engines, BatchTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

// Collects outcomes of appends.
class Answers {
public:
    db::Done expect() {
        const std::lock_guard lock(m_mutex);
        const std::size_t at = m_outcomes.size();
        m_outcomes.emplace_back();
        return [this, at](Outcome outcome) {
            const std::lock_guard inner(m_mutex);
            m_outcomes[at] = outcome;
            ++m_known;
            m_changed.notify_all();
        };
    }
    std::vector<Outcome> wait() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_known == m_outcomes.size(); });
        std::vector<Outcome> all;
        for (const auto& outcome : m_outcomes) all.push_back(outcome.value());
        return all;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::optional<Outcome>> m_outcomes;
    std::size_t m_known = 0;
};

// Keeps the writer busy until it is let go, so that what is appended meanwhile becomes one batch.
class Held {
public:
    explicit Held(db::test::TestDatabase& database) {
        database->append(
            database.permit(),
            [this](Tx&) {
                m_entered.arrive_and_wait();
                m_left.arrive_and_wait();
                return Verdict::discard;
            },
            [](Outcome) {});
        m_entered.arrive_and_wait();
    }
    void let_go() { m_left.arrive_and_wait(); }

private:
    std::barrier<> m_entered{2};
    std::barrier<> m_left{2};
};

TEST_P(BatchTest, BodiesOfOneBatchDoNotHarmEachOther) {
    m_database.options.batch_time = std::chrono::minutes(1);  // however slow the machine
    m_database.reopen();
    Answers answers;
    const auto before = m_database->counters().commits;
    Held held(m_database);
    m_database->append(
        m_database.permit(), [](Tx& tx) { return tx.run(add, 1, "een"), Verdict::keep; }, answers.expect());
    m_database->append(
        m_database.permit(),
        [](Tx& tx) -> Verdict {
            tx.run(add, 2, "twee");
            throw std::runtime_error("body");
        },
        answers.expect());
    m_database->append(
        m_database.permit(), [](Tx& tx) { return tx.run(add, 3, "drie"), Verdict::discard; },
        answers.expect());
    m_database->append(
        m_database.permit(), [](Tx& tx) { return tx.run(add, 1, "weer een"), Verdict::keep; },
        answers.expect());
    m_database->append(
        m_database.permit(), [](Tx& tx) { return tx.run(add, 5, "vijf"), Verdict::keep; }, answers.expect());
    held.let_go();
    EXPECT_EQ(answers.wait(), (std::vector{Outcome::kept, Outcome::failed, Outcome::discarded,
                                           Outcome::failed, Outcome::kept}));
    EXPECT_EQ(m_database->counters().commits - before, 1U);
    auto snapshot = m_database->read();
    std::vector<int> found;
    for (db::Row row : snapshot.reader().query(numbers)) found.push_back(row.get<int>());
    EXPECT_EQ(found, (std::vector{1, 5}));
}

TEST_P(BatchTest, ManyChangesShareACommit) {
    m_database.options.batch_time = std::chrono::minutes(1);
    m_database.reopen();
    constexpr int many = 100;
    Answers answers;
    const auto before = m_database->counters();
    Held held(m_database);
    for (int i = 0; i < many; ++i) {
        m_database->append(
            m_database.permit(),
            [i](Tx& tx) {
                tx.run(add, i, std::to_string(i));
                return Verdict::keep;
            },
            answers.expect());
    }
    EXPECT_GE(m_database->counters().waiting, static_cast<std::size_t>(many));
    held.let_go();
    EXPECT_EQ(answers.wait(), std::vector<Outcome>(many, Outcome::kept));
    const auto after = m_database->counters();
    EXPECT_LE(after.commits - before.commits, 2U);  // PostgreSQL takes at most 60 at a time
    EXPECT_EQ(after.waiting, 0U);
    EXPECT_EQ(rows(), many);
}

TEST_P(BatchTest, ChangesFromManyThreadsAllArrive) {
    std::vector<std::thread> threads;
    threads.reserve(8);
    std::atomic<int> kept{0};
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                if (insert(t * 100 + i) == Outcome::kept) ++kept;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(kept, 200);
    EXPECT_EQ(rows(), 200);
}

TEST_P(BatchTest, AFullQueueSaysNoAtOnce) {
    m_database.options.queue_limit = 3;
    m_database.reopen();
    Answers answers;
    Held held(m_database);  // counts as well: it is not yet answered
    for (int i = 0; i < 5; ++i) {
        m_database->append(
            m_database.permit(),
            [i](Tx& tx) {
                tx.run(add, i, std::to_string(i));
                return Verdict::keep;
            },
            answers.expect());
    }
    held.let_go();
    const auto outcomes = answers.wait();
    EXPECT_EQ(outcomes,
              (std::vector{Outcome::kept, Outcome::kept, Outcome::failed, Outcome::failed, Outcome::failed}));
    EXPECT_EQ(rows(), 2);
    EXPECT_EQ(insert(100), Outcome::kept);
}

TEST_P(BatchTest, WhatWaitsAtTheEndIsStillStored) {
    Answers answers;
    for (int i = 0; i < 50; ++i) {
        m_database->append(
            m_database.permit(),
            [i](Tx& tx) {
                tx.run(add, i, std::to_string(i));
                return Verdict::keep;
            },
            answers.expect());
    }
    m_database.reopen();
    EXPECT_EQ(answers.wait(), std::vector<Outcome>(50, Outcome::kept));
    EXPECT_EQ(rows(), 50);
}

// --- faults

TEST_P(BatchTest, AFailedCommitFailsAllAndLeavesNothing) {
    insert(1);
    Answers answers;
    Held held(m_database);
    m_database->set_fault(Fault::commit_fails);
    for (int i = 10; i < 13; ++i) {
        m_database->append(
            m_database.permit(),
            [i](Tx& tx) {
                tx.run(add, i, std::to_string(i));
                return Verdict::keep;
            },
            answers.expect());
    }
    held.let_go();
    EXPECT_EQ(answers.wait(), std::vector<Outcome>(3, Outcome::failed));
    EXPECT_EQ(insert(20), Outcome::failed);
    EXPECT_EQ(rows(), 1);
    m_database->set_fault(Fault::none);
    EXPECT_EQ(insert(21), Outcome::kept);
    EXPECT_EQ(rows(), 2);
    m_database.reopen();
    EXPECT_EQ(rows(), 2);
}

TEST_P(BatchTest, AFullDiskFailsAllAndRecoversByItself) {
    insert(1);
    std::vector<std::string> reasons;
    m_database.options.report = [&](std::string_view reason) { reasons.emplace_back(reason); };
    m_database.reopen();
    m_database->set_fault(Fault::disk_full);
    EXPECT_EQ(insert(2), Outcome::failed);
    EXPECT_EQ(insert(3), Outcome::failed);
    ASSERT_EQ(reasons.size(), 2U);
    EXPECT_NE(reasons[0].find("full"), std::string::npos) << reasons[0];
    EXPECT_EQ(rows(), 1);  // reading goes on
    m_database->set_fault(Fault::none);
    EXPECT_EQ(insert(2), Outcome::kept);
    EXPECT_EQ(rows(), 2);
}

}  // namespace
