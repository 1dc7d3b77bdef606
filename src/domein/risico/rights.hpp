// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace risico {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Geven {
    static constexpr toegang::Recht recht = toegang::Recht::risico_geven;
};

}  // namespace risico
