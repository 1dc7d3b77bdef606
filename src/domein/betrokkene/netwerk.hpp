// What stands between and around the people of a dossier: relations, contact moments, the warning for who visits. Plain
// data; the sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace betrokkene {

// --- Relations ----------------------------------------------------------------------------------------------------------

enum class Gezag : std::uint8_t { niet_gezegd = 0, ja = 1, nee = 2 };

struct RelatieTekst {
    std::string toelichting;
    static constexpr sleutels::Kolom kolom{"relatie", "toelichting_z"};
    auto velden() { return std::tie(toelichting); }
    auto velden() const { return std::tie(toelichting); }
};

// What one person is of another: `van` is "ouder van" `naar`. Both are people of the same dossier.
struct NieuweRelatie {
    std::optional<kern::ItemId> van;
    std::optional<kern::ItemId> naar;
    std::string soort;  // code of list `relatiesoort`
    Gezag gezag = Gezag::niet_gezegd;
    std::optional<Date> sinds;
    std::optional<Date> tot;  // last day
    std::string toelichting;
};

struct Relatie {
    toegang::ItemRij item;
    kern::ItemId van;
    kern::ItemId naar;
    std::string soort;
    std::string soort_naam;  // "ouder van"
    Gezag gezag = Gezag::niet_gezegd;
    std::optional<Date> sinds;
    std::optional<Date> tot;
    toegang::Gezien<RelatieTekst> toelichting;
    bool loopt(Date dag) const { return !tot || *tot >= dag; }
};

// --- Contact moments ------------------------------------------------------------------------------------------------------

enum class Wijze : std::uint8_t {
    bezoek = 1,
    gesprek = 2,  // elsewhere than at home
    telefoon = 3,
    bericht = 4,
    brief = 5,
    beeld = 6,
    geen_gehoor = 7,  // tried, and nobody answered
};

struct ContactTekst {
    std::string tekst;
    std::string wie;  // who had it
    static constexpr sleutels::Kolom kolom{"contactmoment", "tekst_z"};
    auto velden() { return std::tie(tekst, wie); }
    auto velden() const { return std::tie(tekst, wie); }
};

struct NieuwContact {
    std::optional<Date> datum;
    Wijze wijze = Wijze::telefoon;
    std::string wie;
    std::string tekst;
    toegang::Categorieen categorieen;
};

struct Contactmoment {
    toegang::ItemRij item;
    kern::ItemId persoon;
    Date datum;
    Wijze wijze = Wijze::telefoon;
    std::string bron;  // name of the organisation
    toegang::Gezien<ContactTekst> tekst;
};

// --- The warning for who visits (DECISIONS 14) --------------------------------------------------------------------------

struct WaarschuwingTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"waarschuwing", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct NieuweWaarschuwing {
    std::string tekst;
    std::optional<Date> tot;  // last day it holds
};

struct Waarschuwing {
    toegang::ItemRij item;
    Date tot;
    toegang::Gezien<WaarschuwingTekst> tekst;
};

}  // namespace betrokkene
