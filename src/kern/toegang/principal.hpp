// Who asks, as the session row says. Made by the session store; judged again at each request by the gate.
#pragma once

#include <optional>
#include <string>

#include "kern/toegang/besluit.hpp"
#include "kern/toegang/ids.hpp"

namespace toegang {

enum class SessieSoort : std::uint8_t { browser = 1, token = 2 };

struct Principal {
    kern::SessieId sessie;
    kern::AccountId account;
    kern::MedewerkerId medewerker;
    kern::OrganisatieId organisatie;
    PersoonFeiten feiten;
    SessieSoort soort = SessieSoort::browser;
    std::string naam;
    std::string functienaam;
    std::string csrf;  // text form
    std::string thema;
    bool aanraken = false;  // last seen is over a minute old: the log entry of this answer also moves it
    bool heeft(Rol rol) const { return feiten.rollen.has(rol); }
};

}  // namespace toegang
