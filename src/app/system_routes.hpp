// Routes of the program itself: static files, liveness, readiness, measurements, robots.txt. No personal data.
#pragma once

#include "app/metrics.hpp"
#include "kern/toegang/routes.hpp"

namespace app {

// `probes` must outlive the routes.
void add_system_routes(toegang::Routes& routes, const Probes& probes);

// Every route of the program.
toegang::Routes all_routes(const Probes& probes);

}  // namespace app
