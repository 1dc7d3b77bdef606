#include "domein/aanmelding/api.hpp"

#include "domein/aanmelding/actions.hpp"
#include "domein/aanmelding/bijlage.hpp"
#include "domein/aanmelding/form.hpp"
#include "domein/aanmelding/json.hpp"
#include "domein/aanmelding/rules.hpp"
#include "kern/pagina/api.hpp"

namespace aanmelding::api {
namespace {

constexpr std::int64_t grootte_max = 100;
constexpr std::int64_t bladzijde_max = 10'000;

std::string pad(kern::DossierId dossier) { return "/api/v1/aanmeldingen/" + dossier.text(); }

// RFC 8288: where the pages before and after this one are.
void verwijs(web::Response& response, std::int64_t bladzijde, std::int64_t grootte, long long totaal) {
    std::string links;
    const auto voeg_toe = [&](std::int64_t naar, std::string_view rel) {
        if (!links.empty()) links += ", ";
        links += '<' +
                 std::string(
                     html::url("/api/v1/aanmeldingen").with("page", naar).with("pageSize", grootte).text()) +
                 ">; rel=\"" + std::string(rel) + '"';
    };
    if (bladzijde > 1) voeg_toe(bladzijde - 1, "prev");
    if (bladzijde * grootte < totaal) voeg_toe(bladzijde + 1, "next");
    if (!links.empty()) response.header("Link", std::move(links));
}

}  // namespace

web::Response dien_in(kern::Call& call, const toegang::Grant<Indienen>& grant) {
    auto gelezen = web::Input::parse_json(call.request.body);
    if (!gelezen) return pagina::api_geweigerd(gelezen.error());
    const Nieuw nieuw = lees(*gelezen, Lijsten::van(call.reader, grant.vandaag()), grant.vandaag());
    gelezen->add(
        InvalidInput{rules::fouten(nieuw, grant.wie().feiten.soort == toegang::OrganisatieSoort::huis)});
    if (auto klaar = gelezen->finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const auto gedaan = actions::dien_in(call, grant, nieuw, {call.kern.random.id<kern::Item>()});
    if (!gedaan) return pagina::api_geweigerd(gedaan.error());
    return pagina::api_gemaakt(gedaan->dossier, pad(gedaan->dossier));
}

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    web::Input input = web::Input::from_form(call.request.query);
    const auto bladzijde =
        input.number("page", {.label = "page", .min = 1, .max = bladzijde_max}).value_or(1);
    const auto grootte =
        input.number("pageSize", {.label = "pageSize", .min = 1, .max = grootte_max}).value_or(25);
    if (auto klaar = input.finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const store::Bladzijde blad = store::lijst(call.reader, scope, bladzijde, grootte);
    std::string body;
    json::Writer json(body);
    json.begin_object().key("aanmeldingen").begin_array();
    for (const auto& regel : blad.regels) json_van(json, regel);
    json.end_array();
    json.field("totaal", static_cast<std::int64_t>(blad.totaal))
        .field("page", bladzijde)
        .field("pageSize", grootte)
        .end_object();
    web::Response response = web::json_response(std::move(body));
    verwijs(response, bladzijde, grootte, blad.totaal);
    return response;
}

web::Response een(kern::Call& call, const toegang::Grant<Volgen>& grant) {
    const auto gevonden = lees(call.reader, grant);
    if (!gevonden || gevonden->organisatie_id != grant.wie().organisatie)
        return pagina::api_geweigerd(NotFound{});
    const auto personen = betrokkene::lijst(call.reader, grant);
    const auto later = aanvullingen(call.reader, grant);
    const auto besluit = store::besluit(call.reader, grant);
    std::string body;
    json::Writer json(body);
    const auto bestanden = bijlage::lijst(call.reader, grant);
    json_van(json, JsonDelen{*gevonden, personen, later, bestanden, besluit, grant.dossier()});
    return web::json_response(std::move(body));
}

web::Response vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant) {
    const auto lees = [](web::Input& input) {
        return input.text("tekst", {.label = "Aanvulling",
                                    .max = rules::aanvulling_max,
                                    .required = true,
                                    .lines = web::Lines::many});
    };
    return pagina::met_json(call, lees, [&](const std::string& tekst) {
        const auto gedaan = actions::vul_aan(call, grant, tekst, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan, pad(grant.dossier()))
                      : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Intrekken>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::trek_in(call, grant)); });
}

web::Response bijlage(kern::Call& call, const toegang::Grant<BijlageLezen>& grant) {
    auto inhoud = bijlage::lees(call, grant);
    return inhoud ? bijlage::als_bestand(std::move(*inhoud)) : pagina::api_geweigerd(NotFound{});
}

web::Response voeg_bijlage_toe(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant) {
    InvalidInput fouten;
    for (const auto& [naam, waarde] : call.request.form.list())
        fouten.faults.push_back({naam, "unknown-field", "Dit veld kennen we niet."});
    const auto& files = call.request.files;
    if (files.size() != 1 || files.front().field != "bijlage")
        fouten.faults.push_back({"bijlage", "required", "Stuur één bestand, in het veld bijlage."});
    if (!fouten.faults.empty()) return pagina::api_geweigerd(fouten);
    const auto gedaan = bijlage::bewaar(call, grant, files.front());
    if (!gedaan) return pagina::api_geweigerd(gedaan.error());
    return pagina::api_gemaakt(*gedaan,
                               "/api/v1/dossiers/" + grant.dossier().text() + "/bijlagen/" + gedaan->text());
}

}  // namespace aanmelding::api
