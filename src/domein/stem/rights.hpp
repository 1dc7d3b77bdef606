// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace stem {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Toevoegen {
    static constexpr toegang::Recht recht = toegang::Recht::stem_toevoegen;
};
struct Afdrukken {
    static constexpr toegang::Recht recht = toegang::Recht::plan_persoon;
};

}  // namespace stem
