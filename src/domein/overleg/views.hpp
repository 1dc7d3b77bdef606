// The pages of the slice.
#pragma once

#include <utility>
#include <vector>

#include "domein/overleg/kijk.hpp"
#include "domein/overleg/plannen.hpp"
#include "domein/regietafel/regietafel.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace overleg::view {

using Mensen = std::vector<std::pair<kern::MedewerkerId, std::string>>;

struct Lijst {
    const toegang::Principal& wie;
    Date vandaag;
    const std::vector<Rij>& vandaag_en_later;
    const std::vector<Rij>& geweest;
    void operator()(html::Out& out) const;
};

struct Een {
    const toegang::Principal& wie;
    Instant nu;
    const Kijk& kijk;
    const std::vector<store::Deelnemend>& deelnemend;
    const Mensen& vervangers;
    const web::Input& input;  // of the answer
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// The agenda on paper: the points of who prints it, and nothing else.
struct Afdruk {
    const Kijk& kijk;
    const std::vector<store::Deelnemend>& deelnemend;
    void operator()(html::Out& out) const;
};

struct Nieuw {
    std::string_view csrf;
    const std::vector<regietafel::Tafel>& tafels;
    const regietafel::Tafel* tafel;  // nothing: not chosen yet
    const std::vector<regietafel::Moment>& momenten;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Wijzigen {
    std::string_view csrf;
    const Overleg& overleg;
    const Mensen& voorzitters;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Vullen {
    std::string_view csrf;
    const Overleg& overleg;
    Instant nu;
    const std::vector<Kandidaat>& kandidaten;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct EenPunt {
    const toegang::GrantBasis& grant;
    const store::Plek& plek;
    const betrokkene::DossierKop& dossier;
    bool wijzigt;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// "dinsdag 24 november 2026, 13:30 tot 15:30 uur"
std::string wanneer(const Overleg& overleg);

}  // namespace overleg::view
