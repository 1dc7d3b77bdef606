// How a told dossier is rounded off and closed: read, sealed, and stored beside its other rows.
#pragma once

#include "app/seed/codes.hpp"
#include "app/seed/tree.hpp"
#include "app/seed/world.hpp"
#include "kern/toegang/kern.hpp"

namespace app::seed {

struct SealedClosing {
    IdBytes afronding;
    db::Bytes reden;
    struct Punt {
        kern::ItemId id;
        std::optional<db::Bytes> tekst;
        std::optional<db::Bytes> antwoord;
    };
    std::vector<Punt> punten;
    kern::BesluitId besluit;
    db::Bytes inhoud;
    db::Bytes toelichting;
};

// The tables [afronding], [[afrondpunt]] and [afsluiting]; a story may have none of them.
void read_closing(const Tree& tree, Dossier& dossier);
SealedClosing seal_closing(kern::Kern& kern, kern::DossierId id, const Dossier& dossier);
void store_closing(db::Tx& tx, const Codes& codes, kern::DossierId id, const Dossier& dossier,
                   const SealedClosing& sealed);

}  // namespace app::seed
