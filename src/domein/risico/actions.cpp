#include "domein/risico/actions.hpp"

#include "domein/risico/rules.hpp"
#include "domein/risico/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace risico::actions {
namespace {

constexpr std::string_view was_gewijzigd = "Het oordeel is intussen gewijzigd.";

}  // namespace

Result<kern::ItemId> leg_vast(kern::Call& call, const toegang::Grant<Geven>& grant, const Nieuw& nieuw,
                              kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    store::Verzegeld verzegeld{id, call.kern.sealer.seal(grant.dossier(), id, nieuw.inhoud), std::nullopt,
                               call.kern.random.id<struct Gebeurtenis>()};
    if (nieuw.grond)
        verzegeld.grond = call.kern.sealer.seal(
            grant.dossier(), id, Grond{std::string(rules::code(*nieuw.grond)), nieuw.toelichting});
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Geven>& vers) -> Result<logboek::Regel> {
                         if (toegang::al_gemaakt(tx, vers, id))
                             return logboek::regel("risico.geven", vers.dossier(), "dubbel");
                         store::bewaar(tx, vers, nieuw, verzegeld);
                         return logboek::regel("risico.geven", vers.dossier());
                     }));
    return id;
}

Result<void> geef_vrij(kern::Call& call, const toegang::Grant<Geven>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Geven>& vers) -> Result<logboek::Regel> {
                            const auto oordeel = store::eigen(tx, vers);
                            if (!oordeel) return not_found();
                            if (auto mag = rules::mag_vrijgeven(
                                    oordeel->item.geheim, oordeel->item.vrijgegeven, oordeel->ingetrokken);
                                !mag)
                                return tl::unexpected<Error>(std::move(mag).error());
                            if (!store::geef_vrij(tx, vers, *oordeel, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("risico.vrijgeven", vers.dossier());
                        });
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<Geven>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Geven>& vers) -> Result<logboek::Regel> {
                            const auto oordeel = store::eigen(tx, vers);
                            if (!oordeel) return not_found();
                            if (!store::trek_in(tx, vers, *oordeel, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("risico.intrekken", vers.dossier());
                        });
}

}  // namespace risico::actions
