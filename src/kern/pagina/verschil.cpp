#include "kern/pagina/verschil.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace pagina {
namespace {

std::string waarde(const web::Fields& velden, std::string_view veld) {
    std::string alle;
    for (const std::string_view een : velden.all(veld)) {
        if (een.empty()) continue;
        if (!alle.empty()) alle += ", ";
        alle += een;
    }
    return alle;
}

}  // namespace

std::string veldnaam(std::string_view naam) {
    std::string woorden;
    for (const char sign : naam) {
        if (sign >= 'A' && sign <= 'Z')
            woorden.append(1, ' ').append(1, static_cast<char>(sign + ('a' - 'A')));
        else
            woorden += sign == '.' ? ' ' : sign;
    }
    if (!woorden.empty() && woorden[0] >= 'a' && woorden[0] <= 'z')
        woorden[0] = static_cast<char>(woorden[0] - ('a' - 'A'));
    return woorden;
}

bool van_de_pagina(std::string_view veld) {
    constexpr std::array<std::string_view, 5> eigen{"csrf", "versie", "concept", "doe", "ga"};
    return std::find(eigen.begin(), eigen.end(), veld) != eigen.end();
}

Verschillen::Verschillen(const web::Fields& nu, const web::Fields& jouw) {
    std::set<std::string_view> gehad;
    for (const web::Fields* velden : {&jouw, &nu})
        for (const auto& [naam, tekst] : velden->list())
            if (!van_de_pagina(naam) && gehad.insert(naam).second) vergelijk(nu, jouw, naam);
}

void Verschillen::vergelijk(const web::Fields& nu, const web::Fields& jouw, std::string_view veld) {
    std::string daar = waarde(nu, veld);
    std::string hier = waarde(jouw, veld);
    if (daar == hier) return;
    const auto bewaar = [&](std::string tekst) -> std::string_view {
        return m_teksten.emplace_back(std::move(tekst));
    };
    m_lijst.push_back({bewaar(veldnaam(veld)), bewaar(std::move(daar)), bewaar(std::move(hier))});
}

void Herkansing::operator()(html::Out& out) const {
    const auto inhoud = [&](html::Out& in) {
        for (const auto& [naam, tekst] : velden.list())
            if (naam != "csrf" && naam != "versie") in("{}", html::Hidden{naam, tekst});
        in("{}", html::Button{.text = "Neem mijn versie", .kind = html::ButtonKind::primary});
    };
    const std::string op = std::to_string(versie);
    out("{}{}", html::Form{naar, csrf, op, inhoud}, html::LinkButton{"Houd wat er nu staat", terug});
}

void Getypt::operator()(html::Out& out) const {
    for (const auto& [naam, tekst] : velden.list())
        if (!tekst.empty() && !van_de_pagina(naam)) out("<h3>{}</h3>{}", veldnaam(naam), html::Record{tekst});
}

}  // namespace pagina
