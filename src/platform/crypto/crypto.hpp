// The cryptography the program uses, by libsodium: XChaCha20-Poly1305, BLAKE2b, SHA-256, Ed25519, Argon2id
// and X25519 sealed boxes; by liboath: TOTP. No other primitive appears anywhere else.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/random.hpp"

namespace crypto {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;
using Hash = std::array<std::uint8_t, 32>;

// Once, before anything else here (a second call does nothing). Throws std::runtime_error when a library does
// not start.
void start();

// A 32-byte secret, wiped when it goes, is moved from or is overwritten. Those that stay stand in locked pages
// (locked.hpp); the copies that a request works with are short-lived and are not.
class Key {
public:
    static constexpr std::size_t size = 32;
    Key();  // all zero
    explicit Key(std::span<const std::uint8_t, size> bytes);
    Key(const Key&);
    Key(Key&&) noexcept;
    Key& operator=(const Key&);
    Key& operator=(Key&&) noexcept;
    ~Key();
    static Key random(Random& random);
    // A key for another purpose from this one; `context` names the purpose. Keyed BLAKE2b with a
    // personalisation of its own, so that no mac() under this key is ever a derived key.
    Key derive(std::string_view context) const;
    BytesView bytes() const { return m_bytes; }
    std::span<std::uint8_t> mutable_bytes() { return m_bytes; }

private:
    std::array<std::uint8_t, size> m_bytes{};
};

inline constexpr std::size_t nonce_size = 24;
inline constexpr std::size_t tag_size = 16;

// nonce(24) · ciphertext · tag(16). The nonce comes from `random`. Any size; callers cut large things in
// chunks.
Bytes seal(const Key& key, Random& random, BytesView plain, BytesView associated);
// The plain text, or nothing when one bit of it, of the associated data or of the key differs.
std::optional<std::string> open(const Key& key, BytesView sealed, BytesView associated);
// The same into a buffer that is reused; false, and an empty buffer, when it does not open.
bool open_into(const Key& key, BytesView sealed, BytesView associated, std::string& plain);

Hash sha256(BytesView data);
Hash sha256(std::string_view data);
class Sha256 {  // for what comes in pieces; finish() once, then it is spent
public:
    Sha256();
    void add(BytesView data);
    void add(std::string_view data);
    Hash finish();

private:
    alignas(16) std::array<std::uint8_t, 128> m_state;
};
Hash mac(const Key& key, std::string_view data);  // keyed BLAKE2b-256: tokens, pseudonyms, look-up hashes
bool equal(BytesView a, BytesView b);             // constant time for equal lengths

// Argon2id, 19 MiB, t=2 (DECISIONS 46). At most two at once in the process; further callers wait, at most 16
// of them; for the next one PasswordBusy is thrown. The text form carries its own parameters and salt. A
// password is at most 1024 bytes: password_hash() throws std::invalid_argument for a longer one, the others
// say no.
class PasswordBusy {};
inline constexpr std::size_t password_bytes_max = 1024;
std::string password_hash(std::string_view password);
bool password_matches(std::string_view hash, std::string_view password);
// Takes as long as a real check and is always false: for accounts that do not exist.
bool password_decoy(std::string_view password);

struct SigningKey {
    std::array<std::uint8_t, 64> secret{};
    std::array<std::uint8_t, 32> open{};
    ~SigningKey();  // wipes the secret
};
SigningKey signing_key(const Key& seed);
std::array<std::uint8_t, 64> sign(const SigningKey& key, std::string_view message);
bool signature_valid(BytesView open_key, std::string_view message, BytesView signature);

// Sealed to a public key, to be opened by the holder of the secret one (recovery, backups). A public key of
// another size than 32 throws std::invalid_argument.
struct BoxKeys {
    std::array<std::uint8_t, 32> open{};
    Key secret;
};
BoxKeys box_keys(const Key& seed);
Bytes box_seal(BytesView open_key, BytesView plain);
std::optional<std::string> box_open(const BoxKeys& keys, BytesView sealed);

// TOTP (RFC 6238, SHA-1, 30 s, 6 digits, by liboath). The code of now, or of one step before or after, gives
// the step (the counter) that fitted, for the caller to refuse it a second time; anything but six digits fits
// nothing.
std::optional<std::int64_t> totp_matches(BytesView secret, std::string_view digits,
                                         std::int64_t unix_seconds);
std::string totp_code(BytesView secret, std::int64_t unix_seconds);
std::string base64(BytesView bytes);  // RFC 4648, with padding
std::string base32(BytesView bytes);  // RFC 4648, no padding: what an authenticator app is given

}  // namespace crypto
