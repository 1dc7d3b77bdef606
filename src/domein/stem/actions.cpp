#include "domein/stem/actions.hpp"

#include <algorithm>

#include "domein/stem/rules.hpp"
#include "domein/stem/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace stem::actions {
namespace {

template <class T>
bool gekozen(const std::vector<T>& lijst, const T& een) {
    return std::find(lijst.begin(), lijst.end(), een) != lijst.end();
}

const betrokkene::Persoon* betrokkene_van(const std::vector<betrokkene::Persoon>& personen) {
    for (const auto& persoon : personen)
        if (persoon.rol == betrokkene::Rol::betrokkene) return &persoon;
    return nullptr;
}

Papier papier(const Bronnen& bronnen, const Keuze& keuze, Date vandaag) {
    Papier klaar;
    klaar.betrokkene = betrokkene_van(bronnen.personen);
    for (const auto& doel : bronnen.plan.doelen)
        if (gekozen(keuze.doelen, doel.item.id) && mag_op_papier(doel, vandaag))
            klaar.doelen.push_back(&doel);
    for (const auto& actie : bronnen.plan.acties)
        if (gekozen(keuze.acties, actie.kop.item.id) && mag_op_papier(actie, vandaag))
            klaar.acties.push_back(&actie);
    for (const auto& uitspraak : bronnen.uitspraken)
        if (klaar.betrokkene != nullptr && uitspraak.persoon == klaar.betrokkene->item.id &&
            uitspraak.woorden.open())
            klaar.uitspraken.push_back(&uitspraak);
    return klaar;
}

std::vector<std::string_view> teksten(const Papier& papier, const Keuze& keuze) {
    std::vector<std::string_view> alle{keuze.afzender};
    for (const auto* doel : papier.doelen) alle.emplace_back(doel->tekst->tekst);
    for (const auto* actie : papier.acties) alle.emplace_back(actie->tekst->tekst);
    for (const auto* uitspraak : papier.uitspraken) alle.emplace_back(uitspraak->woorden->tekst);
    return alle;
}

}  // namespace

Result<kern::ItemId> leg_vast(kern::Call& call, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
                              kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const store::Verzegeld verzegeld{id, call.kern.sealer.seal(grant.dossier(), id, Woorden{nieuw.tekst}),
                                     zoek::Analyse(call.kern.keys.search_key()).tekst(nieuw.tekst).klaar(),
                                     call.kern.random.id<struct Gebeurtenis>()};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Toevoegen>& vers) -> Result<logboek::Regel> {
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("stem.toevoegen", vers.dossier(), "dubbel");
            const auto personen = betrokkene::lijst(tx, vers);
            const bool bekend = std::any_of(personen.begin(), personen.end(), [&](const auto& persoon) {
                return persoon.item.id == *nieuw.persoon && persoon.rol != betrokkene::Rol::professional;
            });
            if (!bekend) return invalid("persoon", "unknown", "Kies iemand uit dit dossier.");
            store::bewaar(tx, vers, nieuw, verzegeld);
            return logboek::regel("stem.toevoegen", vers.dossier());
        }));
    return id;
}

Bronnen bronnen(db::Reader& reader, const toegang::GrantBasis& grant) {
    return {betrokkene::lijst(reader, grant), plan::overzicht(reader, grant), store::lijst(reader, grant)};
}

bool mag_op_papier(const plan::Doel& doel, Date vandaag) {
    return doel.tekst.open() && rules::mag_op_papier(doel.item, vandaag);
}

bool mag_op_papier(const plan::Actie& actie, Date vandaag) {
    return actie.tekst.open() && plan::rules::is_open(actie.kop.staat) &&
           rules::mag_op_papier(actie.kop.item, vandaag);
}

Result<Papier> druk_af(kern::Call& call, const toegang::Grant<Afdrukken>& grant, const Bronnen& bronnen,
                       const Keuze& keuze) {
    if (auto fouten = rules::fouten(keuze); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const Papier klaar = papier(bronnen, keuze, grant.vandaag());
    if (klaar.betrokkene == nullptr || !klaar.betrokkene->naam.open()) return not_found();
    const auto adressen = betrokkene::geheime_adressen(bronnen.personen);
    if (auto bezwaar = rules::mag_afdrukken(teksten(klaar, keuze), adressen))
        return tl::unexpected<Error>(std::move(*bezwaar));
    const IdBytes id = call.kern.random.id<struct Afdruk>();
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Afdrukken>& vers) -> Result<logboek::Regel> {
                         store::bewaar_afdruk(tx, vers, id);
                         return logboek::regel("plan.persoon", vers.dossier());
                     }));
    return klaar;
}

}  // namespace stem::actions
