#include "domein/inloggen/api.hpp"

#include "domein/inloggen/actions.hpp"
#include "domein/inloggen/store.hpp"
#include "kern/pagina/api.hpp"

namespace inloggen::api {
namespace {

using toegang::Grant;
using toegang::SessieSoort;

web::Response lijst(const kern::Call& call, const Grant<Eigen>& grant, std::string_view naam,
                    SessieSoort soort) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key(naam).begin_array();
    for (const auto& rij : store::sessies(call.reader, grant, soort)) {
        json.begin_object().field("id", rij.id).field("toestel", rij.toestel);
        json.field("doel", rij.doel ? std::optional(toegang::code(*rij.doel)) : std::nullopt);
        json.field("begonnen", rij.begonnen).field("laatstGezien", rij.laatst_gezien);
        json.field("einde", rij.einde).field("deze", rij.id == grant.wie().sessie).end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

}  // namespace

web::Response account(kern::Call& call, const Grant<Eigen>& grant) {
    const auto gevonden = store::eigen(call.kern, call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().field("medewerker", grant.wie().medewerker).field("naam", grant.wie().naam);
    json.field("functienaam", grant.wie().functienaam).field("organisatie", gevonden->organisatie);
    json.field("doel", toegang::code(grant.doel())).key("rollen").begin_array();
    for (const auto& woord : toegang::rollen())
        if (grant.wie().heeft(woord.waarde)) json.value(woord.code);
    json.end_array().field("herstelcodes", gevonden->herstelcodes).end_object();
    return web::json_response(std::move(body));
}

web::Response sessies(kern::Call& call, const Grant<Eigen>& grant) {
    return lijst(call, grant, "sessies", SessieSoort::browser);
}

web::Response tokens(kern::Call& call, const Grant<Eigen>& grant) {
    return lijst(call, grant, "tokens", SessieSoort::token);
}

web::Response eindig(kern::Call& call, const Grant<Eigen>& grant, const toegang::PathText& pad) {
    const auto sessie = kern::SessieId::parse(pad.get("sessie"));
    if (!sessie) return pagina::api_geweigerd(NotFound{});
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::eindig(call, grant, *sessie)); });
}

web::Response eindig_andere(kern::Call& call, const Grant<Eigen>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::eindig_andere(call, grant)); });
}

}  // namespace inloggen::api
