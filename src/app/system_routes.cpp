#include "app/system_routes.hpp"

#include <fmt/core.h>

#include "app/api_document.hpp"
#include "app/slices.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/web/assets.hpp"

namespace app {
namespace {

using toegang::Call;
using toegang::PathText;
using toegang::Public;

constexpr db::Sql one_house{"gereed.huis", "SELECT count(*) FROM huis"};

web::Response plain(std::string text, int status = 200) {
    web::Response response;
    response.status = status;
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

// "gzip", "deflate, gzip;q=0.8"; a quality of zero says no.
bool accepts_gzip(std::string_view header) {
    const auto found = header.find("gzip");
    if (found == header.npos) return false;
    const auto rest = header.substr(found + 4, header.find(',', found) - found - 4);
    return !rest.starts_with(";q=0") || rest.find_first_of("123456789") != rest.npos;
}

web::Response static_file(Call& call, Public, const PathText&) {
    const web::Asset* asset = web::find_asset(call.request.path);
    if (asset == nullptr) return pagina::geweigerd(call, NotFound{});
    web::Response response;
    response.type = asset->mime;
    response.cacheable = true;
    response.fixed_body = asset->body;
    response.header("Cache-Control", "public, max-age=31536000, immutable");
    if (!asset->gzip.empty()) {
        response.header("Vary", "Accept-Encoding");
        if (accepts_gzip(call.request.header("accept-encoding"))) {
            response.fixed_body = asset->gzip;
            response.header("Content-Encoding", "gzip");
        }
    }
    return response;
}

// Ready: the database and the key store answer. What fails throws, and becomes 503.
web::Response ready(Call& call, Public) {
    try {
        (void)call.kern.keys.dossier(kern::DossierId{});
    } catch (const sleutels::KeyMissing&) {  // it looked, and there is no such key: well
    }
    const auto houses = call.reader.value<std::int64_t>(one_house).value_or(0);
    return houses == 1 ? plain("gereed\n") : plain("geen huis\n", 503);
}

bool from_here(std::string_view remote) { return remote == "::1" || remote.starts_with("127."); }

std::string measurements(const kern::Kern& kern, const Probes& probes) {
    std::string out;
    const auto line = [&](std::string_view name, std::string_view type, std::uint64_t value) {
        out += fmt::format("# TYPE regiehuis_{} {}\nregiehuis_{} {}\n", name, type, name, value);
    };
    const auto counted = kern.db.counters();
    line("db_changes_total", "counter", counted.bodies);
    line("db_commits_total", "counter", counted.commits);
    line("db_failed_total", "counter", counted.failed);
    line("db_reruns_total", "counter", counted.reruns);
    line("db_checkpoints_total", "counter", counted.checkpoints);
    line("db_snapshots_total", "counter", counted.snapshots);
    line("db_waiting", "gauge", counted.waiting);
    if (probes.server) {
        const auto server = probes.server();
        line("http_requests_total", "counter", server.requests);
        line("http_refused_total", "counter", server.refused);
        line("http_connections", "gauge", server.open_connections);
        line("http_waiting", "gauge", server.waiting);
    }
    return out;
}

}  // namespace

void add_system_routes(toegang::Routes& routes, const Probes& probes) {
    routes.get("/static/{naam}", static_file);
    routes.get("/gezond", [](Call&, Public) { return plain("gezond\n"); });
    routes.get("/gereed", ready);
    routes.get("/robots.txt", [](Call&, Public) { return plain("User-agent: *\nDisallow: /\n"); });
    // To others than this machine the page does not exist.
    routes.get("/metrics", [&probes](Call& call, Public) {
        if (!from_here(call.request.remote)) return pagina::geweigerd(call, NotFound{});
        auto response = plain(measurements(call.kern, probes));
        response.type = "text/plain; version=0.0.4; charset=utf-8";
        return response;
    });
}

toegang::Routes all_routes(const Probes& probes) {
    toegang::Routes routes;
    add_system_routes(routes, probes);
    add_api_document(routes);
    add_slices(routes);
    return routes;
}

}  // namespace app
