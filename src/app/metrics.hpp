// Measurements of the running program, for Prometheus: counters, no personal data.
//
// Who may ask. A proxy on the same host looks like this machine, so an address alone tells nothing. A real house therefore
// answers only on a port of its own (`metrics_port`), on loopback, that serves nothing else and to which no proxy leads. A
// house of demo data also answers on its ordinary port, to this machine, unless a header tells of a proxy.
#pragma once

#include <functional>
#include <memory>

#include "app/house.hpp"
#include "platform/web/server.hpp"

namespace app {

// What /metrics may ask of the running server; empty while there is none (tests).
struct Probes {
    std::function<web::Server::Counters()> server;
};

web::Response measurements(const kern::Kern& kern, const Probes& probes);

// May /metrics on the ordinary port answer this request?
bool may_measure_here(const kern::Kern& kern, const web::Request& request);

// The port of its own, from here until it goes. `house` and `probes` outlive it. Throws when it can't listen.
class MetricsServer {
public:
    MetricsServer(House& house, std::uint16_t port, const Probes& probes);  // 0: any free port
    ~MetricsServer();
    std::uint16_t port() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace app
