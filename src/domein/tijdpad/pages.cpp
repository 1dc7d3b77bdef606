#include "domein/tijdpad/pages.hpp"

#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/tijdpad/actions.hpp"
#include "domein/tijdpad/form.hpp"
#include "domein/tijdpad/store.hpp"
#include "domein/tijdpad/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace tijdpad::pages {
namespace {

using pagina::Gedaan;

Response toon_pad(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                  html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto pad = store::een(call.reader, grant);
    auto sjablonen = store::sjablonen(call.reader);
    std::erase_if(sjablonen, [&](const Sjabloon& s) { return !rules::geldt(s.velden, grant.vandaag()); });
    const pagina::Blad blad{.titel = "Tijdpad",
                            .hier = "/casussen",
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad, view::Pad{grant, dossier, pad, sjablonen, input, melding});
}

// The step of the grant as it stands.
std::optional<Stap> stap_van(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto pad = store::een(call.reader, grant);
    if (!pad) return std::nullopt;
    const auto gevonden = std::find_if(pad->stappen.begin(), pad->stappen.end(),
                                       [&](const Stap& s) { return s.id == grant.item(); });
    return gevonden == pad->stappen.end() ? std::nullopt : std::optional(*gevonden);
}

Response toon_stap(kern::Call& call, const Grant<Wijzigen>& grant, const Stap& stap, const web::Input& input,
                   html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const pagina::Blad blad{.titel = "Stap in het tijdpad",
                            .hier = "/casussen",
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad, view::StapFormulier{grant, dossier, stap, input, melding});
}

Response toon_sjabloon(kern::Call& call, const Grant<SjabloonWijzigen>& grant,
                       const std::optional<Sjabloon>& bekend, const web::Input& input,
                       html::Fragment melding = {}) {
    const pagina::Blad blad{.titel = bekend ? bekend->velden.naam : std::string("Nieuw tijdpad"),
                            .hier = "/beheer",
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad, view::SjabloonFormulier{grant, bekend, input, melding});
}

std::optional<Sjabloon> sjabloon_uit(kern::Call& call, const PathText& pad) {
    const auto id = SjabloonId::parse(pad.get("sjabloon"));
    return id ? store::sjabloon(call.reader, *id) : std::nullopt;
}

}  // namespace

Response toon(kern::Call& call, const Grant<Lezen>& grant) {
    return toon_pad(call, grant, inloggen::begin(call).input);
}

Response begin(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto keuze = lees_keuze(input);
    if (!input.finish()) return toon_pad(call, grant, input);
    const auto gedaan = actions::begin(call, grant, keuze);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/tijdpad", grant.dossier()),
                             Gedaan::tijdpad_gestart);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_pad(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_pad(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response stap(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto deze = stap_van(call, grant);
    if (!deze) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("versie", deze->versie);
        input.set("datum", grant.vandaag());
    }
    return toon_stap(call, grant, *deze, input);
}

Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto deze = stap_van(call, grant);
    if (!deze) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const rules::Wijziging wijziging = lees_wijziging(input, grant.vandaag());
    if (!input.finish()) return toon_stap(call, grant, *deze, input);
    const auto gedaan = actions::wijzig(call, grant, wijziging);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/tijdpad", grant.dossier()),
                             Gedaan::tijdpad_gewijzigd);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) {
        input.set("versie", deze->versie);
        return toon_stap(call, grant, *deze, input, *bezwaar);
    }
    return pagina::geweigerd(call, gedaan.error());
}

Response sjablonen(kern::Call& call, const Grant<SjabloonLezen>& grant) {
    const auto alle = store::sjablonen(call.reader);
    const bool wijzigt = toegang::Gate::zou_mogen(grant.wie(), SjabloonWijzigen::recht);
    return pagina::antwoord(call, grant, {.titel = "Tijdpaden", .hier = "/beheer"},
                            view::Sjablonen{alle, grant.vandaag(), wijzigt});
}

Response sjabloon_nieuw(kern::Call& call, const Grant<SjabloonWijzigen>& grant) {
    auto velden = rules::standaard();  // most houses begin from there
    velden.van = grant.vandaag();
    return toon_sjabloon(call, grant, std::nullopt, invoer(velden));
}

Response sjabloon_maak(kern::Call& call, const Grant<SjabloonWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const SjabloonVelden velden = lees_sjabloon(input);
    if (!input.finish()) return toon_sjabloon(call, grant, std::nullopt, input);
    const auto gedaan = actions::maak(call, grant, velden);
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    return web::see_other(std::string(html::url("/beheer/tijdpaden").text()));
}

Response sjabloon(kern::Call& call, const Grant<SjabloonWijzigen>& grant, const PathText& pad) {
    const auto bekend = sjabloon_uit(call, pad);
    if (!bekend) return pagina::geweigerd(call, NotFound{});
    return toon_sjabloon(call, grant, bekend, invoer(bekend->velden));
}

Response sjabloon_wijzig(kern::Call& call, const Grant<SjabloonWijzigen>& grant, const PathText& pad) {
    const auto bekend = sjabloon_uit(call, pad);
    if (!bekend) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const SjabloonVelden velden = lees_sjabloon(input);
    const auto versie = input.versie().value_or(0);
    if (!input.finish()) return toon_sjabloon(call, grant, bekend, input);
    const auto gedaan = actions::wijzig_sjabloon(call, grant, bekend->id, velden, versie);
    if (gedaan) return web::see_other(std::string(html::url("/beheer/tijdpaden").text()));
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_sjabloon(call, grant, bekend, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace tijdpad::pages
