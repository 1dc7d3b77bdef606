// The frame around every page: skip link, band, menu, main, log line. Nothing here decides what somebody may see: the
// caller gives only the menu entries of the role and only texts that the gate let through.
// Invariants: each page says at the bottom what the log recorded, and on top whether the house holds invented data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/html/parts.hpp"

namespace pagina {

struct Verwijzing {
    std::string tekst;
    html::Url naar;
};

// Entries of one group stand together; `aantal` 0 shows no count.
struct MenuItem {
    std::string groep;  // "Werk", "Leren en sturen", "Zorgvuldig"
    std::string tekst;  // "Casussen"
    html::Url naar;
    long long aantal = 0;
    std::string_view toets = {};  // the letter that leads here after a g
};

inline constexpr std::string_view geen_persoonsgegevens = "Op deze pagina staan geen persoonsgegevens.";

// A page for somebody who is logged in.
struct Kader {
    std::string huis;   // "Zorg- en Veiligheidshuis Merenrand"
    bool demo = false;  // invented data: said on every page
    std::string titel;
    bool fout = false;  // the title starts with "Fout:"
    std::string persoon;
    std::string functie;
    std::string doel;                                   // the purpose of this session, shown in the band
    std::optional<html::Url> doel_naar = std::nullopt;  // only for who has more than one
    std::string csrf;
    std::vector<MenuItem> menu;
    std::string_view hier = {};  // path of the menu entry this page belongs to: "/casussen"
    std::string logregel = std::string(geen_persoonsgegevens);
    std::optional<Verwijzing> logregel_naar = std::nullopt;  // "Wie heeft dit gezien?"
    std::string_view thema = {};                             // "licht", "donker"; empty follows the system
    std::string zoeken = "Zoek op kenmerk, naam, BSN of geboortedatum";  // empty: this role doesn't search
    html::Url hulp = html::url("/hulp");  // the page of the handbook about this work
    std::string_view gedaan = {};         // what the reader just did, said once
    std::vector<MenuItem> delen = {};     // the parts of the casus the page is about; empty: no row of links
    std::size_t deel = 0;                 // which of them this page belongs to
};

std::string pagina(const Kader& kader, html::Fragment inhoud);

// A page before log-in, or when nothing is known of the reader: no menu, no search, no person; the handbook about logging in.
struct Deur {
    std::string huis;
    bool demo = false;
    std::string titel;
    bool fout = false;
    std::string logregel = std::string(geen_persoonsgegevens);
    std::optional<Verwijzing> logregel_naar = std::nullopt;
    std::string_view thema = {};
};

std::string pagina(const Deur& deur, html::Fragment inhoud);

}  // namespace pagina
