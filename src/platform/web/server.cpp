#include "platform/web/server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <netdb.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <thread>
#include <utility>

#include "platform/web/sender.hpp"
#include "platform/web/server_loop.hpp"
#include "platform/web/writer.hpp"

namespace web {
namespace {

constexpr int listen_backlog = 1024;
constexpr int out_of_files_pause_ms = 100;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    int get() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

[[noreturn]] void fail(const ServerOptions& options, int error) {
    throw std::system_error(error, std::generic_category(),
                            fmt::format("listen on {} port {}", options.bind, options.port));
}

Descriptor listen_on(const ServerOptions& options) {
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(options.bind.c_str(), std::to_string(options.port).c_str(), &hints, &found) != 0)
        fail(options, EADDRNOTAVAIL);
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> address(found, ::freeaddrinfo);
    Descriptor listener(::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;  // a port whose last connections still linger may be taken over by our successor
    if (listener.get() < 0 || ::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
        ::bind(listener.get(), address->ai_addr, address->ai_addrlen) != 0 ||
        ::listen(listener.get(), listen_backlog) != 0)
        fail(options, errno);
    return listener;
}

std::uint16_t port_of(int socket) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    if (address.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

std::string peer_name(const sockaddr_storage& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* raw = &reinterpret_cast<const sockaddr_in&>(address).sin_addr;
    if (address.ss_family == AF_INET6) raw = &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
    ::inet_ntop(address.ss_family, raw, text.data(), text.size());
    return plain_address(text.data()).value_or("");
}

void report_on_stderr(const IdBytes& trace, std::string_view what) {
    fmt::print(stderr, "broken request {}: {}\n", trace.text(), what);
}

}  // namespace

Shared::Shared(ServerOptions given, const Clock& the_clock, Random& the_random, Handler handler)
    : options(std::move(given)),
      clock(the_clock),
      random(the_random),
      house{std::move(handler), options.on_broken ? options.on_broken : report_on_stderr},
      pool(options.workers, options.waiting_requests,
           options.running > 0 ? options.running : options.workers) {}

// The calling thread of run() is one of the io threads. A thread of its own accepts: connections are few beside
// requests, and a blocking accept says in ten lines what to do when the files run out.
struct Server::Impl {
    Impl(ServerOptions options, const Clock& clock, Random& random, Handler handler)
        : shared(std::move(options), clock, random, std::move(handler)),
          listener(listen_on(shared.options)),
          port(port_of(listener.get())),
          stop_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (stop_event.get() < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
        for (int i = 0; i < shared.options.io_threads; ++i) loops.push_back(std::make_unique<Loop>(shared));
    }

    void accept_until_stopped();
    void accept_one();
    void turn_away(int socket);

    Shared shared;
    Descriptor listener;
    const std::uint16_t port;
    Descriptor stop_event;
    std::vector<std::unique_ptr<Loop>> loops;
    std::size_t next_loop = 0;
};

void Server::Impl::accept_until_stopped() {
    for (;;) {
        std::array<pollfd, 2> watched{{{listener.get(), POLLIN, 0}, {stop_event.get(), POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0) continue;
        if (watched[1].revents != 0) break;
        if (watched[0].revents != 0) accept_one();
    }
    ::close(listener.release());
    for (auto& loop : loops) loop->stop();
}

void Server::Impl::accept_one() {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    Descriptor socket(::accept4(listener.get(), reinterpret_cast<sockaddr*>(&address), &size,
                                SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (socket.get() < 0) {
        // No files or memory left: the connection stays in the queue, so poll() would return at once, again and again.
        const bool exhausted = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
        pollfd stopped{stop_event.get(), POLLIN, 0};
        if (exhausted) ::poll(&stopped, 1, out_of_files_pause_ms);
        return;
    }
    if (shared.open.fetch_add(1) >= shared.options.connections) {
        --shared.open;
        return turn_away(socket.get());
    }
    loops[next_loop++ % loops.size()]->adopt(socket.release(), peer_name(address));
}

// Full: one answer that fits in any socket buffer, without reading the question.
void Server::Impl::turn_away(int socket) {
    auto response = error_answer(503, AnswerForm::html);
    response.header("Retry-After", "1");
    std::string out;
    write_head(response, {shared.clock.now(), Transport::plain, AfterAnswer::close}, out);
    out += response.body;
    ++shared.refused;
    [[maybe_unused]] const auto sent = ::send(socket, out.data(), out.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    ::shutdown(socket, SHUT_WR);
}

Server::Server(ServerOptions options, const Clock& clock, Random& random, Handler handler)
    : m_impl(std::make_unique<Impl>(std::move(options), clock, random, std::move(handler))) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return m_impl->port; }

void Server::run() {
    std::vector<std::thread> threads;
    threads.emplace_back([this] { m_impl->accept_until_stopped(); });
    for (std::size_t i = 1; i < m_impl->loops.size(); ++i)
        threads.emplace_back([loop = m_impl->loops[i].get()] { loop->run(); });
    m_impl->loops.front()->run();
    for (auto& thread : threads) thread.join();
    m_impl->shared.pool.stop();
}

// Only what a signal handler may do.
void Server::stop() {
    const int saved = errno;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_impl->stop_event.get(), &one, sizeof one);
    errno = saved;
}

Server::Counters Server::counters() const {
    const auto& shared = m_impl->shared;
    return {shared.requests, shared.refused, shared.open, shared.pool.waiting()};
}

}  // namespace web
