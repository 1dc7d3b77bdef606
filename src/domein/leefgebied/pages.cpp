#include "domein/leefgebied/pages.hpp"

#include "domein/inloggen/inloggen.hpp"
#include "domein/leefgebied/actions.hpp"
#include "domein/leefgebied/form.hpp"
#include "domein/leefgebied/store.hpp"
#include "domein/leefgebied/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace leefgebied::pages {
namespace {

using toegang::Grant;

constexpr std::string_view hier = "/casussen";

web::Response toon_heel(kern::Call& call, const toegang::GrantBasis& grant, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto gebieden = store::gebieden(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Leefgebieden",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .status = melding.empty() ? 200 : 409},
                            view::Heel{grant, dossier, gebieden, melding});
}

web::Response toon_formulier(kern::Call& call, const Grant<Scoren>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto gebieden = store::gebieden(call.reader, grant);
    const pagina::Blad blad{.titel = "Leefgebied scoren",
                            .hier = hier,
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad, view::Formulier{grant, dossier, gebieden, input, melding});
}

html::Url terug(const toegang::GrantBasis& grant) {
    return html::url("/casussen/{}/leefgebieden", grant.dossier());
}

}  // namespace

web::Response toon(kern::Call& call, const Grant<Lezen>& grant) { return toon_heel(call, grant); }

web::Response nieuw(kern::Call& call, const Grant<Scoren>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) input.set("datum", grant.vandaag());
    return toon_formulier(call, grant, input);
}

web::Response geef(kern::Call& call, const Grant<Scoren>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweScore nieuw = lees(input, grant.vandaag());
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::geef(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, terug(grant), pagina::Gedaan::score_gegeven);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response trek_in(kern::Call& call, const Grant<Scoren>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie().value_or(0);
    if (auto goed = input.finish(); !goed) return pagina::geweigerd(call, goed.error());
    const auto gedaan = actions::trek_in(call, grant, versie);
    if (gedaan) return pagina::klaar(call, terug(grant), pagina::Gedaan::score_ingetrokken);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_heel(call, grant, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace leefgebied::pages
