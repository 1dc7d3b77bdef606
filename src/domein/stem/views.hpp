// The pages of the slice.
#pragma once

#include "domein/stem/actions.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace stem::view {

struct Heel {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const actions::Bronnen& bronnen;
    std::optional<Instant> afdruk;
    const web::Input& input;
    void operator()(html::Out& out) const;
};

struct Kies {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const actions::Bronnen& bronnen;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// The paper itself: nothing on it but what the person may read; the frame goes when it is printed.
struct Afdruk {
    const toegang::GrantBasis& grant;
    const Papier& papier;
    const Keuze& keuze;
    void operator()(html::Out& out) const;
};

}  // namespace stem::view
