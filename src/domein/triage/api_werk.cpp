// What the house and the public participants do in triage, as JSON.

#include "domein/triage/actions.hpp"
#include "domein/triage/api.hpp"
#include "domein/triage/form.hpp"
#include "kern/pagina/api.hpp"

namespace triage::api {
namespace {

void ids(json::Writer& json, std::string_view naam, const std::vector<kern::DossierId>& lijst) {
    json.key(naam).begin_array();
    for (const auto& id : lijst) json.value(id.text());
    json.end_array();
}

}  // namespace

web::Response wijs_alle_toe(kern::Call& call, const toegang::Scope<Lijst>&) {
    return pagina::met_json(call, lees_toewijzingen, [&](const Toewijzingen& nieuw) {
        const auto gedaan = actions::wijs_alle_toe(call, nieuw.dossiers, nieuw.aan);
        std::string body;
        json::Writer json(body);
        json.begin_object().field("toegewezen", gedaan.aantal);
        ids(json, "gewijzigd", gedaan.gewijzigd);
        ids(json, "werktNietMee", gedaan.werkt_niet_mee);
        json.end_object();
        return web::json_response(std::move(body));
    });
}

web::Response wijs_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_toewijzing, [&](const Toewijzing& nieuw) {
        return pagina::api_na(actions::wijs_toe(call, grant, nieuw.aan, nieuw.versie));
    });
}

web::Response eerste_contact(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_eerste_contact, [&](const std::optional<Date>& dag) {
        return pagina::api_na(actions::eerste_contact(call, grant, dag));
    });
}

web::Response deel_in(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_indeling, [&](const Indeling& indeling) {
        return pagina::api_na(actions::deel_in(call, grant, indeling));
    });
}

web::Response vraag(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_vraag, [&](const std::string& tekst) {
        return pagina::api_na(actions::vraag(call, grant, tekst, call.kern.random.id<kern::Item>()));
    });
}

web::Response voeg_beoordelaar_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_beoordelaar, [&](kern::MedewerkerId wie) {
        return pagina::api_na(actions::voeg_beoordelaar_toe(call, grant, wie));
    });
}

web::Response beoordeel(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_beoordeling, [&](const Beoordeling& nieuw) {
        return pagina::api_na(actions::beoordeel(call, grant, nieuw));
    });
}

web::Response bereid_voor(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_json(call, lees_besluit, [&](const NieuwBesluit& nieuw) {
        const auto gedaan = actions::bereid_voor(call, grant, nieuw);
        if (!gedaan) return pagina::api_geweigerd(gedaan.error());
        std::string body;
        json::Writer(body)
            .begin_object()
            .field("id", gedaan->id)
            .field("genomen", gedaan->genomen)
            .end_object();
        return web::json_response(std::move(body), 201);
    });
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    return pagina::met_versie_json(call, [&](std::int64_t versie) {
        return actions::trek_in(call, grant, kern::BesluitId::from(grant.item()), versie);
    });
}

web::Response bevestig(kern::Call& call, const toegang::Grant<Bevestigen>& grant) {
    return pagina::met_json(call, lees_bevestiging, [&](const NieuweBevestiging& nieuw) {
        const auto genomen = actions::bevestig(call, grant, kern::BesluitId::from(grant.item()), nieuw);
        if (!genomen) return pagina::api_geweigerd(genomen.error());
        std::string body;
        json::Writer(body).begin_object().field("genomen", *genomen).end_object();
        return web::json_response(std::move(body));
    });
}

}  // namespace triage::api
