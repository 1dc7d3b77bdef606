// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace caseload {

struct Verplaatsen {
    static constexpr toegang::Recht recht = toegang::Recht::caseload_verplaatsen;
};
struct Waarnemen {
    static constexpr toegang::Recht recht = toegang::Recht::waarneming_wijzigen;
};
struct Bijwerken {
    static constexpr toegang::Recht recht = toegang::Recht::rondje_bijwerken;
};
struct Herinneren {
    static constexpr toegang::Recht recht = toegang::Recht::herinnering_sturen;
};

}  // namespace caseload
