#include "domein/tijdpad/api.hpp"

#include "domein/tijdpad/actions.hpp"
#include "domein/tijdpad/form.hpp"
#include "domein/tijdpad/store.hpp"
#include "kern/pagina/api.hpp"

namespace tijdpad::api {
namespace {

void regel_van(json::Writer& json, const Regel& regel) {
    json.field("naam", regel.naam).field("aantal", static_cast<std::int64_t>(regel.aantal));
    json.field("eenheid", code(regel.eenheid)).field("anker", code(regel.anker));
}

void sjabloon_van(json::Writer& json, const Sjabloon& sjabloon) {
    json.begin_object().field("id", sjabloon.id).field("naam", sjabloon.velden.naam);
    json.field("van", sjabloon.velden.van).field("tot", sjabloon.velden.tot).key("stappen").begin_array();
    for (const Regel& regel : sjabloon.velden.stappen) {
        json.begin_object();
        regel_van(json, regel);
        json.end_object();
    }
    json.end_array().field("versie", sjabloon.versie).end_object();
}

std::optional<Sjabloon> sjabloon_uit(kern::Call& call, const PathText& pad) {
    const auto id = SjabloonId::parse(pad.get("sjabloon"));
    return id ? store::sjabloon(call.reader, *id) : std::nullopt;
}

}  // namespace

Response toon(kern::Call& call, const Grant<Lezen>& grant) {
    const auto pad = store::een(call.reader, grant);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("gestart", pad.has_value());
    if (pad) json.field("naam", pad->naam);
    json.key("stappen").begin_array();
    if (pad)
        for (const Stap& stap : pad->stappen) {
            json.begin_object().field("id", stap.id);
            regel_van(json, stap.regel);
            json.field("klaarVoor", stap.klaar_voor).field("staat", rules::code(stap.staat));
            json.field("teLaat", stap.staat == Staat::open && stap.klaar_voor < grant.vandaag());
            json.field("gedaanOp", stap.gedaan_op);
            if (stap.reden && stap.reden->open()) json.field("reden", (*stap.reden)->tekst);
            json.field("versie", stap.versie).end_object();
        }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

Response begin(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_keuze, [&](const std::optional<SjabloonId>& keuze) {
        return pagina::api_na(actions::begin(call, grant, keuze));
    });
}

Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto lees = [&](web::Input& input) { return lees_wijziging(input, grant.vandaag()); };
    return pagina::met_json(call, lees, [&](const rules::Wijziging& wijziging) {
        return pagina::api_na(actions::wijzig(call, grant, wijziging));
    });
}

Response sjablonen(kern::Call& call, const Grant<SjabloonLezen>&) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("tijdpaden").begin_array();
    for (const Sjabloon& sjabloon : store::sjablonen(call.reader)) sjabloon_van(json, sjabloon);
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

Response sjabloon_maak(kern::Call& call, const Grant<SjabloonWijzigen>& grant) {
    return pagina::met_json(call, lees_sjabloon, [&](const SjabloonVelden& velden) {
        const auto gedaan = actions::maak(call, grant, velden);
        return gedaan ? pagina::api_gemaakt(*gedaan, "/api/v1/tijdpaden/" + gedaan->text())
                      : pagina::api_geweigerd(gedaan.error());
    });
}

Response sjabloon(kern::Call& call, const Grant<SjabloonLezen>&, const PathText& pad) {
    const auto bekend = sjabloon_uit(call, pad);
    if (!bekend) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    sjabloon_van(json, *bekend);
    return web::json_response(std::move(body));
}

Response sjabloon_wijzig(kern::Call& call, const Grant<SjabloonWijzigen>& grant, const PathText& pad) {
    const auto bekend = sjabloon_uit(call, pad);
    if (!bekend) return pagina::api_geweigerd(NotFound{});
    struct Gelezen {
        SjabloonVelden velden;
        std::int64_t versie;
    };
    const auto lees = [](web::Input& input) {
        auto velden = lees_sjabloon(input);
        return Gelezen{std::move(velden), input.versie().value_or(0)};
    };
    return pagina::met_json(call, lees, [&](const Gelezen& gelezen) {
        return pagina::api_na(
            actions::wijzig_sjabloon(call, grant, bekend->id, gelezen.velden, gelezen.versie));
    });
}

}  // namespace tijdpad::api
