// What the pages of advice show.
#pragma once

#include "domein/advies/store.hpp"
#include "kern/lijst/lijst.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace advies::view {

struct Lijst {
    const toegang::ScopeBasis& scope;
    const store::Bladzijde& blad;
    const store::Keuze& keuze;
    std::span<const partner::Code> themas;
    int bladzijde = 1;
    int werkdagen = 5;
    std::span<const std::size_t> kolommen = {};  // which of them this person wants, in his order
    const lijst::Balk* balk = nullptr;
    std::span<const Mens> adviseurs = {};  // for who may give questions to others, many at once
    void operator()(html::Out& out) const;
};

struct Formulier {
    const toegang::GrantBasis& grant;
    const web::Input& input;
    std::span<const partner::Code> themas;
    std::span<const Mens> vragers;  // for the house, which notes what was asked on the phone
    bool namen_mogen = false;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct Een {
    const toegang::GrantBasis& grant;
    const Advies& advies;
    std::span<const Bericht> berichten;
    const web::Input& input;
    std::span<const partner::Code> themas;
    std::span<const Mens> adviseurs;
    std::optional<kern::DossierId> aanmelding;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// The same on paper: question and answers, no forms.
struct Afdruk {
    const toegang::GrantBasis& grant;
    const Advies& advies;
    std::span<const Bericht> berichten;
    void operator()(html::Out& out) const;
};

}  // namespace advies::view
