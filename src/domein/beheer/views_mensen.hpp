// Pages about medewerkers and roles.
#pragma once

#include "domein/beheer/views.hpp"
#include "domein/beheer/voorstel.hpp"

namespace beheer::view {

struct Medewerkers {
    const toegang::GrantBasis& grant;
    const store::Mensen& lijst;
    std::span<const Keuze> organisaties;
    const store::Wie& wie;
    const pagina::Bladzijde& bladzijde;
    void operator()(html::Out& out) const;
};

struct MedewerkerBlad {
    const toegang::GrantBasis& grant;
    const Medewerker& mens;
    std::span<const Rolregel> rollen;
    const web::Input& account;        // the form for a login, when it came back
    const Voorstel* wacht = nullptr;  // about the account, for a second person
    bool demo = false;
    void operator()(html::Out& out) const;
};

struct Voorstellen {
    const toegang::GrantBasis& grant;
    std::span<const Rolregel> rollen;
    void operator()(html::Out& out) const;
};

}  // namespace beheer::view
