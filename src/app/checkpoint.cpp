#include "app/checkpoint.hpp"

#include <algorithm>
#include <charconv>

#include "app/fault.hpp"
#include "platform/base/text.hpp"

namespace app {
namespace {

constexpr std::size_t checkpoint_bytes = 16 * 1024;

fs::path kept_file(const Place& place) { return place.data / "logboek.punt"; }

}  // namespace

logboek::Bekend read_point(const fs::path& file) {
    const std::string text = read_file(file, checkpoint_bytes);
    const auto lines = base::split(text, '\n');
    logboek::Bekend known{};
    const auto wrong = [&] { return Fault(file.string() + " is no checkpoint"); };
    if (lines.size() < 3) throw wrong();
    const auto read = std::from_chars(lines[1].data(), lines[1].data() + lines[1].size(), known.omvang);
    if (read.ec != std::errc{}) throw wrong();
    // Compared in the written form: base 64 of each possible root is unique.
    static constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char sign : base::trim(lines[2])) {
        const auto value = signs.find(sign);
        if (value == signs.npos) break;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes.push_back(static_cast<char>((bits >> count) & 0xFF));
        }
    }
    if (bytes.size() != known.wortel.size()) throw wrong();
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(known.wortel.data()));
    return known;
}

std::optional<logboek::Bekend> kept_point(const Place& place) {
    if (!fs::exists(kept_file(place))) return std::nullopt;
    return read_point(kept_file(place));
}

void keep_points(const Place& place, logboek::Logboek& log) {
    log.bewaar_punten([file = kept_file(place)](const std::string& point) { write_file(file, point); },
                      kept_point(place));
}

}  // namespace app
