#include "domein/tijdpad/actions.hpp"

#include <algorithm>

#include "domein/tijdpad/store.hpp"
#include "kern/toegang/verloop.hpp"

namespace tijdpad::actions {
namespace {

tl::unexpected<Error> faults(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

// The template that was chosen, if it holds today.
Result<SjabloonVelden> gekozen(db::Reader& reader, std::optional<SjabloonId> id, Date vandaag) {
    const auto alle = store::sjablonen(reader);
    if (id) {
        for (const Sjabloon& sjabloon : alle)
            if (sjabloon.id == *id && rules::geldt(sjabloon.velden, vandaag)) return sjabloon.velden;
        return invalid("sjabloon", "unknown", "Kies een tijdpad dat nu geldt.");
    }
    const bool eigen = std::any_of(alle.begin(), alle.end(),
                                   [&](const Sjabloon& s) { return rules::geldt(s.velden, vandaag); });
    if (eigen) return invalid("sjabloon", "required", "Kies welk tijdpad je start.");
    return rules::standaard();
}

}  // namespace

Result<void> begin(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                   std::optional<SjabloonId> sjabloon) {
    std::vector<StapId> ids(rules::stappen_max);
    for (StapId& id : ids) id = call.kern.random.id<kern::Item>();
    const IdBytes gebeurtenis = call.kern.random.id<struct Gebeurtenis>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            if (store::een(tx, vers)) return refused("tijdpad.loopt", "Deze casus heeft al een tijdpad.");
            const SjabloonVelden velden = TRY(gekozen(tx, sjabloon, vers.vandaag()));
            const store::Ankers ankers = store::ankers(tx, vers);
            std::vector<Stap> stappen;
            for (std::size_t i = 0; i < velden.stappen.size() && i < ids.size(); ++i) {
                Stap stap{};
                stap.id = ids[i];
                stap.regel = velden.stappen[i];
                stappen.push_back(std::move(stap));
            }
            rules::herbereken(stappen, ankers.aanmelding, ankers.besluit);
            store::begin(tx, vers, velden.naam, ankers, stappen);
            toegang::gebeurd(tx, vers.dossier(), vers.nu(), "tijdpad", "gestart", gebeurtenis);
            return logboek::regel("tijdpad.starten", vers.dossier());
        });
}

Result<void> wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                    const rules::Wijziging& wijziging) {
    if (auto fouten = rules::fouten(wijziging, grant.vandaag()); !fouten.empty())
        return faults(std::move(fouten));
    std::optional<db::Bytes> reden;
    if (rules::vraagt_reden(*wijziging.handeling))
        reden = call.kern.sealer.seal(grant.dossier(), grant.item(), Reden{wijziging.reden});
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            auto pad = store::een(tx, vers);
            if (!pad) return not_found();
            const auto stap = std::find_if(pad->stappen.begin(), pad->stappen.end(),
                                           [&](const Stap& s) { return s.id == vers.item(); });
            if (stap == pad->stappen.end()) return not_found();
            if (stap->versie != wijziging.versie) return conflict("De stap is intussen gewijzigd.");
            const Staat naar = TRY(rules::na(stap->staat, *wijziging.handeling));
            *stap = rules::toegepast(*stap, naar, wijziging, vers.vandaag());
            rules::herbereken(pad->stappen, pad->aanmelding, pad->besluit);
            if (!store::bewaar(tx, vers, *stap, pad->stappen, wijziging.versie, reden))
                return conflict("De stap is intussen gewijzigd.");
            return logboek::regel("tijdpad.wijzigen", vers.dossier());
        });
}

Result<SjabloonId> maak(kern::Call& call, const toegang::Grant<SjabloonWijzigen>& grant,
                        const SjabloonVelden& velden) {
    if (auto fouten = rules::fouten(velden); !fouten.empty()) return faults(std::move(fouten));
    const auto id = call.kern.random.id<struct Sjabloon_>();
    TRY(kern::change(call, grant, [&](db::Tx& tx, const auto&) -> Result<logboek::Regel> {
        store::maak(tx, id, velden);
        return logboek::regel("beheer.tijdpad");
    }));
    return id;
}

Result<void> wijzig_sjabloon(kern::Call& call, const toegang::Grant<SjabloonWijzigen>& grant, SjabloonId id,
                             const SjabloonVelden& velden, std::int64_t versie) {
    if (auto fouten = rules::fouten(velden); !fouten.empty()) return faults(std::move(fouten));
    return kern::change(call, grant, [&](db::Tx& tx, const auto&) -> Result<logboek::Regel> {
        if (!store::sjabloon(tx, id)) return not_found();
        if (!store::wijzig(tx, id, velden, versie)) return conflict("Het tijdpad is intussen gewijzigd.");
        return logboek::regel("beheer.tijdpad");
    });
}

}  // namespace tijdpad::actions
