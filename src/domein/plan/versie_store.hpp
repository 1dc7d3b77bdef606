// Versions written. Private to the slice.
#pragma once

#include "domein/plan/versie.hpp"

namespace plan::versie {

struct Verzegeld {
    kern::ItemId id;
    db::Bytes reden;
    IdBytes volg;
};
// Stores what the plan holds now as version `nummer`, and asks each partner.
void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, int nummer, const Verzegeld& verzegeld);
// False: a colleague answered since.
bool bewaar_antwoord(db::Tx& tx, const toegang::Grant<Instemmen>& grant, const Planversie& versie,
                     const NieuwAkkoord& nieuw, const std::optional<db::Bytes>& tekst);

}  // namespace plan::versie
