// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace casus {

struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lijst;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_wijzigen;
};
struct Bsn {
    static constexpr toegang::Recht recht = toegang::Recht::casus_bsn;
};
struct Afdrukken {
    static constexpr toegang::Recht recht = toegang::Recht::casus_afdrukken;
};
struct Inzage {
    static constexpr toegang::Recht recht = toegang::Recht::casus_inzage;
};
struct DeelnameWijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::deelname_wijzigen;
};
struct DeelnameBevestigen {
    static constexpr toegang::Recht recht = toegang::Recht::deelname_bevestigen;
};

}  // namespace casus
