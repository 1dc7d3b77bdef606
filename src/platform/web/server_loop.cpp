#include "platform/web/server_loop.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <functional>
#include <list>
#include <utility>

#include "platform/web/pace.hpp"
#include "platform/web/stream.hpp"
#include "platform/web/traces.hpp"

namespace web {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using tcp = asio::ip::tcp;
using Executor = asio::io_context::executor_type;  // the concrete type: cheaper than any_io_executor
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Steady = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Steady, asio::wait_traits<Steady>, Executor>;
template <class T>
using Task = asio::awaitable<T, Executor>;
constexpr asio::use_awaitable_t<Executor> awaiting;
constexpr auto never = Steady::time_point::max();

constexpr std::size_t input_bytes = 64 * 1024;
constexpr std::size_t batch_bytes = 64 * 1024;  // of answers to pipelined requests, in one write

std::chrono::seconds earned(std::size_t bytes, const ServerTimes& times) {
    return std::chrono::seconds(static_cast<std::int64_t>(bytes / times.slowest_rate));
}

// One connection: one coroutine that reads, waits for the answers and writes them. It reads only when no answer is due:
// a client that does not take its answers gets no more work done.
class Connection final : public Waiting {
public:
    Connection(Loop::Impl& loop, Socket&& socket, std::string&& peer);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Task<void> run();
    void sweep(Steady::time_point now) {
        if (now >= m_deadline) expire();
    }
    void answered() override;  // after this and after abort() the object may be gone
    void abort();
    void stop() {  // idle or reading: close now; else after the answers
        if (m_streams || (!m_pipeline.due() && !m_pipeline.last())) expire();
    }

private:
    // What we wait for, each with its own patience. answering: nothing is read, and the handler takes its time.
    enum class Phase : std::uint8_t { greeting, idle, head, body, answering };

    std::size_t take(std::string_view bytes);
    void take_buffered() {
        if (!m_input.empty()) m_input.erase(0, take(m_input));
    }
    void watch();
    bool may_read(const error_code& failed);
    void expire();
    Task<void> next_answer();
    Task<void> write_answers();
    Task<void> write(std::string_view body);
    Task<void> read();
    Task<void> linger();
    Task<void> ignore(std::size_t most);
    Task<void> hold(std::function<void(std::shared_ptr<Stream>)> take);

    Loop::Impl& m_loop;
    Socket m_socket;
    Pipeline m_pipeline;
    Pace m_pace;                     // of the large answer that is going out
    std::string m_input;             // what came and could not be taken yet; empty for an idle connection
    std::function<void()> m_resume;  // set while the coroutine waits for an answer
    Steady::time_point m_deadline = never;
    Steady::time_point m_phase_began = Steady::now();
    Phase m_phase = Phase::greeting;
    bool m_open = true;
    bool m_streams = false;
    bool m_expired = false;  // the sweep or stop() broke off what we wait for
    std::list<Connection*>::iterator m_place;
};

}  // namespace

class Loop::Impl {
public:
    explicit Impl(Shared& the_shared);

    void wake_workers_soon();
    void deliver();
    void begin_stop();
    Task<void> sweep();
    static Task<void> serve(Impl& loop, Socket socket, std::string peer);

    Shared& shared;
    std::list<Connection*> connections;
    bool running = false;
    bool stopping = false;
    Steady::time_point stop_at = never;
    // One of each for all: a connection reads and takes without waiting in between, and writes so mostly.
    std::array<char, input_bytes> input;
    std::string output;
    asio::io_context context{1};
    Timer timer{context};
    std::shared_ptr<Mailbox> mailbox;
    Traces traces;

private:
    std::vector<std::shared_ptr<Exchange>> m_batch;
    bool m_waking = false;
};

