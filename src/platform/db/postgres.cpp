// Database on PostgreSQL: a change is a transaction of its own on a connection of the pool, appended bodies share a
// commit, and snapshots are REPEATABLE READ READ ONLY transactions.
#include <atomic>
#include <memory>
#include <optional>

#include "platform/db/batch_writer.hpp"
#include "platform/db/connection_pool.hpp"
#include "platform/db/engines.hpp"
#include "platform/db/postgres_transaction.hpp"

namespace db::postgres {

namespace {

constexpr int most_attempts = 5;
// A transaction with more than 64 savepoints makes every other snapshot of the server slow.
constexpr std::size_t most_savepoints = 60;

Options limited(Options options) {
    options.batch_limit = std::min(options.batch_limit, most_savepoints);
    return options;
}

// The connection of the appending thread, with a savepoint for each body.
class Appender final : public BatchTarget {
public:
    Appender(const Options& options, const std::atomic<Database::Fault>& fault)
        : m_options(options),
          m_fault(fault) {}

    void begin() override;
    Outcome attempt(const Body& body, std::exception_ptr& error) override;
    void commit() override;
    void rollback() noexcept override;
    void abandon() noexcept override;
    std::uint64_t reruns() const { return m_reruns; }

private:
    const Options& m_options;
    const std::atomic<Database::Fault>& m_fault;
    std::unique_ptr<Connection> m_connection;
    std::optional<Transaction> m_transaction;
    bool m_marked = false;
    std::atomic<std::uint64_t> m_reruns{0};
};

void Appender::begin() {
    // A connection that was lost while nobody used it is no reason to fail: nothing was done on it yet.
    for (const bool last : {false, true}) {
        try {
            if (!m_connection) m_connection = std::make_unique<Connection>(m_options.location);
            m_transaction.emplace(*m_connection, m_options, m_fault);
            break;
        } catch (const DatabaseError&) {
            m_connection.reset();
            if (last) throw;
        }
    }
    m_marked = false;
}

Outcome Appender::attempt(const Body& body, std::exception_ptr& error) {
    Transaction::Attempt attempt;
    m_connection->command(m_marked ? "RELEASE body; SAVEPOINT body" : "SAVEPOINT body");
    m_marked = true;
    for (int count = 1;; ++count) {
        attempt = m_transaction->attempt(body);
        if (attempt.failure == Failure::world) {
            if (attempt.error) std::rethrow_exception(attempt.error);
            throw DatabaseError(DatabaseError::Kind::unavailable, "the server failed");
        }
        if (attempt.sound() && attempt.verdict != Verdict::discard) return Outcome::kept;
        m_connection->command("ROLLBACK TO body");
        if (attempt.failure != Failure::serialization || count == most_attempts) break;
        ++m_reruns;
    }
    error = attempt.error;
    return attempt.sound() ? Outcome::discarded : Outcome::failed;
}

void Appender::commit() {
    m_transaction->commit();
    m_transaction.reset();
    if (m_connection->lost()) m_connection.reset();
}

void Appender::rollback() noexcept {
    m_transaction->rollback();
    m_transaction.reset();
    if (!m_connection->idle()) m_connection.reset();
}

void Appender::abandon() noexcept {
    if (m_transaction) m_transaction->rollback();
    m_transaction.reset();
    if (m_connection && !m_connection->idle()) m_connection.reset();
}

class PostgresDatabase final : public Database, private SnapshotSource {
public:
    explicit PostgresDatabase(const Options& options)
        : m_options(limited(options)),
          m_readers(static_cast<std::size_t>(options.readers), options.queue_limit,
                    [this] { return connect(); }),
          m_writers(static_cast<std::size_t>(options.writers), options.queue_limit,
                    [this] { return connect(); }),
          m_appender(m_options, m_fault),
          m_batches(m_appender, m_options) {
        m_readers.give_back(m_readers.take());  // a wrong location is told now, not at the first request
    }

    Engine engine() const override { return Engine::postgres; }
    using Database::read;
    Snapshot read(Moment asked) override;
    Outcome run(WritePermit, const Body& body) override;
    void append(WritePermit, Body body, Done done) override {
        m_batches.append(std::move(body), std::move(done));
    }
    void script(WritePermit, std::string_view sql) override;
    void set_fault(Fault fault) override;
    Counters counters() const override;

private:
    struct Turn {
        Outcome outcome = Outcome::failed;
        bool again = false;
        std::exception_ptr error;
    };

    std::unique_ptr<Connection> connect() const { return std::make_unique<Connection>(m_options.location); }
    void give_back(db::Connection& connection) noexcept override;
    Turn run_once(const Body& body);
    Turn finish(Transaction& transaction, const Transaction::Attempt& attempt);
    static void settle(ConnectionPool<Connection>& pool, Connection& connection) noexcept;
    template <class Begin>
    static auto begin_on(ConnectionPool<Connection>& pool, int tries, Begin begin);

