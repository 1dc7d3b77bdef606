// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace kennis {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::kennis_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::kennis_wijzigen;
};
struct OpleidingLezen {
    static constexpr toegang::Recht recht = toegang::Recht::opleiding_lezen;
};
struct OpleidingWijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::opleiding_wijzigen;
};
struct Bijeenkomsten {
    static constexpr toegang::Recht recht = toegang::Recht::bijeenkomst_wijzigen;
};

}  // namespace kennis
