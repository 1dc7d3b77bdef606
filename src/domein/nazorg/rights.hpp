// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace nazorg {

struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::nazorg_lijst;
};
struct Invoeren {
    static constexpr toegang::Recht recht = toegang::Recht::nazorg_invoeren;
};
struct Indelen {
    static constexpr toegang::Recht recht = toegang::Recht::nazorg_indelen;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::nazorg_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::nazorg_wijzigen;
};
struct Opschalen {
    static constexpr toegang::Recht recht = toegang::Recht::nazorg_opschalen;
};
struct Contact {
    static constexpr toegang::Recht recht = toegang::Recht::nazorg_contact;
};

}  // namespace nazorg
