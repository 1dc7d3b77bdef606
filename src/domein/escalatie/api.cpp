#include "domein/escalatie/api.hpp"

#include "domein/escalatie/actions.hpp"
#include "domein/escalatie/form.hpp"
#include "domein/escalatie/overzicht.hpp"
#include "domein/escalatie/rules.hpp"
#include "domein/escalatie/store.hpp"
#include "kern/pagina/api.hpp"

namespace escalatie::api {
namespace {

using toegang::Grant;

void velden(json::Writer& json, const Stap& stap) {
    json.field("id", stap.item.id)
        .field("niveau", rules::code(stap.niveau))
        .field("staat", rules::code(stap.staat));
    json.field("persoon", stap.persoon).field("organisatie", stap.organisatie);
    json.field("antwoordVoor", stap.antwoord_voor).field("gevraagd", stap.item.gemaakt);
    if (stap.vorige) json.field("vorige", *stap.vorige);
    if (stap.actie) json.field("actie", *stap.actie);
    if (stap.vraag.open()) json.field("vraag", stap.vraag->tekst).field("aan", stap.vraag->aan);
    if (stap.antwoord && stap.antwoord->open()) json.field("antwoord", (*stap.antwoord)->tekst);
    if (stap.resultaat && stap.resultaat->open()) json.field("resultaat", (*stap.resultaat)->tekst);
    json.field("versie", stap.item.versie);
}

void stilstand(json::Writer& json, const Overzicht& overzicht) {
    json.key("stil").begin_array();
    for (const StilleActie& een : overzicht.stil)
        json.begin_object()
            .field("actie", een.actie->kop.item.id)
            .field("teLaat", een.waarom.te_laat)
            .field("geenBericht", een.waarom.stil)
            .field("geweigerd", een.waarom.geweigerd)
            .field("zonderEigenaar", een.waarom.zonder_eigenaar)
            .end_object();
    json.end_array();
}

void ave(json::Writer& json, const Overzicht& overzicht) {
    json.key("ave").begin_object().field("fase", overzicht.ave.fase).field("versie", overzicht.ave.versie);
    json.key("taken").begin_array();
    for (std::size_t i = 0; i < ave_taken; ++i)
        if (overzicht.ave.wie[i])
            json.begin_object()
                .field("taak", rules::code(static_cast<AveTaak>(i + 1)))
                .field("medewerker", *overzicht.ave.wie[i])
                .field("naam", overzicht.ave.namen[i])
                .end_object();
    json.end_array().key("wijzigingen").begin_array();
    for (const auto& regel : overzicht.ave_regels) {
        json.begin_object().field("van", regel.van).field("naar", regel.naar).field("op", regel.op);
        json.field("door", regel.door);
        if (regel.reden.open()) json.field("reden", regel.reden->tekst);
        json.end_object();
    }
    json.end_array().end_object();
}

}  // namespace

web::Response overzicht(kern::Call& call, const Grant<Lijst>& grant) {
    Overzicht overzicht;
    lees_overzicht(call.reader, grant, overzicht);
    std::string body;
    json::Writer json(body);
    json.begin_object();
    stilstand(json, overzicht);
    json.key("knelpunten").begin_array();
    for (const Stap& stap : overzicht.stappen) {
        json.begin_object();
        velden(json, stap);
        json.end_object();
    }
    json.end_array();
    ave(json, overzicht);
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response schaal_op(kern::Call& call, const Grant<Starten>& grant) {
    return pagina::met_json(call, lees_nieuw, [&](const Nieuw& nieuw) {
        const auto gedaan = actions::schaal_op(call, grant, nieuw, call.kern.random.id<kern::Item>());
        if (!gedaan) return pagina::api_geweigerd(gedaan.error());
        return pagina::api_gemaakt(
            *gedaan, "/api/v1/casussen/" + grant.dossier().text() + "/knelpunten/" + gedaan->text());
    });
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    const auto stap = store::een(call.reader, grant);
    if (!stap) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().field("kenmerk", store::kenmerk(call.reader, grant));
    velden(json, *stap);
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response beantwoord(kern::Call& call, const Grant<Beantwoorden>& grant) {
    return pagina::met_json(call, lees_antwoord, [&](const Beantwoording& gelezen) {
        return pagina::api_na(actions::beantwoord(call, grant, gelezen.antwoord, gelezen.versie));
    });
}

web::Response rond_af(kern::Call& call, const Grant<Starten>& grant) {
    return pagina::met_json(call, lees_afloop, [&](const Afloop& afloop) {
        return pagina::api_na(actions::rond_af(call, grant, afloop));
    });
}

web::Response verdeel(kern::Call& call, const Grant<Taken>& grant) {
    return pagina::met_json(call, lees_verdeling, [&](const AveVerdeling& nieuw) {
        return pagina::api_na(actions::verdeel(call, grant, nieuw));
    });
}

}  // namespace escalatie::api
