// The pages of the slice.
#pragma once

#include <span>

#include "domein/afsluiting/model.hpp"
#include "domein/afsluiting/rules.hpp"
#include "domein/plan/plan.hpp"
#include "kern/pagina/toestanden.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace afsluiting::view {

using Codes = std::vector<partner::Code>;

// Everything that stands on the page of the rounding off.
struct Overzicht {
    std::optional<Afronding> afronding;
    std::optional<Teruggegaan> terug;  // while none runs
    std::vector<Punt> punten;
    rules::Stand stand;
    std::optional<OpenBesluit> besluit;
    std::vector<plan::Doel> doelen;
    Codes vragen;      // of the evaluatie
    Codes resultaten;  // of closing
};
struct Afronden {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Overzicht& stand;
    const web::Input& input;
    std::string_view formulier = {};  // which form came back with what was typed
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// A new hand-over or check.
struct NieuwPuntFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    PuntSoort soort;
    const std::vector<Wie>& wie;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// What one's own organisation is asked, with the form to answer it.
struct PuntBlad {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Punt& punt;
    const Codes& vragen;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct SluitFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const rules::Stand& stand;
    const Codes& resultaten;
    const Beslissers& beslissers;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// Closed dossiers: kenmerk, table, dates and result, and nothing else.
struct AfgeslotenLijst {
    const toegang::GrantBasis& grant;
    const std::vector<Afgesloten>& lijst;
    void operator()(html::Out& out) const;
};
struct HeropenFormulier {
    const toegang::GrantBasis& grant;
    const Afgesloten& dossier;
    const std::optional<OpenBesluit>& besluit;  // one that waits already
    const Beslissers& beslissers;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
struct HeropenBevestigen {
    const toegang::GrantBasis& grant;
    const Afgesloten& dossier;
    const OpenBesluit& besluit;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// The fields of a besluit that was taken elsewhere, folded away; and the two answers to one that waits.
struct BronVelden {
    const Beslissers& beslissers;
    const web::Input& input;
    void operator()(html::Out& out) const;
};
struct AntwoordKnoppen {
    const web::Input& input;
    void operator()(html::Out& out) const;
};

}  // namespace afsluiting::view
