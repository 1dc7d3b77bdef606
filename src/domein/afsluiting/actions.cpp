// The rounding off.

#include "domein/afsluiting/actions.hpp"

#include <algorithm>

#include "domein/afsluiting/rules.hpp"
#include "domein/afsluiting/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace afsluiting::actions {
namespace {

constexpr std::string_view was_gewijzigd = "Dit is intussen beantwoord of gewijzigd.";

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }

bool ligt_voor(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::open_besluit(reader, grant, BesluitSoort::sluiten).has_value();
}

}  // namespace

Result<void> begin(kern::Call& call, const toegang::Grant<Afronden>& grant, const std::string& reden) {
    store::Vooraf vooraf;
    vooraf.afronding = call.kern.random.id<struct Afronding>();
    vooraf.volg = call.kern.random.id<struct Volg>();
    vooraf.reden = call.kern.sealer.seal(grant.dossier(), vooraf.afronding, Reden{reden});
    for (std::size_t i = 0; i < rules::evaluaties_max; ++i)
        vooraf.evaluaties.push_back(call.kern.random.id<kern::Item>());
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Afronden>& vers) -> Result<logboek::Regel> {
                            if (auto bezwaar = rules::mag_beginnen(store::afronding(tx, vers).has_value()))
                                return nee(std::move(*bezwaar));
                            store::begin(tx, vers, vooraf);
                            return logboek::regel("casus.afronden", vers.dossier());
                        });
}

Result<void> terug(kern::Call& call, const toegang::Grant<Afronden>& grant, const std::string& reden,
                   std::int64_t versie) {
    const auto loopt = store::afronding(call.reader, grant);
    if (!loopt) return nee(std::move(*rules::mag_terug(false, false)));
    const db::Bytes verzegeld = call.kern.sealer.seal(grant.dossier(), loopt->id, TerugReden{reden});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Afronden>& vers) -> Result<logboek::Regel> {
                            const auto nu = store::afronding(tx, vers);
                            if (auto bezwaar = rules::mag_terug(nu.has_value(), ligt_voor(tx, vers)))
                                return nee(std::move(*bezwaar));
                            if (nu->id != loopt->id || !store::terug(tx, vers, *nu, versie, verzegeld, volg))
                                return conflict("De afronding is intussen gewijzigd.");
                            return logboek::regel("afronding.terug", vers.dossier());
                        });
}

Result<kern::ItemId> vraag(kern::Call& call, const toegang::Grant<Afronden>& grant, const NieuwPunt& nieuw,
                           kern::ItemId id) {
    const auto mensen = store::wie_kan(call.reader, grant, nieuw.soort == PuntSoort::nazorg);
    if (auto fouten = rules::fouten(nieuw, mensen, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const store::Verzegeld verzegeld{id, call.kern.sealer.seal(grant.dossier(), id, PuntTekst{nieuw.tekst})};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Afronden>& vers) -> Result<logboek::Regel> {
            const auto loopt = store::afronding(tx, vers);
            const auto aantal = loopt ? store::punten_aantal(tx, vers.dossier(), loopt->id) : 0;
            if (auto bezwaar = rules::mag_vragen(loopt.has_value(), ligt_voor(tx, vers), aantal))
                return nee(std::move(*bezwaar));
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("afronding.vragen", vers.dossier(), "dubbel");
            const auto nu = store::wie_kan(tx, vers, nieuw.soort == PuntSoort::nazorg);
            const auto wie = std::ranges::find(nu, *nieuw.wie, &Wie::medewerker);
            if (wie == nu.end())
                return invalid("wie", "invalid-choice", "Kies iemand die deelneemt aan deze casus.");
            store::bewaar_punt(tx, vers, loopt->id, nieuw, *wie, verzegeld);
            return logboek::regel("afronding.vragen", vers.dossier(), std::string(rules::code(nieuw.soort)));
        }));
    return id;
}

Result<void> laat_vervallen(kern::Call& call, const toegang::Grant<Afronden>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Afronden>& vers) -> Result<logboek::Regel> {
                            if (!store::laat_vervallen(tx, vers, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("afronding.vervallen", vers.dossier());
                        });
}

Result<void> beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant,
                        const NieuwAntwoord& antwoord) {
    const auto gevraagd = store::punt(call.reader, grant);
    if (!gevraagd) return not_found();
    if (auto fouten = rules::fouten(gevraagd->soort, antwoord); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const db::Bytes verzegeld = call.kern.sealer.seal(grant.dossier(), grant.item(), antwoord.antwoord);
    const PuntStaat staat = antwoord.aangenomen ? PuntStaat::gedaan : PuntStaat::geweigerd;
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Overdragen>& vers) -> Result<logboek::Regel> {
            auto nu = store::punt(tx, vers);
            if (!nu) return not_found();
            if (auto bezwaar = rules::mag_antwoorden(nu->staat)) return nee(std::move(*bezwaar));
            nu->item.versie = antwoord.versie;
            if (!store::beantwoord(tx, vers, *nu, staat, verzegeld))
                return conflict(std::string(was_gewijzigd));
            return logboek::regel("casus.overdragen", vers.dossier(), std::string(rules::code(staat)));
        });
}

}  // namespace afsluiting::actions
