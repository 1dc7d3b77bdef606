// Lets a few callers in at once and a few more wait; sends the rest away. Keeps dear work (password hashing)
// from eating all memory and every worker. Shared between threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace crypto {

class Turnstile {
public:
    Turnstile(std::size_t inside, std::size_t waiting) : m_inside_max(inside), m_waiting_max(waiting) {}
    Turnstile(const Turnstile&) = delete;
    Turnstile& operator=(const Turnstile&) = delete;

    // Blocks until there is room; false at once when too many wait already. Each true asks for one leave().
    bool enter();
    void leave();
    std::size_t waiting() const;

private:
    const std::size_t m_inside_max;
    const std::size_t m_waiting_max;
    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    std::size_t m_inside = 0;
    std::size_t m_waiting = 0;
};

}  // namespace crypto
