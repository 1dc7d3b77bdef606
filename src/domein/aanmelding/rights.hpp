// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace aanmelding {

struct Indienen {
    static constexpr toegang::Recht recht = toegang::Recht::aanmelding_indienen;
};
struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::aanmelding_lijst;
};
struct Volgen {
    static constexpr toegang::Recht recht = toegang::Recht::aanmelding_volgen;
};
// The house reads what it filled in for somebody: its right to read a report in triage.
struct Meelezen {
    static constexpr toegang::Recht recht = toegang::Recht::triage_lezen;
};
struct Aanvullen {
    static constexpr toegang::Recht recht = toegang::Recht::aanmelding_aanvullen;
};
struct Intrekken {
    static constexpr toegang::Recht recht = toegang::Recht::aanmelding_intrekken;
};
struct BijlageToevoegen {
    static constexpr toegang::Recht recht = toegang::Recht::bijlage_toevoegen;
};
struct BijlageLezen {
    static constexpr toegang::Recht recht = toegang::Recht::bijlage_lezen;
};

}  // namespace aanmelding
