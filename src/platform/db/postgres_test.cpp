// What holds on PostgreSQL only: its numbers, deadlocks, and servers that go away.
#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <thread>

#include "platform/db/postgres_codec.hpp"
#include "platform/db/test_database.hpp"

namespace {

using db::DatabaseError;
using db::Outcome;
using db::Sql;
using db::Tx;
using db::Verdict;
using Fault = db::Database::Fault;

TEST(PostgresCodec, ReadsNumericThatHoldsAWholeNumber) {
    const auto numeric = [](std::string_view raw) { return db::postgres::decode_integer(1700, raw); };
    using std::string_view_literals::operator""sv;
    EXPECT_EQ(numeric("\0\0\0\0\0\0\0\0"sv), 0);
    EXPECT_EQ(numeric("\0\1\0\0\0\0\0\0\0\7"sv), 7);
    EXPECT_EQ(numeric("\0\2\0\1\x40\0\0\0\0\1\x09\x29"sv), -12345);
    EXPECT_EQ(numeric("\0\1\0\1\0\0\0\0\0\3"sv), 30000);                 // zeros at the end are not sent
    EXPECT_EQ(numeric("\0\1\xff\xff\0\0\0\1\x13\x88"sv), std::nullopt);  // 0.5
    EXPECT_EQ(numeric("\0\0\0\0\xc0\0\0\0"sv), std::nullopt);            // not a number
    EXPECT_EQ(numeric("\0\1\0\4\0\0\0\0\0\x0a"sv), 100'000'000'000'000'000);
    EXPECT_EQ(numeric("\0\1\0\4\0\0\0\0\x27\x0f"sv), std::nullopt);  // more than fits
    EXPECT_EQ(numeric("\0\1\0\0"sv), std::nullopt);
}

constexpr db::Migration schema[] = {{1, "0001_ding", R"(
CREATE TABLE ding (nummer @int PRIMARY KEY, waarde @int NOT NULL) @strict;
INSERT INTO ding (nummer, waarde) VALUES (1, 0), (2, 0);
-- postgres
CREATE FUNCTION struikel() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RAISE SQLSTATE '40001'; END $$;
-- end
)"}};
constexpr Sql raise_it{"ding.raise", "UPDATE ding SET waarde = waarde + 1 WHERE nummer = $1"};
constexpr Sql stumble{"ding.stumble", "SELECT struikel()"};
constexpr Sql value{"ding.value", "SELECT waarde FROM ding WHERE nummer = $1"};
constexpr Sql die{"server.die", "SELECT pg_terminate_backend(pg_backend_pid())"};
constexpr Sql kill_all{"server.kill",
                       "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
                       " WHERE datname = current_database() AND pid <> pg_backend_pid()"};

class PostgresTest : public testing::Test {
protected:
    void SetUp() override {
        if (!db::test::has_postgres()) GTEST_SKIP() << "REGIEHUIS_TEST_PG is not set";
        m_database.emplace(db::Engine::postgres, schema);
    }
    db::Database& database() { return **m_database; }
    Outcome run(const db::Body& body) { return database().run(m_database->permit(), body); }
    Outcome raise(int number) {
        return run([number](Tx& tx) {
            tx.run(raise_it, number);
            return Verdict::keep;
        });
    }
    std::int64_t now(int number) {
        return database().read().reader().value<std::int64_t>(value, number).value();
    }

    std::optional<db::test::TestDatabase> m_database;
};

TEST_F(PostgresTest, RunsTheBodyAgainAfterASerializationFailure) {
    int attempts = 0;
    EXPECT_EQ(run([&](Tx& tx) {
                  tx.run(raise_it, 1);
                  if (++attempts < 3) tx.value<int>(stumble);
                  return Verdict::keep;
              }),
              Outcome::kept);
    EXPECT_EQ(attempts, 3);
    EXPECT_EQ(now(1), 1);
    EXPECT_EQ(database().counters().reruns, 2U);
}

TEST_F(PostgresTest, GivesUpAfterFiveAttempts) {
    int attempts = 0;
    try {
        run([&](Tx& tx) {
            ++attempts;
            tx.value<int>(stumble);
            return Verdict::keep;
        });
        FAIL() << "nothing was thrown";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.kind(), DatabaseError::Kind::serialization);
    }
    EXPECT_EQ(attempts, 5);
}

TEST_F(PostgresTest, AnAppendedBodyIsRunAgainToo) {
    std::atomic<int> attempts{0};
    std::atomic<Outcome> outcome{Outcome::failed};
    database().append(
        m_database->permit(),
        [&](Tx& tx) {
            tx.run(raise_it, 1);
            if (++attempts < 3) tx.value<int>(stumble);
            return Verdict::keep;
        },
        [&](Outcome found) { outcome = found; });
    m_database->reopen();
    EXPECT_EQ(outcome, Outcome::kept);
    EXPECT_EQ(now(1), 1);
}

TEST_F(PostgresTest, TwoBodiesThatLockEachOtherBothSucceed) {
    database().script(m_database->permit(),
                      "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = ''10ms''',"
                      " current_database()); END $$");
    m_database->reopen();
    std::barrier both{2};
    const auto cross = [&](int first, int second) {
        bool met = false;
        return run([&, first, second](Tx& tx) {
            tx.run(raise_it, first);
            if (!std::exchange(met, true)) both.arrive_and_wait();
            tx.run(raise_it, second);
            return Verdict::keep;
        });
    };
    Outcome other = Outcome::failed;
    std::thread thread([&] { other = cross(2, 1); });
    EXPECT_EQ(cross(1, 2), Outcome::kept);
    thread.join();
    EXPECT_EQ(other, Outcome::kept);
    EXPECT_EQ(now(1), 2);
    EXPECT_EQ(now(2), 2);
    // On a busy machine the second run of one may meet the first of the other again.
    EXPECT_GE(database().counters().reruns, 1U);
}

TEST_F(PostgresTest, AConnectionLostInABodyFailsItAndTheNextIsNew) {
    EXPECT_EQ(run([](Tx& tx) {
                  tx.run(raise_it, 1);
                  tx.value<bool>(die);
                  return Verdict::keep;
              }),
              Outcome::failed);
    EXPECT_EQ(now(1), 0);
    EXPECT_EQ(raise(1), Outcome::kept);
    EXPECT_EQ(now(1), 1);
}

TEST_F(PostgresTest, ConnectionsLostWhileIdleAreReplacedUnseen) {
    raise(1);
    now(1);
    std::atomic<int> kept{0};
    const auto append = [&] {
        database().append(
            m_database->permit(),
            [](Tx& tx) {
                tx.run(raise_it, 2);
                return Verdict::keep;
            },
            [&](Outcome outcome) { kept += outcome == Outcome::kept ? 1 : 0; });
    };
    append();
    while (kept == 0) std::this_thread::yield();
    {
        db::test::TestDatabase other{db::Engine::postgres,
                                     {}};  // a session outside the pools to kill them from
        other.options.location = m_database->options.location;
        other.reopen();
        auto snapshot = other->read();
        EXPECT_GE(snapshot.reader().value<int>(kill_all).value(), 3);
    }
    EXPECT_EQ(raise(1), Outcome::kept);
    EXPECT_EQ(now(1), 2);
    append();
    m_database->reopen();
    EXPECT_EQ(kept, 2);
}

TEST_F(PostgresTest, ACommitWithoutAnAnswerIsLookedUp) {
    database().set_fault(Fault::answer_lost);
    EXPECT_EQ(raise(1), Outcome::kept);  // the server says that it was stored
    EXPECT_EQ(now(1), 1);
    database().set_fault(Fault::none);
    EXPECT_EQ(raise(1), Outcome::kept);
    EXPECT_EQ(now(1), 2);
}

TEST_F(PostgresTest, AWrongLocationIsToldAtOnce) {
    m_database->options.location += " dbname=regiehuis_bestaat_niet";
    EXPECT_THROW(m_database->reopen(), DatabaseError);
}

}  // namespace
