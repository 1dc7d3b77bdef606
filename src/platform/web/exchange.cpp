#include "platform/web/exchange.hpp"

#include <exception>
#include <utility>

namespace web {

void Responder::Target::drop() { send(error_answer(500, AnswerForm::html)); }

void Responder::Target::send_in_parts(Response&& response, StillHolds) { send(std::move(response)); }

Responder::~Responder() {
    if (m_target) m_target->drop();
}

void Responder::operator()(Response&& response) {
    if (const auto target = std::exchange(m_target, nullptr)) target->send(std::move(response));
}

void Responder::in_parts(Response&& response, StillHolds still_holds) {
    if (const auto target = std::exchange(m_target, nullptr))
        target->send_in_parts(std::move(response), std::move(still_holds));
}

void Mailbox::put(std::shared_ptr<Exchange> answered) {
    const std::lock_guard lock(m_mutex);
    if (m_closed) return;
    m_answered.push_back(std::move(answered));
    if (m_answered.size() == 1) m_wake();  // under the lock, so that close() can promise the end of it
}

void Mailbox::take(std::vector<std::shared_ptr<Exchange>>& batch) {
    batch.clear();
    const std::lock_guard lock(m_mutex);
    batch.swap(m_answered);
}

void Mailbox::close() {
    std::vector<std::shared_ptr<Exchange>> dropped;
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    dropped.swap(m_answered);
}

Exchange::Exchange(Request&& request, BodyShare&& share, const House& house, std::shared_ptr<Mailbox> mailbox)
    : m_request(std::move(request)),
      m_share(std::move(share)),
      m_house(house),
      m_mailbox(std::move(mailbox)),
      m_trace(m_request.trace),
      m_method(m_request.method),
      m_form(m_request.wants_json() ? AnswerForm::json : AnswerForm::html) {}

// noexcept: what a handler throws ends here, as a 500 with a number and a line for the operator. The Responder was
// passed by value, so that unwinding has dropped it by the time we catch.
void Exchange::run() noexcept {
    if (m_asked) {
        m_holds = still_holds();
        return m_mailbox->put(shared_from_this());
    }
    try {
        Responder respond(shared_from_this());
        if (!decode_body(m_request)) return respond(error_answer(400, m_form));
        m_house.handler(std::move(m_request), std::move(respond));
    } catch (const std::exception& broken) {
        m_house.on_broken(m_trace, broken.what());
    } catch (...) {
        m_house.on_broken(m_trace, "something that is not an exception");
    }
}

void Exchange::send_in_parts(Response&& response, StillHolds still_holds) {
    const auto bytes = body_of(response).size();
    // Who opens many and reads none must not fill the memory.
    if (bytes > part_bytes && !m_share.take(bytes)) return send(own_answer(503));
    m_still_holds = std::move(still_holds);
    send(std::move(response));
}

bool Exchange::still_holds() noexcept {
    try {
        return m_still_holds(m_response);
    } catch (const std::exception& broken) {
        m_house.on_broken(m_trace, broken.what());
    } catch (...) {
        m_house.on_broken(m_trace, "something that is not an exception");
    }
    return false;
}

void Exchange::ask() {
    m_asked = true;
    m_holds = false;
    ready = false;
}

void Exchange::send(Response&& response) {
    m_response = std::move(response);
    m_mailbox->put(shared_from_this());
}

void Exchange::drop() { send(error_answer(500, m_form, m_trace)); }

void Exchange::answer_here(int status) {
    m_response = own_answer(status);
    ready = true;
}

Response Exchange::own_answer(int status) const {
    Response response = error_answer(status, m_form);
    if (status == 503) response.header("Retry-After", "1");
    return response;
}

}  // namespace web
