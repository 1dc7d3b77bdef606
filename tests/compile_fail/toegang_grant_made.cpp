// expect: is protected within this context
#include "kern/toegang/routes.hpp"

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};

toegang::Grant<Lezen> make(const toegang::Principal& wie, Instant nu) {
    return toegang::Grant<Lezen>(wie, toegang::Doel::procesregie, nu, local_date(nu));
}
