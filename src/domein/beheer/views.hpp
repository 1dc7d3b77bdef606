// What the pages of the slice have in common: the fields of each form, tables, and the page of two versions.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domein/beheer/model.hpp"
#include "domein/beheer/rules.hpp"
#include "domein/beheer/store.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace beheer::view {

enum class Nieuw : std::uint8_t { nee, ja };  // a new thing also gets a code

void organisatie_velden(html::Out& out, const web::Input& input, std::span<const Keuze> convenanten,
                        Nieuw nieuw);
void medewerker_velden(html::Out& out, const web::Input& input, std::span<const Keuze> organisaties);
void convenant_velden(html::Out& out, const web::Input& input);
void tafel_velden(html::Out& out, const web::Input& input, std::span<const Keuze> convenanten, Nieuw nieuw);
enum class Bsn : std::uint8_t { vragen, bekend };
void aanwijzing_velden(html::Out& out, const web::Input& input, Bsn bsn);
void periode_velden(html::Out& out, const web::Input& input);
// A select of rows of the house.
void keuze_veld(html::Out& out, const web::Input& input, std::string_view naam, std::string_view label,
                std::span<const Keuze> keuzes, html::Need need = html::Need::required);

std::string periode(Date van, const std::optional<Date>& tot);  // "1 januari 2026 – nu"
std::string functie_namen(toegang::Functies functies);

// One form on one page: head with the way back, summary of faults, fields, one button.
struct Formulier {
    std::string_view titel;
    html::Url terug;
    std::string_view terug_naar;
    html::Url actie;
    const web::Input& input;
    std::string_view csrf;
    std::string_view versie;
    std::string_view knop;
    html::Fragment velden;
    html::Fragment na = {};
    void operator()(html::Out& out) const;
};

// A button of its own, with the version it was made for.
struct Knop {
    html::Url actie;
    std::string_view csrf;
    std::string_view versie;
    std::string_view tekst;
    html::ButtonKind soort = html::ButtonKind::plain;
    std::string_view over = {};
    void operator()(html::Out& out) const;
};

// "Vorige" and "volgende" of a long list.
struct Bladeren {
    html::Url pad;
    const pagina::Bladzijde& bladzijde;
    bool meer = false;
    void operator()(html::Out& out) const;
};

// Both versions of something beside each other. What was typed goes along, so keeping it takes one button.
using Weergave = std::vector<std::pair<std::string, std::string>>;  // label, value as people read it
struct Botsing {
    html::Url actie;
    html::Url terug;
    const web::Input& input;
    std::string_view csrf;
    std::string_view versie;  // the newest
    const Weergave& nu;
    const Weergave& jouw;
    void operator()(html::Out& out) const;
};

}  // namespace beheer::view
