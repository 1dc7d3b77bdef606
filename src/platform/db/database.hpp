// A house's database on either engine: many readers with snapshots of their own, and changes that are durable before
// anybody hears of them.
//
// Invariants. (1) run() and append() report `kept` only after the commit is on disk (SQLite: WAL, synchronous=FULL;
// PostgreSQL: synchronous_commit=on). (2) On SQLite one writer thread takes what waits in the queue, runs each body in
// a savepoint of its own, and commits the batch with one fsync. (3) A failed commit fails everyone in the batch, and is
// never retried. (4) Only who holds a WritePermit can write: slices cannot make one, so no change goes unrecorded.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "platform/db/tx.hpp"

namespace db {

enum class Engine { sqlite, postgres };

// What a body wants. note: kept, as durably as any, but what it wrote is for the log alone: no answer needs to see it, so
// snapshots that were begun before it may still be shared. A body that writes anything else says keep.
enum class Verdict { keep, note, discard };
enum class Outcome { kept, discarded, failed };  // what became of it; failed: nothing of it is stored

using Body = std::function<Verdict(Tx&)>;
using Done = std::function<void(Outcome)>;

// The key to the writer. Its makers are the audited change, the log itself, seeds and migrations.
class WritePermit {
    WritePermit() = default;
    friend class WritePermits;
};

struct Options {
    Engine engine = Engine::sqlite;
    std::string location;            // SQLite: path of the file; PostgreSQL: libpq connection string
    int readers = 8;                 // connections for snapshots; a further reader waits for a free one
    int writers = 8;                 // PostgreSQL only
    std::size_t queue_limit = 4096;  // waiting bodies; beyond it run/append fail at once
    std::size_t batch_limit = 256;   // bodies in one commit
    // A batch takes no more bodies after this: the first in it must not wait for all that came behind it.
    std::chrono::milliseconds batch_time{10};
    int cache_kib = 2048;  // SQLite page cache per connection
    // SQLite, for filling a house that nobody uses yet: no log and no flush, so whatever breaks off leaves a file to throw
    // away. Who fills it flushes the file when it is whole. Nothing changes for PostgreSQL.
    bool bulk = false;
    // Told why a batch was lost, for the log of the program; holds no values. Called on any thread.
    std::function<void(std::string_view)> report = nullptr;
};

// Where a snapshot comes from and goes back to; the pools of the engines.
class SnapshotSource {
public:
    virtual void give_back(Connection& connection) noexcept = 0;

protected:
    ~SnapshotSource() = default;
};

// A reader with a snapshot of its own, given back when it goes. Valid on the thread that took it. Keep it short: while
// it lives SQLite cannot start its log again and PostgreSQL cannot clean up.
class Snapshot {
public:
    Snapshot(SnapshotSource& source, Connection& connection)
        : m_source(&source),
          m_connection(&connection),
          m_reader(connection) {}
    Snapshot(Snapshot&& other) noexcept
        : m_source(std::exchange(other.m_source, nullptr)),
          m_connection(other.m_connection),
          m_reader(other.m_reader) {}
    Snapshot& operator=(Snapshot&&) = delete;
    ~Snapshot() {
        if (m_source != nullptr) m_source->give_back(*m_connection);
    }
    Reader& reader() { return m_reader; }

private:
    SnapshotSource* m_source;
    Connection* m_connection;
    Reader m_reader;
};

// What happened since the database was opened, for /metrics and tests. `waiting` is now.
struct Counters {
    std::uint64_t bodies = 0;       // run, whatever became of them
    std::uint64_t commits = 0;      // that stored at least one body
    std::uint64_t failed = 0;       // bodies whose outcome was `failed`, also those that found the queue full
    std::uint64_t reruns = 0;       // PostgreSQL: bodies run again after 40001 or 40P01
    std::uint64_t checkpoints = 0;  // SQLite
    std::uint64_t snapshots = 0;
    std::size_t waiting = 0;  // bodies not yet answered
};

class Database {
public:
    virtual ~Database() = default;

    virtual Engine engine() const = 0;
    // A snapshot of what is durable at some moment since `asked`: for whoever asked then, one that was begun for another
    // is as good as one's own, and under load many share one (a new one drops every page its connection had read). One that
    // is at most `shared_for` older will do as well while this Database only kept notes since; it may lack those notes, and
    // what another process wrote. Waits for a free connection at most 5 s, then DatabaseError::unavailable.
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds shared_for{50};
    virtual Snapshot read(Moment asked) = 0;
    Snapshot read() { return read(Moment::max()); }  // of now
    // Runs the body as one change and waits until it is durable (or not kept). PostgreSQL: the body is run again after
    // 40001/40P01, at most 5 times, so it must not have effects outside its Tx. Exceptions of the body are rethrown here
    // and nothing of it is stored.
    // `failed`: the disk, the server or a full queue said no. Inside a body it throws DatabaseError::broken.
    // PostgreSQL: unavailable is thrown when the server broke off at the commit and did not come back within seconds to
    // tell what became of it.
    virtual Outcome run(WritePermit, const Body& body) = 0;
    // Queues the body and returns; `done` is called once, on another thread, when its outcome is durable. Exceptions of
    // the body count as failed. For log entries of reads: short bodies that insert. When the queue is full `done` is
    // called with `failed` before append returns. `done` must be short, and must not throw or wait for the database.
    virtual void append(WritePermit, Body body, Done done) = 0;
    // Statements without parameters, outside the queue: migrations and tests. They may hold BEGIN and COMMIT; what an
    // error leaves open is rolled back. Throws DatabaseError.
    virtual void script(WritePermit, std::string_view sql) = 0;

    // Simulated faults, for tests of what happens when the disk says no. In release builds this throws.
    // answer_lost (PostgreSQL): the commit happens, and the connection breaks before it is confirmed.
    enum class Fault { none, commit_fails, disk_full, answer_lost };
    virtual void set_fault(Fault fault) = 0;

    virtual Counters counters() const = 0;
};

// Opens (SQLite: creates when absent, mode 0600) the database. Throws DatabaseError.
std::unique_ptr<Database> open(const Options& options);

// Bodies that bind data of many kinds use these helpers of the makers of permits, see kern/logboek/wijziging.hpp.
class WritePermits {
    static WritePermit make() { return {}; }
    friend struct PermitHolder;  // the one place that hands permits on: platform/db/permit.hpp
};

}  // namespace db
