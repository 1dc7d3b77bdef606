// expect: invalid initialization of reference of type 'const toegang::Grant<Wijzigen>&'
#include "kern/toegang/routes.hpp"

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_wijzigen;
};

void change(const toegang::Grant<Wijzigen>& grant);

void page(const toegang::Grant<Lezen>& grant) { change(grant); }
