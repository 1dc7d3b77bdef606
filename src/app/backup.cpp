#include "app/backup.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <iostream>

#include "app/destruction.hpp"
#include "app/fault.hpp"
#include "app/house.hpp"
#include "app/inspect.hpp"
#include "app/vault.hpp"
#include "platform/db/permit.hpp"

namespace app {
namespace {

constexpr std::string_view public_half = "herstel";         // DIR/herstel: 32 bytes
constexpr std::string_view secret_half = "herstelsleutel";  // DIR/herstelsleutel: demo houses only
constexpr std::string_view boxed_key =
    "huissleutel.kluis";  // DIR/huissleutel.kluis: the house key, sealed to the recovery key

std::string_view text(crypto::BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

crypto::Key key_in(const fs::path& file) {
    const std::string bytes = read_file(file, crypto::Key::size + 1);
    if (bytes.size() != crypto::Key::size) throw Fault(file.string() + ": a recovery key is 32 bytes");
    return crypto::Key(std::span<const std::uint8_t, crypto::Key::size>(
        reinterpret_cast<const std::uint8_t*>(bytes.data()), crypto::Key::size));
}

fs::path with_ending(const fs::path& file, std::string_view ending) {
    return file.string() + "." + std::string(ending);
}

void must_be_free(const fs::path& file) {
    if (fs::exists(file)) throw Fault(file.string() + " is there already");
}

void must_be_sqlite(const Config& config) {
    if (!config.database.empty())
        throw Fault(
            "a house on PostgreSQL is copied with pg_dump: the database and the key store each on their own");
}

// A plain copy beside the target, gone again whatever happens.
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

// One consistent state of a database that may be in use.
void copy_database(const fs::path& from, const fs::path& to) {
    db::Options options;
    options.location = from.string();
    options.readers = 1;
    const auto database = db::open(options);
    std::string quoted;
    for (const char sign : to.string()) quoted += sign == '\'' ? "''" : std::string(1, sign);
    database->script(db::PermitHolder::permit(), "VACUUM INTO '" + quoted + "'");
}

void write_recovery_key(const Place& place, const crypto::Key& seed, const crypto::Key& house_key) {
    const auto keys = crypto::box_keys(seed);
    write_file(place.data / boxed_key, text(crypto::box_seal(keys.open, house_key.bytes())));
    write_file(place.data / public_half, text(keys.open));
}

// A demo house makes its recovery key by itself; a real one must have been given one.
void ensure_recovery_key(House& house) {
    const Place& place = house.place();
    if (fs::exists(place.data / public_half)) return;
    if (!house.kern().huis.demo)
        throw Fault(
            "this house has no recovery key yet: make one with 'regiehuis recovery-key --data DIR --to FILE' and keep "
            "FILE elsewhere");
    const crypto::Key seed = crypto::Key::random(house.random());
    write_file(place.data / secret_half, text(seed.bytes()));
    write_recovery_key(place, seed, read_house_key(place));
}

}  // namespace

void make_recovery_key(const Place& place, const fs::path& secret) {
    House house(place);
    must_be_free(secret);
    must_be_free(place.data / public_half);
    const crypto::Key seed = crypto::Key::random(house.random());
    write_file(secret, text(seed.bytes()));
    write_recovery_key(place, seed, read_house_key(place));
    std::cout << fmt::format("recovery key in {}: keep it far from this machine\n", secret.string());
}

void backup(const Place& place, const fs::path& to) {
    House house(place);
    must_be_sqlite(house.config());
    for (const auto* ending : {"", ".sleutels", ".huissleutel"}) must_be_free(to.string() + ending);
    ensure_recovery_key(house);
    const std::string open_key = read_file(place.data / public_half, 64);
    const crypto::BytesView open(reinterpret_cast<const std::uint8_t*>(open_key.data()), open_key.size());
    {
        const Copy database(with_ending(to, "kopie"));
        copy_database(place.data / "regiehuis.db", database.file());
        const Copy keys(with_ending(to, "kopie-sleutels"));
        copy_database(place.data / "sleutels.db", keys.file());
        vault::seal_file(keys.file(), with_ending(to, "sleutels"), open, "sleutels", house.random());
        write_file(with_ending(to, "huissleutel"), read_file(place.data / boxed_key, 1024));
        if (house.kern().huis.demo && fs::exists(place.data / secret_half))
            write_file(with_ending(to, "herstel"), read_file(place.data / secret_half, 64));
        vault::seal_file(database.file(), to, open, "database",
                         house.random());  // the last: when it is there, all is
    }
    std::cout << fmt::format("backup in {} and {}.sleutels; keep them apart\n", to.string(), to.string());
}

namespace {

void restore_into(const RestoreOptions& options, const crypto::Key& seed) {
    const fs::path& folder = options.place.data;
    const auto keys = crypto::box_keys(seed);
    vault::open_file(options.from, folder / "regiehuis.db", keys, "database");
    vault::open_file(with_ending(options.from, "sleutels"), folder / "sleutels.db", keys, "sleutels");
    const std::string boxed = read_file(with_ending(options.from, "huissleutel"), 1024);
    const auto house_key =
        crypto::box_open(keys, {reinterpret_cast<const std::uint8_t*>(boxed.data()), boxed.size()});
    if (!house_key) throw Fault("the house key in the backup does not open with this recovery key");
    const fs::path place_of_key = options.place.house_key.value_or(folder / "huissleutel");
    if (!fs::exists(place_of_key)) write_file(place_of_key, *house_key);
    write_file(folder / boxed_key, boxed);
    write_file(folder / public_half, text(keys.open));
    House house(options.place);
    if (house.kern().huis.demo) write_file(folder / secret_half, text(seed.bytes()));
    destruction::reapply(house.kern());
    destruction::finish(house.kern());
    check(house);
}

}  // namespace

void restore(const RestoreOptions& options) {
    const fs::path& folder = options.place.data;
    if (fs::exists(folder) && !fs::is_empty(folder)) throw Fault(folder.string() + " is not empty");
    const fs::path secret = options.recovery_key.value_or(with_ending(options.from, "herstel"));
    if (!fs::exists(secret)) throw Fault("give the recovery key of this house: --recovery-key FILE");
    const crypto::Key seed = key_in(secret);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Fault(fmt::format("{} cannot be made: {}", folder.string(), error.message()));
    try {
        restore_into(options, seed);
    } catch (...) {
        fs::remove_all(folder, error);
        throw;
    }
    std::cout << fmt::format("restored in {}\n", folder.string());
}

}  // namespace app
