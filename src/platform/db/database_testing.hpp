// The small house that the tests of the database share: two tables, a few statements, and a fresh database per test.
#pragma once

#include <gtest/gtest.h>

#include "platform/db/database.hpp"
#include "platform/db/test_database.hpp"

namespace db::test::ding {

using db::DatabaseError;
using db::Outcome;
using db::Sql;
using db::Tx;
using db::Verdict;
using Fault = db::Database::Fault;

inline constexpr db::Migration schema[] = {{1, "0001_ding", R"(
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

inline constexpr Sql add{"ding.add", "INSERT INTO ding (nummer, naam) VALUES ($1, $2)"};
inline constexpr Sql add_full{"ding.addFull",
                              "INSERT INTO ding (nummer, naam, aan, inhoud) VALUES ($1, $2, $3, $4)"};
inline constexpr Sql add_part{"deel.add", "INSERT INTO deel (ding) VALUES ($1)"};
inline constexpr Sql count{"ding.count", "SELECT count(*) FROM ding"};
inline constexpr Sql numbers{"ding.numbers", "SELECT nummer FROM ding ORDER BY nummer"};

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

}  // namespace db::test::ding
