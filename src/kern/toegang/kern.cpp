#include "kern/toegang/kern.hpp"

#include "platform/db/permit.hpp"

namespace kern::detail {

Result<void> verander(Call& call, const toegang::GrantBasis& grant, const Verandering& verandering) {
    std::optional<Error> fout;
    const IdBytes id = call.kern.random.id<struct Regel>();
    const auto body = [&](db::Tx& tx) {
        fout.reset();
        const auto wie = toegang::vind_sessie(tx, grant.wie().sessie, call.nu);
        if (!wie) {
            fout = NotFound{};
            return db::Verdict::discard;
        }
        toegang::Doel doel = grant.doel();
        auto regel = verandering(tx, *wie, doel);
        if (!regel) {
            fout = std::move(regel).error();
            return db::Verdict::discard;
        }
        logboek::Feit feit;
        feit.tijd = call.nu;
        feit.id = id;
        feit.trace = call.request.trace;
        feit.wie = &*wie;
        feit.actie = regel->actie;
        feit.uitkomst = "toegestaan";
        feit.doel = doel;
        feit.heeft_doel = true;
        feit.raakt = &regel->raakt;
        feit.bijzonderheid = regel->bijzonderheid;
        call.kern.logboek.schrijf(tx, feit);
        if (wie->aanraken) toegang::raak_sessie(tx, wie->sessie, call.nu);
        return db::Verdict::keep;
    };
    switch (call.kern.db.run(db::PermitHolder::permit(), body)) {
        case db::Outcome::kept: call.vastgelegd = true; return {};
        case db::Outcome::discarded: return tl::unexpected<Error>(std::move(*fout));
        case db::Outcome::failed: break;
    }
    throw db::DatabaseError(db::DatabaseError::Kind::unavailable, "the change could not be stored");
}

}  // namespace kern::detail
