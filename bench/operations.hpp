// What is measured: what people do most, each as a page and through the API, beside the same HTTP layer with nothing behind it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bench/load.hpp"
#include "bench/world.hpp"

namespace bench {

struct Operation {
    std::string_view name;   // "worklist"
    std::string_view shape;  // "page", "api" or "hello"
    int status = 200;
    std::function<std::string(std::size_t n)> request;
};

// `port` is of a running server: searches as pages need a query that it keeps.
std::vector<Operation> operations(const World& world, std::uint16_t port);

}  // namespace bench
