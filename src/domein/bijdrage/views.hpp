// The pages of the slice.
#pragma once

#include <span>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/bijdrage/mede.hpp"
#include "platform/web/input.hpp"

namespace bijdrage::view {

struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    std::span<const Deelnemend> organisaties;
    std::span<const mede::Kandidaat> ook;
    void operator()(html::Out& out) const;
};

// The same form for another text in its place.
struct Verbeter {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    std::span<const Deelnemend> organisaties;
    std::span<const mede::Elders> elders;
    html::Fragment melding = {};  // what stands in the way
    void operator()(html::Out& out) const;
};

// An incident: what, when, about what.
struct Incident {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    std::span<const mede::Kandidaat> ook;
    void operator()(html::Out& out) const;
};

struct Een {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Bijdrage& bijdrage;
    mede::Lijst elders;
    void operator()(html::Out& out) const;
};

// Somebody changed it first: how it stands, and the choice when there still is one.
enum class Wens : std::uint8_t { vrijgeven, intrekken };
struct Botsing {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Bijdrage& nu;
    Wens wens;
    const web::Fields& jouw;
    void operator()(html::Out& out) const;
};

}  // namespace bijdrage::view
