// What this house asked another, what another asks of it, and what was answered. Plain data; the sealed parts are types of
// their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/uitwisseling/huisbericht.hpp"
#include "kern/partner/ander_huis.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace uitwisseling {

// Numbers are on disk.
enum class Richting : std::uint8_t { gevraagd = 1, beantwoord = 2 };
enum class Staat : std::uint8_t { open = 1, treffer = 2, geen_treffer = 3, voorbij = 9 };

// --- What is sealed ---------------------------------------------------------------------------------------------------

// Of a question in a dossier, whoever asked it: why, who decided, and about whom as it was asked.
struct Inhoud {
    std::string doel;
    std::string grondslag;  // in words
    std::string noodzaak;
    std::string waarom_bsn;
    std::string besluit;  // where the decision of the public participants stands
    std::string voornamen, voorletters, voorvoegsel, geslachtsnaam, geboortedatum, bsn;
    static constexpr sleutels::Kolom kolom{"huisvraag", "inhoud_z"};
    auto velden() {
        return std::tie(doel, grondslag, noodzaak, waarom_bsn, besluit, voornamen, voorletters, voorvoegsel,
                        geslachtsnaam, geboortedatum, bsn);
    }
    auto velden() const {
        return std::tie(doel, grondslag, noodzaak, waarom_bsn, besluit, voornamen, voorletters, voorvoegsel,
                        geslachtsnaam, geboortedatum, bsn);
    }
};

// What the one-time key of a question is made from.
struct Geheim {
    std::string zaad;  // 32 bytes, hex
    static constexpr sleutels::Kolom kolom{"huisvraag", "geheim_z"};
    auto velden() { return std::tie(zaad); }
    auto velden() const { return std::tie(zaad); }
};

// A question of another house. Sealed with a key of its own.
struct VraagIn {
    std::string doel;
    std::string grondslag;
    std::string noodzaak;
    std::string voornamen, voorletters, voorvoegsel, geslachtsnaam, geboortedatum, bsn;
    static constexpr sleutels::Kolom kolom{"huisvraag_in", "vraag_z"};
    auto velden() {
        return std::tie(doel, grondslag, noodzaak, voornamen, voorletters, voorvoegsel, geslachtsnaam,
                        geboortedatum, bsn);
    }
    auto velden() const {
        return std::tie(doel, grondslag, noodzaak, voornamen, voorletters, voorvoegsel, geslachtsnaam,
                        geboortedatum, bsn);
    }
};

// --- What somebody wants ----------------------------------------------------------------------------------------------

// The decision of public participants that lies under it (Wgs 2.28).
struct Besluit {
    std::optional<Date> datum;
    std::string bron;
    std::vector<kern::OrganisatieId> beslissers;
};

struct NieuweVraag {
    std::optional<kern::AnderHuisId> huis;
    std::string doel;
    std::string grondslag;  // code
    std::string noodzaak;
    bool met_bsn = false;
    std::string waarom_bsn;
    Besluit besluit;
};

struct NieuweTreffer {
    std::optional<kern::DossierId> vraag;  // id of the question that came in
    Besluit besluit;
};

// --- What is there ----------------------------------------------------------------------------------------------------

struct Huisvraag {
    toegang::ItemRij item;
    Richting richting = Richting::gevraagd;
    kern::AnderHuisId huis;
    std::string huis_naam;
    IdBytes nummer;
    std::string grondslag;  // code; empty: of another house, its words are in the contents
    bool met_bsn = false;
    Date besluit_datum;
    Instant gemaakt;
    Instant verloopt;
    Staat staat = Staat::open;
    std::optional<IdBytes> antwoord;  // number of our answer
    std::optional<Instant> antwoord_op;
    crypto::Bytes antwoordsleutel;
    bool geheim = false;  // its one-time key is still there
    toegang::Gezien<Inhoud> inhoud;
    std::vector<std::string> beslissers;  // names
};

// A question that came in, without what it asks.
struct Binnen {
    kern::DossierId id;  // its key in the key store has this id; no dossier has
    kern::AnderHuisId huis;
    std::string huis_naam;
    IdBytes nummer;
    Instant ontvangen;
    Instant verloopt;
    Staat staat = Staat::open;
    std::optional<IdBytes> antwoord;
    std::optional<Instant> beantwoord;
    crypto::Bytes antwoordsleutel;
};

// A casus in which the program finds the person that was asked about.
struct Overeenkomst {
    kern::DossierId dossier;
    bool op_bsn = false;
    bool op_naam = false;
    bool van_mij = false;  // this reader takes part for the house
};

// Who may have decided in this dossier.
struct Beslisser {
    kern::OrganisatieId id;
    std::string naam;
};

// The number of a question as people read and say it: the first eight signs.
std::string kort(const IdBytes& nummer);

}  // namespace uitwisseling
