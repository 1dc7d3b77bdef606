#include "domein/caseload/actions.hpp"

#include <algorithm>

#include "domein/caseload/caseload.hpp"
#include "domein/caseload/rules.hpp"
#include "domein/caseload/store.hpp"

namespace caseload::actions {
namespace {

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }

logboek::Regel over(std::string_view actie, const std::vector<kern::DossierId>& dossiers) {
    logboek::Regel regel{actie, {}, std::to_string(dossiers.size())};
    for (const auto& dossier : dossiers) regel.raakt.push_back({dossier, {}, {}});
    return regel;
}

}  // namespace

Result<std::vector<Resultaat>> verplaats(kern::Call& call, const toegang::Grant<Verplaatsen>& grant,
                                         const Verplaatsing& wens) {
    const bool eigen = wens.van == grant.wie().medewerker;
    if (!eigen && !grant.wie().heeft(toegang::Rol::manager)) return not_found();
    const auto regisseurs = store::regisseurs(call.reader, grant.wie(), grant.vandaag());
    if (auto fouten = rules::fouten(wens, regisseurs, grant.wie().medewerker); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    std::vector<Resultaat> alle;
    // In steps, so that nobody who writes waits long for this (DECISIONS 24). A step is whole or not there.
    for (std::size_t van = 0; van < wens.dossiers.size(); van += rules::verplaats_stap) {
        const std::size_t tot = std::min(wens.dossiers.size(), van + rules::verplaats_stap);
        std::vector<IdBytes> volg;
        for (std::size_t i = van; i < tot; ++i) volg.push_back(call.kern.random.id<struct Volg>());
        std::vector<Resultaat> stap;
        TRY(kern::change(
            call, grant, [&](db::Tx& tx, const toegang::Grant<Verplaatsen>& vers) -> Result<logboek::Regel> {
                stap.clear();
                std::vector<kern::DossierId> verplaatst;
                for (std::size_t i = van; i < tot; ++i) {
                    stap.push_back(store::verplaats(tx, vers, wens, wens.dossiers[i], volg[i - van]));
                    if (stap.back().uitkomst == Uitkomst::verplaatst) verplaatst.push_back(stap.back().id);
                }
                return over("caseload.verplaatsen", verplaatst);
            }));
        std::ranges::move(stap, std::back_inserter(alle));
    }
    return alle;
}

Result<IdBytes> neem_waar(kern::Call& call, const toegang::Grant<Waarnemen>& grant,
                          const NieuweWaarneming& nieuw) {
    const auto regisseurs = store::regisseurs(call.reader, grant.wie(), grant.vandaag());
    if (auto fouten = rules::fouten(nieuw, regisseurs, grant.wie().medewerker, grant.vandaag());
        !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const IdBytes id = call.kern.random.id<struct WaarnemingId>();
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Waarnemen>& vers) -> Result<logboek::Regel> {
            if (auto bezwaar = rules::mag_waarnemen(nieuw, store::waarnemingen(tx, vers.vandaag())))
                return nee(std::move(*bezwaar));
            store::bewaar(tx, vers, nieuw, id);
            return over("waarneming.wijzigen", werk_waarnemingen_bij(tx, vers.nu()));
        }));
    return id;
}

Result<void> stop_waarneming(kern::Call& call, const toegang::Grant<Waarnemen>& grant, const IdBytes& id,
                             std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Waarnemen>& vers) -> Result<logboek::Regel> {
                            if (!store::beeindig(tx, vers, id, versie))
                                return conflict("Deze waarneming is intussen gewijzigd of al gestopt.");
                            return logboek::regel("waarneming.stoppen");
                        });
}

Result<void> zet_stil(kern::Call& call, const toegang::Grant<Bijwerken>& grant, const Stil& stil) {
    if (auto fouten = rules::fouten(stil, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Bijwerken>& vers) -> Result<logboek::Regel> {
                            const auto gezet = store::zet_stil(tx, vers, stil);
                            if (gezet.empty()) return not_found();
                            return over("rondje.bijwerken", gezet);
                        });
}

Result<void> herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant,
                      kern::OrganisatieId organisatie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Herinneren>& vers) -> Result<logboek::Regel> {
                            const auto stand = store::mag_herinneren(tx, vers, organisatie);
                            if (auto bezwaar = rules::mag_herinneren(stand.iets_te_laat, stand.al_vandaag))
                                return nee(std::move(*bezwaar));
                            return over("herinnering.sturen", store::herinner(tx, vers, organisatie));
                        });
}

}  // namespace caseload::actions
