// A world as it is told, before it is sealed and stored: plain data, people and organisations by their code. Readers of
// seed/demo and the generators make it, the builder stores it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/seed/world_people.hpp"
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/afsluiting/model.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/document/document.hpp"
#include "domein/escalatie/escalatie.hpp"
#include "domein/plan/model.hpp"
#include "domein/plan/versie.hpp"
#include "domein/risico/risico.hpp"
#include "domein/tijdpad/tijdpad.hpp"
#include "domein/uitvraag/model.hpp"
#include "domein/verstrekking/model.hpp"
#include "kern/toegang/woorden.hpp"

namespace app::seed {

struct Gemeente {
    std::string code;
    std::string naam;
    std::vector<std::string> postcodes;
    std::int64_t aandeel = 1;  // of the generated dossiers
};

struct Organisatie {
    std::string code;
    std::string naam;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::huis;
    std::string keten;
    std::string gemeente;
};

struct Medewerker {
    std::string code;
    std::string login;
    std::string naam;
    std::string functienaam;
    std::string telefoon;
    std::string in_dienst_bij;
    std::string werkt_voor;
    toegang::Rollen rollen;
    toegang::Functies functies;
    Date vog;
    Date van;
    std::optional<Date> tot;
};

struct Tafel {
    std::string code;
    std::string naam;
    bool triage = false;
    std::vector<std::string> leden;
};

struct Codelijst {
    std::string lijst;
    Date van;
    std::vector<std::pair<std::string, std::string>> waarden;  // code, name
};

// A covenant, its term and who joined by it.
struct Convenant {
    std::string naam;
    Date van;
    std::optional<Date> tot;
    std::vector<std::string> deelnemers;
};

struct Huis {
    std::string naam;
    std::string piket;
    Date vandaag;
    Date van;  // from when organisations, tables and lists hold
    std::vector<Gemeente> gemeenten;
    std::vector<Organisatie> organisaties;
    std::vector<Medewerker> medewerkers;
    std::vector<Tafel> tafels;
    std::vector<Codelijst> codelijsten;
    std::vector<Convenant> convenanten;
    std::vector<tijdpad::SjabloonVelden> tijdpaden;

