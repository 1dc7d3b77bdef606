// How fast a client takes a large answer, which holds room that others wait for (Limits::bodies_total). Pure: told how long
// was waited and what was taken.
#pragma once

#include <chrono>
#include <cstddef>

namespace web {

// In each `window` of waiting for the client it must take `rate` bytes a second, on the average. What the server itself takes
// its time for does not count. Invariant: an answer of n bytes is waited for no longer than n / rate seconds and one window.
class Pace {
public:
    using Duration = std::chrono::steady_clock::duration;
    Pace(std::size_t rate, std::chrono::milliseconds window)
        : m_window(window),
          m_enough(rate * static_cast<std::size_t>(window.count()) / 1'000) {}

    void begin() {  // another answer
        m_waited = {};
        m_taken = 0;
    }
    void waited(Duration wait) { m_waited += wait; }
    void took(std::size_t bytes) {
        m_taken += bytes;
        if (m_taken < m_enough) return;
        begin();
    }
    // How much longer the client may be waited for before it takes more; zero: not any more.
    Duration patience() const { return m_waited < m_window ? m_window - m_waited : Duration{}; }

private:
    Duration m_window;
    std::size_t m_enough;  // bytes that buy a new window
    Duration m_waited{};
    std::size_t m_taken = 0;
};

}  // namespace web
