// The pages of the slice.
#pragma once

#include <span>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/verstrekking/rules.hpp"
#include "domein/verstrekking/store.hpp"
#include "platform/html/parts.hpp"
#include "platform/html/signs.hpp"
#include "platform/web/input.hpp"

namespace verstrekking::view {

// Everything that was or will be given beyond the kring, and the derden of the dossier.
struct Lijst {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Regel> regels;
    std::span<const Derde> derden;
    void operator()(html::Out& out) const;
};

// Preparing one.
struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    Aan aan = Aan::deelnemer;
    std::span<const Onderdeel> kandidaten;
    std::span<const store::Ontvanger> ontvangers;  // of a deelnemer
    std::span<const Derde> derden;                 // of a derde
    std::span<const store::Treffer> treffers;      // of another house
    std::span<const partner::Code> grondslagen;
    void operator()(html::Out& out) const;
};

// One: facts, parts, gates for the house, and what this reader may do. A form that came back keeps what was typed.
struct Een {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Blad& blad;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
// Its gates and acts for the house (views_regie.cpp), what an asked organisation answers, and the yearly word of a receiver.
void regie(html::Out& out, const Een& e);
void antwoord(html::Out& out, const Een& e);
void terugkoppeling(html::Out& out, const Een& e, const html::Url& naar);

// Exactly what was handed over, for paper.
struct Papier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Blad& blad;
    void operator()(html::Out& out) const;
};

struct DerdeFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    const store::Beslissers& beslissers;
    void operator()(html::Out& out) const;
};

struct DerdeBlad {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Derde& derde;
    std::span<const Reactie> redenen;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// Parts that these pages share.
struct StaatTeken {
    Staat staat;
    void operator()(html::Out& out) const;
};
struct Dag {  // a day something is due on, late when it has passed
    Date dag;
    Date vandaag;
    void operator()(html::Out& out) const;
};
struct Toegelaten {
    const Derde& derde;
    void operator()(html::Out& out) const;
};
std::string_view ontvanger_van(const Feiten& feiten, const std::optional<toegang::Gezien<Inhoud>>& inhoud);
std::string_view formulier_titel(Aan aan);
std::string_view naam(Aan aan);  // "deelnemer", "derde", "ander huis"
bool is_huis(const toegang::GrantBasis& grant);

}  // namespace verstrekking::view
