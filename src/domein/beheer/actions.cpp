#include "domein/beheer/actions.hpp"

#include <algorithm>

#include "domein/beheer/actions_shared.hpp"
#include "domein/beheer/rules.hpp"
#include "domein/beheer/store.hpp"
#include "kern/partner/instelling.hpp"

namespace beheer::actions {
namespace {

using logboek::Regel;

constexpr std::string_view was_gewijzigd = "Iemand anders heeft dit intussen gewijzigd. Bekijk het opnieuw.";

tl::unexpected<Error> fout(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}
tl::unexpected<Error> nee(const rules::Bezwaar& bezwaar) { return tl::unexpected<Error>(*bezwaar); }
tl::unexpected<Error> botst() { return conflict(std::string(was_gewijzigd)); }
tl::unexpected<Error> code_bezet() {
    return invalid("code", "taken", "Deze code bestaat al. Kies een andere.");
}

}  // namespace

Result<kern::OrganisatieId> maak_organisatie(kern::Call& call, const Grant<Wijzigen>& grant,
                                             const std::string& code, const OrganisatieVelden& velden) {
    auto fouten = rules::fouten(velden);
    std::ranges::move(rules::code_fouten(code), std::back_inserter(fouten));
    if (!fouten.empty()) return fout(std::move(fouten));
    const auto id = call.kern.random.id<kern::Organisatie>();
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>&) -> Result<Regel> {
        if (store::organisatie_code_bestaat(tx, code)) return code_bezet();
        if (velden.convenant && !store::convenant(tx, *velden.convenant)) return not_found();
        store::maak(tx, id, code, velden);
        return logboek::regel("organisatie.maken", id.text());
    }));
    return id;
}

Result<void> wijzig_organisatie(kern::Call& call, const Grant<Wijzigen>& grant, kern::OrganisatieId id,
                                const OrganisatieVelden& velden, std::int64_t versie) {
    if (auto fouten = rules::fouten(velden); !fouten.empty()) return fout(std::move(fouten));
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>&) -> Result<Regel> {
        const auto oud = store::organisatie(tx, id);
        if (!oud || (velden.convenant && !store::convenant(tx, *velden.convenant))) return not_found();
        if (const auto bezwaar = rules::soort_bezwaar(oud->velden.soort != velden.soort, oud->mensen))
            return nee(bezwaar);
        if (!store::wijzig(tx, id, velden, versie)) return botst();
        // A session knows neither first nor last day of its organisation, so another period means logging in again.
        if (velden.van != oud->velden.van || velden.tot != oud->velden.tot) store::eindig_sessies_bij(tx, id);
        return logboek::regel("organisatie.wijzigen", id.text());
    });
}

Result<kern::TafelId> maak_tafel(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& code,
                                 const TafelVelden& velden) {
    auto fouten = rules::fouten(velden);
    std::ranges::move(rules::code_fouten(code), std::back_inserter(fouten));
    if (!fouten.empty()) return fout(std::move(fouten));
    const auto id = call.kern.random.id<kern::Tafel>();
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>&) -> Result<Regel> {
        if (store::tafel_code_bestaat(tx, code)) return code_bezet();
        if (velden.convenant && !store::convenant(tx, *velden.convenant)) return not_found();
        store::maak(tx, id, code, velden);
        return logboek::regel("regietafel.maken", id.text());
    }));
    return id;
}

Result<void> wijzig_tafel(kern::Call& call, const Grant<Wijzigen>& grant, kern::TafelId id,
                          const TafelVelden& velden, std::int64_t versie) {
    if (auto fouten = rules::fouten(velden); !fouten.empty()) return fout(std::move(fouten));
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>&) -> Result<Regel> {
        const auto oud = store::tafel(tx, id);
        if (!oud || (velden.convenant && !store::convenant(tx, *velden.convenant))) return not_found();
        if (const auto bezwaar = rules::tafelsoort_bezwaar(oud->velden.soort != velden.soort, oud->leden))
            return nee(bezwaar);
        if (!store::wijzig(tx, id, velden, versie)) return botst();
        return logboek::regel("regietafel.wijzigen", id.text());
    });
}

Result<Gevolg> voeg_lid_toe(kern::Call& call, const Grant<Wijzigen>& grant, kern::TafelId id,
                            kern::MedewerkerId medewerker) {
    const auto voorstel = call.kern.random.id<VoorstelTag>();
    Gevolg gevolg = Gevolg::geldt;
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<Regel> {
        const auto tafel = store::tafel(tx, id);
        if (!tafel || !store::medewerker(tx, medewerker)) return not_found();
        gevolg = rules::gevolg(*tafel);
        if (gevolg == Gevolg::wacht) {
            if (auto gelegd = leg_voor(
                    tx, voorstel, {.soort = VoorstelSoort::lid_erbij, .medewerker = medewerker, .tafel = id},
                    vers);
                !gelegd)
                return tl::unexpected<Error>(gelegd.error());
            return over("regietafel.lid-voorstellen", {medewerker}, id.text());
        }
        store::voeg_lid_toe(tx, id, medewerker, vers.vandaag());
        return over("regietafel.lid", {medewerker}, id.text());
    }));
    return gevolg;
}

