// What the lists on this page have in common.
#pragma once

#include <span>

#include "domein/werk/views.hpp"

namespace werk::view {

// A list on this page begins with what comes first; the rest opens below it, and what lies beyond is counted.
inline constexpr std::size_t eerste_rijen = 8;

template <class Rijen, class Tabel>
void met_rest(html::Out& out, const Rijen& rijen, long long totaal, const Tabel& tabel) {
    const std::span alle(rijen);
    // One row more than fits is shown too: a fold for one row hides more than it saves.
    const std::size_t eerst = alle.size() <= eerste_rijen + 1 ? alle.size() : eerste_rijen;
    tabel(out, alle.first(eerst));
    const long long buiten = totaal - static_cast<long long>(alle.size());
    const auto slot = [&](html::Out& in) {
        if (buiten > 0) in("<p class=\"rh-klein\">en nog {}</p>", buiten);
    };
    if (eerst == alle.size()) return slot(out);
    const auto meer = [&](html::Out& zin) { zin("Toon de volgende {}", alle.size() - eerst); };
    const auto rest = [&](html::Out& in) {
        tabel(in, alle.subspan(eerst));
        slot(in);
    };
    out("{}", html::Details{meer, rest});
}

}  // namespace werk::view
