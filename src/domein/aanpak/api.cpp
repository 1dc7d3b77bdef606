#include "domein/aanpak/api.hpp"

#include "domein/aanpak/actions.hpp"
#include "domein/aanpak/form.hpp"
#include "domein/aanpak/store.hpp"
#include "kern/pagina/api.hpp"
#include "kern/partner/instelling.hpp"

namespace aanpak::api {
namespace {

using toegang::Grant;

void fasen(json::Writer& json, const Aanpak& een) {
    json.key("fasen").begin_array();
    for (const Fase& fase : een.fasen) {
        json.begin_object().field("fase", rules::code(fase.fase)).field("van", fase.van);
        json.field("oordeelVan", fase.oordeel_van);
        if (fase.oordeel.open()) json.field("oordeel", fase.oordeel->tekst);
        json.end_object();
    }
    json.end_array().key("besprekingen").begin_array();
    for (const Date dag : een.besprekingen) json.value(dag);
    json.end_array();
}

void velden(json::Writer& json, const Aanpak& een) {
    json.field("id", een.item.id).field("soort", een.soort != nullptr ? een.soort->code : std::string_view{});
    json.field("naam", een.naam).field("staat", rules::code(een.staat)).field("van", een.van);
    json.field("herzienOp", een.herzien_op).field("tot", een.tot);
    if (!een.einde.empty()) json.field("einde", een.einde);
    if (een.gemeld_op) json.field("gemeldBij", een.gemeld_bij).field("gemeldOp", *een.gemeld_op);
    if (een.grond.open()) {
        json.field("grond", een.grond->tekst);
        if (!een.grond->bron.empty()) json.field("besluitBron", een.grond->bron);
        const auto redenen = motiveringen(*een.grond.operator->());
        json.key("vragen").begin_array();
        for (std::size_t i = 0; i < een.vragen.size() && i < redenen.size(); ++i)
            json.begin_object().field("vraag", een.vragen[i]).field("motivering", redenen[i]).end_object();
        json.end_array();
    }
    if (een.toelichting && een.toelichting->open()) json.field("toelichting", (*een.toelichting)->tekst);
    json.key("rollen").begin_array();
    for (const Rolhouder& rol : een.rollen)
        json.begin_object()
            .field("rol", rol.rol)
            .field("naam", rol.naam)
            .field("van", rol.van)
            .field("tot", rol.tot)
            .end_object();
    json.end_array();
    fasen(json, een);
    if (een.stand)
        json.key("besluit")
            .begin_object()
            .field("nodig", een.stand->nodig)
            .field("akkoord", een.stand->akkoord)
            .field("nietAkkoord", een.stand->niet_akkoord)
            .end_object();
    json.field("versie", een.item.versie);
}

}  // namespace

web::Response overzicht(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("aanpakken").begin_array();
    for (const Telling& een : store::keuzes(call.reader, scope.vandaag())) {
        const auto aantal = store::rijen(call.reader, scope, *een.soort).size();
        json.begin_object().field("code", een.soort->code).field("naam", een.naam);
        json.field("aantal", static_cast<std::int64_t>(aantal));
        json.key("vragen").begin_array();
        for (const Vraag& vraag : store::vragen(call.reader, *een.soort, scope.vandaag()))
            json.value(vraag.tekst);
        json.end_array().key("rollen").begin_array();
        for (const RolSoort& rol : een.soort->rollen)
            json.begin_object()
                .field("rol", rol.code)
                .field("naam", rol.naam)
                .field("verplicht", rol.verplicht)
                .end_object();
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope, const toegang::PathText& pad) {
    const Soort* soort = soort_van(pad.get("code"));
    if (soort == nullptr) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().key("casussen").begin_array();
    for (const Rij& een : store::rijen(call.reader, scope, *soort))
        json.begin_object()
            .field("id", een.dossier)
            .field("aanpak", een.item)
            .field("kenmerk", een.kenmerk)
            .field("naam", een.titel->naam)
            .field("staat", rules::code(een.staat))
            .field("van", een.van)
            .field("herzienOp", een.herzien_op)
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response casus(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("aanpakken").begin_array();
    for (const Aanpak& een : store::lijst(call.reader, grant)) {
        json.begin_object();
        velden(json, een);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response begin(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_nieuw, [&](const Nieuw& nieuw) {
        const auto id = call.kern.random.id<kern::Item>();
        const auto gedaan = actions::begin(call, grant, nieuw, id);
        return gedaan ? pagina::api_gemaakt(
                            id, "/api/v1/casussen/" + grant.dossier().text() + "/aanpakken/" + id.text())
                      : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object();
    velden(json, *gevonden);
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response bevestig(kern::Call& call, const Grant<Bevestigen>& grant) {
    return pagina::met_json(call, lees_bevestiging, [&](const Bevestiging& antwoord) {
        return pagina::api_na(actions::bevestig(call, grant, antwoord));
    });
}

web::Response stop(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_einde, [&](const Beeindiging& einde) {
        return pagina::api_na(actions::stop(call, grant, einde));
    });
}

web::Response geef_rol(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_rol, [&](const NieuweRol& rol) {
        return pagina::api_na(actions::geef_rol(call, grant, rol));
    });
}

web::Response begin_fase(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_fase, [&](const NieuweFase& fase) {
        return pagina::api_na(actions::begin_fase(call, grant, fase));
    });
}

web::Response bespreek(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_bespreking, [&](const DagVersie& dag) {
        return pagina::api_na(actions::bespreek(call, grant, dag));
    });
}

web::Response herzie(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_herziening, [&](const DagVersie& dag) {
        return pagina::api_na(actions::herzie(call, grant, dag));
    });
}

web::Response criteria(kern::Call& call, const toegang::Scope<Lijst>&) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("versies").begin_array();
    for (const Criteria& een : store::criteria(call.reader)) {
        json.begin_object().field("id", een.id).field("nummer", een.nummer).field("adres", een.adres);
        json.field("vastgesteld", een.vastgesteld).field("gepubliceerd", een.gepubliceerd);
        json.key("criteria").begin_array();
        for (const auto& tekst : een.teksten) json.value(tekst);
        json.end_array().key("beslissers").begin_array();
        for (const auto& naam : een.beslissers) json.value(naam);
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response leg_criteria_vast(kern::Call& call, const Grant<CriteriaVastleggen>& grant) {
    return pagina::met_json(call, lees_criteria, [&](const NieuweCriteria& nieuw) {
        const IdBytes id = call.kern.random.id<struct Criteriaversie>();
        const auto gedaan = actions::leg_criteria_vast(call, grant, nieuw, id);
        return gedaan ? pagina::api_gemaakt(id) : pagina::api_geweigerd(gedaan.error());
    });
}

}  // namespace aanpak::api
