#include "domein/bijdrage/api.hpp"

#include "domein/bijdrage/actions.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/bijdrage/form.hpp"
#include "domein/bijdrage/mede.hpp"
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

namespace {

void velden_van(json::Writer& json, const Bijdrage& bijdrage) {
    json.field("id", bijdrage.item.id).field("bron", bijdrage.bron).field("gemaakt", bijdrage.item.gemaakt);
    json.field("zichtbaar", bijdrage.tekst.open());
    if (!bijdrage.tekst.open()) return;
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
}

// A new one, and where it goes as well; what stands in it is read before that.
struct Gegeven {
    Nieuw nieuw;
    std::vector<mede::Keuze> ook;
};
struct Verbeterd {
    Verbetering verbetering;
    std::vector<mede::Ook> ook;
};

}  // namespace

void json_van(json::Writer& json, const Bijdrage& bijdrage) {
    json.begin_object();
    velden_van(json, bijdrage);
    json.end_object();
}

namespace api {

web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    const auto lees_hier = [&](web::Input& input) {
        Nieuw nieuw = lees(input, grant);
        return Gegeven{std::move(nieuw), mede::lees(input)};
    };
    return pagina::met_json(call, lees_hier, [&](const Gegeven& gegeven) {
        return gemaakt(grant, actions::voeg_toe(call, grant, gegeven.nieuw, gegeven.ook,
                                                call.kern.random.id<kern::Item>()));
    });
}

web::Response incident(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    const auto lees_hier = [&](web::Input& input) {
        Nieuw nieuw = lees_incident(input, gewone_categorieen(grant.wie().feiten.soort));
        return Gegeven{std::move(nieuw), mede::lees(input)};
    };
    return pagina::met_json(call, lees_hier, [&](const Gegeven& gegeven) {
        return gemaakt(grant, actions::voeg_toe(call, grant, gegeven.nieuw, gegeven.ook,
                                                call.kern.random.id<kern::Item>()));
    });
}

web::Response verbeter(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    const auto lees_hier = [&](web::Input& input) {
        Verbetering verbetering = lees_verbetering(input, gewone_categorieen(grant.wie().feiten.soort));
        return Verbeterd{std::move(verbetering), mede::lees_ook(input)};
    };
    return pagina::met_json(call, lees_hier, [&](const Verbeterd& verbeterd) {
        return gemaakt(grant, actions::verbeter(call, grant, verbeterd.verbetering, verbeterd.ook,
                                                call.kern.random.id<kern::Item>()));
    });
}

web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object();
    velden_van(json, *gevonden);
    if (gevonden->tekst.open())
        mede::json_van(json, mede::elders(call, grant, gevonden->item.id),
                       mede::noodzaak(call.reader, grant, gevonden->item));
    json.end_object();
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
