// What a handler gives back. Security headers are added by the server to every response, also to its own errors.
// Invariant: a CSP or Referrer-Policy in `headers` replaces the standing one (how a page loosens it); the
// framing headers (Content-Length, Transfer-Encoding, Connection, Date) are the server's alone, and a name or value
// with a control sign is a fault of the program: the client gets a 500 instead.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

// An answer that goes on: events leave as they come, until one of both ends it (stream.hpp).
class Stream {
public:
    virtual ~Stream() = default;
    // Any thread. False: it has ended, or its reader does not take what comes and was dropped. Never waits.
    virtual bool send(std::string_view bytes) = 0;
    // Any thread. When it returns, not one byte more leaves.
    virtual void close() = 0;
};

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;  // beside the standing ones
    // A static body that outlives the response (assets); used instead of `body` when not empty.
    std::string_view fixed_body;
    bool cacheable = false;  // false: Cache-Control: no-store
    bool close = false;
    // After the head and `body` have gone out, the connection stays open and is given away here, on an io thread: it must not
    // wait for anything. What is not kept is closed.
    std::function<void(std::shared_ptr<Stream>)> stream{};

    Response& header(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

Response html_response(std::string body, int status = 200);
Response json_response(std::string body, int status = 200);
Response problem(int status, std::string_view title, std::string_view detail);  // application/problem+json
Response see_other(std::string location);                                       // 303 after a POST

// Set-Cookie. Secure and the __Host- prefix go with TLS; HttpOnly and SameSite=Strict always; path is /.
struct Cookie {
    std::string name;
    std::string value;          // base32 or hex; never user text
    long max_age_seconds = -1;  // negative: until the browser closes; 0: remove
};
void set_cookie(Response& response, const Cookie& cookie, bool tls);

}  // namespace web
