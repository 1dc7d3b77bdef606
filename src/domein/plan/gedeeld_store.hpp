// Shared actions written. Private to the slice.
#pragma once

#include "domein/plan/gedeeld.hpp"
#include "kern/zoek/zoek.hpp"

namespace plan::gedeeld {

// The action for the other plan, sealed ahead of the change.
struct Verzegeld {
    kern::ItemId id;
    kern::ItemId doel;
    db::Bytes tekst;
    db::Bytes noodzaak;
    zoek::Tokens woorden;
    IdBytes volg;
};
// Stores it in the dossier of `naar` as it stands in that of `bron`, and the pair.
void zet_in(db::Tx& tx, const toegang::GrantBasis& bron, const toegang::GrantBasis& naar,
            const ActieKop& actie, const Verzegeld& verzegeld, const afstemming::Lopend& link);
// Takes the pairs of this action away, on both sides. False: there were none.
bool haal_weg(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId actie);
std::optional<toegang::Gezien<Noodzaak>> noodzaak(db::Reader& reader, const toegang::GrantBasis& grant,
                                                  const ActieKop& actie);

}  // namespace plan::gedeeld
