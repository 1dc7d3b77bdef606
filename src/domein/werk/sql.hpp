// What the lists over dossiers have in common.
#pragma once

#include "domein/werk/model.hpp"
#include "kern/toegang/kern.hpp"

// The first columns of every list of dossiers.
#define REF_KOLOMMEN "d.id, d.kenmerk, d.fase, dn.rol, d.titel_z"
// Phases that have a page for this person: of his own reports also when they went back.
// Who is asked above the case table does not read whose dossier it is.
#define IN_BEELD " AND (d.fase <= 5 OR d.fase IN (10, 11) OR (dn.rol = 1 AND d.fase IN (7, 8))) AND dn.rol <> 7"

namespace werk::store {

inline constexpr int ref_kolommen = 5;

// Reads REF_KOLOMMEN; the title is opened, so the log names the dossier.
inline DossierRef lees_ref(const toegang::ScopeBasis& scope, const db::Row& row) {
    const auto id = row.get<kern::DossierId>(0);
    return {id, std::string(row.text(1)), row.get<toegang::Fase>(2), row.get<toegang::DeelnameRol>(3),
            scope.toon_dossier<betrokkene::Titel>(id, id, row.bytes(4), {toegang::Klasse::k2})};
}

}  // namespace werk::store
