#include "platform/db/database.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/db/test_database.hpp"

namespace {

using db::DatabaseError;
using db::Outcome;
using db::Sql;
using db::Tx;
using db::Verdict;
using Fault = db::Database::Fault;

constexpr db::Migration schema[] = {{1, "0001_ding", R"(
CREATE TABLE ding (
    nummer @int PRIMARY KEY,
    naam @text NOT NULL UNIQUE,
    aan @bool CHECK (aan IN (0, 1)),
    inhoud @bytes
) @strict;
CREATE TABLE deel (
    volg @serial PRIMARY KEY,
    ding @int NOT NULL REFERENCES ding (nummer)
) @strict;
)"}};

constexpr Sql add{"ding.add", "INSERT INTO ding (nummer, naam) VALUES ($1, $2)"};
constexpr Sql add_full{"ding.addFull",
                       "INSERT INTO ding (nummer, naam, aan, inhoud) VALUES ($1, $2, $3, $4)"};
constexpr Sql add_part{"deel.add", "INSERT INTO deel (ding) VALUES ($1)"};
constexpr Sql count{"ding.count", "SELECT count(*) FROM ding"};
constexpr Sql numbers{"ding.numbers", "SELECT nummer FROM ding ORDER BY nummer"};

enum class Kleur : std::uint8_t { rood = 1, groen = 2 };
struct DingTag {};
using DingId = Id<DingTag>;

class DatabaseTest : public testing::TestWithParam<db::Engine> {
protected:
    Outcome insert(int number) {
        return m_database->run(m_database.permit(), [number](Tx& tx) {
            tx.run(add, number, "ding " + std::to_string(number));
            return Verdict::keep;
        });
    }
    std::int64_t rows() {
        auto snapshot = m_database->read();
        return snapshot.reader().value<std::int64_t>(count).value();
    }
    // Throws for another kind, or when nothing is thrown.
    template <class Act>
    static DatabaseError::Kind kind_of(Act act) {
        try {
            act();
        } catch (const DatabaseError& error) {
            return error.kind();
        }
        throw std::logic_error("no DatabaseError");
    }

    db::test::TestDatabase m_database{GetParam(), schema};
};

INSTANTIATE_TEST_SUITE_P(Engines, DatabaseTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

// --- values

TEST_P(DatabaseTest, GivesBackEachTypeAsItWasBound) {
    DingId id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(i * 17);
    const db::Bytes nothing;
    const std::string text = "Zoë 🌱 \\ ' \" $1 ?";
    constexpr Sql types{"ding.types", "SELECT CAST($1 AS bigint), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11"};
    auto snapshot = m_database->read();
    for (db::Row row : snapshot.reader().query(types, std::numeric_limits<std::int64_t>::min(), -7, true,
                                               text, "", id, nothing, Instant{1'763'819'686'000'001},
                                               Date{2026, 11, 22}, PartialDate{1987, 0, 0}, Kleur::groen)) {
        EXPECT_EQ(row.get<std::int64_t>(), std::numeric_limits<std::int64_t>::min());
        EXPECT_EQ(row.get<int>(), -7);
        EXPECT_EQ(row.get<bool>(), true);
        EXPECT_EQ(row.get<std::string>(), text);
        EXPECT_EQ(row.get<std::string_view>(), "");
        EXPECT_EQ(row.get<DingId>(), id);
        EXPECT_EQ(row.get<db::Bytes>(), nothing);
        EXPECT_EQ(row.get<Instant>(), Instant{1'763'819'686'000'001});
        EXPECT_EQ(row.get<Date>(), (Date{2026, 11, 22}));
        EXPECT_EQ(row.get<PartialDate>(), (PartialDate{1987, 0, 0}));
        EXPECT_EQ(row.get<Kleur>(), Kleur::groen);
        EXPECT_EQ(row.get<std::optional<std::string>>(3), text);
        EXPECT_EQ(row.text(3), text);
        EXPECT_FALSE(row.null(4));  // an empty text is not NULL, nor are empty bytes
        EXPECT_FALSE(row.null(6));
    }
}

TEST_P(DatabaseTest, WhatIsEmptyIsNotNull) {
    constexpr Sql echo{"ding.echo", "SELECT $1"};
    auto snapshot = m_database->read();
    EXPECT_EQ(snapshot.reader().value<std::string>(echo, ""), "");
    EXPECT_EQ(snapshot.reader().value<std::string>(echo, std::string_view()), "");
    EXPECT_EQ(snapshot.reader().value<db::Bytes>(echo, db::BytesView()), db::Bytes());
    using Maybe = std::optional<std::string>;
    EXPECT_EQ(snapshot.reader().value<Maybe>(echo, Maybe()), std::optional<Maybe>(Maybe()));
}

TEST_P(DatabaseTest, KeepsWhatIsStored) {
    const db::Bytes large(300'000, 0xA5);
    EXPECT_EQ(m_database->run(m_database.permit(),
                              [&](Tx& tx) {
                                  EXPECT_EQ(tx.run(add_full, 1, "een", std::optional<bool>{}, large), 1);
                                  EXPECT_EQ(tx.run(add_full, 2, "twee", true, std::nullopt), 1);
                                  return Verdict::keep;
                              }),
              Outcome::kept);
    m_database.reopen();
    constexpr Sql all{"ding.all", "SELECT nummer, naam, aan, inhoud FROM ding ORDER BY nummer"};
    auto snapshot = m_database->read();
    int seen = 0;
    for (db::Row row : snapshot.reader().query(all)) {
        ++seen;
        EXPECT_EQ(row.get<int>(), seen);
        EXPECT_EQ(row.get<std::string>(), seen == 1 ? "een" : "twee");
        EXPECT_EQ(row.get<std::optional<bool>>(), seen == 1 ? std::nullopt : std::optional(true));
        const auto content = row.get<std::optional<db::Bytes>>();
        EXPECT_EQ(content, seen == 1 ? std::optional(large) : std::nullopt);
    }
    EXPECT_EQ(seen, 2);
}

TEST_P(DatabaseTest, RefusesAColumnOfAnotherType) {
    constexpr Sql some{"ding.some", "SELECT CAST(NULL AS bigint), 7, 'tekst', $1"};
    auto snapshot = m_database->read();
    const db::Bytes fifteen(15);
    for (db::Row row : snapshot.reader().query(some, fifteen)) {
        const auto broken = DatabaseError::Kind::broken;
        EXPECT_EQ(kind_of([&] { row.get<int>(0); }), broken);
        EXPECT_EQ(kind_of([&] { row.text(0); }), broken);
        EXPECT_EQ(kind_of([&] { row.get<bool>(1); }), broken);
        EXPECT_EQ(kind_of([&] { row.get<std::string>(1); }), broken);
        EXPECT_EQ(kind_of([&] { row.get<int>(2); }), broken);
        EXPECT_EQ(kind_of([&] { row.get<Date>(2); }), broken);
        EXPECT_EQ(kind_of([&] { row.get<DingId>(3); }), broken);
        EXPECT_EQ(kind_of([&] { row.get<int>(99); }), broken);
    }
    constexpr Sql far{"ding.far", "SELECT CAST(3000000000 AS bigint)"};
    for (db::Row row : snapshot.reader().query(far)) {
        EXPECT_EQ(kind_of([&] { row.get<int>(0); }), DatabaseError::Kind::broken);
        EXPECT_EQ(row.get<std::uint32_t>(0), 3'000'000'000U);
    }
}

TEST_P(DatabaseTest, AnEmptyOptionalMatchesAllInAFilter) {
    insert(1);
    insert(2);
    constexpr Sql filter{"ding.filter",
                         "SELECT count(*), sum(nummer) FROM ding WHERE ($1 IS NULL OR nummer = $1)"
                         " AND ($2 IS NULL OR naam = $2) LIMIT $3"};
    auto snapshot = m_database->read();
    const auto sum = [&](std::optional<int> number, const std::optional<std::string>& name) {
        for (db::Row row : snapshot.reader().query(filter, number, name, 10)) {
            row.get<int>();
            return row.get<std::optional<int>>();
        }
        return std::optional<int>();
    };
    EXPECT_EQ(sum({}, {}), 3);
    EXPECT_EQ(sum(2, {}), 2);
    EXPECT_EQ(sum({}, "ding 1"), 1);
    EXPECT_EQ(sum(2, "ding 1"), std::nullopt);
}

TEST_P(DatabaseTest, OneAndValueGiveTheFirstRowOrNothing) {
    constexpr Sql find{"ding.find", "SELECT nummer, naam FROM ding WHERE nummer = $1"};
    insert(4);
    auto snapshot = m_database->read();
    const auto name = [](db::Row& row) {
        row.get<int>();
        return row.get<std::string>();
    };
    EXPECT_EQ(snapshot.reader().one(find, name, 4), "ding 4");
    EXPECT_EQ(snapshot.reader().one(find, name, 5), std::nullopt);
    EXPECT_EQ(snapshot.reader().value<int>(find, 4), 4);
    EXPECT_EQ(snapshot.reader().value<int>(find, 5), std::nullopt);
}

// --- statements

TEST_P(DatabaseTest, PreparesATextOnceWhereverItStands) {
    static constexpr char first[] = "SELECT nummer FROM ding WHERE nummer > $1";
    static constexpr char second[] = "SELECT nummer FROM ding WHERE nummer > $1";
    ASSERT_NE(static_cast<const void*>(first), static_cast<const void*>(second));
    constexpr Sql one{"ding.one", first};
    constexpr Sql two{"ding.two", second};
    auto snapshot = m_database->read();
    // The same statement is behind both, so the one cannot be used inside the rows of the other.
    insert(1);
    auto later = m_database->read();
    for (db::Row row : later.reader().query(one, 0)) {
        EXPECT_EQ(row.get<int>(0), 1);
        EXPECT_EQ(kind_of([&] { later.reader().value<int>(two, 0); }), DatabaseError::Kind::broken);
    }
    EXPECT_EQ(later.reader().value<int>(two, 0), 1);
}

TEST_P(DatabaseTest, RefusesAQueryInsideItsOwnRows) {
    insert(1);
    insert(2);
    auto snapshot = m_database->read();
    int seen = 0;
    for (db::Row row : snapshot.reader().query(numbers)) {
        ++seen;
        EXPECT_EQ(kind_of([&] { snapshot.reader().query(numbers); }), DatabaseError::Kind::broken);
        EXPECT_EQ(row.get<int>(0), seen);  // and the rows go on
        EXPECT_EQ(snapshot.reader().value<int>(count), 2);
    }
    EXPECT_EQ(seen, 2);
}

TEST_P(DatabaseTest, RefusesTheWrongNumberOfParameters) {
    auto snapshot = m_database->read();
    EXPECT_EQ(kind_of([&] { snapshot.reader().query(count, 1); }), DatabaseError::Kind::broken);
    constexpr Sql find{"ding.find2", "SELECT naam FROM ding WHERE nummer = $1"};
    EXPECT_EQ(kind_of([&] {
                  for (db::Row row : snapshot.reader().query(find)) row.text(0);
              }),
              DatabaseError::Kind::broken);
}

TEST_P(DatabaseTest, AReaderCannotWrite) {
    {
        auto snapshot = m_database->read();
        EXPECT_THROW(
            {
                for (db::Row row : snapshot.reader().query(add, 1, "een")) row.null(0);
            },
            DatabaseError);
    }
    EXPECT_EQ(rows(), 0);
}

TEST_P(DatabaseTest, ReturningComesAsRows) {
    constexpr Sql returning{"deel.addReturning", "INSERT INTO deel (ding) VALUES ($1) RETURNING volg"};
    insert(1);
    std::vector<std::int64_t> made;
    m_database->run(m_database.permit(), [&](Tx& tx) {
        for (int i = 0; i < 3; ++i) made.push_back(tx.value<std::int64_t>(returning, 1).value());
        return Verdict::keep;
    });
    EXPECT_EQ(made, (std::vector<std::int64_t>{1, 2, 3}));
}

// --- snapshots

TEST_P(DatabaseTest, ASnapshotDoesNotSeeWhatComesLater) {
    insert(1);
    auto before = m_database->read();  // no query yet: the snapshot is of this moment all the same
    insert(2);
    EXPECT_EQ(before.reader().value<int>(count), 1);
    insert(3);
    EXPECT_EQ(before.reader().value<int>(count), 1);
    EXPECT_EQ(rows(), 3);
}

TEST_P(DatabaseTest, MoreSnapshotsThanConnectionsWaitForOne) {
    m_database.options.readers = 2;
    m_database.reopen();
    auto first = std::make_optional(m_database->read());
    auto second = m_database->read();
    std::atomic<bool> got{false};
    std::thread third([&] {
        auto snapshot = m_database->read();
        got = true;
    });
    EXPECT_FALSE(got);
    first.reset();
    third.join();
    EXPECT_TRUE(got);
}

// --- changes

TEST_P(DatabaseTest, ADiscardedBodyLeavesNothing) {
    EXPECT_EQ(m_database->run(m_database.permit(),
                              [](Tx& tx) {
                                  tx.run(add, 1, "een");
                                  return Verdict::discard;
                              }),
              Outcome::discarded);
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(insert(1), Outcome::kept);
}

TEST_P(DatabaseTest, AnExceptionOfTheBodyComesBackAndLeavesNothing) {
    EXPECT_THROW(m_database->run(m_database.permit(),
                                 [](Tx& tx) -> Verdict {
                                     tx.run(add, 1, "een");
                                     throw std::out_of_range("body");
                                 }),
                 std::out_of_range);
    EXPECT_EQ(rows(), 0);
}

TEST_P(DatabaseTest, ABrokenConstraintIsTold) {
    insert(1);
    EXPECT_EQ(kind_of([&] { insert(1); }), DatabaseError::Kind::constraint);
    EXPECT_EQ(kind_of([&] {
                  m_database->run(m_database.permit(), [](Tx& tx) {
                      tx.run(add_part, 99);
                      return Verdict::keep;
                  });
              }),
              DatabaseError::Kind::constraint);
    EXPECT_EQ(rows(), 1);
}

TEST_P(DatabaseTest, ABodyThatHidesAFailureIsNotKept) {
    insert(1);
    EXPECT_EQ(m_database->run(m_database.permit(),
                              [](Tx& tx) {
                                  tx.run(add, 2, "twee");
                                  try {
                                      tx.run(add, 1, "nog eens");
                                  } catch (const DatabaseError&) {
                                  }
                                  return Verdict::keep;
                              }),
              Outcome::failed);
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(insert(2), Outcome::kept);
}

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

TEST_P(DatabaseTest, BodiesOfOneBatchDoNotHarmEachOther) {
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

TEST_P(DatabaseTest, ManyChangesShareACommit) {
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

TEST_P(DatabaseTest, ChangesFromManyThreadsAllArrive) {
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

TEST_P(DatabaseTest, AFullQueueSaysNoAtOnce) {
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

TEST_P(DatabaseTest, WhatWaitsAtTheEndIsStillStored) {
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

TEST_P(DatabaseTest, AFailedCommitFailsAllAndLeavesNothing) {
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

TEST_P(DatabaseTest, AFullDiskFailsAllAndRecoversByItself) {
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
