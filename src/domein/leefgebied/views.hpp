// The pages of the slice.
#pragma once

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/leefgebied/leefgebied.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace leefgebied::view {

struct Heel {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::vector<Gebied>& gebieden;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::vector<Gebied>& gebieden;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace leefgebied::view
