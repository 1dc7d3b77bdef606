#include "domein/casus/actions.hpp"

#include <algorithm>

#include "domein/casus/rules.hpp"
#include "domein/casus/store.hpp"
#include "kern/partner/convenant.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace casus::actions {
namespace {

// Public participants that must agree before an organisation takes part (DECISIONS 5: the number is a setting), but never
// more than there are: a decision nobody can take would wait forever.
int bevestigingen_nodig(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    const auto ingesteld = partner::getal(call.reader, "deelname.bevestigingen", grant.vandaag());
    return rules::bevestigingen_nodig(ingesteld, store::publieke_deelnemers(call.reader, grant));
}

constexpr std::string_view kop_gewijzigd = "De kop van deze casus is intussen gewijzigd.";

bool neemt_deel(const std::vector<store::Keuze>& mensen, kern::MedewerkerId wie) {
    return std::any_of(mensen.begin(), mensen.end(), [&](const store::Keuze& een) { return een.id == wie; });
}

}  // namespace

Result<void> wijzig_kop(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Kopwijziging& nieuw) {
    const IdBytes volg = call.kern.random.id<struct Volg>();
    store::AveStap stap{call.kern.random.id<struct AveStap>(), 0, nieuw.ave, {}};
    stap.reden = call.kern.sealer.seal(grant.dossier(), stap.id, AveReden{nieuw.ave_reden});
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            if (nieuw.casusregisseur &&
                !neemt_deel(store::deelnemende_mensen(tx, vers), *nieuw.casusregisseur))
                return invalid("casusregisseur", "invalid-choice",
                               "Kies iemand die deelneemt aan deze casus.");
            const auto voor = store::kop(tx, vers);
            if (!voor) return not_found();
            // Somebody else's change first: his phase is the one that this one goes up or down from.
            if (voor->versie != nieuw.versie) return conflict(std::string(kop_gewijzigd));
            if (auto fouten = rules::fouten(nieuw, voor->ave); !fouten.empty())
                return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
            if (!store::wijzig_kop(tx, vers, nieuw)) return conflict(std::string(kop_gewijzigd));
            if (voor->ave != nieuw.ave) {
                store::bewaar_ave(tx, vers, {stap.id, voor->ave, nieuw.ave, stap.reden});
                toegang::gebeurd(tx, vers.dossier(), vers.nu(), "ave", std::to_string(nieuw.ave), volg);
            }
            return logboek::regel("casus.wijzigen", vers.dossier());
        });
}

Result<void> stel_deelname_voor(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant,
                                const NieuweDeelname& nieuw, kern::BesluitId id) {
    const auto soort = store::soort_van(call.reader, nieuw.organisatie);
    if (!soort) return not_found();
    auto beslissers = store::beslissers(call.reader, grant, nieuw.organisatie);
    beslissers.nodig = std::clamp(bevestigingen_nodig(call, grant), 1,
                                  std::max(1, static_cast<int>(beslissers.kiesbaar.size())));
    std::vector<kern::MedewerkerId> aangewezen;
    for (const auto& mens : store::mensen_van(call.reader, grant, nieuw.organisatie))
        aangewezen.push_back(kern::MedewerkerId::from(mens.id));
    auto fouten = rules::fouten(nieuw, *soort, aangewezen, beslissers, grant.vandaag());
    if (auto verlopen = partner::convenant_bezwaar(call.reader, nieuw.organisatie, grant.vandaag()))
        fouten.push_back({"organisatie", "covenant", std::move(*verlopen)});
    if (!fouten.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    store::Vooraf vooraf;
    vooraf.besluit = id;
    vooraf.deelname = call.kern.random.id<kern::Deelname>();
    vooraf.nodig = bevestigingen_nodig(call, grant);
    vooraf.inhoud = call.kern.sealer.seal(grant.dossier(), vooraf.besluit,
                                          BesluitInhoud{nieuw.reden, nieuw.besluit_bron, {}});
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& vers) -> Result<logboek::Regel> {
            if (auto bezwaar = rules::mag_vastleggen(nieuw, store::beslissers(tx, vers, nieuw.organisatie)))
                return tl::unexpected<Error>(std::move(*bezwaar));
            const std::string_view wat = nieuw.besluit_datum ? "deelname.toelaten" : "deelname.voorstellen";
            if (!store::bewaar_besluit(tx, vers, nieuw, vooraf))
                return logboek::regel(wat, vers.dossier(), "dubbel");
            if (auto bezwaar = rules::mag_toelaten(!nieuw.besluit_datum ||
                                                   store::kan_meekijken(tx, vers, vooraf.deelname)))
                return tl::unexpected<Error>(std::move(*bezwaar));
            return logboek::regel(wat, vers.dossier());
        });
}

