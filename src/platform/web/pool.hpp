// The workers: a fixed number of threads and one queue of fixed length. A full queue is said at once, so that the server
// can answer 503 instead of letting everybody wait.
// Of the workers at most `running` work at a time; those that wait (base::Pause) don't count. More than there are cores would
// only take turns, and then a request that is begun first may be answered last.
// Invariant: a task that submit() took either runs exactly once or, after stop(), is dropped without running.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/base/pause.hpp"

namespace web {

class Pool final : private base::Waits {
public:
    class Task {
    public:
        virtual ~Task() = default;
        virtual void run() noexcept = 0;
    };

    Pool(int workers, std::size_t capacity, int running);  // each at least 1
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    // Any thread. False when full or stopped: the task is the caller's still. Wakes nobody: several tasks may be
    // submitted before one wake(), which saves a change of threads for each.
    bool submit(std::shared_ptr<Task> task);
    void wake();  // must follow; a worker that finds more than it can do wakes the next
    void stop();  // waits for what runs now, drops what waits; twice does no harm
    std::size_t waiting() const;

private:
    void begin_wait() noexcept override;
    void end_wait() noexcept override;
    void work();
    bool may_take() const { return m_count != 0 && m_running < m_limit; }  // under the lock
    bool should_wake_one();  // under the lock; when true the caller must notify

    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<std::shared_ptr<Task>> m_ring;  // m_count tasks from m_first on, round the end
    std::size_t m_first = 0;
    std::size_t m_count = 0;
    std::size_t m_sleeping = 0;
    int m_running = 0;
    const int m_limit;
    bool m_told = false;  // a sleeper was notified and is not up yet: no need to notify another
    bool m_stopped = false;
    std::vector<std::thread> m_workers;
};

}  // namespace web