    const Options m_options;
    std::atomic<Fault> m_fault{Fault::none};
    std::atomic<std::uint64_t> m_bodies{0};
    std::atomic<std::uint64_t> m_commits{0};
    std::atomic<std::uint64_t> m_failed{0};
    std::atomic<std::uint64_t> m_reruns{0};
    std::atomic<std::uint64_t> m_snapshots{0};
    ConnectionPool<Connection> m_readers;
    ConnectionPool<Connection> m_writers;
    Appender m_appender;
    BatchWriter m_batches;  // the last: it stops before anything else goes
};

// Takes a connection and begins on it. When the server was started again all that wait in the pool are lost: each is
// dropped and the next one tried, for nothing was done yet.
template <class Begin>
auto PostgresDatabase::begin_on(ConnectionPool<Connection>& pool, int tries, Begin begin) {
    for (;; --tries) {
        Connection& connection = pool.take();
        try {
            return begin(connection);
        } catch (const DatabaseError&) {
            const bool lost = connection.lost();
            pool.drop(connection);
            if (!lost || tries <= 0) throw;
        }
    }
}

void PostgresDatabase::settle(ConnectionPool<Connection>& pool, Connection& connection) noexcept {
    if (connection.idle()) {
        pool.give_back(connection);
    } else {
        pool.drop(connection);
    }
}

// --- reading

// Each has its own: the server keeps its pages, whatever a connection begins anew.
Snapshot PostgresDatabase::read(Moment) {
    Snapshot snapshot = begin_on(m_readers, m_options.readers, [this](Connection& connection) {
        // The snapshot is taken by the first statement, not by BEGIN.
        connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1");
        return Snapshot(*this, connection);
    });
    m_snapshots.fetch_add(1, std::memory_order_relaxed);
    return snapshot;
}

void PostgresDatabase::give_back(db::Connection& connection) noexcept {
    auto& own = static_cast<Connection&>(connection);
    own.take_failure();
    if (own.lost()) {
        m_readers.drop(own);
        return;
    }
    own.command_later("ROLLBACK");  // nobody waits for the answer; the next command reads it
    m_readers.give_back(own);
}

// --- writing

Outcome PostgresDatabase::run(WritePermit, const Body& body) {
    thread_local const PostgresDatabase* busy = nullptr;
    if (busy == this) throw DatabaseError(DatabaseError::Kind::broken, "a body must not run another body");
    const struct Guard {
        const PostgresDatabase*& place;
        const PostgresDatabase* before;
        ~Guard() { place = before; }
    } guard{busy, std::exchange(busy, this)};

    ++m_bodies;
    for (int count = 1;; ++count) {
        const Turn turn = run_once(body);
        if (turn.again && count < most_attempts) {
            ++m_reruns;
            continue;
        }
        if (turn.outcome == Outcome::kept) ++m_commits;
        if (turn.outcome == Outcome::failed) ++m_failed;
        if (turn.error) std::rethrow_exception(turn.error);
        return turn.outcome;
    }
}

PostgresDatabase::Turn PostgresDatabase::run_once(const Body& body) {
    Connection* connection = nullptr;
    std::optional<Transaction> transaction;
    try {
        begin_on(m_writers, m_options.writers, [&](Connection& taken) {
            transaction.emplace(taken, m_options, m_fault);
            connection = &taken;
        });
    } catch (const DatabaseError& error) {
        if (m_options.report) m_options.report(error.what());
        return {};
    }
    Turn turn = finish(*transaction, transaction->attempt(body));
    settle(m_writers, *connection);
    return turn;
}

PostgresDatabase::Turn PostgresDatabase::finish(Transaction& transaction,
                                                const Transaction::Attempt& attempt) {
    Turn turn;
    if (!attempt.sound() || attempt.verdict == Verdict::discard) {
        transaction.rollback();
        turn.again = attempt.failure == Failure::serialization;
        if (attempt.sound()) turn.outcome = Outcome::discarded;
        if (attempt.failure != Failure::world) {
            turn.error = attempt.error;
        } else if (m_options.report) {
            m_options.report(attempt.reason());
        }
        return turn;
    }
    try {
        transaction.commit();
        turn.outcome = Outcome::kept;
    } catch (const DatabaseError& error) {
        transaction.rollback();
        if (m_options.report) m_options.report(error.what());
        turn.again = error.kind() == DatabaseError::Kind::serialization;
        const bool told = transaction.fate_unknown() || error.kind() == DatabaseError::Kind::constraint;
        if (told) turn.error = std::current_exception();
    }
    return turn;
}

// --- the rest

void PostgresDatabase::script(WritePermit, std::string_view sql) {
    // A connection of its own: it may take long, and what it leaves open goes with it.
    Connection(m_options.location, Connection::Use::scripts).script(sql);
}

void PostgresDatabase::set_fault([[maybe_unused]] Fault fault) {
#ifdef REGIEHUIS_TEST_BUILD
    m_fault = fault;
#else
    throw DatabaseError(DatabaseError::Kind::broken, "faults exist in test builds only");
#endif
}

Counters PostgresDatabase::counters() const {
    Counters counters;
    m_batches.count(counters);
    counters.bodies += m_bodies;
    counters.commits += m_commits;
    counters.failed += m_failed;
    counters.reruns = m_reruns + m_appender.reruns();
    counters.snapshots = m_snapshots;
    return counters;
}

}  // namespace
}  // namespace db::postgres

namespace db {

std::unique_ptr<Database> open_postgres(const Options& options) {
    return std::make_unique<postgres::PostgresDatabase>(options);
}

}  // namespace db
