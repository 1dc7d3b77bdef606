#include "app/seed/seed.hpp"

#include <fmt/core.h>

#include <iostream>

#include "app/fault.hpp"
#include "app/house.hpp"

namespace app::seed {
namespace {

// An empty house. With a key from outside the directory it is a real one; else it can hold demo data only.
void empty_house(const Options& options) {
    NewHouse fresh;
    fresh.naam = options.name;
    fresh.demo = !has_outside_key(options.place);
    fresh.id = SystemRandom().id<struct Huis>();
    const House house(options.place, fresh);
    std::cout << fmt::format("{}: an empty house{}\n", options.place.data.string(),
                             fresh.demo ? " for demo data (its key lies inside; give --house-key FILE for a real one)" : "");
}

}  // namespace

void run(const Options& options) {
    if (options.world == "leeg") return empty_house(options);
    throw Fault(fmt::format("there is no world '{}'", options.world));
}

}  // namespace app::seed
