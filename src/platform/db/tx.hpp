// Reading and writing through one connection. A Reader is a consistent snapshot; a Tx is a Reader that may also write.
// Statements are prepared once per connection and kept. Neither may be used by two threads at a time.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "platform/db/row.hpp"
#include "platform/db/sql.hpp"
#include "platform/db/value.hpp"

namespace db {

// The database did not do what it must (disk full, corrupt, gone). Never for what a user may cause.
class DatabaseError : public std::runtime_error {
public:
    enum class Kind {
        unavailable,    // busy, disk full, read-only, connection lost: 503, may come back by itself
        constraint,     // a constraint said no: a programmer's mistake or a lost race
        serialization,  // PostgreSQL 40001/40P01: run the body again
        broken,         // corrupt or misused: 500
    };
    DatabaseError(Kind kind, const std::string& what) : std::runtime_error(what), m_kind(kind) {}
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

// A prepared statement of an engine. Columns are counted from 0. Views live until the next step or reset. Reading a
// column as another type than it has, or NULL as anything, throws DatabaseError::broken.
class Statement {
public:
    virtual ~Statement() = default;
    virtual void bind(
        std::span<const Param> params) = 0;  // copies what it is given; all parameters, each time
    virtual bool step() = 0;                 // true: a row is ready
    virtual void reset() = 0;                // must be callable at any time, also twice
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual BytesView bytes(int column) const = 0;
    virtual std::int64_t affected() const = 0;
};

// The row a statement stands on. get<T>() reads the next column; get<T>(n) the n-th. A type that cannot hold what is
// there (NULL in a plain int, 15 bytes in an id) throws DatabaseError::broken.
class Row {
public:
    explicit Row(Statement& statement) : m_statement(&statement) {}

    template <class T>
    T get() {
        return get<T>(m_next++);
    }
    template <class T>
    T get(int column) const {
        return detail::Column<T>::read(*m_statement, column);
    }

    bool null(int column) const { return m_statement->null(column); }
    std::string_view text(int column) const { return m_statement->text(column); }  // no copy; see Statement
    BytesView bytes(int column) const { return m_statement->bytes(column); }
    std::string_view text() { return m_statement->text(m_next++); }
    BytesView bytes() { return m_statement->bytes(m_next++); }

private:
    Statement* m_statement;
    int m_next = 0;
};

// The rows of one query, for one pass of a range-for. Gives the statement back when it goes.
class Rows {
public:
    explicit Rows(Statement& statement) : m_statement(&statement) {}
    Rows(Rows&& other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}
    Rows& operator=(Rows&&) = delete;
    ~Rows() {
        if (m_statement != nullptr) m_statement->reset();
    }
    struct End {};
    class Iterator {
    public:
        explicit Iterator(Statement* statement) : m_statement(statement), m_more(statement->step()) {}
        Row operator*() const { return Row(*m_statement); }
        Iterator& operator++() {
            m_more = m_statement->step();
            return *this;
        }
        bool operator!=(End) const { return m_more; }

    private:
        Statement* m_statement;
        bool m_more;
    };
    Iterator begin() { return Iterator(m_statement); }
    End end() const { return {}; }

private:
    Statement* m_statement;
};

// One connection of an engine.
class Connection {
public:
    virtual ~Connection() = default;
    // The statement for this SQL, prepared at first use. The same statement may be in use once at a time: a query
    // nested in the rows of itself throws DatabaseError::broken.
    virtual Statement& statement(const Sql& sql) = 0;
    virtual void script(std::string_view sql) = 0;  // several statements without parameters; for migrations
};

class Reader {
public:
    explicit Reader(Connection& connection) : m_connection(&connection) {}

    template <class... A>
    Rows query(const Sql& sql, const A&... args) {
        const std::array<Param, sizeof...(A)> params{Param(args)...};
        return start(sql, params);
    }
    // The first row made into a T by `make(Row&)`; nothing when there is none.
    template <class Make, class... A>
    auto one(const Sql& sql, Make make, const A&... args)
        -> std::optional<decltype(make(std::declval<Row&>()))> {
        for (Row row : query(sql, args...)) return make(row);
        return std::nullopt;
    }
    // The first column of the first row.
    template <class T, class... A>
    std::optional<T> value(const Sql& sql, const A&... args) {
        for (Row row : query(sql, args...)) return row.get<T>();
        return std::nullopt;
    }
    Rows query_list(const Sql& sql, std::span<const Param> params) { return start(sql, params); }

protected:
    Rows start(const Sql& sql, std::span<const Param> params) {
        Statement& statement = m_connection->statement(sql);
        Rows rows(statement);
        statement.bind(params);
        return rows;
    }
    Connection* m_connection;
};

// A statement that fails spoils its Tx on both engines: whatever the body answers then, nothing of it is kept. Look
// before inserting, or use ON CONFLICT; do not catch DatabaseError and go on.
class Tx : public Reader {
public:
    using Reader::Reader;
    // Runs a statement that changes something; the number of rows it touched. RETURNING goes through query/one.
    template <class... A>
    std::int64_t run(const Sql& sql, const A&... args) {
        const std::array<Param, sizeof...(A)> params{Param(args)...};
        return run_list(sql, params);
    }
    std::int64_t run_list(const Sql& sql, std::span<const Param> params) {
        Statement& statement = m_connection->statement(sql);
        Rows guard(statement);
        statement.bind(params);
        while (statement.step()) {
        }
        return statement.affected();
    }
};

}  // namespace db
