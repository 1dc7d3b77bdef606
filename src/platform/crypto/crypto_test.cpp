#include "platform/crypto/crypto.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <new>
#include <stdexcept>

#include "platform/base/text.hpp"

namespace {

using crypto::Bytes;
using crypto::BytesView;

Bytes unhex(std::string_view text) {
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16)));
    }
    return bytes;
}

std::string hex(BytesView bytes) {
    return base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

BytesView bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

crypto::Key key_of(const Bytes& raw) { return crypto::Key(std::span<const std::uint8_t, 32>(raw)); }

crypto::Key counting_key(std::uint8_t first) {
    Bytes raw(32);
    for (auto& byte : raw) byte = first++;
    return key_of(raw);
}

// Hands out the bytes it was given.
class FixedRandom final : public Random {
public:
    explicit FixedRandom(Bytes given) : m_given(std::move(given)) {}
    void fill(std::span<std::uint8_t> out) override {
        ASSERT_EQ(out.size(), m_given.size());
        std::copy(m_given.begin(), m_given.end(), out.begin());
    }

private:
    Bytes m_given;
};

class Crypto : public testing::Test {
protected:
    static void SetUpTestSuite() { crypto::start(); }
    SeededRandom m_random{1, "crypto"};
};

TEST_F(Crypto, SealsAsPublished) {  // draft-irtf-cfrg-xchacha, A.3.1
    const std::string plain =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
        "sunscreen "
        "would be it.";
    const std::string nonce = "404142434445464748494a4b4c4d4e4f5051525354555657";
    const std::string expected =
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64"
        "c670"
        "8c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c9763"
        "7da9"
        "768812f615c68b13b52ec0875924c1c7987947deafd8780acf49";
    FixedRandom random(unhex(nonce));
    const auto key = counting_key(0x80);
    const Bytes associated = unhex("50515253c0c1c2c3c4c5c6c7");
    const Bytes sealed = crypto::seal(key, random, bytes(plain), associated);
    EXPECT_EQ(hex(sealed), nonce + expected);
    EXPECT_EQ(crypto::open(key, sealed, associated), plain);
}

TEST_F(Crypto, OneBitMakesItClosed) {
    const auto key = crypto::Key::random(m_random);
    const Bytes associated = {1, 2, 3};
    Bytes sealed = crypto::seal(key, m_random, bytes("geheim"), associated);
    ASSERT_EQ(sealed.size(), 6 + crypto::nonce_size + crypto::tag_size);
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        const auto mask = static_cast<std::uint8_t>(1U << bit % 8);
        sealed[bit / 8] ^= mask;
        ASSERT_FALSE(crypto::open(key, sealed, associated)) << "bit " << bit;
        sealed[bit / 8] ^= mask;
    }
    for (std::size_t bit = 0; bit < 256; ++bit) {
        crypto::Key other = key;
        other.mutable_bytes()[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        ASSERT_FALSE(crypto::open(other, sealed, associated)) << "key bit " << bit;
    }
    EXPECT_TRUE(crypto::open(key, sealed, associated));
}

TEST_F(Crypto, AssociatedDataMustBeTheSame) {
    const auto key = crypto::Key::random(m_random);
    const Bytes sealed = crypto::seal(key, m_random, bytes("geheim"), bytes("casus.naam"));
    for (const auto* other : {"", "casus.naan", "casus.naa", "casus.naamm"}) {
        EXPECT_FALSE(crypto::open(key, sealed, bytes(other))) << other;
    }
    EXPECT_EQ(crypto::open(key, sealed, bytes("casus.naam")), "geheim");
}

TEST_F(Crypto, OpensIntoABufferThatIsReused) {
    const auto key = crypto::Key::random(m_random);
    const Bytes large = crypto::seal(key, m_random, bytes(std::string(1000, 'x')), {});
    const Bytes none = crypto::seal(key, m_random, {}, {});
    std::string buffer = "oud";
    ASSERT_TRUE(crypto::open_into(key, large, {}, buffer));
    EXPECT_EQ(buffer, std::string(1000, 'x'));
    const auto* place = buffer.data();
    ASSERT_TRUE(crypto::open_into(key, none, {}, buffer));
    EXPECT_EQ(buffer, "");
    EXPECT_EQ(buffer.data(), place);
    ASSERT_TRUE(crypto::open_into(key, large, {}, buffer));
    EXPECT_FALSE(crypto::open_into(key, BytesView(large).first(999), {}, buffer));
    EXPECT_EQ(buffer, "") << "nothing of what was there stays";
    EXPECT_FALSE(crypto::open_into(key, BytesView(none).first(39), {}, buffer));
    EXPECT_FALSE(crypto::open_into(key, {}, {}, buffer));
}

TEST_F(Crypto, NoncesComeFromRandom) {
    const auto key = crypto::Key::random(m_random);
    const Bytes one = crypto::seal(key, m_random, bytes("a"), {});
    const Bytes two = crypto::seal(key, m_random, bytes("a"), {});
    EXPECT_NE(one, two);
}

TEST_F(Crypto, KeysAreWiped) {
    alignas(crypto::Key) std::array<std::byte, sizeof(crypto::Key)> place{};
    const auto holds = [&](std::byte byte) { return std::count(place.begin(), place.end(), byte); };
    Bytes raw(32, 0xA5);
    auto* key = new (place.data()) crypto::Key(key_of(raw));
    EXPECT_EQ(holds(std::byte{0xA5}), 32);
    key->~Key();
    EXPECT_EQ(holds(std::byte{0}), 32);

    crypto::Key from = key_of(raw);
    const crypto::Key to = std::move(from);
    EXPECT_EQ(hex(from.bytes()), std::string(64, '0'));
    EXPECT_EQ(hex(to.bytes()), hex(raw));
    crypto::Key assigned;
    crypto::Key source = to;
    assigned = std::move(source);
    EXPECT_EQ(hex(source.bytes()), std::string(64, '0'));
    EXPECT_EQ(hex(assigned.bytes()), hex(raw));
}

TEST_F(Crypto, HashesAsPublished) {
    const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    EXPECT_EQ(hex(crypto::sha256("abc")), abc);
    EXPECT_EQ(hex(crypto::sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    crypto::Sha256 pieces;
    pieces.add("a");
    pieces.add("");
    pieces.add(bytes("bc"));
    EXPECT_EQ(hex(pieces.finish()), abc);
}

TEST_F(Crypto, MacAndDerivedKeyNeverMeet) {  // values by another implementation of BLAKE2b
    const auto key = counting_key(0);
    EXPECT_EQ(hex(crypto::mac(key, "abc")),
              "d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f");
    EXPECT_EQ(hex(key.derive("abc").bytes()),
              "3feedbac6615574805fecb3099edbdfdbb66b30caa7a7226e464e49fad022c51");
    EXPECT_NE(hex(key.derive("abd").bytes()), hex(key.derive("abc").bytes()));
    EXPECT_NE(crypto::mac(counting_key(1), "abc"), crypto::mac(key, "abc"));
}

TEST_F(Crypto, Equal) {
    EXPECT_TRUE(crypto::equal({}, {}));
    EXPECT_TRUE(crypto::equal(bytes("abc"), bytes("abc")));
    EXPECT_FALSE(crypto::equal(bytes("abc"), bytes("abd")));
    EXPECT_FALSE(crypto::equal(bytes("abc"), bytes("ab")));
}

TEST_F(Crypto, SignsAsPublished) {  // RFC 8032, 7.1, test 1
    const auto seed = key_of(unhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    const auto key = crypto::signing_key(seed);
    EXPECT_EQ(hex(key.open), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    EXPECT_EQ(
        hex(crypto::sign(key, "")),
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b");
}

TEST_F(Crypto, SignaturesHoldForOneMessageAndOneKey) {
    const auto key = crypto::signing_key(counting_key(1));
    const auto other = crypto::signing_key(counting_key(2));
    auto signature = crypto::sign(key, "besluit");
    EXPECT_TRUE(crypto::signature_valid(key.open, "besluit", signature));
    EXPECT_FALSE(crypto::signature_valid(key.open, "besluiT", signature));
    EXPECT_FALSE(crypto::signature_valid(other.open, "besluit", signature));
    EXPECT_FALSE(crypto::signature_valid(key.open, "besluit", BytesView(signature).first(63)));
    EXPECT_FALSE(crypto::signature_valid(BytesView(key.open).first(31), "besluit", signature));
    signature[5] ^= 1;
    EXPECT_FALSE(crypto::signature_valid(key.open, "besluit", signature));
}

TEST_F(Crypto, BoxesOpenForTheirHolderOnly) {
    const auto keys = crypto::box_keys(counting_key(1));
    const auto other = crypto::box_keys(counting_key(2));
    Bytes sealed = crypto::box_seal(keys.open, bytes("huissleutel"));
    EXPECT_EQ(crypto::box_open(keys, sealed), "huissleutel");
    EXPECT_FALSE(crypto::box_open(other, sealed));
    EXPECT_FALSE(crypto::box_open(keys, BytesView(sealed).first(47)));
    sealed.back() ^= 1;
    EXPECT_FALSE(crypto::box_open(keys, sealed));
    EXPECT_THROW(crypto::box_seal(BytesView(keys.open).first(31), {}), std::invalid_argument);
}

}  // namespace
