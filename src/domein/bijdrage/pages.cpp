#include "domein/bijdrage/pages.hpp"

#include "domein/bijdrage/actions.hpp"
#include "domein/bijdrage/form.hpp"
#include "domein/bijdrage/mede.hpp"
#include "domein/bijdrage/store.hpp"
#include "domein/bijdrage/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace bijdrage::pages {
namespace {

constexpr std::string_view hier = "/casussen";

web::Response toon_formulier(kern::Call& call, const toegang::Grant<Toevoegen>& grant,
                             const web::Input& input) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto organisaties = deelnemende_organisaties(call.reader, grant);
    const auto ook = mede::kandidaten(call, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Bijdrage geven",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty()},
                            view::Formulier{grant, dossier, input, organisaties, ook});
}

web::Response toon_incident(kern::Call& call, const toegang::Grant<Toevoegen>& grant,
                            const web::Input& input) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto ook = mede::kandidaten(call, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Incident vastleggen",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty()},
                            view::Incident{grant, dossier, input, ook});
}

web::Response toon_verbetering(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                               const web::Input& input, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto organisaties = deelnemende_organisaties(call.reader, grant);
    const auto elders = mede::elders(call, grant, grant.item());
    const pagina::Blad blad{.titel = "Bijdrage verbeteren",
                            .hier = hier,
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad,
                            view::Verbeter{grant, dossier, input, organisaties, elders, melding});
}

// Who sees it now: what the giver wants to be sure of.
pagina::Gedaan vastgelegd(const Nieuw& nieuw) {
    using toegang::Kring;
    if (nieuw.kring == Kring::bron) return pagina::Gedaan::bijdrage_eigen;
    const bool dicht = nieuw.geheim != toegang::Geheim::geen && !nieuw.vrijgegeven;
    if (dicht || nieuw.embargo_tot) return pagina::Gedaan::bijdrage_later;
    return nieuw.kring == Kring::organisaties ? pagina::Gedaan::bijdrage_genoemd
                                              : pagina::Gedaan::bijdrage_alle;
}

// To the casus; who was only asked may not see that, and goes on to his own actions.
html::Url terug_naar(const toegang::GrantBasis& grant) {
    return toegang::Gate::zou_mogen(grant, toegang::Recht::casus_lezen)
               ? html::url("/casussen/{}", grant.dossier())
               : html::url("/");
}

// Somebody of this organisation was first: how it stands now beside what this reader wanted.
web::Response toon_botsing(kern::Call& call, const toegang::Grant<Wijzigen>& grant, view::Wens wens) {
    const auto nu = store::een(call.reader, grant);
    if (!nu) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(
        call, grant, {.titel = "Iemand was je voor", .hier = hier, .kenmerk = dossier.kenmerk, .status = 409},
        view::Botsing{grant, dossier, *nu, wens, call.request.form});
}

// Releasing and withdrawing: both need the version that the reader saw.
template <class Doe>
web::Response wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant, view::Wens wens, Doe doe) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const Result<void> gedaan = doe(call, grant, *versie);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/bijdragen/{}", grant.dossier(), grant.item()),
                             wens == view::Wens::vrijgeven ? pagina::Gedaan::bijdrage_vrijgegeven
                                                           : pagina::Gedaan::bijdrage_ingetrokken);
    if (std::holds_alternative<Conflict>(gedaan.error())) return toon_botsing(call, grant, wens);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response formulier(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) vul_nieuw(input);
    return toon_formulier(call, grant, input);
}

web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees(input, gewone_categorieen(grant.wie().feiten.soort));
    const auto ook = mede::lees(input);
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::voeg_toe(call, grant, nieuw, ook, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, terug_naar(grant),
                             ook.empty() ? vastgelegd(nieuw) : pagina::Gedaan::bijdrage_ook_elders);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response incident_formulier(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        const auto gewoon = gewone_categorieen(grant.wie().feiten.soort);
        for (const auto& woord : toegang::categorieen())
            if (gewoon.has(woord.waarde)) input.tick("categorieen", woord.code);
        input.set("brondatum", grant.vandaag());
    }
    return toon_incident(call, grant, input);
}

web::Response incident(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees_incident(input, gewone_categorieen(grant.wie().feiten.soort));
    const auto ook = mede::lees(input);
    if (!input.finish()) return toon_incident(call, grant, input);
    const auto gedaan = actions::voeg_toe(call, grant, nieuw, ook, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(
            call, terug_naar(grant),
            ook.empty() ? pagina::Gedaan::incident_vastgelegd : pagina::Gedaan::bijdrage_ook_elders);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_incident(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response verbetering(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    const auto nu = store::een(call.reader, grant);
    if (!nu) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        vul(input, *nu);
        vul_genoemd(input, call.reader, grant, nu->item);
    }
    return toon_verbetering(call, grant, input);
}

web::Response verbeter(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Verbetering verbetering = lees_verbetering(input, gewone_categorieen(grant.wie().feiten.soort));
    const auto ook = mede::lees_ook(input);
    if (!input.finish()) return toon_verbetering(call, grant, input);
    const auto gedaan = actions::verbeter(call, grant, verbetering, ook, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/bijdragen/{}", grant.dossier(), *gedaan),
                             pagina::Gedaan::bijdrage_verbeterd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_verbetering(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_verbetering(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto noodzaak = mede::noodzaak(call.reader, grant, gevonden->item);
    const auto elders = mede::elders(call, grant, gevonden->item.id);
    return pagina::antwoord(call, grant, {.titel = "Bijdrage", .hier = hier, .kenmerk = dossier.kenmerk},
                            view::Een{grant, dossier, *gevonden, {elders, noodzaak}});
}

web::Response geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return wijzig(call, grant, view::Wens::vrijgeven, actions::geef_vrij);
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return wijzig(call, grant, view::Wens::intrekken, actions::trek_in);
}

}  // namespace bijdrage::pages
