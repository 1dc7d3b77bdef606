#include "domein/document/api.hpp"

#include <charconv>

#include "domein/document/actions.hpp"
#include "domein/document/brief.hpp"
#include "domein/document/form.hpp"
#include "domein/document/store.hpp"
#include "kern/pagina/api.hpp"

namespace document::api {
namespace {

void json_van(json::Writer& json, const Document& document) {
    json.begin_object();
    json.field("id", document.item.id).field("bron", document.bron).field("gemaakt", document.item.gemaakt);
    json.field("zichtbaar", document.kop.open());
    if (!document.kop.open()) {
        json.end_object();
        return;
    }
    json.field("door", document.door).field("soort", document.soort).field("datum", document.datum);
    json.field("titel", document.kop->titel).field("kring", toegang::code(document.item.kring));
    json.key("categorieen").begin_array();
    for (const auto& woord : toegang::categorieen())
        if (document.item.categorieen.has(woord.waarde)) json.value(woord.code);
    json.end_array();
    if (!document.kop->voorwaarden.empty()) json.field("voorwaarden", document.kop->voorwaarden);
    json.field("ingetrokken", document.ingetrokken).field("laatste", document.laatste);
    json.key("versies").begin_array();
    for (const Versie& een : document.versies) {
        json.begin_object();
        json.field("nummer", een.nummer).field("naam", een.naam.naam).field("type", een.naam.type);
        json.field("grootte", static_cast<std::int64_t>(een.grootte)).field("gemaakt", een.gemaakt);
        json.field("door", een.door).end_object();
    }
    json.end_array();
    json.field("bewarenTot", document.item.bewaren_tot).field("versie", document.item.versie);
    json.end_object();
}

std::string pad(const toegang::GrantBasis& grant, kern::ItemId id) {
    return "/api/v1/casussen/" + grant.dossier().text() + "/documenten/" + id.text();
}

// The one part "gegevens" and the one file "bestand" of a form; anything else is a fault.
Result<web::Input> gegevens(const web::Request& request) {
    InvalidInput fouten;
    for (const auto& [naam, waarde] : request.form.list())
        if (naam != "gegevens") fouten.faults.push_back({naam, "unknown-field", "Dit veld kennen we niet."});
    if (request.files.size() != 1 || request.files.front().field != "bestand")
        fouten.faults.push_back({"bestand", "required", "Stuur één bestand, in het veld bestand."});
    if (!fouten.faults.empty()) return tl::unexpected<Error>(std::move(fouten));
    const auto tekst = request.form.get("gegevens");
    return web::Input::parse_json(tekst.empty() ? std::string_view("{}") : tekst);
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Grant<Overzicht>& grant) {
    const auto soort = call.request.query.get("soort");
    std::string body;
    json::Writer json(body);
    json.begin_object().key("documenten").begin_array();
    for (const Document& een : store::lijst(call.reader, grant))
        if (soort.empty() || (een.kop.open() && een.soort == soort)) json_van(json, een);
    json.end_array();
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    auto input = gegevens(call.request);
    if (!input) return pagina::api_geweigerd(input.error());
    const auto soorten = partner::codes(call.reader, soorten_lijst, grant.vandaag());
    const Nieuw nieuw = lees(*input, soorten, bijdrage::gewone_categorieen(grant.wie().feiten.soort));
    if (auto klaar = input->finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const actions::Bestand bestand{&call.request.files.front(), call.kern.random.id<kern::Item>()};
    const auto gedaan = actions::voeg_toe(call, grant, nieuw, {&bestand, 1});
    if (!gedaan) return pagina::api_geweigerd(gedaan.error());
    return pagina::api_gemaakt(bestand.id, pad(grant, bestand.id));
}

web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, *gevonden);
    return web::json_response(std::move(body));
}

web::Response bestand(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    auto query = web::Input::from_form(call.request.query);
    const auto nummer = query.number("nummer", {.label = "nummer", .min = 1});
    if (auto klaar = query.finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    auto inhoud = store::inhoud(call, grant, grant.item(), nummer.value_or(0));
    return inhoud ? bestand::als_bestand(std::move(*inhoud), "document") : pagina::api_geweigerd(NotFound{});
}

web::Response vervang(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    auto input = gegevens(call.request);
    if (!input) return pagina::api_geweigerd(input.error());
    const auto versie = input->versie();
    if (auto klaar = input->finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    return pagina::api_na(actions::vervang(call, grant, call.request.files.front(), *versie));
}

web::Response geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::geef_vrij(call, grant, versie); });
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::trek_in(call, grant, versie); });
}

web::Response maak_brief(kern::Call& call, const toegang::Grant<BriefMaken>& grant) {
    auto input = web::Input::parse_json(call.request.body);
    if (!input) return pagina::api_geweigerd(input.error());
    const brief::Wens wens = brief::lees(*input);
    if (auto klaar = input->finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const auto id = call.kern.random.id<kern::Item>();
    const auto gedaan = brief::maak(call, grant, wens, id);
    return gedaan ? pagina::api_gemaakt(id, pad(grant, id)) : pagina::api_geweigerd(gedaan.error());
}

}  // namespace document::api
