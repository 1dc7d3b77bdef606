#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/db/database_testing.hpp"

namespace {

using namespace db::test::ding;

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

TEST_P(DatabaseTest, ASnapshotIsNeverOlderThanWhoAsksForIt) {
    insert(1);
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(m_database->read(before).reader().value<int>(count), 1);
    insert(2);
    const auto after = std::chrono::steady_clock::now();
    EXPECT_EQ(m_database->read(after).reader().value<int>(count), 2);
    insert(3);
    EXPECT_EQ(rows(), 3) << "without a moment it is of now";
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

}  // namespace
