// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace uitvraag {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::uitvraag_lezen;
};
struct Stellen {
    static constexpr toegang::Recht recht = toegang::Recht::uitvraag_stellen;
};
struct Herinneren {
    static constexpr toegang::Recht recht = toegang::Recht::herinnering_sturen;
};
struct Zien {
    static constexpr toegang::Recht recht = toegang::Recht::uitvraag_zien;
};
struct Beantwoorden {
    static constexpr toegang::Recht recht = toegang::Recht::uitvraag_beantwoorden;
};

}  // namespace uitvraag
