// What comes on an agenda, moves on it, or leaves it.
#include <algorithm>

#include "domein/overleg/actions.hpp"
#include "domein/overleg/rules.hpp"
#include "domein/overleg/store.hpp"

namespace overleg::actions {
namespace {

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }
constexpr std::string_view was_gewijzigd = "Dit agendapunt is intussen gewijzigd.";

store::Verzegeld verzegeld(kern::Call& call, kern::DossierId dossier, const std::string& vraag) {
    const auto id = call.kern.random.id<kern::Item>();
    return {id, call.kern.sealer.seal(dossier, id, Vraag{vraag}), call.kern.random.id<struct Gebeurtenis>()};
}

std::optional<toegang::Grant<PuntToevoegen>> mag_erop(kern::Call& call, db::Reader& reader,
                                                      const toegang::GrantBasis& grant,
                                                      kern::DossierId dossier) {
    toegang::Besluit besluit;
    return call.kern.gate.ask<PuntToevoegen>(reader, grant.wie(), {dossier, std::nullopt}, grant.nu(),
                                             call.inzage, besluit);
}

std::string dag_van(const Overleg& overleg) { return dutch_date(local_date(overleg.begin)); }

Result<store::Plek> plek(db::Tx& tx, const toegang::GrantBasis& grant) {
    auto gevonden = store::plek(tx, grant);
    if (!gevonden) return not_found();
    if (auto bezwaar = rules::mag_wijzigen(gevonden->overleg, gevonden->status))
        return nee(std::move(*bezwaar));
    return std::move(*gevonden);
}

}  // namespace

Result<void> voeg_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Overleg& overleg,
                      const std::vector<NieuwPunt>& punten) {
    const auto& wie = grant.wie();
    if (auto fouten = rules::fouten(punten, store::aantal(call.reader, overleg.id)); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const rules::Toevoeger toevoeger{overleg.voorzitter == wie.medewerker,
                                     wie.heeft(toegang::Rol::procesregisseur)};
    // Asked before anything is sealed for it: the key of a dossier that is not his is never touched.
    for (const NieuwPunt& punt : punten)
        if (!mag_erop(call, call.reader, grant, punt.dossier)) return not_found();
    std::vector<store::Verzegeld> zegels;
    for (const NieuwPunt& punt : punten)
        zegels.push_back(
            verzegeld(call, punt.dossier,
                      punt.vraag.empty() ? std::string(rules::gewone_vraag(punt.soort)) : punt.vraag));
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
            const auto nu = store::een(tx, vers.wie(), overleg.id);
            if (!nu || !store::van_huis(vers.wie())) return not_found();
            if (auto bezwaar = rules::mag_toevoegen(*nu, toevoeger, vers.nu()))
                return nee(std::move(*bezwaar));
            logboek::Regel regel{"agendapunt.toevoegen", {}, std::to_string(punten.size())};
            for (std::size_t i = 0; i < punten.size(); ++i) {
                const auto daar = mag_erop(call, tx, vers, punten[i].dossier);
                if (!daar) return not_found();
                if (store::staat_al(tx, nu->id, punten[i].dossier)) continue;
                store::voeg_toe(tx, *daar,
                                {nu->id, punten[i].soort, punten[i].minuten,
                                 rules::na_sluiting(*nu, vers.nu()), std::nullopt, dag_van(*nu)},
                                zegels[i]);
                regel.raakt.push_back({punten[i].dossier, {}, {}});
            }
            store::orden(tx, *nu, nullptr, vers.vandaag());
            return regel;
        });
}

Result<void> orden(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Overleg& overleg,
                   const Ordening& ordening) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
                            const auto nu = store::een(tx, vers.wie(), overleg.id);
                            if (!nu || !store::van_huis(vers.wie())) return not_found();
                            if (auto bezwaar = rules::mag_voorbereiden(*nu)) return nee(std::move(*bezwaar));
                            store::orden(tx, *nu, &ordening, vers.vandaag());
                            return logboek::regel("overleg.volgorde", nu->id.text());
                        });
}

Result<void> wijzig_punt(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant,
                         const PuntWijziging& nieuw) {
    const db::Bytes vraag = call.kern.sealer.seal(grant.dossier(), grant.item(), Vraag{nieuw.vraag});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<PuntWijzigen>& vers) -> Result<logboek::Regel> {
                            const auto hier = plek(tx, vers);
                            if (!hier) return tl::unexpected(hier.error());
                            if (!store::wijzig_punt(tx, vers, nieuw, vraag))
                                return conflict(std::string(was_gewijzigd));
                            store::orden(tx, hier->overleg, nullptr, vers.vandaag());
                            return logboek::regel("agendapunt.wijzigen", vers.dossier());
                        });
}

Result<void> haal_weg(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant) {
    const IdBytes volg = call.kern.random.id<struct Gebeurtenis>();
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<PuntWijzigen>& vers) -> Result<logboek::Regel> {
                            const auto hier = plek(tx, vers);
                            if (!hier) return tl::unexpected(hier.error());
                            store::haal_weg(tx, vers, volg);
                            store::orden(tx, hier->overleg, nullptr, vers.vandaag());
                            return logboek::regel("agendapunt.weghalen", vers.dossier());
                        });
}

Result<void> schuif_door(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant) {
    const auto nu = store::plek(call.reader, grant);
    if (!nu) return not_found();
    const auto nieuw = verzegeld(call, grant.dossier(), nu->vraag->tekst);
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<PuntWijzigen>& vers) -> Result<logboek::Regel> {
            const auto hier = plek(tx, vers);
            if (!hier) return tl::unexpected(hier.error());
            const auto naar = store::volgende(tx, hier->overleg);
            if (!naar)
                return refused("overleg.geen-volgend", "Plan eerst het volgende overleg van deze tafel.");
            if (store::staat_al(tx, naar->id, vers.dossier()))
                return refused("agendapunt.staat-al",
                               "Dit dossier staat al op de agenda van het volgende overleg.");
            store::schuif_door(tx, vers);
            store::voeg_toe(tx, vers,
                            {naar->id, hier->soort, hier->minuten, rules::na_sluiting(*naar, vers.nu()),
                             vers.item(), dag_van(*naar)},
                            nieuw);
            store::orden(tx, hier->overleg, nullptr, vers.vandaag());
            store::orden(tx, *naar, nullptr, vers.vandaag());
            return logboek::regel("agendapunt.doorschuiven", vers.dossier());
        });
}

}  // namespace overleg::actions
