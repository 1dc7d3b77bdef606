#include "app/config.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>

#include "app/fault.hpp"
#include "app/toml.hpp"

namespace app {
namespace {

constexpr std::size_t config_bytes = 64 * 1024;
constexpr int threads_max = 64;

[[noreturn]] void wrong_type(std::string_view key) {
    throw Fault(fmt::format("regiehuis.toml: '{}' has the wrong type", key));
}

std::string text(const json::Value& value, std::string_view key) {
    return value.text() != nullptr ? *value.text() : (wrong_type(key), std::string());
}

int number(const json::Value& value, std::string_view key) {
    if (value.integer() == nullptr) wrong_type(key);
    if (*value.integer() < 1 || *value.integer() > threads_max)
        throw Fault(fmt::format("regiehuis.toml: '{}' is a number from 1 to {}", key, threads_max));
    return static_cast<int>(*value.integer());
}

std::uint16_t port(const json::Value& value, std::string_view key) {
    constexpr std::int64_t highest = 65'535;
    if (value.integer() == nullptr) wrong_type(key);
    if (*value.integer() < 1 || *value.integer() > highest)
        throw Fault(fmt::format("regiehuis.toml: '{}' is a port from 1 to {}", key, highest));
    return static_cast<std::uint16_t>(*value.integer());
}

void set(Config& config, std::string_view key, const json::Value& value) {
    if (key == "database")
        config.database = text(value, key);
    else if (key == "sleutels")
        config.sleutels = text(value, key);
    else if (key == "clamav")
        config.clamav = text(value, key);
    else if (key == "io_threads")
        config.io_threads = number(value, key);
    else if (key == "workers")
        config.workers = number(value, key);
    else if (key == "readers")
        config.readers = number(value, key);
    else if (key == "metrics_port")
        config.metrics_port = port(value, key);
    else if (key == "trusted_proxies" && value.array() != nullptr)
        for (const auto& proxy : *value.array()) config.trusted_proxies.push_back(text(proxy, key));
    else
        throw Fault(fmt::format("regiehuis.toml: unknown setting '{}'", key));
}

std::optional<fs::path> credential() {
    const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
    if (folder == nullptr) return std::nullopt;
    fs::path file = fs::path(folder) / "house-key";
    return fs::exists(file) ? std::optional(std::move(file)) : std::nullopt;
}

bool lies_inside(const fs::path& file, const fs::path& folder) {
    const auto inner = fs::weakly_canonical(file);
    const auto outer = fs::weakly_canonical(folder);
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

[[noreturn]] void broken_file(const fs::path& path, std::string_view what) {
    throw Fault(fmt::format("{}: {} ({})", path.string(), what, std::strerror(errno)));
}

}  // namespace

Config read_config(const Place& place) {
    const fs::path path = place.config.value_or(place.data / "regiehuis.toml");
    Config config;
    if (fs::exists(path)) {
        const json::Value table = parse_toml(read_file(path, config_bytes), path.string());
        for (const auto& [key, value] : *table.object()) set(config, key, value);
    } else if (place.config) {
        throw Fault(path.string() + " does not exist");
    }
    if (const char* database = std::getenv("REGIEHUIS_DATABASE")) config.database = database;
    if (const char* sleutels = std::getenv("REGIEHUIS_SLEUTELS")) config.sleutels = sleutels;
    if (config.database.empty() != config.sleutels.empty())
        throw Fault("'database' and 'sleutels' are both PostgreSQL, or both absent");
    if (!config.database.empty() && config.database == config.sleutels)
        throw Fault("the key store is a database of its own: 'sleutels' is the same as 'database'");
    return config;
}

namespace {
db::Options options_for(const fs::path& file, const std::string& connection) {
    db::Options options;
    options.engine = connection.empty() ? db::Engine::sqlite : db::Engine::postgres;
    options.location = connection.empty() ? file.string() : connection;
    return options;
}
}  // namespace

db::Options database_options(const Place& place, const Config& config) {
    db::Options options = options_for(place.data / "regiehuis.db", config.database);
    options.readers = config.readers;
    return options;
}

db::Options key_store_options(const Place& place, const Config& config) {
    db::Options options = options_for(place.data / "sleutels.db", config.sleutels);
    options.readers = 2;
    options.writers = 1;
    options.cache_kib = 256;
    return options;
}

bool has_outside_key(const Place& place) { return place.house_key.has_value() || credential().has_value(); }

crypto::Key read_house_key(const Place& place) {
    fs::path file = place.data / "huissleutel";
    if (place.house_key)
        file = *place.house_key;
    else if (auto given = credential())
        file = *given;
    if (!fs::exists(file))
        throw Fault(fmt::format(
            "no house key: give --house-key FILE or the credential 'house-key' ({} does not exist)",
            file.string()));
    const std::string bytes = read_file(file, crypto::Key::size + 1);
    if (bytes.size() != crypto::Key::size)
        throw Fault(fmt::format("{}: a house key is {} bytes", file.string(), crypto::Key::size));
    return crypto::Key(std::span<const std::uint8_t, crypto::Key::size>(
        reinterpret_cast<const std::uint8_t*>(bytes.data()), crypto::Key::size));
}

crypto::Key make_house_key(const Place& place, Random& random) {
    if (place.house_key && lies_inside(*place.house_key, place.data))
        throw Fault("the house key of a real house lies outside its data directory");
    const bool outside = has_outside_key(place);
    if (outside && (!place.house_key || fs::exists(*place.house_key))) return read_house_key(place);
    const crypto::Key key = crypto::Key::random(random);
    write_file(outside ? *place.house_key : place.data / "huissleutel",
               {reinterpret_cast<const char*>(key.bytes().data()), key.bytes().size()});
    return key;
}

void write_file(const fs::path& path, std::string_view bytes) {
    const fs::path half = path.string() + ".half";
    const int file = ::open(half.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) broken_file(half, "cannot be made");
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written <= 0) {
            ::close(file);
            broken_file(half, "cannot be written");
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    const bool synced = ::fsync(file) == 0;
    if (::close(file) != 0 || !synced) broken_file(half, "is not safely on disk");
    if (::rename(half.c_str(), path.c_str()) != 0) broken_file(path, "cannot be put in place");
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0 || ::fsync(directory) != 0) broken_file(folder, "is not safely on disk");
    ::close(directory);
}

void flush_file(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!synced) broken_file(path, "is not safely on disk");
}

std::string read_file(const fs::path& path, std::size_t limit) {
    std::ifstream file(path, std::ios::binary);
    if (!file) broken_file(path, "cannot be read");
    std::string bytes(limit, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(limit));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

}  // namespace app
