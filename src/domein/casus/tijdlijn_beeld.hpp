// The picture of the life line: lanes under the phases, marks that are links, the same for the same casus.
#pragma once

#include <span>

#include "domein/casus/tijdlijn.hpp"
#include "platform/html/html.hpp"

namespace casus::view {

// One mark, with its middle at (x, y).
struct VormTeken {
    tijdlijn::Vorm vorm;
    double x;
    double y;
    void operator()(html::Out& out) const;
};

struct Tijdbeeld {
    kern::DossierId dossier;
    std::span<const tijdlijn::Moment> momenten;  // that fit the choice, oldest first
    std::span<const Gebeurtenis> verloop;
    const tijdlijn::Keuze& keuze;
    Date vandaag;
    void operator()(html::Out& out) const;
};

}  // namespace casus::view
