// The requests of one connection on their way and their answers in order: all of HTTP that needs no socket. The
// connection gives it bytes and takes bytes from it.
// Invariant: answers leave in the order of the requests; after an answer that closes there is no other.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "platform/base/clock.hpp"
#include "platform/web/exchange.hpp"
#include "platform/web/pool.hpp"
#include "platform/web/reader.hpp"
#include "platform/web/server.hpp"

namespace web {

// What all connections of one server share; outlives them.
struct Shared {
    Shared(ServerOptions given, const Clock& the_clock, Random& the_random, Handler handler);

    const ServerOptions options;
    const Clock& clock;
    Random& random;
    std::mutex random_mutex;  // not every Random may be shared between threads
    Exchange::House house;
    Pool pool;
    std::shared_ptr<std::atomic<std::size_t>> body_bytes = std::make_shared<std::atomic<std::size_t>>(0);
    std::atomic<std::uint64_t> requests = 0;
    std::atomic<std::uint64_t> refused = 0;
    std::atomic<std::uint64_t> open = 0;
};

class Pipeline {
public:
    // The mailbox gets the answers; `waiting` is told of each, on the thread that empties the mailbox. `new_trace`
    // gives the trace of a request that brought none.
    Pipeline(Shared& shared, std::string peer, std::shared_ptr<Mailbox> mailbox, Waiting& waiting,
             std::function<IdBytes()> new_trace);
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    // Makes requests of `bytes`, hands them to the pool (whom the caller wakes, when requests() has grown), and says
    // how many bytes it took. The rest must come again: it
    // is the beginning of a head, or there are Limits::pipelined requests under way.
    std::size_t take(std::string_view bytes);
    void refuse(int status);  // the last answer, in its turn behind those that are due

    bool due() const {  // there are answers to wait for or to write
        return !m_rest.empty() || !m_pending.empty();
    }
    bool ready() const {
        if (!m_rest.empty()) return m_written->ready;
        return !m_pending.empty() && m_pending.front()->ready;
    }
    bool in_answer() const { return !m_rest.empty(); }  // a part of it went out, and more may follow
    bool last() const { return m_last; }                // no more requests are taken
    bool in_body() const { return m_reader.state() == RequestReader::State::body; }
    std::size_t body_size() { return m_reader.request().body.size(); }
    std::uint64_t requests() const { return m_requests; }
    bool take_continue();  // true once when the client waits for 100 Continue

    // Appends answers that are ready to `out`, at most about `limit` bytes. A body too large to copy ends the batch and
    // is given instead, or the next part of it; it lives until the next call.
    enum class Then : std::uint8_t { keep, close };
    std::string_view write(std::string& out, std::size_t limit, Then then);
    // After what write() gave has gone out: asks whether the rest of an answer in parts may follow. Not ready until told.
    void ask_on();

    // After write(): who takes over what was written, when it is a stream. No other answer follows it.
    std::function<void(std::shared_ptr<Stream>)> take_stream();

private:
    void submit();
    void write_one(std::string& out, Then then);
    std::string_view next_part();
    void forget_pending();

    Shared& m_shared;
    const std::string m_peer;
    const std::shared_ptr<Mailbox> m_mailbox;
    Waiting& m_waiting;
    const std::function<IdBytes()> m_new_trace;
    RequestReader m_reader;
    BodyShare m_share;
    Instant m_head_at;
    std::deque<std::shared_ptr<Exchange>> m_pending;  // in the order of the requests
    std::shared_ptr<Exchange> m_written;              // keeps a large body alive
    std::string_view m_rest;                          // of the body of m_written; not empty: it goes in parts
    std::uint64_t m_requests = 0;
    bool m_last = false;
};

}  // namespace web
