// Rounding off and closing, as pages.

#include "domein/afsluiting/pages.hpp"

#include "domein/afsluiting/actions.hpp"
#include "domein/afsluiting/store.hpp"
#include "domein/afsluiting/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace afsluiting::pages {
namespace {

constexpr std::string_view hier = "/casussen";
using pagina::Gedaan;

html::Url naar_afronding(const toegang::GrantBasis& grant) {
    return html::url("/casussen/{}/afronding", grant.dossier());
}

view::Codes vragen(const kern::Call& call, Date vandaag) {
    return partner::codes(call.reader, "evaluatievraag", vandaag);
}

web::Response toon_afronding(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                             std::string_view formulier = {}, html::Fragment melding = {}) {
    view::Overzicht overzicht;
    overzicht.afronding = store::afronding(call.reader, grant);
    if (!overzicht.afronding) overzicht.terug = store::teruggegaan(call.reader, grant);
    if (overzicht.afronding) overzicht.punten = store::punten(call.reader, grant, overzicht.afronding->id);
    if (overzicht.afronding) overzicht.doelen = plan::overzicht(call.reader, grant).doelen;
    overzicht.stand = store::stand_voor_lezer(call.reader, grant);
    overzicht.besluit = store::open_besluit(call.reader, grant, BesluitSoort::sluiten);
    overzicht.vragen = vragen(call, grant.vandaag());
    overzicht.resultaten = partner::codes(call.reader, "sluitresultaat", grant.vandaag());
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Afronding",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Afronden{grant, dossier, overzicht, input, formulier, melding});
}

web::Response toon_nieuw(kern::Call& call, const toegang::GrantBasis& grant, PuntSoort soort,
                         const web::Input& input, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto wie = store::wie_kan(call.reader, grant, soort == PuntSoort::nazorg);
    return pagina::antwoord(call, grant,
                            {.titel = std::string(rules::naam(soort)),
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::NieuwPuntFormulier{grant, dossier, soort, wie, input, melding});
}

web::Response vraag(kern::Call& call, const toegang::Grant<Afronden>& grant, PuntSoort soort) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwPunt nieuw = lees_punt(input, soort);
    if (!input.finish()) return toon_nieuw(call, grant, soort, input);
    const auto gedaan = actions::vraag(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(
            call, naar_afronding(grant),
            soort == PuntSoort::overdracht ? Gedaan::overdracht_aangeboden : Gedaan::nazorg_gepland);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_nieuw(call, grant, soort, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_nieuw(call, grant, soort, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response toon_punt(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                        html::Fragment melding = {}) {
    const auto punt = store::punt(call.reader, grant);
    if (!punt) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto codes = vragen(call, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = std::string(rules::naam(punt->soort)),
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::PuntBlad{grant, dossier, *punt, codes, input, melding});
}

web::Response toon_sluiten(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                           html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto stand = store::stand(call.reader, grant);
    const auto resultaten = partner::codes(call.reader, "sluitresultaat", grant.vandaag());
    const auto beslissers = store::beslissers(call.reader, grant, BesluitSoort::sluiten);
    return pagina::antwoord(
        call, grant,
        {.titel = "Stel sluiten voor",
         .hier = hier,
         .kenmerk = dossier.kenmerk,
         .fout = !input.faults().empty(),
         .status = melding.empty() ? 200 : 409},
        view::SluitFormulier{grant, dossier, stand, resultaten, beslissers, input, melding});
}

// What a form on the page of the rounding off led to: on, or back with what was typed and why.
template <class T>
web::Response na(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                 const Result<T>& gedaan, Gedaan wat, std::string_view formulier = {}) {
    if (gedaan) return pagina::klaar(call, naar_afronding(grant), wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_afronding(call, grant, input, formulier);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_afronding(call, grant, input, formulier, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

// After closing the casus is there for nobody: one goes to the list of what is closed.
web::Response na_sluiten(kern::Call& call, const toegang::GrantBasis& grant, bool dicht, Gedaan anders) {
    return dicht ? pagina::klaar(call, html::url("/afgesloten"), Gedaan::casus_gesloten)
                 : pagina::klaar(call, naar_afronding(grant), anders);
}

}  // namespace

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    return toon_afronding(call, grant, inloggen::begin(call).input);
}

web::Response begin(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::string reden = lees_reden(input, "Waarom rond je deze casus af?");
    if (!input.finish()) return toon_afronding(call, grant, input);
    return na(call, grant, input, actions::begin(call, grant, reden), Gedaan::afronding_begonnen);
}

web::Response terug(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::string reden = lees_reden(input, "Waarom gaat de casus verder?");
    const auto versie = input.versie();
    if (!input.finish()) return toon_afronding(call, grant, input, "terug");
    const auto gedaan = actions::terug(call, grant, reden, *versie);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}", grant.dossier()), Gedaan::afronding_terug);
    return na(call, grant, input, gedaan, Gedaan::afronding_terug, "terug");
}

web::Response overdracht_formulier(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return toon_nieuw(call, grant, PuntSoort::overdracht, inloggen::begin(call).input);
}
web::Response nazorg_formulier(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return toon_nieuw(call, grant, PuntSoort::nazorg, inloggen::begin(call).input);
}
web::Response draag_over(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return vraag(call, grant, PuntSoort::overdracht);
}
web::Response plan_nazorg(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return vraag(call, grant, PuntSoort::nazorg);
}

web::Response punt(kern::Call& call, const toegang::Grant<Overdragen>& grant) {
    return toon_punt(call, grant, inloggen::begin(call).input);
}

web::Response beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant) {
    const auto gevraagd = store::punt(call.reader, grant);
    if (!gevraagd) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwAntwoord antwoord = lees_antwoord(input, gevraagd->soort);
    if (!input.finish()) return toon_punt(call, grant, input);
    const auto gedaan = actions::beantwoord(call, grant, antwoord);
    // Who was only asked may not see the rounding off, and goes on to his own work.
    if (gedaan)
        return pagina::klaar(call,
                             toegang::Gate::zou_mogen(grant, toegang::Recht::casus_lezen)
                                 ? naar_afronding(grant)
                                 : html::url("/"),
                             Gedaan::afronding_beantwoord);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_punt(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_punt(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response laat_vervallen(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (!input.finish()) return toon_afronding(call, grant, input);
    return na(call, grant, input, actions::laat_vervallen(call, grant, *versie), Gedaan::afronding_vervallen);
}

web::Response sluit_formulier(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return toon_sluiten(call, grant, inloggen::begin(call).input);
}

web::Response stel_sluiten_voor(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweSluiting nieuw = lees_sluiting(input);
    if (!input.finish()) return toon_sluiten(call, grant, input);
    const auto gedaan = actions::stel_sluiten_voor(call, grant, nieuw,
                                                   kern::BesluitId::from(toegang::id_van_formulier(call)));
    if (gedaan) return na_sluiten(call, grant, *gedaan, Gedaan::sluiten_voorgesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_sluiten(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_sluiten(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response bevestig_sluiten(kern::Call& call, const toegang::Grant<Sluiten>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Bevestiging antwoord = lees_bevestiging(input);
    if (!input.finish()) return toon_afronding(call, grant, input);
    const auto gedaan = actions::bevestig_sluiten(call, grant, antwoord);
    if (gedaan) return na_sluiten(call, grant, *gedaan, Gedaan::antwoord_vastgelegd);
    return na(call, grant, input, gedaan, Gedaan::antwoord_vastgelegd);
}

web::Response trek_sluiten_in(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (!input.finish()) return toon_afronding(call, grant, input);
    return na(call, grant, input, actions::trek_sluiten_in(call, grant, *versie),
              Gedaan::besluit_ingetrokken);
}

}  // namespace afsluiting::pages
