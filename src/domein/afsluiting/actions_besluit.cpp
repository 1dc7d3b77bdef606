// Closing, and opening again.

#include "domein/afsluiting/actions.hpp"
#include "domein/afsluiting/rules.hpp"
#include "domein/afsluiting/store.hpp"
#include "kern/partner/instelling.hpp"

namespace afsluiting::actions {
namespace {

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }

// DECISIONS 5: a source that is named wins, then a standing mandate, else the public participants are asked.
Wijze wijze(db::Reader& reader, const Bron& bron, std::string_view mandaat, Date vandaag) {
    if (bron.datum) return Wijze::bron;
    if (!mandaat.empty() && partner::instelling(reader, mandaat, vandaag) == "ja") return Wijze::mandaat;
    return Wijze::bevestigen;
}

Result<void> geef_toelichting(const Bevestiging& antwoord) {
    if (!antwoord.akkoord && antwoord.toelichting.empty())
        return invalid("toelichting", "required", "Schrijf waarom je niet akkoord gaat.");
    return {};
}

bool bekend(db::Reader& reader, std::string_view resultaat, Date vandaag) {
    for (const auto& code : partner::codes(reader, "sluitresultaat", vandaag))
        if (code.code == resultaat) return true;
    return false;
}

}  // namespace

Result<bool> stel_sluiten_voor(kern::Call& call, const toegang::Grant<Afronden>& grant,
                               const NieuweSluiting& nieuw, kern::BesluitId id) {
    if (store::al_bewaard(call.reader, grant, id)) return false;
    const auto stand = store::stand(call.reader, grant);
    const auto beslissers = store::beslissers(call.reader, grant, BesluitSoort::sluiten);
    const Wijze hoe = wijze(call.reader, nieuw.bron, "sluiten.mandaat", grant.vandaag());
    // What can never be passed over comes first: no reason helps there.
    if (auto bezwaar = rules::mag_sluiten(stand, hoe)) return nee(std::move(*bezwaar));
    auto fouten = rules::fouten(nieuw, stand, bekend(call.reader, nieuw.resultaat, grant.vandaag()),
                                beslissers, grant.vandaag());
    if (!fouten.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    const store::Besluit besluit{
        id,
        call.kern.sealer.seal(grant.dossier(), id,
                              Besluitinhoud{nieuw.reden, nieuw.bron.tekst, nieuw.ondanks}),
        beslissers.nodig, hoe != Wijze::bevestigen};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Afronden>& vers) -> Result<logboek::Regel> {
            const std::string_view wat = besluit.genomen ? "casus.sluiten" : "sluiten.voorstellen";
            if (store::al_bewaard(tx, vers, id)) return logboek::regel(wat, vers.dossier(), "dubbel");
            const auto nu = store::stand(tx, vers);
            if (auto bezwaar = rules::mag_sluiten(nu, hoe)) return nee(std::move(*bezwaar));
            // Something may have come open since the form was read.
            if (auto opnieuw = rules::fouten(nieuw, nu, true, beslissers, vers.vandaag()); !opnieuw.empty())
                return tl::unexpected<Error>(InvalidInput{std::move(opnieuw)});
            store::bewaar_sluiting(tx, vers, nieuw, besluit);
            if (besluit.genomen) {
                store::tel(tx, vers.dossier(), vers.nu());
                store::sluit(tx, vers.dossier(), vers.nu(), volg);
            }
            return logboek::regel(wat, vers.dossier());
        }));
    return besluit.genomen;
}

Result<bool> bevestig_sluiten(kern::Call& call, const toegang::Grant<Sluiten>& grant,
                              const Bevestiging& antwoord) {
    TRY(geef_toelichting(antwoord));
    const auto id = kern::BesluitId::from(grant.item());
    const db::Bytes verzegeld = call.kern.sealer.seal(grant.dossier(), id, Toelichting{antwoord.toelichting});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    bool dicht = false;
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Sluiten>& vers) -> Result<logboek::Regel> {
                         dicht = false;
                         if (!store::bevestig(tx, vers, BesluitSoort::sluiten, antwoord.akkoord, verzegeld))
                             return nee(rules::al_beantwoord());
                         if (store::neem(tx, vers, id)) {
                             if (auto bezwaar = rules::mag_in_werking(store::stand(tx, vers)))
                                 return nee(std::move(*bezwaar));
                             store::tel(tx, vers.dossier(), vers.nu());
                             store::sluit(tx, vers.dossier(), vers.nu(), volg);
                             dicht = true;
                         }
                         return logboek::regel(antwoord.akkoord ? "casus.sluiten" : "sluiten.afwijzen",
                                               vers.dossier(), dicht ? "in-werking" : "");
                     }));
    return dicht;
}

