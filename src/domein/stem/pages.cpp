#include "domein/stem/pages.hpp"

#include "domein/inloggen/inloggen.hpp"
#include "domein/stem/actions.hpp"
#include "domein/stem/form.hpp"
#include "domein/stem/rules.hpp"
#include "domein/stem/store.hpp"
#include "domein/stem/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace stem::pages {
namespace {

using toegang::Grant;

constexpr std::string_view hier = "/casussen";

web::Response toon(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto bronnen = actions::bronnen(call.reader, grant);
    const auto afdruk = store::laatste_afdruk(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = "Eigen woorden", .hier = hier, .kenmerk = dossier.kenmerk, .fout = !input.faults().empty()},
        view::Heel{grant, dossier, bronnen, afdruk, input});
}

web::Response toon_keuze(kern::Call& call, const Grant<Afdrukken>& grant, const actions::Bronnen& bronnen,
                         const web::Input& input, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Plan voor de persoon",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Kies{grant, dossier, bronnen, input, melding});
}

}  // namespace

web::Response overzicht(kern::Call& call, const Grant<Lezen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("datum", grant.vandaag());
        input.set("soort", "wens");
    }
    return toon(call, grant, input);
}

web::Response leg_vast(kern::Call& call, const Grant<Toevoegen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees_nieuw(input);
    if (!input.finish()) return toon(call, grant, input);
    const auto gedaan = actions::leg_vast(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/stem", grant.dossier()),
                             pagina::Gedaan::stem_vastgelegd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response kies(kern::Call& call, const Grant<Afdrukken>& grant) {
    const auto bronnen = actions::bronnen(call.reader, grant);
    return toon_keuze(call, grant, bronnen, inloggen::begin(call).input);
}

web::Response druk_af(kern::Call& call, const Grant<Afdrukken>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Keuze keuze = lees_keuze(input);
    const auto bronnen = actions::bronnen(call.reader, grant);
    if (!input.finish()) return toon_keuze(call, grant, bronnen, input);
    const auto papier = actions::druk_af(call, grant, bronnen, keuze);
    if (papier) {
        const auto dossier = betrokkene::dossier_kop(call.reader, grant);
        return pagina::antwoord(call, grant, {.titel = "Jouw plan", .hier = hier, .kenmerk = dossier.kenmerk},
                                view::Afdruk{grant, *papier, keuze});
    }
    if (const auto* fouten = std::get_if<InvalidInput>(&papier.error())) {
        input.add(*fouten);
        return toon_keuze(call, grant, bronnen, input);
    }
    if (const auto bezwaar = pagina::bezwaar(papier.error()))
        return toon_keuze(call, grant, bronnen, input, *bezwaar);
    return pagina::geweigerd(call, papier.error());
}

}  // namespace stem::pages
