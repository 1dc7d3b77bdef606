// The pages of the slice as fragments; each borrows what it shows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domein/nazorg/invoer.hpp"
#include "domein/nazorg/model.hpp"
#include "domein/nazorg/store.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace nazorg::view {

struct Overzicht {
    const toegang::ScopeBasis& scope;
    const Werklijst& lijst;
    std::span<const Akte> aktes;
    std::optional<Indeling> gekozen;
    long long bladzijde = 1;
    long long grootte = 100;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Lijsten {
    const toegang::GrantBasis& grant;
    std::span<const invoer::Lijst> lijsten;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct LijstBlad {
    const toegang::GrantBasis& grant;
    const invoer::Lijst& lijst;
    const std::optional<invoer::Voorbeeld>& voorbeeld;  // nothing: its file is gone
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Een {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& kop;
    const Vrijlating& vrijlating;
    std::span<const betrokkene::Persoon> personen;
    const std::vector<Scan>& scans;
    const std::vector<Steun>& steunen;
    const std::string& grondslag;
    Date tot;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct InCasus {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& kop;
    const std::optional<Vrijlating>& vrijlating;
    const std::vector<Scan>& scans;
    const std::vector<Steun>& steunen;
    const web::Input& input;
    void operator()(html::Out& out) const;
};

struct ScanFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& kop;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
struct SteunFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& kop;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
struct AanmeldFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& kop;
    const std::string& aanmelder;  // who reports; empty: nobody yet
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Contacten {
    const toegang::GrantBasis& grant;
    const std::string& gemeente;
    std::span<const Contactpersoon> lijst;
    std::span<const store::Medewerker> kandidaten;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// A line per condition over the days of the scans, and its table.
void beeld(html::Out& out, const std::vector<Scan>& scans, Date vandaag);

}  // namespace nazorg::view
