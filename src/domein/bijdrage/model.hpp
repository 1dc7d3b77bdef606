// What a bijdrage is. Plain data; the sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"
#include "kern/zoek/zoek.hpp"

namespace bijdrage {

enum class Aard : std::uint8_t { feit = 1, mening = 2, incident = 3 };

// On which ground something under secrecy is given (Wgs 2.29(2)).
enum class GeheimGrond : std::uint8_t { toestemming = 1, plicht = 2, recht = 3, goed_hulpverlener = 4 };

struct Tekst {
    std::string tekst;
    std::string tijd = {};  // "21:10": at what time it happened, when that is known
    static constexpr sleutels::Kolom kolom{"bijdrage", "tekst_z"};
    auto velden() { return std::tie(tekst, tijd); }
    auto velden() const { return std::tie(tekst, tijd); }
};

struct Grond {
    std::string soort;        // code of GeheimGrond
    std::string toelichting;  // scope of the consent, the article, or the motivation
    std::string datum =
        {};  // of the consent, ISO; one from before this was a field of its own has it in the text
    static constexpr sleutels::Kolom kolom{"bijdrage", "geheim_grond_z"};
    auto velden() { return std::tie(soort, toelichting, datum); }
    auto velden() const { return std::tie(soort, toelichting, datum); }
};

struct Voorwaarden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"bijdrage", "voorwaarden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Noodzaak {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"item_organisatie", "noodzaak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// How something is shared; see indeling.hpp.
struct Indeling {
    toegang::Categorieen categorieen;
    toegang::Kring kring = toegang::Kring::deelnemers;
    std::vector<kern::OrganisatieId> organisaties;  // C2
    std::string noodzaak;                           // why they must see it, one line (DECISIONS 11)
    toegang::Geheim geheim = toegang::Geheim::geen;
    std::optional<GeheimGrond> grond;
    std::string grond_toelichting;
    std::optional<Date> grond_datum;  // of the consent
    bool vrijgegeven = false;
    std::string voorwaarden;
    std::optional<Date> embargo_tot;
    bool stil = false;
};

// What somebody wants to put on record.
struct Nieuw : Indeling {
    std::string tekst;
    Aard aard = Aard::feit;
    std::optional<Date> brondatum;
    std::string tijd;  // "21:10", or empty
};

// Another text in place of one that was wrong; the old one stays as it was, for who used it (Bgs 1.7).
struct Verbetering {
    Nieuw nieuw;
    std::int64_t versie = 0;
};

// What is stored with a new bijdrage, sealed ahead of the change (DECISIONS 24).
struct Verzegeld {
    kern::ItemId id;
    db::Bytes tekst;
    std::optional<db::Bytes> grond;
    std::optional<db::Bytes> voorwaarden;
    std::optional<db::Bytes> noodzaak;
    zoek::Tokens woorden;
};

// A bijdrage as one person may see it. When `tekst` is closed it holds no more than id, bron and date (DECISIONS 12).
struct Bijdrage {
    toegang::ItemRij item;
    Aard aard = Aard::feit;
    std::optional<Date> brondatum = std::nullopt;
    bool ingetrokken = false;
    std::string bron = {};  // name of the organisation
    std::string door = {};  // name of the medewerker
    toegang::Gezien<Tekst> tekst;
    std::optional<toegang::Gezien<Voorwaarden>> voorwaarden = std::nullopt;
    std::optional<toegang::Gezien<Grond>> grond = std::nullopt;  // only when one is read by itself
    std::vector<std::string> genoemd = {};                       // names of the organisations of C2
    std::optional<kern::ItemId> vorige = std::nullopt;           // what this one corrects
    bool vervangen = false;                                      // another one stands in its place
    std::optional<kern::ItemId> vervangen_door = std::nullopt;   // which, when this person may see that
};

// Which of them somebody wants to see; nothing chosen: all.
struct Keuze {
    std::optional<kern::OrganisatieId> organisatie;
    std::optional<Aard> aard;
};

// A page of a list. `totaal` counts all that fit the choice and that this person may see or may know of; what is not on the
// page was counted and not opened.
struct Bladzijde {
    std::vector<Bijdrage> bijdragen;
    long long totaal = 0;
};

// An organisation that gave some of them.
struct Gever {
    kern::OrganisatieId id;
    std::string naam;
    long long aantal = 0;
};

// The plain facts of a bijdrage that is open to this person. Nothing of it was opened.
struct Kop {
    toegang::ItemRij item;
    std::string_view aard;  // its code
    std::optional<Date> brondatum;
};

}  // namespace bijdrage
