#include "domein/advies/api.hpp"

#include <charconv>

#include "domein/advies/actions.hpp"
#include "domein/advies/form.hpp"
#include "domein/advies/rules.hpp"
#include "kern/pagina/api.hpp"

namespace advies::api {
namespace {

constexpr int per_bladzijde = 100;

void json_van(json::Writer& json, const Regel& regel, Date vandaag) {
    json.begin_object()
        .field("id", regel.dossier)
        .field("kenmerk", regel.kenmerk)
        .field("soort", rules::code(regel.soort))
        .field("themaNaam", regel.thema_naam)
        .field("organisatieNaam", regel.organisatie)
        .field("staat", rules::code(regel.staat))
        .field("metNamen", regel.met_namen)
        .field("gevraagd", regel.gevraagd)
        .field("sinds", regel.sinds)
        .field("dagen", rules::loopt(regel.staat) ? rules::dagen(regel.sinds, vandaag) : 0);
    if (!regel.behandelaar.empty()) json.field("behandelaarNaam", regel.behandelaar);
    json.end_object();
}

void json_van(json::Writer& json, const Bericht& bericht) {
    json.begin_object()
        .field("id", bericht.item.id)
        .field("soort", rules::code(bericht.soort))
        .field("door", bericht.door)
        .field("organisatieNaam", bericht.organisatie)
        .field("gemaakt", bericht.item.gemaakt);
    if (bericht.tekst.open()) json.field("tekst", bericht.tekst->tekst);
    json.end_object();
}

void json_van(json::Writer& json, const Persoon& persoon) {
    json.key("persoon").begin_object();
    if (!persoon.voornaam.empty()) json.field("voornaam", persoon.voornaam);
    json.field("geslachtsnaam", persoon.geslachtsnaam);
    if (!persoon.geboortedatum.empty()) json.field("geboortedatum", persoon.geboortedatum);
    json.end_object();
}

int bladzijde_van(const web::Request& request) {
    const std::string_view getypt = request.query.get("page");
    int bladzijde = 1;
    const auto gelezen = std::from_chars(getypt.data(), getypt.data() + getypt.size(), bladzijde);
    return gelezen.ec == std::errc{} && bladzijde >= 1 && bladzijde <= 10'000 ? bladzijde : 1;
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    const auto blad = store::lijst(call.reader, scope, lees_keuze(call.request), bladzijde_van(call.request),
                                   per_bladzijde);
    std::string body;
    json::Writer json(body);
    json.begin_object().key("adviezen").begin_array();
    for (const Regel& regel : blad.regels) json_van(json, regel, scope.vandaag());
    json.end_array().field("meer", blad.meer).end_object();
    return web::json_response(std::move(body));
}

web::Response vraag(kern::Call& call, const toegang::Grant<Vragen>& grant) {
    const auto lees = [&](web::Input& input) { return lees_vraag(input, grant.vandaag()); };
    return pagina::met_json(call, lees, [&](const Nieuw& nieuw) {
        const auto gedaan = actions::vraag(call, grant, nieuw, call.kern.random.id<kern::Item>());
        if (!gedaan) return pagina::api_geweigerd(gedaan.error());
        return pagina::api_gemaakt(*gedaan, "/api/v1/adviezen/" + gedaan->text());
    });
}

web::Response verdeel(kern::Call& call, const toegang::Grant<Verdelen>& grant) {
    return pagina::met_json(call, lees_verdeling, [&](const Verdeling& verdeling) {
        const auto gedaan = actions::verdeel(call, grant, verdeling);
        if (!gedaan) return pagina::api_geweigerd(gedaan.error());
        std::string body;
        json::Writer json(body);
        json.begin_object().field("aantal", gedaan->aantal).key("overgeslagen").begin_array();
        for (const auto& [kenmerk, waarom] : gedaan->overgeslagen)
            json.begin_object().field("kenmerk", kenmerk).field("waarom", waarom).end_object();
        json.end_array().end_object();
        return web::json_response(std::move(body));
    });
}

web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto advies = store::een(call.reader, grant);
    if (!advies) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object()
        .field("id", grant.dossier())
        .field("kenmerk", advies->kenmerk)
        .field("soort", rules::code(advies->soort))
        .field("thema", advies->thema)
        .field("themaNaam", advies->thema_naam)
        .field("staat", rules::code(advies->staat))
        .field("metNamen", advies->met_namen)
        .field("doorHuis", advies->door_huis)
        .field("vragerNaam", advies->vrager_naam)
        .field("organisatie", advies->organisatie)
        .field("organisatieNaam", advies->organisatie_naam)
        .field("gevraagd", advies->gevraagd)
        .field("sinds", advies->sinds);
    if (advies->vraag.open()) json.field("vraag", advies->vraag->tekst);
    if (advies->persoon && advies->persoon->open()) {
        json_van(json, **advies->persoon);
        json.field("grondslag", advies->grondslag);
    }
    if (advies->behandelaar)
        json.field("behandelaar", *advies->behandelaar).field("behandelaarNaam", advies->behandelaar_naam);
    if (advies->beantwoord) json.field("beantwoord", *advies->beantwoord);
    if (advies->gesloten) json.field("gesloten", *advies->gesloten);
    if (advies->vernietigen_op) json.field("vernietigenOp", advies->vernietigen_op);
    if (advies->concept_id)
        if (const auto aanmelding = store::aanmelding(call.reader, grant, *advies->concept_id))
            json.field("aanmelding", *aanmelding);
    json.key("berichten").begin_array();
    for (const Bericht& bericht : store::berichten(call.reader, grant)) json_van(json, bericht);
    json.end_array().field("versie", advies->versie).end_object();
    return web::json_response(std::move(body));
}

web::Response wijs_toe(kern::Call& call, const toegang::Grant<Behandelen>& grant) {
    return pagina::met_json(call, lees_toewijzing, [&](const Toewijzing& gelezen) {
        return pagina::api_na(actions::wijs_toe(call, grant, gelezen.medewerker, gelezen.versie));
    });
}

web::Response vraag_terug(kern::Call& call, const toegang::Grant<Behandelen>& grant) {
    const auto lees = [](web::Input& input) {
        return lees_tekst(input, "terugvraag", "Wat je nog wilt weten");
    };
    return pagina::met_json(call, lees, [&](const Tekst& gelezen) {
        return pagina::api_na(actions::vraag_terug(call, grant, gelezen.tekst, gelezen.versie,
                                                   call.kern.random.id<kern::Item>()));
    });
}

web::Response antwoord(kern::Call& call, const toegang::Grant<Behandelen>& grant) {
    return pagina::met_json(call, lees_antwoord, [&](const NieuwAntwoord& gelezen) {
        return pagina::api_na(actions::antwoord(call, grant, gelezen, call.kern.random.id<kern::Item>()));
    });
}

web::Response sluit(kern::Call& call, const toegang::Grant<Behandelen>& grant) {
    return pagina::met_versie_json(call,
                                   [&](std::int64_t versie) { return actions::sluit(call, grant, versie); });
}

web::Response vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant) {
    const auto lees = [](web::Input& input) { return lees_tekst(input, "aanvulling", "Aanvulling"); };
    return pagina::met_json(call, lees, [&](const Tekst& gelezen) {
        return pagina::api_na(
            actions::vul_aan(call, grant, gelezen.tekst, gelezen.versie, call.kern.random.id<kern::Item>()));
    });
}

web::Response rond_af(kern::Call& call, const toegang::Grant<Aanvullen>& grant) {
    return pagina::met_versie_json(call,
                                   [&](std::int64_t versie) { return actions::sluit(call, grant, versie); });
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Aanvullen>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::trek_in(call, grant, versie); });
}

web::Response meld_aan(kern::Call& call, const toegang::Grant<Aanmelden>& grant) {
    return pagina::zonder_json(call, [&] {
        const auto gedaan = actions::meld_aan(call, grant);
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

}  // namespace advies::api
