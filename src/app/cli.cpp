#include "app/cli.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/accounts.hpp"
#include "app/backup.hpp"
#include "app/fault.hpp"
#include "app/inspect.hpp"
#include "app/log_export.hpp"
#include "app/recovery.hpp"
#include "app/seed/seed.hpp"
#include "app/serve.hpp"
#include "app/system_routes.hpp"
#include "app/witness.hpp"

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
#ifdef REGIEHUIS_TEST_BUILD
    command->add_flag("--hasty", options.hasty, "A sabotage: answer before what was done is on disk");
#endif
    command->callback([&] { serve(options); });
}

void add_seed(CLI::App& cli, seed::Options& options) {
    auto* command = cli.add_subcommand("seed", "Make a house: demo, leeg, zhz-2022 or schaal:N");
    add_place(*command, options.place);
    command->add_option("--world", options.world, "demo, leeg, zhz-2022, schaal:N")->required();
    command->add_option("--seed", options.seed, "Number that the world is made from")->capture_default_str();
    command->add_option("--name", options.name, "Name of the house (world leeg)")->capture_default_str();
    command->add_option("--recovery-key", options.recovery_keys,
                        "File for a recovery key; twice for a real house (world leeg)");
    command->callback([&] { seed::run(options); });
}

void add_routes(CLI::App& cli) {
    auto* command = cli.add_subcommand("routes", "Every route, and the right that it takes");
    command->add_flag("--json")->description("As one JSON array")->required();
    command->callback([] { std::cout << toegang::describe(all_routes(Probes{})) << "\n"; });
}

void add_user_commands(CLI::App& cli, Place& place, NewUser& user) {
    auto* command = cli.add_subcommand("user", "Accounts of the house");
    command->require_subcommand(1);
    auto* add = command->add_subcommand("add", "Make an account; in a real house only the first beheerder");
    add_place(*add, place);
    add->add_option("--login,--user", user.login, "Login")->required();
    add->add_option("--name", user.naam, "Name of the person")->required();
    add->add_option("--role", user.rol, "Role")->capture_default_str();
    add->add_option("--org", user.organisatie, "Code of the organisation")->capture_default_str();
    add->callback([&] {
        House house(place);
        add_user(house, user);
    });
    auto* list = command->add_subcommand("list", "Every account");
    add_place(*list, place);
    list->callback([&] {
        House house(place);
        list_users(house);
    });
    auto* block = command->add_subcommand("block", "Block an account and end its sessions");
    add_place(*block, place);
    block->add_option("--login,--user", user.login, "Login")->required();
    block->callback([&] {
        House house(place);
        block_user(house, user.login);
    });
}

void add_token(CLI::App& cli, Place& place, TokenWish& wish) {
    auto* command =
        cli.add_subcommand("token", "Ask for a bearer token for the API; a house of demo data prints it");
    add_place(*command, place);
    command->add_option("--user", wish.login, "Login")->required();
    command->add_option("--days", wish.dagen, "How long it lasts")->capture_default_str();
    command->add_option("--for", wish.waarvoor, "Which program uses it")->capture_default_str();
    command->add_option("--purpose", wish.doel, "Purpose; default what fits the person's roles");
    command->callback([&] {
        House house(place);
        make_token(house, wish);
    });
}

void add_inspection(CLI::App& cli, Place& place, std::optional<fs::path>& checkpoint) {
    auto* checking =
        cli.add_subcommand("check", "Every seal opens, every key unwraps, the database is sound");
    add_place(*checking, place);
    checking->callback([&] {
        House house(place);
        check(house);
    });
    auto* summing = cli.add_subcommand("digest", "One hash of all content");
    add_place(*summing, place);
    summing->callback([&] {
        House house(place);
        std::cout << digest(house.kern()) << "\n";
    });
    auto* verifying = cli.add_subcommand("verify-log", "Walk the log: nothing changed, nothing missing");
    add_place(*verifying, place);
    verifying->add_option("--checkpoint", checkpoint, "An earlier checkpoint that the log must continue");
    verifying->callback([&] {
        House house(place);
        verify_log(house, checkpoint);
    });
}

