// The row of a disclosure, shared by what reads its facts and what reads its page. Private to the store.
#pragma once

#include "domein/verstrekking/store.hpp"

// Of a part: its source took it back, or put another in its place.
#define INGETROKKEN(wat)                                                                       \
    "CASE WHEN EXISTS (SELECT 1 FROM bijdrage b WHERE b.dossier = i.dossier AND ((b.id = " wat \
    " AND b.ingetrokken IS NOT NULL) OR b.vorige = " wat ")) THEN 1 ELSE 0 END"

namespace verstrekking::store {

// The row of a disclosure that this person may see, with what is sealed of it.
struct Kop {
    Feiten feiten;
    db::Bytes inhoud;
    std::optional<db::Bytes> niet_geinformeerd, rac, slot;
};

std::optional<Kop> kop(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);

}  // namespace verstrekking::store
