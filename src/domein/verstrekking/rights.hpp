// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace verstrekking {

struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::verstrekking_lijst;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::verstrekking_lezen;
};
struct Voorbereiden {
    static constexpr toegang::Recht recht = toegang::Recht::verstrekking_voorbereiden;
};
struct Antwoorden {
    static constexpr toegang::Recht recht = toegang::Recht::verstrekking_antwoorden;
};
struct DerdeWijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::derde_wijzigen;
};

}  // namespace verstrekking
