#include "bench/load.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t answer_bytes_max = 16 << 20;
constexpr int wait_ms = 10'000;  // a server that is silent for so long is broken

int open_socket(std::uint16_t port) {
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (handle < 0 || ::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        if (handle >= 0) ::close(handle);
        return -1;
    }
    const int yes = 1;
    ::setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return handle;
}

// The value of a header in a head; names are compared as our server writes them.
std::string_view header(std::string_view head, std::string_view name) {
    const auto at = head.find(name);
    if (at == head.npos) return {};
    const auto begin = at + name.size();
    return head.substr(begin, head.find('\r', begin) - begin);
}

std::size_t number(std::string_view text) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class Connection {
public:
    explicit Connection(std::uint16_t port) : m_handle(open_socket(port)) {
        if (m_handle < 0) throw std::runtime_error("cannot connect to the server");
    }
    ~Connection() {
        if (m_handle >= 0) ::close(m_handle);
    }
    Connection(Connection&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

    void send(const std::string& request) {
        m_answer.clear();
        m_whole.reset();
        m_sent = Clock::now();
        for (std::size_t done = 0; done < request.size();) {
            const ssize_t count =
                ::send(m_handle, request.data() + done, request.size() - done, MSG_NOSIGNAL);
            if (count <= 0) throw std::runtime_error("the server closed a connection");
            done += static_cast<std::size_t>(count);
        }
    }
    // Reads what is there; true when the answer is complete.
    bool receive() {
        std::array<char, 65'536> part;
        const ssize_t count = ::recv(m_handle, part.data(), part.size(), 0);
        if (count <= 0) throw std::runtime_error("the server closed a connection: " + m_answer.substr(0, 80));
        m_answer.append(part.data(), static_cast<std::size_t>(count));
        if (m_answer.size() > answer_bytes_max) throw std::runtime_error("an answer is too large");
        if (!m_whole) {
            const auto end = m_answer.find("\r\n\r\n");
            if (end == m_answer.npos) return false;
            m_whole = end + 4 + number(header(std::string_view(m_answer).substr(0, end), "Content-Length: "));
        }
        return m_answer.size() >= *m_whole;
    }
    int handle() const { return m_handle; }
    int status() const { return static_cast<int>(number(std::string_view(m_answer).substr(9, 3))); }
    std::string first_line() const { return m_answer.substr(0, m_answer.find('\r')); }
    std::string location() const { return std::string(header(m_answer, "\r\nLocation: ")); }
    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(Clock::now() - m_sent).count();
    }

private:
    int m_handle;
    std::string m_answer;
    std::optional<std::size_t> m_whole;
    Clock::time_point m_sent;
};

double quantile(const std::vector<double>& sorted, double part) {
    if (sorted.empty()) return 0;
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(part * last)];
}

}  // namespace

Measured run(const Plan& plan, const Marks& marks) {
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<Connection> connections;
    for (int i = 0; i < plan.connections; ++i) {
        connections.emplace_back(plan.port);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u32 = static_cast<std::uint32_t>(i);
        ::epoll_ctl(poll, EPOLL_CTL_ADD, connections.back().handle(), &event);
    }
    std::size_t sent = 0;
    Measured measured;
    std::vector<double> times;
    for (auto& connection : connections) connection.send(plan.request(sent++));

    const auto start = Clock::now();
    const std::chrono::duration<double> warm_up(plan.seconds / 10);
    Clock::time_point begin{};
    std::array<epoll_event, 64> events;
    bool measuring = false;
    const auto over = [&] {
        const std::chrono::duration<double> passed = Clock::now() - begin;
        return measuring && (passed.count() >= plan.seconds || measured.answers >= plan.requests_max);
    };
    while (!over()) {
        const int count = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), wait_ms);
        if (count <= 0) throw std::runtime_error("the server is silent");
        for (int i = 0; i < count; ++i) {
            Connection& connection = connections[events[static_cast<std::size_t>(i)].data.u32];
            if (!connection.receive()) continue;
            if (measuring) {
                ++measured.answers;
                times.push_back(connection.milliseconds());
            }
            if (connection.status() != plan.expected_status) {
                if (measured.faults++ == 0) measured.first_fault = connection.first_line();
            }
            connection.send(plan.request(sent++));
        }
        // A whole round first, so that slow operations are warm too.
        if (!measuring && Clock::now() - start >= warm_up && sent >= 2 * connections.size()) {
            measuring = true;
            begin = Clock::now();
            marks.begin();
        }
    }
    marks.end();
    measured.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    ::close(poll);
    std::sort(times.begin(), times.end());
    measured.p50_ms = quantile(times, 0.5);
    measured.p99_ms = quantile(times, 0.99);
    return measured;
}

bool answers(std::uint16_t port, const std::string& request) {
    try {
        Connection connection(port);
        connection.send(request);
        while (!connection.receive()) {
        }
        return connection.status() == 200 || connection.status() == 303;
    } catch (const std::runtime_error&) {
        return false;
    }
}

std::string location_of(std::uint16_t port, const std::string& request) {
    Connection connection(port);
    connection.send(request);
    while (!connection.receive()) {
    }
    return connection.location();
}

}  // namespace bench
