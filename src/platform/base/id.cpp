#include "platform/base/id.hpp"

namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t text_size = 26;
constexpr std::uint8_t no_sign = 0xFF;

constexpr std::array<std::uint8_t, 256> make_values() {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_sign);
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    }
    return values;
}

constexpr auto values = make_values();

}  // namespace

// 26 signs hold 130 bits: the id is one big-endian number, with two zero bits in front. Taken from its low end.
std::string IdBytes::text() const {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (std::size_t i = 0; i < 8; ++i) high = (high << 8) | bytes[i];
    for (std::size_t i = 8; i < 16; ++i) low = (low << 8) | bytes[i];
    std::string out(text_size, '0');
    for (std::size_t at = text_size; at-- > 0;) {
        out[at] = alphabet[low & 31U];
        low = (low >> 5) | (high << 59);
        high >>= 5;
    }
    return out;
}

std::optional<IdBytes> IdBytes::parse(std::string_view text) {
    if (text.size() != text_size) return std::nullopt;
    if (values[static_cast<unsigned char>(text[0])] > 7)
        return std::nullopt;  // the two bits in front must be zero
    IdBytes id;
    std::uint32_t pending = 0;
    int bits = -2;
    std::size_t at = 0;
    for (const char sign : text) {
        const std::uint8_t value = values[static_cast<unsigned char>(sign)];
        if (value == no_sign) return std::nullopt;
        pending = (pending << 5) | value;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            id.bytes[at++] = static_cast<std::uint8_t>(pending >> bits);
            pending &= (1U << bits) - 1U;
        }
    }
    return id;
}
