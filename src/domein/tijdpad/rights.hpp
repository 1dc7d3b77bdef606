// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace tijdpad {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::tijdpad_wijzigen;
};
struct SjabloonLezen {
    static constexpr toegang::Recht recht = toegang::Recht::beheer_lezen;
};
struct SjabloonWijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::beheer_wijzigen;
};

}  // namespace tijdpad
