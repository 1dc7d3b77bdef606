#include "domein/afstemming/api.hpp"

#include "domein/afstemming/actions.hpp"
#include "domein/afstemming/form.hpp"
#include "kern/pagina/api.hpp"

namespace afstemming::api {
namespace {

using toegang::Grant;

void plan_van(json::Writer& json, std::string_view naam, kern::DossierId dossier, const std::string& kenmerk,
              const plan::Plan& plan) {
    json.key(naam).begin_object().field("dossier", dossier).field("kenmerk", kenmerk);
    json.key("doelen").begin_array();
    for (const auto& doel : plan.doelen)
        if (doel.tekst.open())
            json.begin_object().field("id", doel.item.id).field("tekst", doel.tekst->tekst).end_object();
    json.end_array().key("acties").begin_array();
    for (const auto& actie : plan.acties)
        if (actie.tekst.open() && plan::rules::is_open(actie.kop.staat))
            json.begin_object()
                .field("id", actie.kop.item.id)
                .field("tekst", actie.tekst->tekst)
                .field("organisatie", actie.kop.eigenaar.organisatie_naam)
                .field("termijn", actie.kop.termijn)
                .end_object();
    json.end_array().end_object();
}

}  // namespace

web::Response overzicht(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("afstemmingen").begin_array();
    for (const Afstemming& link : actions::lijst(call, grant)) {
        json.begin_object()
            .field("id", link.item.id)
            .field("begonnen", link.item.gemaakt)
            .field("door", link.door);
        json.field("gestopt", link.gestopt).field("versie", link.item.versie);
        if (!link.ander_kenmerk.empty()) json.field("met", link.ander).field("kenmerk", link.ander_kenmerk);
        if (link.motivering.open())
            json.field("kringMotivering", link.motivering->kring)
                .field("afhankelijkMotivering", link.motivering->afhankelijk)
                .field("nodigMotivering", link.motivering->nodig);
        if (link.reden && link.reden->open()) json.field("reden", (*link.reden)->tekst);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response stem_af(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_nieuw, [&](const Nieuw& nieuw) {
        const auto gedaan = actions::stem_af(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan, "/api/v1/casussen/" + grant.dossier().text() +
                                                         "/afstemmingen/" + gedaan->text())
                      : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response beide(kern::Call& call, const Grant<Lezen>& grant) {
    const auto plannen = actions::beide(call, grant);
    if (!plannen) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object();
    plan_van(json, "hier", grant.dossier(), plannen->kenmerk_hier, plannen->plan_hier);
    plan_van(json, "daar", plannen->daar, plannen->kenmerk_daar, plannen->plan_daar);
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response stop(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_einde, [&](const Einde& einde) {
        return pagina::api_na(actions::stop(call, grant, einde.reden, einde.versie));
    });
}

}  // namespace afstemming::api
