// The facts of a dossier and of one's own part in it, as a scoped list reads them beside its own columns. One's own cases and
// shielded dossiers are never in such a list, so those two facts need no column.
#pragma once

#include "kern/toegang/scope.hpp"

// Four columns of a query on SCOPE_DOSSIERS.
#define FEITEN_KOLOMMEN "d.fase, d.bevroren, dn.rol, dn.doelen"

namespace toegang {

// Reads FEITEN_KOLOMMEN, the first of which is column `c`.
inline DossierFeiten lees_feiten(const db::Row& row, int c) {
    DossierFeiten feiten;
    feiten.bestaat = true;
    feiten.fase = row.get<Fase>(c);
    feiten.bevroren = row.get<bool>(c + 1);
    feiten.rol = row.get<DeelnameRol>(c + 2);
    feiten.doelen = Doelen::of_mask(row.get<std::int64_t>(c + 3));
    return feiten;
}

}  // namespace toegang
