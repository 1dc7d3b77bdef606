#include "platform/web/stream.hpp"

#include <sys/socket.h>

#include "platform/web/request.hpp"

namespace web {

SocketStream::SocketStream(int socket) : m_socket(socket) {
    const int room = static_cast<int>(Limits::stream_bytes);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
}

bool SocketStream::send(std::string_view bytes) {
    const std::lock_guard lock(m_mutex);
    if (m_socket < 0) return false;
    const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent == static_cast<ssize_t>(bytes.size())) return true;
    end();  // gone, or too slow; half an event is no event
    return false;
}

void SocketStream::close() {
    const std::lock_guard lock(m_mutex);
    if (m_socket >= 0) end();
}

// The connection, that waits for its client to say something, sees the end and closes the socket.
void SocketStream::end() {
    ::shutdown(m_socket, SHUT_RDWR);
    m_socket = -1;
}

void SocketStream::detach() {
    const std::lock_guard lock(m_mutex);
    m_socket = -1;
}

}  // namespace web
