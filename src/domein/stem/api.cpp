#include "domein/stem/api.hpp"

#include "domein/stem/actions.hpp"
#include "domein/stem/form.hpp"
#include "domein/stem/rules.hpp"
#include "domein/stem/store.hpp"
#include "kern/pagina/api.hpp"

namespace stem::api {
namespace {

using toegang::Grant;

void json_van(json::Writer& json, const Uitspraak& een) {
    json.begin_object().field("id", een.item.id).field("persoon", een.persoon);
    json.field("soort", rules::code(een.soort)).field("datum", een.datum).field("door", een.door);
    json.field("zichtbaar", een.woorden.open());
    if (een.woorden.open()) json.field("tekst", een.woorden->tekst);
    json.end_object();
}

}  // namespace

web::Response overzicht(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().field("laatsteAfdruk", store::laatste_afdruk(call.reader, grant));
    json.key("uitspraken").begin_array();
    for (const Uitspraak& een : store::lijst(call.reader, grant)) json_van(json, een);
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response leg_vast(kern::Call& call, const Grant<Toevoegen>& grant) {
    return pagina::met_json(call, lees_nieuw, [&](const Nieuw& nieuw) {
        const auto gedaan = actions::leg_vast(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response druk_af(kern::Call& call, const Grant<Afdrukken>& grant) {
    return pagina::met_json(call, lees_keuze, [&](const Keuze& keuze) {
        const auto bronnen = actions::bronnen(call.reader, grant);
        const auto papier = actions::druk_af(call, grant, bronnen, keuze);
        if (!papier) return pagina::api_geweigerd(papier.error());
        std::string body;
        json::Writer json(body);
        json.begin_object().field("naam", betrokkene::tekstnaam(*papier->betrokkene->naam));
        json.field("datum", grant.vandaag()).field("afzender", keuze.afzender);
        json.key("uitspraken").begin_array();
        for (const auto* een : papier->uitspraken) json_van(json, *een);
        json.end_array().key("doelen").begin_array();
        for (const auto* doel : papier->doelen) json.value(doel->tekst->tekst);
        json.end_array().key("acties").begin_array();
        for (const auto* actie : papier->acties)
            json.begin_object()
                .field("organisatie", actie->kop.eigenaar.organisatie_naam)
                .field("termijn", actie->kop.termijn)
                .field("tekst", actie->tekst->tekst)
                .end_object();
        json.end_array().end_object();
        return web::json_response(std::move(body));
    });
}

}  // namespace stem::api
