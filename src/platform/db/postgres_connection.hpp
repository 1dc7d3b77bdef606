// One PostgreSQL connection: its session, its prepared statements in the binary format, and what its errors mean. Used
// by the files postgres*.cpp only. Invariants: a parameter has the type of its C++ argument (sql.hpp); a statement that
// fails spoils the transaction until take_failure(); a lost connection never comes back to life.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/db/database.hpp"
#include "platform/db/statement_cache.hpp"

namespace db::postgres {

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

// The worst that happened: nothing, a statement failed, the body may be run again, or the server or its disk is gone.
enum class Failure { none, statement, serialization, world };

class Connection;

class PreparedStatement final : public Statement {
public:
    PreparedStatement(Connection& connection, const Sql& sql, std::string id);
    ~PreparedStatement() override;

    void bind(std::span<const Param> params) override;
    bool step() override;
    void reset() override;
    bool null(int column) const override;
    std::int64_t integer(int column) const override;
    std::string_view text(int column) const override;
    BytesView bytes(int column) const override;
    std::int64_t affected() const override;

    bool busy() const { return m_busy; }
    void begin_use();  // throws when in use
    void abandon() { m_prepared = false; }
    std::uint64_t used = 0;

private:
    void prepare(std::span<const Param> params);
    void execute();
    std::string_view raw(int column) const;
    [[noreturn]] void unfit(int column) const;

    Connection& m_connection;
    const std::string m_text;  // ends in a zero, as libpq wants it
    const std::string m_name;
    const std::string m_id;  // the server's name for it
    const std::size_t m_count;
    bool m_prepared = false;
    bool m_busy = false;
    std::vector<Oid> m_types;
    std::vector<const char*> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    std::vector<char> m_bound;  // copies of what is bound
    Answer m_answer;
    int m_row = -1;
};

class Connection final : public db::Connection {
public:
    enum class Use { transactions, scripts };  // scripts may take as long as they need
    explicit Connection(const std::string& location, Use use = Use::transactions);
    ~Connection() override;

    Statement& statement(const Sql& sql) override;
    void script(std::string_view sql) override;

    // Statements of the driver itself; the last answer. Throws DatabaseError.
    Answer command(const char* sql);
    // Sends a command whose answer is read, and thrown away, before the next.
    void command_later(const char* sql) noexcept;
    [[noreturn]] void fail(const PGresult* answer, std::string_view what);
    [[noreturn]] void fail(Failure failure, DatabaseError::Kind kind, const std::string& what);

    Failure take_failure() { return std::exchange(m_failure, Failure::none); }
    bool lost() const { return PQstatus(m_handle.get()) != CONNECTION_OK; }
    bool idle();                // no transaction is open
    void break_off() noexcept;  // a test: as when the network goes
    int server_process() const { return PQbackendPID(m_handle.get()); }

    bool pretend_full = false;  // a test: statements that write find no room

private:
    friend class PreparedStatement;
    struct Finish {
        void operator()(PGconn* handle) const { PQfinish(handle); }
    };
    void drain() noexcept;

    std::unique_ptr<PGconn, Finish> m_handle;
    Failure m_failure = Failure::none;
    bool m_pending = false;
    std::uint64_t m_made = 0;
    StatementCache<PreparedStatement> m_statements;
};

}  // namespace db::postgres
