#include "domein/uitvraag/api.hpp"

#include "domein/uitvraag/actions.hpp"
#include "domein/uitvraag/form.hpp"
#include "domein/uitvraag/rules.hpp"
#include "domein/uitvraag/store.hpp"
#include "kern/pagina/api.hpp"

namespace uitvraag::api {
namespace {

void json_van(json::Writer& json, const Antwoord& antwoord) {
    json.begin_object()
        .field("soort", rules::code(antwoord.soort))
        .field("op", antwoord.op)
        .field("door", antwoord.door);
    if (antwoord.bijdrage) json.field("bijdrage", *antwoord.bijdrage);
    if (antwoord.grond) json.field("grond", rules::code(*antwoord.grond));
    if (antwoord.later) json.field("later", antwoord.later);
    if (antwoord.toelichting && antwoord.toelichting->open())
        json.field("toelichting", (*antwoord.toelichting)->tekst);
    json.end_object();
}

void json_van(json::Writer& json, const Uitvraag& vraag, Date vandaag) {
    json.begin_object()
        .field("id", vraag.item.id)
        .field("organisatie", vraag.organisatie)
        .field("organisatieNaam", vraag.naam)
        .field("staat", rules::code(vraag.staat));
    if (vraag.vraag.open()) json.field("vraag", vraag.vraag->tekst);
    json.field("grondslag", vraag.grondslag)
        .field("termijn", std::optional(vraag.termijn))
        .field("later", vraag.later)
        .field("teLaat", vraag.staat == Staat::open && vraag.klaar_op() < vandaag)
        .field("door", vraag.door)
        .field("gemaakt", vraag.item.gemaakt);
    if (vraag.reden && vraag.reden->open()) json.field("reden", (*vraag.reden)->tekst);
    json.key("antwoorden").begin_array();
    for (const Antwoord& antwoord : vraag.antwoorden) json_van(json, antwoord);
    json.end_array().field("versie", vraag.item.versie).end_object();
}

void json_van(json::Writer& json, const Toets& toets) {
    json.begin_object().field("letter", std::string(1, toets.letter));
    if (toets.oordeel) json.field("oordeel", *toets.oordeel ? "ja" : "nee");
    json.key("bijdragen").begin_array();
    for (const auto* bijdrage : toets.bijdragen) json.value(bijdrage->item.id.text());
    json.end_array().end_object();
}

web::Response gesteld(const IdBytes& ronde, const std::vector<kern::ItemId>& vragen) {
    std::string body;
    json::Writer json(body);
    json.begin_object().field("id", ronde).key("uitvragen").begin_array();
    for (const auto& een : vragen) json.value(een.text());
    json.end_array().end_object();
    return web::json_response(std::move(body), 201);
}

}  // namespace

web::Response overzicht(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const Overzicht gelezen = store::overzicht(call.reader, grant);
    const auto stand = rules::telling(gelezen.vragen, grant.vandaag());
    std::string body;
    json::Writer json(body);
    json.begin_object().field("open", stand.open).field("teLaat", stand.laat).key("uitvragen").begin_array();
    for (const Uitvraag& vraag : gelezen.vragen) json_van(json, vraag, grant.vandaag());
    json.end_array().key("nooitGevraagd").begin_array();
    for (const Vraagbaar& een : gelezen.nooit_gevraagd)
        json.begin_object().field("id", een.id).field("naam", een.naam).end_object();
    json.end_array().key("toetsen").begin_array();
    for (const Toets& toets : rules::toetsen(gelezen)) json_van(json, toets);
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response stel(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    const Date gewoon = store::gewone_termijn(call.reader, grant.vandaag());
    const auto lees = [&](web::Input& input) { return lees_uitvraag(input, gewoon); };
    return pagina::met_json(call, lees, [&](const NieuweUitvraag& nieuw) {
        const IdBytes ronde = call.kern.random.id<kern::Item>();
        const auto gedaan = actions::stel(call, grant, nieuw, ronde);
        return gedaan ? gesteld(ronde, *gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response koppel(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    return pagina::met_json(call, lees_koppelingen, [&](const std::vector<Koppeling>& koppelingen) {
        return pagina::api_na(actions::koppel(call, grant, koppelingen));
    });
}

web::Response een(kern::Call& call, const toegang::Grant<Zien>& grant) {
    const auto vraag = store::een(call.reader, grant);
    if (!vraag) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, *vraag, grant.vandaag());
    return web::json_response(std::move(body));
}

web::Response antwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant) {
    const auto lees = [&](web::Input& input) { return lees_antwoord(input, grant); };
    return pagina::met_json(call, lees, [&](const NieuwAntwoord& nieuw) {
        const auto gedaan = actions::antwoord(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response verplaats(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    return pagina::met_json(call, lees_verplaatsing, [&](const Verplaatsing& gelezen) {
        return pagina::api_na(actions::verplaats(call, grant, gelezen));
    });
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    return pagina::met_json(call, lees_intrekking, [&](const Intrekking& gelezen) {
        return pagina::api_na(actions::trek_in(call, grant, gelezen));
    });
}

web::Response herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::herinner(call, grant)); });
}

}  // namespace uitvraag::api
