// A dossier for the matrix of access, in which everybody is the same thing (or nobody is anything), with one item of each
// organisation: C3, about identity, a task of that organisation too.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "tests/proof/proof.hpp"

namespace proof {

struct Kamer {
    kern::DossierId dossier;
    toegang::Fase fase = toegang::Fase::casus;
    std::optional<toegang::DeelnameRol> als;
    std::map<std::string, kern::ItemId> items;  // by code of the organisation
    kern::ItemId vreemd;                        // C1 of an organisation nobody here works for
};

inline constexpr std::string_view kamer_organisaties[] = {
    "huis", "gemeente", "politie", "om", "reclassering", "ggz", "veilig_thuis", "bestuur"};

}  // namespace proof
