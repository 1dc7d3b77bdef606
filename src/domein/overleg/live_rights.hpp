// Rights of the table; what each asks stands in kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace overleg::live {

struct Bijwonen {
    static constexpr toegang::Recht recht = toegang::Recht::overleg_bijwonen;
};
struct Leiden {
    static constexpr toegang::Recht recht = toegang::Recht::overleg_leiden;
};
struct PuntLeiden {
    static constexpr toegang::Recht recht = toegang::Recht::agendapunt_leiden;
};
struct Schrijven {
    static constexpr toegang::Recht recht = toegang::Recht::overlegregel_schrijven;
};
struct Vrijgeven {
    static constexpr toegang::Recht recht = toegang::Recht::overlegregel_vrijgeven;
};
struct Verslagen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct VerslagLezen {
    static constexpr toegang::Recht recht = toegang::Recht::verslag_lezen;
};
struct VerslagBeantwoorden {
    static constexpr toegang::Recht recht = toegang::Recht::verslag_beantwoorden;
};

}  // namespace overleg::live
