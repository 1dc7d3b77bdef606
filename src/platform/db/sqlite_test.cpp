// What holds on SQLite only: its settings, its log, and disks that really are full.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

#include "platform/db/test_database.hpp"

namespace {

using db::Outcome;
using db::Sql;
using db::Tx;
using db::Verdict;

constexpr db::Migration schema[] = {
    {1, "0001_blok", "CREATE TABLE blok (nummer @int PRIMARY KEY, inhoud @bytes NOT NULL) @strict;"}};
constexpr Sql add{"blok.add", "INSERT INTO blok (nummer, inhoud) VALUES ($1, $2)"};
constexpr Sql count{"blok.count", "SELECT count(*) FROM blok"};

class SqliteTest : public testing::Test {
protected:
    Outcome insert(int number, std::size_t size) {
        const db::Bytes content(size, 0x5A);
        return m_database->run(m_database.permit(), [&](Tx& tx) {
            tx.run(add, number, content);
            return Verdict::keep;
        });
    }
    std::int64_t rows() { return m_database->read().reader().value<std::int64_t>(count).value(); }
    std::int64_t pragma(const Sql& sql) {
        std::int64_t found = -1;
        m_database->run(m_database.permit(), [&](Tx& tx) {
            found = tx.value<std::int64_t>(sql).value();
            return Verdict::discard;
        });
        return found;
    }

    db::test::TestDatabase m_database{db::Engine::sqlite, schema};
};

TEST_F(SqliteTest, TheFileIsForItsOwnerOnly) {
    insert(1, 10);
    for (const char* end : {"", "-wal", "-shm"}) {
        struct stat found {};
        ASSERT_EQ(stat((m_database.options.location + end).c_str(), &found), 0) << end;
        EXPECT_EQ(found.st_mode & 0777, 0600U) << end;
    }
}

TEST_F(SqliteTest, TheWriterIsAsSafeAsWeSay) {
    EXPECT_EQ(pragma(Sql{"pragma.synchronous", "PRAGMA synchronous"}), 2);  // FULL
    EXPECT_EQ(pragma(Sql{"pragma.foreignKeys", "PRAGMA foreign_keys"}), 1);
    EXPECT_EQ(pragma(Sql{"pragma.secureDelete", "PRAGMA secure_delete"}), 1);
    EXPECT_EQ(pragma(Sql{"pragma.tempStore", "PRAGMA temp_store"}), 2);  // memory
    EXPECT_EQ(pragma(Sql{"pragma.trustedSchema", "PRAGMA trusted_schema"}), 0);
}

TEST_F(SqliteTest, AFileThatIsNotADatabaseIsRefused) {
    m_database.close();
    std::filesystem::resize_file(m_database.options.location, 0);
    {
        std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(m_database.options.location.c_str(), "w"),
                                                   std::fclose);
        for (int i = 0; i < 1000; ++i) std::fputs("this is not a database", file.get());
    }
    EXPECT_THROW(m_database.reopen(), db::DatabaseError);
}

TEST_F(SqliteTest, AFileThatWasMovedAwayTakesAndGivesNothing) {
    insert(1, 10);
    const std::string file = m_database.options.location;
    const auto move = [&](const std::string& from, const std::string& to) {
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::rename(from + end, to + end);
    };
    move(file, file + ".weg");
    EXPECT_EQ(insert(2, 10), Outcome::failed);
    EXPECT_THROW(rows(), db::DatabaseError);
    move(file + ".weg", file);
    EXPECT_EQ(insert(2, 10), Outcome::kept);
    EXPECT_EQ(rows(), 2);

    // A writer that starts anew after a failure makes no empty file in its place, which would pass for the database.
    m_database->set_fault(db::Database::Fault::disk_full);
    EXPECT_EQ(insert(3, 10), Outcome::failed);
    m_database->set_fault(db::Database::Fault::none);
    move(file, file + ".weg");
    EXPECT_EQ(insert(3, 10), Outcome::failed);
    EXPECT_FALSE(std::filesystem::exists(file));
    move(file + ".weg", file);
    EXPECT_EQ(insert(3, 10), Outcome::kept);
    EXPECT_EQ(rows(), 3);
}

TEST_F(SqliteTest, AFolderThatIsNotThereIsRefused) {
    m_database.options.location = "/nonexistent/huis.db";
    EXPECT_THROW(m_database.reopen(), db::DatabaseError);
}

// SQLite's own SQLITE_FULL, not a pretended one: the file may not grow any more.
TEST_F(SqliteTest, ARealLackOfRoomFailsTheBatchAndPasses) {
    insert(1, 10);
    m_database->script(m_database.permit(), "PRAGMA max_page_count=3");
    EXPECT_EQ(insert(2, 1'000'000), Outcome::failed);
    EXPECT_EQ(rows(), 1);
    // The connection was opened anew after the failure, so the limit is gone: room was made.
    EXPECT_EQ(insert(2, 1'000'000), Outcome::kept);
    EXPECT_EQ(rows(), 2);
}

