#include "platform/crypto/crypto.hpp"

#include <liboath/oath.h>
#include <sodium.h>

#include <cstring>
#include <new>
#include <stdexcept>

namespace crypto {

namespace {

static_assert(Key::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(nonce_size == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tag_size == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(sizeof(Hash) == crypto_hash_sha256_BYTES);

const unsigned char* data_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

BytesView view(std::string_view text) { return {data_of(text), text.size()}; }

crypto_hash_sha256_state* state_of(std::array<std::uint8_t, 128>& bytes) {
    return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(bytes.data()));
}

}  // namespace

void start() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    if (oath_init() != OATH_OK) throw std::runtime_error("liboath does not start");
}

Key::Key() = default;

Key::Key(std::span<const std::uint8_t, size> bytes) { std::memcpy(m_bytes.data(), bytes.data(), size); }

Key::Key(const Key&) = default;

Key::Key(Key&& other) noexcept : m_bytes(other.m_bytes) { sodium_memzero(other.m_bytes.data(), size); }

Key& Key::operator=(const Key&) = default;

Key& Key::operator=(Key&& other) noexcept {
    if (this == &other) return *this;
    m_bytes = other.m_bytes;
    sodium_memzero(other.m_bytes.data(), size);
    return *this;
}

Key::~Key() { sodium_memzero(m_bytes.data(), size); }

Key Key::random(Random& random) {
    Key key;
    random.fill(key.m_bytes);
    return key;
}

Key Key::derive(std::string_view context) const {
    constexpr unsigned char salt[crypto_generichash_blake2b_SALTBYTES] = {};
    constexpr unsigned char personal[crypto_generichash_blake2b_PERSONALBYTES] = {'d', 'e', 'r',
                                                                                  'i', 'v', 'e'};
    Key derived;
    crypto_generichash_blake2b_salt_personal(derived.m_bytes.data(), size, data_of(context), context.size(),
                                             m_bytes.data(), size, salt, personal);
    return derived;
}

Bytes seal(const Key& key, Random& random, BytesView plain, BytesView associated) {
    Bytes sealed(nonce_size + plain.size() + tag_size);
    random.fill({sealed.data(), nonce_size});
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, plain.data(),
                                               plain.size(), associated.data(), associated.size(), nullptr,
                                               sealed.data(), key.bytes().data());
    return sealed;
}

bool open_into(const Key& key, BytesView sealed, BytesView associated, std::string& plain) {
    plain.clear();
    if (sealed.size() < nonce_size + tag_size) return false;
    const BytesView nonce = sealed.first(nonce_size);
    const BytesView body = sealed.subspan(nonce_size);
    plain.resize(body.size() - tag_size);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, body.data(), body.size(),
        associated.data(), associated.size(), nonce.data(), key.bytes().data());
    if (failed != 0) plain.clear();  // the library checks the tag first, so nothing was ever written
    return failed == 0;
}

std::optional<std::string> open(const Key& key, BytesView sealed, BytesView associated) {
    std::optional<std::string> plain{std::in_place};
    if (!open_into(key, sealed, associated, *plain)) plain.reset();
    return plain;
}

Hash sha256(BytesView data) {
    Hash hash;
    crypto_hash_sha256(hash.data(), data.data(), data.size());
    return hash;
}

Hash sha256(std::string_view data) { return sha256(view(data)); }

Sha256::Sha256() : m_state{} {
    static_assert(sizeof(crypto_hash_sha256_state) <= sizeof m_state &&
                  alignof(crypto_hash_sha256_state) <= alignof(Sha256));
    crypto_hash_sha256_init(new (m_state.data()) crypto_hash_sha256_state);
}

void Sha256::add(BytesView data) { crypto_hash_sha256_update(state_of(m_state), data.data(), data.size()); }

void Sha256::add(std::string_view data) { add(view(data)); }

Hash Sha256::finish() {
    Hash hash;
    crypto_hash_sha256_final(state_of(m_state), hash.data());
    return hash;
}

Hash mac(const Key& key, std::string_view data) {
    Hash hash;
    crypto_generichash(hash.data(), hash.size(), data_of(data), data.size(), key.bytes().data(), Key::size);
    return hash;
}

bool equal(BytesView a, BytesView b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

SigningKey::~SigningKey() { sodium_memzero(secret.data(), secret.size()); }

SigningKey signing_key(const Key& seed) {
    static_assert(crypto_sign_SEEDBYTES == Key::size);
    SigningKey key;
    crypto_sign_seed_keypair(key.open.data(), key.secret.data(), seed.bytes().data());
    return key;
}

std::array<std::uint8_t, 64> sign(const SigningKey& key, std::string_view message) {
    std::array<std::uint8_t, 64> signature;
    crypto_sign_detached(signature.data(), nullptr, data_of(message), message.size(), key.secret.data());
    return signature;
}

bool signature_valid(BytesView open_key, std::string_view message, BytesView signature) {
    if (open_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) return false;
    return crypto_sign_verify_detached(signature.data(), data_of(message), message.size(), open_key.data()) ==
           0;
}

BoxKeys box_keys(const Key& seed) {
    static_assert(crypto_box_SEEDBYTES == Key::size && crypto_box_SECRETKEYBYTES == Key::size);
    BoxKeys keys;
    crypto_box_seed_keypair(keys.open.data(), keys.secret.mutable_bytes().data(), seed.bytes().data());
    return keys;
}

Bytes box_seal(BytesView open_key, BytesView plain) {
    if (open_key.size() != crypto_box_PUBLICKEYBYTES) throw std::invalid_argument("box_seal: key size");
    Bytes sealed(plain.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(sealed.data(), plain.data(), plain.size(), open_key.data()) != 0) {
        throw std::invalid_argument("box_seal: weak public key");
    }
    return sealed;
}

std::optional<std::string> box_open(const BoxKeys& keys, BytesView sealed) {
    if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
    std::string plain(sealed.size() - crypto_box_SEALBYTES, '\0');
    const int failed = crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()), sealed.data(),
                                            sealed.size(), keys.open.data(), keys.secret.bytes().data());
    if (failed != 0) return std::nullopt;
    return plain;
}

std::string base64(BytesView bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();  // the closing NUL
    return out;
}

}  // namespace crypto
