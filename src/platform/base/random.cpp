#include "platform/base/random.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace {

std::array<std::uint8_t, 8> little_endian(std::uint64_t value) {
    std::array<std::uint8_t, 8> out{};
    for (auto& byte : out) {
        byte = static_cast<std::uint8_t>(value);
        value >>= 8;
    }
    return out;
}

}  // namespace

void SystemRandom::fill(std::span<std::uint8_t> out) {
    if (out.empty()) return;
    static const bool ready = sodium_init() >= 0;  // safe to call twice and from several threads
    if (!ready) throw std::runtime_error("libsodium does not start");
    randombytes_buf(out.data(), out.size());
}

SeededRandom::SeededRandom(std::uint64_t seed, std::string_view path) {
    // The path is the message and the seed the key, so no two pairs run together.
    const auto key = little_endian(seed);
    std::array<std::uint8_t, crypto_generichash_KEYBYTES_MIN> padded{};
    std::copy(key.begin(), key.end(), padded.begin());
    crypto_generichash(m_key, sizeof m_key, reinterpret_cast<const unsigned char*>(path.data()), path.size(),
                       padded.data(), padded.size());
}

// Each call is a ChaCha20 stream of its own, numbered by its nonce: nothing is kept between calls but the
// number.
void SeededRandom::fill(std::span<std::uint8_t> out) {
    static_assert(crypto_stream_chacha20_NONCEBYTES == 8 && crypto_stream_chacha20_KEYBYTES == sizeof m_key);
    const auto nonce = little_endian(m_block++);
    crypto_stream_chacha20(out.data(), out.size(), nonce.data(), m_key);
}

std::uint64_t SeededRandom::below(std::uint64_t limit) {
    if (limit == 0) throw std::invalid_argument("SeededRandom::below(0)");
    // Values under 2^64 mod limit would make the low results likelier: draw again.
    const std::uint64_t skip = (0 - limit) % limit;
    for (;;) {
        std::array<std::uint8_t, 8> drawn{};
        fill(drawn);
        std::uint64_t value = 0;
        for (std::size_t i = drawn.size(); i-- > 0;) value = (value << 8) | drawn[i];
        if (value >= skip) return value % limit;
    }
}
