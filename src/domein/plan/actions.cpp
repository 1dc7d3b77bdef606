#include "domein/plan/actions.hpp"

#include <algorithm>

#include "domein/plan/gedeeld.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace plan::actions {
namespace {

using rules::Handeling;
using rules::Partij;

constexpr std::string_view was_gewijzigd = "De actie is intussen gewijzigd.";

tl::unexpected<Error> faults(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

IdBytes volg(kern::Kern& kern) { return kern.random.id<struct Gebeurtenis>(); }

template <class Tekst>
store::Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const std::string& tekst,
                          kern::ItemId id) {
    store::Verzegeld klaar;
    klaar.id = id;
    klaar.tekst = kern.sealer.seal(dossier, klaar.id, Tekst{tekst});
    klaar.woorden = zoek::Analyse(kern.keys.search_key()).tekst(tekst).klaar();
    klaar.volg = volg(kern);
    return klaar;
}

// The action of the grant as it stands now, and the state it goes to.
struct Stap {
    ActieKop actie;
    Staat naar;
};
Result<Stap> stap(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie, Handeling handeling,
                  Partij partij) {
    auto actie = store::kop(tx, grant);
    if (!actie) return not_found();
    if (actie->item.versie != versie) return conflict(std::string(was_gewijzigd));
    const Staat naar = TRY(rules::na(actie->staat, handeling, partij));
    return Stap{std::move(*actie), naar};
}

// One step in the life of an action, with the reason it asks for.
struct Zet {
    Handeling handeling;
    Partij partij;
    std::string_view log;
    std::int64_t versie;
    std::string_view reden;
};
// Sealed ahead of the change: the reason here, and for the plans where it is shared.
struct Woorden {
    std::optional<db::Bytes> reden;
    gedeeld::Redenen daar = {};
    IdBytes gebeurtenis = {};
};
template <class R>
Result<logboek::Regel> doe(kern::Call& call, db::Tx& tx, const toegang::Grant<R>& grant, const Zet& zet,
                           const Woorden& woorden) {
    const Stap stap = TRY(actions::stap(tx, grant, zet.versie, zet.handeling, zet.partij));
    const kern::ItemId id = stap.actie.item.id;
    const auto rijen = gedeeld::rijen(tx, grant, id);
    if (!store::zet_staat(tx, grant, stap.actie, stap.naar, woorden.reden, woorden.gebeurtenis))
        return conflict(std::string(was_gewijzigd));
    auto regel = logboek::regel(zet.log, grant.dossier());
    gedeeld::volg(tx, grant, {id, rijen, rules::code(stap.naar), woorden.gebeurtenis},
                  gedeeld::nog_open(call, tx, grant, rijen, woorden.daar), regel);
    return regel;
}

Result<std::optional<db::Bytes>> reden_voor(kern::Kern& kern, const toegang::GrantBasis& grant,
                                            const Zet& zet) {
    if (!rules::vraagt_reden(zet.handeling)) return std::nullopt;
    if (zet.reden.empty()) return invalid("reden", "required", "Schrijf in één of twee zinnen waarom.");
    return kern.sealer.seal(grant.dossier(), grant.item(), Reden{std::string(zet.reden)});
}

template <class R>
Result<void> zet_stap(kern::Call& call, const toegang::Grant<R>& grant, const Zet& zet) {
    Woorden woorden{TRY(reden_voor(call.kern, grant, zet))};
    if (woorden.reden) woorden.daar = gedeeld::redenen(call, grant, std::string(zet.reden));
    woorden.gebeurtenis = volg(call.kern);
    return kern::change(call, grant, [&](db::Tx& tx, const toegang::Grant<R>& vers) {
        return doe(call, tx, vers, zet, woorden);
    });
}

}  // namespace

Result<kern::ItemId> stel_doel(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                               const NieuwDoel& nieuw, kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw); !fouten.empty()) return faults(std::move(fouten));
    const auto verzegeld = verzegel<DoelTekst>(call.kern, grant.dossier(), nieuw.tekst, id);
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("plan.doel_stellen", vers.dossier(), "dubbel");
            const Leefgebieden lijst = store::leefgebieden(tx, vers);
            const bool bekend =
                std::any_of(lijst.gebieden.begin(), lijst.gebieden.end(),
                            [&](const Leefgebied& gebied) { return gebied.code == nieuw.leefgebied; });
            if (!bekend)
                return invalid("leefgebied", "unknown", "Kies een leefgebied uit de lijst van dit plan.");
            store::bewaar_doel(tx, vers, nieuw, lijst.lijst, verzegeld);
            return logboek::regel("plan.doel_stellen", vers.dossier());
        }));
    return verzegeld.id;
}

Result<void> geef_resultaat(kern::Call& call, const toegang::Grant<Wijzigen>& grant, NieuwResultaat nieuw) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return faults(std::move(fouten));
    std::optional<db::Bytes> tekst;
    if (nieuw.resultaat == Resultaat::open)
        nieuw.op.reset();
    else
        tekst = call.kern.sealer.seal(grant.dossier(), grant.item(), ResultaatTekst{nieuw.tekst});
    const IdBytes gebeurtenis = volg(call.kern);
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            const auto doel = store::doel(tx, vers);
                            if (!doel) return not_found();
                            if (!store::zet_resultaat(tx, vers, *doel, nieuw, tekst, gebeurtenis))
                                return conflict("Het doel is intussen gewijzigd.");
                            return logboek::regel("plan.resultaat", vers.dossier());
                        });
}

