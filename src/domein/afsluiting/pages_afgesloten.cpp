// What is closed, and opening it again, as pages.

#include "domein/afsluiting/actions.hpp"
#include "domein/afsluiting/pages.hpp"
#include "domein/afsluiting/store.hpp"
#include "domein/afsluiting/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace afsluiting::pages {
namespace {

constexpr std::string_view hier = "/afgesloten";
using pagina::Gedaan;

web::Response toon_formulier(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const auto dossier = store::afgesloten_een(call.reader, grant);
    if (!dossier) return pagina::geweigerd(call, NotFound{});
    const auto besluit = store::open_besluit(call.reader, grant, BesluitSoort::heropenen);
    const auto beslissers = store::beslissers(call.reader, grant, BesluitSoort::heropenen);
    return pagina::antwoord(call, grant,
                            {.titel = "Stel heropenen voor",
                             .hier = hier,
                             .kenmerk = dossier->kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::HeropenFormulier{grant, *dossier, besluit, beslissers, input, melding});
}

web::Response toon_heropening(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                              html::Fragment melding = {}) {
    const auto dossier = store::afgesloten_een(call.reader, grant);
    const auto besluit = store::open_besluit(call.reader, grant, BesluitSoort::heropenen);
    if (!dossier || !besluit || besluit->id != grant.item()) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant,
                            {.titel = "Mag dit dossier open?",
                             .hier = hier,
                             .kenmerk = dossier->kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::HeropenBevestigen{grant, *dossier, *besluit, input, melding});
}

// Open: to the casus. Else back to the list.
web::Response na(const kern::Call& call, const toegang::GrantBasis& grant, bool open, Gedaan anders) {
    return open ? pagina::klaar(call, html::url("/casussen/{}", grant.dossier()), Gedaan::dossier_open)
                : pagina::klaar(call, html::url("/afgesloten"), anders);
}

}  // namespace

web::Response afgesloten(kern::Call& call, const toegang::Grant<AfgeslotenLijst>& grant) {
    const auto lijst = store::afgesloten(call.reader, grant.wie(), grant.vandaag());
    return pagina::antwoord(call, grant, {.titel = "Afgesloten", .hier = hier},
                            view::AfgeslotenLijst{grant, lijst});
}

web::Response heropen_formulier(kern::Call& call, const toegang::Grant<Heropenen>& grant) {
    return toon_formulier(call, grant, inloggen::begin(call).input);
}

web::Response stel_heropenen_voor(kern::Call& call, const toegang::Grant<Heropenen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweHeropening nieuw = lees_heropening(input);
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::stel_heropenen_voor(call, grant, nieuw,
                                                     kern::BesluitId::from(toegang::id_van_formulier(call)));
    if (gedaan) return na(call, grant, *gedaan, Gedaan::heropenen_voorgesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response trek_heropenen_in(kern::Call& call, const toegang::Grant<Heropenen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::trek_heropenen_in(call, grant, *versie);
    if (gedaan) return na(call, grant, false, Gedaan::besluit_ingetrokken);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response heropening(kern::Call& call, const toegang::Grant<HeropeningBevestigen>& grant) {
    return toon_heropening(call, grant, inloggen::begin(call).input);
}

web::Response bevestig_heropenen(kern::Call& call, const toegang::Grant<HeropeningBevestigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Bevestiging antwoord = lees_bevestiging(input);
    if (!input.finish()) return toon_heropening(call, grant, input);
    const auto gedaan = actions::bevestig_heropenen(call, grant, antwoord);
    if (gedaan) return na(call, grant, *gedaan, Gedaan::antwoord_vastgelegd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_heropening(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_heropening(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace afsluiting::pages
