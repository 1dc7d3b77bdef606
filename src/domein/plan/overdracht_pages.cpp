// Handlers of handing an action over: pages and API on the same actions.
#include "domein/inloggen/inloggen.hpp"
#include "domein/plan/api.hpp"
#include "domein/plan/form.hpp"
#include "domein/plan/pages.hpp"
#include "domein/plan/pages_actie.hpp"
#include "kern/pagina/api.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace plan {
namespace {

using pagina::Gedaan;
using toegang::Grant;
using view::Formulier;

web::Response toon_formulier(kern::Call& call, const Grant<Beantwoorden>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const auto blad = store::blad(call.reader, grant, grant.item());
    if (!blad) return pagina::geweigerd(call, NotFound{});
    const auto mensen = overdracht::overnemers(call.reader, grant, blad->actie.kop.item);
    const pagina::Blad pagina{.titel = "Actie overdragen",
                              .hier = "/casussen",
                              .kenmerk = blad->dossier.kenmerk,
                              .fout = !input.faults().empty(),
                              .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, pagina, view::AanbodFormulier{grant, *blad, mensen, input, melding});
}

}  // namespace

namespace pages {

web::Response overdracht(kern::Call& call, const Grant<Beantwoorden>& grant) {
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) input.set("versie", kop->item.versie);
    return toon_formulier(call, grant, input);
}

web::Response bied_aan(kern::Call& call, const Grant<Beantwoorden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwAanbod nieuw = lees_aanbod(input);
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = overdracht::bied_aan(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/acties/{}", grant.dossier(), grant.item()),
                             Gedaan::actie_aangeboden);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) {
        if (const auto kop = store::kop(call.reader, grant)) input.set("versie", kop->item.versie);
        return toon_formulier(call, grant, input, *bezwaar);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response trek_aanbod_in(kern::Call& call, const Grant<Beantwoorden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie().value_or(0);
    if (!input.finish()) return toon_actie(call, grant, grant.item(), {input});
    return na_formulier(call, grant, grant.item(), input, Formulier::geen,
                        overdracht::trek_in(call, grant, versie), Gedaan::aanbod_ingetrokken);
}

web::Response beantwoord_aanbod(kern::Call& call, const Grant<Overnemen>& grant) {
    const auto aanbod = overdracht::een(call.reader, grant);
    if (!aanbod) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const overdracht::Antwoord antwoord = lees_overname(input);
    const Formulier formulier = antwoord.aangenomen ? Formulier::geen : Formulier::niet_overnemen;
    if (!input.finish()) return toon_actie(call, grant, aanbod->actie, {input, formulier});
    return na_formulier(call, grant, aanbod->actie, input, formulier,
                        overdracht::beantwoord(call, grant, antwoord),
                        antwoord.aangenomen ? Gedaan::actie_overgenomen : Gedaan::aanbod_geweigerd);
}

}  // namespace pages

namespace api {

web::Response bied_aan(kern::Call& call, const Grant<Beantwoorden>& grant) {
    return pagina::met_json(call, lees_aanbod, [&](const NieuwAanbod& nieuw) {
        const auto gedaan = overdracht::bied_aan(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response trek_aanbod_in(kern::Call& call, const Grant<Beantwoorden>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return overdracht::trek_in(call, grant, versie); });
}

web::Response beantwoord_aanbod(kern::Call& call, const Grant<Overnemen>& grant) {
    return pagina::met_json(call, lees_overname, [&](const overdracht::Antwoord& antwoord) {
        return pagina::api_na(overdracht::beantwoord(call, grant, antwoord));
    });
}

}  // namespace api
}  // namespace plan
