// What a handler gives back. Security headers are added by the server to every response, also to its own errors.
// Invariant: a CSP or Referrer-Policy in `headers` replaces the standing one (how a page loosens it); the
// framing headers (Content-Length, Transfer-Encoding, Connection, Date) are the server's alone, and a name or value
// with a control sign is a fault of the program: the client gets a 500 instead.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;  // beside the standing ones
    // A static body that outlives the response (assets); used instead of `body` when not empty.
    std::string_view fixed_body;
    bool cacheable = false;  // false: Cache-Control: no-store
    bool close = false;

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
