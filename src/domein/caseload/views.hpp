// The pages of the slice.
#pragma once

#include <span>

#include "domein/caseload/model.hpp"
#include "domein/caseload/rules.hpp"
#include "kern/pagina/toestanden.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace caseload::view {

// Choosing which casussen go to whom.
struct Caseload {
    const toegang::Principal& wie;
    const std::vector<Regisseur>& regisseurs;
    std::optional<kern::MedewerkerId> van;  // whose; nothing: a manager did not choose yet
    const std::vector<Rij>& rijen;
    const web::Input& input;
    void operator()(html::Out& out) const;
};
// What went, and what did not and why.
struct Verplaatst {
    const std::vector<Resultaat>& resultaten;
    std::string naar;
    void operator()(html::Out& out) const;
};
struct Waarnemingen {
    const toegang::Principal& wie;
    Date vandaag;
    const std::vector<Waarneming>& lijst;
    const std::vector<Regisseur>& regisseurs;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// One stop of the round, and the end of it.
struct Ronde {
    const toegang::ScopeBasis& scope;
    const Rondje& rondje;
    const Stop& stop;
    std::size_t plaats;  // in rondje.haltes
    void operator()(html::Out& out) const;
};
struct RondeKlaar {
    const Rondje& rondje;
    void operator()(html::Out& out) const;
};
// The whole round as a list, to skip many at once.
struct RondeLijst {
    const toegang::Principal& wie;
    Date vandaag;
    const Rondje& rondje;
    const std::vector<toegang::Gezien<betrokkene::Titel>>& titels;
    const web::Input& input;
    void operator()(html::Out& out) const;
};

}  // namespace caseload::view
