// The pages of the slice.
#pragma once

#include <span>

#include "domein/aanpak/model.hpp"
#include "domein/aanpak/rules.hpp"
#include "platform/html/form.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace aanpak::view {

// The approaches of one casus.
struct Heel {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Aanpak> aanpakken;
    std::span<const Telling> keuzes;
    void operator()(html::Out& out) const;
};

// What the casus comes in with.
struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Soort& soort;
    std::string_view naam;
    const rules::Feiten& feiten;
    const std::optional<Criteria>& criteria;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// One approach, with what can be done in it.
struct Een {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Aanpak& aanpak;
    std::span<const Mens> mensen;
    std::span<const html::Option> einden;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// The facts of an approach, as on both pages above.
void feiten(html::Out& out, const toegang::GrantBasis& grant, const Aanpak& aanpak);

// All approaches, with how many of one's own casussen are in each.
struct Overzicht {
    std::span<const Telling> tellingen;
    bool criteria;
    void operator()(html::Out& out) const;
};
// The casussen in one of them. `voor`: whose list it is, on paper.
struct Lijst {
    const Soort& soort;
    std::string_view naam;
    std::span<const Rij> rijen;
    std::string_view voor;
    Instant nu;
    void operator()(html::Out& out) const;
};
struct Criteriablad {
    std::string_view csrf;
    std::span<const Criteria> versies;
    std::span<const Organisatie> publiek;
    bool mag;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace aanpak::view
