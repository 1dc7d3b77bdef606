// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace beheer {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::beheer_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::beheer_wijzigen;
};
struct RolVoorstellen {
    static constexpr toegang::Recht recht = toegang::Recht::rol_voorstellen;
};
struct RolBevestigen {
    static constexpr toegang::Recht recht = toegang::Recht::rol_bevestigen;
};
struct AccountVoorstellen {
    static constexpr toegang::Recht recht = toegang::Recht::account_voorstellen;
};
struct VoorstelLezen {
    static constexpr toegang::Recht recht = toegang::Recht::voorstel_lezen;
};
struct VoorstelBevestigen {
    static constexpr toegang::Recht recht = toegang::Recht::voorstel_bevestigen;
};
struct Aanwijzen {
    static constexpr toegang::Recht recht = toegang::Recht::aanwijzing_wijzigen;
};

}  // namespace beheer
