#include "domein/leefgebied/api.hpp"

#include "domein/leefgebied/actions.hpp"
#include "domein/leefgebied/form.hpp"
#include "domein/leefgebied/leefgebied.hpp"
#include "domein/leefgebied/store.hpp"
#include "kern/pagina/api.hpp"

namespace leefgebied {

void json_van(json::Writer& json, const std::vector<Gebied>& gebieden) {
    json.begin_array();
    for (const Gebied& gebied : gebieden) {
        json.begin_object()
            .field("code", gebied.code)
            .field("naam", gebied.naam)
            .field("lijst", gebied.lijst);
        json.field("metDoel", gebied.met_doel).key("scores").begin_array();
        for (const Score& score : gebied.scores) {
            json.begin_object()
                .field("id", score.item.id)
                .field("score", static_cast<std::int64_t>(score.waarde));
            json.field("datum", score.datum).field("bron", score.bron).field("door", score.door);
            if (score.tekst.open()) json.field("tekst", score.tekst->tekst);
            json.field("ingetrokken", score.ingetrokken).field("kring", toegang::code(score.item.kring));
            json.field("versie", score.item.versie).end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

}  // namespace leefgebied

namespace leefgebied::api {

using toegang::Grant;

web::Response toon(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json_van(json.begin_object().key("leefgebieden"), store::gebieden(call.reader, grant));
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response geef(kern::Call& call, const Grant<Scoren>& grant) {
    const auto lees_score = [&](web::Input& input) { return lees(input, grant.vandaag()); };
    return pagina::met_json(call, lees_score, [&](const NieuweScore& nieuw) {
        const auto gedaan = actions::geef(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response trek_in(kern::Call& call, const Grant<Scoren>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::trek_in(call, grant, versie); });
}

}  // namespace leefgebied::api
