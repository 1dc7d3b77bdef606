#include <sodium.h>

#include <new>
#include <stdexcept>

#include "platform/base/pause.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/crypto/turnstile.hpp"

namespace crypto {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = std::size_t{19} * 1024 * 1024;
constexpr std::size_t at_once = 2;
constexpr std::size_t waiting = 16;

Turnstile& turnstile() {
    static Turnstile one(at_once, waiting);
    return one;
}

// Being inside the turnstile, for as long as this lives.
class Turn {
public:
    Turn() {
        if (!turnstile().enter()) throw PasswordBusy{};
    }
    ~Turn() { turnstile().leave(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    // The computation itself is long too: short requests need not stand behind it.
    const base::Pause m_pause;
};

// libsodium takes no null pointer, also not for nothing.
const char* bytes_of(std::string_view password) { return password.empty() ? "" : password.data(); }

}  // namespace

std::string password_hash(std::string_view password) {
    if (password.size() > password_bytes_max) throw std::invalid_argument("password_hash: too long");
    const Turn turn;
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(out, bytes_of(password), password.size(), passes, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc{};
    }
    return out;
}

bool password_matches(std::string_view hash, std::string_view password) {
    if (password.size() > password_bytes_max || hash.size() >= crypto_pwhash_STRBYTES) return false;
    const std::string terminated{hash};
    const Turn turn;
    return crypto_pwhash_str_verify(terminated.c_str(), bytes_of(password), password.size()) == 0;
}

bool password_decoy(std::string_view password) {
    if (password.size() > password_bytes_max) return false;
    constexpr unsigned char salt[crypto_pwhash_SALTBYTES] = {};
    unsigned char out[32];
    const Turn turn;
    if (crypto_pwhash(out, sizeof out, bytes_of(password), password.size(), salt, passes, memory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc{};
    }
    sodium_memzero(out, sizeof out);
    return false;
}

}  // namespace crypto
