#include <algorithm>

#include "domein/plan/gedeeld.hpp"
#include "domein/plan/overdracht_store.hpp"
#include "domein/plan/store.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/eenmaal.hpp"
#include "kern/toegang/verloop.hpp"

namespace plan::overdracht {
namespace {

constexpr std::string_view was_gewijzigd = "Het aanbod is intussen gewijzigd.";

bericht::Over over(const toegang::GrantBasis& grant, kern::ItemId actie, bericht::Soort soort) {
    return {grant.dossier(), actie, soort, grant.nu()};
}

const Overdracht* wachtende(const std::vector<Overdracht>& alle) {
    const auto gevonden = std::find_if(alle.begin(), alle.end(),
                                       [](const Overdracht& o) { return o.staat == Aanbod::aangeboden; });
    return gevonden == alle.end() ? nullptr : &*gevonden;
}

}  // namespace

Result<kern::ItemId> bied_aan(kern::Call& call, const toegang::Grant<Beantwoorden>& grant,
                              const NieuwAanbod& nieuw, kern::ItemId id) {
    if (auto fout = fouten(nieuw); !fout.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fout)});
    const Verzegeld verzegeld{id, call.kern.sealer.seal(grant.dossier(), id, AanbodReden{nieuw.reden})};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Beantwoorden>& vers) -> Result<logboek::Regel> {
            const auto actie = store::kop(tx, vers);
            if (!actie) return not_found();
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("actie.overdracht", vers.dossier(), "dubbel");
            if (actie->item.versie != nieuw.versie) return conflict("De actie is intussen gewijzigd.");
            const auto eerder = van_actie(tx, vers, actie->item.id);
            if (auto mag = mag_aanbieden(actie->staat, wachtende(eerder) != nullptr); !mag)
                return tl::unexpected<Error>(std::move(mag).error());
            const auto mensen = overnemers(tx, vers, actie->item);
            const auto naar = std::find_if(mensen.begin(), mensen.end(),
                                           [&](const Eigenaar& e) { return e.medewerker == *nieuw.naar; });
            if (naar == mensen.end())
                return invalid("naar", "unknown", "Kies iemand van een andere organisatie die meedoet.");
            bewaar(tx, vers, *actie, *naar, verzegeld);
            bericht::aan_medewerker(tx, over(vers, actie->item.id, bericht::Soort::overdracht_aangeboden),
                                    naar->medewerker);
            return logboek::regel("actie.overdracht", vers.dossier());
        }));
    return id;
}

Result<void> beantwoord(kern::Call& call, const toegang::Grant<Overnemen>& grant, const Antwoord& antwoord) {
    if (!antwoord.aangenomen && antwoord.reden.empty())
        return invalid("overnameReden", "required", "Schrijf in één of twee zinnen waarom niet.");
    std::optional<db::Bytes> reden;
    if (!antwoord.aangenomen)
        reden = call.kern.sealer.seal(grant.dossier(), grant.item(), AanbodAntwoord{antwoord.reden});
    const IdBytes gebeurtenis = call.kern.random.id<struct Gebeurtenis>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Overnemen>& vers) -> Result<logboek::Regel> {
            const auto aanbod = een(tx, vers);
            if (!aanbod) return not_found();
            const Stap stap = antwoord.aangenomen ? Stap::aannemen : Stap::weigeren;
            const Aanbod naar = TRY(na(aanbod->staat, stap, Partij::ontvanger));
            if (antwoord.aangenomen && !hoort_erbij(tx, vers, aanbod->naar.medewerker))
                return refused("overdracht.weg", "Wie de actie zou krijgen, hoort niet meer bij deze casus.");
            auto regel = logboek::regel(antwoord.aangenomen ? "actie.overnemen" : "actie.niet_overnemen",
                                        vers.dossier());
            if (!zet(tx, vers, *aanbod, naar, antwoord.versie, reden))
                return conflict(std::string(was_gewijzigd));
            if (antwoord.aangenomen) {
                const auto rijen = gedeeld::rijen(tx, vers, aanbod->actie);
                if (!gedeeld::doen_mee(tx, vers, rijen, aanbod->naar.medewerker))
                    return refused(
                        "overdracht.weg",
                        "Wie de actie zou krijgen, doet niet meer mee in elke casus van deze actie.");
                if (!draag_over(tx, vers, *aanbod)) return conflict("De actie is intussen gewijzigd.");
                toegang::gebeurd(tx, vers.dossier(), vers.nu(), "actie", "overgedragen", gebeurtenis);
                gedeeld::volg(tx, vers, {aanbod->actie, rijen, "overgedragen", gebeurtenis}, {}, regel);
            }
            bericht::aan_organisatie(tx, over(vers, aanbod->actie, bericht::Soort::overdracht_beantwoord),
                                     aanbod->item.bron);
            return regel;
        });
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<Beantwoorden>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Beantwoorden>& vers) -> Result<logboek::Regel> {
                            const auto alle = van_actie(tx, vers, vers.item());
                            if (alle.empty()) return not_found();
                            const Overdracht* wacht = wachtende(alle);
                            const Overdracht& aanbod = wacht == nullptr ? alle.front() : *wacht;
                            const Aanbod naar = TRY(na(aanbod.staat, Stap::intrekken, Partij::gever));
                            if (!zet(tx, vers, aanbod, naar, versie, std::nullopt))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("actie.overdracht_intrekken", vers.dossier());
                        });
}

}  // namespace plan::overdracht
