#include "platform/web/pipeline.hpp"

#include <chrono>
#include <utility>

#include "platform/web/sender.hpp"
#include "platform/web/writer.hpp"

namespace web {
namespace {

constexpr std::size_t copied_body = 16 * 1024;  // a larger one is sent from where it is

}  // namespace

Pipeline::Pipeline(Shared& shared, std::string peer, std::shared_ptr<Mailbox> mailbox, Waiting& waiting,
                   std::function<IdBytes()> new_trace)
    : m_shared(shared),
      m_peer(std::move(peer)),
      m_mailbox(std::move(mailbox)),
      m_waiting(waiting),
      m_new_trace(std::move(new_trace)),
      m_share(shared.body_bytes) {}

Pipeline::~Pipeline() {
    for (auto& exchange : m_pending) exchange->waiting = nullptr;
    if (m_written) m_written->waiting = nullptr;
}

std::size_t Pipeline::take(std::string_view bytes) {
    std::size_t taken = 0;
    while (!m_last && m_pending.size() < Limits::pipelined) {
        const auto before = m_reader.state();
        const auto step = m_reader.feed(bytes.substr(taken));
        taken += step;
        const auto after = m_reader.state();
        if (after == RequestReader::State::refused) {
            refuse(m_reader.refusal());
            return bytes.size();
        }
        if (before == RequestReader::State::head && after != before) m_head_at = m_shared.clock.now();
        if (!m_share.grow_to(m_reader.request().body.size())) {
            refuse(503);
            return bytes.size();
        }
        if (after == RequestReader::State::complete) {
            submit();
        } else if (step == 0) {
            break;
        }
    }
    return taken;
}

void Pipeline::submit() {
    const auto& options = m_shared.options;
    Request request = std::move(m_reader.request());
    auto sender = sender_of(request, m_peer, options.trusted_proxies);
    request.remote = std::move(sender.address);
    request.tls = sender.tls;
    request.now = m_head_at;
    request.arrived = std::chrono::steady_clock::now();
    const auto trace = trace_of(request);
    request.trace = trace ? *trace : m_new_trace();

    auto exchange =
        std::make_shared<Exchange>(std::move(request), std::move(m_share), m_shared.house, m_mailbox);
    m_last = !m_reader.keep_alive();
    exchange->after = m_last                 ? AfterAnswer::close
                      : m_reader.is_http10() ? AfterAnswer::keep_http10
                                             : AfterAnswer::keep;
    exchange->transport = sender.tls || !options.http_only ? Transport::tls : Transport::plain;
    exchange->waiting = &m_waiting;
    m_pending.push_back(exchange);
    ++m_requests;
    ++m_shared.requests;
    if (!m_shared.pool.submit(exchange)) {
        exchange->answer_here(503);
        ++m_shared.refused;
    }
    m_reader.next();
}

void Pipeline::refuse(int status) {
    auto exchange = std::make_shared<Exchange>(std::move(m_reader.request()), std::move(m_share),
                                               m_shared.house, m_mailbox);
    exchange->answer_here(status);
    exchange->after = AfterAnswer::close;
    m_pending.push_back(std::move(exchange));
    m_last = true;
    ++m_shared.refused;
}

std::function<void(std::shared_ptr<Stream>)> Pipeline::take_stream() {
    if (!m_written || m_written->method() == Method::head) return nullptr;
    return std::exchange(m_written->response().stream, nullptr);
}

bool Pipeline::take_continue() {
    if (!m_reader.awaits_continue()) return false;
    m_reader.continue_sent();
    return true;
}

void Pipeline::write_one(std::string& out, Then then) {
    auto& response = m_written->response();
    if (!can_be_written(response)) {
        m_shared.house.on_broken(m_written->trace(), "a response with a header that can't be sent");
        response = error_answer(500, m_written->form(), m_written->trace());
    }
    if (response.close || response.stream || then == Then::close) m_written->after = AfterAnswer::close;
    write_head(response, {m_shared.clock.now(), m_written->transport, m_written->after}, out);
    if (m_written->after != AfterAnswer::close) return;
    forget_pending();
}

// No answer follows.
void Pipeline::forget_pending() {
    m_last = true;
    for (auto& unwanted : m_pending) unwanted->waiting = nullptr;
    m_pending.clear();
}

void Pipeline::ask_on() {
    if (m_rest.empty()) return;
    m_written->ask();
    // Too busy to judge: what cannot be judged does not go on.
    if (m_shared.pool.submit(m_written))
        m_shared.pool.wake();
    else
        m_written->ready = true;
}

std::string_view Pipeline::next_part() {
    const auto part = m_rest.substr(0, part_bytes);
    m_rest.remove_prefix(part.size());
    return part;
}

std::string_view Pipeline::write(std::string& out, std::size_t limit, Then then) {
    if (!m_rest.empty()) {
        if (m_written->holds()) return next_part();
        m_rest = {};
        forget_pending();
        return {};
    }
    while (ready() && out.size() < limit) {
        m_written = std::move(m_pending.front());
        m_pending.pop_front();
        write_one(out, then);
        if (m_written->method() == Method::head) continue;
        const auto body = body_of(m_written->response());
        if (m_written->in_parts()) {
            m_rest = body;
            return next_part();
        }
        if (body.size() > copied_body) return body;
        out += body;
    }
    return {};
}

}  // namespace web
