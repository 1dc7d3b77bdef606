// One request on its way through the house and its answer on the way back: the io thread makes it, a worker runs it,
// any thread answers it, the io thread writes it. Knows nothing of sockets.
// Invariant: an Exchange has one answer. After its connection, or the whole server, has gone, answering it is harmless.
// An answer in parts goes the same way again before each next part, to be asked whether it still holds.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "platform/web/pool.hpp"
#include "platform/web/request.hpp"
#include "platform/web/response.hpp"
#include "platform/web/server.hpp"
#include "platform/web/writer.hpp"

namespace web {

class Exchange;

// Answers on their way to one io thread. It is woken once per batch, not once per answer.
class Mailbox {
public:
    explicit Mailbox(std::function<void()> wake) : m_wake(std::move(wake)) {}
    void put(std::shared_ptr<Exchange> answered);              // any thread
    void take(std::vector<std::shared_ptr<Exchange>>& batch);  // the io thread; `batch` is emptied first
    void close();  // from here on answers are dropped, and `wake` is not called any more

private:
    std::mutex m_mutex;
    std::function<void()> m_wake;
    std::vector<std::shared_ptr<Exchange>> m_answered;
    bool m_closed = false;
};

// Whoever waits for an answer: the connection. Used on its io thread only.
class Waiting {
public:
    virtual void answered() = 0;

protected:
    ~Waiting() = default;
};

// What one body takes of Limits::bodies_total, from its first byte until its answer is written. Several bodies share the
// total from several threads; one BodyShare is used by one.
class BodyShare {
public:
    explicit BodyShare(std::shared_ptr<std::atomic<std::size_t>> total) : m_total(std::move(total)) {}
    BodyShare(BodyShare&& other) noexcept : m_total(other.m_total), m_held(std::exchange(other.m_held, 0)) {}
    BodyShare& operator=(BodyShare&&) = delete;
    ~BodyShare() {
        if (m_held != 0) *m_total -= m_held;
    }
    // False when all bodies together would be too much; the share has grown all the same.
    bool grow_to(std::size_t bytes) {
        if (bytes <= m_held) return true;
        const auto more = bytes - std::exchange(m_held, bytes);
        return m_total->fetch_add(more) + more <= Limits::bodies_total;
    }
    // The same for so many bytes beside what it holds: an answer that has to wait for who reads it.
    bool take(std::size_t more) { return grow_to(m_held + more); }

private:
    std::shared_ptr<std::atomic<std::size_t>> m_total;
    std::size_t m_held = 0;
};

class Exchange final : public Pool::Task,
                       public Responder::Target,
                       public std::enable_shared_from_this<Exchange> {
public:
    // What a worker needs; lives longer than the pool.
    struct House {
        Handler handler;
        OnBroken on_broken;
    };

    Exchange(Request&& request, BodyShare&& share, const House& house, std::shared_ptr<Mailbox> mailbox);

    // On a worker: reads the body and calls the handler; after ask(), asks the answer.
    void run() noexcept override;
    void send(Response&& response) override;  // any thread
    void send_in_parts(Response&& response, StillHolds still_holds) override;
    void drop() override;  // any thread: nobody answered

    // Of the io thread, from the moment that the mailbox gave it back or answer_here() was called.
    Response& response() { return m_response; }
    void answer_here(int status);  // the server's own answer, without a worker
    bool in_parts() const { return m_still_holds && body_of(m_response).size() > part_bytes; }
    void ask();  // not ready again until run() has told whether the answer holds()
    bool holds() const { return m_holds; }
    AnswerForm form() const { return m_form; }
    Method method() const { return m_method; }
    const IdBytes& trace() const { return m_trace; }

    bool ready = false;
    AfterAnswer after = AfterAnswer::keep;
    Transport transport = Transport::plain;
    Waiting* waiting = nullptr;  // null when the connection has gone

private:
    bool still_holds() noexcept;
    Response own_answer(int status) const;  // the server's; 503 says when to come back

    Request m_request;
    BodyShare m_share;
    Response m_response;
    StillHolds m_still_holds;
    bool m_asked = false;
    bool m_holds = false;
    const House& m_house;
    std::shared_ptr<Mailbox> m_mailbox;
    IdBytes m_trace;
    Method m_method;
    AnswerForm m_form;
};

}  // namespace web
