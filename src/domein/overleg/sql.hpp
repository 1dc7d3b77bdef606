// Columns and conditions that the statements of the slice share.
#pragma once

#include "kern/toegang/lijstfeiten.hpp"

#define OVERLEG_VELDEN                                                                                            \
    "o.id, o.tafel, t.naam, t.soort, o.begin, o.einde, o.plaats, o.voorzitter, COALESCE(vz.naam, ''), o.status, " \
    "o.agenda_sluit, o.ronde, o.versie"
#define OVERLEG_UIT \
    " FROM overleg o JOIN regietafel t ON t.id = o.tafel LEFT JOIN medewerker vz ON vz.id = o.voorzitter "
#define OVERLEG_KOLOMMEN OVERLEG_VELDEN OVERLEG_UIT
inline constexpr int overleg_kolommen = 13;

// Which dossiers somebody has a place at the table for: the facts of the right agendapunt.lezen (kern/toegang/rechten.cpp) as
// SQL. tests/proof/overleg_test.cpp holds the two together.
#define AAN_TAFEL " AND dn.rol IN (2, 3, 4, 5) AND (dn.doelen & 15) <> 0 AND d.fase IN (1, 2, 3, 4, 5)"
#define PUNT_KOLOMMEN                                                                                   \
    ITEM_KOLOMMEN                                                                                       \
    ", " FEITEN_KOLOMMEN                                                                                \
    ", d.id, d.kenmerk, a.volgnummer, a.minuten, a.begin, a.soort, a.status, a.na_sluiting, a.vorige, " \
    "a.begonnen, a.geeindigd, a.versie, d.titel_z, a.vraag_z"

// Of somebody on the list (`overleg_lid l`): does he see a point of the meeting on day $2?
#define ZIET_EEN_PUNT                                                                                                   \
    " EXISTS (SELECT 1 FROM agendapunt a JOIN deelnemer dn ON dn.dossier = a.dossier AND dn.medewerker = l.medewerker " \
    "JOIN dossier d ON d.id = a.dossier WHERE a.overleg = l.overleg AND a.status <> 4 AND dn.organisatie = "            \
    "l.organisatie AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2) AND d.afgeschermd = 0" AAN_TAFEL               \
    " AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = dn.medewerker AND u.dossier = d.id)) "
