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
