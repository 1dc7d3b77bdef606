#include "app/recovery.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iostream>

#include "app/fault.hpp"
#include "app/house.hpp"

namespace app {
namespace {

constexpr std::size_t open_bytes = 32;
constexpr std::size_t one_bytes = open_bytes + 80;

std::string_view text(crypto::BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

Recovery Recovery::make(const crypto::BoxKeys& keys, const crypto::Key& house_key) {
    Recovery made;
    made.open = keys.open;
    const auto boxed = crypto::box_seal(keys.open, house_key.bytes());
    if (boxed.size() != made.boxed.size()) throw Fault("a sealed house key has another size than expected");
    std::copy(boxed.begin(), boxed.end(), made.boxed.begin());
    return made;
}

std::optional<std::string> Recovery::house_key(const crypto::BoxKeys& keys) const {
    return open == keys.open ? crypto::box_open(keys, boxed) : std::nullopt;
}

std::vector<Recovery> read_recovery(const fs::path& file) {
    std::vector<Recovery> all;
    if (!fs::exists(file)) return all;
    const std::string bytes = read_file(file, one_bytes * recovery_keys_max + 1);
    if (bytes.empty() || bytes.size() % one_bytes != 0 || bytes.size() > one_bytes * recovery_keys_max)
        throw Fault(file.string() + " is damaged: it holds the recovery keys of the house");
    for (std::size_t at = 0; at < bytes.size(); at += one_bytes) {
        Recovery one;
        std::copy_n(bytes.data() + at, open_bytes, reinterpret_cast<char*>(one.open.data()));
        std::copy_n(bytes.data() + at + open_bytes, one.boxed.size(),
                    reinterpret_cast<char*>(one.boxed.data()));
        all.push_back(one);
    }
    return all;
}

void write_recovery(const fs::path& file, const std::vector<Recovery>& all) {
    std::string bytes;
    for (const Recovery& one : all) bytes.append(text(one.open)).append(text(one.boxed));
    write_file(file, bytes);
}

crypto::BoxKeys read_secret_half(const fs::path& file) {
    const std::string bytes = read_file(file, crypto::Key::size + 1);
    if (bytes.size() != crypto::Key::size) throw Fault(file.string() + ": a recovery key is 32 bytes");
    return crypto::box_keys(crypto::Key(std::span<const std::uint8_t, crypto::Key::size>(
        reinterpret_cast<const std::uint8_t*>(bytes.data()), crypto::Key::size)));
}

void make_recovery_key(const Place& place, const fs::path& secret) {
    House house(place);
    if (fs::exists(secret)) throw Fault(secret.string() + " is there already");
    const fs::path file = place.data / "herstel";
    auto all = read_recovery(file);
    if (all.size() >= recovery_keys_max)
        throw Fault(fmt::format("a house has at most {} recovery keys", recovery_keys_max));
    const crypto::Key seed = crypto::Key::random(house.random());
    write_file(secret, text(seed.bytes()));
    all.push_back(Recovery::make(crypto::box_keys(seed), read_house_key(place)));
    write_recovery(file, all);
    std::cout << fmt::format("recovery key {} in {}: keep it far from this machine\n", all.size(),
                             secret.string());
    if (!house.kern().huis.demo && all.size() < recovery_keys_wanted)
        std::cout << fmt::format("make {} more, for another person to keep\n",
                                 recovery_keys_wanted - all.size());
}

}  // namespace app
