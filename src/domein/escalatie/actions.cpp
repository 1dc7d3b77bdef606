#include "domein/escalatie/actions.hpp"

#include <algorithm>

#include "domein/escalatie/rules.hpp"
#include "domein/escalatie/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace escalatie::actions {
namespace {

constexpr std::string_view was_gewijzigd = "Dit knelpunt is intussen gewijzigd.";

const Gevraagde* vind(const std::vector<Gevraagde>& mensen, const std::optional<kern::MedewerkerId>& wie) {
    if (!wie) return nullptr;
    const auto gevonden =
        std::find_if(mensen.begin(), mensen.end(), [&](const Gevraagde& een) { return een.id == *wie; });
    return gevonden == mensen.end() ? nullptr : &*gevonden;
}

bool is_actie(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId actie) {
    const plan::Plan plan = plan::overzicht(reader, grant);
    return std::any_of(plan.acties.begin(), plan.acties.end(),
                       [&](const plan::Actie& een) { return een.kop.item.id == actie; });
}

// The step of the grant as it stands now, when it may go on.
Result<Stap> stap(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie,
                  rules::Handeling handeling) {
    auto gevonden = store::een(tx, grant);
    if (!gevonden) return not_found();
    if (gevonden->item.versie != versie) return conflict(std::string(was_gewijzigd));
    if (auto bezwaar = rules::mag(gevonden->staat, handeling))
        return tl::unexpected<Error>(std::move(*bezwaar));
    return std::move(*gevonden);
}

}  // namespace

Result<kern::ItemId> schaal_op(kern::Call& call, const toegang::Grant<Starten>& grant, const Nieuw& nieuw,
                               kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const store::Verzegeld verzegeld{
        id, call.kern.sealer.seal(grant.dossier(), id, Vraag{nieuw.vraag, nieuw.aan}),
        call.kern.random.id<struct Gebeurtenis>()};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Starten>& vers) -> Result<logboek::Regel> {
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("escalatie.starten", vers.dossier(), "dubbel");
            std::optional<rules::Vorige> vorige;
            if (nieuw.vorige) {
                vorige = store::vorige(tx, vers, *nieuw.vorige);
                if (!vorige) return not_found();
            }
            if (auto bezwaar = rules::mag_naar(nieuw.niveau, vorige, vers.vandaag()))
                return tl::unexpected<Error>(std::move(*bezwaar));
            const auto mensen = store::gevraagden(tx, vers);
            const Gevraagde* aan = vind(mensen, nieuw.wie);
            if (nieuw.wie && aan == nullptr)
                return invalid("wie", "unknown", "Kies iemand van een organisatie die nu meedoet.");
            if (nieuw.actie && !is_actie(tx, vers, *nieuw.actie))
                return invalid("actie", "unknown", "Kies een actie uit dit plan.");
            store::bewaar(tx, vers, nieuw, aan, verzegeld);
            return logboek::regel("escalatie.starten", vers.dossier());
        }));
    return id;
}

Result<void> beantwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant, const std::string& tekst,
                        std::int64_t versie) {
    if (tekst.empty()) return invalid("antwoord", "required", "Schrijf op wat jouw antwoord is.");
    const db::Bytes verzegeld = call.kern.sealer.seal(grant.dossier(), grant.item(), Antwoord{tekst});
    const IdBytes volg = call.kern.random.id<struct Gebeurtenis>();
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Beantwoorden>& vers) -> Result<logboek::Regel> {
                            const Stap nu = TRY(stap(tx, vers, versie, rules::Handeling::antwoorden));
                            if (!store::beantwoord(tx, vers, nu, verzegeld, volg))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("escalatie.beantwoorden", vers.dossier());
                        });
}

Result<void> rond_af(kern::Call& call, const toegang::Grant<Starten>& grant, const Afloop& afloop) {
    store::Einde einde{afloop.opgelost, std::nullopt,
                       call.kern.sealer.seal(grant.dossier(), grant.item(), Resultaat{afloop.resultaat}),
                       call.kern.random.id<struct Gebeurtenis>()};
    if (!afloop.antwoord.empty())
        einde.antwoord = call.kern.sealer.seal(grant.dossier(), grant.item(), Antwoord{afloop.antwoord});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Starten>& vers) -> Result<logboek::Regel> {
                            const Stap nu = TRY(stap(tx, vers, afloop.versie, rules::Handeling::aflopen));
                            if (auto fouten = rules::fouten(afloop, !nu.medewerker); !fouten.empty())
                                return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
                            if (!store::rond_af(tx, vers, nu, einde))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("escalatie.afronden", vers.dossier());
                        });
}

Result<void> verdeel(kern::Call& call, const toegang::Grant<Taken>& grant, const AveVerdeling& nieuw) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Taken>& vers) -> Result<logboek::Regel> {
                            const auto mensen = store::deelnemende_mensen(tx, vers);
                            std::vector<FieldFault> fouten;
                            for (std::size_t i = 0; i < ave_taken; ++i)
                                if (nieuw.wie[i] && vind(mensen, nieuw.wie[i]) == nullptr)
                                    fouten.push_back({std::string(rules::code(static_cast<AveTaak>(i + 1))),
                                                      "unknown", "Kies iemand die nu bij deze casus hoort."});
                            if (!fouten.empty())
                                return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
                            if (!store::verdeel(tx, vers, nieuw))
                                return conflict("De kop van deze casus is intussen gewijzigd.");
                            return logboek::regel("casus.ave_taken", vers.dossier());
                        });
}

}  // namespace escalatie::actions
