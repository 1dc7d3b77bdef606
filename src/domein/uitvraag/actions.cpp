#include "domein/uitvraag/actions.hpp"

#include "domein/uitvraag/rules.hpp"
#include "domein/uitvraag/store.hpp"

namespace uitvraag::actions {
namespace {

constexpr std::string_view was_gewijzigd = "Deze vraag is intussen gewijzigd. Kijk hoe zij er nu voorstaat.";

tl::unexpected<Error> met(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}
tl::unexpected<Error> nee(Refusal refusal) { return tl::unexpected<Error>(std::move(refusal)); }

}  // namespace

Result<std::vector<kern::ItemId>> stel(kern::Call& call, const toegang::Grant<Stellen>& grant,
                                       const NieuweUitvraag& nieuw, const IdBytes& ronde) {
    const auto grondslagen = partner::codes(call.reader, "grondslag", grant.vandaag());
    if (auto fouten =
            rules::fouten(nieuw, store::vraagbaar(call.reader, grant), grondslagen, grant.vandaag());
        !fouten.empty())
        return met(std::move(fouten));
    std::vector<store::Verzegeld> verzegeld;
    for (const auto& organisatie : nieuw.organisaties) {
        const auto id = call.kern.random.id<kern::Item>();
        verzegeld.push_back(
            {id, organisatie, call.kern.sealer.seal(grant.dossier(), id, Vraag{nieuw.vraag})});
    }
    std::vector<kern::ItemId> gesteld;
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Stellen>& vers) -> Result<logboek::Regel> {
            gesteld.clear();
            if (store::is_gesteld(tx, vers, ronde))
                return logboek::regel("uitvraag.stellen", vers.dossier(), "dubbel");
            // A deelname may have ended since the page was made.
            if (auto fouten = rules::fouten(nieuw, store::vraagbaar(tx, vers), grondslagen, vers.vandaag());
                !fouten.empty())
                return met(std::move(fouten));
            store::stel(tx, vers, nieuw, verzegeld, ronde);
            for (const auto& een : verzegeld) gesteld.push_back(een.id);
            return logboek::regel("uitvraag.stellen", vers.dossier());
        }));
    return gesteld;
}

Result<void> verplaats(kern::Call& call, const toegang::Grant<Stellen>& grant,
                       const Verplaatsing& verplaatsing) {
    if (auto fouten = rules::fouten(verplaatsing, grant.vandaag()); !fouten.empty())
        return met(std::move(fouten));
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Stellen>& vers) -> Result<logboek::Regel> {
                            const auto kop = store::kop(tx, vers);
                            if (!kop) return not_found();
                            if (auto bezwaar = rules::mag_wijzigen(kop->staat))
                                return nee(std::move(*bezwaar));
                            if (!store::verplaats(tx, vers, *kop, *verplaatsing.termijn, verplaatsing.versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("uitvraag.verplaatsen", vers.dossier());
                        });
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<Stellen>& grant, const Intrekking& intrekking) {
    if (auto fouten = rules::fouten(intrekking); !fouten.empty()) return met(std::move(fouten));
    const auto reden = call.kern.sealer.seal(grant.dossier(), grant.item(), Reden{intrekking.reden});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Stellen>& vers) -> Result<logboek::Regel> {
                            const auto kop = store::kop(tx, vers);
                            if (!kop) return not_found();
                            if (auto bezwaar = rules::mag_wijzigen(kop->staat))
                                return nee(std::move(*bezwaar));
                            if (!store::trek_in(tx, vers, *kop, reden, intrekking.versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("uitvraag.intrekken", vers.dossier());
                        });
}

Result<void> herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Herinneren>& vers) -> Result<logboek::Regel> {
                            const auto kop = store::kop(tx, vers);
                            if (!kop) return not_found();
                            const bool al = store::vandaag_herinnerd(tx, vers, kop->organisatie);
                            if (auto bezwaar = rules::mag_herinneren(kop->staat, al))
                                return nee(std::move(*bezwaar));
                            store::herinner(tx, vers, *kop);
                            return logboek::regel("uitvraag.herinneren", vers.dossier());
                        });
}

Result<kern::ItemId> antwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant,
                              const NieuwAntwoord& nieuw, kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty()) return met(std::move(fouten));
    store::VerzegeldAntwoord verzegeld{id, std::nullopt, std::nullopt};
    if (!nieuw.toelichting.empty())
        verzegeld.toelichting =
            call.kern.sealer.seal(grant.dossier(), grant.item(), Toelichting{nieuw.toelichting});
    if (nieuw.soort == AntwoordSoort::bijdrage)
        verzegeld.bijdrage = bijdrage::verzegel(call.kern, grant.dossier(), *nieuw.bijdrage, id);
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Beantwoorden>& vers) -> Result<logboek::Regel> {
                         const auto kop = store::kop(tx, vers);
                         if (!kop) return not_found();
                         if (store::is_beantwoord(tx, vers, id))
                             return logboek::regel("uitvraag.beantwoorden", vers.dossier(), "dubbel");
                         const Staat staat = TRY(rules::na(kop->staat, nieuw.soort.value()));
                         store::bewaar(tx, vers, *kop, nieuw, verzegeld, staat);
                         // Each answer is a provision: the log says which kind it was (DECISIONS 6).
                         return logboek::regel("uitvraag.beantwoorden", vers.dossier(),
                                               std::string(rules::code(*nieuw.soort)));
                     }));
    return id;
}

Result<void> koppel(kern::Call& call, const toegang::Grant<Stellen>& grant,
                    const std::vector<Koppeling>& koppelingen) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Stellen>& vers) -> Result<logboek::Regel> {
            const Koppelingen nu = store::koppelingen(tx, vers);
            for (const Koppeling& een : koppelingen) {
                if (!store::ziet_bijdrage(tx, vers, een.bijdrage)) return not_found();
                const auto stond = nu.find(een.bijdrage);
                const std::string_view letters =
                    stond == nu.end() ? std::string_view() : std::string_view(stond->second);
                if (letters != een.was)
                    return conflict(
                        "Een collega koppelde intussen anders. Kijk wat er nu staat en bewaar opnieuw.");
                if (letters != een.letters) store::koppel(tx, vers, een);
            }
            return logboek::regel("uitvraag.koppelen", vers.dossier());
        });
}

}  // namespace uitvraag::actions
