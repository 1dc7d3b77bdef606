// A clamd for tests: it listens on a Unix socket, speaks INSTREAM and knows one virus, the test file of EICAR.
#pragma once

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <string>
#include <thread>

namespace files::test {

// Put together here, so that this source is no finding itself.
inline std::string eicar() {
    return std::string("X5O!P%@AP[4\\PZX54(P^)7CC)7}$") + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
}

class FakeClamd {
public:
    explicit FakeClamd(std::string other_reply = {}) : m_other_reply(std::move(other_reply)) {
        std::string folder = (std::filesystem::temp_directory_path() / "clamd.XXXXXX").string();
        if (::mkdtemp(folder.data()) == nullptr) return;
        m_path = folder + "/clamd.sock";
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, m_path.data(), m_path.size());
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(m_socket, 8);
        m_thread = std::thread([this] { serve(); });
    }
    ~FakeClamd() {
        m_stop = true;
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
        std::filesystem::remove_all(std::filesystem::path(m_path).parent_path());
    }
    FakeClamd(const FakeClamd&) = delete;
    FakeClamd& operator=(const FakeClamd&) = delete;

    const std::string& path() const { return m_path; }
    int asked() const { return m_asked; }

private:
    static bool take(int from, char* to, std::size_t size) {
        while (size > 0) {
            const auto got = ::recv(from, to, size, 0);
            if (got <= 0) return false;
            to += got;
            size -= static_cast<std::size_t>(got);
        }
        return true;
    }

    // The bytes between the command and the chunk of no length; "" for anything else.
    static std::string stream(int from) {
        std::array<char, 10> command{};
        if (!take(from, command.data(), command.size()) ||
            std::string_view(command.data(), command.size()) != std::string_view("zINSTREAM\0", 10))
            return {};
        std::string bytes;
        for (;;) {
            std::array<unsigned char, 4> length{};
            if (!take(from, reinterpret_cast<char*>(length.data()), length.size())) return {};
            std::size_t size = 0;
            for (const auto byte : length) size = size << 8 | byte;
            if (size == 0) return bytes;
            const auto old = bytes.size();
            bytes.resize(old + size);
            if (!take(from, bytes.data() + old, size)) return {};
        }
    }

    void serve() {
        while (!m_stop) {
            const int caller = ::accept(m_socket, nullptr, nullptr);
            if (caller < 0) return;
            const std::string bytes = stream(caller);
            ++m_asked;
            std::string reply =
                bytes.find(eicar()) != bytes.npos ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
            if (!m_other_reply.empty()) reply = m_other_reply;
            ::send(caller, reply.c_str(), reply.size() + 1, MSG_NOSIGNAL);
            ::close(caller);
        }
    }

    std::string m_path;
    std::string m_other_reply;
    int m_socket = -1;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_asked = 0;
    std::thread m_thread;
};

}  // namespace files::test
