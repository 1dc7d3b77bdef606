// Beheer of the other houses.
#include "domein/uitwisseling/pages.hpp"
#include "domein/uitwisseling/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace uitwisseling::pages {
namespace {

using pagina::Gedaan;

constexpr std::string_view hier = "/beheer";

std::optional<partner::AnderHuis> uit(kern::Call& call, const PathText& pad) {
    const auto id = kern::AnderHuisId::parse(pad.get("huis"));
    return id ? partner::ander_huis(call.reader, *id) : std::nullopt;
}

web::Input invoer(const partner::AnderHuis& huis) {
    web::Input input = web::Input::empty();
    input.set("naam", huis.naam);
    input.set("gebied", huis.gebied);
    input.set("van", huis.van);
    if (huis.tot) input.set("tot", *huis.tot);
    return input;
}

Response toon_nieuw(kern::Call& call, const Grant<HuizenWijzigen>& grant, const web::Input& input) {
    return pagina::antwoord(call, grant,
                            {.titel = "Nieuw huis", .hier = hier, .fout = !input.faults().empty()},
                            view::HuisNieuw{grant, input});
}

Response toon(kern::Call& call, const toegang::GrantBasis& grant, const partner::AnderHuis& huis,
              const web::Input& input, const web::Input& bevestiging, html::Fragment melding = {}) {
    return pagina::antwoord(call, grant,
                            {.titel = huis.naam,
                             .hier = hier,
                             .fout = !input.faults().empty() || !bevestiging.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Huis{grant, huis, input, bevestiging, melding});
}

html::Url naar(const partner::AnderHuis& huis) { return html::url("/beheer/huizen/{}", huis.id); }

}  // namespace

Response huizen(kern::Call& call, const Grant<HuizenLezen>& grant) {
    const auto alle = partner::andere_huizen(call.reader);
    const auto eigen = open_sleutels(eigen_sleutels(call.kern.keys));
    return pagina::antwoord(call, grant, {.titel = "Andere huizen", .hier = hier},
                            view::Huizen{grant, alle, eigen, call.kern.huis.naam});
}

Response huis_nieuw(kern::Call& call, const Grant<HuizenWijzigen>& grant) {
    web::Input input = web::Input::empty();
    input.set("van", grant.vandaag());
    return toon_nieuw(call, grant, input);
}

Response huis_maak(kern::Call& call, const Grant<HuizenWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto nieuw = huizen::lees_nieuw(input);
    if (!input.finish()) return toon_nieuw(call, grant, input);
    const auto gedaan = huizen::maak(call, grant, nieuw);
    if (gedaan) return pagina::klaar(call, html::url("/beheer/huizen/{}", *gedaan), Gedaan::huis_voorgesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_nieuw(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

Response huis(kern::Call& call, const Grant<HuizenLezen>& grant, const PathText& pad) {
    const auto gevonden = uit(call, pad);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    return toon(call, grant, *gevonden, invoer(*gevonden), web::Input::empty());
}

Response huis_wijzig(kern::Call& call, const Grant<HuizenWijzigen>& grant, const PathText& pad) {
    const auto gevonden = uit(call, pad);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const auto wijziging = huizen::lees_wijziging(input);
    if (!input.finish()) return toon(call, grant, *gevonden, input, web::Input::empty());
    const auto gedaan = huizen::wijzig(call, grant, gevonden->id, wijziging);
    if (gedaan) return pagina::klaar(call, naar(*gevonden), Gedaan::huis_bewaard);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(call, grant, *gevonden, input, web::Input::empty());
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon(call, grant, *gevonden, input, web::Input::empty(), *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response huis_bevestig(kern::Call& call, const Grant<HuisBevestigen>& grant, const PathText& pad) {
    const auto gevonden = uit(call, pad);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const auto bevestiging = huizen::lees_bevestiging(input);
    if (!input.finish()) return toon(call, grant, *gevonden, invoer(*gevonden), input);
    const auto gedaan = huizen::bevestig(call, grant, gevonden->id, bevestiging);
    if (gedaan) return pagina::klaar(call, naar(*gevonden), Gedaan::huis_bevestigd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(call, grant, *gevonden, invoer(*gevonden), input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon(call, grant, *gevonden, invoer(*gevonden), input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace uitwisseling::pages
