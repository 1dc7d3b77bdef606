// The list of bijdragen of one casus, as a page and through the API.
#include <algorithm>
#include <charconv>

#include "domein/bijdrage/api.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/bijdrage/lijst_views.hpp"
#include "domein/bijdrage/pages.hpp"
#include "domein/bijdrage/rules.hpp"
#include "domein/bijdrage/store.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/bladeren.hpp"

namespace bijdrage {
namespace {

constexpr int bladzijden_hoogstens = 4'000;

// An address that somebody typed or kept: what is not understood chooses nothing.
Keuze lees_keuze(const web::Fields& query) {
    Keuze keuze;
    keuze.organisatie = kern::OrganisatieId::parse(query.get("organisatie"));
    for (const auto& [code, aard] : rules::aard_codes)
        if (code == query.get("aard")) keuze.aard = aard;
    return keuze;
}

int lees_bladzijde(const web::Fields& query) {
    const auto text = query.get("pagina");
    int bladzijde = 1;
    std::from_chars(text.data(), text.data() + text.size(), bladzijde);
    return std::clamp(bladzijde, 1, bladzijden_hoogstens);
}

}  // namespace

namespace pages {

web::Response lijst(kern::Call& call, const toegang::Grant<Overzien>& grant) {
    const Keuze keuze = lees_keuze(call.request.query);
    const int nummer = lees_bladzijde(call.request.query);
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto bladzijde = store::bladzijde(call.reader, grant, keuze, nummer, view::per_bladzijde);
    const auto gevers = store::gevers(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Bijdragen", .hier = "/casussen", .kenmerk = dossier.kenmerk},
                            view::Lijst{grant, dossier, bladzijde, keuze, nummer, gevers});
}

}  // namespace pages

namespace api {

web::Response lijst(kern::Call& call, const toegang::Grant<Overzien>& grant) {
    const auto bladzijde = pagina::lees_bladzijde(call.request, {"organisatie", "aard"});
    if (!bladzijde) return pagina::api_geweigerd(bladzijde.error());
    web::Input input = web::Input::from_form(call.request.query);
    Keuze keuze;
    keuze.organisatie = input.id<kern::Organisatie>("organisatie", {.label = "Organisatie"});
    keuze.aard = input.choice("aard", rules::aard_codes, {.label = "Soort"});
    input.ignore("page");
    input.ignore("pageSize");
    if (auto klaar = input.finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const auto gevonden = store::bladzijde(call.reader, grant, keuze, bladzijde->page, bladzijde->page_size);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("totaal", gevonden.totaal).key("bijdragen").begin_array();
    for (const auto& bijdrage : gevonden.bijdragen) json_van(json, bijdrage);
    json.end_array().end_object();
    html::Url basis = html::url("/api/v1/casussen/{}/bijdragen", grant.dossier());
    if (keuze.organisatie) basis = basis.with("organisatie", *keuze.organisatie);
    if (keuze.aard) basis = basis.with("aard", call.request.query.get("aard"));
    const bool meer = static_cast<long long>(bladzijde->page) * bladzijde->page_size < gevonden.totaal;
    return pagina::met_links(web::json_response(std::move(body)), basis, *bladzijde, meer);
}

}  // namespace api
}  // namespace bijdrage
