// The columns of an action, shared by the queries on one dossier and the lists over dossiers. Private to the store.
#pragma once

#include "domein/plan/model.hpp"
#include "platform/db/tx.hpp"

// `item i`, `actie a`, `organisatie o` and `medewerker m` of the owner.
#define ACTIE_KOLOMMEN                                                            \
    ITEM_KOLOMMEN                                                                 \
    ", a.doel, a.organisatie, a.medewerker, m.naam, o.naam, a.termijn, a.staat, " \
    "a.laatste_voortgang, a.tekst_z, a.reden_z"

namespace plan::store {

inline constexpr int kolom_tekst = toegang::item_kolommen + 8;
inline constexpr int kolom_reden = toegang::item_kolommen + 9;
inline constexpr int actie_kolommen = toegang::item_kolommen + 10;  // a list's own columns come after these

// Reads the columns of ACTIE_KOLOMMEN but the sealed ones.
ActieKop lees_kop(const db::Row& row);

}  // namespace plan::store
