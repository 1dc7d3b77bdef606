// A judgement of risk. Plain data; the sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/bijdrage/bijdrage.hpp"

namespace risico {

struct Inhoud {
    std::string instrument;   // its name
    std::string uitkomst;     // as the instrument words it
    std::string tekst;        // the judgement
    std::string bevoegdheid;  // what qualifies who made it
    static constexpr sleutels::Kolom kolom{"risico", "inhoud_z"};
    auto velden() { return std::tie(instrument, uitkomst, tekst, bevoegdheid); }
    auto velden() const { return std::tie(instrument, uitkomst, tekst, bevoegdheid); }
};

struct Grond {
    std::string soort;  // code of bijdrage::GeheimGrond
    std::string toelichting;
    static constexpr sleutels::Kolom kolom{"risico", "geheim_grond_z"};
    auto velden() { return std::tie(soort, toelichting); }
    auto velden() const { return std::tie(soort, toelichting); }
};

struct Nieuw {
    Inhoud inhoud;
    std::optional<Date> datum;
    toegang::Categorieen categorieen;
    toegang::Kring kring = toegang::Kring::deelnemers;
    toegang::Geheim geheim = toegang::Geheim::geen;
    std::optional<bijdrage::GeheimGrond> grond;
    std::string toelichting;
    bool vrijgegeven = false;
};

// A judgement as one person may see it. When `inhoud` is closed it holds no more than id, bron and day of record (DECISIONS 12).
struct Oordeel {
    toegang::ItemRij item;
    std::optional<Date> datum;
    bool ingetrokken = false;
    std::string bron;
    std::string door;
    toegang::Gezien<Inhoud> inhoud;
};

}  // namespace risico
