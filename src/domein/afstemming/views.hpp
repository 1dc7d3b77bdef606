// The pages of the slice.
#pragma once

#include <span>

#include "domein/afstemming/actions.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace afstemming::view {

struct Heel {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Afstemming> links;
    const web::Input& input;  // of the form that stops one
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Kandidaat> kandidaten;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace afstemming::view
