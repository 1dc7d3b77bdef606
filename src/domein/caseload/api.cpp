#include "domein/caseload/api.hpp"

#include "domein/caseload/actions.hpp"
#include "domein/caseload/form.hpp"
#include "domein/caseload/store.hpp"
#include "kern/pagina/api.hpp"

namespace caseload::api {

web::Response lijst(kern::Call& call, const toegang::Scope<Verplaatsen>& scope) {
    const auto gevraagd = kern::MedewerkerId::parse(call.request.query.get("regisseur"));
    std::vector<Rij> rijen;
    if (gevraagd && scope.wie().heeft(toegang::Rol::manager) && *gevraagd != scope.wie().medewerker)
        rijen = store::van_een_ander(call.reader, scope.wie(), *gevraagd);
    else if (scope.wie().heeft(toegang::Rol::procesregisseur))
        rijen = store::eigen(call.reader, scope);
    std::string body;
    json::Writer json(body);
    json.begin_object();
    json.key("regisseurs").begin_array();
    for (const Regisseur& een : store::regisseurs(call.reader, scope.wie(), scope.vandaag()))
        json.begin_object()
            .field("id", een.id)
            .field("naam", een.naam)
            .field("aantal", een.aantal)
            .end_object();
    json.end_array();
    json.key("casussen").begin_array();
    for (const Rij& rij : rijen) {
        json.begin_object();
        json.field("id", rij.id).field("kenmerk", rij.kenmerk).field("fase", toegang::code(rij.fase));
        json.field("tafel", rij.tafel).field("gemeente", rij.gemeente);
        if (rij.titel && rij.titel->open()) json.field("naam", (*rij.titel)->naam);
        json.field("versie", rij.versie).end_object();
    }
    json.end_array();
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response verplaats(kern::Call& call, const toegang::Grant<Verplaatsen>& grant) {
    return pagina::met_json(
        call, [&](web::Input& input) { return lees_verplaatsing(input, grant.wie().medewerker); },
        [&](const Verplaatsing& wens) {
            const auto gedaan = actions::verplaats(call, grant, wens);
            if (!gedaan) return pagina::api_geweigerd(gedaan.error());
            std::string body;
            json::Writer json(body);
            json.begin_object();
            json.key("resultaten").begin_array();
            for (const Resultaat& een : *gedaan)
                json.begin_object()
                    .field("id", een.id)
                    .field("uitkomst", rules::code(een.uitkomst))
                    .end_object();
            json.end_array();
            json.end_object();
            return web::json_response(std::move(body));
        });
}

web::Response waarnemingen(kern::Call& call, const toegang::Grant<Waarnemen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object();
    json.key("waarnemingen").begin_array();
    for (const Waarneming& een : store::waarnemingen(call.reader, grant.vandaag())) {
        json.begin_object();
        json.field("id", een.id).field("afwezig", een.afwezig).field("waarnemer", een.waarnemer);
        json.field("van", een.van).field("tot", een.tot).field("gestopt", een.beeindigd);
        json.field("versie", een.versie).end_object();
    }
    json.end_array();
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response neem_waar(kern::Call& call, const toegang::Grant<Waarnemen>& grant) {
    return pagina::met_json(call, lees_waarneming, [&](const NieuweWaarneming& nieuw) {
        const auto gedaan = actions::neem_waar(call, grant, nieuw);
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response stop_waarneming(kern::Call& call, const toegang::Grant<Waarnemen>& grant,
                              const toegang::PathText& pad) {
    const auto id = IdBytes::parse(pad.get("waarneming"));
    if (!id) return pagina::api_geweigerd(NotFound{});
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::stop_waarneming(call, grant, *id, versie); });
}

web::Response rondje(kern::Call& call, const toegang::Scope<Bijwerken>& scope) {
    const Rondje rondje = store::rondje(call.reader, scope);
    std::string body;
    json::Writer json(body);
    json.begin_object();
    json.key("casussen").begin_array();
    for (const Halte& halte : rondje.haltes) {
        json.begin_object();
        json.field("id", halte.id)
            .field("kenmerk", halte.kenmerk)
            .field("naam", store::titel(scope, halte)->naam);
        json.field("fase", toegang::code(halte.fase)).field("gewijzigd", halte.gewijzigd);
        json.field("nieuw", halte.nieuw).field("stilTot", halte.stil_tot).end_object();
    }
    json.end_array();
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response zet_stil(kern::Call& call, const toegang::Grant<Bijwerken>& grant) {
    return pagina::met_json(call, lees_stil, [&](const Stil& stil) {
        return pagina::api_na(actions::zet_stil(call, grant, stil));
    });
}

web::Response herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant) {
    return pagina::met_json(
        call,
        [](web::Input& input) {
            return input.id<kern::Organisatie>("organisatie", {.label = "Organisatie", .required = true});
        },
        [&](const std::optional<kern::OrganisatieId>& organisatie) {
            return pagina::api_na(actions::herinner(call, grant, *organisatie));
        });
}

}  // namespace caseload::api
