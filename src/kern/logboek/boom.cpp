// The Merkle tree of RFC 6962, kept as the roots of its full subtrees.

#include "kern/logboek/logboek.hpp"
#include "platform/crypto/crypto.hpp"

namespace logboek {

Hash blad_hash(std::string_view regel) {
    crypto::Sha256 sha;
    sha.add(std::string_view("\0", 1));
    sha.add(regel);
    return sha.finish();
}

Hash knoop_hash(const Hash& links, const Hash& rechts) {
    crypto::Sha256 sha;
    sha.add(std::string_view("\1", 1));
    sha.add(crypto::BytesView(links));
    sha.add(crypto::BytesView(rechts));
    return sha.finish();
}

void Rand::voeg_toe(const Hash& blad) {
    m_toppen.push_back(blad);
    // Each full pair merges: as many times as the new size has zero bits at its end.
    for (std::uint64_t size = ++m_omvang; (size & 1U) == 0; size >>= 1) {
        const Hash rechts = m_toppen.back();
        m_toppen.pop_back();
        m_toppen.back() = knoop_hash(m_toppen.back(), rechts);
    }
}

Hash Rand::wortel() const {
    if (m_toppen.empty()) return crypto::sha256(std::string_view{});
    Hash wortel = m_toppen.back();
    for (std::size_t i = m_toppen.size() - 1; i-- > 0;) wortel = knoop_hash(m_toppen[i], wortel);
    return wortel;
}

std::string Rand::bytes() const {
    std::string out;
    for (const Hash& top : m_toppen) out.append(reinterpret_cast<const char*>(top.data()), top.size());
    return out;
}

std::optional<Rand> Rand::uit_bytes(std::uint64_t omvang, std::string_view bytes) {
    const auto toppen = static_cast<std::size_t>(__builtin_popcountll(omvang));
    if (bytes.size() != toppen * sizeof(Hash)) return std::nullopt;
    Rand rand;
    rand.m_omvang = omvang;
    for (std::size_t i = 0; i < toppen; ++i) {
        Hash top;
        for (std::size_t j = 0; j < top.size(); ++j)
            top[j] = static_cast<std::uint8_t>(bytes[i * top.size() + j]);
        rand.m_toppen.push_back(top);
    }
    return rand;
}

std::string punt_tekst(std::string_view huis, std::uint64_t omvang, const Hash& wortel) {
    return "regiehuis/" + std::string(huis) + "\n" + std::to_string(omvang) + "\n" +
           crypto::base64(crypto::BytesView(wortel)) + "\n";
}

}  // namespace logboek
