// The pages of the slice.
#pragma once

#include <span>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/escalatie/overzicht.hpp"
#include "platform/web/input.hpp"

namespace escalatie::view {

struct Heel {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Overzicht& overzicht;
    std::span<const Gevraagde> mensen;  // who can have a responsibility; empty for who may not choose
    const web::Input& input;            // of the form of the responsibilities
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Gevraagde> mensen;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// One step. Who was asked for it alone reads the reference of the dossier and not whose it is.
struct Een {
    const toegang::GrantBasis& grant;
    std::string_view kenmerk;
    const betrokkene::DossierKop* dossier = nullptr;
    const Stap& stap;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace escalatie::view
