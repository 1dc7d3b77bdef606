#include "domein/werk/actions.hpp"

#include "domein/werk/store.hpp"

namespace werk::actions {

Result<void> gezien(kern::Call& call, const toegang::Grant<Lezen>& grant, Instant tot) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Lezen>& vers) -> Result<logboek::Regel> {
                            store::gezien(tx, vers, tot);
                            return logboek::regel("werk.gezien");
                        });
}

}  // namespace werk::actions
