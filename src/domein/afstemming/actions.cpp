#include "domein/afstemming/actions.hpp"

#include "domein/afstemming/rules.hpp"
#include "domein/afstemming/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace afstemming::actions {
namespace {

constexpr std::string_view was_gewijzigd = "Deze afstemming is intussen gewijzigd, of was al gestopt.";

store::Zijde zijde(kern::Kern& kern, kern::DossierId dossier, kern::ItemId id, const Nieuw& nieuw) {
    return {id,
            kern.sealer.seal(dossier, id,
                             Motiveringen{nieuw.motivering[0], nieuw.motivering[1], nieuw.motivering[2]}),
            kern.random.id<struct Gebeurtenis>()};
}

// Both dossiers were touched, so who looks at either finds the entry.
logboek::Regel over_beide(std::string_view actie, kern::DossierId hier, kern::DossierId ander) {
    logboek::Regel regel = logboek::regel(actie, hier);
    regel.raakt.push_back({ander, {}, {}});
    return regel;
}

}  // namespace

Result<kern::ItemId> stem_af(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw,
                             kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.dossier(), grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    // Asked before anything is sealed for it: the key of a dossier that is not his is never touched.
    if (!daar<Wijzigen>(call, call.reader, grant, *nieuw.met)) return not_found();
    const auto hier = zijde(call.kern, grant.dossier(), id, nieuw);
    const auto overkant = zijde(call.kern, *nieuw.met, call.kern.random.id<kern::Item>(), nieuw);
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                         if (toegang::al_gemaakt(tx, vers, id))
                             return logboek::regel("afstemming.begin", vers.dossier(), "dubbel");
                         const auto ander = daar<Wijzigen>(call, tx, vers, *nieuw.met);
                         if (!ander) return not_found();
                         if (auto bezwaar = rules::mag(nieuw, store::bestaat(tx, vers, *nieuw.met)))
                             return tl::unexpected<Error>(std::move(*bezwaar));
                         store::bewaar(tx, vers, hier, *nieuw.met, overkant, nieuw.tot);
                         store::bewaar(tx, *ander, overkant, vers.dossier(), hier, nieuw.tot);
                         return over_beide("afstemming.begin", vers.dossier(), *nieuw.met);
                     }));
    return id;
}

Result<void> stop(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const std::string& reden,
                  std::int64_t versie) {
    if (reden.empty()) return invalid("reden", "required", "Schrijf in één of twee zinnen waarom het stopt.");
    const auto nu = store::een(call.reader, grant);
    if (!nu) return not_found();
    const db::Bytes hier = call.kern.sealer.seal(grant.dossier(), nu->item.id, Reden{reden});
    const auto voor = daar<Wijzigen>(call, call.reader, grant, nu->ander);
    const auto aan = voor ? store::overkant(call.reader, *voor, nu->item.id) : std::nullopt;
    const std::optional<db::Bytes> ginds =
        aan ? std::optional(call.kern.sealer.seal(nu->ander, aan->item.id, Reden{reden})) : std::nullopt;
    const IdBytes volg = call.kern.random.id<struct Gebeurtenis>();
    const IdBytes volg_daar = call.kern.random.id<struct Gebeurtenis>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            const auto link = store::een(tx, vers);
            if (!link) return not_found();
            if (link->item.versie != versie || !store::stop(tx, vers, *link, hier, volg))
                return conflict(std::string(was_gewijzigd));
            const auto ander = daar<Wijzigen>(call, tx, vers, link->ander);
            const auto overkant = ander && ginds ? store::overkant(tx, *ander, link->item.id) : std::nullopt;
            // Who stopped it on that side first did so with his own reason.
            if (overkant && !overkant->gestopt) store::stop(tx, *ander, *overkant, *ginds, volg_daar);
            return over_beide("afstemming.stop", vers.dossier(), link->ander);
        });
}

std::vector<Afstemming> lijst(kern::Call& call, const toegang::GrantBasis& grant) {
    auto links = store::lijst(call.reader, grant);
    for (Afstemming& link : links)
        if (const auto ander = daar<Lezen>(call, call.reader, grant, link.ander)) {
            const auto kop = betrokkene::dossier_kop(call.reader, *ander);
            link.ander_kenmerk = kop.kenmerk;
            link.ander_naam = kop.titel->naam;
        }
    return links;
}

std::vector<Kandidaat> kandidaten(kern::Call& call, const toegang::GrantBasis& grant) {
    std::vector<Kandidaat> gevonden;
    for (Kandidaat& een : store::kandidaten(call.reader, grant))
        if (const auto ander = daar<Wijzigen>(call, call.reader, grant, een.id)) {
            een.naam = betrokkene::dossier_kop(call.reader, *ander).titel->naam;
            gevonden.push_back(std::move(een));
        }
    return gevonden;
}

}  // namespace afstemming::actions

namespace afstemming {

std::vector<Lopend> verbonden(kern::Call& call, db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Lopend> gevonden;
    if (!toegang::Gate::zou_mogen(grant, Lezen::recht)) return gevonden;
    for (Lopend& link : store::lopend(reader, grant))
        if (daar<Lezen>(call, reader, grant, link.dossier)) gevonden.push_back(link);
    return gevonden;
}

bool ziet_beide(kern::Call& call, db::Reader& reader, const toegang::GrantBasis& grant,
                kern::DossierId ander) {
    return toegang::Gate::zou_mogen(grant, Lezen::recht) &&
           daar<Lezen>(call, reader, grant, ander).has_value();
}

}  // namespace afstemming
