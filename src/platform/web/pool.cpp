#include "platform/web/pool.hpp"

#include <utility>

namespace web {

Pool::Pool(int workers, std::size_t capacity) : m_ring(capacity) {
    m_workers.reserve(static_cast<std::size_t>(workers));
    for (int i = 0; i < workers; ++i) m_workers.emplace_back([this] { work(); });
}

Pool::~Pool() { stop(); }

bool Pool::submit(std::shared_ptr<Task> task) {
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped || m_count == m_ring.size()) return false;
        m_ring[(m_first + m_count) % m_ring.size()] = std::move(task);
        ++m_count;
        wake = m_sleeping != 0;
    }
    if (wake) m_arrived.notify_one();
    return true;
}

void Pool::work() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        while (m_count == 0 && !m_stopped) {
            ++m_sleeping;
            m_arrived.wait(lock);
            --m_sleeping;
        }
        if (m_stopped) return;
        auto task = std::move(m_ring[m_first]);
        m_first = (m_first + 1) % m_ring.size();
        --m_count;
        lock.unlock();
        task->run();
        task.reset();  // its destructor may be long, or submit again: not under the lock
        lock.lock();
    }
}

void Pool::stop() {
    std::vector<std::shared_ptr<Task>> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_count = 0;
        dropped.swap(m_ring);
    }
    m_arrived.notify_all();
    for (auto& worker : m_workers)
        if (worker.joinable()) worker.join();
}

std::size_t Pool::waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_count;
}

}  // namespace web
