// What one can do with relations, contact moments and the warning for who visits.
#include "domein/betrokkene/actions.hpp"
#include "domein/betrokkene/rules_netwerk.hpp"
#include "domein/betrokkene/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace betrokkene::actions {
namespace {

constexpr std::string_view relatie_gewijzigd = "Deze relatie is intussen gewijzigd.";
constexpr std::string_view waarschuwing_gewijzigd = "De waarschuwing is intussen gewijzigd.";

tl::unexpected<Error> faults(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

std::vector<rules::Mens> mensen(const std::vector<Persoon>& personen) {
    std::vector<rules::Mens> gevonden;
    for (const Persoon& persoon : personen)
        if (persoon.naam.open()) gevonden.push_back({persoon.item.id, persoon.rol});
    return gevonden;
}

}  // namespace

Result<kern::ItemId> leg_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                                 const NieuweRelatie& nieuw, kern::ItemId id) {
    const store::VerzegeldeTekst rij{
        id, call.kern.sealer.seal(grant.dossier(), id, RelatieTekst{nieuw.toelichting})};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("relatie.toevoegen", vers.dossier(), "dubbel");
            const auto bekend = store::relatie_feiten(tx, vers);
            if (auto fouten = rules::fouten(nieuw, mensen(lijst(tx, vers)), bekend, vers.vandaag());
                !fouten.empty())
                return faults(std::move(fouten));
            store::bewaar_relatie(tx, vers, nieuw, rij);
            return logboek::regel("relatie.toevoegen", vers.dossier());
        }));
    return id;
}

Result<void> eindig_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Einde& einde) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            const auto huidig = store::relatie(tx, vers, lijst(tx, vers));
                            if (!huidig) return not_found();
                            if (auto fouten = rules::fouten_einde(huidig->sinds, einde.tot); !fouten.empty())
                                return faults(std::move(fouten));
                            if (!store::eindig_relatie(tx, vers, *huidig, *einde.tot, einde.versie))
                                return conflict(std::string(relatie_gewijzigd));
                            return logboek::regel("relatie.beeindigen", vers.dossier());
                        });
}

Result<void> verwijder_relatie(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                               const Verwijdering& verwijdering) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            const auto huidig = store::relatie(tx, vers, lijst(tx, vers));
                            if (!huidig) return not_found();
                            if (!store::verwijder_relatie(tx, vers, *huidig, verwijdering.versie))
                                return conflict(std::string(relatie_gewijzigd));
                            return logboek::regel("relatie.verwijderen", vers.dossier(), verwijdering.reden);
                        });
}

Result<kern::ItemId> leg_contact(kern::Call& call, const toegang::Grant<ContactVastleggen>& grant,
                                 const NieuwContact& nieuw, kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return faults(std::move(fouten));
    const kern::ItemId persoon = grant.item();
    store::VerzegeldeTekst rij{
        id, call.kern.sealer.seal(grant.dossier(), id, ContactTekst{nieuw.tekst, nieuw.wie}), {}};
    rij.woorden = zoek::Analyse(call.kern.keys.search_key()).tekst(nieuw.tekst).klaar();
    TRY(kern::change(
        call, grant,
        [&](db::Tx& tx, const toegang::Grant<ContactVastleggen>& vers) -> Result<logboek::Regel> {
            const auto met = store::een(tx, vers, persoon);
            if (!met) return not_found();
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("persoon.contact", vers.dossier(), "dubbel");
            // Wgs 2.30(1)(c): of a professional contact data only, no account of talks.
            if (met->rol == Rol::professional)
                return refused(
                    "contact.professional",
                    "Een gesprek met een professional leg je niet bij die persoon vast. Geef een bijdrage.",
                    "Wgs 2.30, lid 1, onder c");
            if (store::contacten(tx, vers.dossier(), persoon) >= rules::contacten_max)
                return refused("contact.vol", "Er staan al 500 contacten bij deze persoon.");
            store::bewaar_contact(tx, vers, persoon, nieuw, rij);
            return logboek::regel("persoon.contact", vers.dossier());
        }));
    return id;
}

Result<void> zet_waarschuwing(kern::Call& call, const toegang::Grant<Waarschuwen>& grant,
                              const Waarschuwingsvelden& velden, kern::ItemId id) {
    if (auto fouten = rules::fouten(velden.nieuw, grant.vandaag()); !fouten.empty())
        return faults(std::move(fouten));
    const Date tot = *velden.nieuw.tot;
    const WaarschuwingTekst tekst{velden.nieuw.tekst};
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Waarschuwen>& vers) -> Result<logboek::Regel> {
            const auto huidig = store::waarschuwing(tx, vers);
            const bool staat = huidig && rules::geldt(huidig->tot, vers.vandaag());
            // The same form twice is no conflict with itself.
            if (staat && huidig->tot == tot && huidig->tekst.open() && huidig->tekst->tekst == tekst.tekst)
                return logboek::regel("waarschuwing.wijzigen", vers.dossier(), "dubbel");
            if (!staat) {
                if (velden.versie != 0) return conflict(std::string(waarschuwing_gewijzigd));
                store::zet_waarschuwing(tx, vers, tot,
                                        {id, call.kern.sealer.seal(vers.dossier(), id, tekst)});
            } else {
                const auto rij = call.kern.sealer.seal(vers.dossier(), huidig->item.id, tekst);
                if (!store::vernieuw_waarschuwing(tx, vers, *huidig, tot, rij, velden.versie))
                    return conflict(std::string(waarschuwing_gewijzigd));
            }
            return logboek::regel("waarschuwing.wijzigen", vers.dossier());
        });
}

Result<void> haal_waarschuwing_weg(kern::Call& call, const toegang::Grant<Waarschuwen>& grant,
                                   std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Waarschuwen>& vers) -> Result<logboek::Regel> {
                            const auto huidig = store::waarschuwing(tx, vers);
                            if (!huidig) return conflict("De waarschuwing is er al niet meer.");
                            if (!store::haal_waarschuwing_weg(tx, vers, *huidig, versie))
                                return conflict(std::string(waarschuwing_gewijzigd));
                            return logboek::regel("waarschuwing.weghalen", vers.dossier());
                        });
}

}  // namespace betrokkene::actions
