#include "domein/risico/pages.hpp"

#include "domein/inloggen/inloggen.hpp"
#include "domein/risico/actions.hpp"
#include "domein/risico/form.hpp"
#include "domein/risico/store.hpp"
#include "domein/risico/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace risico::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/casussen";

html::Url terug(const toegang::GrantBasis& grant) {
    return html::url("/casussen/{}/risico", grant.dossier());
}

web::Response toon(kern::Call& call, const toegang::GrantBasis& grant, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto oordelen = store::lijst(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = "Risico", .hier = hier, .kenmerk = dossier.kenmerk, .status = melding.empty() ? 200 : 409},
        view::Lijst{grant, dossier, oordelen, melding});
}

web::Response toon_formulier(kern::Call& call, const Grant<Geven>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const pagina::Blad blad{.titel = "Oordeel over risico",
                            .hier = hier,
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad, view::Formulier{grant, dossier, input, melding});
}

template <class Doe>
web::Response met_versie(kern::Call& call, const Grant<Geven>& grant, Gedaan wat, Doe doe) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie().value_or(0);
    if (auto goed = input.finish(); !goed) return pagina::geweigerd(call, goed.error());
    const Result<void> gedaan = doe(versie);
    if (gedaan) return pagina::klaar(call, terug(grant), wat);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(call, grant, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response lijst(kern::Call& call, const Grant<Lezen>& grant) { return toon(call, grant); }

web::Response nieuw(kern::Call& call, const Grant<Geven>& grant) {
    return toon_formulier(call, grant, inloggen::begin(call).input);
}

web::Response leg_vast(kern::Call& call, const Grant<Geven>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees(input, grant.vandaag());
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::leg_vast(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, terug(grant), Gedaan::risico_vastgelegd);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response geef_vrij(kern::Call& call, const Grant<Geven>& grant) {
    return met_versie(call, grant, Gedaan::risico_vrijgegeven,
                      [&](std::int64_t versie) { return actions::geef_vrij(call, grant, versie); });
}

web::Response trek_in(kern::Call& call, const Grant<Geven>& grant) {
    return met_versie(call, grant, Gedaan::risico_ingetrokken,
                      [&](std::int64_t versie) { return actions::trek_in(call, grant, versie); });
}

}  // namespace risico::pages
