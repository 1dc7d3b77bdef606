// For tests: a server on a free port with a thread of its own, and a client that sends any bytes it likes.
// Every wait of the client ends after ten seconds at most, as a failure: a test never hangs and never sleeps.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "platform/base/text.hpp"
#include "platform/web/server.hpp"

namespace web::test {

constexpr int patience_ms = 10'000;

struct Answer {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

class Client {
public:
    explicit Client(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    }
    ~Client() { ::close(m_socket); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    // False when the server has hung up.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void finish_sending() { ::shutdown(m_socket, SHUT_WR); }

    // Status 0 when the connection ended first.
    enum class Body : std::uint8_t { by_length, none };
    Answer answer(Body has_body = Body::by_length) {
        Answer answer;
        std::size_t end = std::string::npos;
        while ((end = m_input.find("\r\n\r\n")) == std::string::npos)
            if (!receive()) return answer;
        const std::string head = m_input.substr(0, end);
        m_input.erase(0, end + 4);
        const auto lines = base::split(head, '\n');
        answer.status = std::stoi(std::string(lines.front().substr(9, 3)));
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const auto colon = lines[i].find(':');
            answer.headers[base::lower_ascii(lines[i].substr(0, colon))] =
                base::trim(lines[i].substr(colon + 1));
        }
        if (has_body == Body::none || answer.headers.count("content-length") == 0) return answer;
        const auto size = std::stoul(answer.headers["content-length"]);
        while (m_input.size() < size)
            if (!receive()) return {};
        answer.body = m_input.substr(0, size);
        m_input.erase(0, size);
        return answer;
    }

    // All that comes until the server hangs up, in any way.
    std::string rest() {
        while (receive()) continue;
        return std::exchange(m_input, {});
    }

    // True when something, or the end, can be read within the time.
    bool has_input(int milliseconds) {
        pollfd watched{m_socket, POLLIN, 0};
        return !m_input.empty() || ::poll(&watched, 1, milliseconds) > 0;
    }

private:
    bool receive() {
        pollfd watched{m_socket, POLLIN, 0};
        if (::poll(&watched, 1, patience_ms) <= 0) {
            ADD_FAILURE() << "the server says nothing";
            return false;
        }
        char bytes[64 * 1024];
        const auto size = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (size <= 0) return false;
        m_input.append(bytes, static_cast<std::size_t>(size));
        return true;
    }

    int m_socket;
    std::string m_input;
};

inline ServerOptions options_on_free_port() {
    ServerOptions options;
    options.port = 0;
    options.workers = 2;
    options.times.linger = std::chrono::milliseconds(200);
    options.times.sweep = std::chrono::milliseconds(5);
    return options;
}

class RunningServer {
public:
    explicit RunningServer(Handler handler, ServerOptions options = options_on_free_port())
        : m_server(std::move(options), m_clock, m_random, std::move(handler)),
          m_thread([this] { m_server.run(); }) {}
    ~RunningServer() { finish(); }

    std::uint16_t port() const { return m_server.port(); }
    Server& server() { return m_server; }
    void finish() {
        m_server.stop();
        if (m_thread.joinable()) m_thread.join();
    }

private:
    FixedClock m_clock{Instant{1'795'355'626'000'000}};  // Sun, 22 Nov 2026 13:53:46 GMT
    SystemRandom m_random;
    Server m_server;
    std::thread m_thread;
};

inline std::string get(std::string_view target, std::string_view more_headers = {}) {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: huis.test\r\n" + std::string(more_headers) +
           "\r\n";
}

}  // namespace web::test
