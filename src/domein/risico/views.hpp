// The pages of the slice.
#pragma once

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/risico/model.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace risico::view {

struct Lijst {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::vector<Oordeel>& oordelen;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace risico::view
