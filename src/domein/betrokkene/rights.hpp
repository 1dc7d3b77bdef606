// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace betrokkene {

// The people are part of the casus: who may see that, may see them. Each person and relation is judged by itself.
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::persoon_wijzigen;
};
struct ContactVastleggen {
    static constexpr toegang::Recht recht = toegang::Recht::persoon_contact;
};
struct Waarschuwen {
    static constexpr toegang::Recht recht = toegang::Recht::waarschuwing_wijzigen;
};

}  // namespace betrokkene
