// The pages of the slice.
#pragma once

#include <span>

#include "domein/uitvraag/model.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace uitvraag::view {

// Who was asked what, by when, who answered what, what is missing, and what the four tests rest on.
struct Heel {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Overzicht& overzicht;
    void operator()(html::Out& out) const;
};

struct Formulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Vraagbaar> kiesbaar;
    std::span<const partner::Code> grondslagen;
    const web::Input& input;
    void operator()(html::Out& out) const;
};

// Which form of the page of a question came back, with what was typed in it.
enum class Terug : std::uint8_t { geen, bijdrage, niets_bekend, mag_niet, later, termijn, intrekking };

// One question: for the organisation asked to answer, for the house to follow.
struct Een {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Uitvraag& vraag;
    std::span<const bijdrage::Deelnemend> organisaties;  // who can be named in the kring
    const std::optional<betrokkene::Waarschuwing>& waarschuwing;
    const web::Input& input;
    Terug terug = Terug::geen;
    html::Fragment melding = {};  // what stands in the way
    void operator()(html::Out& out) const;
};

// The bijdragen of one page with a box for each test.
struct Koppelen {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Overzicht& overzicht;
    std::span<const bijdrage::Bijdrage* const> bijdragen;  // of this page
    long long bladzijde = 1;
    long long totaal = 0;
    const web::Input* getypt = nullptr;  // what came back
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
inline constexpr long long koppel_bladzijde = 25;

// Parts that these pages share.
struct Termijn {  // late and nearly due have their sign as long as an answer is waited for
    const Uitvraag& vraag;
    Date vandaag;
    void operator()(html::Out& out) const;
};
struct AntwoordTekst {  // what was answered, by whom and when
    const toegang::GrantBasis& grant;
    const Antwoord& antwoord;
    void operator()(html::Out& out) const;
};
std::string kort(std::string_view tekst);  // the first words

}  // namespace uitvraag::view
