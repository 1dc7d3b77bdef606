#include "platform/crypto/turnstile.hpp"

namespace crypto {

bool Turnstile::enter() {
    std::unique_lock lock(m_mutex);
    if (m_inside >= m_inside_max) {
        if (m_waiting >= m_waiting_max) return false;
        ++m_waiting;
        m_room.wait(lock, [this] { return m_inside < m_inside_max; });
        --m_waiting;
    }
    ++m_inside;
    return true;
}

void Turnstile::leave() {
    {
        const std::lock_guard lock(m_mutex);
        --m_inside;
    }
    m_room.notify_one();
}

std::size_t Turnstile::waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

}  // namespace crypto
