// The row of a disclosure, shared by what reads its facts and what reads its page. Private to the store.
#pragma once

#include "domein/verstrekking/store.hpp"

// Of a part: its source took it back, or put another in its place.
#define INGETROKKEN(wat)                                                                       \
    "CASE WHEN EXISTS (SELECT 1 FROM bijdrage b WHERE b.dossier = i.dossier AND ((b.id = " wat \
    " AND b.ingetrokken IS NOT NULL) OR b.vorige = " wat                                       \
    ")) OR EXISTS (SELECT 1 FROM document d WHERE d.dossier = i.dossier AND d.id = " wat       \
    " AND d.ingetrokken IS NOT NULL) THEN 1 ELSE 0 END"

// Of a copied file f and its part s: its source put another version in its place.
#define VERVANGEN                                                                                        \
    "CASE WHEN EXISTS (SELECT 1 FROM document n WHERE n.dossier = s.dossier AND n.id = s.onderdeel AND " \
    "n.laatste > f.nummer) THEN 1 ELSE 0 END"

// Of disclosure v: how many of its copies their source corrected or took back since the receiver was last told.
#define TE_MELDEN                                                                                                            \
    "(SELECT count(*) FROM verstrekking_stuk s WHERE s.dossier = v.dossier AND s.verstrekking = v.id AND v.staat = 2 AND "   \
    "(EXISTS (SELECT 1 FROM bijdrage b JOIN item bi ON bi.dossier = b.dossier AND bi.id = b.id WHERE b.dossier = s.dossier " \
    "AND ((b.id = s.onderdeel AND b.ingetrokken > COALESCE(v.gemeld, 0)) OR (b.vorige = s.onderdeel AND bi.gemaakt > "       \
    "COALESCE(v.gemeld, 0)))) OR EXISTS (SELECT 1 FROM document d WHERE d.dossier = s.dossier AND d.id = s.onderdeel AND "   \
    "d.ingetrokken > COALESCE(v.gemeld, 0)) OR EXISTS (SELECT 1 FROM verstrekking_bestand f JOIN document_versie dv ON "     \
    "dv.dossier = f.dossier AND dv.document = s.onderdeel AND dv.nummer > f.nummer AND dv.gemaakt > COALESCE(v.gemeld, 0) "  \
    "WHERE f.dossier = s.dossier AND f.stuk = s.id)))"

namespace verstrekking::store {

// The row of a disclosure that this person may see, with what is sealed of it.
struct Kop {
    Feiten feiten;
    db::Bytes inhoud;
    std::optional<db::Bytes> niet_geinformeerd, rac, slot;
};

std::optional<Kop> kop(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);
// May this person read the copies: the house, and the receiver within its period?
bool mag_stukken(const toegang::GrantBasis& grant, const Feiten& feiten);

}  // namespace verstrekking::store
