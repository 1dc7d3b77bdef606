#include <algorithm>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/plan/gedeeld_store.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace plan::gedeeld {
namespace {

using toegang::Grant;

tl::unexpected<Error> geen_doel() {
    return invalid("doel", "unknown", "Kies een doel dat nog loopt, uit een plan in de lijst.");
}

// The link to the dossier that has this goal, of those whose plan this person directs too.
std::optional<afstemming::Lopend> link_naar(kern::Call& call, db::Reader& reader,
                                            const toegang::GrantBasis& grant, kern::ItemId doel) {
    for (const auto& link : afstemming::verbonden(call, reader, grant)) {
        const auto ander = afstemming::daar<Wijzigen>(call, reader, grant, link.dossier);
        if (ander && store::is_doel(reader, *ander, doel)) return link;
    }
    return std::nullopt;
}

}  // namespace

std::vector<FieldFault> fouten(const Nieuw& nieuw) {
    std::vector<FieldFault> gevonden;
    if (!nieuw.doel)
        gevonden.push_back({"doel", "required", "Kies bij welk doel van het andere plan de actie hoort."});
    if (nieuw.noodzaak.empty())
        gevonden.push_back({"noodzaak", "required", "Schrijf in één regel waarom dat daar nodig is."});
    return gevonden;
}

Result<void> mag_delen(Staat staat, bool al_gedeeld, bool eigenaar_doet_mee) {
    if (!rules::is_open(staat))
        return refused("actie.niet-open",
                       "Alleen een actie die nog open is, kan ook in een ander plan staan.");
    if (al_gedeeld) return refused("actie.al-gedeeld", "De actie staat al in dat plan.");
    if (!eigenaar_doet_mee)
        return refused("actie.eigenaar-niet-mee",
                       "De eigenaar doet de actie voor beide casussen. Kies iemand die in beide meedoet.");
    return {};
}

Result<void> deel(kern::Call& call, const Grant<Wijzigen>& grant, const Nieuw& nieuw, kern::ItemId id) {
    if (auto fout = fouten(nieuw); !fout.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fout)});
    const auto blad = store::blad(call.reader, grant, grant.item());
    if (!blad || !blad->actie.tekst.open()) return not_found();
    // Asked before anything is sealed for it.
    const auto gekozen = link_naar(call, call.reader, grant, *nieuw.doel);
    if (!gekozen) return geen_doel();
    const std::string& tekst = blad->actie.tekst->tekst;
    const Verzegeld verzegeld{id,
                              *nieuw.doel,
                              call.kern.sealer.seal(gekozen->dossier, id, ActieTekst{tekst}),
                              call.kern.sealer.seal(gekozen->dossier, id, Noodzaak{nieuw.noodzaak}),
                              zoek::Analyse(call.kern.keys.search_key()).tekst(tekst).klaar(),
                              call.kern.random.id<struct Gebeurtenis>()};
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
        const auto link = link_naar(call, tx, vers, *nieuw.doel);
        if (!link || link->dossier != gekozen->dossier) return geen_doel();
        const auto ander = afstemming::daar<Wijzigen>(call, tx, vers, link->dossier);
        if (!ander) return geen_doel();
        if (toegang::al_gemaakt(tx, *ander, id))
            return logboek::regel("actie.delen", vers.dossier(), "dubbel");
        const auto actie = store::kop(tx, vers);
        if (!actie) return not_found();
        if (actie->item.versie != nieuw.versie) return conflict("De actie is intussen gewijzigd.");
        const auto nu = rijen(tx, vers, actie->item.id);
        const auto wie = actie->eigenaar.medewerker;
        const Rij daarheen[] = {{link->dossier, {}, true}};
        const bool mee = doen_mee(tx, vers, daarheen, wie) && doen_mee(tx, vers, nu, wie);
        TRY(mag_delen(actie->staat, std::ranges::find(nu, link->dossier, &Rij::dossier) != nu.end(), mee));
        zet_in(tx, vers, *ander, *actie, verzegeld, *link);
        auto regel = logboek::regel("actie.delen", vers.dossier());
        regel.mede.push_back({link->dossier, ander->doel()});
        return regel;
    });
}

Result<void> maak_los(kern::Call& call, const Grant<Wijzigen>& grant) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
        const auto actie = store::kop(tx, vers);
        if (!actie) return not_found();
        auto regel = logboek::regel("actie.losmaken", vers.dossier());
        for (const Rij& rij : rijen(tx, vers, actie->item.id))
            if (rij.naast) regel.mede.push_back({rij.dossier, vers.doel()});
        if (!haal_weg(tx, vers, actie->item.id))
            return refused("actie.niet-gedeeld", "De actie staat in geen ander plan.");
        return regel;
    });
}

Result<void> mag_naar(kern::Call& call, db::Tx& tx, const Grant<Wijzigen>& grant, std::span<const Rij> rijen,
                      kern::MedewerkerId eigenaar) {
    for (const Rij& rij : rijen)
        if (!afstemming::daar<Wijzigen>(call, tx, grant, rij.dossier, rij.actie))
            return refused(
                "actie.gedeeld-regie",
                "De actie staat ook in een ander plan. Een andere eigenaar kiest wie de regie heeft in "
                "al die plannen. Of maak haar eerst los.");
    if (!doen_mee(tx, grant, rijen, eigenaar))
        return invalid("eigenaar", "unknown", "Kies iemand die meedoet in elke casus van deze actie.");
    return {};
}

Zicht zicht(kern::Call& call, const toegang::GrantBasis& grant, const ActieKop& actie) {
    Zicht gezien;
    if (!toegang::Gate::zou_mogen(grant, afstemming::Lezen::recht)) return gezien;
    for (const Rij& rij : rijen(call.reader, grant, actie.item.id)) {
        Ander ander{rij.dossier, rij.actie, {}, {}};
        const auto leest = afstemming::ziet_beide(call, call.reader, grant, rij.dossier)
                               ? afstemming::daar<Lezen>(call, call.reader, grant, rij.dossier)
                               : std::nullopt;
        if (leest) {
            auto kop = betrokkene::dossier_kop(call.reader, *leest);
            ander.kenmerk = std::move(kop.kenmerk);
            ander.naam = kop.titel->naam;
        }
        // Participants know that their plan is aligned, not with what that one is aligned further on.
        if (leest || rij.naast) gezien.anderen.push_back(std::move(ander));
    }
    if (!gezien.anderen.empty()) gezien.noodzaak = noodzaak(call.reader, grant, actie);
    if (rules::is_open(actie.staat) && toegang::Gate::zou_mogen(grant, Wijzigen::recht))
        for (const auto& link : afstemming::verbonden(call, call.reader, grant))
            gezien.kan_delen = gezien.kan_delen ||
                               afstemming::daar<Wijzigen>(call, call.reader, grant, link.dossier).has_value();
    return gezien;
}

std::vector<Keuze> keuzes(kern::Call& call, const toegang::GrantBasis& grant) {
    std::vector<Keuze> gevonden;
    for (const auto& link : afstemming::verbonden(call, call.reader, grant)) {
        const auto ander = afstemming::daar<Wijzigen>(call, call.reader, grant, link.dossier);
        if (!ander) continue;
        const std::string naam = betrokkene::dossier_kop(call.reader, *ander).titel->naam;
        for (const Doel& doel : store::doelen(call.reader, *ander))
            if (doel.tekst.open() && doel.resultaat == Resultaat::open)
                gevonden.push_back({doel.item.id, naam, doel.gebied, doel.tekst->tekst});
    }
    return gevonden;
}

}  // namespace plan::gedeeld
