#include "domein/aanpak/actions.hpp"

#include <algorithm>

#include "domein/aanpak/rules.hpp"
#include "domein/aanpak/store.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace aanpak::actions {
namespace {

constexpr std::string_view was_gewijzigd = "Deze aanpak is intussen gewijzigd.";

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }
tl::unexpected<Error> fout(std::vector<FieldFault>&& fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}
tl::unexpected<Error> fout(FieldFault&& een) { return fout(std::vector{std::move(een)}); }

std::string samen(const std::vector<Antwoord>& antwoorden) {
    std::string delen;
    for (const Antwoord& een : antwoorden) {
        if (!delen.empty()) delen += scheiding;
        delen += een.motivering;
    }
    return delen;
}

store::Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, kern::ItemId id, const Nieuw& nieuw) {
    store::Verzegeld verzegeld;
    verzegeld.id = id;
    verzegeld.grond =
        kern.sealer.seal(dossier, id, Grond{nieuw.grond, samen(nieuw.antwoorden), nieuw.bron.tekst});
    verzegeld.besluit = kern.sealer.seal(dossier, id, Besluitinhoud{{}, nieuw.bron.tekst, {}});
    verzegeld.volg = kern.random.id<struct Volg>();
    for (std::size_t i = 0; i < nieuw.rollen.size(); ++i)
        verzegeld.rollen.push_back(kern.random.id<struct Rolhouding>());
    return verzegeld;
}

// The approach of the grant as it stands, when it runs and nobody changed it since.
Result<Aanpak> lopend(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie) {
    auto gevonden = store::een(tx, grant);
    if (!gevonden || gevonden->soort == nullptr) return not_found();
    if (gevonden->item.versie != versie) return conflict(std::string(was_gewijzigd));
    if (auto bezwaar = rules::mag_wijzigen(gevonden->staat)) return nee(std::move(*bezwaar));
    return std::move(*gevonden);
}

Result<logboek::Regel> na(bool gelukt, std::string_view wat, kern::DossierId dossier) {
    if (!gelukt) return conflict(std::string(was_gewijzigd));
    return logboek::regel(wat, dossier);
}

}  // namespace

Result<bool> begin(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw,
                   kern::ItemId id) {
    const Soort* soort = soort_van(nieuw.soort);
    if (soort == nullptr) return invalid("soort", "required", "Kies welke aanpak.");
    const store::Verzegeld verzegeld = verzegel(call.kern, grant.dossier(), id, nieuw);
    const bool voorstel = soort->topx && !nieuw.bron.datum;
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                         const std::string_view wat = voorstel ? "aanpak.voorstellen" : "aanpak.beginnen";
                         if (toegang::al_gemaakt(tx, vers, id))
                             return logboek::regel(wat, vers.dossier(), "dubbel");
                         const auto feiten = store::feiten(tx, vers, *soort);
                         // Without published criteria there is nothing to answer: that comes ahead of the fields.
                         if (soort->topx && !feiten.gepubliceerd)
                             return nee(std::move(*rules::mag_plaatsen(std::nullopt, vers.vandaag())));
                         if (auto fouten = rules::fouten(nieuw, *soort, feiten); !fouten.empty())
                             return fout(std::move(fouten));
                         if (auto bezwaar = rules::mag_erin(nieuw, *soort, feiten))
                             return nee(std::move(*bezwaar));
                         store::bewaar(tx, vers, nieuw, *soort, feiten, verzegeld, voorstel);
                         return logboek::regel(wat, vers.dossier());
                     }));
    return !voorstel;
}

Result<bool> bevestig(kern::Call& call, const toegang::Grant<Bevestigen>& grant,
                      const Bevestiging& antwoord) {
    if (!antwoord.akkoord && antwoord.toelichting.empty())
        return invalid("toelichting", "required", "Schrijf waarom je niet akkoord gaat.");
    const db::Bytes verzegeld =
        call.kern.sealer.seal(grant.dossier(), grant.item(), Toelichting{antwoord.toelichting});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    bool erin = false;
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Bevestigen>& vers) -> Result<logboek::Regel> {
            erin = false;
            if (!store::een(tx, vers)) return not_found();
            if (!store::bevestig(tx, vers, antwoord.akkoord, verzegeld))
                return nee({"al-beantwoord", "Jouw organisatie heeft hier al op geantwoord.", ""});
            const auto nu = store::een(tx, vers);
            if (const auto versie = store::geldend(tx, vers.vandaag()); antwoord.akkoord && versie)
                if (auto bezwaar = rules::mag_plaatsen(versie->gepubliceerd, vers.vandaag()))
                    return nee(std::move(*bezwaar));
            erin = store::neem(tx, vers, *nu, volg);
            return logboek::regel(antwoord.akkoord ? "aanpak.bevestigen" : "aanpak.weigeren", vers.dossier(),
                                  erin ? "in-werking" : "");
        }));
    return erin;
}

