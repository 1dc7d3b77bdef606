#include "app/metrics.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <thread>

namespace app {
namespace {

bool from_here(std::string_view remote) { return remote == "::1" || remote.starts_with("127."); }

std::string counters(const kern::Kern& kern, const Probes& probes) {
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

// What proxies add. One that adds nothing is why this is enough for invented data only.
constexpr std::string_view of_a_proxy[] = {
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"};

}  // namespace

web::Response measurements(const kern::Kern& kern, const Probes& probes) {
    web::Response response;
    response.type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = counters(kern, probes);
    return response;
}

bool may_measure_here(const kern::Kern& kern, const web::Request& request) {
    return kern.huis.demo && from_here(request.remote) &&
           std::ranges::none_of(of_a_proxy,
                                [&](std::string_view name) { return !request.header(name).empty(); });
}

struct MetricsServer::Impl {
    web::Server server;
    std::thread thread{[this] { server.run(); }};
};

MetricsServer::MetricsServer(House& house, std::uint16_t port, const Probes& probes) {
    web::ServerOptions options;
    options.port = port;
    options.workers = 1;
    const auto answer = [&house, &probes](web::Request&& request, web::Responder respond) {
        if (request.method == web::Method::get && request.path == "/metrics")
            return respond(measurements(house.kern(), probes));
        web::Response nothing;
        nothing.status = 404;
        nothing.type = "text/plain; charset=utf-8";
        respond(std::move(nothing));
    };
    m_impl.reset(new Impl{web::Server(options, house.clock(), house.random(), answer)});
}

MetricsServer::~MetricsServer() {
    m_impl->server.stop();
    m_impl->thread.join();
}

std::uint16_t MetricsServer::port() const { return m_impl->server.port(); }

}  // namespace app
