// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace afstemming {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::afstemming_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::afstemming_wijzigen;
};

}  // namespace afstemming
