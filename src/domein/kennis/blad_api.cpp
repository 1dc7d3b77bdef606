// Knowledge for a program.
#include "domein/kennis/blad_form.hpp"
#include "kern/pagina/api.hpp"

namespace kennis::api {
namespace {

using toegang::Grant;
using toegang::PathText;

}  // namespace

web::Response lijst(kern::Call& call, const Grant<Lezen>&) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("bladen").begin_array();
    for (const BladRegel& een : store::lijst(call.reader))
        json.begin_object()
            .field("code", een.code)
            .field("soort", rules::code(een.soort))
            .field("thema", een.thema)
            .field("titel", een.titel)
            .field("op", een.op)
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response een(kern::Call& call, const Grant<Lezen>&, const PathText& pad) {
    const auto blad = store::lees(call.reader, pad.get("blad"));
    if (!blad) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object()
        .field("code", blad->code)
        .field("soort", rules::code(blad->soort))
        .field("thema", blad->thema)
        .field("titel", blad->titel)
        .field("tekst", blad->tekst)
        .field("door", blad->door)
        .field("op", blad->op)
        .field("versie", blad->versie)
        .key("vragen")
        .begin_array();
    for (const Vraag& vraag : blad->vragen) {
        json.begin_object().field("vraag", vraag.vraag).key("antwoorden").begin_array();
        for (const auto& antwoord : vraag.antwoorden) json.value(antwoord);
        json.end_array().field("goed", vraag.goed).field("uitleg", vraag.uitleg).end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response maak(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_blad, [&](Blad blad) {
        blad.versie = 0;
        blad.id = call.kern.random.id<BladTag>();
        const auto id = blad.id;
        std::string waar;
        const auto gedaan = actions::bewaar(call, grant, std::move(blad), waar);
        return gedaan ? pagina::api_gemaakt(id, "/api/v1/kennis/" + waar)
                      : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response bewaar(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto nu = store::lees(call.reader, pad.get("blad"));
    if (!nu) return pagina::api_geweigerd(NotFound{});
    return pagina::met_json(call, lees_blad, [&](Blad blad) {
        blad.id = nu->id;
        blad.code = nu->code;
        std::string waar;
        return pagina::api_na(actions::bewaar(call, grant, std::move(blad), waar));
    });
}

web::Response trek_in(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    auto nu = store::lees(call.reader, pad.get("blad"));
    if (!nu) return pagina::api_geweigerd(NotFound{});
    return pagina::met_versie_json(call, [&](std::int64_t versie) {
        nu->versie = static_cast<int>(versie);
        return actions::trek_in(call, grant, *nu);
    });
}

}  // namespace kennis::api
