#include "domein/verstrekking/api.hpp"

#include "domein/verstrekking/actions.hpp"
#include "domein/verstrekking/form.hpp"
#include "domein/verstrekking/json.hpp"
#include "domein/verstrekking/store.hpp"
#include "kern/pagina/api.hpp"

namespace verstrekking::api {
namespace {

using toegang::Grant;

std::string pad(const toegang::GrantBasis& grant, std::string_view rest, kern::ItemId id) {
    return "/api/v1/casussen/" + grant.dossier().text() + std::string(rest) + id.text();
}

web::Response gemaakt(const toegang::GrantBasis& grant, const Result<kern::ItemId>& gedaan,
                      std::string_view rest) {
    return gedaan ? pagina::api_gemaakt(*gedaan, pad(grant, rest, *gedaan))
                  : pagina::api_geweigerd(gedaan.error());
}

template <class Lees, class Doe>
web::Response doe(kern::Call& call, const Lees& lees, const Doe& doe) {
    return pagina::met_json(call, lees, [&](const auto& gelezen) { return pagina::api_na(doe(gelezen)); });
}

}  // namespace

web::Response lijst(kern::Call& call, const Grant<Lijst>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("verstrekkingen").begin_array();
    for (const Regel& regel : store::lijst(call.reader, grant)) json_van(json, regel);
    json.end_array().key("derden").begin_array();
    for (const Derde& derde : store::derden(call.reader, grant)) json_van(json, derde);
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response bereid_voor(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_nieuw, [&](const Nieuw& nieuw) {
        return gemaakt(grant, actions::bereid_voor(call, grant, nieuw, call.kern.random.id<kern::Item>()),
                       "/verstrekkingen/");
    });
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    const auto blad = store::blad(call.reader, grant);
    if (!blad) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, grant, *blad);
    return web::json_response(std::move(body));
}

web::Response stuk(kern::Call& call, const Grant<Lezen>& grant) {
    const auto blad = store::blad(call.reader, grant);
    if (!blad || blad->stukken.empty()) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_stuk(json, *blad);
    return web::json_response(std::move(body));
}

web::Response bestand(kern::Call& call, const Grant<Lezen>& grant) {
    auto query = web::Input::from_form(call.request.query);
    const auto nummer = query.number("nummer", {.label = "nummer", .min = 1});
    if (auto klaar = query.finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    auto inhoud = store::bestand(call, grant, nummer.value_or(0));
    return inhoud ? bestand::als_bestand(std::move(*inhoud), "document") : pagina::api_geweigerd(NotFound{});
}

web::Response antwoord(kern::Call& call, const Grant<Antwoorden>& grant) {
    return doe(call, lees_antwoord,
               [&](const Antwoord& antwoord) { return actions::antwoord(call, grant, antwoord); });
}

web::Response vraag(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::vraag(call, grant)); });
}

web::Response toets(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return doe(call, lees_toets, [&](const Toets& toets) { return actions::toets(call, grant, toets); });
}

web::Response geef_over(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return doe(call, lees_overdracht,
               [&](const Overdracht& overdracht) { return actions::geef_over(call, grant, overdracht); });
}

web::Response sluit(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return doe(call, lees_sluiting,
               [&](const Sluiting& sluiting) { return actions::sluit(call, grant, sluiting); });
}

web::Response informeer(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return doe(call, lees_informeren, [&](const MetVersie& gelezen) {
        return actions::informeer(call, grant, gelezen.informeren, gelezen.versie);
    });
}

web::Response meld(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return pagina::met_versie_json(call,
                                   [&](std::int64_t versie) { return actions::meld(call, grant, versie); });
}

web::Response koppel_terug(kern::Call& call, const Grant<Antwoorden>& grant) {
    return doe(call, lees_terugkoppeling, [&](const NieuweTerugkoppeling& terug) {
        return actions::koppel_terug(call, grant, terug, call.kern.random.id<kern::Item>());
    });
}

web::Response noteer_terugkoppeling(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return doe(call, lees_terugkoppeling, [&](const NieuweTerugkoppeling& terug) {
        return actions::noteer_terugkoppeling(call, grant, terug, call.kern.random.id<kern::Item>());
    });
}

web::Response stel_derde_voor(kern::Call& call, const Grant<DerdeWijzigen>& grant) {
    return pagina::met_json(call, lees_derde, [&](const NieuweDerde& nieuw) {
        return gemaakt(grant, actions::stel_derde_voor(call, grant, nieuw, call.kern.random.id<kern::Item>()),
                       "/derden/");
    });
}

web::Response derde(kern::Call& call, const Grant<Lezen>& grant) {
    const auto derde = store::derde(call.reader, grant, grant.item());
    if (!derde || !derde->gegevens.open()) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, *derde);
    return web::json_response(std::move(body));
}

web::Response laat_toe(kern::Call& call, const Grant<Antwoorden>& grant) {
    return doe(call, lees_toelating, [&](const Toelating& gelezen) {
        return actions::laat_toe(call, grant, *gelezen.akkoord, gelezen.reden);
    });
}

web::Response verklaring(kern::Call& call, const Grant<DerdeWijzigen>& grant) {
    return doe(call, lees_verklaring, [&](const NieuweVerklaring& verklaring) {
        return actions::leg_verklaring_vast(call, grant, verklaring);
    });
}

web::Response beeindig_derde(kern::Call& call, const Grant<DerdeWijzigen>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::beeindig_derde(call, grant, versie); });
}

}  // namespace verstrekking::api
