#include "app/content.hpp"

#include <algorithm>
#include <array>

#include "kern/bestand/opslag.hpp"
#include "platform/base/text.hpp"

namespace app::content {
namespace {

// clang-format off
constexpr std::array register_of_tables{
    Table{"huis", {"inhoud.huis", "SELECT id, naam, demo, vaste_datum, merk_z FROM huis ORDER BY id"}, "btitz", -1, 0, "huis"},
    Table{"instelling", {"inhoud.instelling", "SELECT code, van, tot, waarde FROM instelling ORDER BY code, van"}, "tttt"},
    Table{"codelijst", {"inhoud.codelijst", "SELECT lijst, code, naam, volgorde, van, tot FROM codelijst ORDER BY lijst, code, van"}, "tttitt"},
    Table{"convenant", {"inhoud.convenant", "SELECT id, naam, van, tot, versie FROM convenant ORDER BY id"}, "bttti"},
    Table{"organisatie", {"inhoud.organisatie", "SELECT id, code, naam, soort, keten, gemeente, convenant, van, tot, versie FROM organisatie ORDER BY id"}, "bttittbtti"},
    Table{"medewerker", {"inhoud.medewerker", "SELECT id, naam, functienaam, telefoon, in_dienst_bij, werkt_voor, "
        "functies, vog_datum, aangewezen_van, aangewezen_tot, geblokkeerd, versie, mail_z FROM medewerker ORDER BY "
        "id"}, "btttbbitttiiz", -1, 0, "medewerker", "bsn_hash"},
    Table{"medewerker_rol", {"inhoud.medewerker_rol", "SELECT id, medewerker, rol, van, tot, voorgesteld_door, bevestigd_door, staat, versie FROM medewerker_rol ORDER BY id"}, "bbittbbii"},
    Table{"uitsluiting", {"inhoud.uitsluiting", "SELECT medewerker, dossier, reden FROM uitsluiting ORDER BY medewerker, dossier"}, "bbi"},
    Table{"account", {"inhoud.account", "SELECT id, medewerker, login, wachtwoord_sinds, geblokkeerd, thema, versie, "
        "totp_z FROM account ORDER BY id"}, "bbtiitiz", -1, 0, "account", "wachtwoord totp_stap fouten wacht_tot "
        "laatst_ingelogd vorig_bezoek"},
    Table{"ander_huis", {"inhoud.ander_huis", "SELECT id, naam, gebied, zegel, teken, van, tot, voorgesteld_door, bevestigd_door, bevestigd, versie FROM ander_huis ORDER BY id"}, "bttbbttbbii"},
    Table{"huisvraag_in", {"inhoud.huisvraag_in", "SELECT id, huis, nummer, ontvangen, verloopt, staat, antwoord, beantwoord, "
        "door, antwoordsleutel, vraag_z FROM huisvraag_in ORDER BY id"}, "bbbiiibibbz", 0, 0, {}, "hash_naam hash_bsn"},
    Table{"regietafel", {"inhoud.regietafel", "SELECT id, code, naam, soort, convenant, van, tot, versie, regime, voorzitter, plaats, ritme_weken, "
        "ritme_vanaf, ritme_tijd, ritme_minuten, sluit_dagen, sluit_tijd, opvolger FROM regietafel ORDER BY id"}, "bttibttiibtitiiiib"},
    Table{"tafellid", {"inhoud.tafellid", "SELECT tafel, medewerker, van, tot, vervangt FROM tafellid ORDER BY tafel, medewerker"}, "bbttb"},
    Table{"voorstel", {"inhoud.voorstel", "SELECT id, soort, staat, medewerker, tafel, code, oud, waarde, van, tot, "
        "voorgesteld_door, voorgesteld_op, verloopt_op, beslist_door, beslist_op, versie FROM voorstel ORDER BY "
        "id"}, "biibbtttttbiibii"},
    Table{"concept", {"inhoud.concept", "SELECT id, medewerker, soort, sleutel, gewijzigd, verloopt, versie FROM concept ORDER BY id"}, "bbtbiii", -1, 0, {}, "inhoud_z"},
    Table{"logboek_regel", {"inhoud.logboek_regel", "SELECT id, tijd, regel FROM logboek_regel ORDER BY id"}, "bit", -1, 0, {}, "volg persoonlijk_z"},
    Table{"dossier", {"inhoud.dossier", "SELECT id, kenmerk, fase, tafel, gemeente, herkomst, spoed, ave, "
        "procesregisseur, casusregisseur, afgeschermd, bevroren, gemaakt, ingediend, eerste_contact, afgesloten, "
        "eerste_verwerking, bewaren_tot, vernietigen_op, versie, titel_z FROM dossier ORDER BY "
        "id"}, "btibttiibbiiiiiitttiz", 0, 0},
    Table{"deelname", {"inhoud.deelname", "SELECT dossier, id, organisatie, rol, doelen, grondslag, besluit, van, tot, ingetrokken, versie FROM deelname ORDER BY dossier, id"}, "bbbiitbttii"},
    Table{"deelnemer", {"inhoud.deelnemer", "SELECT medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd, gezien FROM deelnemer ORDER BY medewerker, dossier"}, "bbbbiittiii"},
    Table{"item", {"inhoud.item", "SELECT dossier, id, soort, bron, door, kring, categorieen, geheim, vrijgegeven, "
        "embargo_tot, stil, eigenaar, gemaakt, gewijzigd, eerste_verwerking, bewaren_tot, versie FROM item ORDER BY "
        "dossier, id"}, "bbibbiiiitibiitti"},
    Table{"item_organisatie", {"inhoud.item_organisatie", "SELECT dossier, item, organisatie, noodzaak_z FROM item_organisatie ORDER BY dossier, item, organisatie"}, "bbbz", 0, 1},
    Table{"dossier_verloop", {"inhoud.dossier_verloop", "SELECT dossier, tijd, volg, soort, waarde FROM dossier_verloop ORDER BY dossier, tijd, volg"}, "bibtt"},
    Table{"telling", {"inhoud.telling", "SELECT soort, maand, gemeente, tafel, aantal FROM telling ORDER BY soort, maand, gemeente, tafel"}, "tttti"},
    Table{"persoon", {"inhoud.persoon", "SELECT dossier, id, rol, volgorde, relatie, weet_ervan, adres_afgeschermd, naam_z, identiteit_z, contact_z FROM persoon ORDER BY dossier, id"}, "bbiitiizzz", 0, 1},
    Table{"adres_afgeschermd_voor", {"inhoud.adres_afgeschermd_voor", "SELECT dossier, persoon, voor FROM adres_afgeschermd_voor ORDER BY dossier, persoon, voor"}, "bbb"},
    Table{"relatie", {"inhoud.relatie", "SELECT dossier, id, van, naar, soort, gezag, sinds, tot, toelichting_z FROM relatie ORDER BY dossier, id"}, "bbbbtittz", 0, 1},
    Table{"contactmoment", {"inhoud.contactmoment", "SELECT dossier, id, persoon, datum, wijze, tekst_z FROM contactmoment ORDER BY dossier, id"}, "bbbtiz", 0, 1},
    Table{"waarschuwing", {"inhoud.waarschuwing", "SELECT dossier, id, tot, tekst_z FROM waarschuwing ORDER BY dossier, id"}, "bbtz", 0, 1},
    Table{"aanmelding", {"inhoud.aanmelding", "SELECT dossier, id, aanmelder, organisatie, weet_ervan, door_huis, "
        "toegewezen, ingetrokken, versie, tekst_z, spoed_reden_z, geheim_grond_z FROM aanmelding ORDER BY "
        "dossier"}, "bbbbiibiizzz", 0, 1},
    Table{"toets", {"inhoud.toets", "SELECT t.dossier, t.letter, t.criteria, t.antwoord, t.oordeel, t.oordeel_door, "
        "t.oordeel_op, a.id, t.motivering_z, t.oordeel_motivering_z FROM toets t JOIN aanmelding a ON a.dossier = "
        "t.dossier ORDER BY t.dossier, t.letter"}, "bttiibibzz", 0, 7, {}, {}, true},
    Table{"aanvulling", {"inhoud.aanvulling", "SELECT dossier, id, tekst_z FROM aanvulling ORDER BY dossier, id"}, "bbz", 0, 1},
    Table{"bijlage", {"inhoud.bijlage", "SELECT dossier, id, grootte, delen, naam_z, sleutel_z FROM bijlage ORDER BY dossier, id"}, "bbiizz", 0, 1, {}, "hash"},
    Table{"besluit", {"inhoud.besluit", "SELECT dossier, id, soort, tafel, procesregisseur, nodig, staat, "
        "voorbereid_door, voorbereid_op, genomen_op, bron_datum, versie, ingetrokken_door, ingetrokken_op, inhoud_z, bron_z FROM "
        "besluit ORDER BY dossier, id"}, "bbibbiibiitibizz", 0, 1},
    Table{"besluit_organisatie", {"inhoud.besluit_organisatie", "SELECT dossier, besluit, organisatie, rol, grondslag, tot FROM besluit_organisatie ORDER BY dossier, besluit, organisatie"}, "bbbitt"},
    Table{"besluit_medewerker", {"inhoud.besluit_medewerker", "SELECT dossier, besluit, organisatie, medewerker FROM besluit_medewerker ORDER BY dossier, besluit, medewerker"}, "bbbb"},
    Table{"besluit_bevestiging", {"inhoud.besluit_bevestiging", "SELECT dossier, besluit, organisatie, medewerker, "
        "antwoord, op, toelichting_z FROM besluit_bevestiging ORDER BY dossier, besluit, "
        "organisatie"}, "bbbbiiz", 0, 1},
    Table{"besluit_beslisser", {"inhoud.besluit_beslisser", "SELECT dossier, besluit, organisatie, antwoord, medewerker, op "
        "FROM besluit_beslisser ORDER BY dossier, besluit, organisatie"}, "bbbibi"},
    Table{"bijdrage", {"inhoud.bijdrage", "SELECT dossier, id, aard, brondatum, vorige, ingetrokken, tekst_z, geheim_grond_z, voorwaarden_z FROM bijdrage ORDER BY dossier, id"}, "bbitbizzz", 0, 1},
    Table{"uitvraag", {"inhoud.uitvraag", "SELECT dossier, id, organisatie, ronde, grondslag, termijn, later, staat, vraag_z, "
        "reden_z FROM uitvraag ORDER BY dossier, id"}, "bbbbtttizz", 0, 1},
    Table{"uitvraag_antwoord", {"inhoud.uitvraag_antwoord", "SELECT dossier, uitvraag, id, soort, door, op, bijdrage, grond, "
        "later, toelichting_z FROM uitvraag_antwoord ORDER BY dossier, uitvraag, id"}, "bbbibibitz", 0, 1},
    Table{"toets_bijdrage", {"inhoud.toets_bijdrage", "SELECT dossier, bijdrage, letter, door, op FROM toets_bijdrage ORDER BY dossier, bijdrage, letter"}, "bbtbi"},
    Table{"doel", {"inhoud.doel", "SELECT dossier, id, leefgebied, leefgebieden, volgorde, resultaat, resultaat_op, tekst_z, resultaat_z FROM doel ORDER BY dossier, id"}, "bbttiitzz", 0, 1},
    Table{"document", {"inhoud.document", "SELECT dossier, id, soort, datum, laatste, ingetrokken, kop_z, geheim_grond_z FROM document ORDER BY dossier, id"}, "bbttiizz", 0, 1},
    Table{"document_versie", {"inhoud.document_versie", "SELECT dossier, id, document, nummer, door, gemaakt, grootte, delen, naam_z, "
        "sleutel_z FROM document_versie ORDER BY dossier, document, nummer"}, "bbbibiiizz", 0, 1, {}, "hash"},
    Table{"actie", {"inhoud.actie", "SELECT dossier, id, doel, organisatie, medewerker, termijn, staat, open, laatste_voortgang, tekst_z, reden_z FROM actie ORDER BY dossier, id"}, "bbbbbtiiizz", 0, 1},
    Table{"voortgang", {"inhoud.voortgang", "SELECT dossier, id, actie, tekst_z FROM voortgang ORDER BY dossier, id"}, "bbbz", 0, 1},
    Table{"derde", {"inhoud.derde", "SELECT dossier, id, nodig, besluit_datum, verklaring_op, beeindigd, gegevens_z, bron_z, verklaring_z FROM derde ORDER BY dossier, id"}, "bbittizzz", 0, 1},
    Table{"verstrekking", {"inhoud.verstrekking", "SELECT dossier, id, ontvanger, derde, huisvraag, grondslag, van, tot, "
        "nodig, antwoord_voor, geinformeerd, herzien_op, rac_op, staat, verstrekt, wijze, terug_op, terug_gevraagd, inhoud_z, "
        "gemeld, informeren_z, rac_z, slot_z FROM verstrekking ORDER BY dossier, id"}, "bbbbbtttitittiiittzizzz", 0, 1},
    Table{"verstrekking_onderdeel", {"inhoud.verstrekking_onderdeel", "SELECT dossier, verstrekking, item, volgorde, versie, voorwaarde FROM verstrekking_onderdeel ORDER BY dossier, verstrekking, item"}, "bbbiii"},
    Table{"verstrekking_antwoord", {"inhoud.verstrekking_antwoord", "SELECT dossier, over, organisatie, gevraagd, bezwaar, "
        "toestemming, besluit, medewerker, op, reden_z FROM verstrekking_antwoord ORDER BY dossier, over, "
        "organisatie"}, "bbbiiiibiz", 0, 1},
    Table{"verstrekking_stuk", {"inhoud.verstrekking_stuk", "SELECT dossier, id, verstrekking, onderdeel, volgorde, inhoud_z FROM verstrekking_stuk ORDER BY dossier, id"}, "bbbbiz", 0, 1},
    Table{"verstrekking_bestand", {"inhoud.verstrekking_bestand", "SELECT dossier, stuk, nummer, grootte, delen, naam_z, sleutel_z FROM verstrekking_bestand ORDER BY dossier, stuk"}, "bbiiizz", 0, 1, {}, "hash"},
    Table{"terugkoppeling", {"inhoud.terugkoppeling", "SELECT dossier, verstrekking, id, gevolg, nuttig, door, op, tekst_z FROM terugkoppeling ORDER BY dossier, verstrekking, id"}, "bbbiibiz", 0, 1},
    Table{"actie_overdracht", {"inhoud.actie_overdracht", "SELECT dossier, id, actie, organisatie, medewerker, staat, beantwoord, reden_z, antwoord_z FROM actie_overdracht ORDER BY dossier, id"}, "bbbbbiizz", 0, 1},
    Table{"planversie", {"inhoud.planversie", "SELECT dossier, id, nummer, reden_z FROM planversie ORDER BY dossier, id"}, "bbiz", 0, 1},
    Table{"planversie_doel", {"inhoud.planversie_doel", "SELECT dossier, planversie, doel, resultaat FROM planversie_doel ORDER BY dossier, planversie, doel"}, "bbbi"},
    Table{"planversie_actie", {"inhoud.planversie_actie", "SELECT dossier, planversie, actie, doel, organisatie, medewerker, termijn, staat FROM "
        "planversie_actie ORDER BY dossier, planversie, actie"}, "bbbbbbti"},
    Table{"planversie_akkoord", {"inhoud.planversie_akkoord", "SELECT dossier, planversie, organisatie, antwoord, medewerker, op, versie, tekst_z FROM "
        "planversie_akkoord ORDER BY dossier, planversie, organisatie"}, "bbbibiiz", 0, 1},
    Table{"tijdpad_sjabloon", {"inhoud.tijdpad_sjabloon", "SELECT id, naam, van, tot, versie FROM tijdpad_sjabloon ORDER BY id"}, "bttti"},
    Table{"tijdpad_sjabloon_stap", {"inhoud.tijdpad_sjabloon_stap", "SELECT sjabloon, volgorde, naam, anker, aantal, eenheid FROM tijdpad_sjabloon_stap ORDER BY sjabloon, volgorde"}, "bitiii"},
    Table{"tijdpad", {"inhoud.tijdpad", "SELECT dossier, naam, gestart, door, aanmelding, besluit FROM tijdpad ORDER BY dossier"}, "btibtt"},
    Table{"tijdpad_stap", {"inhoud.tijdpad_stap", "SELECT dossier, id, volgorde, naam, anker, aantal, eenheid, klaar_voor, vast, staat, "
        "gedaan_op, stil_sinds, versie, reden_z FROM tijdpad_stap ORDER BY dossier, id"}, "bbitiiitiittiz", 0, 1},
    Table{"score", {"inhoud.score", "SELECT dossier, id, leefgebied, leefgebieden, waarde, datum, ingetrokken, tekst_z FROM score ORDER BY dossier, id"}, "bbttitiz", 0, 1},
    Table{"risico", {"inhoud.risico", "SELECT dossier, id, datum, ingetrokken, inhoud_z, geheim_grond_z FROM risico ORDER BY dossier, id"}, "bbtizz", 0, 1},
    Table{"bericht", {"inhoud.bericht", "SELECT medewerker, dossier, item, soort, gemaakt, gelezen FROM bericht ORDER BY medewerker, dossier, item, soort"}, "bbbiii"},
    Table{"escalatie", {"inhoud.escalatie", "SELECT dossier, id, niveau, vorige, actie, organisatie, medewerker, "
        "antwoord_voor, staat, beantwoord_op, afgelopen_op, vraag_z, antwoord_z, resultaat_z FROM escalatie ORDER BY "
        "dossier, id"}, "bbibbbbtiiizzz", 0, 1},
    Table{"overleg", {"inhoud.overleg", "SELECT id, tafel, begin, einde, plaats, voorzitter, status, agenda_sluit, ronde, versie, live, stand, zaal FROM overleg ORDER BY id"}, "bbiitbiiiiiii"},
    Table{"overleg_lid", {"inhoud.overleg_lid", "SELECT overleg, medewerker, organisatie, antwoord, vervangt, uid, uitgenodigd, "
        "aanwezig_van, aanwezig_tot FROM overleg_lid ORDER BY overleg, medewerker"}, "bbbibbiii"},
    Table{"agendapunt", {"inhoud.agendapunt", "SELECT dossier, id, overleg, volgnummer, minuten, begin, soort, status, na_sluiting, "
        "vorige, begonnen, geeindigd, versie, vraag_z FROM agendapunt ORDER BY dossier, id"}, "bbbiiiiiibiiiz", 0, 1},
    Table{"overlegregel", {"inhoud.overlegregel", "SELECT dossier, id, punt, deel, staat, mondeling, vrijgegeven, vrijgegeven_door, "
        "actie, vervangt, tekst_z FROM overlegregel ORDER BY dossier, id"}, "bbbiiiibbbz", 0, 1},
    Table{"verslag", {"inhoud.verslag", "SELECT dossier, id, punt, nummer, staat, bevestigd, kop_z FROM verslag ORDER BY dossier, id"}, "bbbiiiz", 0, 1},
    Table{"verslag_antwoord", {"inhoud.verslag_antwoord", "SELECT dossier, verslag, nummer, organisatie, antwoord, door, op, tekst_z FROM "
        "verslag_antwoord ORDER BY dossier, verslag, nummer, organisatie"}, "bbibibiz", 0, 1},
    Table{"aanwezige", {"inhoud.aanwezige", "SELECT dossier, id, punt, soort, verklaring, van, tot, naam_z FROM aanwezige ORDER BY dossier, id"}, "bbbitiiz", 0, 1},
    Table{"ave_wijziging", {"inhoud.ave_wijziging", "SELECT dossier, id, van, naar, op, door, reden_z FROM ave_wijziging ORDER BY dossier, id"}, "bbiiibz", 0, 1},
    Table{"ave_taak", {"inhoud.ave_taak", "SELECT dossier, fase, soort, medewerker FROM ave_taak ORDER BY dossier, fase, soort"}, "biib"},
    Table{"stem", {"inhoud.stem", "SELECT dossier, id, persoon, soort, datum, tekst_z FROM stem ORDER BY dossier, id"}, "bbbitz", 0, 1},
    Table{"plan_afdruk", {"inhoud.plan_afdruk", "SELECT dossier, id, op, door FROM plan_afdruk ORDER BY dossier, id"}, "bbib"},
    Table{"afstemming", {"inhoud.afstemming", "SELECT dossier, id, ander, ander_item, gestopt, tot, toetsen_z, reden_z FROM afstemming ORDER BY dossier, id"}, "bbbbitzz", 0, 1},
    Table{"medeplaatsing", {"inhoud.medeplaatsing", "SELECT dossier, id, akte, noodzaak_z FROM medeplaatsing ORDER BY dossier, id"}, "bbbz", 0, 1},
    Table{"gedeelde_actie", {"inhoud.gedeelde_actie", "SELECT dossier, actie, link, ander_actie, noodzaak_z FROM gedeelde_actie ORDER BY dossier, actie, link"}, "bbbbz", 0, 1},
    Table{"afronding", {"inhoud.afronding", "SELECT dossier, id, door, begonnen, vorige_fase, terug_op, versie, reden_z, terug_z FROM afronding ORDER BY dossier, id"}, "bbbiiiizz", 0, 1},
    Table{"afrondpunt", {"inhoud.afrondpunt", "SELECT dossier, id, afronding, soort, organisatie, medewerker, termijn, staat, beantwoord, tekst_z, antwoord_z FROM afrondpunt ORDER BY dossier, id"}, "bbbibbtiizz", 0, 1},
    Table{"sluiting", {"inhoud.sluiting", "SELECT dossier, besluit, resultaat FROM sluiting ORDER BY dossier, besluit"}, "bbt"},
    Table{"heropening", {"inhoud.heropening", "SELECT dossier, besluit, grond, tot, gesloten FROM heropening ORDER BY dossier, besluit"}, "bbtti"},
    Table{"waarneming", {"inhoud.waarneming", "SELECT id, afwezig, waarnemer, van, tot, door, gemaakt, beeindigd, versie FROM waarneming ORDER BY id"}, "bbbttbiii"},
    Table{"waarneming_dossier", {"inhoud.waarneming_dossier", "SELECT waarneming, dossier FROM waarneming_dossier ORDER BY waarneming, dossier"}, "bb"},
    Table{"rondje", {"inhoud.rondje", "SELECT medewerker, dossier, tot FROM rondje ORDER BY medewerker, dossier"}, "bbt"},
    Table{"herinnering", {"inhoud.herinnering", "SELECT dossier, organisatie, door, dag FROM herinnering ORDER BY door, organisatie, dag"}, "bbbt"},
    Table{"huisvraag", {"inhoud.huisvraag", "SELECT dossier, id, richting, huis, nummer, grondslag, met_bsn, besluit_datum, gemaakt, verloopt, "
        "staat, antwoord, antwoord_op, antwoordsleutel, inhoud_z, geheim_z FROM huisvraag ORDER BY dossier, id"}, "bbibbtitiiibibzz", 0, 1},
    Table{"huisvraag_beslisser", {"inhoud.huisvraag_beslisser", "SELECT dossier, vraag, organisatie FROM huisvraag_beslisser ORDER BY dossier, vraag, organisatie"}, "bbb"},
    Table{"huispakket", {"inhoud.huispakket", "SELECT dossier, verstrekking, huis, nummer, gemaakt, verloopt, staat, reden, ontvangen FROM huispakket ORDER BY dossier, verstrekking"}, "bbbbiiiti"},
    Table{"huispakket_in", {"inhoud.huispakket_in", "SELECT dossier, id, vraag, huis, nummer, ontvangen, tot, staat, reden, "
        "besloten, door, ontvangst, inhoud_z FROM huispakket_in ORDER BY dossier, id"}, "bbbbbititibbz", 0, 1},
    Table{"huispakket_deel", {"inhoud.huispakket_deel", "SELECT dossier, pakket, volgorde, categorieen, eerste_verwerking, deel_z FROM huispakket_deel ORDER BY dossier, pakket, volgorde"}, "bbiitz", 0, 1},
    Table{"vrijlatinglijst", {"inhoud.vrijlatinglijst", "SELECT id, door, gemaakt, verloopt, staat, kolommen, rijen, ingevoerd, fouten, ingevoerd_op, "
        "versie, bestand_z FROM vrijlatinglijst ORDER BY id"}, "bbiiitiiiiiz", 0, 0, {}, "inhoud_hash kop_hash"},
    Table{"vrijlatinglijst_deel", {"inhoud.vrijlatinglijst_deel", "SELECT lijst, id, nummer, deel_z FROM vrijlatinglijst_deel ORDER BY lijst, nummer"}, "bbiz", 0, 1},
    Table{"vrijlating", {"inhoud.vrijlating", "SELECT dossier, id, lijst, datum, indeling, akte, bij_gemeente, versie, inhoud_z FROM vrijlating "
        "ORDER BY dossier, id"}, "bbbtibiiz", 0, 1, {}, "rij_hash persoon_hash"},
    Table{"nazorgakte", {"inhoud.nazorgakte", "SELECT akte, dossier, vrijlating, soort, van, naar, door, op, vorige, teruggenomen FROM nazorgakte ORDER BY akte, dossier"}, "bbbiiibibi"},
    Table{"quickscan", {"inhoud.quickscan", "SELECT dossier, id, moment, datum FROM quickscan ORDER BY dossier, id"}, "bbit"},
    Table{"scanpunt", {"inhoud.scanpunt", "SELECT dossier, scan, voorwaarde, antwoord_z FROM scanpunt ORDER BY dossier, scan, voorwaarde"}, "bbtz", 0, 1},
    Table{"steun", {"inhoud.steun", "SELECT dossier, id, tot, afgerond, tekst_z, resultaat_z FROM steun ORDER BY dossier, id"}, "bbtizz", 0, 1},
    Table{"nazorgcontact", {"inhoud.nazorgcontact", "SELECT id, gemeente, medewerker, van, tot, door, versie FROM nazorgcontact ORDER BY id"}, "btbttbi"},
    Table{"advies", {"inhoud.advies", "SELECT dossier, id, soort, thema, vrager, organisatie, met_namen, door_huis, staat, "
        "behandelaar, gevraagd, sinds, beantwoord, gesloten, concept, versie, vraag_z, persoon_z FROM advies ORDER BY "
        "dossier"}, "bbttbbiiibiiiibizz", 0, 1},
    Table{"adviesbericht", {"inhoud.adviesbericht", "SELECT dossier, id, soort, tekst_z FROM adviesbericht ORDER BY dossier, id"}, "bbiz", 0, 1},
    Table{"advies_telling", {"inhoud.advies_telling", "SELECT maand, thema, soort, organisatie, aantal, minuten FROM advies_telling ORDER BY maand, thema, soort, organisatie"}, "tttbii"},
    Table{"aandachtsfunctionaris", {"inhoud.aandachtsfunctionaris", "SELECT id, thema, medewerker, dagen, afwezig_van, afwezig_tot, van, tot, versie FROM aandachtsfunctionaris ORDER BY id"}, "btbitttti"},
    Table{"deskundige", {"inhoud.deskundige", "SELECT id, thema, naam, organisatie, waarvoor, bereiken, van, tot, versie FROM deskundige ORDER BY id"}, "bttttttti"},
    Table{"kennisblad", {"inhoud.kennisblad", "SELECT id, code, soort, thema, versie, ingetrokken FROM kennisblad ORDER BY id"}, "btitii"},
    Table{"kennisversie", {"inhoud.kennisversie", "SELECT blad, nummer, titel, tekst, door, op FROM kennisversie ORDER BY blad, nummer"}, "bittbi"},
    Table{"kennisvraag", {"inhoud.kennisvraag", "SELECT blad, nummer, volgorde, vraag, antwoord_a, antwoord_b, antwoord_c, goed, uitleg FROM kennisvraag ORDER BY blad, nummer, volgorde"}, "biittttit"},
    Table{"opleiding", {"inhoud.opleiding", "SELECT medewerker, onderwerp, gedaan, soort, geldig_tot, door, op FROM opleiding ORDER BY medewerker, onderwerp, gedaan"}, "bititbi"},
    Table{"bijeenkomst", {"inhoud.bijeenkomst", "SELECT id, soort, thema, titel, datum, mensen, minuten, door, vervallen, versie FROM bijeenkomst ORDER BY id"}, "bttttiibii"},
    Table{"bijeenkomst_organisatie", {"inhoud.bijeenkomst_organisatie", "SELECT bijeenkomst, organisatie FROM bijeenkomst_organisatie ORDER BY bijeenkomst, organisatie"}, "bb"},
    Table{"lijstkolommen", {"inhoud.lijstkolommen", "SELECT medewerker, lijst, kolommen FROM lijstkolommen ORDER BY medewerker, lijst"}, "btt"},
    Table{"lijstfilter", {"inhoud.lijstfilter", "SELECT id, medewerker, lijst, keuze, gemaakt, naam_z FROM lijstfilter ORDER BY id"}, "bbttiz", -1, 0, "lijstfilter"},
    Table{"berichtkeuze", {"inhoud.berichtkeuze", "SELECT medewerker, soort FROM berichtkeuze ORDER BY medewerker, soort"}, "bi"},
    Table{"weekbericht", {"inhoud.weekbericht", "SELECT medewerker, week, uit FROM weekbericht ORDER BY medewerker"}, "bti"},
    Table{"topx_criteria", {"inhoud.topx_criteria", "SELECT id, nummer, adres, gepubliceerd, vastgesteld, door, gemaakt FROM topx_criteria ORDER BY id"}, "bitttbi"},
    Table{"topx_criterium", {"inhoud.topx_criterium", "SELECT criteria, volgorde, tekst FROM topx_criterium ORDER BY criteria, volgorde"}, "bit"},
    Table{"topx_beslisser", {"inhoud.topx_beslisser", "SELECT criteria, organisatie FROM topx_beslisser ORDER BY criteria, organisatie"}, "bb"},
    Table{"aanpak", {"inhoud.aanpak", "SELECT dossier, id, soort, staat, van, herzien_op, tot, einde, vragen, criteria, gemeld_bij, "
        "gemeld_op, grond_z, einde_z FROM aanpak ORDER BY dossier, id"}, "bbtitttttbbtzz", 0, 1},
    Table{"aanpak_rol", {"inhoud.aanpak_rol", "SELECT dossier, aanpak, id, rol, medewerker, van, tot FROM aanpak_rol ORDER BY dossier, aanpak, id"}, "bbbtbtt"},
    Table{"aanpakfase", {"inhoud.aanpakfase", "SELECT dossier, id, aanpak, fase, van, oordeel_van, oordeel_z FROM aanpakfase ORDER BY dossier, id"}, "bbbitbz", 0, 1},
    Table{"aanpak_bespreking", {"inhoud.aanpak_bespreking", "SELECT dossier, aanpak, dag, door FROM aanpak_bespreking ORDER BY dossier, aanpak, dag"}, "bbtb"},
    Table{"radicalisering", {"inhoud.radicalisering", "SELECT dossier, id, aan, aangeboden, staat, beantwoord, antwoord_van_z FROM radicalisering ORDER BY dossier, id"}, "bbbtitz", 0, 1},
    Table{"regieafspraak", {"inhoud.regieafspraak", "SELECT dossier, id, leider, sinds, herzien_op, tot, afspraak_z FROM regieafspraak ORDER BY dossier, id"}, "bbbtttz", 0, 1},
    Table{"regieafspraak_partij", {"inhoud.regieafspraak_partij", "SELECT dossier, afspraak, organisatie FROM regieafspraak_partij ORDER BY dossier, afspraak, organisatie"}, "bbb"},
    Table{"vernietiging", {"inhoud.vernietiging", "SELECT dossier, reden, besloten FROM vernietiging ORDER BY dossier"}, "bti", -1, 0, {}, "klaar"},
};
// clang-format on

// The parts of files, each sealed with the key of its file: dossier, file, number, part, and that key.
struct Parts {
    Table table;
    sleutels::Kolom key;
};
constexpr std::array parts_of_files{
    Parts{
        {"bijlage_deel",
         {"inhoud.bijlage_deel",
          "SELECT b.dossier, d.bijlage, d.nummer, d.deel_z, b.sleutel_z FROM bijlage_deel d JOIN bijlage b ON b.id = "
          "d.bijlage ORDER BY d.bijlage, d.nummer"},
         "bbiz",
         0,
         1,
         {},
         "gemaakt"},
        {"bijlage", "sleutel_z"}},
    Parts{
        {"document_deel",
         {"inhoud.document_deel",
          "SELECT v.dossier, d.versie, d.nummer, d.deel_z, v.sleutel_z FROM document_deel d JOIN document_versie v ON v.id = "
          "d.versie ORDER BY d.versie, d.nummer"},
         "bbiz",
         0,
         1,
         {},
         "gemaakt"},
        {"document_versie", "sleutel_z"}},
    Parts{
        {"verstrekking_deel",
         {"inhoud.verstrekking_deel",
          "SELECT b.dossier, d.stuk, d.nummer, d.deel_z, b.sleutel_z FROM verstrekking_deel d JOIN verstrekking_bestand b ON "
          "b.stuk = d.stuk ORDER BY d.stuk, d.nummer"},
         "bbiz",
         0,
         1,
         {},
         "gemaakt"},
        {"verstrekking_bestand", "sleutel_z"}},
};

constexpr std::array<std::string_view, 20> nothing{
    "rechten_epoch",  "herstelcode",  "inlogpoging",       "sessie",        "uitgaand",
    "logboek_blad",   "logboek_punt", "logboek_dossier",   "logboek_stand", "persoon_hash",
    "zoekwoord",      "zoekvraag",    "zoekitem",          "tokenverzoek",  "startwachtwoord",
    "sessie_geweest", "telling_fase", "telling_regisseur", "huisbericht",   "vrijlatingkolommen"};

std::string bytes_of(db::BytesView view) { return {reinterpret_cast<const char*>(view.data()), view.size()}; }

// Without the padding: the packed value says how long it is.
std::string without_padding(std::string packed) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4 && i < packed.size(); ++i)
        size = size * 256 + static_cast<std::uint8_t>(packed[i]);
    packed.resize(std::min(size, packed.size()));
    return packed;
}

