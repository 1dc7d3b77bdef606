// Routes of the program itself: static files, liveness, readiness, measurements, robots.txt. No personal data.
#pragma once

#include <functional>

#include "kern/toegang/routes.hpp"
#include "platform/web/server.hpp"

namespace app {

// What /metrics may ask of the running server; empty while there is none (tests).
struct Probes {
    std::function<web::Server::Counters()> server;
};

// `probes` must outlive the routes.
void add_system_routes(toegang::Routes& routes, const Probes& probes);

// Every route of the program.
toegang::Routes all_routes(const Probes& probes);

}  // namespace app
