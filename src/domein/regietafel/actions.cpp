#include "domein/regietafel/actions.hpp"

#include <algorithm>

#include "domein/regietafel/regietafel.hpp"
#include "domein/regietafel/rules.hpp"
#include "domein/regietafel/store.hpp"

namespace regietafel::actions {
namespace {

constexpr std::string_view was_gewijzigd = "Iemand anders heeft deze tafel intussen gewijzigd.";
// Meetings that nobody was invited to yet (1) do not go on; their points stay in the dossiers as they are.
constexpr db::Sql update_overleggen{
    "regietafel.overleggen",
    "UPDATE overleg SET status = 5, versie = versie + 1 WHERE tafel = $1 AND status = 1 AND begin >= $2"};
constexpr db::Sql select_uitgenodigd{
    "regietafel.uitgenodigd",
    "SELECT count(*) FROM overleg WHERE tafel = $1 AND status IN (2, 3) AND einde >= $2"};

bool uitgenodigd(db::Reader& reader, kern::TafelId tafel, Instant nu) {
    return reader.value<std::int64_t>(select_uitgenodigd, tafel, nu).value_or(0) != 0;
}

tl::unexpected<Error> fout(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}
tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }

bool kan_voorzitten(const std::vector<Mens>& mensen, const std::vector<Lid>& leden,
                    const toegang::Principal& wie, kern::MedewerkerId wens) {
    const auto mens = std::ranges::find(mensen, wens, &Mens::id);
    return mens != mensen.end() && (mens->organisatie == wie.organisatie ||
                                    std::ranges::find(leden, wens, &Lid::medewerker) != leden.end());
}

}  // namespace

Result<void> bewaar(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Tafel& tafel,
                    const Werkwijze& nieuw, std::int64_t versie) {
    auto fouten = rules::fouten(nieuw);
    if (nieuw.voorzitter &&
        !kan_voorzitten(store::mensen(call.reader, grant.vandaag()), store::leden(call.reader, tafel.id),
                        grant.wie(), *nieuw.voorzitter))
        fouten.push_back(
            {"voorzitter", "invalid-choice", "Kies iemand van het huis of een lid van deze tafel."});
    if (!fouten.empty()) return fout(std::move(fouten));
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>&) -> Result<logboek::Regel> {
                            if (!store::bewaar(tx, tafel.id, nieuw, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("regietafel.ritme", tafel.id.text());
                        });
}

Result<void> voeg_lid_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Tafel& tafel,
                          const NieuwLid& nieuw) {
    if (auto bezwaar = rules::mag_leden(tafel, grant.vandaag())) return nee(std::move(*bezwaar));
    const auto mensen = store::mensen(call.reader, grant.vandaag());
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            const auto mens =
                nieuw.medewerker ? std::ranges::find(mensen, *nieuw.medewerker, &Mens::id) : mensen.end();
            if (auto fouten =
                    rules::fouten(nieuw, mens == mensen.end() ? nullptr : &*mens, store::leden(tx, tafel.id));
                !fouten.empty())
                return fout(std::move(fouten));
            store::voeg_lid_toe(tx, tafel.id, nieuw, vers.vandaag());
            return logboek::regel("regietafel.lid", tafel.id.text());
        });
}

Result<void> eindig_lid(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Tafel& tafel,
                        kern::MedewerkerId medewerker) {
    if (auto bezwaar = rules::mag_leden(tafel, grant.vandaag())) return nee(std::move(*bezwaar));
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>&) -> Result<logboek::Regel> {
                            if (!store::eindig_lid(tx, tafel.id, medewerker)) return not_found();
                            toegang::rechten_krimpen(tx);
                            return logboek::regel("regietafel.lid-einde", tafel.id.text());
                        });
}

Result<void> beeindig(kern::Call& call, const toegang::Grant<Beeindigen>& grant, const Tafel& tafel,
                      const Einde& einde, std::int64_t versie) {
    if (auto bezwaar =
            rules::mag_beeindigen(tafel, uitgenodigd(call.reader, tafel.id, grant.nu()), grant.vandaag()))
        return nee(std::move(*bezwaar));
    const auto naar = einde.naar ? store::een(call.reader, grant.wie(), *einde.naar) : std::nullopt;
    if (auto fouten = rules::fouten(einde, tafel, naar ? &*naar : nullptr,
                                    store::dossiers(call.reader, tafel.id), grant.vandaag());
        !fouten.empty())
        return fout(std::move(fouten));
    // In steps, so that nobody who writes waits long for this (DECISIONS 24); the table ends with the last of them.
    for (bool klaar = !naar; !klaar;) {
        std::vector<IdBytes> volg;
        for (int i = 0; i < rules::verplaats_stap; ++i)
            volg.push_back(call.kern.random.id<struct Gebeurtenis>());
        TRY(kern::change(call, grant,
                         [&](db::Tx& tx, const toegang::Grant<Beeindigen>& vers) -> Result<logboek::Regel> {
                             const auto nu = store::een(tx, vers.wie(), tafel.id);
                             if (!nu || nu->versie != versie) return conflict(std::string(was_gewijzigd));
                             const auto verplaatst = store::verplaats(tx, vers, tafel.id, *naar, volg);
                             klaar = verplaatst.size() < volg.size();
                             logboek::Regel regel{"tafel.beeindigen", {}, std::to_string(verplaatst.size())};
                             for (const auto& dossier : verplaatst) regel.raakt.push_back({dossier, {}, {}});
                             return regel;
                         }));
    }
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Beeindigen>& vers) -> Result<logboek::Regel> {
            if (auto bezwaar =
                    rules::mag_beeindigen(tafel, uitgenodigd(tx, tafel.id, vers.nu()), vers.vandaag()))
                return nee(std::move(*bezwaar));
            if (!store::beeindig(tx, vers, tafel.id, einde.naar, versie))
                return conflict(std::string(was_gewijzigd));
            tx.run(update_overleggen, tafel.id, vers.nu());
            return logboek::regel("tafel.beeindigen", tafel.id.text());
        });
}

}  // namespace regietafel::actions
