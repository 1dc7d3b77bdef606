// Figures of the approaches over one year: how many came in, went out and were present at its end; of the Top-X also how often
// casussen were discussed, apart from how many people that was about. From kept counts alone.
#pragma once

#include <string>
#include <vector>

#include "domein/aanpak/model.hpp"

namespace aanpak {

struct Cijferregel {
    std::string code;
    std::string naam;
    long long begin = 0;  // present when the year began
    long long in = 0;
    long long uit = 0;
    long long besprekingen = 0;
    long long personen = 0;
    bool weggelaten = false;
    long long aanwezig() const { return begin + in - uit; }
};
struct Cijferblad {
    int jaar = 0;
    int eerste = 0;  // years one can choose
    int laatste = 0;
    std::vector<Cijferregel> regels;
    bool kleine_weg = false;  // somebody who sees figures alone
};

namespace rules {

// A row with a count below `drempel` is left out whole: from what shows beside it, or in the year before or after, the small
// one could be reckoned back. 0: everything shows.
void onderdruk(Cijferregel& regel, long long drempel);

}  // namespace rules

namespace store {

std::vector<Cijferregel> cijfers(db::Reader& reader, int jaar);

}  // namespace store

namespace view {

struct Cijfers {
    const Cijferblad& blad;
    void operator()(html::Out& out) const;
};

}  // namespace view
}  // namespace aanpak
