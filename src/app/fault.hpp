// What stops a command: one clear line for the operator, on stderr, and exit code 1. Never shown to users of the house.
#pragma once

#include <stdexcept>

namespace app {

class Fault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace app
