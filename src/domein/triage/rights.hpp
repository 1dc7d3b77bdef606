// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace triage {

struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::triage_lijst;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::triage_lezen;
};
struct Voorbereiden {
    static constexpr toegang::Recht recht = toegang::Recht::triage_voorbereiden;
};
struct Bevestigen {
    static constexpr toegang::Recht recht = toegang::Recht::triage_bevestigen;
};
struct Overlap {
    static constexpr toegang::Recht recht = toegang::Recht::triage_overlap;
};
struct Toetsen {
    static constexpr toegang::Recht recht = toegang::Recht::triage_toetsen;
};
struct Antwoord {
    static constexpr toegang::Recht recht = toegang::Recht::triage_antwoord;
};

}  // namespace triage
