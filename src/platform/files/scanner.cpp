#include "platform/files/scanner.hpp"

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace files {
namespace {

constexpr time_t patience_seconds = 60;
constexpr std::size_t chunk_bytes = 64 * 1024;
constexpr std::size_t reply_bytes = 1024;

class Connection {
public:
    explicit Connection(const std::string& path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (path.size() >= sizeof address.sun_path) return;
        std::memcpy(address.sun_path, path.data(), path.size());
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (m_socket < 0) return;
        const timeval patience{patience_seconds, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        m_open = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Connection() {
        if (m_socket >= 0) ::close(m_socket);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    bool open() const { return m_open; }

    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    // Up to the zero that ends it; what came before clamd hung up.
    std::string reply() const {
        std::string text;
        std::array<char, 256> buffer{};
        while (text.size() < reply_bytes && text.find('\0') == text.npos) {
            const auto got = ::recv(m_socket, buffer.data(), buffer.size(), 0);
            if (got <= 0) break;
            text.append(buffer.data(), static_cast<std::size_t>(got));
        }
        return text.substr(0, text.find('\0'));
    }

private:
    int m_socket = -1;
    bool m_open = false;
};

// Four bytes, the highest first.
std::string length_of(std::size_t size) {
    std::string bytes(4, '\0');
    for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<char>(size >> (24 - 8 * i) & 0xFF);
    return bytes;
}

bool stream(const Connection& clamd, std::string_view bytes) {
    if (!clamd.send(std::string_view("zINSTREAM\0", 10))) return false;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), chunk_bytes))) {
        const auto chunk = bytes.substr(0, chunk_bytes);
        if (!clamd.send(length_of(chunk.size())) || !clamd.send(chunk)) return false;
    }
    return clamd.send(length_of(0));
}

}  // namespace

Scan scan(const std::string& socket_path, std::string_view bytes) {
    const Connection clamd(socket_path);
    if (!clamd.open() || !stream(clamd, bytes)) return Scan::failed;
    const std::string reply = clamd.reply();
    if (reply == "stream: OK") return Scan::clean;
    return reply.starts_with("stream: ") && reply.ends_with(" FOUND") ? Scan::found : Scan::failed;
}

}  // namespace files
