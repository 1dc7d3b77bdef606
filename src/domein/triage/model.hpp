// The worklist of triage, the judgement on a report and the decision on it. Plain data; the sealed parts are types of
// their own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/betrokkene/betrokkene.hpp"

namespace triage {

using aanmelding::BesluitSoort;
using aanmelding::BesluitStaat;
using aanmelding::Uitkomst;

// What the worklist shows.
enum class Filter : std::uint8_t { alle = 0, mijn = 1, vrij = 2, spoed = 3 };

// How far a decision is: nothing yet, asked of the public participants, one of them objects.
enum class Stand : std::uint8_t { geen, wacht, bezwaar };

// One line of the worklist.
struct Regel {
    kern::DossierId id;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::aanmelding;
    bool spoed = false;
    std::string gemeente;     // name
    std::string organisatie;  // of the aanmelder
    Instant ingediend;
    std::optional<Instant> eerste_contact;
    std::string toegewezen;
    bool aan_mij = false;
    int open_punten = 0;                  // answers "weet ik niet", and categories nobody ticked yet
    int beoordeeld = 0;                   // of the four tests
    std::optional<BesluitSoort> besluit;  // that waits for confirmation
    Stand stand = Stand::geen;
    int akkoord = 0;
    int nodig = 0;
    bool door_mij = false;  // this person's organisation has answered
    toegang::Gezien<betrokkene::Titel> titel;
    std::int64_t versie = 0;  // of the report, for the form that assigns
};

struct Tellingen {
    int alle = 0, mijn = 0, vrij = 0, spoed = 0;
};

// The motivation of the judgement on one test. The letter is sealed along, as in the report. Row: the item of the report.
struct OordeelMotivering {
    std::string letter;
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"toets", "oordeel_motivering_z"};
    auto velden() { return std::tie(letter, tekst); }
    auto velden() const { return std::tie(letter, tekst); }
};

// Where a decision stands that was taken elsewhere, or the mandate it rests on. Row: the besluit.
struct BesluitBron {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"besluit", "bron_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// Why an organisation agreed or not. Row: the besluit.
struct Toelichting {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"besluit_bevestiging", "toelichting_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

enum class JaNee : std::uint8_t { ja = 1, nee = 2 };
using Oordelen = std::array<std::optional<JaNee>, 4>;  // a, b, c, d; nothing: not judged yet

// The judgement on one test as one reader may see it.
struct Oordeel {
    char letter = 'a';
    std::optional<JaNee> antwoord;
    std::string door;
    std::optional<Instant> op;
    std::optional<toegang::Gezien<OordeelMotivering>> motivering;
};

struct NieuwOordeel {
    char letter = 'a';
    std::optional<JaNee> antwoord;  // nothing: left as it was
    std::string motivering;
};
struct Beoordeling {
    std::vector<NieuwOordeel> oordelen;
    std::int64_t versie = 0;  // of all four together: the moment of the last judgement
};

// An organisation that a decision admits.
struct Toelating {
    kern::OrganisatieId organisatie;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    std::string grondslag;
    std::optional<Date> tot;
    std::vector<kern::MedewerkerId> mensen;  // none: the members of the table (store.hpp)
};

struct NieuwBesluit {
    BesluitSoort soort = BesluitSoort::terugleggen;
    Uitkomst inhoud;
    std::optional<kern::TafelId> tafel;
    std::optional<kern::MedewerkerId> procesregisseur;
    std::optional<Date> tot;  // end of the support
    std::vector<Toelating> organisaties;
    std::optional<Date> bron_datum;  // taken elsewhere: date, source and who decided
    std::string bron;
    std::vector<kern::OrganisatieId> beslissers;
};

struct Bevestiging {
    std::string organisatie;
    std::string door;
    bool akkoord = false;
    Instant op;
    toegang::Gezien<Toelichting> toelichting;
};

struct Toegelaten {
    std::string organisatie;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    std::string grondslag;
    std::optional<Date> tot;
    std::vector<std::string> mensen;
};

// A decision as one reader may see it.
struct Besluit {
    kern::BesluitId id;
    BesluitSoort soort = BesluitSoort::terugleggen;
    BesluitStaat staat = BesluitStaat::voorbereid;
    int nodig = 1;
    std::string voorbereid_door;
    Instant voorbereid_op;
    std::optional<Instant> genomen_op;
    std::string tafel;
    std::string procesregisseur;
    std::optional<Date> bron_datum;
    std::int64_t versie = 1;
    toegang::Gezien<Uitkomst> inhoud;
    std::optional<toegang::Gezien<BesluitBron>> bron;
    std::vector<Bevestiging> bevestigingen;
    std::vector<Toegelaten> organisaties;
    bool door_mij = false;  // this person's organisation has answered

