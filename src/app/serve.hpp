// `regiehuis serve`: a house on a port, until SIGTERM or SIGINT.
#pragma once

#include <cstdint>
#include <string>

#include "app/config.hpp"

namespace app {

struct ServeOptions {
    Place place;
    std::string bind = "127.0.0.1";
    std::uint16_t port = 8080;
    bool hasty =
        false;  // test builds only: answers before they are durable, to see that a test of kills finds out
};

// Returns when it was told to stop and the answers under way are finished. Throws Fault.
void serve(const ServeOptions& options);

}  // namespace app
