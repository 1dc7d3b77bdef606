// A meeting as one person sees it: what page, print, calendar and API are made of. All of it comes from `punten`, which holds
// the scope: no time, name or count of a point that is not his.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/overleg/model.hpp"
#include "domein/overleg/store.hpp"

namespace overleg {

// When an organisation sits at the points that this person sees.
struct Slot {
    std::string organisatie;
    std::vector<Blok> blokken;
};

struct Kijk {
    Overleg overleg;
    bool voorbereider = false;  // staff of the house that may change it
    bool huis = false;
    std::vector<Punt> punten;
    std::vector<Slot> slots;  // by name of the organisation
    std::vector<Blok> mijn;   // when this person is needed
    std::optional<Lid> ik;    // his own place on the list
    std::vector<Lid> leden;   // for staff of the house all; for others the chair, and who stands in for whom
    std::vector<std::string> waarschuwingen;  // per point, in the same order; empty: none
};

// Nothing: not for this person.
std::optional<Kijk> kijk(kern::Call& call, const toegang::ScopeBasis& scope, OverlegId id);
// Names of the organisations that take part in the dossier of this point, of those this person sees.
std::string wie_ziet(const std::vector<store::Deelnemend>& deelnemend, kern::DossierId dossier);

// The entry for one's own calendar: the whole meeting for who presides or prepares it, else the stretch in which one is needed.
// A cancellation when the meeting does not go on, or one has no point any more. Nothing: not invited.
std::optional<std::string> kalender(const Kijk& kijk, std::string_view huis);

}  // namespace overleg
