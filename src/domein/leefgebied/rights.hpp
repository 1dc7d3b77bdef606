// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace leefgebied {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Scoren {
    static constexpr toegang::Recht recht = toegang::Recht::score_geven;
};

}  // namespace leefgebied
