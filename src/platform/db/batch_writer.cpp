#include "platform/db/batch_writer.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "platform/base/pause.hpp"

namespace db {

// Where a runner waits. It lives on the runner's stack: the last touch of the writer is under the mutex.
struct BatchWriter::Waiter {
    std::mutex mutex;
    std::condition_variable arrived;
    bool ready = false;
    Outcome outcome = Outcome::failed;
    std::exception_ptr error;
};

BatchWriter::BatchWriter(BatchTarget& target, const Options& options)
    : m_target(target),
      m_report(options.report),
      m_queue_limit(options.queue_limit),
      m_batch_limit(std::max<std::size_t>(options.batch_limit, 1)),
      m_batch_time(options.batch_time) {
    m_thread = std::thread([this] { work(); });
}

BatchWriter::~BatchWriter() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_arrived.notify_one();
    m_thread.join();
}

// Takes the ticket, or leaves it as it is when the queue is full.
bool BatchWriter::enqueue(Ticket& ticket) {
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting >= m_queue_limit) return false;
        m_queue.push_back(std::move(ticket));
        ++m_waiting;
        wake = std::exchange(m_idle, false);
    }
    if (wake) m_arrived.notify_one();
    return true;
}

Outcome BatchWriter::run(const Body& body) {
    if (std::this_thread::get_id() == m_thread.get_id()) {
        throw DatabaseError(DatabaseError::Kind::broken, "a body must not run another body");
    }
    Waiter waiter;
    Ticket ticket;
    ticket.body = &body;
    ticket.waiter = &waiter;
    if (!enqueue(ticket)) {
        ++m_failed;
        return Outcome::failed;
    }
    const base::Pause pause;
    std::unique_lock lock(waiter.mutex);
    waiter.arrived.wait(lock, [&] { return waiter.ready; });
    if (waiter.error) std::rethrow_exception(waiter.error);
    return waiter.outcome;
}

void BatchWriter::append(Body body, Done done) {
    Ticket ticket;
    ticket.own = std::move(body);
    ticket.done = std::move(done);
    if (enqueue(ticket)) return;
    ++m_failed;
    ticket.done(Outcome::failed);
}

void BatchWriter::count(Counters& counters) const {
    counters.bodies += m_bodies;
    counters.commits += m_commits;
    counters.failed += m_failed;
    const std::lock_guard lock(m_mutex);
    counters.waiting += m_waiting;
}

void BatchWriter::work() {
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            while (m_queue.empty()) {
                if (m_stop) return;
                m_idle = true;
                m_arrived.wait(lock);
                m_idle = false;
            }
            m_taken.swap(m_queue);
        }
        for (std::size_t from = 0; from < m_taken.size();) from = run_batch(from);
        m_taken.clear();
    }
}

// Stores a batch that starts at `from` and answers it; where the next one starts.
std::size_t BatchWriter::run_batch(std::size_t from) {
    std::size_t end = from;
    if (!store(from, end)) {
        m_target.abandon();
        end = std::max(end, from + 1);
        for (std::size_t i = from; i < end; ++i) {
            m_taken[i].outcome = Outcome::failed;
            m_taken[i].error = nullptr;
        }
    }
    {
        const std::lock_guard lock(m_mutex);
        m_waiting -= end - from;
    }
    release(from, end);
    return end;
}

// False when the batch is lost. `end` counts the bodies that were begun.
bool BatchWriter::store(std::size_t from, std::size_t& end) {
    const auto last = std::min(m_taken.size(), from + m_batch_limit);
    const auto deadline = std::chrono::steady_clock::now() + m_batch_time;
    try {
        m_target.begin();
        bool any = false;
        while (end < last) {
            Ticket& ticket = m_taken[end++];
            ticket.run(m_target);
            any = any || ticket.outcome == Outcome::kept;
            if (std::chrono::steady_clock::now() > deadline) break;
        }
        if (any) {
            answer_too_early(from, end);
            m_target.commit();
            ++m_commits;
        } else {
            m_target.rollback();
        }
        return true;
    } catch (const std::exception& error) {  // the disk, the server or the memory: the same answer for all
        if (m_report) m_report(error.what());
        // Nobody waits for a disk that says no: who came with this batch hears it now.
        end = last;
        return false;
    }
}

// Nothing in a release. Under sabotage everyone is told, and the disk comes long after.
void BatchWriter::answer_too_early([[maybe_unused]] std::size_t from, [[maybe_unused]] std::size_t end) {
#ifdef REGIEHUIS_TEST_BUILD
    if (!hasty) return;
    release(from, end);
    for (std::size_t i = from; i < end; ++i) m_taken[i] = Ticket{};
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
#endif
}

void BatchWriter::release(std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
        Ticket& ticket = m_taken[i];
        ++m_bodies;
        if (ticket.outcome == Outcome::failed) ++m_failed;
        if (ticket.waiter != nullptr) {
            Waiter& waiter = *ticket.waiter;
            const std::lock_guard lock(waiter.mutex);
            waiter.outcome = ticket.outcome;
            waiter.error = std::move(ticket.error);
            waiter.ready = true;
            waiter.arrived.notify_one();
        } else if (ticket.done) {
            try {
                ticket.done(ticket.outcome);
            } catch (...) {  // against the contract, and no reason to stop writing
            }
            ticket = Ticket{};  // what it holds goes now, not with the rest of the batch
        }
    }
}

}  // namespace db
