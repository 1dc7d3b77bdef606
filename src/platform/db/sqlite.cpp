// Database on SQLite: one writer thread (batch_writer), readers with snapshots of their own, checkpoints aside.
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

#include "platform/db/batch_writer.hpp"
#include "platform/db/checkpointer.hpp"
#include "platform/db/connection_pool.hpp"
#include "platform/db/engines.hpp"
#include "platform/db/sqlite_connection.hpp"

namespace db::sqlite {

namespace {

// The log is started again by the writer beyond this: readers that follow each other without a gap would let it grow
// for ever. By then the checkpointer has copied all but its tail.
constexpr int log_limit = 4000;  // pages of 4 KiB
constexpr int restart_wait_ms = 20;

// The connection that writes, with the statements of a batch.
struct Writer {
    Writer(const Options& options, Access access, const std::atomic<Database::Fault>* fault)
        : connection(options, access, fault) {
        sqlite3_wal_hook(connection.handle(), &Writer::note_pages, this);
    }
    static int note_pages(void* self, sqlite3*, const char*, int pages) {
        static_cast<Writer*>(self)->log_pages = pages;
        return SQLITE_OK;
    }

    Connection connection;
    Handle begin = connection.prepare("BEGIN IMMEDIATE");
    Handle commit = connection.prepare("COMMIT");
    Handle rollback = connection.prepare("ROLLBACK");
    Handle mark = connection.prepare("SAVEPOINT body");
    Handle keep = connection.prepare("RELEASE body");
    Handle undo = connection.prepare("ROLLBACK TO body");
    int log_pages = 0;
    int restart_at = log_limit;
};

class SqliteDatabase final : public Database, private BatchTarget, private SnapshotSource {
public:
    explicit SqliteDatabase(const Options& options)
        : m_options(options),
          m_writer(std::make_unique<Writer>(options, Access::create, &m_fault)),
          m_readers(static_cast<std::size_t>(options.readers), options.queue_limit,
                    [this] { return std::make_unique<Connection>(m_options, Access::read, nullptr); }),
          m_checkpointer(options, [this] { end_idle_snapshots(); }),
          m_batches(*this, options) {}

    Engine engine() const override { return Engine::sqlite; }
    using Database::read;
    Snapshot read(Moment asked) override;
    Outcome run(WritePermit, const Body& body) override { return m_batches.run(body); }
    void append(WritePermit, Body body, Done done) override {
        m_batches.append(std::move(body), std::move(done));
    }
    void script(WritePermit, std::string_view sql) override;
    void set_fault(Fault fault) override;
    Counters counters() const override;

private:
    void give_back(db::Connection& connection) noexcept override;

    void begin() override;
    Outcome attempt(const Body& body, std::exception_ptr& error) override;
    void commit() override;
    void rollback() noexcept override;
    void abandon() noexcept override;

    // While it lives no snapshot stays open without a user: one would keep the log from being started again. Needs m_mutex.
    class NoneIdle {
    public:
        explicit NoneIdle(SqliteDatabase& database) : m_flag(database.m_none_idle) {
            m_flag = true;
            database.end_idle_snapshots();
        }
        ~NoneIdle() { m_flag = false; }
        NoneIdle(const NoneIdle&) = delete;
        NoneIdle& operator=(const NoneIdle&) = delete;

    private:
        std::atomic<bool>& m_flag;
    };

    bool serves(const Connection& connection, Moment asked) const;
    Writer& writer();
    void restart_log(Writer& writer);
    void end_idle_snapshots() noexcept;  // any thread

    const Options m_options;
    std::atomic<Fault> m_fault{Fault::none};
    std::atomic<std::uint64_t> m_snapshots{0};
    // Commits of more than notes, and scripts; counted before anybody hears of them.
    std::atomic<std::uint64_t> m_changes{0};
    std::atomic<bool> m_none_idle{false};

    // The writing connection belongs to the batch that runs, or to a script.
    std::mutex m_mutex;
    std::unique_lock<std::mutex> m_hold{m_mutex, std::defer_lock};
    std::unique_ptr<Writer> m_writer;
    bool m_only_notes = true;  // in the batch that runs
    bool m_in_doubt = false;   // a commit failed, and its pages may still stand in the log
    bool m_bad_disk = false;   // the connection met one, and is not trusted any more

