#include "domein/bijdrage/api.hpp"

#include "domein/bijdrage/actions.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/bijdrage/form.hpp"
#include "domein/bijdrage/rules.hpp"
#include "domein/bijdrage/store.hpp"
#include "kern/pagina/api.hpp"

namespace bijdrage {
namespace {

void grond_van(json::Writer& json, const Grond& grond) {
    json.key("geheimGrond").begin_object().field("soort", grond.soort);
    if (!grond.datum.empty()) json.field("datum", grond.datum);
    json.field("toelichting", grond.toelichting).end_object();
}

web::Response gemaakt(const toegang::GrantBasis& grant, const Result<kern::ItemId>& gedaan) {
    if (!gedaan) return pagina::api_geweigerd(gedaan.error());
    return pagina::api_gemaakt(*gedaan,
                               "/api/v1/casussen/" + grant.dossier().text() + "/bijdragen/" + gedaan->text());
}

}  // namespace

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
    json.field("aard", rules::code(bijdrage.aard)).field("brondatum", bijdrage.brondatum);
    if (!bijdrage.tekst->tijd.empty()) json.field("tijd", bijdrage.tekst->tijd);
    if (bijdrage.vorige) json.field("vorige", *bijdrage.vorige);
    json.field("vervangen", bijdrage.vervangen);
    if (bijdrage.vervangen_door) json.field("vervangenDoor", *bijdrage.vervangen_door);
    if (bijdrage.grond && bijdrage.grond->open()) grond_van(json, **bijdrage.grond);
    json.field("ingetrokken", bijdrage.ingetrokken).field("tekst", bijdrage.tekst->tekst);
    if (bijdrage.voorwaarden && bijdrage.voorwaarden->open())
        json.field("voorwaarden", (*bijdrage.voorwaarden)->tekst);
    json.field("bewarenTot", bijdrage.item.bewaren_tot).field("versie", bijdrage.item.versie);
    json.end_object();
}

namespace api {

web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    const auto lees_hier = [&](web::Input& input) { return lees(input, grant); };
    return pagina::met_json(call, lees_hier, [&](const Nieuw& nieuw) {
        return gemaakt(grant, actions::voeg_toe(call, grant, nieuw, call.kern.random.id<kern::Item>()));
    });
}

web::Response incident(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    const auto lees_hier = [&](web::Input& input) {
        return lees_incident(input, gewone_categorieen(grant.wie().feiten.soort));
    };
    return pagina::met_json(call, lees_hier, [&](const Nieuw& nieuw) {
        return gemaakt(grant, actions::voeg_toe(call, grant, nieuw, call.kern.random.id<kern::Item>()));
    });
}

web::Response verbeter(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    const auto lees_hier = [&](web::Input& input) {
        return lees_verbetering(input, gewone_categorieen(grant.wie().feiten.soort));
    };
    return pagina::met_json(call, lees_hier, [&](const Verbetering& verbetering) {
        return gemaakt(grant, actions::verbeter(call, grant, verbetering, call.kern.random.id<kern::Item>()));
    });
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
