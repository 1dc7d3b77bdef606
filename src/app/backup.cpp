#include "app/backup.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iostream>

#include "app/destruction.hpp"
#include "app/fault.hpp"
#include "app/house.hpp"
#include "app/inspect.hpp"
#include "app/recovery.hpp"
#include "app/vault.hpp"
#include "platform/db/copy.hpp"

namespace app {
namespace {

constexpr std::string_view demo_secret = "herstelsleutel";  // DIR/herstelsleutel: demo houses only
constexpr std::size_t ledger_bytes = 64 * 1024 * 1024;
// First line of FILE.vernietigd: where the house keeps the ledger that goes on after this backup.
constexpr std::string_view kept_line = "# lijst ";

std::string_view text(crypto::BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

fs::path with_ending(const fs::path& file, std::string_view ending) {
    return file.string() + "." + std::string(ending);
}

// A plain copy, gone again whatever happens.
class Copy {
public:
    explicit Copy(fs::path file) : m_file(std::move(file)) { fs::remove(m_file); }
    ~Copy() {
        std::error_code ignored;
        fs::remove(m_file, ignored);
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    const fs::path& file() const { return m_file; }

private:
    fs::path m_file;
};

std::string where_kept(const Place& place) {
    return fmt::format("{}{}\n", kept_line, fs::absolute(destruction::kept_ledger(place)).string());
}

// A demo house makes its recovery key by itself; a real one must have been given enough of them.
std::vector<Recovery> recovery_of(House& house) {
    const Place& place = house.place();
    auto all = read_recovery(place.data / "herstel");
    if (house.kern().huis.demo && all.empty()) {
        const crypto::Key seed = crypto::Key::random(house.random());
        write_file(place.data / demo_secret, text(seed.bytes()));
        all.push_back(Recovery::make(crypto::box_keys(seed), read_house_key(place)));
        write_recovery(place.data / "herstel", all);
    }
    if (!house.kern().huis.demo && all.size() < recovery_keys_wanted)
        throw Fault(fmt::format(
            "this house has {} of the {} recovery keys that a backup is sealed to: make one with 'regiehuis "
            "recovery-key --data DIR --to FILE' and keep FILE elsewhere",
            all.size(), recovery_keys_wanted));
    return all;
}

std::vector<vault::PublicKey> public_halves(const std::vector<Recovery>& all) {
    std::vector<vault::PublicKey> halves;
    for (const Recovery& one : all) halves.push_back(one.open);
    return halves;
}

}  // namespace

void backup(const Place& place, const fs::path& to) {
    House house(place);
    for (const auto* ending : {"", ".sleutels", ".herstel", ".vernietigd"})
        if (fs::exists(to.string() + ending)) throw Fault(to.string() + ending + " is there already");
    const auto recovery = recovery_of(house);
    const auto halves = public_halves(recovery);
    try {
        const Copy database(with_ending(to, "kopie"));
        db::copy_to_file(database_options(place, house.config()), database.file());
        const Copy keys(with_ending(to, "kopie-sleutels"));
        db::copy_to_file(key_store_options(place, house.config()), keys.file());
        vault::seal_file(keys.file(), with_ending(to, "sleutels"), halves, "sleutels", house.random());
        write_recovery(with_ending(to, "herstel"), recovery);
        // Both up to this moment, so that a copy of the one is no newer than the other.
        const Instant now = house.clock().now();
        destruction::keep_ledger(house, now);
        write_file(with_ending(to, "vernietigd"),
                   where_kept(house.place()) + destruction::ledger(house, now));
        if (house.kern().huis.demo && fs::exists(place.data / demo_secret))
            write_file(with_ending(to, demo_secret), read_file(place.data / demo_secret, 64));
        // The last: when it is there, all is.
        vault::seal_file(database.file(), to, halves, "database", house.random());
    } catch (const db::DatabaseError& error) {
        throw Fault(fmt::format("backup: {}", error.what()));
    }
    std::cout << fmt::format("backup in {} and {}.sleutels, sealed to {} recovery keys; keep them apart\n",
                             to.string(), to.string(), halves.size());
}

namespace {

std::string house_key_for(const fs::path& file, const crypto::BoxKeys& keys) {
    for (const Recovery& one : read_recovery(file))
        if (auto key = one.house_key(keys)) return *key;
    throw Fault("this is none of the recovery keys that the backup is sealed to");
}

void fill(const RestoreOptions& options, const crypto::BoxKeys& keys, std::string_view kind,
          const fs::path& sealed, const db::Options& database) {
    const Copy plain(options.place.data / fmt::format("kopie-{}", kind));
    vault::open_file(sealed, plain.file(), keys, kind);
    db::fill_from_file(database, plain.file());
}

// Throws Fault when this ledger does not go on where that of the backup ends.
void must_go_on(const fs::path& file, const destruction::Known& after, const destruction::Known& before) {
    if (!std::ranges::includes(after.dossiers, before.dossiers))
        throw Fault(file.string() + " is older than this backup, or of another house");
    if (!destruction::goes_on_from(after, before))
        throw Fault(
            file.string() +
            " is as old as this backup and cannot tell what was destroyed after it: give a newer one, or say "
            "--nothing-destroyed-since");
}

// What was destroyed before this backup and after it, as texts. Throws Fault when nobody can tell what came after it.
std::vector<std::string> ledgers_for(const RestoreOptions& options) {
    const fs::path own = with_ending(options.from, "vernietigd");
    std::vector<std::string> ledgers{read_file(own, ledger_bytes)};
    const auto before = destruction::known(ledgers.front());
    const std::string first_line = ledgers.front().substr(0, ledgers.front().find('\n'));
    const fs::path kept =
        first_line.starts_with(kept_line) ? first_line.substr(kept_line.size()) : std::string();
    // In its own place it is as new as it can be: a house writes it before it destroys.
    const bool found = !kept.empty() && fs::exists(kept);
    if (found) {
        std::cout << fmt::format("what was destroyed after this backup is in {}\n", kept.string());
        ledgers.push_back(read_file(kept, ledger_bytes));
        if (!std::ranges::includes(destruction::known(ledgers.back()).dossiers, before.dossiers))
            throw Fault(kept.string() + " is older than this backup, or of another house");
    }
    if (!found && options.destroyed.empty() && !options.nothing_destroyed_since)
        throw Fault(
            "this backup does not know what was destroyed after it: give the newest ledger of this house with "
            "--destroyed FILE (DIR/vernietigd, or the .vernietigd of a later backup), or say "
            "--nothing-destroyed-since");
    for (const fs::path& file : options.destroyed) {
        std::error_code ignored;
        if (fs::equivalent(file, own, ignored))
            throw Fault(file.string() + " is the ledger of this backup itself: give one that was made later");
        ledgers.push_back(read_file(file, ledger_bytes));
        const auto after = destruction::known(ledgers.back());
        // Beside the one of the old house in its place another adds what it has; alone it must prove that it is newer.
        if (!found) must_go_on(file, after, before);
        if (after.until)
            std::cout << fmt::format("{} tells what was destroyed until {}\n", file.string(),
                                     iso_utc(*after.until));
    }
    return ledgers;
}

void restore_into(const RestoreOptions& options, const Config& config, const crypto::BoxKeys& keys,
                  const fs::path& secret, const std::vector<std::string>& ledgers) {
    const fs::path& folder = options.place.data;
    const std::string house_key = house_key_for(with_ending(options.from, "herstel"), keys);
    fill(options, keys, "database", options.from, database_options(options.place, config));
    fill(options, keys, "sleutels", with_ending(options.from, "sleutels"),
         key_store_options(options.place, config));
    const fs::path place_of_key = options.place.house_key.value_or(folder / "huissleutel");
    if (!fs::exists(place_of_key)) write_file(place_of_key, house_key);
    write_recovery(folder / "herstel", read_recovery(with_ending(options.from, "herstel")));
    if (options.place.config)
        write_file(folder / "regiehuis.toml", read_file(*options.place.config, ledger_bytes));
    House house(options.place);
    if (house.kern().huis.demo) write_file(folder / demo_secret, read_file(secret, 64));
    destruction::reapply(house);
    std::size_t again = 0;
    for (const std::string& ledger : ledgers) again += destruction::reapply(house, ledger);
    destruction::finish(house);
    destruction::keep_ledger(house, house.clock().now());
    check(house);
    std::cout << fmt::format("{} dossiers were destroyed after this backup, and are so again\n", again);
}

void take_back(const RestoreOptions& options, const Config& config, const std::vector<db::Options>& filled) {
    std::error_code ignored;
    fs::remove_all(options.place.data, ignored);
    if (config.database.empty()) return;
    for (const db::Options& database : filled) db::empty(database);
}

}  // namespace

void restore(const RestoreOptions& options) {
    const fs::path& folder = options.place.data;
    if (fs::exists(folder) && !fs::is_empty(folder)) throw Fault(folder.string() + " is not empty");
    const fs::path secret = options.recovery_key.value_or(with_ending(options.from, demo_secret));
    if (!fs::exists(secret)) throw Fault("give a recovery key of this house: --recovery-key FILE");
    const auto keys = read_secret_half(secret);
    const auto ledgers = ledgers_for(options);
    const Config config = read_config(options.place);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Fault(fmt::format("{} cannot be made: {}", folder.string(), error.message()));
    const std::vector<db::Options> databases{database_options(options.place, config),
                                             key_store_options(options.place, config)};
    try {
        if (!config.database.empty())
            for (const db::Options& database : databases) db::must_be_empty(database);
    } catch (const db::DatabaseError& taken) {
        fs::remove_all(folder, error);
        throw Fault(fmt::format("restore: {}", taken.what()));
    }
    try {
        restore_into(options, config, keys, secret, ledgers);
    } catch (const db::DatabaseError& broken) {
        take_back(options, config, databases);
        throw Fault(fmt::format("restore: {}", broken.what()));
    } catch (...) {
        take_back(options, config, databases);
        throw;
    }
    std::cout << fmt::format("restored in {}\n", folder.string());
}

}  // namespace app