Result<kern::ItemId> stel_actie_voor(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                                     const NieuweActie& nieuw, kern::ItemId id,
                                     const std::function<Result<void>(db::Tx&)>& mee) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return faults(std::move(fouten));
    const auto verzegeld = verzegel<ActieTekst>(call.kern, grant.dossier(), nieuw.tekst, id);
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("actie.voorstellen", vers.dossier(), "dubbel");
            if (!store::is_doel(tx, vers, *nieuw.doel))
                return invalid("doel", "unknown", "Kies een doel uit dit plan dat nog loopt.");
            const auto eigenaar = store::eigenaar(tx, vers, *nieuw.eigenaar);
            if (!eigenaar) return invalid("eigenaar", "unknown", "Kies iemand die nu bij deze casus hoort.");
            store::bewaar_actie(tx, vers, nieuw, *eigenaar, verzegeld);
            if (mee) TRY(mee(tx));
            return logboek::regel("actie.voorstellen", vers.dossier());
        }));
    return verzegeld.id;
}

Result<void> antwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant, const Antwoord& antwoord) {
    if (antwoord.aanvaard)
        return zet_stap(call, grant,
                        {Handeling::aanvaarden, Partij::eigenaar, "actie.aanvaarden", antwoord.versie, {}});
    return zet_stap(
        call, grant,
        {Handeling::weigeren, Partij::eigenaar, "actie.weigeren", antwoord.versie, antwoord.reden});
}

Result<kern::ItemId> meld_voortgang(kern::Call& call, const toegang::Grant<Beantwoorden>& grant,
                                    const std::string& tekst, kern::ItemId id) {
    if (tekst.empty()) return invalid("tekst", "required", "Schrijf op hoe het met de actie staat.");
    const auto verzegeld = verzegel<VoortgangTekst>(call.kern, grant.dossier(), tekst, id);
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Beantwoorden>& vers) -> Result<logboek::Regel> {
            const auto actie = store::kop(tx, vers);
            if (!actie) return not_found();
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("actie.voortgang", vers.dossier(), "dubbel");
            if (auto mag = rules::na(actie->staat, Handeling::melden, Partij::eigenaar); !mag)
                return tl::unexpected<Error>(std::move(mag).error());
            const auto rijen = gedeeld::rijen(tx, vers, actie->item.id);
            store::bewaar_voortgang(tx, vers, *actie, verzegeld);
            auto regel = logboek::regel("actie.voortgang", vers.dossier());
            gedeeld::volg(tx, vers, {actie->item.id, rijen, "voortgang", verzegeld.volg}, {}, regel);
            return regel;
        }));
    return verzegeld.id;
}

Result<void> rond_af(kern::Call& call, const toegang::Grant<Beantwoorden>& grant,
                     const Afronding& afronding) {
    if (!afronding.gereed)
        return zet_stap(
            call, grant,
            {Handeling::vervallen, Partij::eigenaar, "actie.vervallen", afronding.versie, afronding.reden});
    std::optional<store::Verzegeld> verslag;
    if (!afronding.tekst.empty())
        verslag = verzegel<VoortgangTekst>(call.kern, grant.dossier(), afronding.tekst,
                                           call.kern.random.id<kern::Item>());
    const Zet zet{Handeling::gereedmelden, Partij::eigenaar, "actie.gereed", afronding.versie, {}};
    const Woorden woorden{std::nullopt, {}, volg(call.kern)};
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Beantwoorden>& vers) -> Result<logboek::Regel> {
                            const auto actie = store::kop(tx, vers);
                            logboek::Regel regel = TRY(doe(call, tx, vers, zet, woorden));
                            if (verslag) store::bewaar_voortgang(tx, vers, *actie, *verslag);
                            return regel;
                        });
}

Result<void> laat_vervallen(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const std::string& reden,
                            std::int64_t versie) {
    return zet_stap(call, grant, {Handeling::vervallen, Partij::regie, "actie.vervallen", versie, reden});
}

Result<void> wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Wijziging& wijziging) {
    const IdBytes gebeurtenis = volg(call.kern);
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            const auto huidig = store::kop(tx, vers);
            if (!huidig) return not_found();
            if (auto fouten = rules::fouten(wijziging, huidig->termijn, vers.vandaag()); !fouten.empty())
                return faults(std::move(fouten));
            const bool blijft = huidig->eigenaar.medewerker == *wijziging.eigenaar;
            const auto handeling = blijft ? Handeling::verplaatsen : Handeling::toewijzen;
            const Stap stap = TRY(actions::stap(tx, vers, wijziging.versie, handeling, Partij::regie));
            // Who owns it already may keep it, also when he left the dossier since.
            const auto eigenaar =
                blijft ? std::optional(huidig->eigenaar) : store::eigenaar(tx, vers, *wijziging.eigenaar);
            if (!eigenaar) return invalid("eigenaar", "unknown", "Kies iemand die nu bij deze casus hoort.");
            const kern::ItemId id = stap.actie.item.id;
            const auto rijen = gedeeld::rijen(tx, vers, id);
            if (!blijft) TRY(gedeeld::mag_naar(call, tx, vers, rijen, eigenaar->medewerker));
            if (!store::wijzig(tx, vers, stap.actie, *wijziging.termijn, *eigenaar, stap.naar, gebeurtenis))
                return conflict(std::string(was_gewijzigd));
            auto regel = logboek::regel("actie.wijzigen", vers.dossier());
            gedeeld::volg(tx, vers, {id, rijen, "gewijzigd", gebeurtenis}, {}, regel);
            return regel;
        });
}

}  // namespace plan::actions