Result<void> beeindig_deelname(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant,
                               kern::DeelnameId deelname, std::int64_t versie) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& vers) -> Result<logboek::Regel> {
            if (!store::beeindig(tx, vers, deelname, versie))
                return conflict(
                    "Deze deelname is intussen gewijzigd of al gestopt. De deelname van het huis kun je hier niet stoppen.");
            return logboek::regel("deelname.beeindigen", vers.dossier());
        });
}

Result<void> bevestig_deelname(kern::Call& call, const toegang::Grant<DeelnameBevestigen>& grant,
                               kern::BesluitId besluit, bool akkoord, const std::string& toelichting) {
    if (!akkoord && toelichting.empty())
        return invalid("toelichting", "required", "Schrijf waarom je niet akkoord gaat.");
    const auto deelname = call.kern.random.id<kern::Deelname>();
    const db::Bytes verzegeld = call.kern.sealer.seal(grant.dossier(), besluit, Toelichting{toelichting});
    return kern::change(
        call, grant,
        [&](db::Tx& tx, const toegang::Grant<DeelnameBevestigen>& vers) -> Result<logboek::Regel> {
            if (auto bezwaar = rules::mag_instemmen(akkoord && store::gaat_over(tx, vers, besluit)))
                return tl::unexpected<Error>(std::move(*bezwaar));
            if (!store::bevestig(tx, vers, besluit, akkoord, verzegeld))
                return refused("deelname-al-beantwoord",
                               "Jouw organisatie heeft dit al beantwoord, of het besluit is al genomen.");
            if (auto verlopen = partner::convenant_bezwaar(tx, vers.dossier(), besluit, vers.vandaag());
                akkoord && verlopen)
                return refused("convenant-verlopen", std::move(*verlopen));
            if (auto bezwaar = rules::mag_toelaten(!store::voltrek(tx, vers, besluit, deelname) ||
                                                   store::kan_meekijken(tx, vers, deelname)))
                return tl::unexpected<Error>(std::move(*bezwaar));
            return logboek::regel(akkoord ? "deelname.bevestigen" : "deelname.afwijzen", vers.dossier());
        });
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant, kern::BesluitId besluit,
                     const Intrekking& intrekking) {
    if (intrekking.reden.empty())
        return invalid("reden", "required", "Schrijf waarom dit voorstel niet meer nodig is.");
    const auto open = store::open_besluit(call.reader, grant, besluit);
    if (!open || !open->inhoud.open()) return not_found();
    BesluitInhoud inhoud = *open->inhoud;
    inhoud.ingetrokken = intrekking.reden;
    const db::Bytes verzegeld = call.kern.sealer.seal(grant.dossier(), besluit, inhoud);
    const IdBytes volg = call.kern.random.id<struct Volg>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& vers) -> Result<logboek::Regel> {
            if (!store::trek_in(tx, vers, besluit, intrekking.versie, verzegeld, volg))
                return conflict("Over dit voorstel is intussen besloten, of het is al ingetrokken.");
            return logboek::regel("deelname.intrekken", vers.dossier());
        });
}

}  // namespace casus::actions
