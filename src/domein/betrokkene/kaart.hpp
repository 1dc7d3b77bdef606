// Where people stand in the picture of a family and its network. Pure: the same people give the same places.
//
// The picture is a grid of cells. The betrokkene is in the middle; the directe kring stands around it clockwise from the top,
// in the order of the relation that lets each in, then by name; professionals stand in the ring outside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"

namespace betrokkene::kaart {

// A cell, counted from the middle: x to the right, y down.
struct Cel {
    int x = 0;
    int y = 0;
    friend bool operator==(const Cel&, const Cel&) = default;
};

// The 8 × nummer cells of a ring, clockwise from the one above the middle. `nummer` is 1 or more.
std::vector<Cel> ring(int nummer);
// `aantal` cells in rings from `eerste` on: a ring is filled before the next begins, and what is left is spread over the last.
std::vector<Cel> verdeel(std::size_t aantal, int eerste);

struct Indeling {
    std::vector<Cel> kring;
    std::vector<Cel> professionals;
    int ringen = 0;  // around the middle
};
Indeling indeel(std::size_t kring, std::size_t professionals);

// The people who stand in the picture, in the order of their places: the betrokkene, the directe kring, professionals. Who is
// masked stays out.
std::vector<const Persoon*> volgorde(const std::vector<Persoon>& personen);

// At most `hoogstens` signs of a text, with … for what is left out.
std::string kort(std::string_view tekst, std::size_t hoogstens);

// A point, and the piece of a line between two boxes that is seen between them.
struct Punt {
    double x = 0;
    double y = 0;
};
struct Lijnstuk {
    Punt van;
    Punt naar;
};
Lijnstuk tussen(Punt van, Punt naar, double halve_breedte, double halve_hoogte);

// Does the line from one point to the other go through the box around `midden`?
bool kruist(Punt van, Punt naar, Punt midden, double halve_breedte, double halve_hoogte);

}  // namespace betrokkene::kaart
