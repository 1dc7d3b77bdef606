// A request as a handler sees it: parsed, limited and checked. Nothing here trusts the sender.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/id.hpp"
#include "platform/base/result.hpp"

namespace web {

enum class Method : std::uint8_t { get, head, post, put, patch, del, options, other };
std::string_view method_name(Method method);

// All limits of the HTTP layer in one place (issue: "every limit is stated in one place").
struct Limits {
    static constexpr std::size_t head_bytes = 16 * 1024;  // request line and headers together
    static constexpr std::size_t target_bytes = 4 * 1024;
    static constexpr std::size_t headers = 64;
    static constexpr std::size_t body_bytes = 1 * 1024 * 1024;     // forms and JSON
    static constexpr std::size_t upload_bytes = 26 * 1024 * 1024;  // multipart/form-data
    static constexpr std::size_t fields = 400;                     // in a query, form or multipart body
    static constexpr std::size_t cookies = 32;
    static constexpr int head_seconds = 10;   // from first byte to complete head
    static constexpr int body_seconds = 60;   // and one more for each slowest_rate bytes that came in
    static constexpr int write_seconds = 60;  // the same for an answer that a client is slow to take
    static constexpr std::size_t slowest_rate = 64 * 1024;
    // A large answer holds room of bodies_total: who takes less than this many bytes a second over so many seconds is cut off.
    static constexpr std::size_t large_rate = 16 * 1024;
    static constexpr int large_seconds = 30;
    static constexpr int idle_seconds = 60;   // keep-alive
    static constexpr int linger_seconds = 2;  // reading on after a refusal, so that it arrives
    static constexpr std::size_t stream_bytes =
        8 * 1024;                            // that the reader of a stream may be behind; then it is dropped
    static constexpr int stop_seconds = 10;  // for answers under way when the server stops
    static constexpr std::size_t connections = 4096;
    static constexpr std::size_t bodies_total = 256 * 1024 * 1024;  // all bodies under way; beyond it 503
    static constexpr std::size_t waiting_requests = 1024;  // for a worker; beyond it 503 and Retry-After
    static constexpr std::size_t pipelined = 16;
    static constexpr std::size_t file_name_bytes = 255;
    static constexpr std::size_t part_head_bytes = 2 * 1024;  // headers of one part of a multipart body
};

// Names and values in the order sent. A name may stand more than once; first() takes the first.
class Fields {
public:
    void add(std::string name, std::string value) { m_list.emplace_back(std::move(name), std::move(value)); }
    std::optional<std::string_view> first(std::string_view name) const;
    std::string_view get(std::string_view name) const { return first(name).value_or(std::string_view{}); }
    bool has(std::string_view name) const { return first(name).has_value(); }
    std::vector<std::string_view> all(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& list() const { return m_list; }
    bool empty() const { return m_list.empty(); }

private:
    std::vector<std::pair<std::string, std::string>> m_list;
};

struct File {
    std::string field;
    std::string name;  // as sent, valid UTF-8, at most 255 bytes, path parts taken off
    std::string type;  // as sent; never believed
    std::string body;
};

class Request {
public:
    Method method = Method::get;
    std::string
        path;  // percent-decoded, valid UTF-8, starts with '/', no "." or ".." or empty segments but a last one
    Fields query;
    Fields headers;  // names in lower case
    Fields cookies;
    std::string body;  // as sent, when it is not a form
    Fields form;       // application/x-www-form-urlencoded or multipart/form-data
    std::vector<File> files;
    std::string
        remote;  // address of the peer, or of X-Forwarded-For's last entry when the peer is a trusted proxy
    bool tls = false;  // by X-Forwarded-Proto of a trusted proxy
    // When all of it was here, for whoever may share what was read since; never used as a time. Set by the server.
    std::chrono::steady_clock::time_point arrived = std::chrono::steady_clock::time_point::max();
    Instant now;    // the moment the head was complete, from the injected clock
    IdBytes trace;  // 16 random bytes, or taken from `traceparent`

    std::string_view header(std::string_view lower_case_name) const { return headers.get(lower_case_name); }
    std::string_view content_type()
        const;  // media type alone, no parameters; the server has put it in lower case
    // Under /api/, or when the sender speaks JSON and does not ask for HTML. Decides the form of error answers only.
    bool wants_json() const;
};

// True for a request that can't change anything, or that its browser says comes from our own pages: by Sec-Fetch-Site,
// else by Origin against Host. A changing request that carries neither is refused: every browser we serve sends one.
bool same_origin(const Request& request);

// The name under which set_cookie() gave a cookie to the browser: "__Host-" goes in front of it over TLS.
std::string cookie_name(std::string_view name, bool tls);
std::string_view cookie_value(const Request& request, std::string_view name);  // empty when there is none

// Parsers, each with its limits; what is wrong is a plain error code for a 400. Pure, and fuzzed.
// What they give is valid UTF-8 without NUL, but for the bodies of files.
struct Target {
    std::string path;  // as Request::path
    Fields query;
};
tl::expected<Target, std::string> parse_target(std::string_view raw);  // origin form only: "/path?query"
tl::expected<Fields, std::string> parse_query(std::string_view text);  // also x-www-form-urlencoded
tl::expected<Fields, std::string> parse_cookies(std::string_view text);
struct Multipart {
    Fields fields;
    std::vector<File> files;
};
tl::expected<Multipart, std::string> parse_multipart(std::string_view content_type, std::string_view body);
tl::expected<std::string, std::string> percent_decode(std::string_view text, bool plus_is_space);
std::string percent_encode(std::string_view text);  // all but unreserved signs
// Reads a form or multipart body into `form` and `files`; leaves any other body as it is.
tl::expected<void, std::string> decode_body(Request& request);

}  // namespace web
