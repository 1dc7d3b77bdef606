// Where a house lives and how it is set: the data directory, one TOML file, the environment for the two connection
// strings (REGIEHUIS_DATABASE, REGIEHUIS_SLEUTELS), and the house key.
//
// Invariant: the house key of a real house lies outside the data directory and never in the environment; only a house
// of demo data keeps it inside, as DIR/huissleutel (DECISIONS 31).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "platform/crypto/crypto.hpp"
#include "platform/db/database.hpp"

namespace app {

namespace fs = std::filesystem;

// What the command line says about the house.
struct Place {
    fs::path data;
    std::optional<fs::path> config;     // default: DIR/regiehuis.toml
    std::optional<fs::path> house_key;  // default: $CREDENTIALS_DIRECTORY/house-key, then DIR/huissleutel
    std::optional<fs::path> clock;      // test builds only
};

// The TOML file. Unknown keys are refused, so that a slip of the pen can't switch something off unseen.
struct Config {
    std::string database;  // libpq connection string; empty: SQLite in DIR
    std::string sleutels;  // idem, for the key store
    std::vector<std::string> trusted_proxies;
    std::optional<std::uint16_t> metrics_port;  // see metrics.hpp; none: a real house shows no measurements
    std::string
        clamav;  // Unix socket of clamd, to which every file is shown; empty: the house has no scanner
    int io_threads = 1;
    // More than run at a time: a worker that waits for its commit holds a snapshot, and those who wait together share a flush.
    int workers = 16;
    int readers = 16;
};
Config read_config(const Place& place);  // throws Fault

// How to open the two databases of the house.
db::Options database_options(const Place& place, const Config& config);
db::Options key_store_options(const Place& place, const Config& config);

// 32 raw bytes from the first of: --house-key, the systemd credential, DIR/huissleutel. Throws Fault when there is none.
crypto::Key read_house_key(const Place& place);
// Is a key given from outside the directory? That makes a new house a real one.
bool has_outside_key(const Place& place);
// A new key: in the file of --house-key when that does not exist yet, else in DIR/huissleutel. Mode 0600.
crypto::Key make_house_key(const Place& place, Random& random);

// Writes a file that is complete or absent: temp, fsync, rename, fsync of the directory. Mode 0600. Throws Fault.
void write_file(const fs::path& path, std::string_view bytes);
void flush_file(const fs::path& path);  // what it holds is on disk when this returns; throws Fault
std::string read_file(const fs::path& path, std::size_t limit);  // throws Fault

}  // namespace app
