#include "domein/afsluiting/api.hpp"

#include "domein/afsluiting/actions.hpp"
#include "domein/afsluiting/store.hpp"
#include "kern/pagina/api.hpp"

namespace afsluiting::api {
namespace {

void json_van(json::Writer& json, const Punt& punt) {
    json.begin_object();
    json.field("id", punt.item.id)
        .field("soort", rules::code(punt.soort))
        .field("organisatie", punt.organisatie);
    json.field("wie", punt.medewerker).field("termijn", punt.termijn).field("staat", rules::code(punt.staat));
    json.field("beantwoord", punt.beantwoord);
    if (punt.tekst && punt.tekst->open()) json.field("tekst", (*punt.tekst)->tekst);
    if (punt.antwoord && punt.antwoord->open()) {
        json.field("een", (*punt.antwoord)->een);
        if (punt.soort == PuntSoort::evaluatie)
            json.field("twee", (*punt.antwoord)->twee).field("drie", (*punt.antwoord)->drie);
    }
    json.field("versie", punt.item.versie);
    json.end_object();
}

void json_van(json::Writer& json, const OpenBesluit& besluit) {
    json.begin_object();
    json.field("id", besluit.id).field("resultaat", besluit.resultaat).field("reden", besluit.inhoud->reden);
    if (!besluit.inhoud->ondanks.empty()) json.field("ondanks", besluit.inhoud->ondanks);
    json.field("nodig", besluit.nodig)
        .field("akkoord", besluit.akkoord)
        .field("nietAkkoord", besluit.niet_akkoord);
    json.field("versie", besluit.versie);
    json.end_object();
}

}  // namespace
}  // namespace afsluiting::api

namespace afsluiting {

void json_van(json::Writer& json, db::Reader& reader, const toegang::GrantBasis& grant) {
    using api::json_van;
    const auto loopt = store::afronding(reader, grant);
    json.begin_object();
    json.field("loopt", loopt.has_value());
    if (loopt) {
        json.field("begonnen", loopt->begonnen)
            .field("door", loopt->door)
            .field("reden", loopt->reden->tekst);
        json.field("versie", loopt->versie);
    }
    json.key("punten").begin_array();
    if (loopt)
        for (const Punt& punt : store::punten(reader, grant, loopt->id)) json_van(json, punt);
    json.end_array();
    json.key("open").begin_array();
    for (const auto& hindernis : rules::hindernissen(store::stand_voor_lezer(reader, grant)))
        json.value(hindernis.code);
    json.end_array();
    if (const auto besluit = store::open_besluit(reader, grant, BesluitSoort::sluiten)) {
        json.key("voorstel");
        json_van(json, *besluit);
    }
    json.end_object();
}

}  // namespace afsluiting

namespace afsluiting::api {
namespace {

web::Response vraag(kern::Call& call, const toegang::Grant<Afronden>& grant, PuntSoort soort) {
    return pagina::met_json(
        call, [&](web::Input& input) { return lees_punt(input, soort); },
        [&](const NieuwPunt& nieuw) {
            const auto gedaan = actions::vraag(call, grant, nieuw, call.kern.random.id<kern::Item>());
            if (!gedaan) return pagina::api_geweigerd(gedaan.error());
            return pagina::api_gemaakt(
                *gedaan, "/api/v1/casussen/" + grant.dossier().text() + "/afronding/" + gedaan->text());
        });
}

// Nothing is told of a casus that may be closed by now: who asks again gets 404 then.
web::Response na_besluit(const Result<bool>& gedaan) {
    return gedaan ? pagina::api_gedaan() : pagina::api_geweigerd(gedaan.error());
}

}  // namespace

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    afsluiting::json_van(json, call.reader, grant);
    return web::json_response(std::move(body));
}

web::Response begin(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return pagina::met_json(
        call, [](web::Input& input) { return lees_reden(input, "Reden"); },
        [&](const std::string& reden) { return pagina::api_na(actions::begin(call, grant, reden)); });
}

web::Response terug(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return pagina::met_json(
        call,
        [](web::Input& input) {
            auto reden = lees_reden(input, "Reden");
            return std::pair(std::move(reden), input.versie().value_or(0));
        },
        [&](const std::pair<std::string, std::int64_t>& gelezen) {
            return pagina::api_na(actions::terug(call, grant, gelezen.first, gelezen.second));
        });
}

web::Response draag_over(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return vraag(call, grant, PuntSoort::overdracht);
}
web::Response plan_nazorg(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return vraag(call, grant, PuntSoort::nazorg);
}

web::Response punt(kern::Call& call, const toegang::Grant<Overdragen>& grant) {
    const auto gevonden = store::punt(call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, *gevonden);
    return web::json_response(std::move(body));
}

web::Response beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant) {
    const auto gevraagd = store::punt(call.reader, grant);
    if (!gevraagd) return pagina::api_geweigerd(NotFound{});
    return pagina::met_json(
        call, [&](web::Input& input) { return lees_antwoord(input, gevraagd->soort); },
        [&](const NieuwAntwoord& antwoord) {
            return pagina::api_na(actions::beantwoord(call, grant, antwoord));
        });
}

web::Response laat_vervallen(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::laat_vervallen(call, grant, versie); });
}

web::Response stel_sluiten_voor(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return pagina::met_json(call, lees_sluiting, [&](const NieuweSluiting& nieuw) {
        return na_besluit(
            actions::stel_sluiten_voor(call, grant, nieuw, call.kern.random.id<kern::Besluit>()));
    });
}

web::Response bevestig_sluiten(kern::Call& call, const toegang::Grant<Sluiten>& grant) {
    return pagina::met_json(call, lees_bevestiging, [&](const Bevestiging& antwoord) {
        return na_besluit(actions::bevestig_sluiten(call, grant, antwoord));
    });
}

web::Response trek_sluiten_in(kern::Call& call, const toegang::Grant<Afronden>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::trek_sluiten_in(call, grant, versie); });
}

web::Response afgesloten(kern::Call& call, const toegang::Grant<AfgeslotenLijst>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object();
    json.key("afgesloten").begin_array();
    for (const Afgesloten& een : store::afgesloten(call.reader, grant.wie(), grant.vandaag())) {
        json.begin_object();
        json.field("id", een.id).field("kenmerk", een.kenmerk).field("tafel", een.tafel);
        json.field("aangemeld", een.ingediend).field("afgesloten", een.gesloten);
        json.field("bewarenTot", een.bewaren_tot).field("resultaat", een.resultaat);
        json.field("wachtOpJou", een.wacht_op_mij);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return web::json_response(std::move(body));
}

}  // namespace afsluiting::api
