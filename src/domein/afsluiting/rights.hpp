// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace afsluiting {

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Afronden {
    static constexpr toegang::Recht recht = toegang::Recht::casus_afronden;
};
struct Overdragen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_overdragen;
};
struct Sluiten {
    static constexpr toegang::Recht recht = toegang::Recht::casus_sluiten;
};
struct AfgeslotenLijst {
    static constexpr toegang::Recht recht = toegang::Recht::afgesloten_lijst;
};
struct Heropenen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_heropenen;
};
struct HeropeningBevestigen {
    static constexpr toegang::Recht recht = toegang::Recht::heropening_bevestigen;
};

}  // namespace afsluiting
