// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace escalatie {

struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::escalatie_lijst;
};
struct Starten {
    static constexpr toegang::Recht recht = toegang::Recht::escalatie_starten;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::escalatie_lezen;
};
struct Beantwoorden {
    static constexpr toegang::Recht recht = toegang::Recht::escalatie_beantwoorden;
};
struct Taken {
    static constexpr toegang::Recht recht = toegang::Recht::casus_wijzigen;
};

}  // namespace escalatie
