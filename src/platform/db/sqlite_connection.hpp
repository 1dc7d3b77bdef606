// One SQLite connection: its settings, its statements, and what its error codes mean. Used by sqlite.cpp only.
// Invariants: a reading connection is opened read-only; a statement that fails spoils the connection until
// take_failure() is called, so that no body goes on after a failure.
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/db/database.hpp"
#include "platform/db/statement_cache.hpp"

namespace db::sqlite {

constexpr int busy_ms = 5000;  // another process may write: a command of the operator

enum class Access { read, write, create };  // create: write, and make the file when it is absent

#ifdef REGIEHUIS_TEST_BUILD
// Told of each statement once in this process, with SQLite's plan for it: one step a line. Called on any thread.
using PlanWatch = void (*)(const Sql& sql, std::string_view plan);
inline std::atomic<PlanWatch> plan_watch = nullptr;
#endif

class Connection;

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3_stmt, Finalize>;

class PreparedStatement final : public Statement {
public:
    PreparedStatement(Connection& connection, Handle handle, const Sql& sql);

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
    std::uint64_t used = 0;

private:
    sqlite3_value* need(int column, int type) const;
    const char* keep(const void* data, std::size_t size, std::size_t& at);

    Connection& m_connection;
    Handle m_handle;
    std::string_view m_name;
    bool m_busy = false;
    bool m_writes = false;
    std::size_t m_capacity = 0;
    std::unique_ptr<char[]> m_bound;  // copies of bound texts and bytes
};

class Connection final : public db::Connection {
public:
    Connection(const Options& options, Access access, const std::atomic<Database::Fault>* fault);
    ~Connection() override;

    Statement& statement(const Sql& sql) override;
    void script(std::string_view sql) override;

    Handle prepare(std::string_view sql);
    // Throws unavailable when the file is no longer at its path: what went into it would be lost at the next start.
    void must_be_in_place();
    void execute(sqlite3_stmt* statement);  // one step and a reset, for BEGIN and its family
    [[noreturn]] void fail(int code, std::string_view what);
    // The worst that happened since the last call: a failed statement, or a broken world.
    enum class Failure { none, statement, world };
    Failure take_failure() { return std::exchange(m_failure, Failure::none); }
    bool in_transaction() const { return sqlite3_get_autocommit(m_handle.get()) == 0; }
    bool disk_is_full() const;  // as a test pretends

    // Holds a snapshot from here to end_snapshot(), which may be called without one. `changes`: how many there were before.
    void start_snapshot(bool shared, std::uint64_t changes);
    void end_snapshot() noexcept;
    // When the shared snapshot was begun, or just before; without one: before all time.
    Database::Moment snapshot_since() const { return m_snapshot_since; }
    bool shares_snapshot() const { return m_snapshot_since != Database::Moment::min(); }
    std::uint64_t snapshot_changes() const { return m_snapshot_changes; }

    sqlite3* handle() const { return m_handle.get(); }

private:
    friend class PreparedStatement;
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    void configure(const Options& options, Access access);
    void tell_plan(const Sql& sql);  // to plan_watch

    std::unique_ptr<sqlite3, Close> m_handle;
    const std::atomic<Database::Fault>* m_fault;
    Failure m_failure = Failure::none;
    StatementCache<PreparedStatement> m_statements;
    Handle m_anchor;
    Database::Moment m_snapshot_since = Database::Moment::min();
    std::uint64_t m_snapshot_changes = 0;
};

}  // namespace db::sqlite