TEST_F(SqliteTest, AFailedCommitIsOverwrittenInTheLog) {
    constexpr Sql failures{"pragma.userVersion", "PRAGMA user_version"};
    // Seen by a reader: the next body must not be what overwrites it.
    const auto stored = [&] { return m_database->read().reader().value<int>(failures).value(); };
    insert(1, 10);
    const int before = stored();
    m_database->set_fault(db::Database::Fault::commit_fails);
    EXPECT_EQ(insert(2, 10), Outcome::failed);
    EXPECT_EQ(stored(), before + 1);
    EXPECT_EQ(rows(), 1);
}

TEST_F(SqliteTest, TheLogStaysShortUnderChangesAndReaders) {
    // At each moment somebody holds a snapshot, so SQLite by itself would never start the log again.
    std::atomic<bool> stop{false};
    std::thread reader([&] {
        auto held = std::make_optional(m_database->read());
        while (!stop) {
            auto next = m_database->read();
            held.reset();
            held.emplace(std::move(next));
        }
    });
    for (int i = 0; i < 400; ++i) EXPECT_EQ(insert(i, 100'000), Outcome::kept);
    stop = true;
    reader.join();
    // 400 changes of 25 pages are 40 MB; a log that never starts again would hold them all.
    EXPECT_LT(std::filesystem::file_size(m_database.options.location + "-wal"), 30'000'000U);
    EXPECT_GT(m_database->counters().checkpoints, 0U);
    EXPECT_EQ(rows(), 400);
}

TEST_F(SqliteTest, WhatFailedBecauseTheDatabaseWasHeldIsOverWhenItIsLetGo) {
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(m_database.options.location.c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(insert(1, 10), Outcome::failed);
    ASSERT_EQ(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(insert(1, 10), Outcome::kept);
    EXPECT_EQ(rows(), 1);
    sqlite3_close(other);
}

TEST_F(SqliteTest, WhoAskedBeforeASnapshotBeganSharesIt) {
    insert(1, 10);
    const auto asked = std::chrono::steady_clock::now();
    (void)m_database->read(asked);
    const auto begun = m_database->counters().snapshots;
    (void)m_database->read(asked);
    EXPECT_EQ(m_database->counters().snapshots, begun);
    (void)m_database->read();
    EXPECT_EQ(m_database->counters().snapshots, begun + 1);
}

TEST_F(SqliteTest, ASnapshotIsSharedAcrossNotesAndNotAcrossChanges) {
    const auto seen = [&](db::Database::Moment asked) {
        return m_database->read(asked).reader().value<std::int64_t>(count).value();
    };
    const auto note = [&](int number) {
        return m_database->run(m_database.permit(), [&](Tx& tx) {
            tx.run(add, number, db::Bytes(10, 0x5A));
            return Verdict::note;
        });
    };
    insert(1, 10);
    const auto asked = std::chrono::steady_clock::now();
    EXPECT_EQ(seen(asked), 1);
    EXPECT_EQ(note(2), Outcome::kept);
    EXPECT_EQ(seen(asked + db::Database::shared_for / 2), 1) << "begun before, and only a note came since";
    EXPECT_EQ(rows(), 2) << "without a moment it is of now";
    EXPECT_EQ(seen(asked + std::chrono::seconds(10)), 2) << "too long ago";
    insert(3, 10);
    EXPECT_EQ(seen(std::chrono::steady_clock::now()), 3) << "a change ends the sharing";
    m_database->script(m_database.permit(), "DELETE FROM blok WHERE nummer = 3");
    EXPECT_EQ(seen(std::chrono::steady_clock::now()), 2) << "and so does a script";
}

TEST_F(SqliteTest, ASnapshotThatNobodyUsesDoesNotKeepTheLog) {
    insert(0, 10);
    (void)m_database->read(std::chrono::steady_clock::now());
    for (int i = 1; i < 400; ++i) EXPECT_EQ(insert(i, 100'000), Outcome::kept);
    EXPECT_LT(std::filesystem::file_size(m_database.options.location + "-wal"), 30'000'000U);
}

TEST_F(SqliteTest, ASnapshotThatNobodyUsesDoesNotKeepAScriptFromEmptyingTheLog) {
    insert(1, 10);
    (void)m_database->read(std::chrono::steady_clock::now());
    insert(2, 10);
    m_database->script(m_database.permit(), "PRAGMA wal_checkpoint(TRUNCATE)");
    EXPECT_EQ(std::filesystem::file_size(m_database.options.location + "-wal"), 0U);
}

TEST_F(SqliteTest, AFileThatIsFilledInBulkOpensAsAnyOther) {
    m_database.options.bulk = true;
    m_database.reopen();
    EXPECT_EQ(pragma(Sql{"pragma.synchronous", "PRAGMA synchronous"}), 0);
    EXPECT_EQ(insert(1, 100'000), Outcome::kept);
    EXPECT_FALSE(std::filesystem::exists(m_database.options.location + "-wal"));
    m_database.options.bulk = false;
    m_database.reopen();
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(insert(2, 10), Outcome::kept);
    EXPECT_EQ(pragma(Sql{"pragma.synchronous", "PRAGMA synchronous"}), 2);
}

TEST_F(SqliteTest, ABodyMustNotRunAnother) {
    EXPECT_THROW(m_database->run(m_database.permit(),
                                 [&](Tx&) {
                                     insert(1, 10);
                                     return Verdict::keep;
                                 }),
                 db::DatabaseError);
}

}  // namespace
