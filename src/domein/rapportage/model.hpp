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
    std::vector<std::string> maanden;  // oldest first; the last row of `cellen` is the total
    std::vector<std::vector<Cel>> cellen;
    long long drempel = 0;
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
