// expect: from 'void' to 'Result<logboek::Regel>'
#include "kern/toegang/routes.hpp"

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};

Result<void> change(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    return kern::change(call, grant, [](db::Tx&, const toegang::Grant<Lezen>&) {});
}
