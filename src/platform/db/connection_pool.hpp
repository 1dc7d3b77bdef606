// A bounded set of connections. Opened when first needed, and the one given back last is taken first: it has its
// statements and pages at hand, and those beyond what the load needs stay cold and small.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/base/pause.hpp"
#include "platform/db/tx.hpp"

namespace db {

template <class C>
class ConnectionPool {
public:
    using Make = std::function<std::unique_ptr<C>()>;
    ConnectionPool(std::size_t limit, std::size_t queue_limit, Make make)
        : m_limit(limit),
          m_queue_limit(queue_limit),
          m_make(std::move(make)) {
        m_free.reserve(limit);
    }

    // Waits at most 5 s for a free one; then, or when too many wait, throws DatabaseError::unavailable.
    C& take() {
        {
            std::unique_lock lock(m_mutex);
            if (m_free.empty() && m_open == m_limit) wait(lock);
            if (!m_free.empty()) {
                C* taken = m_free.back().release();
                m_free.pop_back();
                return *taken;
            }
            ++m_open;
        }
        try {
            return *m_make().release();
        } catch (...) {
            forget();
            throw;
        }
    }

    void give_back(C& connection) noexcept {
        {
            const std::lock_guard lock(m_mutex);
            m_free.emplace_back(&connection);  // never grows past what the constructor reserved
        }
        m_returned.notify_one();
    }

    // Does something short to each connection that nobody has taken.
    template <class Do>
    void each_free(Do act) noexcept {
        const std::lock_guard lock(m_mutex);
        for (auto& connection : m_free) act(*connection);
    }

    // Closes a connection that was taken: it is lost or in doubt.
    void drop(C& connection) noexcept {
        delete &connection;
        forget();
    }

private:
    void wait(std::unique_lock<std::mutex>& lock) {
        if (m_waiting >= m_queue_limit) refuse();
        ++m_waiting;
        const base::Pause pause;
        const bool some = m_returned.wait_for(lock, std::chrono::seconds(5),
                                              [this] { return !m_free.empty() || m_open < m_limit; });
        --m_waiting;
        if (!some) refuse();
    }
    [[noreturn]] static void refuse() {
        throw DatabaseError(DatabaseError::Kind::unavailable, "no free database connection");
    }
    void forget() noexcept {
        {
            const std::lock_guard lock(m_mutex);
            --m_open;
        }
        m_returned.notify_one();
    }

    const std::size_t m_limit;
    const std::size_t m_queue_limit;
    const Make m_make;
    std::mutex m_mutex;
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<C>> m_free;
    std::size_t m_open = 0;
    std::size_t m_waiting = 0;
};

}  // namespace db
