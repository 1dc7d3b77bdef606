// Columns that the statements of the table share.
#pragma once

#include "domein/overleg/live_model.hpp"
#include "domein/overleg/sql.hpp"

#define REGEL_KOLOMMEN \
    "r.deel, r.staat, r.mondeling, g.naam, mw.naam, r.actie, r.vervangt, COALESCE(em.naam, ''), ac.termijn, r.punt, r.tekst_z"
#define REGEL_JOINS                                                                                                            \
    " JOIN item i ON i.dossier = r.dossier AND i.id = r.id JOIN organisatie g ON g.id = i.bron JOIN medewerker mw ON mw.id = " \
    "i.door LEFT JOIN actie ac ON ac.dossier = r.dossier AND ac.id = r.actie LEFT JOIN medewerker em ON em.id = ac.medewerker "

namespace overleg::live::store {

inline constexpr int regel_punt = 9;
inline constexpr int regel_tekst = 10;

// Reads REGEL_KOLOMMEN, the first of which is column `k`, but for the text.
inline Regel lees_regel(const db::Row& row, int k, const toegang::ItemRij& item) {
    Regel regel;
    regel.item = item;
    regel.deel = row.get<Onderdeel>(k);
    regel.staat = row.get<RegelStaat>(k + 1);
    regel.mondeling = row.get<bool>(k + 2);
    regel.bron = row.text(k + 3);
    regel.door = row.text(k + 4);
    regel.actie = row.get<std::optional<kern::ItemId>>(k + 5);
    regel.vervangt = row.get<std::optional<kern::ItemId>>(k + 6);
    regel.eigenaar = row.text(k + 7);
    regel.termijn = row.get<std::optional<Date>>(k + 8);
    return regel;
}

}  // namespace overleg::live::store
