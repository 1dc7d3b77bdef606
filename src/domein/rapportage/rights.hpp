// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace rapportage {

struct Caseload {
    static constexpr toegang::Recht recht = toegang::Recht::caseload_lezen;
};

}  // namespace rapportage
