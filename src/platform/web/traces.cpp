#include "platform/web/traces.hpp"

#include <algorithm>
#include <mutex>

#include "platform/web/pipeline.hpp"

namespace web {

IdBytes Traces::next() {
    if (m_at == m_bytes.size()) {
        const std::lock_guard lock(m_shared.random_mutex);
        m_shared.random.fill(m_bytes);
        m_at = 0;
    }
    IdBytes trace;
    std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_at), trace.bytes.size(), trace.bytes.begin());
    m_at += trace.bytes.size();
    return trace;
}

}  // namespace web
