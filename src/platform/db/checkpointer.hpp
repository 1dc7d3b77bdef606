// Copies SQLite's log back into the file on a thread and a connection of its own, so that nobody who changes something
// waits for it. Its connection stays open: while it does, a writer that is opened anew never replays a failed commit.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>

#include "platform/db/sqlite_connection.hpp"

namespace db::sqlite {

// One at a time, and who waits can give up. Not std::timed_mutex: its lock with a limit is one ThreadSanitizer does not see.
class Copying {
public:
    void lock() {
        std::unique_lock hold(m_mutex);
        m_free.wait(hold, [this] { return !m_taken; });
        m_taken = true;
    }
    bool try_lock_for(std::chrono::milliseconds limit) {
        std::unique_lock hold(m_mutex);
        if (!m_free.wait_for(hold, limit, [this] { return !m_taken; })) return false;
        m_taken = true;
        return true;
    }
    void unlock() {
        {
            const std::lock_guard hold(m_mutex);
            m_taken = false;
        }
        m_free.notify_one();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_free;
    bool m_taken = false;
};

class Checkpointer {
public:
    // `before` is called before each checkpoint, on the thread of this: it can copy no more than what every reader has left.
    Checkpointer(const Options& options, std::function<void()> before);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

    // Tells how long the log is after a commit. Cheap.
    void committed(int pages);
    std::uint64_t count() const { return m_count; }
    // Held while it copies. SQLite refuses a second copier at once, without the wait of a busy handler: who wants to start the
    // log again waits here first.
    Copying& copying() { return m_copying; }

private:
    void work();

    const std::function<void()> m_before;
    Connection m_connection;
    Copying m_copying;
    std::mutex m_mutex;
    std::condition_variable m_wanted;
    bool m_due = false;
    bool m_stop = false;
    int m_next = 0;  // the writer's own: pages at which the next one is due
    std::atomic<std::uint64_t> m_count{0};
    std::thread m_thread;
};

}  // namespace db::sqlite
