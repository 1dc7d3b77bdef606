// Writes the head of an answer, with the standing security headers, and makes the server's own error answers.
// Invariant: every byte that leaves the server in a head was written here; a header that could split the answer or lie
// about its length is refused, not sent.
#pragma once

#include <string>
#include <string_view>

#include "platform/base/clock.hpp"
#include "platform/base/id.hpp"
#include "platform/web/request.hpp"
#include "platform/web/response.hpp"

namespace web {

enum class AnswerForm : std::uint8_t { html, json };
enum class Transport : std::uint8_t { plain, tls };  // tls: with HSTS
enum class AfterAnswer : std::uint8_t { keep, keep_http10, close };

struct Envelope {
    Instant now;
    Transport transport = Transport::plain;
    AfterAnswer after = AfterAnswer::keep;
};

// True when write_head can write it: a known kind of status and clean headers, none of them the server's own.
bool can_be_written(const Response& response);

// Appends the head to `out`. The response must be one that can_be_written.
void write_head(const Response& response, const Envelope& envelope, std::string& out);

// The bytes that follow the head; none for 204 and 304 (nor, but that is the caller's to know, after HEAD).
std::string_view body_of(const Response& response);

// The server's own answers: short Dutch HTML, or problem+json. A 500 shows the trace, which the operator's log has too.
Response error_answer(int status, AnswerForm form, const IdBytes& trace = {});

// "Sun, 22 Nov 2026 13:54:46 GMT"
std::string http_date(Instant moment);

}  // namespace web
