#include "domein/afstemming/pages.hpp"

#include "domein/afstemming/actions.hpp"
#include "domein/afstemming/form.hpp"
#include "domein/afstemming/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace afstemming::pages {
namespace {

using toegang::Grant;

constexpr std::string_view hier = "/casussen";

web::Response toon(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                   html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto links = actions::lijst(call, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Afstemming",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Heel{grant, dossier, links, input, melding});
}

web::Response toon_formulier(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto kandidaten = actions::kandidaten(call, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Stem plannen af",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Formulier{grant, dossier, kandidaten, input, melding});
}

html::Url terug(const toegang::GrantBasis& grant) {
    return html::url("/casussen/{}/afstemmingen", grant.dossier());
}

}  // namespace

web::Response overzicht(kern::Call& call, const Grant<Lezen>& grant) {
    return toon(call, grant, inloggen::begin(call).input);
}

web::Response formulier(kern::Call& call, const Grant<Wijzigen>& grant) {
    return toon_formulier(call, grant, inloggen::begin(call).input);
}

web::Response stem_af(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees_nieuw(input);
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::stem_af(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, terug(grant), pagina::Gedaan::afgestemd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response stop(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Einde einde = lees_einde(input);
    if (!input.finish()) return toon(call, grant, input);
    const auto gedaan = actions::stop(call, grant, einde.reden, einde.versie);
    if (gedaan) return pagina::klaar(call, terug(grant), pagina::Gedaan::afstemming_gestopt);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace afstemming::pages