namespace {

Connection::Connection(Loop::Impl& loop, Socket&& socket, std::string&& peer)
    : m_loop(loop),
      m_socket(std::move(socket)),
      m_pipeline(loop.shared, std::move(peer), loop.mailbox, *this, [&loop] { return loop.traces.next(); }),
      m_pace(loop.shared.options.times.large_rate, loop.shared.options.times.large),
      m_open(!loop.stopping),
      m_place(loop.connections.insert(loop.connections.end(), this)) {
    error_code ignored;
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(tcp::no_delay(true), ignored);
}

Connection::~Connection() {
    m_loop.connections.erase(m_place);
    --m_loop.shared.open;
    if (m_loop.running && m_loop.stopping && m_loop.connections.empty()) m_loop.timer.cancel();
}

Task<void> Connection::run() {
    while (m_open) {
        take_buffered();
        if (m_pipeline.due()) {
            m_phase = Phase::answering;
            if (!m_pipeline.ready()) co_await next_answer();
            co_await write_answers();
        } else if (m_pipeline.last()) {
            co_await linger();
            m_open = false;
        } else if (m_pipeline.take_continue()) {
            m_loop.output = "HTTP/1.1 100 Continue\r\n\r\n";
            co_await write({});
        } else {
            co_await read();
        }
    }
}

std::size_t Connection::take(std::string_view bytes) {
    const auto before = m_pipeline.requests();
    const auto taken = m_pipeline.take(bytes);
    if (m_pipeline.requests() != before) m_loop.wake_workers_soon();
    return taken;
}

// Sets the deadline of what we are about to read.
void Connection::watch() {
    const auto& times = m_loop.shared.options.times;
    auto phase = m_phase == Phase::greeting ? Phase::greeting : Phase::idle;
    if (!m_input.empty()) phase = Phase::head;
    if (m_pipeline.in_body()) phase = Phase::body;
    if (std::exchange(m_phase, phase) != phase) m_phase_began = Steady::now();
    if (phase == Phase::body) {
        m_deadline = m_phase_began + times.body + earned(m_pipeline.body_size(), times);
    } else {
        m_deadline = m_phase_began + (phase == Phase::idle ? times.idle : times.head);
    }
}

// After waiting for bytes: true when there may be some.
bool Connection::may_read(const error_code& failed) {
    m_deadline = never;
    if (std::exchange(m_expired, false)) {
        const bool began = m_phase == Phase::head || m_phase == Phase::body;
        if (began && !m_loop.stopping) {
            m_pipeline.refuse(408);
        } else {
            m_open = false;
        }
        return false;
    }
    if (failed) m_open = false;
    return m_open;
}

Task<void> Connection::read() {
    watch();
    error_code failed;
    co_await m_socket.async_wait(Socket::wait_read, asio::redirect_error(awaiting, failed));
    if (!may_read(failed)) co_return;
    const auto size = m_socket.read_some(asio::buffer(m_loop.input), failed);
    if (failed == asio::error::would_block) co_return;
    m_open = m_open && !failed;  // or the end: whoever sends half a request and hangs up gets no answer
    if (failed) co_return;
    const std::string_view bytes(m_loop.input.data(), size);
    if (m_input.empty()) {
        m_input = bytes.substr(take(bytes));
    } else {
        m_input += bytes;
        take_buffered();
    }
}

// Suspends until the first of the answers is ready, or the connection is aborted.
Task<void> Connection::next_answer() {
    return asio::async_initiate<const asio::use_awaitable_t<Executor>&, void()>(
        [this](auto&& resume) {
            auto held = std::make_shared<std::decay_t<decltype(resume)>>(std::move(resume));
            m_resume = [held] { std::move (*held)(); };
        },
        awaiting);
}

void Connection::answered() {
    if (!m_resume || !m_pipeline.ready()) return;
    const auto resume = std::exchange(m_resume, nullptr);
    resume();
}

Task<void> Connection::write_answers() {
    while (m_open && m_pipeline.ready()) {
        m_loop.output.clear();
        const auto then = m_loop.stopping ? Pipeline::Then::close : Pipeline::Then::keep;
        if (!m_pipeline.in_answer()) m_pace.begin();
        const auto large_body = m_pipeline.write(m_loop.output, batch_bytes, then);
        co_await write(large_body);
        m_pipeline.ask_on();
        if (auto take = m_pipeline.take_stream()) co_await hold(std::move(take));
    }
}

// Sends the loop's output and then `body`. Mostly that is one system call and nothing to wait for.
Task<void> Connection::write(std::string_view body) {
    std::string head = std::move(m_loop.output);  // ours while we wait; given back for its memory
    std::array<std::string_view, 2> rest{head, body};
    const auto& times = m_loop.shared.options.times;
    const auto began = Steady::now();
    std::size_t written = 0;
    while (m_open && !(rest[0].empty() && rest[1].empty())) {
        error_code failed;
        const std::array<asio::const_buffer, 2> buffers{asio::buffer(rest[0]), asio::buffer(rest[1])};
        const auto sent = m_socket.write_some(buffers, failed);
        if (failed == asio::error::would_block) {
            const auto waits = Steady::now();
            m_deadline = began + times.write + earned(written, times);
            if (!body.empty()) m_deadline = std::min(m_deadline, waits + m_pace.patience());
            co_await m_socket.async_wait(Socket::wait_write, asio::redirect_error(awaiting, failed));
            m_deadline = never;
            m_pace.waited(Steady::now() - waits);
        }
        if (failed) m_open = false;  // gone, or expired: it had its time
        written += sent;
        m_pace.took(sent);
        const auto of_head = std::min(sent, rest[0].size());
        rest[0].remove_prefix(of_head);
        rest[1].remove_prefix(sent - of_head);
    }
    head.clear();
    m_loop.output = std::move(head);
}

// The connection is its writer's from here on. We only look whether either has ended it; what the client says is not heard.
Task<void> Connection::hold(std::function<void(std::shared_ptr<Stream>)> take) {
    m_open = m_open && !m_loop.stopping;
    if (!m_open) co_return;
    m_streams = true;
    m_deadline = never;
    const auto stream = std::make_shared<SocketStream>(m_socket.native_handle());
    take(stream);
    co_await ignore(Limits::head_bytes);
    stream->detach();
    m_open = false;
}

// Closing at once while the client still sends would reset the connection and take our last answer with it. So we say
// that we are done, and read on for a moment without looking.
Task<void> Connection::linger() {
    error_code failed;
    m_socket.shutdown(Socket::shutdown_send, failed);
    m_deadline = Steady::now() + m_loop.shared.options.times.linger;
    if (!failed) co_await ignore(Limits::upload_bytes);
}

// Until the other side is done, we are, or more came than somebody sends by mistake.
Task<void> Connection::ignore(std::size_t most) {
    error_code failed;
    std::size_t ignored = 0;
    while (m_open && !failed && !m_expired && ignored <= most) {
        co_await m_socket.async_wait(Socket::wait_read, asio::redirect_error(awaiting, failed));
        if (!failed && !m_expired) ignored += m_socket.read_some(asio::buffer(m_loop.input), failed);
        if (failed == asio::error::would_block) failed.clear();
    }
}

void Connection::expire() {
    error_code ignored;
    m_expired = true;
    m_deadline = never;
    m_socket.cancel(ignored);
}

void Connection::abort() {
    m_open = false;
    expire();
    const auto resume = std::exchange(m_resume, nullptr);
    if (resume) resume();
}

}  // namespace

