// Mijn werk as a page.
#pragma once

#include "domein/werk/model.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/html/parts.hpp"

namespace werk::view {

struct Thuis {
    const toegang::ScopeBasis& scope;
    const Werk& werk;
    void operator()(html::Out& out) const;
};

// What was asked above the case table; decisions recorded from a source: what this person's organisation checks, and what a
// decider contradicts.
struct Vastleggingen {
    const Werk& werk;
    Date vandaag;
    void operator()(html::Out& out) const;
};

// The column at the right: first contact, caseload. And what roles without dossiers have.
struct Ernaast {
    const toegang::ScopeBasis& scope;
    const Werk& werk;
    void operator()(html::Out& out) const;
};
struct ZonderDossiers {
    const toegang::ScopeBasis& scope;
    const Werk& werk;
    void operator()(html::Out& out) const;
};

// Figures for who sees figures alone: of the house, or of one municipality.
struct Cijferblad {
    const rapportage::Overzicht& overzicht;
    void operator()(html::Out& out) const;
};

// Where the name of a dossier leads for this person.
html::Url naar(const DossierRef& dossier);
struct Naam {  // the name of a dossier with its kenmerk under it
    const DossierRef& dossier;
    void operator()(html::Out& out) const;
};
// Where a notice leads: to what it is about, or to the dossier.
html::Url naar(const Bericht& bericht);
// The notices of this page; nothing when all were read.
void berichten(html::Out& out, const Thuis& thuis);
// What somebody has to do, in words; for page and JSON. The text of an action comes beside it.
std::string_view wat(Waarom waarom);
std::string_view code(Waarom waarom);

}  // namespace werk::view
