// What somebody typed in a form, field by field: to read and copy, or beside what another made of the same form.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "kern/pagina/toestanden.hpp"
#include "platform/web/request.hpp"

namespace pagina {

// "geheimToelichting" or "kring.0.naam" as words: "Geheim toelichting", "Kring 0 naam".
std::string veldnaam(std::string_view naam);

// Fields of the page's own workings, which no person typed: csrf, versie, concept, doe, ga.
bool van_de_pagina(std::string_view veld);

// The fields in which two fillings of one form differ: in the order of `jouw`, then what only `nu` has. Several values of
// one name stand together; an absent field is an empty one.
class Verschillen {
public:
    Verschillen(const web::Fields& nu, const web::Fields& jouw);
    Verschillen(const Verschillen&) = delete;
    Verschillen& operator=(const Verschillen&) = delete;
    bool leeg() const { return m_lijst.empty(); }
    html::List<Verschil> lijst() const { return m_lijst; }

private:
    void vergelijk(const web::Fields& nu, const web::Fields& jouw, std::string_view veld);

    std::deque<std::string> m_teksten;  // what the list borrows; a deque leaves them where they are
    std::vector<Verschil> m_lijst;
};

// What follows on a Botsing: the reader sends his own version again, now upon `versie`, or leaves what stands there.
struct Herkansing {
    html::Url naar;
    std::string_view csrf;
    std::int64_t versie = 0;
    const web::Fields& velden;
    html::Url terug;
    void operator()(html::Out& out) const;
};

// Everything a person typed, each field with its name. What is empty stays out.
struct Getypt {
    const web::Fields& velden;
    void operator()(html::Out& out) const;
};

}  // namespace pagina
