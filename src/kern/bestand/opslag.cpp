#include "kern/bestand/opslag.hpp"

#include <algorithm>

namespace bestand {

IdBytes rij_van_deel(IdBytes bestand, std::size_t nummer) {
    for (std::size_t i = 0; i < 4; ++i)
        bestand.bytes[12 + i] ^= static_cast<std::uint8_t>(nummer >> (24 - 8 * i));
    return bestand;
}

Maat maat_van(const db::Row& row, int kolom) {
    Maat maat{row.get<std::int64_t>(kolom), row.get<std::int64_t>(kolom + 1), {}};
    const db::BytesView hash = row.bytes(kolom + 2);
    std::copy_n(hash.begin(), std::min(hash.size(), maat.hash.size()), maat.hash.begin());
    return maat;
}

std::string als_tekst(const crypto::Key& sleutel) {
    const auto rauw = sleutel.bytes();
    return {rauw.begin(), rauw.end()};
}

crypto::Key als_sleutel(std::string_view tekst, const sleutels::Kolom& kolom) {
    if (tekst.size() != crypto::Key::size) throw sleutels::BrokenSeal(kolom);
    return crypto::Key(std::span<const std::uint8_t, crypto::Key::size>(
        reinterpret_cast<const std::uint8_t*>(tekst.data()), crypto::Key::size));
}

namespace detail {

db::Bytes verzegel_deel(const kern::Kern& kern, const Plaats& plaats, kern::DossierId dossier,
                        const IdBytes& bestand, const crypto::Key& sleutel, std::size_t nummer,
                        std::string_view bytes) {
    return kern.sealer.seal_packed(sleutel, plaats.deel, rij_van_deel(bestand, nummer), dossier, bytes);
}

}  // namespace detail

std::string lees(const kern::Call& call, const Plaats& plaats, kern::DossierId dossier,
                 const IdBytes& bestand, const crypto::Key& sleutel, const Maat& maat) {
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(maat.grootte));
    std::int64_t volgende = 0;
    for (db::Row deel : call.reader.query(plaats.select, bestand)) {
        if (deel.get<std::int64_t>(0) != volgende) throw sleutels::BrokenSeal(plaats.deel);
        bytes += call.kern.sealer.open_packed(sleutel, plaats.deel,
                                              rij_van_deel(bestand, static_cast<std::size_t>(volgende++)),
                                              dossier, deel.bytes(1));
    }
    if (volgende != maat.delen || !crypto::equal(crypto::mac(sleutel, bytes), maat.hash))
        throw sleutels::BrokenSeal(plaats.deel);
    return bytes;
}

}  // namespace bestand
