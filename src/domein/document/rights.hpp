// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace document {

// The list is part of the casus: who may see that, finds there what the policy opens to him.
struct Overzicht {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Toevoegen {
    static constexpr toegang::Recht recht = toegang::Recht::document_toevoegen;
};
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::document_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::document_wijzigen;
};
struct BriefMaken {
    static constexpr toegang::Recht recht = toegang::Recht::brief_maken;
};

}  // namespace document
