// What waits for one person. Plain data; names of dossiers and texts of actions only as the policy shows them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/afsluiting/afsluiting.hpp"
#include "domein/beheer/beheer.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "domein/caseload/caseload.hpp"
#include "domein/escalatie/escalatie.hpp"
#include "domein/overleg/overleg.hpp"
#include "domein/plan/plan.hpp"
#include "domein/rapportage/rapportage.hpp"
#include "domein/triage/triage.hpp"
#include "kern/bericht/bericht.hpp"

namespace werk {

inline constexpr long long rijen_max = 25;  // of each list on the page; what lies beyond is counted
inline constexpr int gelezen_max = 100;     // rows read for a list of dossiers

struct DossierRef {
    kern::DossierId id;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    toegang::DeelnameRol rol = toegang::DeelnameRol::huis;  // of this person in it
    toegang::Gezien<betrokkene::Titel> titel;
};

// Why something stands on the page.
enum class Waarom : std::uint8_t {
    actie,               // mine or of my dossiers: late, or due soon
    antwoord,            // an action proposed to me
    aanbod,              // an action of another organisation, offered to me
    geweigerd,           // an action of my dossier was refused
    stil,                // an action nobody said anything about for weeks
    eerste_contact,      // a report whose aanmelder was not called yet
    besluit_bevestigen,  // a decision that waits for my organisation
    stap,                // a step of the time path of my dossier is late
    besluit_wacht,       // a decision I prepared, waiting for others
    uitvraag,            // a question of the house to my organisation
    overdracht,          // my organisation is offered to take something over
    nazorg,              // a check after the work
    evaluatie,           // to look back on a casus that is rounded off
    terugkoppeling,      // the yearly word: what a disclosure led to
    informeren,          // a person was not told of a disclosure: to be looked at again
    waarschuwing,        // the warning for who visits ends
    embargo_bijdrage,    // an embargo of my organisation ends: from then others see it
    embargo_document,
    aanpak,   // a casus in an approach: to be looked at again
    leiding,  // the agreement on who leads: the same
};

struct Taak {
    Waarom waarom = Waarom::actie;
    DossierRef dossier;
    std::optional<kern::ItemId> item = std::nullopt;                        // the action or question
    std::optional<toegang::Gezien<plan::ActieTekst>> tekst = std::nullopt;  // its text
    std::string bij = {};  // organisation it lies with, or what a decision is about
    std::string bij_wie = {};
    std::optional<Date> termijn = std::nullopt;
    plan::rules::Signaal signaal = {};
    bool spoed = false;
};

struct Lijst {
    std::vector<Taak> rijen;  // at most rijen_max
    long long totaal = 0;
};

// A dossier this person is in because he stands in for somebody.
struct Waargenomen {
    DossierRef dossier;
    IdBytes waarneming;
};

struct Gewijzigd {
    DossierRef dossier;
    Instant wanneer;
};

// A notice that this person did not read yet: what happened where, never what it is about.
struct Bericht {
    bericht::Soort soort = bericht::Soort::herinnering;
    DossierRef dossier;
    IdBytes item;                            // what it leads to; of the dossier as a whole its own id
    std::optional<toegang::ItemSoort> over;  // nothing: the dossier as a whole, or an item that is gone
    Instant gemaakt;
};

// What somebody has read: one notice, or all of them; never one that came, or came again, after `tot`.
struct Gelezen {
    struct Een {
        kern::DossierId dossier;
        kern::ItemId item;
        bericht::Soort soort = bericht::Soort::herinnering;
    };
    Instant tot;
    std::optional<Een> een;  // nothing: all of them
};

// A report that waits for its first contact within the term.
struct Contact {
    DossierRef dossier;
    int dag = 1;
};

struct Aanmelding {
    DossierRef dossier;
    Instant ingediend;
};

struct PerRegisseur {
    std::string naam;
    long long aantal = 0;
    bool ik = false;
};

struct PerFase {
    toegang::Fase fase = toegang::Fase::casus;
    long long aantal = 0;
};

struct RolVoorstel {
    std::string naam;
    std::string organisatie;
    toegang::Rol rol = toegang::Rol::deelnemer;
    Date van;
};

struct Aanwijzing {
    std::string naam;
    Date tot;
};

struct Convenant {  // that lapses within 90 days, or did
    std::string naam;
    Date tot;
    int organisaties = 0;
};

struct Punt {  // the last checkpoint of the log
    long long omvang = 0;
    Instant tijd;
};

// With whom actions on the page lie: what the reader may choose from.
struct Bij {
    std::string code;  // "mij", or the id of an organisation
    std::string naam;
    long long aantal = 0;
};

// Settings that the page needs, and when this person was here before.
struct Instellingen {
    int weken_stil = 4;
    int contact_werkdagen = 5;
    std::optional<int> norm;  // dossiers per regisseur
    std::optional<Instant> vorig_bezoek;
};

// The home of one person. What a role has nothing to do with is empty.
struct Werk {
    Instellingen instellingen;
    bool casuswerk = false;  // this person works on dossiers
    std::string gekozen;     // code of a Bij; empty: whoever it lies with
    std::vector<Bij> bij;    // of all actions, whatever was chosen; me first, then by name
    Lijst te_laat;
    Lijst wacht;
    Lijst komt;
    std::vector<Bericht> berichten;    // unread, newest first, at most rijen_max
    long long berichten_totaal = 0;    // from gelezen_max on: so many or more
    std::vector<Gewijzigd> gewijzigd;  // newest first, at most rijen_max
    long long gewijzigd_totaal = 0;    // from gelezen_max on: so many or more
    std::vector<Contact> contact;
    std::vector<Aanmelding> aanmeldingen;
    long long drempel = 0;  // counts below it are not shown (rapportage.hpp)
    std::vector<PerRegisseur> caseload;
    std::vector<PerFase> fasen;
    std::optional<rapportage::Overzicht> overzicht;  // for who sees figures alone
    std::vector<RolVoorstel> rollen;
    std::vector<beheer::WachtendVoorstel> voorstellen;
    std::vector<escalatie::Wachtend> knelpunten;     // asked of me above the case table, at most rijen_max
    std::vector<overleg::Uitnodiging> overleggen;    // of today and the two weeks after
    std::vector<caseload::Waarneming> waarnemingen;  // that run today, of this person or for him
    std::vector<afsluiting::WachtendeHeropening> heropeningen;  // closed dossiers that wait for my answer
    std::vector<triage::Vastgelegd> te_toetsen;
    std::vector<triage::Tegengesproken> tegengesproken;
    std::vector<Aanwijzing> aanwijzingen;
    std::vector<Convenant> convenanten;
    std::optional<Punt> punt;
};

}  // namespace werk
