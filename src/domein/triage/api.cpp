#include "domein/triage/api.hpp"

#include "domein/triage/rules.hpp"
#include "domein/triage/store.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/bladeren.hpp"
#include "platform/json/writer.hpp"

namespace triage::api {
namespace {

std::string_view code(betrokkene::JaNee antwoord) {
    return antwoord == betrokkene::JaNee::ja    ? "ja"
           : antwoord == betrokkene::JaNee::nee ? "nee"
                                                : "weet-niet";
}

void json_regel(json::Writer& json, const Regel& regel) {
    json.begin_object();
    json.field("id", regel.id).field("kenmerk", regel.kenmerk).field("titel", regel.titel->naam);
    json.field("fase", toegang::code(regel.fase))
        .field("spoed", regel.spoed)
        .field("gemeente", regel.gemeente);
    json.field("organisatie", regel.organisatie)
        .field("ingediend", regel.ingediend)
        .field("eersteContact", regel.eerste_contact);
    json.field("toegewezen", regel.toegewezen)
        .field("openPunten", regel.open_punten)
        .field("beoordeeld", regel.beoordeeld);
    json.key("besluit");
    if (regel.besluit)
        json.begin_object()
            .field("soort", rules::code(*regel.besluit))
            .field("akkoord", regel.akkoord)
            .field("nodig", regel.nodig)
            .field("bezwaar", regel.stand == Stand::bezwaar)
            .field("beantwoord", regel.door_mij)
            .end_object();
    else
        json.null();
    json.end_object();
}

void json_aanmelding(json::Writer& json, const aanmelding::Aanmelding& a) {
    json.field("kenmerk", a.kenmerk)
        .field("fase", toegang::code(a.fase))
        .field("spoed", a.spoed)
        .field("gemeente", a.gemeente);
    json.field("herkomst", a.herkomst)
        .field("ingediend", a.ingediend)
        .field("eersteContact", a.eerste_contact);
    json.field("aanmelder", a.aanmelder).field("organisatie", a.organisatie).field("versie", a.versie);
    json.field("weetErvan", code(a.weet_ervan));
    if (a.tekst.open())
        json.field("reden", a.tekst->reden)
            .field("zorgen", a.tekst->zorgen)
            .field("krachten", a.tekst->krachten)
            .field("geprobeerd", a.tekst->geprobeerd)
            .field("betrokken", a.tekst->betrokken)
            .field("vraag", a.tekst->vraag)
            .field("weetErvanToelichting", a.tekst->weet_ervan);
}

void json_toetsen(json::Writer& json, const Dossier& dossier) {
    json.key("toetsen").begin_array();
    for (const auto& toets : dossier.aanmelding.toetsen) {
        json.begin_object()
            .field("letter", std::string_view(&toets.letter, 1))
            .field("antwoord", code(toets.antwoord));
        if (toets.motivering.open()) json.field("motivering", toets.motivering->tekst);
        for (const auto& oordeel : dossier.oordelen) {
            if (oordeel.letter != toets.letter || !oordeel.antwoord) continue;
            json.field("oordeel", rules::code(*oordeel.antwoord)).field("beoordeeldOp", oordeel.op);
            if (oordeel.motivering && oordeel.motivering->open())
                json.field("oordeelMotivering", (*oordeel.motivering)->tekst);
        }
        json.end_object();
    }
    json.end_array().field("oordeelVersie", dossier.oordeel_versie);
}

void json_besluit(json::Writer& json, const Besluit& besluit) {
    constexpr std::string_view staten[] = {"", "voorbereid", "genomen", "vervallen"};
    json.begin_object();
    json.field("id", besluit.id)
        .field("soort", rules::code(besluit.soort))
        .field("staat", staten[static_cast<std::size_t>(besluit.staat)]);
    json.field("nodig", besluit.nodig)
        .field("voorbereidDoor", besluit.voorbereid_door)
        .field("voorbereidOp", besluit.voorbereid_op);
    json.field("regietafel", besluit.tafel)
        .field("procesregisseur", besluit.procesregisseur)
        .field("bronDatum", besluit.bron_datum);
    if (besluit.inhoud.open())
        json.field("grond", besluit.inhoud->grond)
            .field("reden", besluit.inhoud->reden)
            .field("advies", besluit.inhoud->advies);
    json.key("bevestigingen").begin_array();
    for (const auto& een : besluit.bevestigingen) {
        json.begin_object()
            .field("organisatie", een.organisatie)
            .field("antwoord", een.akkoord ? "akkoord" : "niet-akkoord");
        json.field("op", een.op);
        if (een.toelichting.open()) json.field("toelichting", een.toelichting->tekst);
        json.end_object();
    }
    json.end_array().key("organisaties").begin_array();
    for (const auto& een : besluit.organisaties)
        json.begin_object()
            .field("organisatie", een.organisatie)
            .field("rol", toegang::code(een.rol))
            .field("grondslag", een.grondslag)
            .field("tot", een.tot)
            .end_object();
    json.end_array().field("versie", besluit.versie).end_object();
}

// The texts that the house ticks categories for, each with the version to send along.
void json_indeling(json::Writer& json, const Dossier& dossier) {
    json.key("teksten").begin_array();
    const auto een = [&](const toegang::ItemRij& item) {
        json.begin_object().field("item", item.id).key("categorieen").begin_array();
        for (const auto& woord : toegang::categorieen())
            if (item.categorieen.has(woord.waarde)) json.value(woord.code);
        json.end_array().field("versie", item.versie).end_object();
    };
    if (dossier.aanmelding.tekst.open()) een(dossier.aanmelding.item);
    for (const auto& later : dossier.aanvullingen)
        if (later.tekst.open()) een(later.item);
    json.end_array();
}

void json_personen(json::Writer& json, const std::vector<betrokkene::Persoon>& personen) {
    json.key("personen").begin_array();
    for (const auto& persoon : personen) {
        json.begin_object()
            .field("id", persoon.item.id)
            .field("rol", static_cast<int>(persoon.rol))
            .field("relatie", persoon.relatie);
        if (persoon.naam.open()) json.field("naam", betrokkene::lijstnaam(*persoon.naam));
        if (persoon.identiteit.open()) json.field("geboortedatum", persoon.identiteit->geboortedatum);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    auto bladzijde = pagina::lees_bladzijde(call.request);
    if (!bladzijde) return pagina::api_geweigerd(bladzijde.error());
    const auto gevonden =
        store::lijst(call.reader, scope, Filter::alle, bladzijde->page, bladzijde->page_size);
    std::string body;
    json::Writer json(body);
    json.begin_object().key("triage").begin_array();
    for (const auto& regel : gevonden.regels) json_regel(json, regel);
    json.end_array().end_object();
    return pagina::met_links(web::json_response(std::move(body)), "/api/v1/triage", *bladzijde,
                             gevonden.meer);
}

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto dossier = store::lees(call.reader, grant);
    if (!dossier) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().field("id", grant.dossier()).field("titel", dossier->titel->naam);
    json_aanmelding(json, dossier->aanmelding);
    json.field("toegewezen", dossier->toegewezen);
    json_personen(json, dossier->personen);
    json_toetsen(json, *dossier);
    json_indeling(json, *dossier);
    json.key("besluiten").begin_array();
    for (const auto& besluit : dossier->besluiten) json_besluit(json, besluit);
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response overlap(kern::Call& call, const toegang::Grant<Overlap>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("overlap").begin_array();
    for (const auto& treffer : store::overlap(call, grant))
        json.begin_object()
            .field("persoonsnummer", treffer.bsn)
            .field("naamEnGeboortedatum", treffer.naam)
            .field("adres", treffer.adres)
            .field("regietafel", treffer.tafel)
            .field("fase", toegang::code(treffer.fase))
            .field("wie", treffer.wie)
            .field("telefoon", treffer.telefoon)
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response antwoord(kern::Call& call, const toegang::Grant<Antwoord>& grant) {
    const auto brief = store::antwoord(call.reader, grant);
    if (!brief) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().field("kenmerk", brief->kenmerk).field("aanmelder", brief->aanmelder);
    json.field("organisatie", brief->organisatie).field("soort", rules::code(brief->soort));
    json.field("genomenOp", brief->genomen_op).field("procesregisseur", brief->procesregisseur);
    json.field("telefoon", brief->telefoon);
    if (brief->inhoud.open())
        json.field("grond", brief->inhoud->grond)
            .field("reden", brief->inhoud->reden)
            .field("advies", brief->inhoud->advies);
    json.end_object();
    return web::json_response(std::move(body));
}

}  // namespace triage::api
