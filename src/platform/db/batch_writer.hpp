// One thread that takes what waits, runs each body in a savepoint of its own, and makes the batch durable with one
// commit. Invariants: answers are released after the commit, never before; when begin or commit fails, everyone in the
// batch fails and the batch is not tried again; the next batch starts afresh, so recovery needs nobody.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/db/database.hpp"

namespace db {

// What an engine does for a batch. All calls come from the writer's thread. DatabaseErrors of begin, commit and
// attempt mean that the whole batch is lost.
class BatchTarget {
public:
    virtual void begin() = 0;
    // Runs the body in its savepoint. An exception of the body itself goes to `error`, and nothing of it is kept.
    virtual Outcome attempt(const Body& body, std::exception_ptr& error) = 0;
    virtual void commit() = 0;
    // After a lost batch: roll back, and make sure that nothing of it can come back.
    virtual void abandon() noexcept = 0;
    virtual void rollback() noexcept = 0;  // nobody wanted anything kept

protected:
    ~BatchTarget() = default;
};

class BatchWriter {
public:
#ifdef REGIEHUIS_TEST_BUILD
    // A sabotage for the tests of kills: answers leave before the commit they stand for. Test builds only.
    static inline std::atomic<bool> hasty = false;
#endif
    // The target must outlive the writer.
    BatchWriter(BatchTarget& target, const Options& options);
    ~BatchWriter();  // finishes what waits
    BatchWriter(const BatchWriter&) = delete;
    BatchWriter& operator=(const BatchWriter&) = delete;

    Outcome run(const Body& body);
    void append(Body body, Done done);
    void count(Counters& counters) const;  // adds its own

private:
    struct Waiter;
    struct Ticket {
        const Body* body = nullptr;  // the runner's, or `own`
        Body own;
        Done done;
        Waiter* waiter = nullptr;
        Outcome outcome = Outcome::failed;
        std::exception_ptr error;
        void run(BatchTarget& target) { outcome = target.attempt(body != nullptr ? *body : own, error); }
    };

    bool enqueue(Ticket& ticket);
    void work();
    std::size_t run_batch(std::size_t from);
    bool store(std::size_t from, std::size_t& end);
    void answer_too_early(std::size_t from, std::size_t end);
    void release(std::size_t from, std::size_t end);

    BatchTarget& m_target;
    const std::function<void(std::string_view)> m_report;
    const std::size_t m_queue_limit;
    const std::size_t m_batch_limit;
    const std::chrono::milliseconds m_batch_time;

    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Ticket> m_queue;
    std::size_t m_waiting = 0;  // not yet answered
    bool m_idle = false;        // the thread sleeps and wants to be woken
    bool m_stop = false;

    std::vector<Ticket> m_taken;  // the thread's own
    std::atomic<std::uint64_t> m_bodies{0};
    std::atomic<std::uint64_t> m_commits{0};
    std::atomic<std::uint64_t> m_failed{0};
    std::thread m_thread;
};

}  // namespace db
