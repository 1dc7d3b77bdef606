// What the page and the API tell of the ladder of one casus.
#pragma once

#include <vector>

#include "domein/casus/casus.hpp"
#include "domein/escalatie/model.hpp"
#include "kern/toegang/kern.hpp"

namespace escalatie {

// The steps of one question, from the first level it was asked at. Borrows from Overzicht::stappen.
using Knelpunt = std::vector<const Stap*>;

struct Overzicht {
    plan::Plan plan;
    std::vector<StilleActie> stil;  // borrows from plan
    std::vector<Stap> stappen;
    AveVerdeling ave;
    std::vector<casus::AveRegel> ave_regels;
    Overzicht() = default;
    Overzicht(const Overzicht&) = delete;
    Overzicht& operator=(const Overzicht&) = delete;

    // The newest knelpunt first.
    std::vector<Knelpunt> knelpunten() const;
    // The step that is open at this level, else the last one that was there; nothing: never asked there.
    const Stap* op(Niveau niveau) const;
    // Is this where its knelpunt is now: it runs, and no step comes after it?
    bool hier(const Stap& stap) const;
};

// Fills it with what this person may see.
void lees_overzicht(db::Reader& reader, const toegang::GrantBasis& grant, Overzicht& overzicht);

}  // namespace escalatie
