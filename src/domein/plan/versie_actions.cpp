#include "domein/plan/versie_store.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace plan::versie {

Result<kern::ItemId> stel_vast(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                               const NieuweVersie& nieuw, kern::ItemId id) {
    if (auto fout = fouten(nieuw); !fout.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fout)});
    const Verzegeld verzegeld{id, call.kern.sealer.seal(grant.dossier(), id, VersieReden{nieuw.reden}),
                              call.kern.random.id<struct Gebeurtenis>()};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("plan.vaststellen", vers.dossier(), "dubbel");
            const auto vorige = nieuwste(tx, vers);
            if ((vorige ? vorige->nummer : 0) != nieuw.versie)
                return conflict("Iemand stelde intussen een andere versie vast.");
            std::optional<Planstand> toen;
            if (vorige) toen = stand(tx, vers, vorige->item.id);
            if (auto mag = mag_vaststellen(stand_nu(tx, vers), toen ? &*toen : nullptr); !mag)
                return tl::unexpected<Error>(std::move(mag).error());
            bewaar(tx, vers, static_cast<int>(nieuw.versie) + 1, verzegeld);
            if (const auto gemaakt = een(tx, vers, id))
                for (const PartnerAntwoord& partner : gemaakt->antwoorden)
                    bericht::aan_organisatie(
                        tx, {vers.dossier(), id, bericht::Soort::planversie_vastgesteld, vers.nu()},
                        partner.organisatie);
            return logboek::regel("plan.vaststellen", vers.dossier());
        }));
    return id;
}

Result<void> antwoord(kern::Call& call, const toegang::Grant<Instemmen>& grant, const NieuwAkkoord& nieuw) {
    if (auto fout = fouten(nieuw); !fout.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fout)});
    std::optional<db::Bytes> tekst;
    if (nieuw.antwoord != Akkoord::akkoord)
        tekst = call.kern.sealer.seal(grant.dossier(), grant.item(), AkkoordTekst{nieuw.tekst});
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Instemmen>& vers) -> Result<logboek::Regel> {
            const auto versie = een(tx, vers, vers.item());
            if (!versie) return not_found();
            const auto laatste = nieuwste(tx, vers);
            const bool van_huis = vers.rol() == toegang::DeelnameRol::huis;
            if (auto mag = mag_antwoorden(van_huis, laatste && laatste->item.id == versie->item.id); !mag)
                return tl::unexpected<Error>(std::move(mag).error());
            if (!bewaar_antwoord(tx, vers, *versie, nieuw, tekst))
                return conflict("Een collega gaf intussen antwoord.");
            if (nieuw.antwoord == Akkoord::niet_akkoord)
                bericht::aan_huis(
                    tx, {vers.dossier(), versie->item.id, bericht::Soort::plan_niet_akkoord, vers.nu()});
            return logboek::regel("plan.instemmen", vers.dossier());
        });
}

}  // namespace plan::versie