    const Organisatie& organisatie(std::string_view code) const;  // throws Fault for a code that is not there
    const Medewerker& medewerker(std::string_view code) const;
};

struct Toets {
    betrokkene::JaNee antwoord = betrokkene::JaNee::ja;
    std::string motivering;
    std::optional<betrokkene::JaNee> oordeel;
    std::string oordeel_motivering;
};

struct Stem {
    std::string organisatie;
    std::string medewerker;
    std::optional<Instant> op;  // nothing: asked, not answered
};

struct Besluit {
    aanmelding::BesluitSoort soort = aanmelding::BesluitSoort::procesregie;
    aanmelding::Uitkomst inhoud;
    Instant voorgelegd;
    std::optional<Instant> op;  // taken
    std::vector<Stem> stemmen;
    std::vector<std::string> toelaten;
    std::optional<Date> tot;
};

// A proposal to admit an organisation that waits, with the no that was said to it.
struct Voorstel {
    std::string organisatie;
    std::vector<std::string> medewerkers;
    std::string reden;
    Instant op;
    struct {
        std::string organisatie, medewerker, waarom;
        Instant op;
    } nee;
};

struct Deelname {
    std::string organisatie;
    std::vector<std::string> medewerkers;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    toegang::Doelen doelen;
    std::string grondslag;
    Instant van;
    std::optional<Date> tot;
    std::optional<Instant> ingetrokken;
};

struct Bijdrage {
    std::string bron;
    std::string door;
    Instant op;
    std::vector<std::string> organisaties;  // C2
    bijdrage::Nieuw nieuw;                  // its own list of organisations stays empty
    std::string code = {};                  // what a disclosure or an answer calls it by; empty: none does
    std::vector<std::string> toetsen = {};  // letters of the tests it supports
};

// A question to one organisation, and its answer; without `op` it waits.
struct Gevraagd {
    std::string organisatie;
    std::string door;
    std::optional<Instant> op;
    uitvraag::AntwoordSoort soort = uitvraag::AntwoordSoort::niets_bekend;
    std::string bijdrage;  // code
    std::optional<uitvraag::NietGrond> grond;
    std::optional<Date> later;
    std::string toelichting;
};
struct Uitvraag {
    std::string vraag;
    std::string grondslag;
    std::string door;
    Instant op;
    Date termijn;
    std::vector<Gevraagd> aan;
};

struct Document {
    std::string bron;
    std::string door;
    Instant op;
    std::vector<std::string> organisaties;  // C2
    document::Nieuw nieuw;                  // its own list of organisations stays empty
    std::string naam;                       // of the file; its ending says what is made of the text
    std::string tekst;
};

struct Doel {
    std::string code;
    std::string leefgebied;
    std::string lijst;
    std::string tekst;
    toegang::Categorieen categorieen;
    Instant op;
    plan::Resultaat resultaat = plan::Resultaat::open;
    std::optional<Date> resultaat_op = {};
    std::string resultaat_tekst = {};
};

// A version of the plan: what was there at that moment, and what partners say of it.
struct Akkoord {
    std::string organisatie;
    std::string medewerker;
    plan::Akkoord antwoord = plan::Akkoord::akkoord;
    Instant op;
    std::string tekst;
};
struct Planversie {
    std::string door;
    Instant op;
    std::string reden;
    std::vector<Akkoord> antwoorden;
};

// An action that its owner offered to somebody else; it still waits.
struct Aanbod {
    std::string actie;  // how its text begins
    std::string naar;
    std::string reden;
    Instant op;
};

struct Score {
    std::string leefgebied;
    std::string door;
    int waarde = 1;
    Date datum;
    std::string tekst;
};

struct Oordeel {  // of risk
    std::string door;
    Date datum;
    risico::Inhoud inhoud;
    toegang::Categorieen categorieen;
};

struct Tijdstap {
    tijdpad::Regel regel;
    Date klaar_voor;
    std::optional<Date> gedaan_op;
};

struct Voortgang {
    std::string door;
    Instant op;
    std::string tekst;
};

struct Actie {
    std::string doel;  // code
    std::string organisatie;
    std::string medewerker;
    std::string tekst;
    std::string reden;
    Instant op;
    Date termijn;
    plan::Staat staat = plan::Staat::voorgesteld;
    std::vector<Voortgang> voortgang;
};

// A step up the ladder.
struct Knelpunt {
    escalatie::Niveau niveau = escalatie::Niveau::tactisch;
    std::string medewerker;
    std::string vraag;
    std::string antwoord;  // empty: still waits
    Instant op;
    Date antwoord_voor;
    std::optional<Instant> beantwoord;
    bool volgt = false;  // on the step told before it
};

// What one organisation said of a disclosure or of a derde; nothing: asked, not answered.
struct Antwoord {
    std::string organisatie;
    std::string door;
    std::optional<Instant> op;
    std::optional<bool> geen_bezwaar, toestemming, besluit;
    std::string reden;
};

struct Derde {
    std::string code;
    Instant op;
    verstrekking::Gegevens gegevens;
    std::optional<Date> verklaring_op;
    std::string verklaring_waar;
    std::vector<Antwoord> antwoorden;
};

struct Verstrekking {
    std::string ontvanger;  // organisation; or
    std::string derde;      // code of a derde
    Instant op;
    std::vector<std::string> onderdelen;  // codes of bijdragen
    verstrekking::Inhoud inhoud;
    std::string grondslag;
    Date van;
    std::optional<Date> tot;
    std::string niet_geinformeerd;
    std::optional<Date> herzien_op;
    std::string rac;
    std::optional<Date> rac_op;
    verstrekking::Staat staat = verstrekking::Staat::voorbereid;
    std::optional<Instant> verstrekt;
    std::optional<verstrekking::Wijze> wijze;
    std::string slot;
    std::vector<Antwoord> antwoorden;
};

struct Gebeurtenis {
    Instant op;
    std::string soort;
    std::string waarde;
};

// What a rounding off asks of one organisation.
struct Afrondpunt {
    afsluiting::PuntSoort soort = afsluiting::PuntSoort::overdracht;
    afsluiting::PuntStaat staat = afsluiting::PuntStaat::gevraagd;
    std::string organisatie;
    std::string medewerker;
    std::optional<Date> termijn;
    std::string tekst;
    Instant op;
    std::optional<Instant> beantwoord;
    afsluiting::Antwoord antwoord;
};
struct Afronding {
    Instant op;
    std::string door;
    std::string reden;
    std::vector<Afrondpunt> punten;
};
struct Sluiting {
    std::string resultaat;
    std::string reden;
    std::vector<Stem> door;
};

struct Dossier {
    std::string code;  // unique in its world: ids and kenmerk follow from it
    toegang::Fase fase = toegang::Fase::casus;
    std::string tafel;
    std::string gemeente;
    std::string herkomst;
    bool spoed = false;
    std::string spoed_reden;
    int ave = 1;
    std::string procesregisseur;
    std::string casusregisseur;
    std::string aanmelder;
    Instant aangemeld;
    std::optional<Instant> eerste_contact;
    std::optional<Instant> afgesloten;
    std::optional<Date> vernietigen_op;
    std::vector<betrokkene::NieuwPersoon> personen;
    aanmelding::Tekst tekst;
    toegang::Categorieen tekst_categorieen;
    betrokkene::JaNee weet_ervan = betrokkene::JaNee::weet_niet;
    std::array<Toets, 4> toetsen;
    std::optional<Besluit> besluit;
    std::vector<Deelname> deelnames;
    std::optional<Voorstel> voorstel;
    std::vector<Bijdrage> bijdragen;
    std::vector<Document> documenten;
    std::vector<Uitvraag> uitvragen;
    std::vector<Doel> doelen;
    std::vector<Actie> acties;
    std::vector<Planversie> planversies;
    std::vector<Aanbod> aanbiedingen;
    std::vector<Score> scores;
    std::vector<Oordeel> risicos;
    std::string tijdpad;
    std::vector<Tijdstap> stappen;
    std::vector<Knelpunt> knelpunten;
    std::vector<Gebeurtenis> gebeurtenissen;
    std::vector<Derde> derden;
    std::vector<Verstrekking> verstrekkingen;
    std::vector<std::string> namen;  // of the source of each bijdrage, for what is copied of it
    std::vector<Relatie> relaties;
    std::vector<Contact> contacten;
    std::vector<Uitspraak> uitspraken;
    std::vector<Koppeling> koppelingen;
    std::vector<Aanpakverhaal> aanpakken;
    std::optional<Leidingverhaal> leiding;
    std::vector<GedeeldeActie> gedeelde_acties;
    std::optional<betrokkene::NieuweWaarschuwing> waarschuwing;
    std::optional<Afronding> afronding = {};
    std::optional<Sluiting> sluiting = {};
};

}  // namespace app::seed