    int aantal(bool akkoord) const {
        int n = 0;
        for (const auto& een : bevestigingen) n += een.akkoord == akkoord ? 1 : 0;
        return n;
    }
};

// A public participant that judges this report.
struct Lid {
    kern::OrganisatieId organisatie;
    std::string naam;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::gemeente;
    std::vector<std::string> mensen;
};

// Somebody or something to choose from.
struct Keuze {
    IdBytes id;
    std::string naam;
};
struct Regisseur {
    kern::MedewerkerId id;
    std::string naam;
    int casussen = 0;
};
struct Organisatie {
    kern::OrganisatieId id;
    std::string naam;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::gemeente;
    std::vector<Keuze> mensen;
};

// What a decision can name.
struct Keuzes {
    std::vector<Keuze> tafels;
    std::vector<Regisseur> regisseurs;
    std::vector<Organisatie> organisaties;
    std::vector<Keuze>
        beslissers;  // public participants that judge this report: who may have decided elsewhere
    Date gemeld;     // day of the report
    int nodig = 1;   // deciders that the kind asked for needs
};

// A report in triage, as one reader may see it.
struct Dossier {
    toegang::Gezien<betrokkene::Titel> titel;
    aanmelding::Aanmelding aanmelding;
    std::vector<aanmelding::Aanvulling> aanvullingen;
    std::vector<betrokkene::Persoon> personen;
    std::vector<Oordeel> oordelen;  // a, b, c, d
    std::int64_t oordeel_versie = 0;
    std::vector<Besluit> besluiten;  // newest first
    std::vector<Lid> leden;
    std::vector<Keuze> staf;        // of the house, named in this dossier
    std::vector<Keuze> kandidaten;  // people of public participants who could judge along
    std::string toegewezen;
    int werkdagen = 5;  // to the first contact

    const Besluit* open_besluit() const {
        for (const auto& besluit : besluiten)
            if (besluit.staat == BesluitStaat::voorbereid) return &besluit;
        return nullptr;
    }
};

// Another dossier with the same person or household. Never whose, and never its kenmerk.
struct Treffer {
    kern::DossierId dossier;  // for the log alone
    bool bsn = false, naam = false, adres = false;
    std::string tafel;
    toegang::Fase fase = toegang::Fase::casus;
    std::string wie;  // procesregisseur to call, or who handles the report
    std::string telefoon;
};

// The answer to the aanmelder, to print.
struct Antwoordbrief {
    std::string kenmerk;
    std::string aanmelder;
    std::string organisatie;
    BesluitSoort soort = BesluitSoort::terugleggen;
    Instant genomen_op;
    std::string procesregisseur;
    std::string telefoon;
    toegang::Gezien<Uitkomst> inhoud;
};

// A decision that waits for the answer of this person's organisation: for Mijn werk.
struct Wachtend {
    kern::DossierId dossier;
    kern::BesluitId besluit;
    BesluitSoort soort = BesluitSoort::terugleggen;
    bool spoed = false;
    Instant voorbereid_op;
    toegang::Gezien<betrokkene::Titel> titel;
};

}  // namespace triage
