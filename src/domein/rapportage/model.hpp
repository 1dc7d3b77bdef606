// Figures. Plain data.
#pragma once

#include <string>
#include <vector>

#include "kern/toegang/ids.hpp"

namespace rapportage {

// Numbers per month (rows, oldest first) and municipality (columns, by name), with their sums.
struct Instroom {
    std::vector<std::string> gemeenten;
    struct Maand {
        std::string maand;  // "2026-11"
        std::vector<long long> aantallen;
        long long totaal = 0;
    };
    std::vector<Maand> maanden;
    std::vector<long long> totalen;
    long long totaal = 0;
};

// The same as one reader may see it: a row per month and one of totals, a column per municipality and one of totals.
struct Cel {
    enum class Stand : std::uint8_t {
        open,
        klein,      // at least one, below the threshold
        verborgen,  // any number: a small one could be reckoned from it
    };
    long long aantal = 0;
    Stand stand = Stand::open;
};
struct Tabel {
    std::vector<std::string> gemeenten;
    std::vector<std::string>
        maanden;  // oldest first; a row of `cellen` each, and one of totals where it has one
    std::vector<std::vector<Cel>> cellen;
    long long drempel = 0;
    std::vector<long long> drempels = {};  // of each month by itself; empty: `drempel` for all

    bool heeft_totalen() const { return cellen.size() > maanden.size(); }
    // Of one municipality alone there is no column of totals: it would say the same.
    bool heeft_kolom_totaal() const { return !cellen.empty() && cellen.front().size() > gemeenten.size(); }
};

// Whose counts one person may see: those of the whole house, or of his own municipality alone.
struct Gebied {
    bool huis = true;
    std::string code = {};  // of the municipality; empty: his organisation has none, and he sees nothing
    std::string naam = {};
};

// Figures for the home of who sees figures alone: how many dossiers run, by phase, and the inflow of the months of this year
// that are over.
struct Overzicht {
    struct Regel {
        std::string code;  // of a phase, or "2026-11"
        std::string naam;
        Cel cel;
        long long drempel = 0;
    };
    Gebied gebied;
    std::vector<Regel> fasen;
    std::vector<Regel> instroom;
};

// One kept count.
struct Telling {
    std::string maand;
    std::string gemeente;
    long long aantal = 0;
};

struct PerRegisseur {
    kern::MedewerkerId id;
    std::string naam;
    long long aantal = 0;
};

}  // namespace rapportage
