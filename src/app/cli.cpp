#include "app/cli.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/fault.hpp"
#include "app/seed/seed.hpp"
#include "app/serve.hpp"
#include "app/system_routes.hpp"

namespace app {
namespace {

void add_place(CLI::App& command, Place& place) {
    command.add_option("--data", place.data, "Directory of the house")->required();
    command.add_option("--config", place.config, "Settings instead of DIR/regiehuis.toml");
    command.add_option("--house-key", place.house_key, "32 bytes, outside DIR");
#ifdef REGIEHUIS_TEST_BUILD
    command.add_option("--clock", place.clock, "File with the moment that it is now");
#endif
}

void add_serve(CLI::App& cli, ServeOptions& options) {
    auto* command = cli.add_subcommand("serve", "Serve a house until it is told to stop");
    add_place(*command, options.place);
    command->add_option("--port", options.port, "Port; 0 takes a free one")->capture_default_str();
    command->add_option("--bind", options.bind, "Address")->capture_default_str();
    command->callback([&] { serve(options); });
}

void add_seed(CLI::App& cli, seed::Options& options) {
    auto* command = cli.add_subcommand("seed", "Make a house: demo, leeg, zhz-2022 or schaal:N");
    add_place(*command, options.place);
    command->add_option("--world", options.world, "demo, leeg, zhz-2022, schaal:N")->required();
    command->add_option("--seed", options.seed, "Number that the world is made from")->capture_default_str();
    command->add_option("--name", options.name, "Name of the house (world leeg)")->capture_default_str();
    command->callback([&] { seed::run(options); });
}

void add_routes(CLI::App& cli, bool& as_json) {
    auto* command = cli.add_subcommand("routes", "Every route, and the right that it takes");
    command->add_flag("--json", as_json, "As one JSON array")->required();
    command->callback([] { std::cout << toegang::describe(all_routes(Probes{})) << "\n"; });
}

}  // namespace

int run(int argc, const char* const* argv) {
    CLI::App cli{"Regiehuis, for a Zorg- en Veiligheidshuis", "regiehuis"};
    cli.require_subcommand(1);
    ServeOptions serve_options;
    seed::Options seed_options;
    bool as_json = false;
    add_serve(cli, serve_options);
    add_seed(cli, seed_options);
    add_routes(cli, as_json);
    try {
        cli.parse(argc, argv);
        return 0;
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "regiehuis: " << error.what() << "\n";
        return 1;
    }
}

}  // namespace app
