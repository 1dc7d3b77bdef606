// The HTTP/1.1 server: one io thread per core asked for, a pool of workers for handlers, bounded queues, one sweep for
// slow and idle clients. Asynchronous code lives in server_loop.cpp and nowhere else.
//
// Invariants. (1) A handler runs on a worker and may block; the io threads never do. (2) Answers leave in the order of
// the requests of their connection. (3) The Responder is called exactly once, from any thread; a Responder that is
// dropped answers 500. That is how an answer waits for its log entry while the worker goes on (DECISIONS 22).
// (4) Smuggling is refused, not repaired: both Content-Length and Transfer-Encoding, doubled or malformed lengths, bare
// LF, obsolete folding, spaces before ':' and unknown transfer codings get 400 and the connection closes.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/random.hpp"
#include "platform/web/request.hpp"
#include "platform/web/response.hpp"

namespace web {

// Of an answer that may have to be called back: its body leaves in parts of part_bytes, and before each but the first this is
// asked, on a worker, with the answer as it is being sent. False, or an exception: the connection is cut, so that the client
// sees that it does not have all.
using StillHolds = std::function<bool(const Response&)>;
constexpr std::size_t part_bytes = 256 * 1024;

class Responder {
public:
    class Target {
    public:
        virtual ~Target() = default;
        virtual void send(Response&& response) = 0;  // called at most once, or the next
        virtual void send_in_parts(Response&& response, StillHolds still_holds);  // default: as send()
        virtual void drop();  // instead of send(), when nobody answered; sends a plain 500
    };
    explicit Responder(std::shared_ptr<Target> target) : m_target(std::move(target)) {}
    Responder(Responder&&) noexcept = default;
    Responder& operator=(Responder&& other) noexcept {  // what this one held is dropped when `other` goes
        m_target.swap(other.m_target);
        return *this;
    }
    ~Responder();
    void operator()(Response&& response);
    void in_parts(Response&& response, StillHolds still_holds);

private:
    std::shared_ptr<Target> m_target;
};

using Handler = std::function<void(Request&&, Responder)>;

// Times that the sweep guards; tests take short ones. They are measured on a steady clock, never on the injected one.
struct ServerTimes {
    std::chrono::milliseconds head = std::chrono::seconds(Limits::head_seconds);
    std::chrono::milliseconds body = std::chrono::seconds(Limits::body_seconds);
    std::chrono::milliseconds idle = std::chrono::seconds(Limits::idle_seconds);
    std::chrono::milliseconds write = std::chrono::seconds(Limits::write_seconds);
    std::chrono::milliseconds linger = std::chrono::seconds(Limits::linger_seconds);
    std::chrono::milliseconds stop = std::chrono::seconds(Limits::stop_seconds);
    std::chrono::milliseconds sweep = std::chrono::seconds(1);
    std::size_t slowest_rate = Limits::slowest_rate;  // bytes that buy a body or an answer one more second
    std::chrono::milliseconds large = std::chrono::seconds(Limits::large_seconds);
    std::size_t large_rate = Limits::large_rate;
};

// Told of what broke inside a handler: the trace that the 500 page shows, and a text for the operator. Any thread.
using OnBroken = std::function<void(const IdBytes& trace, std::string_view what)>;

struct ServerOptions {
    std::string bind = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: any free port
    int io_threads = 1;
    int workers = 8;
    int running = 0;                           // of them at a time, see Pool; 0: all
    std::vector<std::string> trusted_proxies;  // addresses whose X-Forwarded-* are believed
    bool http_only = true;                     // no HSTS unless a proxy says https
    std::size_t connections = Limits::connections;
    std::size_t waiting_requests = Limits::waiting_requests;
    ServerTimes times;
    OnBroken on_broken;  // none: one line on stderr
};

class Server {
public:
    Server(ServerOptions options, const Clock& clock, Random& random,
           Handler handler);  // throws when it can't listen
    ~Server();
    std::uint16_t port() const;
    void run();  // until stop(); the calling thread is one of the io threads
    // From any thread, also from a signal handler: no new connections; idle ones close, answers under way are finished
    // (at most Limits::stop_seconds). A Responder that is called later still is harmless and goes nowhere.
    void stop();

    struct Counters {
        std::uint64_t requests, refused, open_connections, waiting;
    };
    Counters counters() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// Text of a status, for the status line.
std::string_view reason(int status);

}  // namespace web
