// expect: use of deleted function
#include "kern/toegang/routes.hpp"

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};

void keep(const toegang::Grant<Lezen>& grant) { const toegang::Grant<Lezen> copy = grant; }
