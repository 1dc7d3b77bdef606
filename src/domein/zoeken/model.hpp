// A search and what it found. Plain data.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/scope.hpp"

namespace zoeken {

// What somebody typed; sealed under a key of the house, with an end.
struct Vraag {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"zoekvraag", "vraag_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Treffer {
    kern::DossierId dossier;
    kern::ItemId item;
    toegang::ItemSoort soort = toegang::ItemSoort::bijdrage;
    toegang::Fase fase = toegang::Fase::casus;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    std::string kenmerk;
    Date dag;
    toegang::Gezien<betrokkene::Titel> titel;
};

struct Gevonden {
    std::vector<Treffer> treffers;
    bool meer = false;      // there are older hits than these
    bool te_breed = false;  // the ceiling was reached: another word helps
};

}  // namespace zoeken
