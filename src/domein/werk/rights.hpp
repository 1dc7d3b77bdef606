// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace werk {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::werk_lezen;
};
struct Instellen {
    static constexpr toegang::Recht recht = toegang::Recht::werk_instellen;
};
struct EigenActies {
    static constexpr toegang::Recht recht = toegang::Recht::actie_lijst;
};

}  // namespace werk
