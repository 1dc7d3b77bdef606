// The list of bijdragen of one casus.
#pragma once

#include <span>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/bijdrage/model.hpp"
#include "kern/toegang/kern.hpp"

namespace bijdrage::view {

inline constexpr int per_bladzijde = 25;

struct Lijst {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Bladzijde& bladzijde;
    const Keuze& keuze;
    int nummer;  // of the page
    std::span<const Gever> gevers;
    void operator()(html::Out& out) const;
};

}  // namespace bijdrage::view
