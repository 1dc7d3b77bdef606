// The kinds of approach: what each asks at its entry, who has a role in it, how it goes on. One row per kind; when a kind may
// be chosen is the code list `aanpak` of the house, how long it lasts are settings.
#pragma once

#include <span>
#include <string_view>

#include "kern/toegang/woorden.hpp"

namespace aanpak {

using Organisaties = toegang::Set<toegang::OrganisatieSoort>;

struct RolSoort {
    std::string_view code;
    std::string_view naam;
    bool verplicht = false;  // somebody has it from the first day
    Organisaties van = {};   // kinds of organisation whose people may have it; empty: of any that takes part
};

struct Soort {
    std::string_view code;
    std::string_view termijn;        // setting: days until it is looked at again
    toegang::Categorie over;         // what being in it is about
    std::string_view vragen = {};    // code list of what must be answered yes
    std::string_view onder = {};     // setting: younger than this at entry
    int vanaf_leeftijd = 0;          // at least so old at entry
    std::string_view herkomst = {};  // the dossier came from there
    bool alleen_casus = false;       // only in procesregie
    bool topx = false;     // the list of Wgs 2.32: tests, criteria, public decision, wiped at its end
    bool fasen = false;    // phased safety
    bool melding = false;  // a report of a concern elsewhere, and nothing more
    std::span<const RolSoort> rollen = {};
};

std::span<const Soort> soorten();
const Soort* soort_van(std::string_view code);  // null: no such kind
std::string_view rol_naam(std::string_view code);

}  // namespace aanpak
