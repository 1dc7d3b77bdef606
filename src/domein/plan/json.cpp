#include "domein/plan/json.hpp"

#include "domein/plan/overdracht.hpp"

namespace plan {
namespace {

void categorieen(json::Writer& json, toegang::Categorieen categorieen) {
    json.key("categorieen").begin_array();
    for (const auto& woord : toegang::categorieen())
        if (categorieen.has(woord.waarde)) json.value(woord.code);
    json.end_array();
}

void kop(json::Writer& json, const ActieKop& kop, const rules::Signaal& signaal) {
    json.field("id", kop.item.id).field("doel", kop.doel);
    json.key("eigenaar").begin_object();
    json.field("medewerker", kop.eigenaar.medewerker).field("naam", kop.eigenaar.naam);
    json.field("organisatie", kop.eigenaar.organisatie)
        .field("organisatieNaam", kop.eigenaar.organisatie_naam);
    json.end_object();
    json.field("termijn", kop.termijn).field("staat", rules::code(kop.staat));
    json.field("teLaat", signaal.laat()).field("wekenStil", signaal.weken_stil);
    json.field("laatsteVoortgang", kop.laatste_voortgang).field("voorgesteld", kop.item.gemaakt);
    categorieen(json, kop.item.categorieen);
    json.field("kring", toegang::code(kop.item.kring)).field("versie", kop.item.versie);
}

void doel_van(json::Writer& json, const Doel& doel) {
    json.begin_object();
    json.field("id", doel.item.id).field("leefgebied", doel.leefgebied).field("leefgebiedNaam", doel.gebied);
    json.field("lijst", doel.lijst).field("zichtbaar", doel.tekst.open());
    if (doel.tekst.open()) json.field("tekst", doel.tekst->tekst);
    categorieen(json, doel.item.categorieen);
    json.field("kring", toegang::code(doel.item.kring)).field("versie", doel.item.versie);
    json.field("resultaat", rules::code(doel.resultaat)).field("resultaatOp", doel.resultaat_op);
    if (doel.resultaat_tekst && doel.resultaat_tekst->open())
        json.field("resultaatTekst", (*doel.resultaat_tekst)->tekst);
    json.end_object();
}

// Where it stands as well, of what this reader may know.
void anderen(json::Writer& json, const gedeeld::Zicht& zicht) {
    if (zicht.noodzaak && zicht.noodzaak->open()) json.field("noodzaakHier", (*zicht.noodzaak)->tekst);
    json.key("ookIn").begin_array();
    for (const auto& ander : zicht.anderen)
        if (ander.open())
            json.begin_object()
                .field("dossier", ander.dossier)
                .field("kenmerk", ander.kenmerk)
                .field("actie", ander.actie)
                .end_object();
    json.end_array();
}

}  // namespace

void velden_van(json::Writer& json, const Actie& actie, const rules::Signaal& signaal) {
    kop(json, actie.kop, signaal);
    json.field("zichtbaar", actie.tekst.open());
    if (actie.tekst.open()) json.field("tekst", actie.tekst->tekst);
    if (actie.reden && actie.reden->open()) json.field("reden", (*actie.reden)->tekst);
}

void json_van(json::Writer& json, const toegang::GrantBasis& grant, const Plan& plan) {
    json.begin_object().field("open", plan.open).field("teLaat", plan.laat).field("liggenStil", plan.stil);
    json.key("doelen").begin_array();
    for (const Doel& doel : plan.doelen) doel_van(json, doel);
    json.end_array().key("acties").begin_array();
    for (const Actie& actie : plan.acties) {
        json.begin_object().field("gedeeld", plan.gedeeld.contains(actie.kop.item.id));
        velden_van(json, actie, rules::signaal(actie.kop, grant.vandaag(), plan.weken_stil));
        json.end_object();
    }
    json.end_array().end_object();
}

void json_van(json::Writer& json, const ActieBlad& blad,
              const std::optional<betrokkene::Waarschuwing>& waarschuwing, Date vandaag,
              const gedeeld::Zicht& zicht) {
    json.begin_object().key("waarschuwing");
    betrokkene::json_van(json, waarschuwing);
    json.field("gedeeld", !zicht.anderen.empty());
    if (!zicht.anderen.empty()) anderen(json, zicht);
    velden_van(json, blad.actie, rules::signaal(blad.actie.kop, vandaag, blad.weken_stil));
    if (blad.doel && blad.doel->tekst.open()) json.field("doelTekst", blad.doel->tekst->tekst);
    json.key("voortgang").begin_array();
    for (const Voortgang& v : blad.voortgang) {
        json.begin_object().field("id", v.item.id).field("bron", v.bron).field("door", v.door);
        json.field("gemaakt", v.item.gemaakt).field("zichtbaar", v.tekst.open());
        if (v.tekst.open()) json.field("tekst", v.tekst->tekst);
        json.end_object();
    }
    json.end_array().key("overdrachten").begin_array();
    for (const Overdracht& een : blad.overdrachten) {
        json.begin_object().field("id", een.item.id).field("van", een.van);
        json.field("naar", een.naar.medewerker).field("naarNaam", een.naar.naam);
        json.field("naarOrganisatie", een.naar.organisatie_naam).field("staat", overdracht::code(een.staat));
        json.field("aangeboden", een.item.gemaakt).field("beantwoord", een.beantwoord);
        if (een.reden.open()) json.field("reden", een.reden->tekst);
        if (een.antwoord && een.antwoord->open()) json.field("antwoord", (*een.antwoord)->tekst);
        json.field("versie", een.item.versie).end_object();
    }
    json.end_array().end_object();
}

void json_van(json::Writer& json, const ActieRegel& regel, Date vandaag, int weken_stil) {
    json.begin_object();
    json.field("dossier", regel.dossier).field("kenmerk", regel.kenmerk);
    if (regel.titel.open()) json.field("titel", regel.titel->naam);
    kop(json, regel.kop, rules::signaal(regel.kop, vandaag, weken_stil));
    if (regel.tekst.open()) json.field("tekst", regel.tekst->tekst);
    json.end_object();
}

}  // namespace plan
