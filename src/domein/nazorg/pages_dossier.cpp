// One person in nazorg.
#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/nazorg/actions.hpp"
#include "domein/nazorg/form.hpp"
#include "domein/nazorg/pages.hpp"
#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/store.hpp"
#include "domein/nazorg/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace nazorg::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/nazorg";

html::Url naar_dossier(const toegang::GrantBasis& grant) { return html::url("/nazorg/{}", grant.dossier()); }

web::Response toon(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                   html::Fragment melding = {}) {
    const auto vrijlating = store::vrijlating(call.reader, grant);
    if (!vrijlating) return pagina::geweigerd(call, NotFound{});
    const auto kop = betrokkene::dossier_kop(call.reader, grant);
    const auto personen = betrokkene::lijst(call.reader, grant);
    const auto scans = store::scans(call.reader, grant);
    const auto steunen = store::steunen(call.reader, grant);
    const std::string grondslag = partner::instelling(call.reader, "nazorg.grondslag", grant.vandaag());
    const Date tot = store::einde(call.reader, grant);
    call.gezien = grant.dossier();
    return pagina::antwoord(
        call, grant,
        {.titel = "Nazorg",
         .hier = hier,
         .kenmerk = kop.kenmerk,
         .fout = !input.faults().empty(),
         .status = melding.empty() ? 200 : 409},
        view::Een{grant, kop, *vrijlating, personen, scans, steunen, grondslag, tot, input, melding});
}

template <class Formulier>
web::Response toon_formulier(kern::Call& call, const toegang::GrantBasis& grant, std::string_view titel,
                             const web::Input& input, html::Fragment melding = {}) {
    const auto kop = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = std::string(titel),
                             .hier = hier,
                             .kenmerk = kop.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            Formulier{grant, kop, input, melding});
}

web::Response toon_aanmelding(kern::Call& call, const Grant<Opschalen>& grant, const Vrijlating& vrijlating,
                              const web::Input& input, html::Fragment melding = {}) {
    const auto kop = betrokkene::dossier_kop(call.reader, grant);
    const auto contact = store::contact_van(call.reader, vrijlating.gemeente, grant.vandaag());
    const std::string aanmelder = contact ? contact->naam : std::string();
    return pagina::antwoord(call, grant,
                            {.titel = "Meld aan voor een casus",
                             .hier = hier,
                             .kenmerk = kop.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::AanmeldFormulier{grant, kop, aanmelder, input, melding});
}

// A fresh scan begins with what was last known.
void vul_scan(web::Input& input, const std::vector<Scan>& scans) {
    for (const Voorwaarde& een : voorwaarden) {
        web::Input deel = input.section(een.code);
        deel.set("stand", "onbekend");
        for (auto scan = scans.rbegin(); scan != scans.rend(); ++scan) {
            const auto punt = std::find_if(scan->punten.begin(), scan->punten.end(),
                                           [&](const Punt& p) { return p.voorwaarde == een.code; });
            if (punt == scan->punten.end() || !punt->antwoord.open()) continue;
            deel.set("stand", punt->antwoord->stand);
            deel.set("tekst", punt->antwoord->tekst);
            deel.set("bron", punt->antwoord->bron);
            if (const auto datum = Date::parse_iso(punt->antwoord->datum)) deel.set("datum", *datum);
            break;
        }
    }
}

// What is known goes into the report, so that nobody types it again.
void vul_aanmelding(web::Input& input, const Vrijlating& vrijlating, const std::vector<Scan>& scans,
                    const std::vector<Steun>& steunen) {
    const rules::Vooraf vooraf = rules::vooraf(vrijlating, scans, steunen);
    input.set("reden", vooraf.reden);
    input.set("zorgen", vooraf.zorgen);
    input.set("krachten", vooraf.krachten);
    input.set("geprobeerd", vooraf.geprobeerd);
}

}  // namespace

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    return toon(call, grant, inloggen::begin(call).input);
}

web::Response in_casus(kern::Call& call, const Grant<Lezen>& grant) {
    const auto kop = betrokkene::dossier_kop(call.reader, grant);
    const auto vrijlating = store::vrijlating(call.reader, grant);
    const auto scans = store::scans(call.reader, grant);
    const auto steunen = store::steunen(call.reader, grant);
    return pagina::antwoord(
        call, grant, {.titel = "Nazorg", .hier = "/casussen", .kenmerk = kop.kenmerk},
        view::InCasus{grant, kop, vrijlating, scans, steunen, inloggen::begin(call).input});
}

web::Response nieuwe_scan(kern::Call& call, const Grant<Wijzigen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        vul_scan(input, store::scans(call.reader, grant));
        input.set("datum", grant.vandaag());
    }
    return toon_formulier<view::ScanFormulier>(call, grant, "Quickscan", input);
}

web::Response scan(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweScan nieuw = lees_scan(input, grant.vandaag());
    if (!input.finish()) return toon_formulier<view::ScanFormulier>(call, grant, "Quickscan", input);
    const auto gedaan = actions::scan(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, naar_dossier(grant), Gedaan::nazorg_gescand);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier<view::ScanFormulier>(call, grant, "Quickscan", input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response nieuwe_steun(kern::Call& call, const Grant<Wijzigen>& grant) {
    return toon_formulier<view::SteunFormulier>(call, grant, "Enkelvoudige ondersteuning",
                                                inloggen::begin(call).input);
}

web::Response steun(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweSteun nieuw = lees_steun(input, grant.vandaag());
    if (!input.finish())
        return toon_formulier<view::SteunFormulier>(call, grant, "Enkelvoudige ondersteuning", input);
    const auto gedaan = actions::steun(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, naar_dossier(grant), Gedaan::nazorg_steun);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier<view::SteunFormulier>(call, grant, "Enkelvoudige ondersteuning", input,
                                                    *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response rond_af(kern::Call& call, const Grant<Wijzigen>& grant, const toegang::PathText& pad) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::string resultaat = lees_resultaat(input);
    const auto id = kern::ItemId::parse(pad.get("steun"));
    if (!id) return pagina::geweigerd(call, NotFound{});
    if (!input.finish()) return toon(call, grant, input);
    const auto gedaan = actions::rond_af(call, grant, *id, resultaat);
    if (gedaan) return pagina::klaar(call, naar_dossier(grant), Gedaan::nazorg_steun_klaar);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response aanmelding(kern::Call& call, const Grant<Opschalen>& grant) {
    const auto vrijlating = store::vrijlating(call.reader, grant);
    if (!vrijlating) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty())
        vul_aanmelding(input, *vrijlating, store::scans(call.reader, grant),
                       store::steunen(call.reader, grant));
    return toon_aanmelding(call, grant, *vrijlating, input);
}

web::Response meld_aan(kern::Call& call, const Grant<Opschalen>& grant) {
    const auto vrijlating = store::vrijlating(call.reader, grant);
    if (!vrijlating) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const auto voort = ::aanmelding::lees_voortzetting(input);
    if (!input.finish()) return toon_aanmelding(call, grant, *vrijlating, input);
    const auto gedaan = actions::meld_aan(call, grant, voort, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/triage/{}", grant.dossier()), Gedaan::nazorg_aangemeld);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_aanmelding(call, grant, *vrijlating, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace nazorg::pages