Result<void> trek_sluiten_in(kern::Call& call, const toegang::Grant<Afronden>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Afronden>& vers) -> Result<logboek::Regel> {
                            if (!store::trek_in(tx, vers, BesluitSoort::sluiten, versie))
                                return conflict("Dit voorstel is intussen beantwoord of ingetrokken.");
                            return logboek::regel("sluiten.intrekken", vers.dossier());
                        });
}

Result<bool> stel_heropenen_voor(kern::Call& call, const toegang::Grant<Heropenen>& grant,
                                 const NieuweHeropening& nieuw, kern::BesluitId id) {
    if (store::al_bewaard(call.reader, grant, id)) return false;
    const auto beslissers = store::beslissers(call.reader, grant, BesluitSoort::heropenen);
    // No mandate here: the shield is of the law, and each lift is a decision of its own (Wgs 2.31(8)).
    const Wijze hoe = wijze(call.reader, nieuw.bron, {}, grant.vandaag());
    if (auto fouten = rules::fouten(nieuw, beslissers, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    const store::Besluit besluit{
        id, call.kern.sealer.seal(grant.dossier(), id, Besluitinhoud{nieuw.reden, nieuw.bron.tekst, ""}),
        beslissers.nodig, hoe != Wijze::bevestigen};
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Heropenen>& vers) -> Result<logboek::Regel> {
            const std::string_view wat = besluit.genomen ? "casus.heropenen" : "heropenen.voorstellen";
            if (store::al_bewaard(tx, vers, id)) return logboek::regel(wat, vers.dossier(), "dubbel");
            const auto nu = store::beslissers(tx, vers, BesluitSoort::heropenen);
            const bool ligt_voor = store::open_besluit(tx, vers, BesluitSoort::heropenen).has_value();
            if (auto bezwaar =
                    rules::mag_heropenen(ligt_voor, static_cast<int>(nu.kiesbaar.size()), nu.tegen, hoe))
                return nee(std::move(*bezwaar));
            store::bewaar_heropening(tx, vers, nieuw, besluit);
            if (besluit.genomen) store::open(tx, vers, id, volg);
            return logboek::regel(wat, vers.dossier());
        }));
    return besluit.genomen;
}

Result<bool> bevestig_heropenen(kern::Call& call, const toegang::Grant<HeropeningBevestigen>& grant,
                                const Bevestiging& antwoord) {
    TRY(geef_toelichting(antwoord));
    const auto id = kern::BesluitId::from(grant.item());
    const db::Bytes verzegeld = call.kern.sealer.seal(grant.dossier(), id, Toelichting{antwoord.toelichting});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    bool open = false;
    TRY(kern::change(
        call, grant,
        [&](db::Tx& tx, const toegang::Grant<HeropeningBevestigen>& vers) -> Result<logboek::Regel> {
            open = false;
            if (!store::bevestig(tx, vers, BesluitSoort::heropenen, antwoord.akkoord, verzegeld))
                return nee(rules::al_beantwoord());
            if (store::neem(tx, vers, id)) {
                store::open(tx, vers, id, volg);
                open = true;
            }
            return logboek::regel(antwoord.akkoord ? "heropening.bevestigen" : "heropening.afwijzen",
                                  vers.dossier(), open ? "in-werking" : "");
        }));
    return open;
}

Result<void> trek_heropenen_in(kern::Call& call, const toegang::Grant<Heropenen>& grant,
                               std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Heropenen>& vers) -> Result<logboek::Regel> {
                            if (!store::trek_in(tx, vers, BesluitSoort::heropenen, versie))
                                return conflict("Dit voorstel is intussen beantwoord of ingetrokken.");
                            return logboek::regel("heropenen.intrekken", vers.dossier());
                        });
}

}  // namespace afsluiting::actions
