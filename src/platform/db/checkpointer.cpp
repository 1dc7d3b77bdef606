#include "platform/db/checkpointer.hpp"

#include <utility>

namespace db::sqlite {

namespace {
constexpr int step = 1000;  // pages of 4 KiB between checkpoints
}

Checkpointer::Checkpointer(const Options& options, std::function<void()> before)
    : m_before(std::move(before)),
      m_connection(options, Access::write, nullptr),
      m_next(step),
      m_thread([this] { work(); }) {}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wanted.notify_one();
    m_thread.join();
}

void Checkpointer::committed(int pages) {
    if (pages < m_next) {
        if (pages < m_next - step) m_next = step;  // the log started again
        return;
    }
    m_next = pages + step;
    {
        const std::lock_guard lock(m_mutex);
        m_due = true;
    }
    m_wanted.notify_one();
}

void Checkpointer::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wanted.wait(lock, [this] { return m_due || m_stop; });
        if (m_stop) return;
        m_due = false;
        lock.unlock();
        m_before();
        // PASSIVE waits for nobody and nobody waits for it. An error leaves the log as it is: what it holds is durable,
        // and the next checkpoint writes the same pages again before it asks for them to be flushed.
        {
            const std::lock_guard copying(m_copying);
            sqlite3_wal_checkpoint_v2(m_connection.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                      nullptr);
        }
        ++m_count;
        lock.lock();
    }
}

}  // namespace db::sqlite
