// The pages of the slice.
#pragma once

#include <span>

#include "domein/uitwisseling/huizen.hpp"
#include "domein/uitwisseling/pakket.hpp"
#include "domein/uitwisseling/rules.hpp"
#include "domein/uitwisseling/store.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/html/parts.hpp"
#include "platform/html/signs.hpp"
#include "platform/web/input.hpp"

namespace uitwisseling::view {

// --- Of a casus (views.cpp) -------------------------------------------------------------------------------------------

// What was asked and answered for this casus, and what another house asks about somebody who may be the one of it.
struct Casus {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Huisvraag> vragen;
    std::span<const Binnen> binnen;
    void operator()(html::Out& out) const;
};

struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    std::span<const partner::AnderHuis> huizen;  // those that hold today
    std::span<const partner::Code> grondslagen;
    std::span<const Beslisser> beslissers;
    const store::Persoon& persoon;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Een {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Huisvraag& vraag;
    std::span<const pakket::In> pakketten;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// --- Packages (pakket_views.cpp) --------------------------------------------------------------------------------------

// What goes out, exactly, and what became of it.
struct PakketUit {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const verstrekking::VoorHuis& inhoud;
    const std::optional<pakket::Uit>& uit;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
// What came in, and the choice to take it or not.
struct PakketIn {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const uitwisseling::pakket::In& pakket;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
// On the page of a question that was a hit: read a package in, and those that came.
void pakketten(html::Out& out, const Een& e);
// On the page of an answer: on to the disclosure.
void verstrek_verder(html::Out& out, const Een& e);

// A question of another house beside this casus: is it the same person?
struct Treffer {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Binnen& vraag;
    const VraagIn& gevraagd;
    const store::Persoon& hier;
    const Overeenkomst& gevonden;
    std::span<const Beslisser> beslissers;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// --- Of the house (binnen_views.cpp) ----------------------------------------------------------------------------------

struct Postvak {
    const toegang::GrantBasis& grant;
    std::span<const Binnen> vragen;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct BinnenEen {
    const toegang::GrantBasis& grant;
    const Binnen& vraag;
    const VraagIn& gevraagd;
    std::span<const Overeenkomst> gevonden;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// --- Of beheer (huizen_views.cpp) -------------------------------------------------------------------------------------

struct Huizen {
    const toegang::GrantBasis& grant;
    std::span<const partner::AnderHuis> huizen;
    const OpenSleutels& eigen;
    std::string_view huis;  // name of this one
    void operator()(html::Out& out) const;
};
struct HuisNieuw {
    const toegang::GrantBasis& grant;
    const web::Input& input;
    void operator()(html::Out& out) const;
};
struct Huis {
    const toegang::GrantBasis& grant;
    const partner::AnderHuis& huis;
    const web::Input& input;  // of the form that changes it
    const web::Input& bevestiging;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// --- Parts that these pages share -------------------------------------------------------------------------------------

struct Stand {
    Staat staat;
    std::string_view naam;
    bool voorbij = false;
    void operator()(html::Out& out) const;
};
// The field for a file of another house.
struct Bestandsveld {
    const web::Input& input;
    std::string_view label;
    void operator()(html::Out& out) const;
};
// The decision of the public participants, as fields.
struct BesluitVelden {
    const web::Input& input;
    std::span<const Beslisser> beslissers;
    void operator()(html::Out& out) const;
};
// Whom a question is about, as facts.
template <class T>
struct Wie {
    const T& wie;
    void operator()(html::Out& out) const {
        betrokkene::Naam naam;
        naam.voornamen = wie.voornamen;
        naam.voorletters = wie.voorletters;
        naam.voorvoegsel = wie.voorvoegsel;
        naam.geslachtsnaam = wie.geslachtsnaam;
        const auto datum = Date::parse_iso(wie.geboortedatum);
        out("{}{}{}", html::Fact{"Naam", betrokkene::lijstnaam(naam)},
            html::Fact{"Voornamen", naam.voornamen.empty() ? std::string("–") : naam.voornamen},
            html::Fact{"Geboren", datum ? dutch_date(*datum) : std::string("–")});
        // The number itself is shown nowhere: the program compares it.
        if (!wie.bsn.empty()) out("{}", html::Fact{"BSN", "gaat mee"});
    }
};

}  // namespace uitwisseling::view