Result<bool> stop(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Beeindiging& einde) {
    const db::Bytes tekst = call.kern.sealer.seal(grant.dossier(), grant.item(), Einde{einde.tekst});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    bool gewist = false;
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                         const auto nu = store::een(tx, vers);
                         if (!nu || nu->soort == nullptr) return not_found();
                         if (nu->item.versie != einde.versie) return conflict(std::string(was_gewijzigd));
                         if (!nu->open()) return nee(std::move(*rules::mag_wijzigen(nu->staat)));
                         const auto redenen = partner::codes(tx, "aanpakeinde", vers.vandaag());
                         const bool bekend =
                             std::ranges::find(redenen, einde.einde, &partner::Code::code) != redenen.end();
                         if (!bekend) return invalid("einde", "required", "Kies waarom het stopt.");
                         gewist = nu->soort->topx;
                         return na(store::stop(tx, vers, *nu, einde, tekst, volg),
                                   gewist ? "topx.wissen" : "aanpak.stoppen", vers.dossier());
                     }));
    return gewist;
}

Result<void> geef_rol(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const NieuweRol& rol) {
    const IdBytes id = call.kern.random.id<struct Rolhouding>();
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            const Aanpak nu = TRY(lopend(tx, vers, rol.versie));
                            auto fouten = rules::fouten(rol, *nu.soort, store::mensen(tx, vers));
                            if (!fouten.empty()) return fout(std::move(fouten));
                            return na(store::geef_rol(tx, vers, nu, rol, id), "aanpak.rol", vers.dossier());
                        });
}

Result<void> begin_fase(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const NieuweFase& nieuw) {
    const auto id = call.kern.random.id<kern::Item>();
    const db::Bytes oordeel = call.kern.sealer.seal(grant.dossier(), id, Oordeel{nieuw.oordeel});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            const Aanpak nu = TRY(lopend(tx, vers, nieuw.versie));
            if (auto bezwaar = rules::heeft_fasen(*nu.soort)) return nee(std::move(*bezwaar));
            std::optional<rules::Begin> laatste;
            if (!nu.fasen.empty()) laatste = rules::Begin{nu.fasen.back().fase, nu.fasen.back().van};
            auto fouten = rules::fouten(nieuw, laatste, nu.van, store::mensen(tx, vers), vers.vandaag());
            if (!fouten.empty()) return fout(std::move(fouten));
            return na(store::begin_fase(tx, vers, nu, nieuw, id, oordeel, volg), "aanpak.fase",
                      vers.dossier());
        });
}

Result<void> bespreek(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const DagVersie& wanneer) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            const Aanpak nu = TRY(lopend(tx, vers, wanneer.versie));
                            if (auto bezwaar = rules::heeft_besprekingen(*nu.soort))
                                return nee(std::move(*bezwaar));
                            if (auto klacht = rules::bespreking_fout(wanneer.dag, nu, vers.vandaag()))
                                return fout(std::move(*klacht));
                            return na(store::bespreek(tx, vers, nu, *wanneer.dag, wanneer.versie),
                                      "aanpak.bespreken", vers.dossier());
                        });
}

Result<void> herzie(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const DagVersie& wanneer) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            const Aanpak nu = TRY(lopend(tx, vers, wanneer.versie));
            const auto termijn = static_cast<int>(partner::getal(tx, nu.soort->termijn, vers.vandaag()));
            if (auto klacht = rules::herziening_fout(wanneer.dag, termijn, vers.vandaag()))
                return fout(std::move(*klacht));
            return na(store::herzie(tx, vers, nu, *wanneer.dag, wanneer.versie), "aanpak.herzien",
                      vers.dossier());
        });
}

Result<void> leg_criteria_vast(kern::Call& call, const toegang::Grant<CriteriaVastleggen>& grant,
                               const NieuweCriteria& nieuw, const IdBytes& id) {
    return kern::change(
        call, grant,
        [&](db::Tx& tx, const toegang::Grant<CriteriaVastleggen>& vers) -> Result<logboek::Regel> {
            const auto bestaand = store::criteria(tx);
            if (std::ranges::find(bestaand, id, &Criteria::id) != bestaand.end())
                return logboek::regel("topx.criteria", "dubbel");
            auto fouten = rules::fouten(nieuw, store::publiek(tx, vers.vandaag()), vers.vandaag());
            if (!fouten.empty()) return fout(std::move(fouten));
            store::bewaar_criteria(tx, vers, nieuw, id);
            return logboek::regel("topx.criteria");
        });
}

}  // namespace aanpak::actions
