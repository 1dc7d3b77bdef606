// The closed table of rights: who may do what, to what, in which phase, in which capacity. Reviewed as one table;
// docs/toegang.md is made from it. A slice gives each of its rights a type (rights.hpp) that points at a row here.
#pragma once

#include <span>
#include <string_view>

#include "kern/toegang/woorden.hpp"

namespace toegang {

enum class Recht : std::uint8_t {
    tweede_stap,
    eigen_account,
    vers_inloggen,
    werk_lezen,
    zoeken,
    aanmelding_indienen,
    aanmelding_volgen,
    aanmelding_aanvullen,
    aanmelding_intrekken,
    aanmelding_lijst,
    triage_lijst,
    triage_lezen,
    triage_voorbereiden,
    triage_bevestigen,
    triage_overlap,
    triage_antwoord,
    triage_toetsen,
    casus_lijst,
    casus_lezen,
    casus_wijzigen,
    casus_bsn,
    casus_inzage,
    deelname_wijzigen,
    deelname_bevestigen,
    bijdrage_toevoegen,
    bijdrage_lezen,
    bijdrage_wijzigen,
    plan_wijzigen,
    actie_lijst,
    actie_lezen,
    actie_beantwoorden,
    bijlage_toevoegen,
    bijlage_lezen,
    caseload_lezen,
    beheer_lezen,
    beheer_wijzigen,
    rol_voorstellen,
    rol_bevestigen,
    account_voorstellen,
    voorstel_lezen,
    voorstel_bevestigen,
    aanwijzing_wijzigen,
    logboek_lezen,
    persoon_wijzigen,
    persoon_contact,
    waarschuwing_wijzigen,
    stem_toevoegen,
    plan_persoon,
    afstemming_lezen,
    afstemming_wijzigen,
    uitvraag_lezen,
    uitvraag_stellen,
    uitvraag_zien,
    uitvraag_beantwoorden,
    verstrekking_lijst,
    verstrekking_lezen,
    verstrekking_voorbereiden,
    verstrekking_antwoorden,
    derde_wijzigen,
    document_toevoegen,
    document_lezen,
    document_wijzigen,
    brief_maken,
    plan_instemmen,
    actie_overnemen,
    tijdpad_wijzigen,
    score_geven,
    risico_geven,
    escalatie_lijst,
    escalatie_starten,
    escalatie_lezen,
    escalatie_beantwoorden,
    casus_afronden,
    casus_overdragen,
    casus_sluiten,
    afgesloten_lijst,
    casus_heropenen,
    heropening_bevestigen,
    caseload_verplaatsen,
    waarneming_wijzigen,
    rondje_bijwerken,
    herinnering_sturen,
    casus_afdrukken,
    uitwisseling_vragen,
    uitwisseling_ontvangen,
    tafel_lezen,
    tafel_wijzigen,
    tafel_beeindigen,
    overleg_lezen,
    overleg_voorbereiden,
    overleg_antwoorden,
    agendapunt_toevoegen,
    agendapunt_lezen,
    agendapunt_wijzigen,
    nazorg_lijst,
    nazorg_invoeren,
    nazorg_indelen,
    nazorg_lezen,
    nazorg_wijzigen,
    nazorg_opschalen,
    nazorg_contact,
    advies_vragen,
    advies_lijst,
    advies_lezen,
    advies_behandelen,
    advies_aanvullen,
    advies_aanmelden,
    advies_cijfers,
    expertise_wijzigen,
    kennis_lezen,
    kennis_wijzigen,
    opleiding_lezen,
    opleiding_wijzigen,
    bijeenkomst_wijzigen,
    werk_instellen,
    werk_verdelen,
    overleg_bijwonen,
    overleg_leiden,
    agendapunt_leiden,
    overlegregel_schrijven,
    overlegregel_vrijgeven,
    verslag_lezen,
    verslag_beantwoorden,
    aanpak_lijst,
    aanpak_lezen,
    aanpak_wijzigen,
    aanpak_bevestigen,
    aanpak_cijfers,
    topx_criteria,
    radicalisering_lezen,
    radicalisering_overdragen,
};

// What a right is about: the house as a whole, one dossier, or one item of a dossier.
enum class Onderwerp : std::uint8_t { huis, dossier, item };

// How sure the session must be: password alone (only to set a second factor), both factors, or both factors in the
// last ten minutes (sensitive acts).
enum class Sterkte : std::uint8_t { wachtwoord = 0, twee_factoren = 1, vers = 2 };

// For a right about an item: what the item must be to the one who asks.
enum class ItemEis : std::uint8_t {
    geen,       // not about an item
    zichtbaar,  // open to this person (besluit.hpp: zicht)
    bron,       // given by this person's organisation
    eigenaar,   // a task of this person's organisation
};

struct RechtRegel {
    Recht recht;
    std::string_view code;  // slice.verb: routes --json, log, docs
    std::string_view naam;  // for docs/toegang.md and the log in Dutch
    Onderwerp onderwerp;
    Rollen rollen;            // one of these roles, valid now
    DeelnameRollen deelname;  // for dossier and item: in one of these capacities; no deelname, no access
    Fasen fasen;              // for dossier and item
    Doelen doelen;            // one of these purposes, which the deelname must carry too
    bool publiek;             // only people of a public participant (Wgs 2.31): decisions
    bool wijzigt;             // changes something: refused on a frozen dossier
    Sterkte sterkte;
    ItemEis eis = ItemEis::geen;
    bool afgeschermd =
        false;  // also on a shielded dossier: lifting the shield; its items stay closed (Wgs 2.31(8))
};

std::span<const RechtRegel> rechten();
const RechtRegel& regel(Recht recht);  // every Recht has exactly one row; the table test proves it

// What an organisation of this kind may see by default when an item is shared with all participants (C3). A bron that
// names an organisation (C2) overrides it (DECISIONS 11).
Klassen klaring(OrganisatieSoort soort);

// The same for the plan van aanpak (Bgs 2.17), which the participants draw up and carry out together: care and provisions
// (K7) are open to all of them there; every other class stays as it is (ADR 0010).
Klassen klaring_plan(OrganisatieSoort soort);

// The classes that serve a purpose at all (G7).
Klassen klassen_voor(Doel doel);

}  // namespace toegang
