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

Result<void> gelezen(kern::Call& call, const toegang::Grant<Lezen>& grant, const Gelezen& gelezen) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Lezen>& vers) -> Result<logboek::Regel> {
                            store::gelezen(tx, vers, gelezen);
                            return logboek::regel("werk.berichten_gelezen");
                        });
}

}  // namespace werk::actions
