// Where the bytes of files lie: sealed chunks of 256 KiB under a key of the file's own, which its row holds sealed under the
// dossier's (DECISIONS 33). Each kind of file has its own table of chunks, all of one shape.
//
// Invariant: each chunk is bound to its file and its number, and the whole to its length and keyed hash; what does not fit
// is refused as broken, never served in part. The router judges an answer of this size again on its way.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "kern/bestand/bestand.hpp"
#include "kern/toegang/kern.hpp"

namespace bestand {

// One table of chunks. `insert` takes file, number, chunk and moment; `select` gives number and chunk of a file, in order.
struct Plaats {
    sleutels::Kolom deel;
    db::Sql insert;
    db::Sql select;
};

// What the seal of a chunk is bound to: the id of its file with the number in it, so that chunks cannot change places.
IdBytes rij_van_deel(IdBytes bestand, std::size_t nummer);

// What the row of a file remembers of its bytes; `hash` is of the plain bytes, keyed with the file's own key.
struct Maat {
    std::int64_t grootte = 0;
    std::int64_t delen = 0;
    crypto::Hash hash{};
};

// From three columns of the row that stand in this order, the first at `kolom`.
Maat maat_van(const db::Row& row, int kolom);

// A key as text for the sealed column of the row, and back. Throws BrokenSeal for what is no key.
std::string als_tekst(const crypto::Key& sleutel);
crypto::Key als_sleutel(std::string_view tekst, const sleutels::Kolom& kolom);

namespace detail {
db::Bytes verzegel_deel(const kern::Kern& kern, const Plaats& plaats, kern::DossierId dossier,
                        const IdBytes& bestand, const crypto::Key& sleutel, std::size_t nummer,
                        std::string_view bytes);
}

// Writes the chunks, each in a change of its own with an entry `actie`; the row that names them comes after, and chunks that
// get none are swept. `mag(tx, grant)` may refuse; then nothing more is written.
template <toegang::Rechttype R, class Mag>
Result<Maat> bewaar(kern::Call& call, const toegang::Grant<R>& grant, const Plaats& plaats,
                    const IdBytes& bestand, const crypto::Key& sleutel, std::string_view bytes,
                    std::string_view actie, Mag&& mag) {
    Maat maat{static_cast<std::int64_t>(bytes.size()), 0, crypto::mac(sleutel, bytes)};
    for (std::size_t van = 0; van < bytes.size(); van += deel_bytes, ++maat.delen) {
        const db::Bytes deel =
            detail::verzegel_deel(call.kern, plaats, grant.dossier(), bestand, sleutel,
                                  static_cast<std::size_t>(maat.delen), bytes.substr(van, deel_bytes));
        TRY(kern::change(call, grant,
                         [&](db::Tx& tx, const toegang::Grant<R>& vers) -> Result<logboek::Regel> {
                             TRY(mag(tx, vers));
                             tx.run(plaats.insert, bestand, maat.delen, deel, vers.nu());
                             return logboek::regel(actie, vers.dossier());
                         }));
    }
    return maat;
}

// The whole file. Throws BrokenSeal when a chunk is missing, moved or touched.
std::string lees(const kern::Call& call, const Plaats& plaats, kern::DossierId dossier,
                 const IdBytes& bestand, const crypto::Key& sleutel, const Maat& maat);

}  // namespace bestand
