// Figures of advice: how many were answered, and the hours that follow from kind and norm. Counts of no person.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/advies/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace advies {

// A quarter or a year: "2026-K3", "2026".
struct Periode {
    int jaar = 2026;
    int kwartaal = 0;  // 1 to 4; 0: the whole year
    friend bool operator==(const Periode&, const Periode&) = default;
};

struct Cijfer {
    std::string code;
    std::string naam;
    std::int64_t aantal = 0;
    std::int64_t minuten = 0;
    bool toon = true;
};

struct Cijferblad {
    Periode periode;
    std::vector<Cijfer> themas;
    std::vector<Cijfer> soorten;
    std::vector<Cijfer> organisaties;
    std::int64_t aantal = 0;
    std::int64_t minuten = 0;
    bool toon_totaal = true;
    bool toon_uren = true;           // of the kinds and the whole
    bool toon_uren_per_deel = true;  // of themes and organisations: hours tell of kinds
};

namespace rules {

std::string code(const Periode& periode);
std::string naam(const Periode& periode);
std::optional<Periode> periode(std::string_view code);
bool voorbij(const Periode& periode, Date vandaag);
std::string eerste_maand(const Periode& periode);
std::string laatste_maand(const Periode& periode);

// What may be chosen, newest first. Who sees counts alone gets quarters that are over and nothing else: a figure that still
// moves, and a year beside its quarters, would tell what was left out (DECISIONS 40).
std::vector<Periode> periodes(Date vandaag, bool alleen_aantallen);

// Leaves out counts below the threshold, and so many beside them that none follows from the total; with that the hours
// that would tell them.
void onderdruk(Cijferblad& blad, long long drempel);

}  // namespace rules

namespace store {
Cijferblad cijfers(db::Reader& reader, const toegang::Grant<Cijfers>& grant, const Periode& periode);
}

namespace pages {
web::Response cijfers(kern::Call& call, const toegang::Grant<Cijfers>& grant);
}
namespace api {
web::Response cijfers(kern::Call& call, const toegang::Grant<Cijfers>& grant);
}

}  // namespace advies
