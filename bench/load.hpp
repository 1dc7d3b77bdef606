// A load generator of our own: one thread, raw sockets of the loopback, keep-alive. Closed loop: each connection sends its next
// request when the answer to the last one is complete, so nothing is ever left out of the measurement.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace bench {

struct Plan {
    std::uint16_t port = 0;
    int connections = 1;
    int expected_status = 200;                          // any other answer is a fault
    double seconds = 2;                                 // of measuring, after a warm-up of a tenth
    std::size_t requests_max = 200'000;                 // and never more than this
    std::function<std::string(std::size_t n)> request;  // the n-th request, complete
};

struct Measured {
    std::size_t answers = 0;
    std::size_t faults = 0;
    double seconds = 0;
    double p50_ms = 0;
    double p99_ms = 0;
    std::string first_fault;  // its first line
};

// Called when the warm-up is over and when the measuring ends, to read the clocks of the server.
struct Marks {
    std::function<void()> begin;
    std::function<void()> end;
};

Measured run(const Plan& plan, const Marks& marks);

// One request on a connection of its own: is there a whole answer with status 200 or 303?
bool answers(std::uint16_t port, const std::string& request);
// The same, and its header `Location` or "".
std::string location_of(std::uint16_t port, const std::string& request);

}  // namespace bench
