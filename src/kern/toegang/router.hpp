// From request to answer: session, route, gate, handler, log, and only then the answer.
//
// Invariants. (1) No answer about data leaves before its log entry is durable; a log that cannot be written is 503 and
// nothing is shown. (2) Unknown, forbidden and destroyed give the same 404. (3) When rights shrank since the snapshot was
// taken, the request is judged again before its answer leaves. (4) A change without a valid form token from our own pages
// is refused before anything is read.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "kern/toegang/routes.hpp"
#include "platform/web/server.hpp"

namespace toegang {

// The pages the router itself needs; made by kern/pagina, given by main.
struct Foutpaginas {
    // 403, 404, 405, 429, 500, 503. `wie` may be nullptr: then the plain frame.
    std::function<web::Response(const kern::Kern&, const Principal* wie, int status, std::string_view nummer)>
        pagina;
    // A form of our own pages that came when its session had ended, or was not strong enough any more: keeps what was typed
    // for its writer (DECISIONS 28). `formulier`: path of the page it came from, when that can be told. May be empty: then
    // nothing is kept. When it throws, the text is lost and the redirect to the log-in stands.
    std::function<void(kern::Call&, kern::MedewerkerId van, std::string_view formulier)> bewaar_verlopen = {};
    // Tells the operator (stdout): number of the fault, route pattern, what. No personal data.
    std::function<void(std::string_view nummer, std::string_view route, std::string_view wat)> meld;
};

class Router {
public:
    Router(kern::Kern& kern, Routes routes, Foutpaginas paginas);
    ~Router();
    void handle(web::Request&& request, web::Responder respond);
    const Routes& routes() const;

    // Version of the API, in every answer of it and in docs/api/openapi.json.
    static constexpr std::string_view api_version = "1.1.0";
    // Refusals one session may cause in a minute; beyond it 429, without an entry for each.
    static constexpr int weigeringen_per_minuut = 60;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// Name of the session cookie: `__Host-rh` behind TLS, else `rh`.
std::string_view cookie_name(bool tls);

}  // namespace toegang
