// The life line as a page and through the API.
#include <algorithm>
#include <charconv>

#include "domein/casus/api.hpp"
#include "domein/casus/pages.hpp"
#include "domein/casus/tijdlijn_views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/bladeren.hpp"

namespace casus {
namespace {

using tijdlijn::Keuze;
using tijdlijn::Moment;

constexpr std::int64_t bladzijden_hoogstens = 4'000;

// Reads the choice of an address; faults stand in the input.
Keuze lees_keuze(web::Input& input) {
    Keuze keuze;
    keuze.baan = input.choice("soort", tijdlijn::baan_codes, {.label = "Wat"});
    keuze.organisatie = input.id<kern::Organisatie>("organisatie", {.label = "Organisatie"});
    keuze.van = input.date("van", {.label = "Vanaf"});
    keuze.tot = input.date("tot", {.label = "Tot en met"});
    for (const FieldFault& fout : tijdlijn::fouten(keuze)) input.fault(fout.field, fout.code, fout.sentence);
    return keuze;
}

std::vector<Moment> kies(const tijdlijn::Tijdlijn& lijn, const Keuze& keuze) {
    std::vector<Moment> gekozen;
    std::ranges::copy_if(lijn.momenten, std::back_inserter(gekozen),
                         [&](const Moment& moment) { return tijdlijn::past(moment, keuze); });
    return gekozen;
}

}  // namespace

web::Response pages::tijdlijn(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    web::Input input = web::Input::from_form(call.request.query);
    Keuze keuze = lees_keuze(input);
    const auto nummer =
        input.number("pagina", {.label = "Bladzijde", .min = 1, .max = bladzijden_hoogstens}).value_or(1);
    if (!input.finish()) keuze = {};
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto lijn = tijdlijn::lees(call.reader, grant);
    const auto gekozen = kies(lijn, keuze);
    return pagina::antwoord(
        call, grant,
        {.titel = "Tijdlijn",
         .hier = "/casussen",
         .kenmerk = dossier.kenmerk,
         .fout = !input.faults().empty()},
        view::TijdlijnBlad{grant, dossier, lijn, gekozen, keuze, input, static_cast<int>(nummer)});
}

web::Response api::tijdlijn(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto bladzijde = pagina::lees_bladzijde(call.request, {"soort", "organisatie", "van", "tot"});
    if (!bladzijde) return pagina::api_geweigerd(bladzijde.error());
    web::Input input = web::Input::from_form(call.request.query);
    const Keuze keuze = lees_keuze(input);
    input.ignore("page");
    input.ignore("pageSize");
    if (auto klaar = input.finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const auto lijn = tijdlijn::lees(call.reader, grant);
    const auto gekozen = kies(lijn, keuze);
    const auto vanaf =
        static_cast<std::size_t>(bladzijde->page - 1) * static_cast<std::size_t>(bladzijde->page_size);
    const std::size_t tot = std::min(gekozen.size(), vanaf + static_cast<std::size_t>(bladzijde->page_size));
    std::string body;
    json::Writer json(body);
    json.begin_object().field("totaal", gekozen.size());
    json.field("afgeschermd", tijdlijn::aantal_gesloten(lijn.gesloten, keuze));
    json.key("momenten").begin_array();
    for (std::size_t i = vanaf; i < tot; ++i) {
        const Moment& moment = gekozen[gekozen.size() - 1 - i];
        json.begin_object().field("dag", moment.dag).field("soort", tijdlijn::code(moment.baan));
        json.field("wat", moment.wat).field("teLaat", moment.vorm == tijdlijn::Vorm::driehoek);
        json.field("organisatie", moment.organisatie);
        if (moment.organisatie) json.field("organisatieNaam", lijn.namen.at(*moment.organisatie));
        json.end_object();
    }
    json.end_array().end_object();
    html::Url basis = html::url("/api/v1/casussen/{}/tijdlijn", grant.dossier());
    if (keuze.baan) basis = basis.with("soort", tijdlijn::code(*keuze.baan));
    if (keuze.organisatie) basis = basis.with("organisatie", *keuze.organisatie);
    if (keuze.van) basis = basis.with("van", keuze.van->iso());
    if (keuze.tot) basis = basis.with("tot", keuze.tot->iso());
    return pagina::met_links(web::json_response(std::move(body)), basis, *bladzijde, tot < gekozen.size());
}

}  // namespace casus
