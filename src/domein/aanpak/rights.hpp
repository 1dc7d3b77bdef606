// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace aanpak {

struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::aanpak_lijst;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::aanpak_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::aanpak_wijzigen;
};
struct Bevestigen {
    static constexpr toegang::Recht recht = toegang::Recht::aanpak_bevestigen;
};
struct Cijfers {
    static constexpr toegang::Recht recht = toegang::Recht::aanpak_cijfers;
};
struct CriteriaVastleggen {
    static constexpr toegang::Recht recht = toegang::Recht::topx_criteria;
};
struct OverdrachtLezen {
    static constexpr toegang::Recht recht = toegang::Recht::radicalisering_lezen;
};
struct Overdragen {
    static constexpr toegang::Recht recht = toegang::Recht::radicalisering_overdragen;
};

}  // namespace aanpak
