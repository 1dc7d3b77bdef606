// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace bijdrage {

struct Toevoegen {
    static constexpr toegang::Recht recht = toegang::Recht::bijdrage_toevoegen;
};
// The list is part of the casus: who may see that, may see this.
struct Overzien {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::bijdrage_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::bijdrage_wijzigen;
};

}  // namespace bijdrage