// The name of a sealed column, as the seal knows it: the n-th name between SELECT and FROM, without its alias.
std::string_view column_name(const Table& table, int column) {
    constexpr std::string_view select = "SELECT ";
    const std::string_view text = table.sql.text();
    const auto list = text.substr(select.size(), text.find(" FROM ") - select.size());
    auto name = base::trim(base::split(list, ',')[static_cast<std::size_t>(column)]);
    return name.substr(name.find('.') == name.npos ? 0 : name.find('.') + 1);
}

std::string opened(kern::Kern& kern, const Table& table, const db::Row& row, int column) {
    const bool of_house = table.dossier < 0;
    const IdBytes dossier = of_house ? IdBytes{} : row.get<IdBytes>(table.dossier);
    const crypto::Key key =
        of_house ? kern.keys.house(table.purpose) : kern.keys.dossier(kern::DossierId::from(dossier));
    const sleutels::Kolom name{table.name, column_name(table, column)};
    return without_padding(
        kern.sealer.open_packed(key, name, row.get<IdBytes>(table.row), dossier, row.bytes(column)));
}

Value value_of(kern::Kern& kern, const Table& table, const db::Row& row, int column) {
    Value value{table, column, {}};
    const auto kind = static_cast<Kind>(table.kinds[static_cast<std::size_t>(column)]);
    value.sealed = kind == Kind::sealed;
    value.null = row.null(column);
    if (value.null) return value;
    switch (kind) {
        case Kind::number: value.value = std::to_string(row.get<std::int64_t>(column)); break;
        case Kind::text: value.value = row.text(column); break;
        case Kind::bytes: value.value = bytes_of(row.bytes(column)); break;
        case Kind::sealed: try { value.value = opened(kern, table, row, column);
            } catch (const sleutels::BrokenSeal&) {
                value.broken = true;
            } catch (const sleutels::KeyMissing&) {
                value.broken = true;
            }
    }
    return value;
}

