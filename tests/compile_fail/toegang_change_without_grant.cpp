// expect: no matching function for call to 'change
#include "kern/toegang/routes.hpp"

Result<void> change(kern::Call& call) {
    return kern::change(call, [](db::Tx&) -> Result<logboek::Regel> { return not_found(); });
}
