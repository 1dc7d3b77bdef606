#include "domein/bijdrage/api.hpp"

#include "domein/bijdrage/actions.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/bijdrage/form.hpp"
#include "domein/bijdrage/store.hpp"
#include "kern/pagina/api.hpp"

namespace bijdrage {

void json_van(json::Writer& json, const Bijdrage& bijdrage) {
    json.begin_object();
    json.field("id", bijdrage.item.id).field("bron", bijdrage.bron).field("gemaakt", bijdrage.item.gemaakt);
    json.field("zichtbaar", bijdrage.tekst.open());
    if (!bijdrage.tekst.open()) {
        json.end_object();
        return;
    }
    json.field("door", bijdrage.door).field("kring", toegang::code(bijdrage.item.kring));
    json.key("categorieen").begin_array();
    for (const auto& woord : toegang::categorieen())
        if (bijdrage.item.categorieen.has(woord.waarde)) json.value(woord.code);
    json.end_array();
    json.field("aard", bijdrage.aard == Aard::feit ? "feit" : "mening")
        .field("brondatum", bijdrage.brondatum);
    json.field("ingetrokken", bijdrage.ingetrokken).field("tekst", bijdrage.tekst->tekst);
    if (bijdrage.voorwaarden && bijdrage.voorwaarden->open())
        json.field("voorwaarden", (*bijdrage.voorwaarden)->tekst);
    json.field("bewarenTot", bijdrage.item.bewaren_tot).field("versie", bijdrage.item.versie);
    json.end_object();
}

namespace api {

web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    auto gelezen = web::Input::parse_json(call.request.body);
    if (!gelezen) return pagina::api_geweigerd(gelezen.error());
    const Nieuw nieuw = lees(*gelezen, gewone_categorieen(grant.wie().feiten.soort));
    if (auto klaar = gelezen->finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const auto gedaan = actions::voeg_toe(call, grant, nieuw, call.kern.random.id<kern::Item>());
    if (!gedaan) return pagina::api_geweigerd(gedaan.error());
    std::string body;
    json::Writer(body).begin_object().field("id", *gedaan).end_object();
    web::Response response = web::json_response(std::move(body), 201);
    response.header("Location",
                    "/api/v1/casussen/" + grant.dossier().text() + "/bijdragen/" + gedaan->text());
    return response;
}

web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, *gevonden);
    return web::json_response(std::move(body));
}

web::Response geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::geef_vrij(call, grant, versie); });
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::trek_in(call, grant, versie); });
}

}  // namespace api
}  // namespace bijdrage
