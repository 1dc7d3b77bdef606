// Handlers of sharing an action with another plan: pages and API on the same actions.
#include "domein/inloggen/inloggen.hpp"
#include "domein/plan/api.hpp"
#include "domein/plan/form.hpp"
#include "domein/plan/gedeeld_views.hpp"
#include "domein/plan/pages.hpp"
#include "domein/plan/pages_actie.hpp"
#include "kern/pagina/api.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace plan {
namespace {

using pagina::Gedaan;
using toegang::Grant;

web::Response toon_formulier(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const auto blad = store::blad(call.reader, grant, grant.item());
    if (!blad) return pagina::geweigerd(call, NotFound{});
    const auto keuzes = gedeeld::keuzes(call, grant);
    const pagina::Blad pagina{.titel = "Actie delen",
                              .hier = "/casussen",
                              .kenmerk = blad->dossier.kenmerk,
                              .fout = !input.faults().empty(),
                              .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, pagina, view::DeelFormulier{grant, *blad, keuzes, input, melding});
}

}  // namespace

namespace pages {

web::Response delen(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) input.set("versie", kop->item.versie);
    return toon_formulier(call, grant, input);
}

web::Response deel(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const gedeeld::Nieuw nieuw = lees_deel(input);
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = gedeeld::deel(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/acties/{}", grant.dossier(), grant.item()),
                             Gedaan::actie_gedeeld);
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

web::Response maak_los(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (!input.finish()) return toon_actie(call, grant, grant.item(), {input});
    return na_formulier(call, grant, grant.item(), input, view::Formulier::geen,
                        gedeeld::maak_los(call, grant), Gedaan::actie_los);
}

}  // namespace pages

namespace api {

web::Response deel(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_deel, [&](const gedeeld::Nieuw& nieuw) {
        const auto id = call.kern.random.id<kern::Item>();
        const auto gedaan = gedeeld::deel(call, grant, nieuw, id);
        return gedaan ? pagina::api_gemaakt(id) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response maak_los(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(gedeeld::maak_los(call, grant)); });
}

}  // namespace api
}  // namespace plan
