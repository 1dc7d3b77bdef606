// Planning a meeting, filling its agenda, inviting for it.

#include "domein/inloggen/inloggen.hpp"
#include "domein/overleg/actions.hpp"
#include "domein/overleg/form.hpp"
#include "domein/overleg/pages.hpp"
#include "domein/overleg/pages_shared.hpp"
#include "domein/overleg/rules.hpp"
#include "domein/overleg/views.hpp"

namespace overleg::pages {
namespace {

using pagina::Gedaan;

html::Url adres(const Overleg& overleg) { return html::url("/overleggen/{}", overleg.id); }

web::Response toon_nieuw(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                         const std::optional<kern::TafelId>& gekozen, web::Input& input,
                         html::Fragment melding = {}) {
    const auto tafels = regietafel::lopend(call.reader, grant.wie(), grant.vandaag());
    const regietafel::Tafel* tafel = nullptr;
    for (const auto& een : tafels)
        if (een.id == gekozen) tafel = &een;
    std::vector<regietafel::Moment> momenten;
    if (tafel != nullptr) {
        momenten = regietafel::volgende(tafel->ritme, grant.vandaag(), rules::voorstel);
        if (input.faults().empty() && input.typed("tijd").empty()) {
            input.set("tijd", regietafel::tijd_tekst(tafel->ritme.tijd));
            input.set("minuten", std::int64_t{tafel->ritme.minuten});
            input.set("plaats", tafel->plaats);
        }
    }
    return pagina::antwoord(call, grant,
                            {.titel = "Plan overleg", .hier = hier, .fout = !input.faults().empty()},
                            view::Nieuw{grant.wie().csrf, tafels, tafel, momenten, input, melding});
}

web::Response toon_wijzigen(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                            const Overleg& overleg, const web::Input& input, html::Fragment melding = {}) {
    const auto voorzitters = store::voorzitters(call.reader, overleg, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Wijzig overleg", .hier = hier, .fout = !input.faults().empty()},
                            view::Wijzigen{grant.wie().csrf, overleg, voorzitters, input, melding});
}

web::Response toon_vullen(kern::Call& call, const toegang::Scope<Voorbereiden>& scope, const Overleg& overleg,
                          const web::Input& input, html::Fragment melding = {}) {
    const auto kandidaten = store::kandidaten(call.reader, scope, overleg);
    return pagina::antwoord(call, scope,
                            {.titel = "Vul agenda", .hier = hier, .fout = !input.faults().empty()},
                            view::Vullen{scope.wie().csrf, overleg, scope.nu(), kandidaten, input, melding});
}

// What has no form of its own to go back to: a refusal is a page.
template <class T>
web::Response zonder_formulier(kern::Call& call, const Result<T>& gedaan, const html::Url& naar, Gedaan wat) {
    return gedaan ? pagina::klaar(call, naar, wat) : pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response nieuw(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    auto [input, naar] = inloggen::begin(call);
    return toon_nieuw(call, grant, kern::TafelId::parse(call.request.query.get("tafel")), input);
}

web::Response plan(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwePlanning wens = lees_planning(input);
    if (!input.finish()) return toon_nieuw(call, grant, wens.tafel, input);
    const auto gedaan = actions::plan(call, grant, wens);
    const auto naar = gedaan ? html::url("/overleggen/{}", gedaan->front()) : html::url("/overleggen");
    return na(call, gedaan, input, naar, Gedaan::overleg_gepland,
              [&](html::Fragment melding) { return toon_nieuw(call, grant, wens.tafel, input, melding); });
}

web::Response wijzigen(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    const auto overleg = uit(call, grant.wie(), pad);
    if (!overleg || !overleg->open()) return weg(call);
    const auto begin = inloggen::begin(call);
    return toon_wijzigen(call, grant, *overleg, begin.naar.empty() ? invoer(*overleg) : begin.input);
}

web::Response wijzig(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    const auto overleg = uit(call, grant.wie(), pad);
    if (!overleg) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const Wijziging wens = lees_wijziging(input);
    if (!input.finish()) return toon_wijzigen(call, grant, *overleg, input);
    return na(call, actions::wijzig(call, grant, *overleg, wens), input, adres(*overleg),
              Gedaan::overleg_gewijzigd,
              [&](html::Fragment melding) { return toon_wijzigen(call, grant, *overleg, input, melding); });
}

web::Response gelast_af(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    const auto overleg = uit(call, grant.wie(), pad);
    if (!overleg) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return zonder_formulier(call, actions::gelast_af(call, grant, *overleg, *versie), adres(*overleg),
                            Gedaan::overleg_afgelast);
}

web::Response nodig_uit(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    const auto overleg = uit(call, grant.wie(), pad);
    if (!overleg) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return zonder_formulier(call, actions::nodig_uit(call, grant, *overleg), adres(*overleg),
                            Gedaan::overleg_uitgenodigd);
}

web::Response vullen(kern::Call& call, const toegang::Scope<Voorbereiden>& scope, const PathText& pad) {
    const auto overleg = uit(call, scope.wie(), pad);
    if (!overleg || !overleg->open()) return weg(call);
    return toon_vullen(call, scope, *overleg, inloggen::begin(call).input);
}

web::Response vul(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    const auto overleg = uit(call, grant.wie(), pad);
    const auto scope = scope_van<Voorbereiden>(call);
    if (!overleg || !scope) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto punten = lees_punten(input);
    if (!input.finish()) return toon_vullen(call, *scope, *overleg, input);
    return na(call, actions::voeg_toe(call, grant, *overleg, punten), input, adres(*overleg),
              Gedaan::agenda_gevuld,
              [&](html::Fragment melding) { return toon_vullen(call, *scope, *overleg, input, melding); });
}

web::Response orden(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    const auto overleg = uit(call, grant.wie(), pad);
    if (!overleg) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const Ordening ordening = lees_ordening(input);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return zonder_formulier(call, actions::orden(call, grant, *overleg, ordening), adres(*overleg),
                            Gedaan::agenda_geordend);
}

// --- One point ----------------------------------------------------------------------------------------------------------

namespace {

web::Response toon_punt(kern::Call& call, const toegang::GrantBasis& grant, const web::Input* getypt,
                        html::Fragment melding = {}) {
    const auto plek = store::plek(call.reader, grant);
    if (!plek) return weg(call);
    web::Input fris = web::Input::empty();
    fris.set("minuten", std::int64_t{plek->minuten});
    if (plek->vraag.open()) fris.set("vraag", plek->vraag->tekst);
    const web::Input& input = getypt != nullptr ? *getypt : fris;
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const bool wijzigt = toegang::Gate::zou_mogen(grant, PuntWijzigen::recht) &&
                         !rules::mag_wijzigen(plek->overleg, plek->status);
    return pagina::antwoord(
        call, grant,
        {.titel = "Agendapunt", .hier = hier, .kenmerk = dossier.kenmerk, .fout = !input.faults().empty()},
        view::EenPunt{grant, *plek, dossier, wijzigt, input, melding});
}

// Where the agenda is that the point of the grant stands on.
html::Url agenda_van(kern::Call& call, const toegang::GrantBasis& grant) {
    const auto plek = store::plek(call.reader, grant);
    return plek ? html::url("/overleggen/{}", plek->overleg.id) : html::url("/overleggen");
}

}  // namespace

web::Response punt(kern::Call& call, const toegang::Grant<PuntLezen>& grant) {
    const auto begin = inloggen::begin(call);
    return toon_punt(call, grant, begin.naar.empty() ? nullptr : &begin.input);
}

web::Response wijzig_punt(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const PuntWijziging wens = lees_punt(input);
    if (!input.finish()) return toon_punt(call, grant, &input);
    return na(call, actions::wijzig_punt(call, grant, wens), input,
              html::url("/casussen/{}/agendapunten/{}", grant.dossier(), grant.item()),
              Gedaan::agendapunt_gewijzigd,
              [&](html::Fragment melding) { return toon_punt(call, grant, &input, melding); });
}

web::Response haal_weg(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto naar = agenda_van(call, grant);
    return zonder_formulier(call, actions::haal_weg(call, grant), naar, Gedaan::agendapunt_weg);
}

web::Response schuif_door(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto naar = agenda_van(call, grant);
    return zonder_formulier(call, actions::schuif_door(call, grant), naar, Gedaan::agendapunt_doorgeschoven);
}

}  // namespace overleg::pages
