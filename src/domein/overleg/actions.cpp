#include "domein/overleg/actions.hpp"

#include <algorithm>

#include "domein/overleg/rules.hpp"
#include "domein/overleg/store.hpp"
#include "domein/overleg/uitgaand.hpp"
#include "domein/regietafel/regietafel.hpp"

namespace overleg::actions {
namespace {

constexpr std::string_view was_gewijzigd =
    "Iemand anders heeft dit overleg intussen gewijzigd. Bekijk het opnieuw.";

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }
tl::unexpected<Error> fout(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

template <class Lijst>
bool bevat(const Lijst& mensen, kern::MedewerkerId wie) {
    return std::ranges::any_of(mensen, [&](const auto& een) { return een.first == wie; });
}

// The meeting as it stands inside the change.
Result<Overleg> vers_overleg(db::Tx& tx, const toegang::Principal& wie, OverlegId id) {
    auto gevonden = store::een(tx, wie, id);
    if (!gevonden) return not_found();
    return std::move(*gevonden);
}

std::vector<store::Post> post_voor(kern::Call& call, std::size_t aantal, const Post& inhoud) {
    std::vector<store::Post> post;
    for (std::size_t i = 0; i < aantal; ++i) {
        const IdBytes id = call.kern.random.id<struct Uitgaand>();
        post.push_back({id, verzegel(call.kern, id, inhoud), call.kern.random.id<struct Uid>()});
    }
    return post;
}

}  // namespace

Result<std::vector<OverlegId>> plan(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                                    const NieuwePlanning& nieuw) {
    const auto tafel = regietafel::een(call.reader, grant.wie(), nieuw.tafel);
    if (!tafel || !store::van_huis(grant.wie())) return not_found();
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty()) return fout(std::move(fouten));
    if (!tafel->loopt(grant.vandaag()))
        return refused("overleg.tafel-voorbij",
                       "Deze tafel is beëindigd. Er komen geen overleggen meer bij.");
    const int tijd = nieuw.tijd.value_or(tafel->ritme.tijd);
    const auto leden = regietafel::leden(call.reader, tafel->id).size() + 1;
    std::vector<store::NieuwOverleg> reeks;
    for (const Date dag : nieuw.dagen) {
        store::NieuwOverleg een;
        een.id = call.kern.random.id<kern::Overleg>();
        een.tafel = tafel->id;
        een.begin = regietafel::moment(dag, tijd);
        een.einde = een.begin.plus_seconds(std::int64_t{60} * nieuw.minuten);
        een.plaats = nieuw.plaats;
        een.voorzitter = tafel->voorzitter;
        een.agenda_sluit = std::min(regietafel::agenda_sluit(tafel->ritme, dag), een.begin);
        for (std::size_t i = 0; i < leden; ++i) een.uids.push_back(call.kern.random.id<struct Uid>());
        reeks.push_back(std::move(een));
    }
    std::vector<OverlegId> gepland;
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Voorbereiden>&) -> Result<logboek::Regel> {
            gepland.clear();
            for (const auto& een : reeks)
                if (store::bewaar(tx, een)) gepland.push_back(een.id);
            if (gepland.empty())
                return refused("overleg.bestaat", "Op dit moment staat al een overleg van deze tafel.");
            return logboek::regel("overleg.plannen", tafel->id.text());
        }));
    return gepland;
}

Result<void> wijzig(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Overleg& overleg,
                    const Wijziging& nieuw) {
    auto fouten = rules::fouten(nieuw, grant.vandaag());
    if (nieuw.voorzitter &&
        !bevat(store::voorzitters(call.reader, overleg, grant.vandaag()), *nieuw.voorzitter))
        fouten.push_back(
            {"voorzitter", "invalid-choice", "Kies iemand van het huis of een lid van deze tafel."});
    if (!fouten.empty()) return fout(std::move(fouten));
    if (auto bezwaar = rules::mag_voorbereiden(overleg)) return nee(std::move(*bezwaar));
    const auto tafel = regietafel::een(call.reader, grant.wie(), overleg.tafel);
    const Instant begin = regietafel::moment(*nieuw.dag, *nieuw.tijd);
    const Instant einde = begin.plus_seconds(std::int64_t{60} * nieuw.minuten);
    const Instant sluit =
        tafel ? std::min(regietafel::agenda_sluit(tafel->ritme, *nieuw.dag), begin) : overleg.agenda_sluit;
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
                            if (!store::wijzig(tx, overleg.id, begin, einde, nieuw, sluit))
                                return conflict(std::string(was_gewijzigd));
                            Overleg verzet = overleg;
                            verzet.begin = begin;
                            store::orden(tx, verzet, nullptr, vers.vandaag());
                            return logboek::regel("overleg.wijzigen", overleg.id.text());
                        });
}

Result<void> gelast_af(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const Overleg& overleg,
                       std::int64_t versie) {
    if (auto bezwaar = rules::mag_voorbereiden(overleg)) return nee(std::move(*bezwaar));
    const auto post = post_voor(call, store::leden(call.reader, overleg.id).size(),
                                Post{std::string(post_afgelast), dutch_date(local_date(overleg.begin))});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
                            if (!store::zet_status(tx, overleg.id, Status::vervallen, versie))
                                return conflict(std::string(was_gewijzigd));
                            store::meld_af(tx, vers, overleg.id, post);
                            return logboek::regel("overleg.afgelasten", overleg.id.text());
                        });
}

Result<std::size_t> nodig_uit(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                              const Overleg& overleg) {
    const auto post = post_voor(call, store::uit_te_nodigen(call.reader, overleg.id, grant.vandaag()) + 10,
                                Post{std::string(post_uitnodiging), dutch_date(local_date(overleg.begin))});
    std::size_t aantal = 0;
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
                         const auto nu = vers_overleg(tx, vers.wie(), overleg.id);
                         if (!nu) return tl::unexpected(nu.error());
                         if (auto bezwaar = rules::mag_uitnodigen(*nu, store::aantal(tx, overleg.id)))
                             return nee(std::move(*bezwaar));
                         aantal = store::nodig_uit(tx, vers, overleg.id, post);
                         return logboek::regel("overleg.uitnodigen", std::to_string(aantal));
                     }));
    return aantal;
}

Result<void> beantwoord(kern::Call& call, const toegang::Grant<Antwoorden>& grant, const Overleg& overleg,
                        const Beantwoording& antwoord) {
    auto fouten = rules::fouten(antwoord, grant.wie().medewerker);
    if (fouten.empty() && antwoord.vervanger &&
        !bevat(store::vervangers(call.reader, grant.wie(), grant.vandaag()), *antwoord.vervanger))
        fouten.push_back({"vervanger", "invalid-choice", "Kies een collega uit de lijst."});
    if (!fouten.empty()) return fout(std::move(fouten));
    const IdBytes uid = call.kern.random.id<struct Uid>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Antwoorden>& vers) -> Result<logboek::Regel> {
            const auto nu = vers_overleg(tx, vers.wie(), overleg.id);
            if (!nu) return tl::unexpected(nu.error());
            if (auto bezwaar = rules::mag_antwoorden(*nu, vers.nu())) return nee(std::move(*bezwaar));
            if (!store::beantwoord(tx, vers, overleg.id, antwoord, uid)) return not_found();
            return logboek::regel("overleg.antwoorden", std::string(rules::code(antwoord.antwoord)));
        });
}

}  // namespace overleg::actions
