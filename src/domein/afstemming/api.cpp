#include "domein/afstemming/api.hpp"

#include "domein/afstemming/actions.hpp"
#include "domein/afstemming/form.hpp"
#include "kern/pagina/api.hpp"

namespace afstemming::api {
namespace {

using toegang::Grant;

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
        json.field("gestopt", link.gestopt).field("tot", link.tot).field("versie", link.item.versie);
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

web::Response stop(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_einde, [&](const Einde& einde) {
        return pagina::api_na(actions::stop(call, grant, einde.reden, einde.versie));
    });
}

}  // namespace afstemming::api
