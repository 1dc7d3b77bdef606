// expect: invalid initialization of reference of type 'const toegang::GrantBasis&'
#include "kern/toegang/routes.hpp"

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};

void load(const toegang::GrantBasis& grant);

void page(const toegang::Scope<Lezen>& scope) { load(scope); }
