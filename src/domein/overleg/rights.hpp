// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace overleg {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::overleg_lezen;
};
struct Voorbereiden {
    static constexpr toegang::Recht recht = toegang::Recht::overleg_voorbereiden;
};
struct Antwoorden {
    static constexpr toegang::Recht recht = toegang::Recht::overleg_antwoorden;
};
struct PuntToevoegen {
    static constexpr toegang::Recht recht = toegang::Recht::agendapunt_toevoegen;
};
struct PuntLezen {
    static constexpr toegang::Recht recht = toegang::Recht::agendapunt_lezen;
};
struct PuntWijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::agendapunt_wijzigen;
};

}  // namespace overleg
