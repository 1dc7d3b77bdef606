#include "kern/pagina/api.hpp"
#include "domein/rapportage/rapportage.hpp"
#include "domein/werk/actions.hpp"
#include "domein/werk/form.hpp"
#include "domein/werk/pages.hpp"
#include "domein/werk/rules.hpp"
#include "domein/werk/store.hpp"
#include "domein/werk/views.hpp"

namespace werk::api {
namespace {

void velden(json::Writer& json, const DossierRef& dossier) {
    json.field("dossier", dossier.id)
        .field("kenmerk", dossier.kenmerk)
        .field("fase", toegang::code(dossier.fase));
    if (dossier.titel.open()) json.field("titel", dossier.titel->naam);
}

// What kind of item a task is about.
std::string_view sleutel(Waarom waarom) {
    switch (waarom) {
        case Waarom::uitvraag: return "uitvraag";
        case Waarom::terugkoppeling:
        case Waarom::informeren: return "verstrekking";
        case Waarom::waarschuwing: return "waarschuwing";
        case Waarom::embargo_bijdrage: return "bijdrage";
        case Waarom::embargo_document: return "document";
        case Waarom::aanpak: return "aanpak";
        case Waarom::leiding: return "leiding";
        default: return "actie";
    }
}

void taken(json::Writer& json, std::string_view naam, const Lijst& lijst) {
    json.key(naam).begin_object().field("totaal", lijst.totaal).key("taken").begin_array();
    for (const Taak& taak : lijst.rijen) {
        json.begin_object().field("soort", view::code(taak.waarom));
        velden(json, taak.dossier);
        if (taak.item) json.field(sleutel(taak.waarom), *taak.item);
        if (taak.tekst && taak.tekst->open()) json.field("tekst", (*taak.tekst)->tekst);
        if (!taak.bij.empty()) json.field("bij", taak.bij);
        if (!taak.bij_wie.empty()) json.field("bijWie", taak.bij_wie);
        json.field("termijn", taak.termijn)
            .field("wekenStil", taak.signaal.weken_stil)
            .field("spoed", taak.spoed);
        json.end_object();
    }
    json.end_array().end_object();
}

void lijsten(json::Writer& json, const Werk& werk) {
    json.key("gewijzigd").begin_object().field("totaal", werk.gewijzigd_totaal).key("dossiers").begin_array();
    for (const Gewijzigd& regel : werk.gewijzigd) {
        json.begin_object();
        velden(json, regel.dossier);
        json.field("gewijzigd", regel.wanneer).end_object();
    }
    json.end_array().end_object();
    json.key("eersteContact").begin_array();
    for (const Contact& regel : werk.contact) {
        json.begin_object();
        velden(json, regel.dossier);
        json.field("werkdag", regel.dag).end_object();
    }
    json.end_array().key("aanmeldingen").begin_array();
    for (const Aanmelding& regel : werk.aanmeldingen) {
        json.begin_object();
        velden(json, regel.dossier);
        json.field("ingediend", regel.ingediend).end_object();
    }
    json.end_array().key("knelpunten").begin_array();
    for (const auto& een : werk.knelpunten)
        json.begin_object()
            .field("dossier", een.dossier)
            .field("knelpunt", een.item)
            .field("kenmerk", een.kenmerk)
            .field("antwoordVoor", een.antwoord_voor)
            .end_object();
    json.end_array().key("overleggen").begin_array();
    for (const auto& een : werk.overleggen)
        json.begin_object()
            .field("id", een.overleg.id)
            .field("tafelnaam", een.overleg.tafelnaam)
            .field("begin", een.overleg.begin)
            .end_object();
    json.end_array();
}

void regels(json::Writer& json, std::string_view naam, std::string_view sleutel,
            const std::vector<rapportage::Overzicht::Regel>& lijst) {
    json.key(naam).begin_array();
    for (const auto& regel : lijst)
        json.begin_object()
            .field(sleutel, regel.code)
            .field("aantal", regel.cel.stand == rapportage::Cel::Stand::open ? std::optional(regel.cel.aantal)
                                                                             : std::nullopt)
            .field("weergave", rapportage::cel_tekst(regel))
            .end_object();
    json.end_array();
}

void overzicht(json::Writer& json, const rapportage::Overzicht& cijfers) {
    json.key("overzicht").begin_object().field("gebied", cijfers.gebied.huis ? "huis" : cijfers.gebied.naam);
    regels(json, "fasen", "fase", cijfers.fasen);
    regels(json, "instroom", "maand", cijfers.instroom);
    json.end_object();
}

// Where this person stands in for somebody today, or somebody for him; and closed dossiers that wait for his answer.
void waarnemingen(json::Writer& json, const Werk& werk, const std::vector<Waargenomen>& dossiers) {
    json.key("waarnemingen").begin_array();
    for (const auto& een : werk.waarnemingen) {
        json.begin_object().field("afwezig", een.afwezig).field("waarnemer", een.waarnemer);
        json.field("van", een.van).field("tot", een.tot).key("dossiers").begin_array();
        for (const Waargenomen& dossier : dossiers) {
            if (dossier.waarneming != een.id) continue;
            json.begin_object();
            velden(json, dossier.dossier);
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().key("heropeningen").begin_array();
    for (const auto& een : werk.heropeningen)
        json.begin_object().field("gevraagd", een.gevraagd).end_object();
    json.end_array();
}

}  // namespace

web::Response werk(kern::Call& call, const toegang::Scope<Lezen>& scope) {
    const Werk gevonden = store::lees(call.reader, scope);
    std::string body;
    json::Writer json(body);
    json.begin_object()
        .field("moment", scope.nu().us)
        .field("vorigBezoek", gevonden.instellingen.vorig_bezoek);
    taken(json, "teLaat", gevonden.te_laat);
    taken(json, "wacht", gevonden.wacht);
    taken(json, "komtEraan", gevonden.komt);
    lijsten(json, gevonden);
    json.key("caseload").begin_array();
    for (const PerRegisseur& regel : gevonden.caseload)
        json.begin_object()
            .field("naam", regel.naam)
            .field("aantal", rapportage::toonbaar(regel.aantal, gevonden.drempel)
                                 ? std::optional(regel.aantal)
                                 : std::nullopt)
            .end_object();
    json.end_array();
    waarnemingen(json, gevonden, store::waargenomen(call.reader, scope));
    if (gevonden.overzicht) overzicht(json, *gevonden.overzicht);
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response gezien(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    return pagina::met_json(call, lees_tot,
                            [&](Instant tot) { return pagina::api_na(actions::gezien(call, grant, tot)); });
}

web::Response berichten(kern::Call& call, const toegang::Scope<Lezen>& scope) {
    Werk gevonden;
    store::lees_berichten(call.reader, scope, gevonden);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("moment", scope.nu().us).field("totaal", gevonden.berichten_totaal);
    json.key("berichten").begin_array();
    for (const Bericht& een : gevonden.berichten) {
        json.begin_object().field("soort", bericht::code(een.soort)).field("zin", bericht::zin(een.soort));
        velden(json, een.dossier);
        json.field("item", een.item).field("gemaakt", een.gemaakt).end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response gelezen(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    return pagina::met_json(call, lees_gelezen, [&](const Gelezen& gelezen) {
        return pagina::api_na(actions::gelezen(call, grant, gelezen));
    });
}

}  // namespace werk::api
