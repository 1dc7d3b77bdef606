#include "domein/overleg/api.hpp"

#include "domein/overleg/actions.hpp"
#include "domein/overleg/form.hpp"
#include "domein/overleg/kijk.hpp"
#include "domein/overleg/pages_shared.hpp"
#include "domein/overleg/rules.hpp"
#include "kern/pagina/api.hpp"

namespace overleg::api {
namespace {

using pages::id_uit;
using pages::uit;

constexpr int lijst_max = 200;
constexpr int vooruit_dagen = 120;
constexpr int terug_dagen = 90;

web::Response weg() { return pagina::api_geweigerd(NotFound{}); }

void velden(json::Writer& json, const Overleg& o) {
    json.field("id", o.id).field("tafel", o.tafel).field("tafelnaam", o.tafelnaam);
    json.field("begin", o.begin).field("einde", o.einde).field("plaats", o.plaats);
    json.field("voorzitter", o.voorzitter).field("status", rules::code(o.status));
    json.field("agendaSluit", o.agenda_sluit).field("versie", o.versie);
}

void blokken(json::Writer& json, std::string_view naam, const std::vector<Blok>& lijst) {
    json.key(naam).begin_array();
    for (const Blok& blok : lijst)
        json.begin_object().field("van", blok.van).field("tot", blok.tot).end_object();
    json.end_array();
}

void punt_velden(json::Writer& json, const Punt& punt) {
    json.begin_object();
    json.field("id", punt.item.id).field("dossier", punt.dossier).field("kenmerk", punt.kenmerk);
    json.field("begin", punt.begin).field("minuten", punt.minuten).field("soort", rules::code(punt.soort));
    json.field("status", rules::code(punt.status)).field("naSluiting", punt.na_sluiting);
    if (punt.titel.open()) json.field("naam", punt.titel->naam);
    if (punt.vraag.open()) json.field("vraag", punt.vraag->tekst);
    json.field("versie", punt.item.versie).end_object();
}

template <class Doe>
web::Response met_overleg(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad,
                          Doe&& doe) {
    const auto overleg = uit(call, grant.wie(), pad);
    return overleg ? doe(*overleg) : weg();
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lezen>& scope) {
    const Date vandaag = scope.vandaag();
    std::string body;
    json::Writer json(body);
    json.begin_object().key("overleggen").begin_array();
    for (const Rij& rij : store::lijst(call.reader, scope, start_of_day(vandaag.plus_days(-terug_dagen)),
                                       start_of_day(vandaag.plus_days(vooruit_dagen)), lijst_max)) {
        json.begin_object();
        velden(json, rij.overleg);
        if (rij.antwoord) json.field("antwoord", rules::code(*rij.antwoord));
        json.field("punten", rij.punten);
        blokken(json, "tijden", rij.blokken);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response een(kern::Call& call, const toegang::Scope<Lezen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    const auto gevonden = id ? kijk(call, scope, *id) : std::nullopt;
    if (!gevonden) return weg();
    std::string body;
    json::Writer json(body);
    json.begin_object();
    velden(json, gevonden->overleg);
    if (gevonden->ik) json.field("antwoord", rules::code(gevonden->ik->antwoord));
    json.key("punten").begin_array();
    for (const Punt& punt : gevonden->punten) punt_velden(json, punt);
    json.end_array();
    blokken(json, "tijden", gevonden->mijn);
    json.key("organisaties").begin_array();
    for (const Slot& slot : gevonden->slots) {
        json.begin_object().field("naam", slot.organisatie);
        blokken(json, "tijden", slot.blokken);
        json.end_object();
    }
    json.end_array().key("genodigden").begin_array();
    for (const Lid& lid : gevonden->leden)
        json.begin_object()
            .field("medewerker", lid.medewerker)
            .field("naam", lid.naam)
            .field("organisatie", lid.organisatie_naam)
            .field("uitgenodigd", lid.uitgenodigd.has_value())
            .field("antwoord", rules::code(lid.antwoord))
            .field("vervangt", lid.vervangt)
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response beantwoord(kern::Call& call, const toegang::Grant<Antwoorden>& grant, const PathText& pad) {
    const auto id = id_uit(pad);
    const auto overleg = id ? store::een(call.reader, grant.wie(), *id) : std::nullopt;
    if (!overleg) return weg();
    return pagina::met_json(call, lees_antwoord, [&](const Beantwoording& nieuw) {
        return pagina::api_na(actions::beantwoord(call, grant, *overleg, nieuw));
    });
}

web::Response plan(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_planning, [&](const NieuwePlanning& nieuw) {
        const auto gedaan = actions::plan(call, grant, nieuw);
        if (!gedaan) return pagina::api_geweigerd(gedaan.error());
        std::string body;
        json::Writer json(body);
        json.begin_object().key("overleggen").begin_array();
        for (const auto& id : *gedaan) json.begin_object().field("id", id).end_object();
        json.end_array().end_object();
        return web::json_response(std::move(body), 201);
    });
}

web::Response wijzig(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    return met_overleg(call, grant, pad, [&](const Overleg& overleg) {
        return pagina::met_json(call, lees_wijziging, [&](const Wijziging& nieuw) {
            return pagina::api_na(actions::wijzig(call, grant, overleg, nieuw));
        });
    });
}

web::Response gelast_af(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    return met_overleg(call, grant, pad, [&](const Overleg& overleg) {
        return pagina::met_versie_json(
            call, [&](std::int64_t versie) { return actions::gelast_af(call, grant, overleg, versie); });
    });
}

web::Response nodig_uit(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    return met_overleg(call, grant, pad, [&](const Overleg& overleg) {
        return pagina::zonder_json(call,
                                   [&] { return pagina::api_na(actions::nodig_uit(call, grant, overleg)); });
    });
}

web::Response kandidaten(kern::Call& call, const toegang::Scope<Voorbereiden>& scope, const PathText& pad) {
    const auto overleg = uit(call, scope.wie(), pad);
    if (!overleg) return weg();
    std::string body;
    json::Writer json(body);
    json.begin_object().key("dossiers").begin_array();
    for (const Kandidaat& een : store::kandidaten(call.reader, scope, *overleg)) {
        json.begin_object();
        json.field("id", een.dossier).field("kenmerk", een.kenmerk).field("fase", toegang::code(een.fase));
        json.field("soort", rules::code(een.soort));
        if (een.titel.open()) json.field("naam", een.titel->naam);
        json.key("redenen").begin_array();
        for (const auto& reden : een.redenen) json.value(reden);
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response vul(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    return met_overleg(call, grant, pad, [&](const Overleg& overleg) {
        return pagina::met_json(call, lees_punten, [&](const std::vector<NieuwPunt>& punten) {
            return pagina::api_na(actions::voeg_toe(call, grant, overleg, punten));
        });
    });
}

web::Response orden(kern::Call& call, const toegang::Grant<Voorbereiden>& grant, const PathText& pad) {
    return met_overleg(call, grant, pad, [&](const Overleg& overleg) {
        return pagina::met_json(call, lees_ordening, [&](const Ordening& ordening) {
            return pagina::api_na(actions::orden(call, grant, overleg, ordening));
        });
    });
}

web::Response punt(kern::Call& call, const toegang::Grant<PuntLezen>& grant) {
    const auto plek = store::plek(call.reader, grant);
    if (!plek) return weg();
    std::string body;
    json::Writer json(body);
    json.begin_object();
    json.field("id", plek->item.id).field("dossier", grant.dossier()).field("overleg", plek->overleg.id);
    json.field("begin", plek->begin).field("minuten", plek->minuten).field("soort", rules::code(plek->soort));
    json.field("status", rules::code(plek->status)).field("naSluiting", plek->na_sluiting);
    if (plek->vraag.open()) json.field("vraag", plek->vraag->tekst);
    json.field("versie", plek->item.versie).end_object();
    return web::json_response(std::move(body));
}

web::Response wijzig_punt(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant) {
    return pagina::met_json(call, lees_punt, [&](const PuntWijziging& nieuw) {
        return pagina::api_na(actions::wijzig_punt(call, grant, nieuw));
    });
}

web::Response haal_weg(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::haal_weg(call, grant)); });
}

web::Response schuif_door(kern::Call& call, const toegang::Grant<PuntWijzigen>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::schuif_door(call, grant)); });
}

}  // namespace overleg::api
