// What somebody just did, said once at the top of the page that comes next (ui/README: "Done"). A change answers 303 with
// klaar(); the code of the sentence travels in a cookie of a minute, and antwoord() says it and takes the cookie away. The
// address stays as it is, so that a page that is opened again, or sent to somebody, claims nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kern/toegang/kern.hpp"
#include "platform/html/url.hpp"
#include "platform/web/response.hpp"

namespace pagina {

enum class Gedaan : std::uint8_t {
    bijdrage_alle,
    bijdrage_genoemd,
    bijdrage_eigen,
    bijdrage_later,
    bijdrage_vrijgegeven,
    bijdrage_ook_elders,
    bijdrage_ingetrokken,
    doel_gesteld,
    resultaat_vastgelegd,
    actie_voorgesteld,
    actie_aanvaard,
    actie_geweigerd,
    actie_gewijzigd,
    actie_gedeeld,
    actie_los,
    actie_gereed,
    actie_vervallen,
    voortgang_gemeld,
    actie_aangeboden,
    aanbod_ingetrokken,
    actie_overgenomen,
    aanbod_geweigerd,
    plan_vastgesteld,
    akkoord_gegeven,
    tijdpad_gestart,
    tijdpad_gewijzigd,
    score_gegeven,
    score_ingetrokken,
    risico_vastgelegd,
    risico_vrijgegeven,
    risico_ingetrokken,
    kop_bewaard,
    deelname_voorgesteld,
    deelname_vastgelegd,
    deelname_gestopt,
    antwoord_vastgelegd,
    aanvulling_verstuurd,
    aanmelding_ingetrokken,
    concept_bewaard,
    concept_weg,
    toegewezen,
    contact_vastgelegd,
    indeling_bewaard,
    oordeel_bewaard,
    beoordelaar_gevraagd,
    vraag_gesteld,
    besluit_voorgesteld,
    besluit_ingetrokken,
    opgeschaald,
    knelpunt_beantwoord,
    knelpunt_afgelopen,
    ave_verdeeld,
    document_toegevoegd,
    document_vervangen,
    document_vrijgegeven,
    document_ingetrokken,
    brief_gemaakt,
    stem_vastgelegd,
    afgestemd,
    afstemming_gestopt,
    verstrekking_gevraagd,
    verstrekking_beantwoord,
    verstrekking_bewaard,
    verstrekking_verstrekt,
    verstrekking_gesloten,
    verstrekking_teruggekoppeld,
    derde_voorgesteld,
    derde_vastgelegd,
    derde_getekend,
    derde_gestopt,
    persoon_toegevoegd,
    persoon_gewijzigd,
    persoon_verwijderd,
    relatie_vastgelegd,
    relatie_beeindigd,
    relatie_verwijderd,
    contactmoment_bewaard,
    waarschuwing_gezet,
    waarschuwing_weg,
    bijdrage_verbeterd,
    incident_vastgelegd,
    uitvraag_gesteld,
    uitvraag_beantwoord,
    uitvraag_verplaatst,
    uitvraag_ingetrokken,
    uitvraag_herinnerd,
    toetsen_gekoppeld,
    afronding_begonnen,
    afronding_terug,
    afronding_vervallen,
    afronding_beantwoord,
    overdracht_aangeboden,
    nazorg_gepland,
    sluiten_voorgesteld,
    casus_gesloten,
    heropenen_voorgesteld,
    dossier_open,
    waarneming_geregeld,
    waarneming_gestopt,
    rondje_stil,
    herinnering_gestuurd,
    huis_gevraagd,
    huis_antwoord_gelezen,
    huis_treffer,
    huis_geen_treffer,
    huisvraag_gelezen,
    huis_ontvangst_gelezen,
    huispakket_klaar,
    huispakket_gelezen,
    huispakket_aanvaard,
    huispakket_geweigerd,
    huis_voorgesteld,
    huis_bewaard,
    huis_bevestigd,
    tafel_bewaard,
    tafel_lid_erbij,
    tafel_lid_weg,
    tafel_beeindigd,
    overleg_gepland,
    overleg_gewijzigd,
    overleg_uitgenodigd,
    overleg_afgelast,
    agenda_gevuld,
    agenda_geordend,
    agendapunt_gewijzigd,
    agendapunt_weg,
    agendapunt_doorgeschoven,
    overleg_beantwoord,
    einde_van_de_lijst,  // stays last; no sentence
};

// The sentence, and the word that stands in the cookie.
std::string_view zin(Gedaan wat);
std::string_view code(Gedaan wat);

// 303 to `naar`; the page there says what was done.
web::Response klaar(const kern::Call& call, const html::Url& naar, Gedaan wat);

// What this request brings along; nothing when it brings nothing, or a word that is not ours.
std::optional<Gedaan> gedaan(const web::Request& request);
// Said: the cookie goes.
void vergeet(web::Response& response, const web::Request& request);

}  // namespace pagina
