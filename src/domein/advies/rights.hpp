// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace advies {

struct Vragen {
    static constexpr toegang::Recht recht = toegang::Recht::advies_vragen;
};
struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::advies_lijst;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::advies_lezen;
};
struct Behandelen {
    static constexpr toegang::Recht recht = toegang::Recht::advies_behandelen;
};
struct Aanvullen {
    static constexpr toegang::Recht recht = toegang::Recht::advies_aanvullen;
};
struct Aanmelden {
    static constexpr toegang::Recht recht = toegang::Recht::advies_aanmelden;
};
struct Verdelen {
    static constexpr toegang::Recht recht = toegang::Recht::werk_verdelen;
};
struct Cijfers {
    static constexpr toegang::Recht recht = toegang::Recht::advies_cijfers;
};
struct Expertise {
    static constexpr toegang::Recht recht = toegang::Recht::kennis_lezen;
};
struct ExpertiseWijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::expertise_wijzigen;
};

}  // namespace advies
