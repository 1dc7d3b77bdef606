#include "domein/uitwisseling/envelop.hpp"

#include <algorithm>
#include <stdexcept>

namespace uitwisseling::envelop {
namespace {

constexpr std::string_view merk = "ZVHUIS1\n";
constexpr std::size_t nummer_bytes = sizeof(IdBytes::bytes);
constexpr std::size_t kop_bytes = merk.size() + 1 + nummer_bytes;
constexpr std::size_t sleutel_bytes = 32;
constexpr std::size_t teken_bytes = 64;
constexpr std::size_t maat_bytes = 4;
constexpr std::string_view doel = "regiehuis huisbericht 1\n";  // a signature for this says nothing elsewhere

crypto::BytesView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
std::string_view view(crypto::BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string getekend(std::string_view kop, crypto::BytesView aan, std::string_view inhoud) {
    std::string geheel(doel);
    geheel += kop;
    geheel += view(aan);
    geheel += inhoud;
    return geheel;
}

std::string maat(std::size_t bytes) {
    std::string text(maat_bytes, '\0');
    for (std::size_t i = 0; i < maat_bytes; ++i)
        text[i] = static_cast<char>((bytes >> (8 * (maat_bytes - 1 - i))) & 0xff);
    return text;
}

std::size_t maat_van(std::string_view text) {
    std::size_t bytes = 0;
    for (const char een : text) bytes = bytes * 256 + static_cast<std::uint8_t>(een);
    return bytes;
}

}  // namespace

std::string maak(const crypto::SigningKey& van, crypto::BytesView aan, const Kop& kop,
                 std::string_view inhoud) {
    std::string bestand(merk);
    bestand += kop.eenmalig ? '\1' : '\0';
    bestand += view(crypto::BytesView(kop.vraag.bytes));
    const auto handtekening = crypto::sign(van, getekend(bestand, aan, inhoud));
    std::string doos(view(van.open));
    doos += view(handtekening);
    doos += maat(inhoud.size());
    doos += inhoud;
    doos.resize((doos.size() + stap - 1) / stap * stap, '\0');
    const crypto::Bytes dicht = crypto::box_seal(aan, view(doos));
    bestand += view(dicht);
    if (bestand.size() > bytes_max) throw std::length_error("a file between houses is too large");
    return bestand;
}

tl::expected<Kop, Fout> lees_kop(std::string_view bestand) {
    if (bestand.size() > bytes_max) return tl::unexpected(Fout::te_groot);
    if (bestand.size() <= kop_bytes || !bestand.starts_with(merk) ||
        static_cast<std::uint8_t>(bestand[merk.size()]) > 1)
        return tl::unexpected(Fout::geen_huisbericht);
    Kop kop;
    kop.eenmalig = bestand[merk.size()] == '\1';
    std::copy_n(bestand.begin() + static_cast<std::ptrdiff_t>(merk.size()) + 1, nummer_bytes,
                reinterpret_cast<char*>(kop.vraag.bytes.data()));
    if (kop.eenmalig == kop.vraag.is_null()) return tl::unexpected(Fout::geen_huisbericht);
    return kop;
}

tl::expected<Geopend, Fout> open(const crypto::BoxKeys& voor, std::string_view bestand) {
    if (const auto kop = lees_kop(bestand); !kop) return tl::unexpected(kop.error());
    const auto doos = crypto::box_open(voor, view(bestand.substr(kop_bytes)));
    if (!doos) return tl::unexpected(Fout::niet_te_openen);
    return detail::uit_doos(voor.open, bestand.substr(0, kop_bytes), *doos);
}

namespace detail {

tl::expected<Geopend, Fout> uit_doos(crypto::BytesView voor, std::string_view kop, std::string_view doos) {
    constexpr std::size_t begin = sleutel_bytes + teken_bytes + maat_bytes;
    if (doos.size() < begin || doos.size() % stap != 0) return tl::unexpected(Fout::niet_te_openen);
    const std::size_t bytes = maat_van(doos.substr(sleutel_bytes + teken_bytes, maat_bytes));
    if (bytes > doos.size() - begin) return tl::unexpected(Fout::niet_te_openen);
    const std::string_view inhoud = doos.substr(begin, bytes);
    const std::string_view rest = doos.substr(begin + bytes);
    // No second thing travels along in what fills it up.
    if (rest.size() >= stap || rest.find_first_not_of('\0') != rest.npos)
        return tl::unexpected(Fout::niet_te_openen);
    const auto afzender = view(doos.substr(0, sleutel_bytes));
    if (!crypto::signature_valid(afzender, getekend(kop, voor, inhoud),
                                 view(doos.substr(sleutel_bytes, teken_bytes))))
        return tl::unexpected(Fout::niet_te_openen);
    return Geopend{{afzender.begin(), afzender.end()}, std::string(inhoud)};
}

}  // namespace detail
}  // namespace uitwisseling::envelop