void add_export(CLI::App& cli, log_export::Wish& wish) {
    auto* command = cli.add_subcommand("export", "Take the log out, for supervision");
    add_place(*command, wish.place);
    command->add_option("--to", wish.to, "File")->required();
    command->add_option("--form", wish.form, "ldv (without users) or nen7513 (with users)")->required();
    command->add_option("--from", wish.from, "First day, such as 2026-11-01; default the first of the log");
    command->add_option("--until", wish.until, "Last day; default the last of the log");
    command->add_option("--register", wish.register_of, "Where the register of processing activities is")
        ->capture_default_str();
    command->callback([&] { log_export::write(wish); });
}

void add_backup(CLI::App& cli, Place& place, fs::path& file, RestoreOptions& options) {
    auto* saving = cli.add_subcommand("backup", "Copy a house, sealed to its recovery keys");
    add_place(*saving, place);
    saving->add_option("--to", file, "File")->required();
    saving->callback([&] { backup(place, file); });
    auto* making = cli.add_subcommand("recovery-key", "Make one more key that backups are sealed to");
    add_place(*making, place);
    making->add_option("--to", file, "File for the secret half")->required();
    making->callback([&] { make_recovery_key(place, file); });
    auto* restoring = cli.add_subcommand("restore", "Make a house from a backup");
    add_place(*restoring, options.place);
    restoring->add_option("--from", options.from, "File")->required();
    restoring->add_option("--recovery-key", options.recovery_key, "File with the secret half");
    auto* ledgers = restoring->add_option("--destroyed", options.destroyed,
                                          "A newer ledger of what was destroyed: DIR/vernietigd, or the "
                                          ".vernietigd of a later backup");
    restoring
        ->add_flag("--nothing-destroyed-since", options.nothing_destroyed_since,
                   "There is no newer ledger: nothing was destroyed after this backup")
        ->excludes(ledgers);
    restoring->callback([&] { restore(options); });
}

void add_witness(CLI::App& cli, Place& place, witness::SignWish& wish) {
    auto* command = cli.add_subcommand("witness", "Let others sign that the log only grows");
    command->require_subcommand(1);
    auto* key = command->add_subcommand("key", "For a witness: make a key, and print its public half");
    key->add_option("--name", wish.name, "Name of the witness, without spaces")->required();
    key->add_option("--to", wish.to, "File for the secret half")->required();
    key->callback([&] { witness::make_key(wish.name, wish.to); });
    auto* checkpoint =
        command->add_subcommand("checkpoint", "For the house: write the last checkpoint of its log");
    add_place(*checkpoint, place);
    checkpoint->add_option("--known", wish.known, "The checkpoint that the witness has");
    checkpoint->add_option("--to", wish.to, "File")->required();
    checkpoint->callback([&] {
        House house(place);
        witness::checkpoint(house, wish.known, wish.to);
    });
    auto* sign =
        command->add_subcommand("sign", "For a witness: sign a checkpoint that continues the known one");
    sign->add_option("--checkpoint", wish.checkpoint, "What the house sent")->required();
    sign->add_option("--key", wish.key, "File with the secret half")->required();
    sign->add_option("--name", wish.name, "Name of the witness")->required();
    sign->add_option("--house", wish.house, "Public half of the house: NAME+HASH+KEY")->required();
    sign->add_option("--known", wish.known, "The checkpoint that this witness signed last");
    sign->add_option("--to", wish.to, "File for the checkpoint with both signatures")->required();
    sign->callback([&] { witness::sign(wish, SystemClock().now()); });
}

}  // namespace

int run(int argc, const char* const* argv) {
    CLI::App cli{"Regiehuis, for a Zorg- en Veiligheidshuis", "regiehuis"};
    cli.require_subcommand(1);
    ServeOptions serve_options;
    seed::Options seed_options;
    Place place;
    NewUser user;
    TokenWish wish;
    std::optional<fs::path> checkpoint;
    fs::path file;
    RestoreOptions restore_options;
    witness::SignWish witness_wish;
    log_export::Wish export_wish;
    add_serve(cli, serve_options);
    add_seed(cli, seed_options);
    add_user_commands(cli, place, user);
    add_token(cli, place, wish);
    add_routes(cli);
    add_backup(cli, place, file, restore_options);
    add_inspection(cli, place, checkpoint);
    add_witness(cli, place, witness_wish);
    add_export(cli, export_wish);
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
