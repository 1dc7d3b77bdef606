// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace uitwisseling {

struct HuizenLezen {
    static constexpr toegang::Recht recht = toegang::Recht::beheer_lezen;
};
struct HuizenWijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::beheer_wijzigen;
};
// The second person, with both factors just given.
struct HuisBevestigen {
    static constexpr toegang::Recht recht = toegang::Recht::voorstel_bevestigen;
};
// For a casus: ask another house, say that this is the one it asks about, send and read a package.
struct Uitwisselen {
    static constexpr toegang::Recht recht = toegang::Recht::uitwisseling_vragen;
};
// For the house: questions and receipts that come in.
struct Ontvangen {
    static constexpr toegang::Recht recht = toegang::Recht::uitwisseling_ontvangen;
};

}  // namespace uitwisseling
