// Columns and conditions that the statements of the slice share.
#pragma once

#include "kern/toegang/lijstfeiten.hpp"

#define OVERLEG_KOLOMMEN                                                                                               \
    "o.id, o.tafel, t.naam, t.soort, o.begin, o.einde, o.plaats, o.voorzitter, COALESCE(vz.naam, ''), o.status, "      \
    "o.agenda_sluit, o.ronde, o.versie FROM overleg o JOIN regietafel t ON t.id = o.tafel LEFT JOIN medewerker vz ON " \
    "vz.id = o.voorzitter "
inline constexpr int overleg_kolommen = 13;

// Which dossiers somebody has a place at the table for: the facts of the right agendapunt.lezen (kern/toegang/rechten.cpp) as
// SQL. tests/proof/overleg_test.cpp holds the two together.
#define AAN_TAFEL " AND dn.rol IN (2, 3, 4, 5) AND (dn.doelen & 15) <> 0 AND d.fase IN (1, 2, 3, 4, 5)"
#define PUNT_KOLOMMEN                                                                                       \
    ITEM_KOLOMMEN                                                                                           \
        ", " FEITEN_KOLOMMEN                                                                                \
        ", d.id, d.kenmerk, a.volgnummer, a.minuten, a.begin, a.soort, a.status, a.na_sluiting, a.vorige, " \
        "a.begonnen, a.geeindigd, a.versie, d.titel_z, a.vraag_z"
