// The pages of a letter.
#pragma once

#include <span>

#include "domein/document/brief.hpp"

namespace document::view {

// Which letter, and to whom: a link each.
struct BriefKeuze {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const betrokkene::Persoon> personen;
    bool gemeld;  // somebody reported this person: letters to him are possible
    db::Reader& reader;
    void operator()(html::Out& out) const;
};

struct BriefFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    brief::Soort soort;
    const brief::Ontvanger& ontvanger;
    const web::Input& input;
    bool kan_pdf;
    html::Fragment melding;
    void operator()(html::Out& out) const;
};

}  // namespace document::view
