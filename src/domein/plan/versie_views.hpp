// The pages about versions of the plan. Private to the slice.
#pragma once

#include "domein/plan/versie.hpp"
#include "domein/plan/views.hpp"

namespace plan::view {

// On the page of the plan: the newest version, and what each partner says of it.
struct AkkoordDeel {
    const toegang::GrantBasis& grant;
    const std::optional<Planversie>& versie;
    void operator()(html::Out& out) const;
};

struct Versies {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::vector<Planversie>& versies;
    void operator()(html::Out& out) const;
};

// One version: why it came, who agrees, and what differs from `ander` (an older or newer one) or from the plan of now.
struct Versie {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Planversie& versie;
    const std::vector<Planversie>& versies;
    const Planversie* ander;                       // nothing: the plan of now
    const plan::versie::Verschillen& verschillen;  // of what this person may see
    const Plan& plan;                              // what this person may see of the goals and actions
    void operator()(html::Out& out) const;
};

struct VersieFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::optional<Planversie>& vorige;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct AkkoordFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Planversie& versie;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// The answer of the reader's own organisation; nothing when it was not asked.
const PartnerAntwoord* eigen_antwoord(const toegang::GrantBasis& grant, const Planversie& versie);

}  // namespace plan::view
