#include "platform/web/pool.hpp"

#include <utility>

namespace web {

Pool::Pool(int workers, std::size_t capacity, int running) : m_ring(capacity), m_limit(running) {
    m_workers.reserve(static_cast<std::size_t>(workers));
    for (int i = 0; i < workers; ++i) m_workers.emplace_back([this] { work(); });
}

Pool::~Pool() { stop(); }

bool Pool::submit(std::shared_ptr<Task> task) {
    const std::lock_guard lock(m_mutex);
    if (m_stopped || m_count == m_ring.size()) return false;
    m_ring[(m_first + m_count) % m_ring.size()] = std::move(task);
    ++m_count;
    return true;
}

bool Pool::should_wake_one() {
    if (!may_take() || m_sleeping == 0 || m_told) return false;
    m_told = true;
    return true;
}

void Pool::wake() {
    std::unique_lock lock(m_mutex);
    const bool notify = should_wake_one();
    lock.unlock();
    if (notify) m_arrived.notify_one();
}

void Pool::begin_wait() noexcept {
    std::unique_lock lock(m_mutex);
    --m_running;
    const bool notify = should_wake_one();
    lock.unlock();
    if (notify) m_arrived.notify_one();
}

// Goes on at once, also when that makes one too many: it holds what others may wait for.
void Pool::end_wait() noexcept {
    const std::lock_guard lock(m_mutex);
    ++m_running;
}

void Pool::work() {
    base::waits_of_this_thread = this;
    std::unique_lock lock(m_mutex);
    for (;;) {
        while (!may_take() && !m_stopped) {
            ++m_sleeping;
            m_arrived.wait(lock);
            --m_sleeping;
            m_told = false;
        }
        if (m_stopped) return;
        auto task = std::move(m_ring[m_first]);
        m_first = (m_first + 1) % m_ring.size();
        --m_count;
        ++m_running;
        const bool notify = should_wake_one();
        lock.unlock();
        if (notify) m_arrived.notify_one();
        task->run();
        task.reset();  // its destructor may be long, or submit again: not under the lock
        lock.lock();
        --m_running;
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
