// Rights of the slice; what each asks stands in the table of kern/toegang/rechten.cpp.
#pragma once

#include "kern/toegang/rechten.hpp"

namespace plan {

// The whole plan is part of the casus: who may see that, may see this.
struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::plan_wijzigen;
};
struct Acties {
    static constexpr toegang::Recht recht = toegang::Recht::actie_lijst;
};
struct ActieLezen {
    static constexpr toegang::Recht recht = toegang::Recht::actie_lezen;
};
struct Beantwoorden {
    static constexpr toegang::Recht recht = toegang::Recht::actie_beantwoorden;
};

struct Overnemen {
    static constexpr toegang::Recht recht = toegang::Recht::actie_overnemen;
};
struct Instemmen {
    static constexpr toegang::Recht recht = toegang::Recht::plan_instemmen;
};

}  // namespace plan
