// The pages of the slice.
#pragma once

#include <span>
#include <string_view>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/document/document.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/web/input.hpp"

namespace document::view {

struct Lijst {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Document> documenten;
    std::span<const partner::Code> soorten;
    std::string_view kies;  // code of the kind that is shown; empty: all
    void operator()(html::Out& out) const;
};

struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    std::span<const bijdrage::Deelnemend> organisaties;
    std::span<const partner::Code> soorten;
    std::span<const Document> eigen;  // for who has no list of the casus
    html::Fragment melding;
    void operator()(html::Out& out) const;
};

struct Een {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Document& document;
    std::string_view soort;   // its name
    const web::Input& input;  // of the form that puts another file in its place
    html::Fragment melding;
    void operator()(html::Out& out) const;
};

}  // namespace document::view
