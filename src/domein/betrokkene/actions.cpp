#include "domein/betrokkene/actions.hpp"

#include <algorithm>

#include "domein/betrokkene/rules_netwerk.hpp"
#include "domein/betrokkene/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace betrokkene::actions {
namespace {

constexpr std::string_view was_gewijzigd = "Deze persoon is intussen gewijzigd.";

tl::unexpected<Error> faults(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

// The person who has it need not be one this reader may see, so no name is said.
tl::unexpected<Error> bsn_dubbel() {
    return invalid("bsn", "double", "Dit BSN staat in deze casus al bij iemand anders.");
}

Result<void> is_plaats(db::Tx& tx, const toegang::GrantBasis& grant, Rol rol) {
    const auto hoogstens = rol == Rol::professional ? rules::professionals_max : rules::kring_max;
    if (store::aantal(tx, grant.dossier(), rol) < hoogstens) return {};
    return refused("personen.vol",
                   "Er staan al " + std::to_string(hoogstens) +
                       " mensen van deze soort in de casus. Haal eerst iemand weg die niet meer nodig is.");
}

// Whom the address was kept from and this reader can't see stays: he could not tick it.
void behoud_ongeziene(const Persoon& huidig, const std::vector<Persoon>& zichtbaar, Gegevens& nieuw) {
    for (const auto& id : huidig.adres_niet_voor) {
        const bool gezien = std::any_of(zichtbaar.begin(), zichtbaar.end(), [&](const Persoon& persoon) {
            return persoon.item.id == id && persoon.naam.open();
        });
        if (!gezien) nieuw.adres_niet_voor.push_back(id);
    }
}

}  // namespace

Result<kern::ItemId> voeg_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Gegevens& nieuw,
                              kern::ItemId id) {
    if (nieuw.persoon.rol == Rol::betrokkene)  // one dossier, one betrokkene
        return invalid("rol", "unknown", "Kies of je een naaste of een professional toevoegt.");
    if (auto fouten = rules::fouten(nieuw); !fouten.empty()) return faults(std::move(fouten));
    const Verzegeld rij = store::verzegel_een(call.kern, grant.dossier(), nieuw.persoon, id);
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                         if (toegang::al_gemaakt(tx, vers, id))
                             return logboek::regel("persoon.toevoegen", vers.dossier(), "dubbel");
                         TRY(is_plaats(tx, vers, nieuw.persoon.rol));
                         if (store::bsn_dubbel(tx, vers.dossier(), id, rij)) return bsn_dubbel();
                         store::voeg_toe(tx, vers, nieuw, rij);
                         store::ververs_titel(call.kern.sealer, tx, vers);
                         return logboek::regel("persoon.toevoegen", vers.dossier());
                     }));
    return id;
}

Result<void> wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Gegevens& getypt,
                    std::int64_t versie) {
    const auto personen = lijst(call.reader, grant);
    const auto huidig = store::een(call.reader, grant, grant.item());
    if (!huidig) return not_found();
    // What is sealed again below is what was read here: another version is another person.
    if (huidig->item.versie != versie) return conflict(std::string(was_gewijzigd));
    Gegevens nieuw = getypt;
    if (auto fouten = rules::fouten(nieuw); !fouten.empty()) return faults(std::move(fouten));
    behoud_ongeziene(*huidig, personen, nieuw);
    if (nieuw.bsn_blijft)
        if (const auto bekend = store::identiteit(call.reader, grant, grant.item())) {
            nieuw.persoon.identiteit.bsn = bekend->bsn;
            nieuw.persoon.identiteit.bsn_onbekend_omdat = bekend->bsn_onbekend_omdat;
        }
    const Verzegeld rij = store::verzegel_een(call.kern, grant.dossier(), nieuw.persoon, grant.item());
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            if (store::bsn_dubbel(tx, vers.dossier(), vers.item(), rij)) return bsn_dubbel();
                            if (!store::wijzig(tx, vers, *huidig, nieuw, rij, versie))
                                return conflict(std::string(was_gewijzigd));
                            store::ververs_titel(call.kern.sealer, tx, vers);
                            return logboek::regel("persoon.wijzigen", vers.dossier());
                        });
}

Result<void> verwijder(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                       const Verwijdering& verwijdering) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            const auto huidig = store::een(tx, vers, vers.item());
            if (!huidig) return not_found();
            if (huidig->rol == Rol::betrokkene)
                return refused("betrokkene.blijft",
                               "De betrokkene kan niet weg: dit dossier gaat over hem of haar.",
                               "Wgs 2.30, lid 1, onder a");
            if (!store::verwijder(tx, vers, *huidig, verwijdering.versie))
                return conflict(std::string(was_gewijzigd));
            store::ververs_titel(call.kern.sealer, tx, vers);
            return logboek::regel("persoon.verwijderen", vers.dossier(), verwijdering.reden);
        });
}

}  // namespace betrokkene::actions
