// The pages of the slice.
#pragma once

#include <span>

#include "domein/leefgebied/leefgebied.hpp"
#include "domein/plan/gedeeld.hpp"
#include "domein/plan/plan.hpp"
#include "domein/plan/versie.hpp"
#include "kern/lijst/lijst.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace plan::view {

// The whole plan, with the form for a new goal.
struct Heel {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Plan& plan;
    const Leefgebieden& lijst;
    const std::optional<Planversie>& versie;  // the newest
    const std::vector<leefgebied::Gebied>& gebieden;
    const web::Input& input;
    bool naast = false;  // there are plans it is aligned with, that this person may read too
    void operator()(html::Out& out) const;
};

// What became of one goal.
struct ResultaatFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Doel& doel;
    const web::Input& input;
    html::Fragment melding = {};  // what stands in the way
    void operator()(html::Out& out) const;
};
struct ResultaatRegel {  // "✓ behaald, 3 oktober 2026", and in what it shows
    const Doel& doel;
    void operator()(html::Out& out) const;
};

// The fields of a new action. `voor` goes before the ids where a page has other forms; empty on a page of its own.
struct ActieVelden {
    const Plan& plan;
    const web::Input& input;
    std::string_view voor = {};
    void operator()(html::Out& out) const;
};

struct NieuweActie {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Plan& plan;
    const web::Input& input;
    void operator()(html::Out& out) const;
};

// Which form of the page of an action came back, with what was typed in it.
enum class Formulier : std::uint8_t { geen, weigeren, voortgang, vervallen, niet_overnemen };

// One action: for its owner to answer and report, for the regie to follow.
struct Een {
    const toegang::GrantBasis& grant;
    const ActieBlad& blad;
    const web::Input& input;
    Formulier actief = Formulier::geen;
    std::string_view melding = {};                                // what happened in between
    const std::optional<betrokkene::Waarschuwing>& waarschuwing;  // for who visits to do it
    const gedeeld::Zicht* gedeeld = nullptr;                      // the other plans it stands in
    void operator()(html::Out& out) const;
};

// Of that page: the offer that waits, and what was offered before.
struct OverdrachtDeel {
    const Een& e;
    void operator()(html::Out& out) const;
};

// To whom the owner offers his action, and why.
struct AanbodFormulier {
    const toegang::GrantBasis& grant;
    const ActieBlad& blad;
    std::span<const Eigenaar> mensen;
    const web::Input& input;
    html::Fragment melding = {};  // what stands in the way
    void operator()(html::Out& out) const;
};

// Another deadline or owner.
struct Wijzig {
    const toegang::GrantBasis& grant;
    const ActieBlad& blad;
    std::span<const Eigenaar> eigenaren;
    const web::Input& input;
    html::Fragment melding = {};  // what stands in the way
    void operator()(html::Out& out) const;
};

// Somebody changed the action first: both versions, and a button for each.
struct Botsing {
    const toegang::GrantBasis& grant;
    const ActieBlad& nu;
    const Wijziging& mijn;
    std::string_view mijn_eigenaar;
    void operator()(html::Out& out) const;
};

// The actions of my organisation.
struct Lijst {
    std::span<const ActieRegel> regels;
    Date vandaag;
    int weken_stil = 0;
    Welke welke = Welke::van_organisatie;
    bool heeft_regie = false;  // this person may have the regie of casussen
    long long totaal = 0;
    long long laat = 0;
    long long stil = 0;
    long long bladzijde = 1;
    std::span<const std::size_t> kolommen = {};  // which of them this person wants, in his order
    const lijst::Balk* balk = nullptr;
    void operator()(html::Out& out) const;
};
inline constexpr long long lijst_bladzijde = 25;

// Parts that these pages share.
struct Nummer {  // of a form that makes something (kern/toegang/eenmaal.hpp)
    const web::Input& input;
    void operator()(html::Out& out) const;
};
html::Tijdigheid tijdigheid(termijn::Stand stand);
const Doel* doel_van(const Plan& plan, kern::ItemId id);  // nothing when this person may not see it
struct Stand {                                            // of the actions under one goal
    long long klaar = 0;
    long long open = 0;
    long long laat = 0;
};
Stand stand_van(const Plan& plan, const Doel& doel, Date vandaag);
struct StandZin {  // "2 acties open, 1 te laat, 1 klaar"
    Stand stand;
    void operator()(html::Out& out) const;
};
struct PlanZin {  // "7 open, 1 te laat, 2 liggen stil"
    const Plan& plan;
    void operator()(html::Out& out) const;
};
struct WieZiet {  // klassen and kring of an item of the plan
    const toegang::ItemRij& item;
    void operator()(html::Out& out) const;
};
struct Pad {  // the way back to the casus; without it, who may not see the casus gets his list of actions
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    void operator()(html::Out& out) const;
};

}  // namespace plan::view
