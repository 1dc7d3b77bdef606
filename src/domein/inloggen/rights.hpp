// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace inloggen {

// With the password alone: the second step, setting up the second factor, leaving.
struct TweedeStap {
    static constexpr toegang::Recht recht = toegang::Recht::tweede_stap;
};
struct Eigen {
    static constexpr toegang::Recht recht = toegang::Recht::eigen_account;
};
// With both factors given in the last ten minutes.
struct Vers {
    static constexpr toegang::Recht recht = toegang::Recht::vers_inloggen;
};

}  // namespace inloggen
