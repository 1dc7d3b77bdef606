#include "domein/leefgebied/actions.hpp"

#include <algorithm>

#include "domein/leefgebied/rules.hpp"
#include "domein/leefgebied/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace leefgebied::actions {

Result<kern::ItemId> geef(kern::Call& call, const toegang::Grant<Scoren>& grant, const NieuweScore& nieuw,
                          kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const store::Verzegeld verzegeld{id, call.kern.sealer.seal(grant.dossier(), id, Toelichting{nieuw.tekst}),
                                     call.kern.random.id<struct Gebeurtenis>()};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Scoren>& vers) -> Result<logboek::Regel> {
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("score.geven", vers.dossier(), "dubbel");
            const auto gebieden = store::gebieden(tx, vers);
            if (auto mag = rules::mag_scoren(gebieden, nieuw.gebied); !mag)
                return tl::unexpected<Error>(std::move(mag).error());
            const auto gebied = std::find_if(gebieden.begin(), gebieden.end(),
                                             [&](const Gebied& g) { return g.code == nieuw.gebied; });
            store::bewaar(tx, vers, nieuw, gebied->lijst, verzegeld);
            return logboek::regel("score.geven", vers.dossier());
        }));
    return id;
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<Scoren>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Scoren>& vers) -> Result<logboek::Regel> {
                            const auto item = store::eigen(tx, vers);
                            if (!item) return not_found();
                            if (!store::trek_in(tx, vers, *item, versie))
                                return conflict("De score is intussen gewijzigd.");
                            return logboek::regel("score.intrekken", vers.dossier());
                        });
}

}  // namespace leefgebied::actions
