// Third parties of a dossier: proposed by the regie, admitted by public participants, bound to secrecy before anything is given.
#include "domein/verstrekking/actions.hpp"
#include "domein/verstrekking/rules.hpp"
#include "domein/verstrekking/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace verstrekking::actions {
namespace {

using toegang::Grant;

constexpr std::string_view was_gewijzigd = "Deze derde is intussen gewijzigd of doet niet meer mee.";

partner::BronFeiten bronfeiten(const store::Beslissers& beslissers, int nodig, Date vandaag,
                               std::vector<kern::OrganisatieId>& ids) {
    for (const auto& een : beslissers.kiesbaar) ids.push_back(een.id);
    return {beslissers.gemeld, vandaag, nodig, ids};
}

}  // namespace

Result<kern::ItemId> stel_derde_voor(kern::Call& call, const Grant<DerdeWijzigen>& grant,
                                     const NieuweDerde& nieuw, kern::ItemId id) {
    const auto beslissers = store::beslissers(call.reader, grant);
    const int nodig = store::bevestigingen_nodig(call.reader, grant, "derde.bevestigingen");
    std::vector<kern::OrganisatieId> kiesbaar;
    if (auto fouten = rules::fouten(nieuw, bronfeiten(beslissers, nodig, grant.vandaag(), kiesbaar));
        !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const sleutels::Sealer& sealer = call.kern.sealer;
    store::VerzegeldeDerde verzegeld{id, sealer.seal(grant.dossier(), id, nieuw.gegevens), std::nullopt,
                                     std::nullopt, call.kern.random.id<struct Gebeurtenis>()};
    if (nieuw.besluit_datum)
        verzegeld.bron = sealer.seal(grant.dossier(), id, BesluitPlaats{nieuw.besluit_bron});
    if (nieuw.verklaring_op)
        verzegeld.verklaring = sealer.seal(grant.dossier(), id, Verklaring{nieuw.verklaring_waar});
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const Grant<DerdeWijzigen>& vers) -> Result<logboek::Regel> {
                         if (toegang::al_gemaakt(tx, vers, id))
                             return logboek::regel("derde.wijzigen", vers.dossier(), "dubbel");
                         store::bewaar_derde(tx, vers, nieuw, nodig, verzegeld);
                         return logboek::regel("derde.wijzigen", vers.dossier());
                     }));
    return id;
}

Result<void> laat_toe(kern::Call& call, const Grant<Antwoorden>& grant, bool akkoord,
                      const std::string& reden) {
    if (auto bezwaar = rules::mag_toelaten(grant.wie().feiten.soort, grant.wie().feiten.rollen))
        return tl::unexpected<Error>(std::move(*bezwaar));
    if (!akkoord && reden.empty()) return invalid("reden", "required", "Schrijf waarom niet.");
    std::optional<db::Bytes> verzegeld;
    if (!reden.empty()) verzegeld = call.kern.sealer.seal(grant.dossier(), grant.item(), Bezwaar{reden});
    return kern::change(
        call, grant, [&](db::Tx& tx, const Grant<Antwoorden>& vers) -> Result<logboek::Regel> {
            const auto derde = store::derde(tx, vers, vers.item());
            if (!derde) return not_found();
            if (derde->beeindigd)
                return refused("derde-beeindigd", "Deze derde doet niet meer mee.", "Wgs 2.31 lid 9");
            store::bewaar_toelating(tx, vers, akkoord, verzegeld);
            return logboek::regel(akkoord ? "derde.toelaten" : "derde.afwijzen", vers.dossier());
        });
}

Result<void> leg_verklaring_vast(kern::Call& call, const Grant<DerdeWijzigen>& grant,
                                 const NieuweVerklaring& nieuw) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const db::Bytes verklaring = call.kern.sealer.seal(grant.dossier(), grant.item(), Verklaring{nieuw.waar});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<DerdeWijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::derde(tx, vers, vers.item())) return not_found();
                            if (!store::bewaar_verklaring(tx, vers, nieuw, verklaring))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("derde.verklaring", vers.dossier());
                        });
}

Result<void> beeindig_derde(kern::Call& call, const Grant<DerdeWijzigen>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<DerdeWijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::derde(tx, vers, vers.item())) return not_found();
                            if (!store::beeindig(tx, vers, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("derde.beeindigen", vers.dossier());
                        });
}

}  // namespace verstrekking::actions
