// What a disclosure is: who gives what to whom, why, on which ground, who was asked, and what came of it. Plain data; the
// sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace verstrekking {

enum class Staat : std::uint8_t { voorbereid = 1, verstrekt = 2, geweigerd = 3, ingetrokken = 4 };
enum class Wijze : std::uint8_t { mondeling = 1, mail = 2, papier = 3, programma = 4, pakket = 5 };
enum class Aan : std::uint8_t { deelnemer = 1, derde = 2, huis = 3 };

// --- What is sealed ---------------------------------------------------------------------------------------------------

struct Inhoud {
    std::string doel;
    std::string noodzaak;
    std::string proportionaliteit;
    std::string ontvanger;  // a derde in words, as it was when this was prepared; empty: a participant
    static constexpr sleutels::Kolom kolom{"verstrekking", "inhoud_z"};
    auto velden() { return std::tie(doel, noodzaak, proportionaliteit, ontvanger); }
    auto velden() const { return std::tie(doel, noodzaak, proportionaliteit, ontvanger); }
};

// Why the person is not informed.
struct NietGeinformeerd {
    std::string reden;
    static constexpr sleutels::Kolom kolom{"verstrekking", "informeren_z"};
    auto velden() { return std::tie(reden); }
    auto velden() const { return std::tie(reden); }
};

struct Rac {
    std::string kenmerk;
    static constexpr sleutels::Kolom kolom{"verstrekking", "rac_z"};
    auto velden() { return std::tie(kenmerk); }
    auto velden() const { return std::tie(kenmerk); }
};

// Why it was refused or withdrawn.
struct Slot {
    std::string reden;
    static constexpr sleutels::Kolom kolom{"verstrekking", "slot_z"};
    auto velden() { return std::tie(reden); }
    auto velden() const { return std::tie(reden); }
};

// Why an organisation objects, does not consent or does not confirm.
struct Bezwaar {
    std::string reden;
    static constexpr sleutels::Kolom kolom{"verstrekking_antwoord", "reden_z"};
    auto velden() { return std::tie(reden); }
    auto velden() const { return std::tie(reden); }
};

// One part as it was handed over.
struct StukTekst {
    std::string titel;
    std::string tekst;
    std::string voorwaarden;
    static constexpr sleutels::Kolom kolom{"verstrekking_stuk", "inhoud_z"};
    auto velden() { return std::tie(titel, tekst, voorwaarden); }
    auto velden() const { return std::tie(titel, tekst, voorwaarden); }
};

// The file of a part that is a document, as it was handed over.
struct BestandNaam {
    std::string naam;
    std::string type;
    static constexpr sleutels::Kolom kolom{"verstrekking_bestand", "naam_z"};
    auto velden() { return std::tie(naam, type); }
    auto velden() const { return std::tie(naam, type); }
};

struct BestandSleutel {
    std::string sleutel;  // 32 raw bytes
    static constexpr sleutels::Kolom kolom{"verstrekking_bestand", "sleutel_z"};
    auto velden() { return std::tie(sleutel); }
    auto velden() const { return std::tie(sleutel); }
};