Result<Gevolg> eindig_lid(kern::Call& call, const Grant<Wijzigen>& grant, kern::TafelId id,
                          kern::MedewerkerId medewerker) {
    const auto voorstel = call.kern.random.id<VoorstelTag>();
    Gevolg gevolg = Gevolg::geldt;
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<Regel> {
        const auto tafel = store::tafel(tx, id);
        if (!tafel) return not_found();
        const auto leden = store::leden(tx, id);
        if (std::ranges::find(leden, medewerker, &Tafellid::medewerker) == leden.end()) return not_found();
        gevolg = rules::gevolg(*tafel);
        if (gevolg == Gevolg::wacht) {
            if (auto gelegd =
                    leg_voor(tx, voorstel,
                             {.soort = VoorstelSoort::lid_weg, .medewerker = medewerker, .tafel = id}, vers);
                !gelegd)
                return tl::unexpected<Error>(gelegd.error());
            return over("regietafel.lid-einde-voorstellen", {medewerker}, id.text());
        }
        store::eindig_lid(tx, id, medewerker);
        toegang::rechten_krimpen(tx);
        return over("regietafel.lid-einde", {medewerker}, id.text());
    }));
    return gevolg;
}

Result<ConvenantId> maak_convenant(kern::Call& call, const Grant<Wijzigen>& grant,
                                   const ConvenantVelden& velden) {
    if (auto fouten = rules::fouten(velden); !fouten.empty()) return fout(std::move(fouten));
    const auto id = call.kern.random.id<ConvenantTag>();
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>&) -> Result<Regel> {
        store::maak(tx, id, velden);
        return logboek::regel("convenant.maken", id.text());
    }));
    return id;
}

Result<void> wijzig_convenant(kern::Call& call, const Grant<Wijzigen>& grant, ConvenantId id,
                              const ConvenantVelden& velden, std::int64_t versie) {
    if (auto fouten = rules::fouten(velden); !fouten.empty()) return fout(std::move(fouten));
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>&) -> Result<Regel> {
        if (!store::convenant(tx, id)) return not_found();
        if (!store::wijzig(tx, id, velden, versie)) return botst();
        return logboek::regel("convenant.wijzigen", id.text());
    });
}

Result<void> voeg_code_toe(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& lijst,
                           const std::string& code, const std::string& naam, Date van) {
    auto fouten = rules::code_fouten(code);
    if (naam.empty()) fouten.push_back({"naam", "required", "Vul in wat mensen lezen."});
    if (van < grant.vandaag())
        fouten.push_back({"van", "in-the-past", "De begindatum kan niet voor vandaag liggen."});
    if (!fouten.empty()) return fout(std::move(fouten));
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>&) -> Result<Regel> {
        const auto lijsten = store::lijsten(tx);
        if (std::ranges::find(lijsten, lijst) == lijsten.end()) return not_found();
        store::neem_over(tx, lijst);
        if (!store::voeg_code_toe(tx, lijst, code, naam, van)) return code_bezet();
        return logboek::regel("codelijst.toevoegen", lijst + "/" + code);
    });
}

Result<void> eindig_code(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& lijst,
                         const std::string& code) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<Regel> {
        const auto lijsten = store::lijsten(tx);
        if (std::ranges::find(lijsten, lijst) == lijsten.end()) return not_found();
        store::neem_over(tx, lijst);
        if (partner::codes(tx, lijst, vers.vandaag()).size() <= 1)
            return refused("codelijst.laatste",
                           "Dit is de laatste code van de lijst. Voeg eerst een andere toe.");
        // The last day was yesterday: from now on nobody can choose it. What was chosen keeps its name.
        if (!store::eindig_code(tx, lijst, code, vers.vandaag().plus_days(-1)))
            return refused("codelijst.einde", "Deze code is al beëindigd, of geldt pas vanaf vandaag.");
        return logboek::regel("codelijst.beeindigen", lijst + "/" + code);
    });
}

Result<Gevolg> zet_instelling(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& code,
                              const Waarde& waarde) {
    const auto bekend = partner::standaarden();
    const auto found = std::ranges::find(bekend, code, &partner::Standaard::code);
    if (found == bekend.end()) return not_found();
    auto fouten = rules::fouten(waarde, rules::waarde_soort(code, found->getal), grant.vandaag());
    if (fouten.empty()) fouten = rules::grens_fouten(waarde, *found);
    if (!fouten.empty()) return fout(std::move(fouten));
    const auto voorstel = call.kern.random.id<VoorstelTag>();
    const Gevolg gevolg = found->zwaar ? Gevolg::wacht : Gevolg::geldt;
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<Regel> {
        // It would be written over, and what held falls back to the default after the end.
        if (waarde.tot && store::geldt_zonder_einde(tx, code, waarde.van))
            return invalid(
                "tot", "replaces-open",
                "Vanaf deze dag geldt al een waarde zonder einde. Laat dit leeg, of kies een latere begindag.");
        const auto oud = partner::instelling(tx, code, waarde.van);
        const auto wissel = wissel_van(code, oud, waarde.waarde);
        if (gevolg == Gevolg::wacht) {
            if (auto gelegd = leg_voor(
                    tx, voorstel,
                    {.soort = VoorstelSoort::instelling, .code = code, .oud = oud, .waarde = waarde}, vers);
                !gelegd)
                return tl::unexpected<Error>(gelegd.error());
            return logboek::regel("instelling.voorstellen", wissel);
        }
        store::zet(tx, code, waarde);
        return logboek::regel("instelling.wijzigen", wissel);
    }));
    return gevolg;
}

}  // namespace beheer::actions