    ConnectionPool<Connection> m_readers;
    Checkpointer m_checkpointer;
    BatchWriter m_batches;  // the last: it stops before anything else goes
};

// --- reading

// Does the snapshot this connection holds hold all that was answered when somebody asked?
bool SqliteDatabase::serves(const Connection& connection, Moment asked) const {
    if (!connection.shares_snapshot() || asked == Moment::max()) return false;
    if (connection.snapshot_since() >= asked) return true;
    return connection.snapshot_since() >= asked - shared_for && connection.snapshot_changes() == m_changes;
}

Snapshot SqliteDatabase::read(Moment asked) {
    Connection& connection = m_readers.take();
    if (serves(connection, asked)) return Snapshot(*this, connection);
    try {
        connection.end_snapshot();
        connection.start_snapshot(asked != Moment::max(), m_changes);
    } catch (...) {
        m_readers.drop(connection);
        throw;
    }
    m_snapshots.fetch_add(1, std::memory_order_relaxed);
    return Snapshot(*this, connection);
}

// A snapshot that may be shared stays open until somebody needs a later one or the log must be started again. Without a log
// it would keep the writer out.
void SqliteDatabase::give_back(db::Connection& connection) noexcept {
    auto& own = static_cast<Connection&>(connection);
    const bool failed = own.take_failure() != Connection::Failure::none;
    if (m_options.bulk || failed || !own.shares_snapshot()) own.end_snapshot();
    m_readers.give_back(own);
    // After it was given back: NoneIdle either found it there, or is seen here.
    if (m_none_idle) end_idle_snapshots();
}

void SqliteDatabase::end_idle_snapshots() noexcept {
    m_readers.each_free([](Connection& connection) { connection.end_snapshot(); });
}

// --- a batch

// The writing connection, opened anew when the last one failed. A failed COMMIT may have put whole pages into the log
// that a crash would bring back; one harmless commit in their place makes sure that it cannot.
Writer& SqliteDatabase::writer() {
    if (!m_writer) m_writer = std::make_unique<Writer>(m_options, Access::write, &m_fault);
    if (m_in_doubt) {
        Connection& connection = m_writer->connection;
        const Handle version = connection.prepare("PRAGMA user_version");
        sqlite3_step(version.get());
        const auto failures = static_cast<std::uint32_t>(sqlite3_column_int(version.get(), 0));
        sqlite3_reset(version.get());
        connection.script("PRAGMA user_version=" + std::to_string((failures + 1) & 0x7fffffff));
        m_in_doubt = false;
    }
    return *m_writer;
}

void SqliteDatabase::restart_log(Writer& writer) {
    const NoneIdle none(*this);
    // The checkpointer was woken by the very commit that made the log this long.
    const std::unique_lock copying(m_checkpointer.copying(), std::chrono::milliseconds(restart_wait_ms));
    sqlite3* handle = writer.connection.handle();
    sqlite3_busy_timeout(handle, restart_wait_ms);
    sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
    sqlite3_busy_timeout(handle, busy_ms);
    // When a reader was in the way it is tried again a little later, not at each batch.
    writer.restart_at = writer.log_pages + log_limit / 4;
}

void SqliteDatabase::begin() {
    m_hold.lock();
    Writer& own = writer();
    if (own.log_pages < log_limit) {
        own.restart_at = log_limit;
    } else if (own.log_pages >= own.restart_at) {
        restart_log(own);
    }
    own.connection.must_be_in_place();
    own.connection.execute(own.begin.get());
    m_only_notes = true;
}

Outcome SqliteDatabase::attempt(const Body& body, std::exception_ptr& error) {
    Connection& connection = m_writer->connection;
    connection.execute(m_writer->mark.get());
    Verdict verdict = Verdict::discard;
    try {
        Tx tx(connection);
        verdict = body(tx);
    } catch (...) {
        error = std::current_exception();
    }
    const auto failure = connection.take_failure();
    // SQLite rolls a whole transaction back by itself after some errors.
    if (failure == Connection::Failure::world || !connection.in_transaction()) {
        m_bad_disk = true;
        if (error) std::rethrow_exception(std::exchange(error, nullptr));
        throw DatabaseError(DatabaseError::Kind::unavailable, "the transaction ended by itself");
    }
    const bool sound = !error && failure == Connection::Failure::none;
    if (!sound || verdict == Verdict::discard) connection.execute(m_writer->undo.get());
    connection.execute(m_writer->keep.get());
    if (!sound) return Outcome::failed;
    if (verdict == Verdict::keep) m_only_notes = false;
    return verdict == Verdict::discard ? Outcome::discarded : Outcome::kept;
}

void SqliteDatabase::commit() {
    m_in_doubt = true;
#ifdef REGIEHUIS_TEST_BUILD
    if (m_fault == Fault::commit_fails) m_writer->connection.fail(SQLITE_IOERR_FSYNC, "COMMIT");
#endif
    m_writer->connection.execute(m_writer->commit.get());
    m_in_doubt = false;
    if (!m_only_notes) ++m_changes;
    m_checkpointer.committed(m_writer->log_pages);
    m_hold.unlock();
}

void SqliteDatabase::rollback() noexcept {
    try {
        m_writer->connection.execute(m_writer->rollback.get());
    } catch (...) {
        m_writer.reset();
    }
    m_hold.unlock();
}

void SqliteDatabase::abandon() noexcept {
    try {
        if (m_writer && (m_in_doubt || m_bad_disk)) {
            m_writer.reset();
        } else if (m_writer && m_writer->connection.in_transaction()) {
            m_writer->connection.execute(m_writer->rollback.get());
        }
        m_bad_disk = false;
        // What failed was this batch: the first body of the next one must not answer for it.
        if (m_writer) m_writer->connection.take_failure();
        if (m_in_doubt) writer();
    } catch (const std::exception&) {
        m_writer.reset();  // the next batch begins with a new one, or fails as a whole
    }
    m_hold.unlock();
}

// --- the rest

void SqliteDatabase::script(WritePermit, std::string_view sql) {
    const std::lock_guard lock(m_mutex);
    const NoneIdle none(*this);  // a script may empty the log
    Writer& own = writer();
    try {
        own.connection.script(sql);
        ++m_changes;
    } catch (...) {
        ++m_changes;  // it may have committed a part
        if (own.connection.in_transaction()) own.connection.execute(own.rollback.get());
        own.connection.take_failure();
        throw;
    }
}

void SqliteDatabase::set_fault([[maybe_unused]] Fault fault) {
#ifdef REGIEHUIS_TEST_BUILD
    m_fault = fault;
#else
    throw DatabaseError(DatabaseError::Kind::broken, "faults exist in test builds only");
#endif
}

Counters SqliteDatabase::counters() const {
    Counters counters;
    m_batches.count(counters);
    counters.checkpoints = m_checkpointer.count();
    counters.snapshots = m_snapshots;
    return counters;
}

}  // namespace
}  // namespace db::sqlite

namespace db {

std::unique_ptr<Database> open_sqlite(const Options& options) {
    return std::make_unique<sqlite::SqliteDatabase>(options);
}

}  // namespace db
