#include "domein/risico/api.hpp"

#include "domein/risico/actions.hpp"
#include "domein/risico/form.hpp"
#include "domein/risico/risico.hpp"
#include "domein/risico/store.hpp"
#include "kern/pagina/api.hpp"

namespace risico {

void json_van(json::Writer& json, db::Reader& reader, const toegang::GrantBasis& grant) {
    json.begin_array();
    for (const Oordeel& oordeel : store::lijst(reader, grant)) {
        json.begin_object().field("id", oordeel.item.id).field("bron", oordeel.bron);
        json.field("vastgelegd", oordeel.item.gemaakt).field("zichtbaar", oordeel.inhoud.open());
        if (oordeel.inhoud.open()) {
            json.field("door", oordeel.door).field("datum", oordeel.datum);
            json.field("instrument", oordeel.inhoud->instrument).field("uitkomst", oordeel.inhoud->uitkomst);
            json.field("tekst", oordeel.inhoud->tekst).field("bevoegdheid", oordeel.inhoud->bevoegdheid);
            json.field("ingetrokken", oordeel.ingetrokken).field("kring", toegang::code(oordeel.item.kring));
            json.key("categorieen").begin_array();
            for (const auto& woord : toegang::categorieen())
                if (oordeel.item.categorieen.has(woord.waarde)) json.value(woord.code);
            json.end_array().field("versie", oordeel.item.versie);
        }
        json.end_object();
    }
    json.end_array();
}

}  // namespace risico

namespace risico::api {

using toegang::Grant;

web::Response lijst(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json_van(json.begin_object().key("oordelen"), call.reader, grant);
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response leg_vast(kern::Call& call, const Grant<Geven>& grant) {
    const auto lees_oordeel = [&](web::Input& input) { return lees(input, grant.vandaag()); };
    return pagina::met_json(call, lees_oordeel, [&](const Nieuw& nieuw) {
        const auto gedaan = actions::leg_vast(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response geef_vrij(kern::Call& call, const Grant<Geven>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::geef_vrij(call, grant, versie); });
}

web::Response trek_in(kern::Call& call, const Grant<Geven>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::trek_in(call, grant, versie); });
}

}  // namespace risico::api
