// Turns the bytes of one connection into Requests. Pure: no socket, no clock, no thread, so that tests and the fuzzer
// feed it what they like and see exactly what a connection would.
// Invariant: what it lets through is framed in one way only (server.hpp, 4) and keeps to Limits; after a refusal it
// takes nothing more, because nobody can tell where the next request would begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "platform/web/request.hpp"

namespace web {

class RequestReader {
public:
    enum class State : std::uint8_t { head, body, complete, refused };

    RequestReader();
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    // Takes what it can and says how many bytes that was; what it left must come again, with more behind it. In state
    // head `bytes` begins at the first byte of the request, and nothing is taken until the head is whole. Stops at the
    // end of a head and at the end of a request: call again while it gets further.
    std::size_t feed(std::string_view bytes);

    State state() const;
    int refusal() const;           // status to answer in state refused: 400, 413, 414, 417 or 431
    bool awaits_continue() const;  // in state body: the client sends nothing until it gets 100 Continue
    void continue_sent();
    bool keep_alive() const;  // after the head: what the client asked, by version and Connection
    bool is_http10() const;
    // Without remote, tls, now and trace. In state refused: what was understood, for the form of the answer.
    Request& request();
    void next();  // after complete: begins the next request

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

}  // namespace web
