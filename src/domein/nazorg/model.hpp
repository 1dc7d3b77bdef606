// Releases from detention and what is done for who comes back. Plain data; the sealed parts are types of their own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace nazorg {

// How a release is sorted. Numbers are on disk.
enum class Indeling : std::uint8_t { nieuw = 0, geen = 1, enkelvoudig = 2, complex = 3 };
enum class AkteSoort : std::uint8_t { ingedeeld = 1, gegeven = 2 };

// What the list told beside the person. Row of the seal: the item of the release.
struct Inhoud {
    std::string inrichting;
    std::string begin;  // ISO date the detention began; "" unknown
    std::string opmerking;
    static constexpr sleutels::Kolom kolom{"vrijlating", "inhoud_z"};
    auto velden() { return std::tie(inrichting, begin, opmerking); }
    auto velden() const { return std::tie(inrichting, begin, opmerking); }
};

struct Vrijlating {
    toegang::ItemRij item;
    Date datum;
    std::string gemeente;  // code
    std::string gemeente_naam;
    Indeling indeling = Indeling::nieuw;
    std::optional<Instant> bij_gemeente;
    std::int64_t versie = 1;
    toegang::Gezien<Inhoud> inhoud;
};

// --- Quick scan ----------------------------------------------------------------------------------------------------------

enum class Moment : std::uint8_t { begin = 1, voor = 2, bij = 3, na = 4 };
enum class Stand : std::uint8_t { onbekend = 0, op_orde = 1, niet_op_orde = 2 };

// The five basic conditions and the social network, in the order of the form.
struct Voorwaarde {
    std::string_view code;
    std::string_view naam;
    toegang::Categorie categorie;
    std::string_view
        leefgebied;  // where a goal about it goes in the list of a house that has none of its own
};
inline constexpr std::array<Voorwaarde, 6> voorwaarden{
    Voorwaarde{"identiteitsbewijs", "Identiteitsbewijs", toegang::Categorie::identiteit,
               "maatschappelijke-participatie"},
    Voorwaarde{"onderdak", "Onderdak", toegang::Categorie::wonen, "huisvesting"},
    Voorwaarde{"inkomen", "Inkomen en werk", toegang::Categorie::inkomen, "werk-opleiding"},
    Voorwaarde{"schulden", "Schulden", toegang::Categorie::financien, "financien"},
    Voorwaarde{"zorg", "Zorg", toegang::Categorie::voorzieningen, "geestelijke-gezondheid"},
    Voorwaarde{"netwerk", "Sociaal netwerk", toegang::Categorie::relaties, "sociaal-netwerk"}};

// The code of the condition is sealed along, so that answers cannot change places. Row: the item of the scan.
struct Antwoord {
    std::string voorwaarde;
    std::string stand;  // code
    std::string tekst;
    std::string bron;
    std::string datum;  // ISO; of the source
    static constexpr sleutels::Kolom kolom{"scanpunt", "antwoord_z"};
    auto velden() { return std::tie(voorwaarde, stand, tekst, bron, datum); }
    auto velden() const { return std::tie(voorwaarde, stand, tekst, bron, datum); }
};

struct Punt {
    std::string voorwaarde;
    toegang::Gezien<Antwoord> antwoord;
};
struct Scan {
    toegang::ItemRij item;
    Moment moment = Moment::begin;
    Date datum;
    std::string bron;
    std::string door;
    std::vector<Punt> punten;
};

struct NieuwAntwoord {
    Stand stand = Stand::onbekend;
    std::string tekst;
    std::string bron;
    std::optional<Date> datum;
};
struct NieuweScan {
    std::optional<Moment> moment;
    std::optional<Date> datum;
    std::array<NieuwAntwoord, voorwaarden.size()> antwoorden;
};

// --- Support -------------------------------------------------------------------------------------------------------------

struct SteunTekst {
    std::string wat;
    std::string wie;
    static constexpr sleutels::Kolom kolom{"steun", "tekst_z"};
    auto velden() { return std::tie(wat, wie); }
    auto velden() const { return std::tie(wat, wie); }
};
struct SteunResultaat {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"steun", "resultaat_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
struct Steun {
    toegang::ItemRij item;
    Date tot;
    std::optional<Instant> afgerond;
    std::string bron;
    toegang::Gezien<SteunTekst> tekst;
    std::optional<toegang::Gezien<SteunResultaat>> resultaat;
};
struct NieuweSteun {
    std::string wat;
    std::string wie;
    std::optional<Date> tot;
};

// --- Worklist ------------------------------------------------------------------------------------------------------------

struct Regel {
    kern::DossierId dossier;
    std::string kenmerk;
    Date datum;
    std::string gemeente;
    Indeling indeling = Indeling::nieuw;
    bool bij_gemeente = false;
    bool nieuw = false;  // changed since this person looked
    std::int64_t versie = 1;
    toegang::Gezien<betrokkene::Titel> titel;
};
struct Werklijst {
    std::vector<Regel> regels;
    std::array<long long, 4> aantallen{};  // by Indeling
    long long totaal = 0;                  // of what is shown
};

// What happens to many at once: sorted so, or given to the municipality.
struct Wens {
    std::optional<Indeling> indeling;
    bool naar_gemeente = false;
    struct Een {
        kern::DossierId dossier;
        std::int64_t versie = 0;
    };
    std::vector<Een> dossiers;
};
struct Akte {
    IdBytes id;
    AkteSoort soort = AkteSoort::ingedeeld;
    Indeling naar = Indeling::nieuw;
    Instant op;
    long long aantal = 0;
    bool teruggenomen = false;
};

// Who does the nazorg for a municipality.
struct Contactpersoon {
    IdBytes id;
    std::string gemeente;
    std::string gemeente_naam;
    kern::MedewerkerId medewerker;
    std::string naam;
    Date van;
    std::optional<Date> tot;
    std::int64_t versie = 1;
};
struct NieuwContact {
    std::optional<kern::MedewerkerId> medewerker;
    std::optional<Date> van;
};

}  // namespace nazorg
