#include <liboath/oath.h>
#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "platform/crypto/crypto.hpp"

namespace crypto {

namespace {

constexpr unsigned code_digits = 6;
constexpr std::int64_t step_seconds = 30;

void check(int result, const char* what) {
    if (result != OATH_OK) throw std::runtime_error(std::string{what} + ": " + oath_strerror(result));
}

const char* chars(BytesView bytes) { return reinterpret_cast<const char*>(bytes.data()); }

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

}  // namespace

std::string totp_code(BytesView secret, std::int64_t unix_seconds) {
    char code[code_digits + 1];
    check(oath_totp_generate(chars(secret), secret.size(), unix_seconds, step_seconds, 0, code_digits, code),
          "totp_code");
    return code;
}

std::optional<std::int64_t> totp_matches(BytesView secret, std::string_view digits,
                                         std::int64_t unix_seconds) {
    if (digits.size() != code_digits || !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    const std::int64_t now = unix_seconds / step_seconds;
    std::optional<std::int64_t> matched;
    for (const std::int64_t step : {now - 1, now + 1, now}) {  // when two fit, the present one counts
        if (step < 0) continue;
        const std::string code = totp_code(secret, step * step_seconds);
        if (sodium_memcmp(code.data(), digits.data(), code_digits) == 0) matched = step;
    }
    return matched;
}

std::string base32(BytesView bytes) {
    char* made = nullptr;
    std::size_t size = 0;
    check(oath_base32_encode(chars(bytes), bytes.size(), &made, &size), "base32");
    const std::unique_ptr<char, decltype(&std::free)> owner(made, &std::free);
    std::string text(made, size);
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

}  // namespace crypto
