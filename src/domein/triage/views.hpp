// The pages of the slice.
#pragma once

#include <vector>

#include "domein/triage/model.hpp"
#include "domein/triage/store.hpp"
#include "kern/lijst/lijst.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace triage::view {

struct Werklijst {
    const toegang::ScopeBasis& scope;
    const store::Bladzijde& bladzijde;
    const Tellingen& tellingen;
    Filter filter;
    int page;
    int werkdagen;
    const std::vector<Keuze>& staf;              // empty for who does not assign
    std::span<const std::size_t> kolommen = {};  // which of them this person wants, in his order
    const lijst::Balk* balk = nullptr;
    void operator()(html::Out& out) const;
};

// Everything one reader may see of a report in triage. `input` holds the forms of the page, one of them as it was typed.
struct Item {
    const toegang::GrantBasis& grant;
    const Dossier& dossier;
    const web::Input& input;
    db::Reader& reader;
    html::Fragment melding = {};  // what happened in between
    void operator()(html::Out& out) const;
};

// A colleague was first with one of the small forms: both versions, and the choice is the reader's.
struct ToewijzingBotsing {
    const toegang::GrantBasis& grant;
    const Dossier& nu;
    kern::MedewerkerId jouw;
    const web::Fields& getypt;
    void operator()(html::Out& out) const;
};
// Several reports were given to one person at once: what a colleague changed meanwhile, and where that person is not named.
// The others were given.
struct ToewijzingenBotsing {
    const toegang::ScopeBasis& scope;
    const std::vector<Regel>& gewijzigd;
    const std::vector<Regel>& werkt_niet_mee;
    const std::vector<Keuze>& mensen;
    kern::MedewerkerId jouw;
    int gegeven = 0;
    void operator()(html::Out& out) const;
};
struct IndelingBotsing {
    const toegang::GrantBasis& grant;
    const Dossier& nu;
    const Indeling& jouw;
    const web::Fields& getypt;
    void operator()(html::Out& out) const;
};

struct Overlap {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::vector<Treffer>& treffers;
    void operator()(html::Out& out) const;
};

struct BesluitFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    const Keuzes& keuzes;
    const rules::Feiten& feiten;
    html::Fragment melding = {};  // what stands in the way
    void operator()(html::Out& out) const;
};

// Somebody judged first: both versions, and the choice is the reader's.
struct OordeelBotsing {
    const toegang::GrantBasis& grant;
    const Dossier& nu;
    const Beoordeling& jouw;
    void operator()(html::Out& out) const;
};

struct Brief {
    const toegang::GrantBasis& grant;
    const Antwoordbrief& brief;
    std::string_view huis;
    void operator()(html::Out& out) const;
};

// The parts of Item that have a file of their own.
void besluiten(html::Out& out, const Item& item);
void toetsen(html::Out& out, const Item& item);
void indeling(html::Out& out, const Item& item);
void beoordelaars(html::Out& out, const Item& item);
// The working days to the first contact, as a picture with its table.
void klok(html::Out& out, const Item& item);
// Which of two versions a form goes on from: that of what was typed in it, else that of what stands there.
std::string versie_van(const Item& item, std::string_view veld, std::int64_t nu);

// The way back to the report.
struct Pad {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    void operator()(html::Out& out) const {
        out("<a href=\"/triage\">Triage</a> › <a href=\"{}\">{}</a> {}",
            html::url("/triage/{}", grant.dossier()),
            dossier.titel.open() ? std::string_view(dossier.titel->naam) : std::string_view("Aanmelding"),
            html::Kenmerk{dossier.kenmerk});
    }
};

}  // namespace triage::view
