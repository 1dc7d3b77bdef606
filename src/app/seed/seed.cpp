#include "app/seed/seed.hpp"

#include <fmt/core.h>

#include <charconv>
#include <functional>
#include <iostream>

#include "app/clock.hpp"
#include "app/fault.hpp"
#include "app/house.hpp"
#include "app/logins.hpp"
#include "app/recovery.hpp"
#include "app/seed/demo_reader.hpp"
#include "app/seed/world_random.hpp"
#include "app/seed/worlds.hpp"

namespace app::seed {
namespace {

constexpr std::size_t scale_max = 1'000'000;

// An empty house. With a key from outside the directory it is a real one; else it can hold demo data only.
void empty_house(const Options& options) {
    NewHouse fresh;
    fresh.naam = options.name;
    fresh.demo = !has_outside_key(options.place);
    fresh.id = SystemRandom().id<struct Huis>();
    for (const fs::path& file : options.recovery_keys)
        if (fs::exists(file)) throw Fault(file.string() + " is there already");
    { const House house(options.place, fresh); }
    std::cout << fmt::format(
        "{}: an empty house{}\n", options.place.data.string(),
        fresh.demo ? " for demo data (its key lies inside; give --house-key FILE for a real one)" : "");
    // At once, so that the house key is not one lost disk away from being gone for good (DECISIONS 31).
    for (const fs::path& file : options.recovery_keys) make_recovery_key(options.place, file);
    if (!fresh.demo && options.recovery_keys.size() < recovery_keys_wanted)
        std::cout
            << "make recovery keys before this house is used: regiehuis recovery-key --data DIR --to FILE\n";
}

std::size_t scale_of(std::string_view world) {
    const auto digits = world.substr(world.find(':') + 1);
    std::size_t count = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || count < 1 || count > scale_max)
        throw Fault(fmt::format("schaal:N takes a number from 1 to {}", scale_max));
    return count;
}

NewHouse demo_house(const Options& options, std::string_view naam, std::optional<Date> date) {
    const auto id = WorldRandom(options.seed, "huis").named<struct Huis>("huis/" + options.world);
    return {std::string(naam), true, date, id, true};
}

// A world is made in a house of its own; when this returns the house is closed and on disk.
void make(const Options& options, const NewHouse& fresh, const std::function<void(House&)>& fill) {
    {
        House house(options.place, fresh);
        fill(house);
    }
    settle(options.place);
}

}  // namespace

void run(const Options& options) {
    if (options.world == "leeg") return empty_house(options);
    if (options.world == "demo") {
        const Date today = local_date(make_clock(std::nullopt, options.place.clock)->now());
        return make(options, demo_house(options, read_house(today).naam, std::nullopt), [&](House& house) {
            fill_demo(house, options.seed);
            print_logins(house);
        });
    }
    if (options.world == "zhz-2022") {
        return make(options, demo_house(options, "Zorg- en Veiligheidshuis Merenrand, jaar 2022", zhz_date),
                    [&](House& house) {
                        fill_zhz(house, options.seed);
                        print_logins(house);
                    });
    }
    if (options.world.starts_with("schaal:")) {
        const std::size_t count = scale_of(options.world);
        make(options, demo_house(options, "Zorg- en Veiligheidshuis Merenrand, schaalproef", std::nullopt),
             [&](House& house) { fill_scale(house, options.seed, count); });
        std::cout << fmt::format(
            "{}: {} dossiers; logins regisseur and gebruiker01 to gebruiker60, password {}\n",
            options.place.data.string(), count, demo_password);
        return;
    }
    throw Fault(fmt::format("there is no world '{}'", options.world));
}

}  // namespace app::seed
