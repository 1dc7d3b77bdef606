// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace regietafel {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::tafel_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::tafel_wijzigen;
};
struct Beeindigen {
    static constexpr toegang::Recht recht = toegang::Recht::tafel_beeindigen;
};

}  // namespace regietafel