Loop::Impl::Impl(Shared& the_shared)
    : shared(the_shared),
      mailbox(std::make_shared<Mailbox>([this] { asio::post(context, [this] { deliver(); }); })),
      traces(the_shared) {}

void Loop::Impl::deliver() {
    mailbox->take(m_batch);
    for (const auto& exchange : m_batch) {
        exchange->ready = true;
        if (exchange->waiting != nullptr) exchange->waiting->answered();
    }
    m_batch.clear();
}

// Once for all requests that this turn of the loop reads: a worker woken at once would take our core from us.
void Loop::Impl::wake_workers_soon() {
    if (std::exchange(m_waking, true)) return;
    asio::post(context, [this] {
        m_waking = false;
        shared.pool.wake();
    });
}

Task<void> Loop::Impl::serve(Impl& loop, Socket socket, std::string peer) {
    Connection connection(loop, std::move(socket), std::move(peer));
    co_await connection.run();
}

void Loop::Impl::begin_stop() {
    stopping = true;
    stop_at = Steady::now() + shared.options.times.stop;
    for (auto* connection : connections) connection->stop();
    timer.cancel();
}

// The only timer of the loop. Ends with the last connection after stop().
Task<void> Loop::Impl::sweep() {
    while (!stopping || !connections.empty()) {
        timer.expires_after(shared.options.times.sweep);
        error_code cancelled;
        co_await timer.async_wait(asio::redirect_error(awaiting, cancelled));
        const auto now = Steady::now();
        for (auto next = connections.begin(); next != connections.end();) {
            auto* connection = *next++;  // it may go while we look
            now >= stop_at ? connection->abort() : connection->sweep(now);
        }
    }
}

Loop::Loop(Shared& shared) : m_impl(std::make_unique<Impl>(shared)) {}
Loop::~Loop() = default;

void Loop::run() {
    m_impl->running = true;
    asio::co_spawn(m_impl->context, m_impl->sweep(), asio::detached);
    m_impl->context.run();
    m_impl->running = false;
    m_impl->mailbox->close();
}

void Loop::adopt(int socket, std::string peer) {
    Socket adopted(m_impl->context, tcp::v4(), socket);  // the protocol matters only for opening and binding
    asio::co_spawn(m_impl->context, Impl::serve(*m_impl, std::move(adopted), std::move(peer)),
                   asio::detached);
}

void Loop::stop() {
    asio::post(m_impl->context, [this] { m_impl->begin_stop(); });
}

}  // namespace web
