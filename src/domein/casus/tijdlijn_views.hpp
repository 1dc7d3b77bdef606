// The page of the life line: choose, look, read.
#pragma once

#include "domein/casus/tijdlijn.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace casus::view {

inline constexpr int tijdlijn_per_bladzijde = 100;

// The address of a choice: codes, ids and days.
html::Url tijdlijn_adres(kern::DossierId dossier, const tijdlijn::Keuze& keuze);

struct TijdlijnBlad {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const tijdlijn::Tijdlijn& lijn;
    const std::vector<tijdlijn::Moment>& gekozen;  // that fit the choice, oldest first
    const tijdlijn::Keuze& keuze;
    const web::Input& input;
    int nummer;  // of the page
    void operator()(html::Out& out) const;
};

}  // namespace casus::view
