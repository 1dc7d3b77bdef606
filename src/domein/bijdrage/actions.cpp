#include "domein/bijdrage/actions.hpp"

#include "domein/bijdrage/rules.hpp"
#include "domein/bijdrage/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace bijdrage::actions {
namespace {

constexpr std::string_view was_gewijzigd =
    "Deze bijdrage is intussen gewijzigd, of was al vrijgegeven of ingetrokken.";

}  // namespace

Result<kern::ItemId> voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
                              std::span<const mede::Keuze> ook, kern::ItemId id) {
    auto fouten = rules::fouten(nieuw, grant.vandaag());
    for (auto& fout : mede::fouten(ook)) fouten.push_back(std::move(fout));
    if (!fouten.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const Verzegeld verzegeld = store::verzegel(call.kern, grant.dossier(), nieuw, id);
    const auto klaar = TRY(mede::bereid_voor(call, grant, nieuw, ook));
    const auto akte = call.kern.random.id<struct Akte>();
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Toevoegen>& vers) -> Result<logboek::Regel> {
                         if (toegang::al_gemaakt(tx, vers, id))
                             return logboek::regel("bijdrage.toevoegen", vers.dossier(), "dubbel");
                         auto regel = logboek::regel("bijdrage.toevoegen", vers.dossier());
                         store::bewaar(tx, vers, nieuw, verzegeld);
                         if (!klaar.empty()) mede::teken_op(tx, vers, id, akte, std::nullopt);
                         TRY(mede::bewaar(call, tx, vers, nieuw, klaar, akte, regel));
                         return regel;
                     }));
    return id;
}

Result<kern::ItemId> verbeter(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                              const Verbetering& verbetering, std::span<const mede::Ook> ook,
                              kern::ItemId id) {
    const Nieuw& nieuw = verbetering.nieuw;
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const Verzegeld verzegeld = store::verzegel(call.kern, grant.dossier(), nieuw, id);
    const auto opvolgers = TRY(mede::opvolgers(call, grant, nieuw, ook));
    const auto erft = mede::erft(call, grant, grant.item(), id);
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                         if (toegang::al_gemaakt(tx, vers, id))
                             return logboek::regel("bijdrage.verbeteren", vers.dossier(), "dubbel");
                         const auto nu = store::stand(tx, vers);
                         if (!nu) return not_found();
                         if (auto nee = rules::mag_verbeteren(nu->ingetrokken, nu->vervangen))
                             return tl::unexpected<Error>(std::move(*nee));
                         if (nu->versie != verbetering.versie) return conflict(std::string(was_gewijzigd));
                         auto regel = logboek::regel("bijdrage.verbeteren", vers.dossier());
                         store::verbeter(tx, vers, nieuw, verzegeld);
                         if (erft) mede::teken_op(tx, vers, id, erft->akte, erft->noodzaak);
                         TRY(mede::verbeter(call, tx, vers, nieuw, opvolgers, regel));
                         return regel;
                     }));
    return id;
}

Result<void> geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::geef_vrij(tx, vers, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("bijdrage.vrijgeven", vers.dossier());
                        });
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::trek_in(tx, vers, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("bijdrage.intrekken", vers.dossier());
                        });
}

}  // namespace bijdrage::actions
