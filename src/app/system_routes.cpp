#include "app/system_routes.hpp"

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

}  // namespace

void add_system_routes(toegang::Routes& routes, const Probes& probes) {
    routes.get("/static/{naam}", static_file);
    routes.get("/gezond", [](Call&, Public) { return plain("gezond\n"); });
    routes.get("/gereed", ready);
    routes.get("/robots.txt", [](Call&, Public) { return plain("User-agent: *\nDisallow: /\n"); });
    routes.get("/metrics", [&probes](Call& call, Public) {
        return may_measure_here(call.kern, call.request) ? measurements(call.kern, probes)
                                                         : pagina::geweigerd(call, NotFound{});
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