struct Effect {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"terugkoppeling", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Gegevens {
    std::string naam;
    std::string organisatie;
    std::string functie;
    std::string contact;
    std::string taak;      // the statutory or public task that gives it a role (Wgs 2.31(9))
    std::string noodzaak;  // which expertise this case needs
    static constexpr sleutels::Kolom kolom{"derde", "gegevens_z"};
    auto velden() { return std::tie(naam, organisatie, functie, contact, taak, noodzaak); }
    auto velden() const { return std::tie(naam, organisatie, functie, contact, taak, noodzaak); }
};

struct BesluitPlaats {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"derde", "bron_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Verklaring {
    std::string waar;
    static constexpr sleutels::Kolom kolom{"derde", "verklaring_z"};
    auto velden() { return std::tie(waar); }
    auto velden() const { return std::tie(waar); }
};

struct Noodzaak {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"item_organisatie", "noodzaak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// --- What somebody wants ----------------------------------------------------------------------------------------------

struct Keuze {
    kern::ItemId item;
    bool voorwaarde = false;  // the condition of the provider is met
};

struct Informeren {
    std::optional<bool> geinformeerd;
    std::string reden;               // why not
    std::optional<Date> herzien_op;  // and when that is looked at again
};

struct Nieuw {
    Aan aan = Aan::deelnemer;
    std::optional<IdBytes> ontvanger;  // organisation, derde, or the question of another house that was a hit
    std::vector<Keuze> onderdelen;
    Inhoud inhoud;
    std::string grondslag;
    std::optional<Date> van;
    std::optional<Date> tot;
    Informeren informeren;
    std::string rac;
    std::optional<Date> rac_op;
};

struct Antwoord {
    std::optional<bool> geen_bezwaar;
    std::optional<bool> toestemming;
    std::optional<bool> besluit;
    std::string reden;  // of any no
    friend bool operator==(const Antwoord&, const Antwoord&) = default;
};

struct Toets {
    std::string kenmerk;
    std::optional<Date> op;
    std::int64_t versie = 0;
};

struct Overdracht {
    std::optional<Wijze> wijze;
    std::int64_t versie = 0;
};

struct Sluiting {
    std::optional<Staat> uitkomst;  // geweigerd or ingetrokken
    std::string reden;
    std::int64_t versie = 0;
};

struct NieuweTerugkoppeling {
    std::optional<bool> gevolg;
    std::optional<bool> nuttig;
    std::string tekst;  // what it led to, or why to nothing
};

struct NieuweDerde {
    Gegevens gegevens;
    std::optional<Date> verklaring_op;
    std::string verklaring_waar;
    std::optional<Date> besluit_datum;
    std::string besluit_bron;
    std::vector<kern::OrganisatieId> beslissers;
};

struct NieuweVerklaring {
    std::optional<Date> op;
    std::string waar;
    std::int64_t versie = 0;
};

// --- What is there ----------------------------------------------------------------------------------------------------

// Something that could be handed over, or was chosen to be, as this person may see it.
struct Onderdeel {
    toegang::ItemRij item;
    std::string titel;  // "Bijdrage van Politie, 12 november 2026"
    std::string tekst;
    std::string voorwaarden;  // of the provider; empty: none
    std::string bron;
    std::string bestand;      // the name of its file, when it is a document
    std::int64_t versie = 0;  // and its version
    bool ingetrokken = false;
    bool bron_doet_mee = true;  // its source can still be asked
};

// One organisation as the gates look at it.
struct Partij {
    kern::OrganisatieId id;
    std::string naam;
    bool publiek = false;        // Wgs 2.27(1): decides
    bool doet_mee = false;       // takes part today
    bool levert = false;         // data of it are among the parts
    bool moet_toestaan = false;  // health, criminal or secret data of it are among the parts
    bool gevraagd = false;
    Antwoord antwoord;
};

// A part as it was chosen beside how it stands now.
struct Gekozen {
    toegang::ItemRij item;  // as it stands now; id alone when it is gone
    bool weg = false;
    bool gewijzigd = false;    // another version than was chosen
    bool ingetrokken = false;  // by its source, or corrected since
};

// The plain facts of a disclosure, and who was asked.
struct Feiten {
    toegang::ItemRij item;
    Aan aan = Aan::deelnemer;
    std::optional<kern::OrganisatieId> ontvanger;
    std::optional<kern::ItemId> derde;
    std::optional<kern::ItemId> huisvraag;  // of another house: the hit
    std::string ontvanger_naam;             // of a participant or house; of a derde it is sealed
    std::string grondslag;                  // code
    std::string grondslag_naam;
    bool grondslag_geldig = false;  // the code holds today
    Date van;
    std::optional<Date> tot;
    int nodig = 0;
    Date antwoord_voor;
    bool geinformeerd = false;
    std::optional<Date> herzien_op;
    std::optional<Date> rac_op;
    Staat staat = Staat::voorbereid;
    std::optional<Instant> verstrekt;
    std::optional<Wijze> wijze;
    std::optional<Date> terug_op;
    bool noodzaak = false;  // necessity and proportionality stand written
    bool derde_toegelaten = false;
    bool treffer_geldig = false;    // the other house may still be given something on its question
    bool verklaring = false;        // signed
    bool ontvanger_geldig = true;   // the organisation takes part in the house today
    std::string convenant_bezwaar;  // why it may be given nothing new; empty: it may
    bool ontvanger_leest = false;   // it takes part in this dossier: it can read here
    int te_melden = 0;              // parts that were corrected or taken back since it was last told
    std::vector<Gekozen> gekozen;
    std::vector<Partij> partijen;
};

struct Stuk {
    kern::ItemId onderdeel;
    std::int64_t nummer = 0;                              // its place, for the address of its file
    bool ingetrokken = false;                             // by its source since
    std::optional<toegang::Gezien<StukTekst>> inhoud;     // nothing: not for this reader, or no longer
    std::optional<toegang::Gezien<BestandNaam>> bestand;  // of a document
    std::size_t grootte = 0;                              // of that file, in bytes
};

struct Reactie {  // what one organisation said, with its reason
    std::string organisatie;
    std::optional<toegang::Gezien<Bezwaar>> reden;
};

struct Terugkoppeling {
    bool gevolg = false;
    bool nuttig = false;
    std::string door;
    Instant op;
    toegang::Gezien<Effect> effect;
};

// A disclosure as one person may see it.
struct Blad {
    Feiten feiten;
    bool als_ontvanger = false;  // reads it as the one it was given to
    bool leesbaar = false;       // and may still do so: within the period, under a covenant
    std::optional<toegang::Gezien<Inhoud>> inhoud;
    std::optional<toegang::Gezien<NietGeinformeerd>> niet_geinformeerd;
    std::optional<toegang::Gezien<Rac>> rac;
    std::optional<toegang::Gezien<Slot>> slot;
    std::vector<Onderdeel> onderdelen;  // those this reader may see at their source
    std::vector<Stuk> stukken;          // copies, for the house and the receiver
    std::vector<Reactie> reacties;
    std::vector<Terugkoppeling> terugkoppelingen;
};

// A line of the list.
struct Regel {
    toegang::ItemRij item;
    Aan aan = Aan::deelnemer;
    std::string ontvanger;
    std::optional<toegang::Gezien<Inhoud>> inhoud;
    Staat staat = Staat::voorbereid;
    Date van;
    std::optional<Date> tot;
    std::optional<Instant> verstrekt;
    bool geinformeerd = false;
    std::optional<Date> herzien_op;
    std::optional<Date> terug_op;
    Date antwoord_voor;
    bool wacht_op_mij = false;  // asked, and this organisation did not answer
    int te_melden = 0;          // parts that were corrected or taken back since the receiver was last told
    int te_gaan = 0;            // organisations that were asked and did not answer
};

struct Derde {
    toegang::ItemRij item;
    int nodig = 1;
    int akkoord = 0;
    int niet_akkoord = 0;
    std::optional<Date> besluit_datum;
    std::optional<Date> verklaring_op;
    bool beeindigd = false;
    bool door_mij = false;  // this reader's organisation answered
    toegang::Gezien<Gegevens> gegevens;
    std::optional<toegang::Gezien<BesluitPlaats>> bron;
    std::optional<toegang::Gezien<Verklaring>> verklaring;
};

}  // namespace verstrekking