Value part_of(kern::Kern& kern, const Parts& parts, const db::Row& row) {
    Value value{parts.table, 3, {}, false, true, false};
    try {
        const auto dossier = row.get<kern::DossierId>(0);
        const auto file = row.get<IdBytes>(1);
        const auto own = without_padding(
            kern.sealer.open_packed(kern.keys.dossier(dossier), parts.key, file, dossier, row.bytes(4)));
        if (own.size() < crypto::Key::size) throw sleutels::BrokenSeal(parts.key);
        const crypto::Key key =
            bestand::als_sleutel(std::string_view(own).substr(own.size() - crypto::Key::size), parts.key);
        const auto number = static_cast<std::size_t>(row.get<std::int64_t>(2));
        value.value = kern.sealer.open_packed(key, {parts.table.name, "deel_z"},
                                              bestand::rij_van_deel(file, number), dossier, row.bytes(3));
    } catch (const sleutels::BrokenSeal&) {
        value.broken = true;
    } catch (const sleutels::KeyMissing&) {
        value.broken = true;
    }
    return value;
}

}  // namespace

std::span<const Table> tables() { return register_of_tables; }
std::vector<const Table*> tables_of_parts() {
    std::vector<const Table*> tables;
    for (const Parts& parts : parts_of_files) tables.push_back(&parts.table);
    return tables;
}
std::span<const std::string_view> tables_left_out() { return nothing; }

void walk(kern::Kern& kern, db::Reader& reader, const std::function<void(const Value&)>& see) {
    for (const Table& table : register_of_tables)
        for (db::Row row : reader.query(table.sql))
            for (int column = 0; column < static_cast<int>(table.kinds.size()); ++column)
                see(value_of(kern, table, row, column));
    for (const Parts& parts : parts_of_files)
        for (db::Row row : reader.query(parts.table.sql)) see(part_of(kern, parts, row));
}

}  // namespace app::content
