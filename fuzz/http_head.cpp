// The bytes of a connection, as the server reads them: heads, bodies and chunks, in pieces of a size that the input
// chooses. What the reader lets through must keep what Request promises, and must not depend on where it was cut.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/base/text.hpp"
#include "platform/web/reader.hpp"
#include "platform/web/sender.hpp"

namespace {

using State = web::RequestReader::State;

void check(bool holds) {
    if (!holds) std::abort();
}

void check_promises(const web::Request& request) {
    const std::string_view path = request.path;
    check(path.starts_with('/') && base::valid_utf8(path));
    check(path.find('\0') == path.npos && path.find("/../") == path.npos && path.find("//") == path.npos);
    check(!path.ends_with("/.."));
    check(request.headers.list().size() <= web::Limits::headers);
    check(request.cookies.list().size() <= web::Limits::cookies);
    check(request.body.size() <= web::Limits::upload_bytes);
    check(request.headers.all("host").size() <= 1);
    check(!(request.headers.has("content-length") && request.headers.has("transfer-encoding")));
    for (const auto& [name, value] : request.headers.list())
        check(base::valid_utf8(value) && value.find_first_of("\r\n") == value.npos &&
              base::lower_ascii(name) == name);
}

struct Outcome {
    State state = State::head;
    int refusal = 0;
    std::string path;
    std::string body;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome read_in_steps(std::string_view bytes, std::size_t step) {
    web::RequestReader reader;
    std::string input;
    while (!bytes.empty() && reader.state() != State::refused && reader.state() != State::complete) {
        input += bytes.substr(0, step);
        bytes.remove_prefix(std::min(step, bytes.size()));
        while (const auto taken = reader.feed(input)) {
            check(taken <= input.size());
            input.erase(0, taken);
        }
    }
    Outcome outcome{reader.state(), reader.state() == State::refused ? reader.refusal() : 0, {}, {}};
    if (outcome.state != State::complete) return outcome;
    check_promises(reader.request());
    web::trace_of(reader.request());
    web::sender_of(reader.request(), "127.0.0.1", {"127.0.0.1"});
    outcome.path = reader.request().path;
    outcome.body = reader.request().body;
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto whole = read_in_steps(bytes, bytes.size() + 1);
    const auto cut = read_in_steps(bytes, 1U + data[0]);
    // How much of a bad request has to come before it is refused may differ; what is accepted may not.
    check((whole.state == State::complete) == (cut.state == State::complete));
    if (whole.state == State::complete) check(whole == cut);
    return 0;
}
