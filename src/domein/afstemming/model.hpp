// Plans that are aligned. Plain data; the sealed parts are types of their own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace afstemming {

// The three tests of Bgs 2.20(2), in its order.
enum class Toets : std::uint8_t { kring = 0, afhankelijk = 1, nodig = 2 };
inline constexpr std::size_t toetsen = 3;

struct Motiveringen {
    std::string kring, afhankelijk, nodig;
    static constexpr sleutels::Kolom kolom{"afstemming", "toetsen_z"};
    auto velden() { return std::tie(kring, afhankelijk, nodig); }
    auto velden() const { return std::tie(kring, afhankelijk, nodig); }
};

// Why it stopped.
struct Reden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"afstemming", "reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Nieuw {
    std::optional<kern::DossierId> met;
    std::array<std::optional<bool>, toetsen> antwoorden;
    std::array<std::string, toetsen> motivering;
    std::optional<Date> tot = {};  // the last day it holds
};

// A link as this person may see it. `ander` is told only to who may open that dossier.
struct Afstemming {
    toegang::ItemRij item;
    kern::DossierId ander;
    std::string door;
    bool gestopt = false;
    std::optional<Date> tot;
    toegang::Gezien<Motiveringen> motivering;
    std::optional<toegang::Gezien<Reden>> reden;
    std::string ander_kenmerk = {};  // empty: not for this person
    std::string ander_naam = {};
    bool loopt(Date vandaag) const { return !gestopt && (!tot || *tot >= vandaag); }
};

// A dossier of the reader that this one can be aligned with.
struct Kandidaat {
    kern::DossierId id;
    std::string kenmerk;
    std::string naam;
};

}  // namespace afstemming
