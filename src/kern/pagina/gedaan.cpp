#include "kern/pagina/gedaan.hpp"

#include <iterator>
#include <string>

namespace pagina {
namespace {

constexpr std::string_view koekje = "gedaan";
constexpr long seconden = 60;  // the next page comes at once; what is not said by then is no news

struct Zin {
    Gedaan wat;
    std::string_view code;
    std::string_view zin;
};
constexpr Zin zinnen[] = {
    {Gedaan::bijdrage_alle, "bijdrage-alle",
     "Je bijdrage is vastgelegd, voor alle deelnemers die dit soort gegevens mogen zien."},
    {Gedaan::bijdrage_genoemd, "bijdrage-genoemd",
     "Je bijdrage is vastgelegd, alleen voor de organisaties die je noemde."},
    {Gedaan::bijdrage_eigen, "bijdrage-eigen", "Je bijdrage is vastgelegd, alleen voor jouw organisatie."},
    {Gedaan::bijdrage_later, "bijdrage-later",
     "Je bijdrage is vastgelegd. Tot ze vrij is, ziet alleen jouw organisatie de tekst."},
    {Gedaan::bijdrage_vrijgegeven, "bijdrage-vrijgegeven",
     "De bijdrage is vrijgegeven. De gekozen kring ziet haar nu."},
    {Gedaan::bijdrage_ook_elders, "bijdrage-ook-elders",
     "Het is vastgelegd, in deze casus en in wat je erbij koos. In elke casus geldt wie het daar mag zien."},
    {Gedaan::bijdrage_ingetrokken, "bijdrage-ingetrokken", "De bijdrage is ingetrokken."},
    {Gedaan::doel_gesteld, "doel-gesteld", "Het doel staat in het plan."},
    {Gedaan::resultaat_vastgelegd, "resultaat-vastgelegd", "Het resultaat staat bij het doel in het plan."},
    {Gedaan::actie_voorgesteld, "actie-voorgesteld", "De actie is voorgesteld aan de eigenaar."},
    {Gedaan::actie_aanvaard, "actie-aanvaard", "Je hebt de actie aanvaard. Meld hier hoe het gaat."},
    {Gedaan::actie_geweigerd, "actie-geweigerd", "Je hebt de actie geweigerd. De regie kiest iemand anders."},
    {Gedaan::actie_gewijzigd, "actie-gewijzigd", "De actie is gewijzigd."},
    {Gedaan::actie_gedeeld, "actie-gedeeld",
     "De actie staat nu ook in het andere plan. Het blijft één actie."},
    {Gedaan::actie_los, "actie-los", "De actie staat nu los. Elk plan houdt haar zoals ze was."},
    {Gedaan::actie_gereed, "actie-gereed", "De actie is klaar gemeld."},
    {Gedaan::actie_vervallen, "actie-vervallen", "De actie is vervallen."},
    {Gedaan::voortgang_gemeld, "voortgang-gemeld", "Je bericht is vastgelegd. De actie loopt door."},
    {Gedaan::actie_aangeboden, "actie-aangeboden",
     "De actie is aangeboden. Ze blijft van jou tot de ander ja zegt."},
    {Gedaan::aanbod_ingetrokken, "aanbod-ingetrokken", "Het aanbod is ingetrokken. De actie blijft van jou."},
    {Gedaan::actie_overgenomen, "actie-overgenomen",
     "De actie is nu van jouw organisatie. Meld hier hoe het gaat."},
    {Gedaan::aanbod_geweigerd, "aanbod-geweigerd",
     "Je hebt de actie niet overgenomen. De ander leest waarom."},
    {Gedaan::plan_vastgesteld, "plan-vastgesteld",
     "Het plan is vastgesteld. De partners krijgen de vraag of zij akkoord zijn."},
    {Gedaan::akkoord_gegeven, "akkoord-gegeven", "Het antwoord van jouw organisatie staat bij het plan."},
    {Gedaan::tijdpad_gestart, "tijdpad-gestart", "Het tijdpad loopt. De stappen staan klaar."},
    {Gedaan::tijdpad_gewijzigd, "tijdpad-gewijzigd", "De stap is bewaard. De dagen erna zijn bijgewerkt."},
    {Gedaan::score_gegeven, "score-gegeven", "De score is vastgelegd."},
    {Gedaan::score_ingetrokken, "score-ingetrokken",
     "De score is ingetrokken. Alleen jouw organisatie ziet haar nog."},
    {Gedaan::risico_vastgelegd, "risico-vastgelegd", "Je oordeel is vastgelegd."},
    {Gedaan::risico_vrijgegeven, "risico-vrijgegeven",
     "Het oordeel is vrijgegeven. De gekozen kring ziet het nu."},
    {Gedaan::risico_ingetrokken, "risico-ingetrokken",
     "Het oordeel is ingetrokken. Alleen jouw organisatie ziet het nog."},
    {Gedaan::kop_bewaard, "kop-bewaard", "De AVE-fase en de casusregisseur zijn bewaard."},
    {Gedaan::deelname_voorgesteld, "deelname-voorgesteld", "Je voorstel ligt bij de publieke deelnemers."},
    {Gedaan::deelname_vastgelegd, "deelname-vastgelegd",
     "Het besluit is vastgelegd. De organisatie doet mee."},
    {Gedaan::deelname_gestopt, "deelname-gestopt",
     "De deelname is gestopt. De organisatie ziet de casus niet meer."},
    {Gedaan::antwoord_vastgelegd, "antwoord-vastgelegd", "Je antwoord op het voorstel is vastgelegd."},
    {Gedaan::aanvulling_verstuurd, "aanvulling-verstuurd", "Je aanvulling is verstuurd."},
    {Gedaan::aanmelding_ingetrokken, "aanmelding-ingetrokken", "De aanmelding is ingetrokken."},
    {Gedaan::concept_bewaard, "concept-bewaard", "Je concept is bewaard. Ga verder wanneer je wilt."},
    {Gedaan::concept_weg, "concept-weg", "Het concept is weg."},
    {Gedaan::toegewezen, "toegewezen", "Dit is nu toegewezen."},
    {Gedaan::contact_vastgelegd, "contact-vastgelegd", "Het eerste contact is vastgelegd."},
    {Gedaan::indeling_bewaard, "indeling-bewaard", "De soort gegevens is bewaard."},
    {Gedaan::oordeel_bewaard, "oordeel-bewaard", "Het oordeel is bewaard."},
    {Gedaan::beoordelaar_gevraagd, "beoordelaar-gevraagd", "De beoordelaar kan de aanmelding nu lezen."},
    {Gedaan::vraag_gesteld, "vraag-gesteld", "Je vraag staat bij de aanmelder."},
    {Gedaan::besluit_voorgesteld, "besluit-voorgesteld", "Je voorstel ligt bij de publieke deelnemers."},
    {Gedaan::besluit_ingetrokken, "besluit-ingetrokken", "Het voorstel is ingetrokken."},
    {Gedaan::opgeschaald, "opgeschaald",
     "Het knelpunt is opgeschaald. Wie je vroeg, ziet alleen deze vraag."},
    {Gedaan::knelpunt_beantwoord, "knelpunt-beantwoord", "Je antwoord staat bij de regisseur."},
    {Gedaan::knelpunt_afgelopen, "knelpunt-afgelopen",
     "Vastgelegd wat eruit kwam. De vraag is weg bij wie haar kreeg."},
    {Gedaan::ave_verdeeld, "ave-verdeeld", "De verantwoordelijkheden zijn bewaard."},
    {Gedaan::document_toegevoegd, "document-toegevoegd", "Je document staat op de casus, voor wie jij koos."},
    {Gedaan::document_vervangen, "document-vervangen",
     "Het nieuwe bestand staat er. Wie het document kon lezen, krijgt bericht."},
    {Gedaan::document_vrijgegeven, "document-vrijgegeven",
     "Het document is vrijgegeven. De gekozen kring ziet het nu."},
    {Gedaan::document_ingetrokken, "document-ingetrokken",
     "Het document is ingetrokken. Wie het kon lezen, krijgt bericht."},
    {Gedaan::brief_gemaakt, "brief-gemaakt", "De brief staat op de casus. Open hem om hem te versturen."},
    {Gedaan::stem_vastgelegd, "stem-vastgelegd", "De woorden zijn vastgelegd, zoals ze gezegd zijn."},
    {Gedaan::afgestemd, "afgestemd", "De plannen zijn op elkaar afgestemd. Het staat in beide casussen."},
    {Gedaan::afstemming_gestopt, "afstemming-gestopt", "De afstemming is gestopt."},
    {Gedaan::verstrekking_gevraagd, "verstrekking-gevraagd",
     "De organisaties die iets moeten zeggen, zijn gevraagd."},
    {Gedaan::verstrekking_beantwoord, "verstrekking-beantwoord", "Je antwoord is vastgelegd."},
    {Gedaan::verstrekking_bewaard, "verstrekking-bewaard", "Dit is bewaard bij de verstrekking."},
    {Gedaan::verstrekking_verstrekt, "verstrekking-verstrekt",
     "De verstrekking is vastgelegd. Geef nu wat op het stuk staat."},
    {Gedaan::verstrekking_gesloten, "verstrekking-gesloten", "Vastgelegd: deze verstrekking gaat niet door."},
    {Gedaan::verstrekking_teruggekoppeld, "verstrekking-teruggekoppeld", "De terugkoppeling is vastgelegd."},
    {Gedaan::derde_voorgesteld, "derde-voorgesteld", "Je voorstel ligt bij de publieke deelnemers."},
    {Gedaan::derde_vastgelegd, "derde-vastgelegd",
     "De derde is vastgelegd. De deelnemers die besloten, krijgen de vraag of dit klopt."},
    {Gedaan::derde_getekend, "derde-getekend", "De verklaring van geheimhouding is vastgelegd."},
    {Gedaan::derde_gestopt, "derde-gestopt", "Deze derde doet niet meer mee."},
    {Gedaan::persoon_toegevoegd, "persoon-toegevoegd", "De persoon staat in de casus."},
    {Gedaan::persoon_gewijzigd, "persoon-gewijzigd", "De gegevens van deze persoon zijn gewijzigd."},
    {Gedaan::persoon_verwijderd, "persoon-verwijderd",
     "De persoon is weg uit de casus, met alles wat over die persoon alleen ging. In het logboek staat dat jij dit deed."},
    {Gedaan::relatie_vastgelegd, "relatie-vastgelegd", "De relatie is vastgelegd."},
    {Gedaan::relatie_beeindigd, "relatie-beeindigd", "De relatie heeft nu een einddatum."},
    {Gedaan::relatie_verwijderd, "relatie-verwijderd", "De relatie is weg."},
    {Gedaan::contactmoment_bewaard, "contactmoment-bewaard", "Het contact is vastgelegd."},
    {Gedaan::waarschuwing_gezet, "waarschuwing-gezet",
     "De waarschuwing staat boven de casus en boven elke actie, voor alle deelnemers."},
    {Gedaan::waarschuwing_weg, "waarschuwing-weg", "De waarschuwing is weg."},
    {Gedaan::bijdrage_verbeterd, "bijdrage-verbeterd",
     "De bijdrage is vervangen. Wie de oude kon lezen, krijgt bericht."},
    {Gedaan::incident_vastgelegd, "incident-vastgelegd",
     "Het incident is vastgelegd, voor alle deelnemers die dit soort gegevens mogen zien."},
    {Gedaan::uitvraag_gesteld, "uitvraag-gesteld", "De vraag ligt bij de organisaties die je koos."},
    {Gedaan::uitvraag_beantwoord, "uitvraag-beantwoord",
     "Je antwoord is vastgelegd. Het huis krijgt bericht."},
    {Gedaan::uitvraag_verplaatst, "uitvraag-verplaatst", "De datum is gewijzigd."},
    {Gedaan::uitvraag_ingetrokken, "uitvraag-ingetrokken", "De vraag is ingetrokken."},
    {Gedaan::uitvraag_herinnerd, "uitvraag-herinnerd", "De organisatie krijgt een herinnering."},
    {Gedaan::toetsen_gekoppeld, "toetsen-gekoppeld", "De bijdragen zijn aan de toetsen gekoppeld."},
    {Gedaan::afronding_begonnen, "afronding-begonnen",
     "De afronding is begonnen. Elke organisatie krijgt de evaluatievragen."},
    {Gedaan::afronding_terug, "afronding-terug", "De casus gaat verder. De afronding is gestopt."},
    {Gedaan::afronding_vervallen, "afronding-vervallen", "Dit is teruggenomen."},
    {Gedaan::afronding_beantwoord, "afronding-beantwoord", "Je antwoord is vastgelegd."},
    {Gedaan::overdracht_aangeboden, "overdracht-aangeboden",
     "De overdracht is aangeboden. De organisatie zegt of zij haar aanneemt."},
    {Gedaan::nazorg_gepland, "nazorg-gepland", "De nazorgcheck is gepland."},
    {Gedaan::sluiten_voorgesteld, "sluiten-voorgesteld",
     "Je voorstel om te sluiten ligt bij de publieke deelnemers."},
    {Gedaan::casus_gesloten, "casus-gesloten", "De casus is gesloten. Niemand ziet haar nog."},
    {Gedaan::heropenen_voorgesteld, "heropenen-voorgesteld",
     "Je voorstel om het dossier te openen ligt bij de publieke deelnemers."},
    {Gedaan::dossier_open, "dossier-open", "Het dossier is open."},
    {Gedaan::waarneming_geregeld, "waarneming-geregeld", "De waarneming is geregeld."},
    {Gedaan::waarneming_gestopt, "waarneming-gestopt", "De waarneming is gestopt."},
    {Gedaan::rondje_stil, "rondje-stil", "Bewaard. Je rondje slaat dit over tot die dag."},
    {Gedaan::herinnering_gestuurd, "herinnering-gestuurd", "De herinnering is gestuurd."},
    {Gedaan::huis_gevraagd, "huis-gevraagd", "De vraag is klaar. Haal het bestand op en stuur het."},
    {Gedaan::huis_antwoord_gelezen, "huis-antwoord-gelezen", "Het antwoord is ingelezen."},
    {Gedaan::huis_treffer, "huis-treffer", "Vastgelegd. Haal het antwoord op en stuur het."},
    {Gedaan::huis_geen_treffer, "huis-geen-treffer", "Vastgelegd. Haal het antwoord op en stuur het."},
    {Gedaan::huisvraag_gelezen, "huisvraag-gelezen", "De vraag is ingelezen."},
    {Gedaan::huis_ontvangst_gelezen, "huis-ontvangst-gelezen",
     "Het ontvangstbericht is ingelezen. De regie van de casus hoort het."},
    {Gedaan::huispakket_klaar, "huispakket-klaar", "Het pakket is klaar. Haal het bestand op en stuur het."},
    {Gedaan::huispakket_gelezen, "huispakket-gelezen", "Het pakket is ingelezen. Beoordeel het."},
    {Gedaan::huispakket_aanvaard, "huispakket-aanvaard",
     "Het pakket staat in de casus. Stuur het ontvangstbericht."},
    {Gedaan::huispakket_geweigerd, "huispakket-geweigerd",
     "Het pakket is geweigerd en vernietigd. Stuur het ontvangstbericht."},
    {Gedaan::huis_voorgesteld, "huis-voorgesteld",
     "Het huis is toegevoegd. Een tweede persoon controleert de sleutels."},
    {Gedaan::huis_bewaard, "huis-bewaard", "Bewaard."},
    {Gedaan::huis_bevestigd, "huis-bevestigd", "De sleutels zijn bevestigd. Jullie kunnen uitwisselen."},
    {Gedaan::tafel_bewaard, "tafel-bewaard", "De werkwijze van de tafel is bewaard."},
    {Gedaan::tafel_lid_erbij, "tafel-lid-erbij", "Deze persoon zit nu aan tafel."},
    {Gedaan::tafel_lid_weg, "tafel-lid-weg", "Deze persoon zit niet meer aan tafel."},
    {Gedaan::tafel_beeindigd, "tafel-beeindigd",
     "De tafel is beëindigd. Haar dossiers gaan verder aan de gekozen tafel."},
    {Gedaan::overleg_gepland, "overleg-gepland", "Het overleg staat gepland. Vul nu de agenda."},
    {Gedaan::overleg_gewijzigd, "overleg-gewijzigd", "Het overleg is gewijzigd."},
    {Gedaan::overleg_uitgenodigd, "overleg-uitgenodigd", "De uitnodigingen zijn verstuurd."},
    {Gedaan::overleg_afgelast, "overleg-afgelast",
     "Het overleg gaat niet door. Wie was uitgenodigd, krijgt bericht."},
    {Gedaan::agenda_gevuld, "agenda-gevuld", "De gekozen dossiers staan op de agenda."},
    {Gedaan::agenda_geordend, "agenda-geordend", "De agenda staat in de nieuwe volgorde."},
    {Gedaan::agendapunt_gewijzigd, "agendapunt-gewijzigd", "Het agendapunt is gewijzigd."},
    {Gedaan::agendapunt_weg, "agendapunt-weg", "Het dossier staat niet meer op de agenda."},
    {Gedaan::agendapunt_doorgeschoven, "agendapunt-doorgeschoven",
     "Het dossier staat nu op de agenda van het volgende overleg."},
    {Gedaan::overleg_beantwoord, "overleg-beantwoord", "Je antwoord is vastgelegd."},
    {Gedaan::nazorg_ingedeeld, "nazorg-ingedeeld", "De vrijlatingen zijn ingedeeld."},
    {Gedaan::nazorg_gegeven, "nazorg-gegeven", "De nazorg ligt bij de gemeente."},
    {Gedaan::nazorg_teruggenomen, "nazorg-teruggenomen", "De indeling is teruggenomen."},
    {Gedaan::nazorg_ingevoerd, "nazorg-ingevoerd", "De lijst is ingevoerd."},
    {Gedaan::nazorg_lijst_weg, "nazorg-lijst-weg", "De lijst is weg."},
    {Gedaan::nazorg_gescand, "nazorg-gescand", "De quickscan is vastgelegd."},
    {Gedaan::nazorg_steun, "nazorg-steun", "De steun is vastgelegd."},
    {Gedaan::nazorg_steun_klaar, "nazorg-steun-klaar", "De steun is afgerond."},
    {Gedaan::nazorg_aangemeld, "nazorg-aangemeld", "De aanmelding ligt bij de triagetafel."},
    {Gedaan::nazorg_contact, "nazorg-contact", "Het is vastgelegd."},
    {Gedaan::advies_gevraagd, "advies-gevraagd", "Je vraag ligt bij het huis. Je ziet hier het antwoord."},
    {Gedaan::advies_toegewezen, "advies-toegewezen", "De vraag is toegewezen."},
    {Gedaan::advies_teruggevraagd, "advies-teruggevraagd", "Je vraag ligt bij de vrager."},
    {Gedaan::advies_aangevuld, "advies-aangevuld", "Je aanvulling ligt bij het huis."},
    {Gedaan::advies_beantwoord, "advies-beantwoord", "Het antwoord ligt bij de vrager."},
    {Gedaan::advies_gesloten, "advies-gesloten", "De vraag is afgesloten."},
    {Gedaan::advies_ingetrokken, "advies-ingetrokken", "De vraag is ingetrokken."},
    {Gedaan::expertise_bewaard, "expertise-bewaard", "De lijst van expertise is bewaard."},
    {Gedaan::kennis_bewaard, "kennis-bewaard", "De bladzijde is bewaard."},
    {Gedaan::opleiding_bewaard, "opleiding-bewaard", "De opleiding is vastgelegd."},
    {Gedaan::bijeenkomst_bewaard, "bijeenkomst-bewaard", "De bijeenkomst is vastgelegd."},
    {Gedaan::werk_ingesteld, "werk-ingesteld", "Je keuze is bewaard."},
    {Gedaan::werk_verdeeld, "werk-verdeeld",
     "De dossiers zijn verdeeld. Hieronder staat wat is overgeslagen."},
    {Gedaan::aanpak_begonnen, "aanpak-begonnen", "De casus zit nu in deze aanpak."},
    {Gedaan::aanpak_voorgesteld, "aanpak-voorgesteld", "De plaatsing ligt bij de publieke deelnemers."},
    {Gedaan::aanpak_bevestigd, "aanpak-bevestigd", "Je antwoord op de plaatsing is vastgelegd."},
    {Gedaan::aanpak_gestopt, "aanpak-gestopt", "De aanpak is gestopt."},
    {Gedaan::aanpak_gewist, "aanpak-gewist",
     "De casus is van de lijst. Alles wat daarover was vastgelegd is gewist."},
    {Gedaan::aanpak_bijgewerkt, "aanpak-bijgewerkt", "De aanpak is bijgewerkt."},
    {Gedaan::bespreking_vastgelegd, "bespreking-vastgelegd", "De bespreking is vastgelegd."},
    {Gedaan::topx_criteria_vastgelegd, "topx-criteria-vastgelegd", "De criteria zijn vastgelegd."},
    {Gedaan::radicalisering_aangeboden, "radicalisering-aangeboden", "De overdracht is vastgelegd."},
    {Gedaan::radicalisering_aanvaard, "radicalisering-aanvaard",
     "De overdracht is aangenomen. Het dossier is bevroren."},
    {Gedaan::radicalisering_geweigerd, "radicalisering-geweigerd",
     "De weigering is vastgelegd. Er verandert verder niets."},
    {Gedaan::regieafspraak_bewaard, "regieafspraak-bewaard", "De afspraak over wie leidt is bewaard."},
    {Gedaan::regieafspraak_gestopt, "regieafspraak-gestopt", "De afspraak over wie leidt is gestopt."},
};

constexpr bool op_volgorde() {
    for (std::size_t i = 0; i < std::size(zinnen); ++i)
        if (zinnen[i].wat != static_cast<Gedaan>(i)) return false;
    return std::size(zinnen) == static_cast<std::size_t>(Gedaan::einde_van_de_lijst);
}
static_assert(op_volgorde(), "one sentence for each Gedaan, in its order");

const Zin& van(Gedaan wat) { return zinnen[static_cast<std::size_t>(wat)]; }

}  // namespace

std::string_view zin(Gedaan wat) { return van(wat).zin; }
std::string_view code(Gedaan wat) { return van(wat).code; }

web::Response klaar(const kern::Call& call, const html::Url& naar, Gedaan wat) {
    web::Response response = web::see_other(std::string(naar.text()));
    web::set_cookie(response, {std::string(koekje), std::string(code(wat)), seconden}, call.request.tls);
    return response;
}

std::optional<Gedaan> gedaan(const web::Request& request) {
    const std::string_view gebracht = web::cookie_value(request, koekje);
    for (const Zin& een : zinnen)
        if (een.code == gebracht) return een.wat;
    return std::nullopt;
}

void vergeet(web::Response& response, const web::Request& request) {
    web::set_cookie(response, {std::string(koekje), "", 0}, request.tls);
}

}  // namespace pagina
