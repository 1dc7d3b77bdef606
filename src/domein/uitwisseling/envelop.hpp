// The file that goes between two houses. Pure: bytes and keys in, bytes out.
//
//   "ZVHUIS1\n" · how it is sealed (1) · number (16) · sealed box of: key of the sender (32) · signature (64) · size (4) ·
//   contents · zeros
//
// Outside stands nothing that tells who sends it, to whom, or about whom. The signature is over the head, the key of the
// receiver and the contents, so that a receiver cannot pass it on to another as if it were meant for him. Contents are filled
// up to steps, so that the size of an answer does not tell what it says (ADR 17).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "platform/base/id.hpp"
#include "platform/crypto/crypto.hpp"

namespace uitwisseling::envelop {

inline constexpr std::size_t bytes_max = 4 * 1024 * 1024;  // of a whole file
inline constexpr std::size_t stap = 4 * 1024;              // contents are filled up to a number of these
inline constexpr std::string_view uitgang = ".zvh";

// To the house itself, or to the one-time key of a question: then its number, that only who asked can place.
struct Kop {
    bool eenmalig = false;
    IdBytes vraag;
    friend bool operator==(const Kop&, const Kop&) = default;
};

enum class Fout : std::uint8_t {
    geen_huisbericht,  // another kind of file, or cut off before its head ended
    te_groot,
    niet_te_openen,  // for another house, damaged, cut off, or its signature does not fit
};

struct Geopend {
    crypto::Bytes afzender;  // the key it was signed with
    std::string inhoud;
};

// Throws std::length_error for contents that make a file too large: the caller has counted.
std::string maak(const crypto::SigningKey& van, crypto::BytesView aan, const Kop& kop,
                 std::string_view inhoud);

tl::expected<Kop, Fout> lees_kop(std::string_view bestand);
tl::expected<Geopend, Fout> open(const crypto::BoxKeys& voor, std::string_view bestand);

namespace detail {
// What was in the box. Apart, for the fuzzer: nobody gets so far without the key of the receiver.
tl::expected<Geopend, Fout> uit_doos(crypto::BytesView voor, std::string_view kop, std::string_view doos);
}  // namespace detail

}  // namespace uitwisseling::envelop
