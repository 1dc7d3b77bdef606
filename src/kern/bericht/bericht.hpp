// Notices: something happened in a dossier that somebody must hear of, written in the change that causes it. A notice says
// what kind of thing and where, never what it is about; who opens it passes the gate as always. One row per person, thing
// and kind: what happens again makes it new again.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kern/toegang/ids.hpp"
#include "platform/base/clock.hpp"
#include "platform/db/tx.hpp"

namespace bericht {

// Numbers are on disk: never used again for another meaning.
enum class Soort : std::uint8_t {
    bijdrage_gewijzigd = 1,    // corrected: who received it must use the new one (Bgs 1.7)
    bijdrage_ingetrokken = 2,  // taken back: no longer to be used
    uitvraag_gesteld = 3,
    uitvraag_beantwoord = 4,
    verstrekking_gevraagd = 5,  // may this be given?
    verstrekking_besloten = 6,
    terugkoppeling_gevraagd = 7,  // what did it lead to? (Wgs 1.7(4))
    escalatie_gesteld = 8,
    escalatie_beantwoord = 9,
    overdracht_aangeboden = 10,
    overdracht_beantwoord = 11,
    planversie_vastgesteld = 12,
    plan_niet_akkoord = 13,
    document_gewijzigd = 14,
    document_ingetrokken = 15,
    herinnering = 16,
    afronding_begonnen = 17,
    sluiten_gevraagd = 18,
    waarneming_begonnen = 19,
    caseload_verplaatst = 20,
    heropening_gevraagd = 21,
    afstemming_begonnen = 22,
    ontvanger_melden =
        23,  // what was given beyond the kring was corrected or taken back since: tell its receiver
    waarschuwing_gezet = 24,  // of the warning for who visits: new, or changed (DECISIONS 14)
    uitvraag_ingetrokken = 25,
    huisvraag_gekomen = 26,  // another house asks about somebody who may be the one of this casus (Wgs 2.28)
    huispakket_beantwoord = 27,  // the house that a package went to took it or not
    agendapunt_gepland = 28,     // the dossier is on the agenda of a meeting he is invited to
    agendapunt_verplaatst = 29,  // at another time, or in another meeting
    agendapunt_vervallen = 30,
    regel_wacht = 31,  // somebody wrote down in a meeting what this organisation said: may it be used?
    verslag_teruglezen = 32,
    verslag_verbetering = 33,  // an organisation asks for a correction of minutes
    nazorg_gegeven = 34,       // the house hands the nazorg of somebody to the municipality
    advies_gevraagd = 36,
    advies_bericht = 37,  // a question back, or what the asker added
    advies_beantwoord = 38,
};

// What it says on Mijn werk, and its code in the API.
std::string_view zin(Soort soort);
std::string_view code(Soort soort);
// The kind that has this code; nothing when none has.
std::optional<Soort> soort_van(std::string_view code);

// What happened, where. `item` is what the notice leads to; about the dossier as a whole: the id of the dossier itself.
struct Over {
    kern::DossierId dossier;
    IdBytes item;
    Soort soort = Soort::herinnering;
    Instant nu;
};

// To each person who works on the dossier for this organisation, whether or not the deelname still runs: a notice opens nothing
// by itself. Who is there in another capacity (to report, to judge, for an escalation) hears nothing of it; who is only asked
// hears of what is asked, and of an item that names his organisation.
void aan_organisatie(db::Tx& tx, const Over& over, kern::OrganisatieId organisatie);
// To everyone of the house who is named in the dossier.
void aan_huis(db::Tx& tx, const Over& over);
void aan_medewerker(db::Tx& tx, const Over& over, kern::MedewerkerId medewerker);

}  // namespace bericht
