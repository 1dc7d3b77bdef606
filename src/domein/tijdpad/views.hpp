// The pages of the slice.
#pragma once

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/tijdpad/rules.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace tijdpad::view {

struct Pad {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::optional<Tijdpad>& pad;
    const std::vector<Sjabloon>& sjablonen;  // those that hold today
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct StapFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Stap& stap;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Sjablonen {
    const std::vector<Sjabloon>& sjablonen;
    Date vandaag;
    bool wijzigt = false;
    void operator()(html::Out& out) const;
};

struct SjabloonFormulier {
    const toegang::GrantBasis& grant;
    const std::optional<Sjabloon>& bekend;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace tijdpad::view
