// A fresh, migrated database for one test, on each engine that is there. For tests only: it is not in the program.
//
//   class StoreTest : public testing::TestWithParam<db::Engine> {
//       db::test::TestDatabase m_database{GetParam()};
//   };
//   INSTANTIATE_TEST_SUITE_P(Engines, StoreTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);
//
// PostgreSQL is used when REGIEHUIS_TEST_PG holds a libpq connection string in the form key=value, of a user that may
// create databases. Without it all suites run on SQLite alone, and one line says so.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "platform/db/database.hpp"
#include "platform/db/migrate.hpp"
#include "platform/db/permit.hpp"

namespace db::test {

bool has_postgres();

// Both engines when PostgreSQL is there, else SQLite; prints one line about it in the latter case.
std::vector<Engine> engines();
std::string engine_name(const testing::TestParamInfo<Engine>& info);

class TestDatabase {
public:
    // Migrated with what is given; an empty span gives an empty database.
    explicit TestDatabase(Engine engine, std::span<const Migration> migrations = all_migrations());
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    Database& operator*() { return *m_database; }
    Database* operator->() { return m_database.get(); }
    WritePermit permit() const { return PermitHolder::permit(); }

    // How it was opened; change it and call reopen() for other limits.
    Options options;
    void reopen();  // closes and opens what is stored, as a restart does
    void close() { m_database.reset(); }

private:
    std::string m_folder;  // SQLite
    std::string m_name;    // PostgreSQL
    std::unique_ptr<Database> m_database;
};

}  // namespace db::test
